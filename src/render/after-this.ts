/** What a decision does not wait for: one thing to do is told once, whatever else it mends. */
import { enforcedReport, type AfterThis, type DecisionReport, type Report } from '../contracts/report.js';

/** Why another decision is NO-GO that waits for nothing else. */
export const UNTIL_LATER = 'it waits for what comes after this';

export interface Later {
  readonly first: AfterThis;
  /** What goes away with it. */
  readonly others: readonly AfterThis[];
}

/** Of the enforced decision; none where too little was judged to decide. */
export function afterThis(report: Report): readonly Later[] {
  return report.only === null ? laterOf(enforcedReport(report)) : [];
}

export function laterOf(decided: DecisionReport | null): readonly Later[] {
  const byFix = new Map<string, { first: AfterThis; others: AfterThis[] }>();
  for (const one of decided?.afterThis ?? []) {
    const key = JSON.stringify([one.gate, one.after, one.clears, one.owner]);
    const known = byFix.get(key);
    if (known === undefined) byFix.set(key, { first: one, others: [] });
    else known.others.push(one);
  }
  return [...byFix.values()];
}

/** `AssistSupport, once the rollback is done`: whose turn it is then. Values from outside. */
export function laterTurn({ first: { owner, after } }: Later): string {
  return `${owner}, once ${after}`;
}

/** ` and 6 more with it`; empty where it stands alone. */
export function withIt({ first, others }: Later): string {
  if (others.length === 0) return '';
  const isOneFile = others.every(({ side, path }) => side === first.side && path === first.path);
  return ` (and ${others.length} more${isOneFile ? ' in that file' : ''})`;
}
