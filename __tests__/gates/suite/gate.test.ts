/** The suite gates, for both sides of both roles: nothing is a pass but a plain exit 0, of each command, on this commit. */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandResult, Evidence, SuiteEvidence, SuiteReportEvidence } from '../../../src/contracts/evidence.js';
import type { Profile } from '../../../src/contracts/profile.js';
import type { Finding } from '../../../src/contracts/finding.js';
import { matcherRule } from '../../../src/contracts/catalogue.js';
import type { Blocker, GateReport } from '../../../src/contracts/report.js';
import { SIDES, type Outcome, type Side } from '../../../src/contracts/words.js';
import { openCheckout } from '../../../src/git/checkout.js';
import { runGate } from '../../../src/gate.js';
import { redactorOf } from '../../../src/suite/redaction.js';
import { command } from '../../suite/support.js';
import { Bench } from '../bench.js';
import { instant, shaWith } from '../../support/brands.js';
import { tagsIn } from '../../support/tags.js';
import { OUTCOMES } from '../../support/words.js';

let bench: Bench;
const evidence = new Map<Side, Evidence>();

beforeAll(async () => {
  bench = await Bench.orders();
  for (const role of SIDES) evidence.set(role, (await bench.outcome(role)).evidence);
});

afterAll(async () => {
  await bench.close();
});

/** Whose run it is, and whose suite. */
const RUNS = SIDES.flatMap((role) => SIDES.map((side) => ({ role, side, whose: role === side ? 'own' : "peer's" })));
type Run = (typeof RUNS)[number];

interface Judged {
  readonly gate: GateReport;
  readonly blockers: readonly Blocker[];
}

function given(role: Side): Evidence {
  const known = evidence.get(role);
  if (known === undefined) throw new Error('The bench is not ready');
  return known;
}

/** What the gate says of another suite than the one that passed. */
function judged({ role, side }: Run, change: (suite: SuiteEvidence) => SuiteEvidence, profile?: Profile): Judged {
  const before = given(role);
  const sides = { ...before.sides, [side]: { ...before.sides[side], suite: change(before.sides[side].suite) } };
  const report = bench.again({ ...before, sides }, profile);
  const gate = report.gates.find(({ id }) => id === `${side}-suite`);
  if (gate === undefined) throw new Error('The gate was not reported');
  const blockers = report.decisions.cutover.blockers.filter((blocker) => blocker.gate === gate.id);
  return { gate, blockers };
}

/** Changes the results of a run, each by its place among them. */
function results(change: (results: readonly CommandResult[]) => readonly CommandResult[]) {
  return (suite: SuiteEvidence): SuiteEvidence => {
    if (suite.kind !== 'run') throw new Error('The suite was not run');
    return { ...suite, commands: change(suite.commands) };
  };
}

const last = (more: Partial<CommandResult>) =>
  results((all) => all.map((result, index) => (index === all.length - 1 ? { ...result, ...more } : result)));

function errors({ gate }: Judged): readonly Finding[] {
  return gate.findings.filter(({ severity }) => severity === 'error');
}

/** How each outcome but `passed` is judged: a forgotten one does not compile. */
const NO_PASS: Readonly<Record<Exclude<Outcome, 'passed'>, { status: 'fail' | 'pending'; says: string }>> = {
  failed: { status: 'fail', says: 'failed with' },
  killed: { status: 'fail', says: 'was killed by' },
  'timed-out': { status: 'fail', says: 'timed out' },
  'spawn-failed': { status: 'fail', says: 'could not be started' },
  cancelled: { status: 'pending', says: 'was cancelled' },
  'not-started': { status: 'pending', says: 'was not started' },
};

