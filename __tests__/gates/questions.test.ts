/** No gate passes for want of a question: what a profile or the evidence leaves out is never a yes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Evidence } from '../../src/contracts/evidence.js';
import type { DocumentId, Profile } from '../../src/contracts/profile.js';
import type { Report } from '../../src/contracts/report.js';
import { GATES, SIDES, type GateId, type Side } from '../../src/contracts/words.js';
import { builtInProfile } from '../../src/profile/source.js';
import { judgeAgain, openPair } from '../support/judge.js';
import { buildMemoryKernel, MANIFEST, OBSERVED, PIN } from '../support/memorykernel.js';
import { MATCHER_NAMES } from '../support/profile.js';
import { statusOf } from './bench.js';

const folder = await mkdtemp(path.join(tmpdir(), 'questions-'));
const pair = openPair(await buildMemoryKernel(folder));
const builtIn = await builtInProfile(MATCHER_NAMES);
const collected: Readonly<Record<Side, Evidence>> = {
  producer: (await pair.judge({ role: 'producer', profile: builtIn, observedAt: OBSERVED })).evidence,
  consumer: (await pair.judge({ role: 'consumer', profile: builtIn, observedAt: OBSERVED, base: 'main' })).evidence,
};

afterAll(() => rm(folder, { recursive: true, force: true }));

const judged = (role: Side, profile: Profile, evidence: Evidence = collected[role]): Report =>
  judgeAgain(evidence, profile).report;

/** The built-in profile in which a side names only what `keep` says. */
function naming(keep: (side: Side, id: DocumentId) => boolean, profile: Profile = builtIn.profile): Profile {
  const side = (name: Side) => ({
    ...profile[name],
    documents: profile[name].documents.filter(({ id }) => keep(name, id)),
  });
  return { ...profile, mirrors: null, producer: side('producer'), consumer: side('consumer') };
}

/** The decisions that are the role's to take. */
const taken = ({ decisions: { rehearsal, release, cutover } }: Report) =>
  release === null ? [rehearsal, cutover] : [rehearsal, release, cutover];

const rulesOf = (report: Report, gate: GateId) =>
  report.gates.find(({ id }) => id === gate)?.findings.map(({ rule }) => rule) ?? [];
const summaryOf = (report: Report, gate: GateId) => report.gates.find(({ id }) => id === gate)?.summary ?? '';

describe('a gate that a decision lists', () => {
  it.each([
    ['sign-off', 'decision-record', 'sign-off/not-signed'],
    ['rollback', 'rollback-readiness', 'rollback/not-ready'],
  ] as const)('is no pass where no %s is asked of a side, or of both', (gate, document, rule) => {
    for (const role of SIDES) {
      for (const without of [['producer'], ['consumer'], ['producer', 'consumer']]) {
        const report = judged(
          role,
          naming((side, id) => id !== document || !without.includes(side)),
        );
        expect([statusOf(report, gate), rulesOf(report, gate), report.verdict]).toEqual([
          'error',
          expect.arrayContaining([rule]),
          'NO-GO',
        ]);
        for (const side of without) if (without.length === 1) expect(summaryOf(report, gate)).toContain(`the ${side}`);
      }
    }
  });

  it.each(SIDES)('is no pass where no command of the %s is asked', (side) => {
    const report = judged('producer', { ...builtIn.profile, [side]: { ...builtIn.profile[side], suite: [] } });
    const gate = `${side}-suite` as const;
    expect([statusOf(report, gate), rulesOf(report, gate)]).toEqual(['error', [`${side}-suite/not-run`]]);
    expect([report.decisions.cutover.verdict, report.decisions.rehearsal.verdict]).toEqual([
      'NO-GO',
      side === 'producer' ? 'NO-GO' : 'GO',
    ]);
  });

  it('is not applicable only where no decision lists it, and then said as not covered', () => {
    const listed = ['handoff', 'alignment'] as const;
    const decisions = { rehearsal: listed, release: listed, cutover: listed };
    const profile = naming((_, id) => id !== 'decision-record' && id !== 'rollback-readiness');
    const report = judged('producer', { ...profile, decisions });
    expect([statusOf(report, 'sign-off'), statusOf(report, 'rollback'), report.verdict]).toEqual([
      'skipped',
      'skipped',
      'GO',
    ]);
    expect(report.notCovered).toEqual({
      rehearsal: ['producer-suite'],
      release: ['producer-suite', 'immutable-release', 'stability-window'],
      cutover: GATES.filter((gate) => gate !== 'handoff' && gate !== 'alignment'),
    });
  });

  it('leaves nothing uncovered by default', () => {
    expect(judged('producer', builtIn.profile).notCovered).toEqual({ rehearsal: [], release: [], cutover: [] });
  });
});

