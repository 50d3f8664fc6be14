/** What a gate found, counted as the lists count it: what is to be done, what comes after, what was waived, and the rest. */
import { counted } from '../contracts/english.js';
import { enforcedReport, reasonOf, type GateReport, type Report } from '../contracts/report.js';
import { SEVERITIES } from '../contracts/words.js';
import { afterThis } from './after-this.js';
import { causesOf } from './causes.js';
import { isIdle } from './gate-words.js';
import { reasonsOf, reasonsOfOthers } from './reasons.js';

/** `2 to do (99 more findings), 3 warnings`: by what is to be done about it, as the lists count; empty where there is nothing. */
export function foundIn(report: Report, gate: GateReport): string {
  const own = [...reasonsOf(report), ...reasonsOfOthers(report)].filter((reason) => reason.gate === gate.id);
  const causes = causesOf(report, own).length;
  const later = afterThis(report).filter(({ first }) => first.gate === gate.id);
  const lifted = (enforcedReport(report)?.waived ?? []).filter((waived) => waived.gate === gate.id);
  const after = later.flatMap(({ first, others }) => [first, ...others]);
  const told = new Set([...own, ...after, ...lifted].map(reasonOf));
  const besides = tally(gate.findings.filter((finding) => !told.has(reasonOf({ ...finding, gate: gate.id }))));
  const folded = own.length > causes ? ` (${counted(own.length - causes, 'more finding')})` : '';
  if (isIdle(report, gate)) return '';
  const parts = [
    causes > 0 ? `${causes} to do${folded}` : '',
    later.length > 0 ? `${later.length} to do after this` : '',
    lifted.length > 0 ? `${lifted.length} waived` : '',
    besides,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** `3 errors, 1 warning`; empty when there is nothing. */
export function tally(findings: GateReport['findings']): string {
  return SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => counted(count, severity))
    .join(', ');
}
