import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { validateEvidence } from '../../src/contracts/compiled/evidence.js';
import { validateReport } from '../../src/contracts/compiled/report.js';
import type { Evidence } from '../../src/contracts/evidence.js';
import { serialise } from '../../src/decisions/report.js';
import { writeEvidence } from '../../src/doors/outputs.js';
import { readEvidence } from '../../src/evidence/folder.js';
import { type GateOutcome } from '../../src/gate.js';
import { parse, profileFile } from '../../src/profile/source.js';
import { judgeAgain, openPair, type JudgeOptions } from '../support/judge.js';
import { buildPair } from '../support/pair.js';
import { MATCHER_NAMES } from '../support/profile.js';

const folder = await mkdtemp(path.join(tmpdir(), 'report-'));
const pair = await buildPair(path.join(folder, 'pair'));
const profile = await profileFile(pair.profile, '.github/handoff-gate.yml', MATCHER_NAMES);
const open = openPair(pair);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Run {
  readonly title: string;
  readonly verdict: string;
  readonly options: Pick<JudgeOptions, 'role'> & Partial<JudgeOptions>;
}

const RUNS: readonly Run[] = (['producer', 'consumer'] as const).flatMap((role): Run[] => [
  { title: `a GO of the ${role}`, verdict: 'GO', options: { role, base: 'main' } },
  // Seen from before the release, its dates lie in the future.
  { title: `a NO-GO of the ${role}`, verdict: 'NO-GO', options: { role, observedAt: '2025-01-01T00:00:00.000Z' } },
  { title: `a pending run of the ${role}`, verdict: 'NO-GO', options: { role, suites: 'absent', peer: false } },
  { title: `an only-run of the ${role}`, verdict: 'NOT-DECIDED', options: { role, only: ['handoff', 'alignment'] } },
  { title: `a run of the ${role} that enforces nothing`, verdict: 'NOT-DECIDED', options: { role, enforced: null } },
]);

const judge = (options: Run['options']): Promise<GateOutcome> =>
  open.judge({ profile, observedAt: '2025-05-09T10:00:00.000Z', ...options });

describe('a report', () => {
  it.each(RUNS)(
    'of $title is $verdict, and valid with its evidence against both schemas',
    async ({ options, verdict }) => {
      const { report, evidence } = await judge(options);
      expect(report.verdict).toBe(verdict);
      const copy: unknown = JSON.parse(serialise(report));
      expect([validateReport(copy), validateReport.errors ?? null]).toEqual([true, null]);
      const saved: unknown = JSON.parse(serialise(evidence));
      expect([validateEvidence(saved), validateEvidence.errors ?? null]).toEqual([true, null]);
    },
  );

  it.each(['', 'abc1234', 'main'])('has no evidence whose suite is of %j: that is no commit', async (subject) => {
    const { evidence } = await judge({ role: 'producer' });
    const copy = JSON.parse(serialise(evidence)) as { sides: { producer: { suite: { subject: unknown } } } };
    expect(validateEvidence(copy)).toBe(true);
    copy.sides.producer.suite.subject = subject;
    expect(validateEvidence(copy)).toBe(false);
  });

  it.each(RUNS)('of $title has the same bytes when it is made twice', async ({ options }) => {
    const [first, second] = [await judge(options), await judge(options)];
    expect(serialise(second.report)).toBe(serialise(first.report));
    expect(serialise(second.evidence)).toBe(serialise(first.evidence));
  });

  it.each(RUNS)(
    'of $title has the same bytes when its saved evidence is judged elsewhere',
    async ({ title, options }) => {
      const { report, evidence } = await judge(options);
      const saved: Evidence = await readEvidence(
        await writeEvidence(path.join(folder, title.replaceAll(' ', '-')), evidence),
      );
      const again = await parse(Buffer.from(saved.profile.text), saved.profile.source, MATCHER_NAMES);
      const { only = null, enforced = 'cutover' } = options;
      const judged = judgeAgain(saved, again.profile, { enforced, only });
      expect(serialise(judged.report)).toBe(serialise(report));
    },
  );

  it('names only files below a root, whatever machine it was made on', async () => {
    const { report } = await judge({ role: 'producer', suites: 'absent' });
    expect(serialise(report)).not.toContain(folder);
  });
});
