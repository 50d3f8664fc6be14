/** What the suites of a scene came to: as a machine ran them, one lane beside the other. */
import type { CommandResult, Evidence, SuiteEvidence, SuiteRunEvidence } from '../../../src/contracts/evidence.js';
import type { CommandRule } from '../../../src/contracts/profile.js';
import { SIDES, type Side } from '../../../src/contracts/words.js';
import { FindingCollector, NO_MATCHERS } from '../../../src/suite/findings.js';
import { instant } from '../brands.js';

type EditResult = (result: CommandResult) => Partial<CommandResult>;

/** Milliseconds, by command; what is not named takes a second. */
const TOOK: Readonly<Record<string, number>> = {
  ...{ fmt: 1_840, clippy: 48_310, test: 131_020, 'trilogy-smoke': 12_300, 'trilogy-compliance': 9_750 },
  ...{ 'service-contract-alignment': 2_410, 'contract-parity': 860, contract: 8_400, ci: 61_200 },
};

/** Both suites with the time that each command takes, one behind the other in its lane; the own one leaves logs. */
export function asRun(evidence: Evidence): Evidence {
  return SIDES.reduce(
    (changed, side) => withSuite(changed, side, (suite) => timed(suite, side === evidence.role)),
    evidence,
  );
}

function timed(suite: SuiteEvidence, isOwn: boolean): SuiteEvidence {
  if (suite.kind !== 'run') return suite;
  const free = new Map<string, number>();
  const commands = suite.commands.map((result) => {
    const durationMs = TOOK[result.id] ?? 1_000;
    const begun = free.get(result.lane) ?? Date.parse(result.startedAt ?? '');
    free.set(result.lane, begun + durationMs + 60);
    const log = isOwn ? { log: `logs/${result.id}.log`, logSha256: 'a'.repeat(64) } : {};
    const command = result.command.replaceAll('{root}', '.');
    return { ...result, command, startedAt: instant(new Date(begun).toISOString()), durationMs, ...log };
  });
  return { ...suite, commands };
}

export function withSuite(evidence: Evidence, side: Side, change: (suite: SuiteEvidence) => SuiteEvidence): Evidence {
  const own = evidence.sides[side];
  return { ...evidence, sides: { ...evidence.sides, [side]: { ...own, suite: change(own.suite) } } };
}

/** The results of some commands changed, by their id. */
export const resulting =
  (side: Side, results: Readonly<Record<string, EditResult>>) =>
  (evidence: Evidence): Evidence =>
    withSuite(evidence, side, (suite): SuiteRunEvidence => {
      if (suite.kind !== 'run') throw new Error('The suite was not run');
      const commands = suite.commands.map((result) => ({ ...result, ...results[result.id]?.(result) }));
      return { ...suite, commands };
    });

/** It printed this, and ended in exit 101; the matchers that the profile names read it. */
export const failing =
  (side: Side, rule: CommandRule, lines: readonly string[]): EditResult =>
  ({ log }) => {
    const place = { side, roots: ['/work'], prefix: '', directory: '.' };
    const collector = new FindingCollector(rule, NO_MATCHERS, place);
    for (const line of lines) collector.read(line);
    const findings = collector.findings(false, log ?? '');
    return { outcome: 'failed', exitCode: 101, tail: `${lines.slice(-30).join('\n')}\n`, findings };
  };

/** Ctrl-C came before it ended, or before it began. */
export const stopped: EditResult = () => ({
  ...{ outcome: 'cancelled', exitCode: null, signal: 'SIGTERM', durationMs: 4_200 },
  reason: 'it was still running when the run ended',
});
export const notStarted: EditResult = () => ({
  ...{ outcome: 'not-started', exitCode: null, startedAt: null, durationMs: null, log: null, logSha256: null },
  reason: 'the run was cancelled before it began',
});
