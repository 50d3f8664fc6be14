/** How statuses, severities and counts look in Markdown: always a word beside the picture. */
import type { GateReport, Report } from '../../contracts/report.js';
import { type EnforcedVerdict, type Outcome, type Severity } from '../../contracts/words.js';
import { gateWord, standingOf, type GateStanding } from '../gate-words.js';
import { isCutShort, isOnlyMissing, verdictWord } from '../verdicts.js';

const GATE_SIGNS: Readonly<Record<GateStanding, string>> = {
  pass: '✅',
  fail: '❌',
  error: '💥',
  waiting: '⏳',
  'not-applicable': '➖',
  'not-needed': '⚪',
  'not-judged': '⚪',
  waived: '⚠️',
  'after-this': '⏭️',
};

/** `❌ FAIL`, `⏳ waiting`. */
export function gateSign(report: Report, gate: GateReport): string {
  return `${pictureOf(report, gate)} ${gateWord(report, gate)}`;
}

export function pictureOf(report: Report, gate: GateReport): string {
  const standing = standingOf(report, gate);
  return standing === 'waiting' && gateWord(report, gate) === 'cancelled'
    ? OUTCOME_SIGNS.cancelled
    : GATE_SIGNS[standing];
}

const VERDICT_PICTURES: Readonly<Record<EnforcedVerdict, string>> = { GO: '✅', 'NO-GO': '⛔', 'NOT-DECIDED': '❔' };

/** A NO-GO for want of evidence alone is no alarm. */
export function verdictSign(report: Report): string {
  const picture = isCutShort(report) ? '🚫' : isOnlyMissing(report) ? '⏳' : VERDICT_PICTURES[report.verdict];
  return `${picture} ${verdictWord(report)}`;
}

export const SEVERITY_SIGNS: Readonly<Record<Severity, string>> = {
  error: '❌ error',
  warning: '⚠️ warning',
  notice: 'ℹ️ notice',
};

export const OUTCOME_SIGNS: Readonly<Record<Outcome, string>> = {
  passed: '✅',
  failed: '❌',
  killed: '❌',
  'timed-out': '❌',
  'spawn-failed': '❌',
  'not-started': '⏳',
  cancelled: '🚫',
};
