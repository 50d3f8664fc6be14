/** The report: everything that is shown or posted is made from it. Its shape is that of schemas/report.schema.json. */
import type { Blocker, DecisionReport, FixReport, Report } from './compiled/report.js';

export type {
  AfterThis,
  AlignmentCell,
  AlignmentRow,
  Blocker,
  ContractChange,
  DecisionReport,
  Decisions,
  GateReport,
  ImpactReport,
  RecordReport,
  Report,
  RollbackReport,
  RollbackUnderway,
  WaiverReport,
} from './compiled/report.js';

/** What a run leaves behind of what it could mend. */
export const FIX_FILE: FixReport['file'] = 'fix.patch';

/** What makes two blockers one reason, whatever they block. */
export function reasonOf({
  gate,
  rule,
  side,
  path,
  line,
  message,
}: Pick<Blocker, 'gate' | 'rule' | 'side' | 'path' | 'line' | 'message'>): string {
  return JSON.stringify([gate, rule, side, path, line, message]);
}

/** The decision that is enforced; null where none is. */
export function enforcedReport({ decisions, enforced }: Pick<Report, 'decisions' | 'enforced'>): DecisionReport | null {
  return enforced === null ? null : decisions[enforced];
}