describe.each(RUNS)("the $whose suite in the $role's run", (run) => {
  const { side, role } = run;

  it('passes when every command exited 0 on the judged commit', () => {
    const { gate, blockers } = judged(run, (suite) => suite);
    expect([gate.status, blockers]).toEqual(['pass', []]);
    expect(gate.summary).toMatch(/^(\d) of \1 commands passed on [0-9a-f]{12}\.$/);
  });

  describe.each(OUTCOMES.filter((outcome) => outcome !== 'passed'))('a command that was %s', (outcome) => {
    const { status, says } = NO_PASS[outcome];

    // Whatever else the result says, also an exit 0.
    it.each([0, 1, null])('is no pass with exit code %s', (exitCode) => {
      const { gate, blockers } = judged(run, last({ outcome, exitCode, reason: null }));
      expect(gate.status).toBe(status);
      expect(blockers).toEqual([
        expect.objectContaining({
          rule: status === 'fail' ? `${side}-suite/command` : `${side}-suite/not-run`,
          kind: status === 'fail' ? 'definite' : 'unknown',
          message: expect.stringContaining(says),
          clears: expect.stringMatching(/\S/),
        }),
      ]);
    });

    it('says why', () => {
      const judgement = judged(run, last({ outcome, exitCode: 3, signal: 'SIGKILL', reason: 'the reason it gave' }));
      const because = outcome === 'failed' ? 'exit 3' : 'the reason it gave';
      expect(judgement.blockers[0]?.message).toContain(because);
    });

    it('counts though a second result of it passed', () => {
      const twice = (all: readonly CommandResult[]) =>
        all.flatMap((result) => [{ ...result, outcome, exitCode: 1 }, result]);
      expect(judged(run, results(twice)).gate.status).toBe(status);
      expect(
        judged(
          run,
          results((all) => [...twice(all)].reverse()),
        ).gate.status,
      ).toBe(status);
    });
  });

  it.each([
    { exitCode: 1, says: 'passed with exit 1' },
    { exitCode: null, says: 'passed without an exit code' },
    { exitCode: -1, says: 'passed with exit -1' },
    { signal: 'SIGTERM', says: 'passed, and was killed by SIGTERM' },
    { startedAt: null, says: 'passed, and was never started' },
  ])('fails a pass that denies itself: $says', ({ says, ...more }) => {
    const judgement = judged(run, last(more));
    expect(judgement.gate.status).toBe('fail');
    expect(errors(judgement)).toEqual([
      expect.objectContaining({
        rule: `${side}-suite/command`,
        message: expect.stringContaining(says),
        expected: 'exit 0',
        observed: expect.stringContaining(says),
      }),
    ]);
  });

  it('waits for a command that has no result', () => {
    const { gate, blockers } = judged(
      run,
      results((all) => all.slice(1)),
    );
    expect(gate.status).toBe('pending');
    expect(blockers).toMatchObject([{ rule: `${side}-suite/not-run`, observed: 'pending' }]);
    expect(blockers[0]?.message).toMatch(/^The command "(lint|pin)" was not part of this run$/);
  });

  it('waits for all of them when there is no result at all', () => {
    const { gate, blockers } = judged(
      run,
      results(() => []),
    );
    expect([gate.status, blockers.length]).toEqual(['pending', bench.profile.profile[side].suite.length]);
  });

  it('does not take the result of another command of that name', () => {
    const { gate, blockers } = judged(run, last({ command: 'true' }));
    expect(gate.status).toBe('pending');
    expect(blockers[0]?.message).toContain('was not run: the results hold another command of that name, "true"');
    expect(blockers[0]?.clears).toMatch(/which says "node checks/);
  });

  it('does not take a command that hides its failure', () => {
    const swallowed = results((all) => all.map((result) => ({ ...result, command: `${result.command} || true` })));
    expect(judged(run, swallowed).gate.status).toBe('pending');
  });

  it('neither fails nor passes by a command that the profile does not name', () => {
    const stranger = (outcome: Outcome) => (all: readonly CommandResult[]) =>
      all.slice(0, 1).map((result): CommandResult => ({ ...result, id: 'stranger', outcome, exitCode: 1 }));
    const more = results((all) => [...all, ...stranger('failed')(all)]);
    const instead = results((all) => [...all.slice(1), ...stranger('passed')(all)]);
    expect(judged(run, more).gate.status).toBe('pass');
    expect(judged(run, instead).gate.status).toBe('pending');
  });

  it.each([
    { subject: shaWith('e'), of: 'another commit', shown: 'eeeeeeeeeeee' },
    { subject: null, of: 'no commit', shown: 'no commit' },
  ])('does not take results of $of', ({ subject, shown }) => {
    const { gate, blockers } = judged(run, (suite) => (suite.kind === 'run' ? { ...suite, subject } : suite));
    expect(gate.status).toBe('pending');
    expect(blockers).toMatchObject([{ rule: `${side}-suite/other-commit`, side: null, kind: 'unknown' }]);
    expect(blockers[0]?.message).toMatch(
      new RegExp(`^The results of the ${side}'s suite are of ${shown}, and what is judged is [0-9a-f]{12}$`),
    );
  });

  it('keeps what a matcher read from a passing command, but no error', () => {
    const found = (severity: Finding['severity']): Finding => ({
      rule: matcherRule(side, 'tsc'),
      severity,
      message: `${severity} of a matcher`,
      side,
      path: 'src/a.ts',
      line: 3,
      column: 1,
      endLine: null,
      endColumn: null,
      expected: null,
      observed: null,
      hint: 'Fix it.',
    });
    const findings = [found('error'), found('warning')];
    expect(judged(run, last({ findings })).gate).toMatchObject({ status: 'pass', findings: [{ severity: 'warning' }] });
    const failed = judged(run, last({ findings, outcome: 'failed', exitCode: 2 }));
    expect(errors(failed).map(({ rule }) => rule)).toEqual([`${side}-suite/command`, `${side}-suite/tsc`]);
  });

  it('says where the output is', () => {
    const { blockers } = judged(run, last({ outcome: 'failed', exitCode: 1, log: 'logs/x.log' }));
    expect(blockers[0]?.clears).toMatch(/Its output is in logs\/x\.log\.$/);
  });

  it('waits for a suite that was not run', () => {
    for (const waiting of [true, false]) {
      const { gate, blockers } = judged(run, () => ({ kind: 'absent', reason: 'nobody asked', waiting }));
      expect(gate.status).toBe('pending');
      expect(blockers).toMatchObject([
        { rule: `${side}-suite/not-run`, message: `The ${side}'s suite was not run: nobody asked`, waiting },
      ]);
    }
    const clears = judged(run, () => ({ kind: 'absent', reason: 'nobody asked', waiting: false })).blockers[0]?.clears;
    expect(clears).toBe(
      side === role
        ? 'Run the commands (suite: run).'
        : `Let the ${side}'s own gate report them, which the action looks up; on the command line give the evidence that a run of it left (--peer-evidence).`,
    );
  });

  const reported = (status: SuiteReportEvidence['status'], url: string | null = null) =>
    judged(run, () => ({ kind: 'reported', status, url, detail: 'its gate says so' }));

  const KNOWN = {
    'never-run': 'gate has no suite result yet',
    'other-baseline': 'results are of another baseline',
    stale: 'results are of something else',
    running: 'gate is still running',
  };

  it.each(['never-run', 'other-baseline', 'stale', 'running'] as const)('waits for a report that is %s', (status) => {
    const { gate, blockers } = reported(status, 'https://github.test/1');
    expect(gate.status).toBe('pending');
    expect(blockers).toMatchObject([{ rule: `${side}-suite/reported`, waiting: status === 'running' }]);
    const whose = bench.profile.profile[side].name;
    expect(blockers[0]?.message).toBe(`${whose}'s ${KNOWN[status]} (its gate says so; https://github.test/1)`);
  });

  it('fails by a report that failed', () => {
    const judgement = reported('fail');
    expect(judgement.gate.status).toBe('fail');
    expect(errors(judgement)).toMatchObject([
      { rule: `${side}-suite/reported`, expected: 'pass', observed: 'fail', path: null, line: null },
    ]);
  });

  it("takes a report that passed for the peer's suite only", () => {
    expect(reported('pass').gate.status).toBe(role === side ? 'pending' : 'pass');
  });

  it('does not apply where the profile names no commands and no decision needs them', () => {
    const { profile } = bench.profile;
    const empty: Profile = { ...profile, [side]: { ...profile[side], suite: [] } };
    const unneeded: Profile = {
      ...empty,
      decisions: { rehearsal: ['alignment'], release: ['alignment'], cutover: ['alignment'] },
    };
    expect(judged(run, (suite) => suite, unneeded).gate.status).toBe('skipped');
    const needed = judged(run, (suite) => suite, empty);
    expect(needed.gate.status).toBe('error');
    expect(needed.blockers).toMatchObject([{ rule: `${side}-suite/not-run`, observed: 'error' }]);
  });
});

describe('a subject without a commit', () => {
  it('is not proved by results without a commit', () => {
    const before = given('producer');
    const { suite } = before.sides.producer;
    if (suite.kind !== 'run') throw new Error('The suite was not run');
    const report = bench.again({
      ...before,
      subject: { ...before.subject, commit: null },
      sides: { ...before.sides, producer: { ...before.sides.producer, suite: { ...suite, subject: null } } },
    });
    expect(report.gates.find(({ id }) => id === 'producer-suite')?.status).toBe('pending');
  });
});

describe.each(RUNS)("when results are held against time: the $role's run, its $whose suite", (run) => {
  const at = (startedAt: string) =>
    judged(
      run,
      results((all) => all.map((one) => ({ ...one, startedAt: instant(startedAt) }))),
    );

  it.each([
    ...(run.role === run.side
      ? []
      : [['long after it was observed', '2099-01-01T00:00:00.000Z', 'is said to have been started on 2099-01-01']]),
    ['before the commit of the release was made', '2020-01-01T00:00:00.000Z', 'before the commit that it would prove'],
    ['at no time', '2025-13-32T25:00:00Z', 'which is no time'],
  ])('is pending for commands that were started %s', (_, startedAt, says) => {
    const { gate, blockers } = at(startedAt);
    expect(gate.status).toBe('pending');
    expect(blockers[0]).toMatchObject({ rule: `${run.side}-suite/not-run`, message: expect.stringContaining(says) });
  });

  it('passes for commands that were started hours after the documents were observed', () => {
    expect(at('2025-05-09T18:00:00.000Z').gate.status).toBe('pass');
  });
});

describe('commands that are really run', () => {
  const node = (id: string, code: string, more = {}) => command(id, [process.execPath, '-e', code], more);
  const ENDS = [
    { id: 'exit-0', rule: node('exit-0', 'process.exit(0)'), status: 'pass', says: null },
    { id: 'exit-1', rule: node('exit-1', 'process.exit(1)'), status: 'fail', says: 'failed with exit 1' },
    { id: 'killed', rule: node('killed', 'process.kill(process.pid, 9)'), status: 'fail', says: 'killed by SIGKILL' },
    {
      id: 'timed-out',
      rule: node('timed-out', 'setInterval(() => {}, 1000)', { timeoutMinutes: 1 / 120 }),
      status: 'fail',
      says: 'timed out',
    },
    { id: 'missing', rule: command('missing', ['no-such-program-here']), status: 'fail', says: 'could not be started' },
  ] as const;

  const judgeReal = async (rule: (typeof ENDS)[number]['rule'], signal = new AbortController().signal) => {
    const { profile } = bench.profile;
    const own = await openCheckout(bench.pair.producer, { origin: 'own', name: null, reference: null });
    const { report } = await runGate({
      root: bench.pair.producer,
      role: 'producer',
      profile: { ...bench.profile, profile: { ...profile, producer: { ...profile.producer, suite: [rule] } } },
      payloadSchema: null,
      own,
      peer: null,
      absence: 'no checkout was given',
      change: null,
      only: null,
      enforced: { by: 'name', decision: 'rehearsal' },
      occasion: 'branch',
      commands: null,
      suite: {
        kind: 'run',
        attempt: null,
        outputDirectory: path.join(bench.folder, 'out'),
        concurrency: 1,
        timeoutMs: 60_000,
        environment: process.env,
        signal,
        observer: {
          planned: () => undefined,
          withheld: () => undefined,
          started: () => undefined,
          finished: () => undefined,
        },
      },
      readRelease: () => Promise.resolve({ kind: 'offline', reason: 'not asked' }),
      readProducerTags: tagsIn(bench.pair.producer),
      readPeerSuite: () => Promise.resolve({ kind: 'absent', reason: 'not asked', waiting: false }),
      redact: redactorOf(() => []),
      eventTag: null,
      now: () => new Date('2025-05-09T10:00:00.000Z'),
    });
    const blockers = report.decisions.rehearsal.blockers.filter(({ gate }) => gate === 'producer-suite');
    return {
      status: report.gates.find(({ id }) => id === 'producer-suite')?.status,
      says: blockers[0]?.message ?? null,
    };
  };

  it.each(ENDS)('$id: $status', async ({ rule, status, says }) => {
    const judgement = await judgeReal(rule);
    expect(judgement).toEqual({ status, says: says === null ? null : expect.stringContaining(says) });
  });

  it('never begun, because the run was cancelled: pending', async () => {
    const judgement = await judgeReal(node('late', 'process.exit(0)'), AbortSignal.abort());
    expect(judgement).toEqual({ status: 'pending', says: expect.stringContaining('was not started') });
  });
});
