/** Exit codes: what a caller may branch on. */
import { enforcedReport, type Report } from '../contracts/report.js';

export const EXIT = { go: 0, noGo: 1, usage: 2, pending: 3, cancelled: 130 } as const;

/** 0 GO (or not decided and nothing failed), 1 NO-GO for a definite reason, 3 only because evidence is not there. */
export function exitCode(report: Report): number {
  if (report.verdict === 'GO') return EXIT.go;
  const decided = enforcedReport(report);
  if (decided !== null) {
    return decided.blockers.some((blocker) => blocker.kind === 'definite') ? EXIT.noGo : EXIT.pending;
  }
  const judged = report.gates.filter((gate) => report.only?.includes(gate.id) ?? true);
  if (judged.some((gate) => gate.status === 'fail')) return EXIT.noGo;
  const open = judged.some((gate) => gate.status === 'pending' || gate.status === 'error');
  // Gates that were asked for by name must pass; a run that enforces nothing only must not fail.
  return open && report.only !== null ? EXIT.pending : EXIT.go;
}
