/** Whatever reads or shows what an enemy wrote, each as one call that takes a text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DocumentId } from '../../src/contracts/profile.js';
import type { Evidence } from '../../src/contracts/evidence.js';
import { fileOf } from '../../src/contracts/file-state.js';
import { globMistake, matcher } from '../../src/contracts/globs.js';
import type { Side } from '../../src/contracts/words.js';
import { changelogLines } from '../../src/handoff/changelog.js';
import { momentsIn } from '../../src/handoff/time/moments.js';
import { parseJson } from '../../src/documents/json.js';
import { join, parseMarkdown } from '../../src/documents/markdown/document.js';
import { readMatrix } from '../../src/handoff/matrix.js';
import { readOpenApi } from '../../src/handoff/openapi/openapi.js';
import { releasesBefore } from '../../src/handoff/releases.js';
import { decode } from '../../src/documents/source.js';
import { readSignOff } from '../../src/handoff/sign-off/statements.js';
import { parseYaml } from '../../src/documents/yaml.js';
import { EVIDENCE_FILE, readEvidence } from '../../src/evidence/folder.js';
import { judgeEvidence } from '../../src/gate.js';
import { readProfile } from '../../src/profile/profile.js';
import { DEFAULT_VOCABULARY } from '../../src/profile/vocabulary.js';
import { parsePlan } from '../../src/suite/plan.js';
import { builtInProfile } from '../../src/profile/source.js';
import { renderWorkflowCommands } from '../../src/render/annotations.js';
import { renderCheckRuns } from '../../src/render/check-runs.js';
import { readCheckMarker } from '../../src/render/check-marker.js';
import { readSticky } from '../../src/render/comment-marker.js';
import { renderComment } from '../../src/render/comment.js';
import { renderEnding } from '../../src/render/ending.js';
import { readExternalId } from '../../src/render/external-id.js';
import { renderHtml } from '../../src/render/html.js';
import { renderMarkdown } from '../../src/render/markdown.js';
import { code, fence, plain } from '../../src/render/safe.js';
import { renderText } from '../../src/render/text.js';
import { visible } from '../../src/render/visible.js';
import { BUILT_IN_MATCHERS } from '../../src/suite/built-in-matchers.js';
import { FindingCollector } from '../../src/suite/findings.js';
import { compileOwn } from '../../src/suite/matchers.js';
import { CommandLog } from '../../src/suite/log.js';
import { createRedactor, type Redactor } from '../../src/suite/redaction.js';
import { openPair } from '../corpus/judge.js';
import { buildHonestPair } from '../corpus/honest-pair.js';
import { MATCHER_NAMES } from '../support/profile.js';
import { LINKS } from '../support/report.js';
import { noGoReport, poisonedReport } from '../support/report-for-people.js';
import { INTERFACES, JSONS, TEXTS, YAMLS, type Shape } from './shapes.js';
import { smallTargets } from './small-targets.js';
import { packetsOf } from '../support/packets.js';

export interface Target {
  readonly name: string;
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly run: (text: string) => unknown;
}

/** Documents of every way of reading, by side and kind; of each the shapes stand alone and behind the honest text. */
const DOCUMENTS: readonly (readonly [Side, DocumentId, Readonly<Record<string, Shape>>])[] = [
  ['producer', 'manifest', JSONS],
  ['producer', 'payload', JSONS],
  ['producer', 'source-of-truth', JSONS],
  ['producer', 'evidence-bundle', JSONS],
  ['consumer', 'pin', JSONS],
  ['producer', 'candidate', JSONS],
  ['producer', 'openapi', { ...YAMLS, ...INTERFACES }],
  ['producer', 'changelog', TEXTS],
  ['producer', 'decision-record', TEXTS],
  ['producer', 'rollback-readiness', TEXTS],
  ['producer', 'decision-status', TEXTS],
  ['consumer', 'decision-record', TEXTS],
  ['consumer', 'matrix', TEXTS],
  ['consumer', 'checkpoint-packet', TEXTS],
];

