/** What comes first in a packet: what the gate decided, of which release and commit, when, and by what evidence. */
import { enforcedReport, type Report } from '../../contracts/report.js';
import type { DecisionId } from '../../contracts/words.js';
import { causesOf } from '../causes.js';
import { moment } from '../durations.js';
import { code, fence } from '../safe.js';
import { judgedPhrase } from '../subject.js';
import { because, counted, DECISION_NAMES, decisionsIn, isOnlyMissing } from '../verdicts.js';
import { reasonsOf } from '../reasons.js';
import { DIGITS, table } from './document.js';

export function verdictBox(report: Report): string {
  const { baseline, subject, observedAt, evidenceSha256 } = report;
  return table(
    ['Decision', 'Release', 'Judged commit', 'When', 'Evidence'],
    [
      [
        decided(report),
        baseline === null ? 'not known' : code(baseline.release_tag),
        subject === null ? 'no commit' : `${code(subject.sha.slice(0, DIGITS))}${judgedPhrase(subject)}`,
        moment(observedAt),
        `SHA-256 ${code(evidenceSha256.slice(0, DIGITS))}…`,
      ],
    ],
  );
}

function decided(report: Report): string {
  const { enforced, verdict } = report;
  if (enforced === null || enforcedReport(report) === null) return `○ **Not decided**: ${because(report)}`;
  const name = DECISION_NAMES[enforced];
  if (verdict === 'GO') return `✅ **GO** for ${name}: ${because(report)}`;
  if (isOnlyMissing(report)) return `⏳ **NO-GO for now** for ${name}: ${because(report)}`;
  return `⛔ **NO-GO** for ${name}: ${toDo(report, enforced)}`;
}

/** `10 to do (14 blockers)`. */
function toDo(report: Report, decision: DecisionId): string {
  const reasons = reasonsOf({ ...report, enforced: decision });
  const causes = causesOf(report, reasons).length;
  return causes === reasons.length ? `${causes} to do` : `${causes} to do (${counted(reasons.length, 'blocker')})`;
}

/** Each decision's verdict by the evidence, as a block of code: it states nothing, people do below it. */
export function verdictsByEvidence(report: Report, decisions: readonly DecisionId[]): string {
  const all = decisionsIn(report).filter(({ id }) => decisions.includes(id));
  const width = Math.max(0, ...all.map(({ id }) => DECISION_NAMES[id].length));
  const lines = all.map(({ id, report: { verdict, waived, afterThis } }) => {
    const left = [
      ...(verdict === 'GO' ? [] : [toDo(report, id)]),
      ...(waived.length > 0 ? [`${counted(waived.length, 'blocker')} waived`] : []),
      ...(verdict === 'GO' && afterThis.length > 0 ? [`${counted(afterThis.length, 'thing')} to do after this`] : []),
    ];
    return `${DECISION_NAMES[id].padEnd(width)}  ${verdict.padEnd('NO-GO'.length)}  ${left.join(', ')}`.trimEnd();
  });
  return fence(lines.join('\n'), 'text');
}
