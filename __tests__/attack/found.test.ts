/** What attackers found, each kept small enough to be told from a hang without a clock: the test ends, or it does not. */
import { describe, expect, it } from '@jest/globals';
import { holdsWord } from '../../src/git/announcements.js';
import { readContext } from '../../src/github/context.js';
import { enforcedBy } from '../../src/github/enforced.js';
import { renderWorkflowCommands } from '../../src/render/annotations.js';
import { plain } from '../../src/render/safe.js';
import { SchemaFit } from '../../src/documents/schema/fit.js';
import { BUILT_IN_MATCHERS } from '../../src/suite/built-in-matchers.js';
import { compileOwn, ProblemScanner } from '../../src/suite/matchers.js';
import { createRedactor } from '../../src/suite/redaction.js';
import { at } from '../../src/documents/tree.js';
import { yaml } from '../documents/places.js';
import { finding, noGoReport } from '../support/report-for-people.js';

describe('text that is long, and cheap all the same', () => {
  it('is a sentence of a hundred thousand words', () => {
    expect(plain('a '.repeat(500_000))).toHaveLength(999_999);
  });

  it('is a dump of digits that begin like a token', () => {
    expect(createRedactor([])('6768735f '.repeat(120_000))).toHaveLength(1_080_000);
  });

  it('is a name and a value, again and again', () => {
    expect(createRedactor([])('token=1'.repeat(150_000))).not.toBe('');
  });

  it('is a line that is nearly a panic of Rust', () => {
    const line = `thread 'x${"' panicked at '".repeat(400)}${"', ".repeat(1500)}${':1:1x'.repeat(900)}`;
    expect(
      new ProblemScanner(BUILT_IN_MATCHERS.map(({ matcher }) => ({ matcher, compile: compileOwn }))).scan(line),
    ).toBeNull();
  });
});

describe('what else was found', () => {
  it('is a word of no letters, which stands everywhere and nowhere', () => {
    expect(holdsWord('a release', '')).toBe(false);
  });

  it('is a branch whose name a group of a glob could read in many ways', () => {
    const context = readContext(
      { GITHUB_REPOSITORY: 'a/b', GITHUB_RUN_ID: '1', GITHUB_SHA: 'a'.repeat(40), GITHUB_EVENT_NAME: 'push' },
      { ref: `refs/heads/${'a'.repeat(200)}b`, after: 'a'.repeat(40) },
    );
    expect(enforcedBy(context, ['+(a|+(a))', 'a*a*a*a*a*a*a*a*a*c'], 'producer')).toMatchObject({
      decision: 'rehearsal',
    });
  });

  it('is an interface of more parts than a call takes arguments', () => {
    const root = yaml(`a: {allOf: [${'a,'.repeat(180_000)}a]}\nb: {type: string}\n`);
    const [a, b] = [at(root, 'a'), at(root, 'b')];
    if (a === undefined || b === undefined) throw new Error('none');
    const fit = new SchemaFit(root, root);
    expect(() => fit.differences(a, b, { direction: 'request', strict: false, growing: null })).not.toThrow();
  });

  it('is a secret longer than the rule that knows it', () => {
    const secret = 'aB3dE6gH9k'.repeat(480);
    expect(createRedactor([])(`token: ${secret}`)).not.toContain(secret.slice(0, 4000));
  });

  it('is a command to the viewer in a command to the runner', () => {
    const report = noGoReport();
    const evil = finding({ message: 'm ##[endgroup]', hint: '##[group]h' });
    const gates = report.gates.map((gate) => ({ ...gate, findings: [evil] }));
    expect(renderWorkflowCommands({ ...report, gates }, { taken: { error: 0, warning: 0 } }).join('\n')).not.toContain(
      '##[',
    );
  });
});
