/** What a gate saw: in a sentence, and where it passes in a few words of what the report counts. Values from outside. */
import { DIGITS } from './digests.js';
import { counted } from '../contracts/english.js';
import type { CommandResult } from '../contracts/evidence.js';
import type { GateReport, RecordReport, Report } from '../contracts/report.js';
import { SIDES } from '../contracts/words.js';
import { afterThis } from './after-this.js';
import { isIdle, standingOf } from './gate-words.js';
import { passedOf } from './outcomes.js';
import { decisionNamed, wasCancelled } from './verdicts.js';
import { visible } from './visible.js';

/** What was seen at the gate, or why nobody need know. */
export function gateSeen(report: Report, gate: GateReport): string {
  const [later, ...more] = afterThis(report).filter(({ first }) => first.gate === gate.id);
  // What no decision needs any more, such as signatures for a way back, nobody should act on.
  if (isIdle(report, gate)) return `Nothing of it is asked for a ${decisionNamed(report) || 'decision'}.`;
  if (standingOf(report, gate) === 'after-this' && later !== undefined)
    return `${more.length + 1} to do after this: ${later.first.clears}`;
  return commandsSeen(report, gate) ?? (gate.summary === '' ? gate.title : gate.summary);
}

/** Of failed commands. */
const NAMED = 5;

const FAILED: readonly CommandResult['outcome'][] = ['failed', 'killed', 'timed-out', 'spawn-failed'];

/** `3 of 10 commands failed: fmt, clippy, test`; null where every command of this run came to its end and none did. */
export function commandsSeen(report: Report, { id, status }: GateReport): string | null {
  const { role, suite } = report;
  if (id !== `${role}-suite` || status === 'pass' || status === 'skipped') return null;
  const failed = suite.filter(({ outcome }) => FAILED.includes(outcome));
  const names = failed.slice(0, NAMED).map((one) => visible(one.id));
  const left = failed.length - names.length;
  if (failed.length > 0)
    return `${failed.length} of ${counted(suite.length, 'command')} failed: ${names.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
  return wasCancelled(report) ? `cancelled: ${passedOf(report)}` : null;
}

/** The gate's own sentence, where the report does not count what it saw. */
export function seenBriefly(report: Report, gate: GateReport): string {
  return counts(report, gate) ?? (gate.summary === '' ? gate.title : gate.summary);
}

function counts(report: Report, { id, findings }: GateReport): string | null {
  switch (id) {
    case 'handoff':
      return report.handoff === null ? null : `the payload is valid${modeOf(report.handoff.mode)}`;
    case 'producer-suite':
    case 'consumer-suite':
      // That is what matters of it, and how many commands there were is not.
      if (findings.some(({ rule }) => rule === 'producer-suite/other-code'))
        return `passed on other code than ${report.baseline?.release_tag ?? 'the release'}`;
      return id === `${report.role}-suite` && report.suite.length > 0 ? passedOf(report) : null;
    case 'alignment':
      return agreement(report);
    case 'sign-off':
      return signed(report);
    case 'immutable-release':
      return released(report);
    case 'rollback':
      return wayBack(report);
    case 'stability-window':
      return null;
  }
}

function modeOf(mode: string | null): string {
  return mode === null ? '' : `, mode ${mode}`;
}

function agreement({ alignment }: Report): string | null {
  return alignment.length === 0
    ? null
    : `${counted(alignment.length, 'fact')} ${alignment.length === 1 ? 'agrees' : 'agree'}`;
}

/** `signed GO: MemoryKernel 2026-02-08, AssistSupport 2026-02-08`. */
function signed({ records, names, enforced }: Report): string | null {
  const verdictOf = (record: RecordReport) => (enforced === 'rehearsal' ? record.rehearsal : record.cutover);
  const said = SIDES.flatMap((side) => {
    const record = records.find((one) => one.side === side && !one.superseded && one.document === 'decision-record');
    const verdict = record === undefined ? null : verdictOf(record);
    return record === undefined || verdict === null ? [] : [`${names[side]} ${verdict}${dayOf(record)}`];
  });
  return said.length < SIDES.length ? null : said.join(', ');
}

function dayOf({ updated }: RecordReport): string {
  return updated === null ? '' : ` (${updated})`;
}

function released({ baseline, tagCommit }: Report): string | null {
  if (baseline === null || tagCommit === null) return null;
  const verified = baseline.commit_sha === tagCommit ? '' : `, code of ${baseline.commit_sha.slice(0, DIGITS)}`;
  return `${baseline.release_tag} is at ${tagCommit.slice(0, DIGITS)}${verified}`;
}

/** `back to v0.3.2: MemoryKernel PASS, AssistSupport READY`. */
function wayBack({ rollback: { target, underway, documents }, names }: Report): string | null {
  if (underway !== null) return `going back from ${underway.from} to ${underway.to}`;
  const said = documents.flatMap(({ side, readiness }) => (readiness === null ? [] : [`${names[side]} ${readiness}`]));
  return target?.release_tag === undefined || said.length === 0
    ? null
    : `back to ${target.release_tag}: ${said.join(', ')}`;
}