/** An honest run's evidence, which workers read from a file. */
export async function honestEvidence(): Promise<Evidence> {
  const folder = mkdtempSync(path.join(tmpdir(), 'growth-'));
  try {
    const pair = await buildHonestPair(folder);
    const profile = await builtInProfile(MATCHER_NAMES);
    const outcome = await openPair(pair).judge({ role: 'consumer', profile, observedAt: pair.dates.observed });
    return outcome.evidence;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function documentTargets(evidence: Evidence): Promise<readonly Target[]> {
  const { profile } = await builtInProfile(MATCHER_NAMES);
  const judged = (files: Evidence['files']) =>
    judgeEvidence({
      evidence: { ...evidence, files },
      profile,
      validator: null,
      only: null,
      enforced: { by: 'name', decision: 'cutover' },
      now: evidence.observedAt,
      redact: (text) => text,
    });
  return DOCUMENTS.flatMap(([side, document, shapes]) => {
    const is = (file: Evidence['files'][number]) => file.side === side && file.document === document;
    const found = evidence.files.filter((file) => is(file) && file.tree === 'subject' && file.state.kind === 'read');
    const [first] = found;
    if (first?.state.kind !== 'read') throw new Error(`The honest pair has no ${side}'s ${document}.`);
    const honest = Buffer.from(first.state.base64, 'base64').toString('utf8');
    const put = (text: string) => {
      const state = fileOf(Buffer.from(text).subarray(0, 1024 * 1024));
      return judged(
        evidence.files.map((file) => (file.path === first.path && file.side === side ? { ...file, state } : file)),
      );
    };
    const name = `${side}'s ${document}`;
    return [
      { name, shapes, run: put },
      { name: `${name}, behind its text`, shapes, run: (text) => put(`${honest}\n${text}`) },
      ...(shapes === TEXTS
        ? [
            {
              name: `${name}, in its first list`,
              shapes,
              run: (text: string) => put(honest.replace(/^- /m, () => `- ${text.replaceAll('\n', ' ')}\n- `)),
            },
          ]
        : []),
      ...(shapes === JSONS
        ? [
            {
              name: `${name}, in its first string`,
              shapes: TEXTS,
              run: (text: string) => put(inFirstString(honest, text)),
            },
          ]
        : []),
    ];
  });
}

function inFirstString(json: string, text: string): string {
  const value = JSON.parse(json) as Record<string, unknown>;
  const key = Object.keys(value).find((name) => typeof value[name] === 'string' && name !== 'contract_version');
  return JSON.stringify({ ...value, [key ?? 'x']: text });
}

const CHECKS = {
  name: 'handoff-gate',
  mode: 'per-gate',
  runId: '1',
  attempt: 1,
  byFork: false,
  links: LINKS,
  since: null,
  annotatable: () => true,
  touched: null,
} as const;
const COMMENT = {
  name: 'handoff-gate',
  sha: 'a'.repeat(40),
  base: 'main',
  runId: '1',
  attempt: 1,
  by: 'x',
  url: null,
  links: LINKS,
};

/** What is shown of a report, every text of which is the enemy's; and of one that has a long list of what he wrote. */
export function surfaceTargets(): readonly Target[] {
  const SURFACES = {
    'the terminal': (report: ReturnType<typeof noGoReport>) =>
      renderText(report, { colour: true, width: 80, outputs: null, detail: 'everything' }),
    Markdown: (report: ReturnType<typeof noGoReport>) => renderMarkdown(report, { budget: 1024 * 1024, links: LINKS }),
    HTML: (report: ReturnType<typeof noGoReport>) => renderHtml(report),
    'check runs': (report: ReturnType<typeof noGoReport>) => renderCheckRuns(report, CHECKS),
    'the comment': (report: ReturnType<typeof noGoReport>) => renderComment(report, COMMENT),
    packets: (report: ReturnType<typeof noGoReport>) => packetsOf(report),
    'workflow commands': (report: ReturnType<typeof noGoReport>) => renderWorkflowCommands(report),
  };
  return Object.entries(SURFACES).flatMap(([name, render]): Target[] => [
    { name: `${name}, one text`, shapes: TEXTS, run: (text) => render(withFinding(text)) },
    // Each of the fields has its part of it.
    {
      name: `${name}, every text`,
      shapes: TEXTS,
      run: (text) => render(poisonedReport(text.slice(0, text.length / 64))),
    },
  ]);
}

/** One finding says it, and one command printed it. */
function withFinding(text: string): ReturnType<typeof noGoReport> {
  const report = noGoReport();
  let isSaid = false;
  return {
    ...report,
    suite: report.suite.map((command, index) => (index === 0 ? { ...command, tail: text } : command)),
    gates: report.gates.map((gate) => ({
      ...gate,
      findings: gate.findings.map((finding) => {
        if (isSaid) return finding;
        isSaid = true;
        return { ...finding, message: text, observed: text };
      }),
    })),
  };
}

/** Of a parser by itself, which takes a thousandth of what a whole run does. */
export function parserTargets(): readonly Target[] {
  const names = { producer: 'MemoryKernel', consumer: 'AssistSupport' };
  const signOff = (text: string) => {
    const document = parseMarkdown(Buffer.from(text));
    if ('kind' in document) return document;
    return [
      readSignOff(document, DEFAULT_VOCABULARY, names),
      readMatrix(document, DEFAULT_VOCABULARY, names),
      document.passages.map(({ line }) => momentsIn(join(line))),
    ];
  };
  const interfaceOf = (text: string) => {
    const { root } = parseYaml(Buffer.from(text));
    return root === null
      ? null
      : readOpenApi(root, {
          errorSchema: 'ErrorEnvelope',
          codePath: 'error.code',
          watched: ['service_contract_version'],
        });
  };
  return [
    { name: 'JSON', shapes: JSONS, run: (text) => parseJson(Buffer.from(text)) },
    { name: 'YAML', shapes: YAMLS, run: (text) => parseYaml(Buffer.from(text)) },
    { name: 'an interface', shapes: { ...YAMLS, ...INTERFACES }, run: interfaceOf },
    { name: 'a sign-off document', shapes: TEXTS, run: signOff },
    { name: 'a changelog', shapes: TEXTS, run: changelogLines },
    { name: 'bytes of text', shapes: TEXTS, run: (text) => decode(Buffer.from(text, 'latin1'), 'allowed') },
  ];
}

export function textTargets(): readonly Target[] {
  const redact = createRedactor(['correct horse battery staple', `ghp_${'0123456789'.repeat(4)}`]);
  return [
    { name: 'visible()', shapes: TEXTS, run: visible },
    { name: 'plain()', shapes: TEXTS, run: plain },
    { name: 'code()', shapes: TEXTS, run: code },
    { name: 'fence()', shapes: TEXTS, run: (text) => fence(text) },
    { name: 'an ending', shapes: TEXTS, run: (text) => renderEnding({ kind: 'mistake', message: text }) },
    { name: 'redaction', shapes: TEXTS, run: redact },
    { name: 'a log', shapes: TEXTS, run: (text) => logged(text, redact) },
    { name: 'a plan', shapes: { ...TEXTS, ...JSONS }, run: parsePlan },
    { name: 'a profile', shapes: { ...YAMLS, ...TEXTS }, run: (text) => readProfile(Buffer.from(text), MATCHER_NAMES) },
    { name: 'evidence', shapes: JSONS, run: evidenceOf },
    { name: 'a comment that is there', shapes: TEXTS, run: (text) => readSticky(text, null) },
    { name: 'a check run that is there', shapes: TEXTS, run: (text) => readExternalId(text, null) },
    { name: 'what a check run says', shapes: TEXTS, run: (text) => readCheckMarker(text, null) },
    { name: 'tags', shapes: TEXTS, run: (text) => releasesBefore(tagsOf(text), 'v1.0.0') },
    {
      name: 'a glob over paths',
      shapes: TEXTS,
      run: (text) => matcher(['**/*_LATEST.json', 'docs/**/A*B*C*.md', '**/a*a*a*/**/*a*?[!b]*c'])(text),
    },
    {
      name: 'a glob',
      shapes: TEXTS,
      // A profile takes no longer one.
      run: (text) => [globMistake(text.slice(0, 1024)), matcher(text.slice(0, 1024))(text)],
    },
  ];
}

function tagsOf(text: string): string[] {
  return text.length > 10_000 ? text.split(/[\s,]+/).slice(0, 20_000) : [text];
}

async function logged(text: string, redact: Redactor): Promise<unknown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'growth-'));
  const rule = { id: 'a', lane: 'a', command: 'a', words: ['a'], directory: '.', timeoutMinutes: null } as never;
  const collector = new FindingCollector(rule, { matchers: BUILT_IN_MATCHERS, compile: compileOwn }, {
    side: 'producer',
    root: '/nowhere',
    directory: '.',
    prefix: '',
  } as never);
  const log = await CommandLog.create(path.join(folder, 'a.log'), {
    redact,
    onLine: (line) => {
      collector.read(line);
    },
  });
  await log.accept('stdout', Buffer.from(text));
  const kept = await log.finish();
  rmSync(folder, { recursive: true, force: true });
  return [kept, collector.findings(false, null)];
}

async function evidenceOf(text: string): Promise<unknown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'growth-'));
  writeFileSync(path.join(folder, EVIDENCE_FILE), text);
  try {
    return await readEvidence(folder).catch((error: unknown) => error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The documents of both sides as honest people wrote them. */
export function honestTexts(evidence: Evidence): readonly string[] {
  return evidence.files.flatMap(({ state, tree }) =>
    state.kind === 'read' && tree === 'subject' ? [Buffer.from(state.base64, 'base64').toString('utf8')] : [],
  );
}

/** @param evidence - of an honest run */
export async function allTargets(evidence: Evidence): Promise<readonly Target[]> {
  return [
    ...parserTargets(),
    ...textTargets(),
    ...smallTargets(evidence),
    ...surfaceTargets(),
    ...(await documentTargets(evidence)),
  ];
}
