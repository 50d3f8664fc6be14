/** What must be done for the verdict of a report: each reason once, with its place to the column. */
import { waysOf, isRule } from '../contracts/catalogue.js';
import type { Finding } from '../contracts/finding.js';
import { enforcedReport, reasonOf, type GateReport, type Report } from '../contracts/report.js';
import type { FindingRule } from '../contracts/rules.js';
import type { DecisionId, GateId, Side } from '../contracts/words.js';
import { toldBlockers, type Blocked } from './verdicts.js';

export interface Reason {
  readonly gate: GateId;
  readonly rule: FindingRule;
  readonly side: Side | null;
  readonly path: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  readonly expected: string | null;
  readonly observed: string | null;
  readonly fix: string;
  readonly kind: 'definite' | 'unknown';
  /** Whose turn it is: the name of a side, or of both; null where nothing is decided. */
  readonly owner: string | null;
  /** It may go away without anybody acting. */
  readonly waiting: boolean;
  /** What it keeps from being GO; none where nothing is decided. */
  readonly decisions: readonly DecisionId[];
}

/**
 * The blockers of the enforced decision, as many as its verdict counts; with nothing enforced those of all. Where only
 * some gates were judged: what keeps these from passing.
 */
export function reasonsOf(report: Report): readonly Reason[] {
  const { only, enforced, gates } = report;
  if (only !== null) return gates.filter(({ id }) => only.includes(id)).flatMap(reasonsOfGate);
  return toldReasons(report, ({ decisions }) => enforced === null || decisions.includes(enforced));
}

/** What only other decisions than the enforced one wait for. */
export function reasonsOfOthers(report: Report): readonly Reason[] {
  const { enforced } = report;
  if (enforced === null) return [];
  // What comes after it is told there.
  const later = new Set((enforcedReport(report)?.afterThis ?? []).map(reasonOf));
  return toldReasons(
    report,
    ({ blocker, decisions }) => !decisions.includes(enforced) && !later.has(reasonOf(blocker)),
  );
}

function toldReasons(report: Report, isTold: (blocked: Blocked) => boolean): readonly Reason[] {
  const columns = columnsOf(report.gates);
  return toldBlockers(report)
    .filter(isTold)
    .map((blocked) => asReason(blocked, columns));
}

/** A blocker knows its line; the finding that it comes from knows the column. */
export function columnsOf(gates: readonly GateReport[]): ReadonlyMap<string, number> {
  return new Map(
    gates.flatMap(({ id, findings }) =>
      findings.flatMap((finding) =>
        finding.column === null ? [] : [[reasonOf({ ...finding, gate: id }), finding.column] as const],
      ),
    ),
  );
}

function asReason({ blocker, decisions }: Blocked, columns: ReadonlyMap<string, number>): Reason {
  const { clears, ...rest } = blocker;
  return { ...rest, decisions, column: columns.get(reasonOf(blocker)) ?? null, fix: clears };
}

function reasonsOfGate({ id, status, findings }: GateReport): readonly Reason[] {
  const isReason = (finding: Finding): boolean =>
    status === 'fail'
      ? finding.severity === 'error'
      : (status === 'pending' || status === 'error') && finding.severity === 'notice' && isGap(finding);
  return findings.filter(isReason).map((finding) => ({
    ...finding,
    gate: id,
    fix: finding.hint,
    kind: status === 'fail' ? 'definite' : 'unknown',
    owner: null,
    waiting: false,
    decisions: [],
  }));
}

/** A gap stands among the findings of its gate as a notice. */
export function isGap({ rule }: Finding): boolean {
  return isRule(rule) && waysOf(rule).some((way) => way === 'pending' || way === 'unjudged');
}
