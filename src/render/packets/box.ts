/** What comes first in a packet: what the gate decided, of which release and commit, and when. */
import { laterOf } from '../after-this.js';
import { toDoOf } from '../causes.js';
import type { Report } from '../../contracts/report.js';
import type { DecisionId } from '../../contracts/words.js';
import { because } from '../because.js';
import { moment } from '../durations.js';
import { code, fence } from '../safe.js';
import { judgedPhrase } from '../subject.js';
import { visible } from '../visible.js';
import { decidedWords, DECISION_NAMES, decisionNamed, decisionsIn, isOnlyMissing } from '../verdicts.js';
import { DIGITS } from '../digests.js';
import { sideName, table, type Told } from './document.js';
import { titleOf } from './signing.js';

/** A row for each decision that the packet is about. */
export function verdictBox(report: Report, decisions: readonly DecisionId[]): string {
  const { baseline, observedAt } = report;
  const rest = [
    baseline === null ? 'not known' : code(baseline.release_tag),
    judged(report),
    moment(observedAt).replace(/:\d\d UTC$/, ' UTC'),
  ];
  const rows = decisionsIn(report).filter(({ id }) => decisions.includes(id));
  return table(
    ['Decision', 'Release', 'Commit judged', 'When'],
    rows.map(({ id, report: { verdict } }) => {
      const words = decided({ ...report, enforced: id, verdict });
      // What this run does not decide, another will.
      return [
        report.enforced === null || report.enforced === id ? words : words.replace(/^(\S+) /, '$1 would be '),
        ...rest,
      ];
    }),
  );
}

/** Whose commit it is: a consumer's is none of the release. */
function judged(report: Report): string {
  const { subject, role } = report;
  if (subject === null) return 'no commit';
  return `${sideName(report, role)} ${code(subject.sha.slice(0, DIGITS))}${judgedPhrase(subject)}`;
}

function decided(report: Report): string {
  const { enforced, verdict } = report;
  const name = decisionNamed(report);
  if (verdict === 'GO') return `✅ **GO** for ${name}: ${because(report)}`;
  if (isOnlyMissing(report)) return `⏳ **NO-GO for now**, ${name}: ${because(report)}`;
  return `⛔ **NO-GO** for ${name}: ${enforced === null ? because(report) : toDo(report, enforced)}`;
}

/** `10 to do`. */
function toDo(report: Report, decision: DecisionId): string {
  return `${toDoOf({ ...report, enforced: decision }).length} to do`;
}

/** Each decision's verdict by the evidence, as a block of code: it states nothing, people do below it. */
export function verdictsByEvidence(told: Told, decisions: readonly DecisionId[]): string {
  const { report } = told;
  const all = decisionsIn(report).filter(({ id }) => decisions.includes(id));
  const nameOf = (id: DecisionId) => (id === 'release' ? DECISION_NAMES.release : visible(titleOf(told, id)));
  const width = Math.max(0, ...all.map(({ id }) => nameOf(id).length));
  const words = Math.max(0, ...all.map(({ id }) => decidedWords(report, id).length));
  const lines = all.map(({ id, report: decided }) => {
    const { verdict } = decided;
    const later = laterOf(decided);
    const left = [
      ...(verdict === 'GO' ? [] : [toDo(report, id)]),
      ...(verdict === 'GO' && later.length > 0 ? [`${later.length} to do after this`] : []),
    ];
    return `${nameOf(id).padEnd(width)}  ${decidedWords(report, id).padEnd(words)}  ${left.join(', ')}`.trimEnd();
  });
  return fence(lines.join('\n'), 'text');
}
