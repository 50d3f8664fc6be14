/** What is asked of a text in passing: an event, an error of GitHub, the words of a command, a cell of a table, a moved pin. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Evidence } from '../../src/contracts/evidence.js';
import { linear } from '../../src/contracts/linear.js';
import { RunnerFiles } from '../../src/doors/action/runner-files.js';
import { holdsWord } from '../../src/git/announcements.js';
import { causeOf } from '../../src/github/causes.js';
import { readContext } from '../../src/github/context.js';
import { compileSchema } from '../../src/profile/custom-schema.js';
import { DEFAULT_VOCABULARY } from '../../src/profile/vocabulary.js';
import { expressionMistake } from '../../src/profile/matchers.js';
import { splitWords } from '../../src/profile/words.js';
import { sentence } from '../../src/render/html/markup.js';
import { brief, cut, padded, wrapped } from '../../src/render/text/cells.js';
import { movePin } from '../../src/repairs/move-pin.js';
import { BASELINE } from '../support/report-for-people.js';
import { JSONS, TEXTS } from './shapes.js';
import type { Target } from './targets.js';

const EVENTS = ['pull_request', 'push', 'merge_group', 'workflow_run', 'release', 'workflow_dispatch'] as const;
const RUN = { GITHUB_REPOSITORY: 'a/b', GITHUB_RUN_ID: '1', GITHUB_SHA: 'a'.repeat(40), GITHUB_REF: 'refs/heads/main' };

export function smallTargets(evidence: Evidence): readonly Target[] {
  return [
    { name: 'an event', shapes: { ...JSONS, ...TEXTS }, run: (text) => EVENTS.map((name) => contextOf(name, text)) },
    { name: 'an error of GitHub', shapes: TEXTS, run: causeOf },
    { name: 'the words of a command', shapes: TEXTS, run: splitWords },
    {
      name: 'a word in a text',
      shapes: TEXTS,
      run: (text) => [holdsWord(text, 'v1.0'), holdsWord('v1.0 v2', text), holdsWord(text, 'a'.repeat(256))],
    },
    { name: 'a schema', shapes: JSONS, run: (text) => compileSchema(text) },
    { name: 'an expression of a profile', shapes: TEXTS, run: expressionMistake },
    {
      name: 'a line before an expression of a profile',
      shapes: TEXTS,
      run: (text) => linear('^(a+|[a-z]*)*(\\S+ )*(.*)(.*)(.*) at line ([0-9]+)$')(text),
    },
    {
      name: 'a cell of the terminal',
      shapes: TEXTS,
      run: (text) => [cut(text, 80), padded(text, 80), wrapped(text, 80), brief(text, 80)],
    },
    { name: 'a sentence of HTML', shapes: TEXTS, run: sentence },
    { name: 'outputs of a step', shapes: TEXTS, run: outputsOf },
    { name: 'a pin that moves', shapes: JSONS, run: (text) => move(evidence, { pin: text }) },
    { name: 'a matrix that moves', shapes: TEXTS, run: (text) => move(evidence, { matrix: text }) },
  ];
}

function contextOf(name: string, text: string): unknown {
  const ref = text.slice(0, 1000);
  let event: unknown = { ref, pull_request: { head: { ref, sha: text }, base: { ref }, title: text, number: text } };
  try {
    event = JSON.parse(text);
  } catch {
    // It is a text of the event's then.
  }
  try {
    return readContext({ ...RUN, GITHUB_EVENT_NAME: name, GITHUB_HEAD_REF: ref }, event);
  } catch (error) {
    if (error instanceof Error && error.name === 'ContextError') return error.message;
    throw error;
  }
}

function outputsOf(text: string): unknown {
  const folder = mkdtempSync(path.join(tmpdir(), 'growth-'));
  try {
    const file = path.join(folder, 'file');
    const files = new RunnerFiles({ GITHUB_OUTPUT: file, GITHUB_STEP_SUMMARY: file });
    return [files.setOutputs({ blockers: text }), files.summarise(text)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function move(evidence: Evidence, changed: { readonly pin?: string; readonly matrix?: string }): unknown {
  const fileOf = (document: string, text: string | undefined) => {
    const file = evidence.files.find((one) => one.document === document && one.tree === 'subject');
    if (file?.state.kind !== 'read') throw new Error(`The honest pair has no ${document}.`);
    const bytes = text === undefined ? Buffer.from(file.state.base64, 'base64') : Buffer.from(text);
    return { path: file.path, bytes };
  };
  return movePin({
    pin: fileOf('pin', changed.pin),
    mirror: fileOf('mirror', undefined),
    matrix: fileOf('matrix', changed.matrix),
    manifest: fileOf('manifest', undefined).bytes,
    to: { ...BASELINE, release_tag: 'v9.9.9' },
    vocabulary: DEFAULT_VOCABULARY,
    names: { producer: 'MemoryKernel', consumer: 'AssistSupport' },
    head: null,
    isBack: false,
    from: 'v0.4.0',
  });
}
