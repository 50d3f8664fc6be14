/** The ledger of the gates `producer-suite` and `consumer-suite`. */
import { candidateSuite } from '../../../src/profile/candidate-suite.js';
import { FindingCollector, NO_MATCHERS } from '../../../src/suite/findings.js';
import { command } from '../../suite/support.js';
import type { LedgerCase } from '../case.js';
import { allBut, commit, suite, withoutSuite } from '../edits.js';
import type { Copy } from '../case.js';
import type { CommandResult, Evidence } from '../../../src/contracts/evidence.js';
import type { Finding } from '../../../src/contracts/finding.js';
import type { Side } from '../../../src/contracts/words.js';
import { instant, shaWith } from '../../support/brands.js';

const OWN = { on: 'orders', role: 'producer' } as const;
const PEERS = { on: 'orders', role: 'consumer' } as const;

/** What is read from the output of a command of the first side, by matchers that its profile names. */
function readFrom(side: Side, matchers: readonly string[], lines: readonly string[], passed = true): Finding[] {
  const collector = new FindingCollector(command('lint', ['node'], { matchers }), NO_MATCHERS, {
    side,
    roots: ['/work'],
    prefix: '',
    directory: '.',
  });
  for (const line of lines) collector.read(line);
  return collector.findings(passed, 'logs/lint.log');
}

const withFindings = (side: Side, matchers: readonly string[], lines: readonly string[]) =>
  suite(side, (run) => ({
    ...run,
    commands: run.commands.map((result, index) =>
      index === 0 ? { ...result, findings: readFrom(side, matchers, lines) } : result,
    ),
  }));

const MANY = Array.from({ length: 201 }, (_, index) => `src/a.ts(${index + 1},1): error TS2322: No.`);

/** Code that goes on after the release. */
function goOn(copy: Copy): void {
  copy.git.producer('mv', 'src/codes.js', 'src/other.js');
  commit(copy, 'producer');
}

const failed = (side: Side) =>
  suite(side, (run) => ({
    ...run,
    commands: run.commands.map((result, index) =>
      index === 0 ? { ...result, outcome: 'failed', exitCode: 2, log: 'logs/first.log' } : result,
    ),
  }));

/** The first command of a job that is reported on says that it was started then; its exit was 0. */
const startedAt = (side: Side, at: string) =>
  suite(side, (run) => ({
    ...run,
    ran: 'elsewhere',
    commands: run.commands.map((result, index) => (index === 0 ? { ...result, startedAt: instant(at) } : result)),
  }));

const NOT_FOUND = ['checks/lint.sh: line 28: rg: command not found'];
const INSTALL = 'Install it before the gate runs. It is said in line 1 of logs/lint.log, by `node`.';
const failedWithout = (side: Side) =>
  suite(side, (run) => ({
    ...run,
    commands: run.commands.map((result, index) =>
      index === 0
        ? { ...result, outcome: 'failed', exitCode: 127, findings: readFrom(side, [], NOT_FOUND, false) }
        : result,
    ),
  }));

const reported = (side: Side, status: 'fail' | 'stale') =>
  suite(side, () => ({ kind: 'reported', status, url: 'https://github.test/1', detail: 'its gate says so' }));

/** Results of the first command, one for each way in which a result proves nothing. */
const unproving = (side: Side) =>
  suite(side, (run) => ({
    ...run,
    commands: run.commands.flatMap((result, index): CommandResult[] =>
      index > 0
        ? [result]
        : [
            { ...result, outcome: 'failed', exitCode: 126, reason: 'it says why' },
            { ...result, outcome: 'failed', exitCode: null },
            { ...result, outcome: 'killed', exitCode: null, signal: 'SIGKILL' },
            { ...result, outcome: 'killed', exitCode: null, reason: 'it says why' },
            { ...result, outcome: 'timed-out', exitCode: null, reason: 'after 20 minutes' },
            { ...result, outcome: 'spawn-failed', exitCode: null, reason: 'no such program' },
            { ...result, outcome: 'cancelled', exitCode: null, reason: 'somebody did' },
            { ...result, outcome: 'not-started', exitCode: null, startedAt: null },
            { ...result, exitCode: 3 },
            { ...result, exitCode: null },
            { ...result, signal: 'SIGTERM' },
            { ...result, startedAt: null },
            { ...result, command: 'true' },
          ],
    ),
  }));