describe('a decision', () => {
  it('that lists no gate is no GO', () => {
    const report = judged('producer', { ...builtIn.profile, decisions: { rehearsal: [], release: [], cutover: [] } });
    for (const { verdict, blockers } of taken(report)) {
      expect([verdict, blockers.map(({ rule }) => rule)]).toEqual(['NO-GO', ['alignment/nothing-asked']]);
    }
  });

  it.each(SIDES)('is no GO in the run of the %s when no document states a baseline', (role) => {
    const id: DocumentId = role === 'producer' ? 'manifest' : 'pin';
    const withoutIt: Profile = {
      ...builtIn.profile,
      decisions: { rehearsal: ['suite'], release: ['suite'], cutover: ['suite'] },
      [role]: {
        ...builtIn.profile[role],
        documents: builtIn.profile[role].documents.map((rule) =>
          rule.id === id ? { ...rule, required: 'optional' } : rule,
        ),
      },
    };
    const files = collected[role].files.map((file) =>
      file.side === role && (file.document === id || file.document === 'payload')
        ? { ...file, state: { kind: 'missing', introduced: false } as const }
        : file,
    );
    const report = judged(role, withoutIt, { ...collected[role], files });
    expect(report.baseline).toBeNull();
    // Where no pin can be read, none is known to stay: what is pinned from now on would have to be a release.
    const besides = role === 'consumer' ? ['immutable-release/no-baseline'] : [];
    for (const { verdict, blockers } of taken(report)) {
      expect([verdict, blockers.map(({ rule }) => rule)]).toEqual(['NO-GO', [...besides, 'alignment/no-baseline']]);
    }
    expect([statusOf(report, 'alignment'), rulesOf(report, 'alignment')]).toEqual([
      'error',
      expect.arrayContaining(['alignment/no-baseline']),
    ]);
  });
});

describe('the voices of an alignment', () => {
  const only = (...ids: readonly DocumentId[]) => naming((side, id) => ids.includes(id) || side === 'consumer');
  const alone = (role: Side): Evidence => {
    const { producer } = collected[role].sides;
    return { ...collected[role], sides: { ...collected[role].sides, producer: { ...producer, git: null } } };
  };

  it('are one where a manifest is read alone, and nobody knows its commit', () => {
    const report = judged('producer', only('manifest'), alone('producer'));
    const [finding] = report.gates.find(({ id }) => id === 'alignment')?.findings ?? [];
    expect([statusOf(report, 'alignment'), finding?.rule, finding?.path]).toEqual([
      'pending',
      'alignment/one-voice',
      MANIFEST,
    ]);
    expect(report.decisions.rehearsal.verdict).toBe('NO-GO');
  });

  it('are two where the tag resolves in the history of the producer', () => {
    const report = judged('producer', only('manifest'));
    expect([statusOf(report, 'alignment'), summaryOf(report, 'alignment')]).toEqual([
      'pass',
      "7 facts are stated in one document only; the commit is in the producer's history.",
    ]);
  });

  it('are one where a payload repeats itself', () => {
    const report = judged('producer', only('payload'), alone('producer'));
    expect(rulesOf(report, 'alignment')).toContain('alignment/one-voice');
  });

  it('are not two because the tag stands elsewhere than the commit', () => {
    const { producer } = collected.producer.sides;
    const git = producer.git === null ? null : { ...producer.git, ancestry: [] };
    const sides = { ...collected.producer.sides, producer: { ...producer, git } };
    const report = judged('producer', only('manifest'), { ...collected.producer, sides });
    expect(rulesOf(report, 'alignment')).toContain('alignment/one-voice');
  });

  it('are two where the pin and the files at the pinned tag say the same', () => {
    const profile = naming((side, id) => (side === 'producer' ? id === 'manifest' : id === 'pin'));
    const report = judged('consumer', profile, alone('consumer'));
    expect([statusOf(report, 'alignment'), rulesOf(report, 'alignment')]).toEqual(['pass', ['alignment/repin']]);
  });

  it('are one where the mirror only repeats the manifest', () => {
    const profile = naming((side, id) => (side === 'producer' ? id === 'manifest' : id === 'mirror' || id === 'pin'));
    const evidence = alone('consumer');
    const files = evidence.files.filter(({ document }) => document !== 'pin');
    const report = judged('consumer', profile, { ...evidence, files });
    expect(statusOf(report, 'alignment')).not.toBe('pass');
    expect(evidence.files.some(({ path: file }) => file === PIN)).toBe(true);
  });
});

describe('the summary of a green gate', () => {
  it('says what was read', () => {
    const report = judged('producer', builtIn.profile);
    expect(summaryOf(report, 'sign-off')).toBe(
      'The record of MemoryKernel (2026-01-14) says rehearsal continuation GO, runtime cutover GO; the record of AssistSupport (2026-01-14) says rehearsal continuation GO, runtime cutover GO.',
    );
    expect(summaryOf(report, 'rollback')).toBe(
      'The readiness document of MemoryKernel names v0.3.2 and says "READY (4 minutes)"; that of AssistSupport names v0.3.2 and says "READY (4 minutes)".',
    );
    expect(summaryOf(report, 'handoff')).toMatch(
      /^The stable payload .* it hands over the 8 commands that the profile names for it\.$/,
    );
    expect(summaryOf(report, 'alignment')).toMatch(
      /^\d+ facts agree wherever they are stated; the commit is in the producer's history\.$/,
    );
    expect(summaryOf(report, 'immutable-release')).toMatch(
      /Its manifest states this baseline; the evidence bundle holds\.$/,
    );
  });

  it('does not speak of a bundle or a handoff that nobody asked for', () => {
    const report = judged(
      'producer',
      naming((_, id) => id !== 'evidence-bundle'),
    );
    expect(summaryOf(report, 'immutable-release')).toMatch(/there is no evidence bundle\.$/);
  });
});
