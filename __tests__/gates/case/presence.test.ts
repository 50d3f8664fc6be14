import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Evidence, FileEvidence, FileState, Tree } from '../../../src/contracts/evidence.js';
import {
  CONSUMER_DOCUMENTS,
  PRODUCER_DOCUMENTS,
  type DocumentId,
  type Profile,
  type Requirement,
} from '../../../src/contracts/profile.js';
import type { Report } from '../../../src/contracts/report.js';
import { SIDES, type GateId, type Side } from '../../../src/contracts/words.js';
import { builtInProfile, parse } from '../../../src/profile/source.js';
import { judgeAgain, openPair } from '../../support/judge.js';
import { buildMemoryKernel, COPIES, OBSERVED } from '../../support/memorykernel.js';
import { MATCHER_NAMES } from '../../support/profile.js';
import { Bench, errorsOf, statusOf } from '../bench.js';

const folder = await mkdtemp(path.join(tmpdir(), 'presence-'));
const pair = openPair(await buildMemoryKernel(folder));
const builtIn = await builtInProfile(MATCHER_NAMES);
const collected: Readonly<Record<Side, Evidence>> = {
  producer: (await pair.judge({ role: 'producer', profile: builtIn, observedAt: OBSERVED })).evidence,
  consumer: (await pair.judge({ role: 'consumer', profile: builtIn, observedAt: OBSERVED, base: 'main' })).evidence,
};

afterAll(() => rm(folder, { recursive: true, force: true }));

const DOCUMENTS: Readonly<Record<Side, readonly DocumentId[]>> = {
  producer: PRODUCER_DOCUMENTS,
  consumer: CONSUMER_DOCUMENTS,
};

/** The gate that answers for a document, written down a second time; null: no gate of that run reads it. */
function keeper(side: Side, id: DocumentId, role: Side): GateId | null {
  switch (id) {
    case 'payload':
      return 'handoff';
    case 'manifest':
    case 'changelog':
    case 'source-of-truth':
    case 'openapi':
      return 'alignment';
    case 'candidate':
    case 'notice':
      return role === 'producer' ? 'alignment' : 'stability-window';
    case 'evidence-bundle':
      return 'immutable-release';
    case 'status':
      return side === 'producer' && role === 'producer' ? 'alignment' : 'sign-off';
    case 'decision-record':
    case 'checkpoint-packet':
    case 'decision-status':
      return 'sign-off';
    case 'rollback-readiness':
    case 'rollback-protocol':
      return 'rollback';
    case 'pin':
    case 'mirror':
    case 'matrix':
    case 'vendored-payload':
      return role === 'consumer' ? 'alignment' : null;
  }
}

const FROM_RELEASE: readonly DocumentId[] = ['manifest', 'payload', 'changelog', 'source-of-truth', 'openapi'];
const treeOf = (id: DocumentId, role: Side): Tree =>
  role === 'consumer' && FROM_RELEASE.includes(id) ? 'release' : 'subject';

const STATES = {
  'never introduced': { kind: 'missing', introduced: false },
  'introduced once': { kind: 'missing', introduced: true },
  'of unknown history': { kind: 'missing', introduced: null },
  refused: { kind: 'refused', reason: 'directory', detail: 'a directory, not a file' },
} as const satisfies Record<string, FileState>;
type StateName = keyof typeof STATES;

/** What is said of it: an error for what is missing or refused, a gap for what is not known, or nothing. */
function expectedOf(state: StateName, required: Requirement): 'error' | 'pending' | 'nothing' {
  if (state === 'refused' || required === 'always') return 'error';
  if (required === 'optional' || state === 'never introduced') return 'nothing';
  return state === 'introduced once' ? 'error' : 'pending';
}

interface Row {
  readonly role: Side;
  readonly side: Side;
  readonly id: DocumentId;
  readonly required: Requirement;
  readonly state: StateName;
}

const ROWS: readonly Row[] = SIDES.flatMap((role) =>
  SIDES.flatMap((side) =>
    DOCUMENTS[side].flatMap((id) =>
      (['always', 'once-introduced', 'optional'] as const).flatMap((required) =>
        (Object.keys(STATES) as StateName[]).map((state) => ({ role, side, id, required, state })),
      ),
    ),
  ),
);

const PATH = 'the/document.x';

/** The evidence in which a document is one file of a state, and the profile that asks for it. */
function judgedWith({ role, side, id, required }: Omit<Row, 'state'>, state: FileState | null): { report: Report } {
  const rule = { id, path: PATH, required };
  const own = builtIn.profile[side];
  const profile: Profile = {
    ...builtIn.profile,
    [side]: { ...own, documents: [...own.documents.filter((one) => one.id !== id), rule] },
  };
  const tree = treeOf(id, role);
  const others = collected[role].files.filter(
    (file) => !(file.side === side && file.tree === tree && file.document === id),
  );
  const file: FileEvidence[] = state === null ? [] : [{ side, tree, document: id, path: PATH, state }];
  const evidence: Evidence = { ...collected[role], files: [...others, ...file] };
  return judgeAgain(evidence, profile);
}

/** What is said of the document as a whole. */
function said(report: Report, gate: GateId): string[] {
  const found = report.gates.find(({ id }) => id === gate)?.findings ?? [];
  return found
    .filter(
      ({ path: where, rule }) => where === PATH && /\/(?:bundle-)?(?:missing|file|history|no-history)$/.test(rule),
    )
    .map(({ severity, rule }) => `${severity} ${rule}`);
}

