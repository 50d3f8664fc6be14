/** How statuses, severities and counts look in Markdown: always a word beside the picture. */
import type { GateReport } from '../../contracts/report.js';
import type { EnforcedVerdict, GateStatus, Outcome, Severity } from '../../contracts/words.js';
import { counted } from '../verdicts.js';

export const STATUS_SIGNS: Readonly<Record<GateStatus, string>> = {
  pass: '✅ pass',
  fail: '❌ **fail**',
  pending: '⏳ **pending**',
  error: '💥 **error**',
  skipped: '➖ not applicable',
};

export const VERDICT_SIGNS: Readonly<Record<EnforcedVerdict, string>> = {
  GO: '✅ GO',
  'NO-GO': '⛔ NO-GO',
  'NOT-DECIDED': '❔ NOT DECIDED',
};

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

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** Worst first; equals keep their order. */
export function worstFirst<T extends { readonly severity: Severity }>(findings: readonly T[]): readonly T[] {
  return [...findings].sort((a, b) => SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity]);
}

/** `3 errors, 1 warning`; empty when there is nothing. */
export function tally(gate: GateReport): string {
  return (['error', 'warning', 'notice'] as const)
    .map((severity) => ({ severity, count: gate.findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => counted(count, severity))
    .join(', ');
}
