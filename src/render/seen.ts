/** What a gate that passes saw, in a few words of what the report counts. Values from outside. */
import { DIGITS } from './digests.js';
import { counted } from '../contracts/english.js';
import type { GateReport, RecordReport, Report } from '../contracts/report.js';
import { SIDES } from '../contracts/words.js';
import { passedOf } from './verdicts.js';

/** The gate's own sentence, where the report does not count what it saw. */
export function seenBriefly(report: Report, gate: GateReport): string {
  return counts(report, gate) ?? (gate.summary === '' ? gate.title : gate.summary);
}

function counts(report: Report, { id, findings }: GateReport): string | null {
  // Its own sentence says of what code it is.
  if (findings.some(({ rule }) => rule === 'producer-suite/other-code')) return null;
  switch (id) {
    case 'handoff':
      return report.handoff === null ? null : `the payload is valid${modeOf(report.handoff.mode)}`;
    case 'producer-suite':
    case 'consumer-suite':
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