function ruleOf(gate: GateId, state: StateName): RegExp {
  const bundle = gate === 'immutable-release' ? 'bundle-' : '';
  return new RegExp(`^error ${gate}/${bundle}${state === 'refused' ? 'file' : 'missing'}$`);
}

describe('the presence of every document', () => {
  it.each(ROWS)('$id of the $side in the run of the $role, $required and $state', (row) => {
    const { report } = judgedWith(row, STATES[row.state]);
    const gate = keeper(row.side, row.id, row.role);
    if (gate === null) {
      expect(report.gates.flatMap(({ id }) => said(report, id))).toEqual([]);
      return;
    }
    switch (expectedOf(row.state, row.required)) {
      case 'error':
        expect(said(report, gate)).toEqual([expect.stringMatching(ruleOf(gate, row.state))]);
        expect(statusOf(report, gate)).toBe('fail');
        // Said once as an error; whoever else reads it only could not.
        expect(errorsOf(report).filter(({ path: where, rule }) => where === PATH && !rule.startsWith(gate))).toEqual(
          [],
        );
        break;
      case 'pending':
        expect(said(report, gate)).toEqual([expect.stringMatching(/^notice .*\/(?:no-)?history$/)]);
        expect(statusOf(report, gate)).not.toMatch(/pass|skipped/);
        break;
      case 'nothing':
        expect(said(report, gate)).toEqual([]);
    }
  });

  const kept = SIDES.flatMap((role) =>
    SIDES.flatMap((side) =>
      DOCUMENTS[side].filter((id) => keeper(side, id, role) !== null).map((id) => ({ role, side, id })),
    ),
  );

  it.each(kept)('$id of the $side that the evidence of the $role does not hold is no pass', ({ role, side, id }) => {
    const gate = keeper(side, id, role) ?? 'alignment';
    for (const required of ['always', 'once-introduced'] as const) {
      const { report } = judgedWith({ role, side, id, required }, null);
      expect([statusOf(report, gate), report.decisions.cutover.verdict]).not.toContain('GO');
      expect(statusOf(report, gate)).not.toBe('pass');
    }
  });

  it.each(['decision-record', 'rollback-readiness'] as const)(
    'an optional %s that nobody looked for signs nothing',
    (id) => {
      for (const side of SIDES) {
        const { report } = judgedWith({ role: 'producer', side, id, required: 'optional' }, null);
        expect(report.verdict).toBe('NO-GO');
        expect(statusOf(report, id === 'decision-record' ? 'sign-off' : 'rollback')).toBe('pending');
      }
    },
  );
});

describe('evidence without a file', () => {
  it.each(SIDES)('is no GO for any decision of the %s', (role) => {
    const evidence: Evidence = { ...collected[role], files: [] };
    const { report } = judgeAgain(evidence, builtIn.profile, { enforced: 'rehearsal' });
    expect([report.decisions.rehearsal.verdict, report.decisions.cutover.verdict]).toEqual(['NO-GO', 'NO-GO']);
    const passing = report.gates.filter(({ status }) => status === 'pass').map(({ id }) => id);
    expect(passing.filter((id) => !id.endsWith('-suite'))).toEqual([]);
  });
});

describe('through real files', () => {
  const bench = Bench.memorykernel();
  const OPEN = 'CHANGELOG.md';
  afterAll(async () => (await bench).close());

  it('a changelog that the profile requires and nobody kept fails the alignment', async () => {
    const report = await (await bench).with('producer', { [OPEN]: { kind: 'remove' } }, 'producer');
    expect(errorsOf(report)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ gate: 'alignment', rule: 'alignment/missing', path: OPEN, line: 1 }),
      ]),
    );
    expect(report.decisions.rehearsal.verdict).toBe('NO-GO');
  });

  it('a manifest that is optional may be missing at the tag, too', async () => {
    const { pair: files } = await bench;
    const text = builtIn.source.text.replace(
      '    manifest: contracts/integration/v1/producer-contract-manifest.json\n',
      '    manifest: { path: contracts/none.json, required: optional }\n',
    );
    const profile = await parse(Buffer.from(text), 'profile.yml', MATCHER_NAMES);
    const { report } = await openPair(files).judge({ role: 'producer', profile, observedAt: OBSERVED });
    const rules = report.gates.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    expect(rules).not.toContain('immutable-release/manifest-at-tag');
    expect(rules).not.toContain('rollback/manifest');
    expect(rules).not.toContain('alignment/missing');
  });

  it('mirrored files that nobody could read are not known to be the same', async () => {
    const copies = ['contracts/integration/v1', ...COPIES].map((place) => `${place}/extra.json`);
    const edits = Object.fromEntries(copies.map((file) => [file, { kind: 'link', to: '/dev/null' } as const]));
    const report = await (await bench).with('producer', edits, 'producer');
    // The original is told, which its mirrors would be held against.
    expect(errorsOf(report)).toEqual([
      expect.objectContaining({
        rule: 'alignment/mirror',
        path: copies[0],
        line: 1,
        hint: expect.stringMatching(/\S/),
      }),
    ]);
  });

  it('of several records that a glob finds, one that is refused is said, and the others still count', async () => {
    const odd = 'docs/implementation/RUNTIME_CUTOVER_DECISION_RECORD_PRODUCER_2025-12-01.md';
    const report = await (await bench).with('producer', { [odd]: { kind: 'directory' } }, 'producer');
    expect(errorsOf(report)).toEqual([
      expect.objectContaining({ gate: 'sign-off', rule: 'sign-off/file', path: odd, line: 1 }),
    ]);
  });
});
