/** What the report decided, in the words that the terminal, the page and the packets share. */
import type { CommandResult } from '../contracts/evidence.js';
import type { Blocker, Report } from '../contracts/report.js';
import { DECISIONS, GATES, SEVERITIES, type DecisionId, type Severity } from '../contracts/words.js';

export const DECISION_NAMES: Readonly<Record<DecisionId, string>> = {
  rehearsal: 'rehearsal continuation',
  cutover: 'runtime cutover',
};

/** One blocker and every decision it blocks: a reason that stops both is told once. */
export interface Blocked {
  readonly blocker: Blocker;
  readonly decisions: readonly DecisionId[];
}

/** The blockers of both decisions without repetition; definite ones before unknown ones, then as the report has them. */
export function blockersOf(report: Report): readonly Blocked[] {
  const byReason = new Map<string, { blocker: Blocker; decisions: DecisionId[] }>();
  for (const decision of DECISIONS) {
    for (const blocker of report.decisions[decision].blockers) {
      const reason = JSON.stringify([
        blocker.gate,
        blocker.rule,
        blocker.side,
        blocker.path,
        blocker.line,
        blocker.message,
      ]);
      const known = byReason.get(reason);
      if (known) known.decisions.push(decision);
      else byReason.set(reason, { blocker, decisions: [decision] });
    }
  }
  // What blocks the enforced decision comes first, and of that what is definitely wrong.
  const rank = ({ blocker, decisions }: { blocker: Blocker; decisions: DecisionId[] }) =>
    (report.enforced === null || decisions.includes(report.enforced) ? 0 : 2) + (blocker.kind === 'definite' ? 0 : 1);
  return [...byReason.values()].sort((a, b) => rank(a) - rank(b));
}

/** What was judged: the release tag and the commit, or the words for what is not known. */
export function subjectOf(report: Report): { readonly release: string; readonly commit: string | null } {
  return {
    release: report.baseline?.release_tag ?? 'a release without a readable baseline',
    commit: report.subject?.sha ?? null,
  };
}

/** What each decision was not asked although it usually is, one phrase a decision: `sign-off, rollback`. */
export function notCovered({ notCovered: left, only }: Report): readonly { decision: DecisionId; gates: string }[] {
  if (only !== null) return [];
  return DECISIONS.filter((decision) => left[decision].length > 0).map((decision) => ({
    decision,
    gates: left[decision].join(', '),
  }));
}

/** Why the verdict is what it is, in one clause without values from outside: `3 blockers`, `2 of 2 gates pass`. */
export function because(report: Report): string {
  if (report.verdict === 'NOT-DECIDED') {
    const passed = report.gates.filter((gate) => gate.status === 'pass' || gate.status === 'skipped').length;
    const judged =
      report.only === null
        ? 'nothing is enforced'
        : `only ${counted(report.only.length, 'gate')} of ${GATES.length} judged`;
    return `${judged}; ${passed} of ${counted(report.gates.length, 'gate')} without objection`;
  }
  if (report.enforced === null) return 'nothing is enforced';
  const { blockers, waived } = report.decisions[report.enforced];
  if (report.verdict === 'NO-GO') {
    const waiting = blockers.filter((blocker) => blocker.waiting).length;
    return `${counted(blockers.length, 'blocker')}${waiting > 0 ? `, ${waiting} of them may clear by waiting` : ''}`;
  }
  const lifting = report.waivers.filter(
    ({ state, target }) => state === 'honoured' && waived.some(({ gate, rule }) => target === gate || target === rule),
  );
  return waived.length > 0 ? `with ${counted(lifting.length, 'waiver')}` : 'no blockers';
}

/** How a command ended, in words of ours that keep the outcomes apart: `failed (exit 101)`, `killed (SIGKILL)`. */
export function outcomeOf(command: CommandResult): string {
  switch (command.outcome) {
    case 'passed':
      return 'passed';
    case 'failed':
      return command.exitCode === null ? 'failed' : `failed (exit ${command.exitCode})`;
    case 'killed':
      return `killed (${/^SIG[A-Z0-9+]+$/.exec(command.signal ?? '')?.[0] ?? 'signal not known'})`;
    case 'timed-out':
      return 'timed out';
    case 'spawn-failed':
      return 'could not be started';
    case 'not-started':
      return 'not started';
    case 'cancelled':
      return 'cancelled';
  }
}

/** Worst first; equals keep their order. */
export function worstFirst<T extends { readonly severity: Severity }>(findings: readonly T[]): readonly T[] {
  return [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** `1 blocker`, `2 blockers`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