/** One command was not run. */
const withoutOne = (side: Side) => suite(side, (run) => ({ ...run, commands: run.commands.slice(1) }));

const told = (side: Side, status: 'pass' | 'running' | 'never-run' | 'other-baseline', url: string | null = null) =>
  suite(side, () => ({ kind: 'reported', status, url, detail: 'its gate says so' }));

/** Nobody knows where the consumer is, or which release this is. */
const nameless = (evidence: Evidence): Evidence => ({
  ...told('consumer', 'never-run')(evidence),
  files: evidence.files.filter(({ document }) => document !== 'manifest' && document !== 'payload'),
});

const absent = (side: Side) => suite(side, () => ({ kind: 'absent', reason: 'nobody asked', waiting: false }));
const elsewhere = (side: Side) => suite(side, (run) => ({ ...run, subject: shaWith('e') }));

export const SUITES: readonly LedgerCase[] = [
  {
    rule: 'producer-suite/command',
    as: 'error',
    ...OWN,
    evidence: failed('producer'),
    expected: 'exit 0',
    observed: 'failed with exit 2',
    hint: 'Correct what it reports, and run it again. Its output is in logs/first.log.',
  },
  {
    rule: 'producer-suite/not-run',
    title: 'which was started before the commit',
    as: 'pending',
    ...OWN,
    evidence: startedAt('producer', '2025-05-04T10:00:00.000Z'),
    hint: 'Run it again on that commit, on a machine whose clock is right.',
  },
  {
    rule: 'producer-suite/not-run',
    title: 'which was started after it was read',
    as: 'pending',
    ...OWN,
    evidence: startedAt('producer', '2025-06-30T10:00:00.000Z'),
    hint: 'Run it again on that commit, on a machine whose clock is right.',
  },
  {
    rule: 'consumer-suite/not-run',
    title: 'which was started before the commit',
    as: 'pending',
    ...PEERS,
    evidence: startedAt('consumer', '2025-05-04T10:00:00.000Z'),
    hint: 'Run it again on that commit, on a machine whose clock is right.',
  },
  {
    rule: 'consumer-suite/not-run',
    title: 'which was started after it was read',
    as: 'pending',
    ...PEERS,
    evidence: startedAt('consumer', '2025-06-30T10:00:00.000Z'),
    hint: 'Run it again on that commit, on a machine whose clock is right.',
  },
  {
    rule: 'producer-suite/missing-program',
    as: 'error',
    ...OWN,
    evidence: failedWithout('producer'),
    hint: INSTALL,
    also: ['error producer-suite/command'],
  },
  {
    rule: 'producer-suite/missing-program',
    as: 'warning',
    ...OWN,
    evidence: withFindings('producer', [], NOT_FOUND),
    hint: INSTALL,
  },
  {
    rule: 'producer-suite/not-run',
    as: 'pending',
    ...OWN,
    evidence: absent('producer'),
    hint: 'Run the commands (suite: run).',
  },
  {
    rule: 'producer-suite/not-run',
    as: 'unjudged',
    ...PEERS,
    profile: withoutSuite('producer'),
    hint: 'Name a command that verifies it, or list the decision without producer-suite.',
    also: [
      'warning immutable-release/bundle-command',
      'warning immutable-release/bundle-command',
      'warning immutable-release/bundle-command',
    ],
  },
  {
    rule: 'producer-suite/command',
    title: 'in each way in which a result proves nothing',
    as: 'error',
    ...OWN,
    evidence: unproving('producer'),
    expected: 'exit 0',
    observed: 'failed with exit 126: it says why',
    hint: 'Make the program executable (git update-index --chmod=+x FILE), or fix the command in the profile.',
    also: [
      ...Array.from({ length: 9 }, () => 'error producer-suite/command'),
      ...Array.from({ length: 3 }, () => 'pending producer-suite/not-run'),
    ],
  },
  {
    rule: 'producer-suite/not-run',
    title: 'in a shard that nobody gave',
    as: 'pending',
    ...OWN,
    evidence: withoutOne('producer'),
    hint: 'Run every shard, and give the evidence of all of them.',
  },
  {
    rule: 'producer-suite/not-run',
    title: 'here, where its own gate passed elsewhere',
    as: 'pending',
    ...OWN,
    evidence: told('producer', 'pass'),
    hint: 'Run the commands (suite: run).',
  },
  {
    rule: 'producer-suite/not-run',
    title: 'whose side may still report',
    as: 'pending',
    ...PEERS,
    evidence: suite('producer', () => ({ kind: 'absent', reason: 'its gate is running', waiting: true })),
    hint: 'Wait for the peer, or run the commands here.',
  },
  {
    rule: 'producer-suite/reported',
    title: 'as still running',
    as: 'pending',
    ...PEERS,
    evidence: told('producer', 'running', 'https://github.test/2'),
    hint: 'Run the workflow of the gate at orders-2.0.0, in acme/orders; then run this one again.',
  },
  {
    rule: 'producer-suite/reported',
    title: 'as that of another baseline',
    as: 'pending',
    ...PEERS,
    evidence: told('producer', 'other-baseline'),
    hint: 'Run the workflow of the gate at orders-2.0.0, in acme/orders; then run this one again.',
  },
  {
    rule: 'consumer-suite/reported',
    title: 'by nobody, of a release that is not known',
    as: 'pending',
    ...OWN,
    profile: (profile) => ({ ...profile, consumer: { ...profile.consumer, repository: null } }),
    evidence: nameless,
    hint: "Run the workflow of the gate where this release is pinned, in the consumer's repository; then run this one again.",
    also: [
      'pending alignment/history',
      'pending handoff/history',
      'pending stability-window/no-contract',
      'unjudged alignment/no-baseline',
      'unjudged immutable-release/no-baseline',
    ],
  },
  {
    rule: 'consumer-suite/not-run',
    title: 'of those that a candidate asks for, beside one that failed',
    as: 'pending',
    on: 'candidate',
    role: 'consumer',
    profile: (profile) => ({
      ...profile,
      candidateModes: profile.candidateModes.map((mode) => ({
        ...mode,
        consumerSuite: candidateSuite('preview', ['make a', 'make b'], []),
      })),
    }),
    evidence: suite('consumer', (run) => ({
      ...run,
      commands: run.commands.flatMap((result, index): CommandResult[] =>
        index > 0
          ? [result]
          : [result, { ...result, id: 'preview-2', command: 'make b', outcome: 'failed', exitCode: 2 }],
      ),
    })),
    hint: 'Run every shard, and give the evidence of all of them.',
    also: ['error consumer-suite/command'],
  },
  {
    rule: 'producer-suite/matcher',
    as: 'warning',
    ...OWN,
    evidence: withFindings('producer', ['nobodys'], []),
    hint: 'Fix the matchers of this command in the profile.',
  },
  {
    rule: 'producer-suite/more-problems',
    as: 'notice',
    ...OWN,
    evidence: withFindings('producer', ['tsc'], MANY),
    expected: 'at most 200',
    observed: '201',
    hint: 'See logs/lint.log, the output of `node`.',
    also: Array.from({ length: 200 }, () => 'warning producer-suite/tsc'),
  },
  {
    rule: 'producer-suite/reported',
    as: 'error',
    ...PEERS,
    evidence: reported('producer', 'fail'),
    expected: 'pass',
    observed: 'fail',
    hint: "Fix the producer's suite; its gate reports again.",
  },
  {
    rule: 'producer-suite/reported',
    as: 'pending',
    ...PEERS,
    evidence: reported('producer', 'stale'),
    hint: 'Run the workflow of the gate at orders-2.0.0, in acme/orders; then run this one again.',
  },
  {
    rule: 'producer-suite/other-commit',
    as: 'pending',
    ...OWN,
    evidence: elsewhere('producer'),
    hint: 'Run the commands on the commit that is judged.',
  },
  {
    rule: 'producer-suite/other-code',
    as: 'warning',
    ...OWN,
    history: goOn,
    file: 'producer/contract/manifest.json',
    line: 4,
    expected: /^[0-9a-f]{40}$/,
    observed: /^[0-9a-f]{40}$/,
    hint: 'Run the suite at orders-2.0.0, or publish a release of this code.',
    also: ['blocker producer-suite/other-code'],
  },
  {
    rule: 'producer-suite/other-code',
    as: 'blocker',
    ...OWN,
    history: goOn,
    file: 'producer/contract/manifest.json',
    line: 4,
    hint: 'Run the suite at orders-2.0.0, or publish a release of this code.',
    also: ['warning producer-suite/other-code'],
  },
  {
    rule: 'producer-suite/not-judged',
    as: 'blocker',
    ...OWN,
    options: { only: allBut('producer-suite') },
    hint: 'Run without `only`.',
  },

  {
    rule: 'consumer-suite/command',
    as: 'error',
    ...PEERS,
    evidence: failed('consumer'),
    expected: 'exit 0',
    observed: 'failed with exit 2',
    hint: 'Correct what it reports, and run it again. Its output is in logs/first.log.',
  },
  {
    rule: 'consumer-suite/missing-program',
    as: 'error',
    ...PEERS,
    evidence: failedWithout('consumer'),
    hint: INSTALL,
    also: ['error consumer-suite/command'],
  },
  {
    rule: 'consumer-suite/missing-program',
    as: 'warning',
    ...PEERS,
    evidence: withFindings('consumer', [], NOT_FOUND),
    hint: INSTALL,
  },
  {
    rule: 'consumer-suite/not-run',
    as: 'pending',
    ...OWN,
    evidence: absent('consumer'),
    hint: "Let the consumer's own gate report them, which the action looks up; on the command line give the evidence that a run of it left (--peer-evidence).",
  },
  {
    rule: 'consumer-suite/not-run',
    as: 'unjudged',
    ...OWN,
    profile: withoutSuite('consumer'),
    hint: 'Name a command that verifies it, or list the decision without consumer-suite.',
  },
  {
    rule: 'consumer-suite/matcher',
    as: 'warning',
    ...PEERS,
    evidence: withFindings('consumer', ['nobodys'], []),
    hint: 'Fix the matchers of this command in the profile.',
  },
  {
    rule: 'consumer-suite/more-problems',
    as: 'notice',
    ...PEERS,
    evidence: withFindings('consumer', ['tsc'], MANY),
    expected: 'at most 200',
    observed: '201',
    hint: 'See logs/lint.log, the output of `node`.',
    also: Array.from({ length: 200 }, () => 'warning consumer-suite/tsc'),
  },
  {
    rule: 'consumer-suite/reported',
    as: 'error',
    ...OWN,
    evidence: reported('consumer', 'fail'),
    expected: 'pass',
    observed: 'fail',
    hint: "Fix the consumer's suite; its gate reports again.",
  },
  {
    rule: 'consumer-suite/reported',
    as: 'pending',
    ...OWN,
    evidence: reported('consumer', 'stale'),
    hint: 'Run the workflow of the gate where orders-2.0.0 is pinned, in acme/kasse; then run this one again.',
  },
  {
    rule: 'consumer-suite/other-commit',
    as: 'pending',
    ...OWN,
    evidence: elsewhere('consumer'),
    hint: 'Run the commands on the commit that is judged.',
  },
  {
    rule: 'consumer-suite/not-judged',
    as: 'blocker',
    ...PEERS,
    options: { only: allBut('consumer-suite') },
    hint: 'Run without `only`.',
  },
];
