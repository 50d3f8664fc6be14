/** Everything that one judgement says, gaps, blockers and contract changes included, in one shape. */
import type { DecisionReport } from '../../src/contracts/report.js';
import type { FindingRule, Way } from '../../src/contracts/rules.js';
import type { Side } from '../../src/contracts/words.js';
import type { GateOutcome } from '../../src/gate.js';

export interface Saying {
  readonly rule: FindingRule;
  readonly as: Way;
  readonly file: string | null;
  readonly line: number | null;
  readonly expected: string | null;
  readonly observed: string | null;
  readonly hint: string;
}

export function sayingsOf({ judged, report }: GateOutcome): Saying[] {
  const told = new Set<string>();
  const findings = judged.judgements.flatMap((gate) => gate.findings);
  const gaps = judged.judgements.flatMap((gate) => gate.gaps);
  for (const { rule, message } of [...findings.filter(({ severity }) => severity === 'error'), ...gaps])
    told.add(`${rule} ${message}`);
  // What blocks several decisions is one reason.
  const blockers = new Map(
    Object.values(report.decisions)
      .flatMap((decision: DecisionReport | null) => decision?.blockers ?? [])
      .filter(({ rule, message }) => !told.has(`${rule} ${message}`))
      .map((blocker) => [`${blocker.rule} ${blocker.message}`, blocker]),
  );
  return [
    ...findings.map(({ rule, severity, side, path, line, expected, observed, hint }): Saying => ({
      ...{ rule, as: severity, line, expected, observed, hint },
      file: fileOf(side, path),
    })),
    ...gaps.map(({ rule, status, side, path, hint }): Saying => ({
      ...{ rule, line: null, expected: null, observed: null, hint },
      as: status === 'pending' ? 'pending' : 'unjudged',
      file: fileOf(side, path),
    })),
    ...[...blockers.values()].map(({ rule, side, path, line, expected, observed, clears }): Saying => ({
      ...{ rule, line, expected, observed, hint: clears },
      as: 'blocker',
      file: fileOf(side, path),
    })),
    ...report.contractDiff.map(({ rule, before, after, action }): Saying => ({
      ...{ rule, line: null, expected: before, observed: after, hint: action },
      as: 'change',
      file: null,
    })),
  ];
}

function fileOf(side: Side | null, path: string | null): string | null {
  return path === null ? null : `${side ?? '?'}/${path}`;
}

/** What is said now and was not said before. That something moved to another line is no news. */
export function newSayings(before: readonly Saying[], now: readonly Saying[]): Saying[] {
  const key = ({ as, rule, file, expected, observed }: Saying) => JSON.stringify([as, rule, file, expected, observed]);
  const known = new Map<string, number>();
  for (const saying of before) known.set(key(saying), (known.get(key(saying)) ?? 0) + 1);
  return now.filter((saying) => {
    const left = known.get(key(saying)) ?? 0;
    known.set(key(saying), left - 1);
    return left <= 0;
  });
}
