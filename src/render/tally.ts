/** What is counted of a report in its first lines. Each count is the length of a list that the same surface shows. */
import type { GateReport, Report } from '../contracts/report.js';
import type { Cause } from './causes.js';
import { isAskedFor, standingOf } from './gate-words.js';
import { counted } from './verdicts.js';

/** `2 of 3 gates pass`, of those that the decision needs; `1 of 2 judged gates passes` where only some were judged. */
export function gatesPhrase(report: Report): string {
  const asked = report.gates.filter((gate) => isAskedFor(report, gate));
  const of = (isCounted: (gate: GateReport) => boolean): number => asked.filter(isCounted).length;
  const passed = of(({ status }) => status === 'pass');
  const aside = of(({ status }) => status === 'skipped');
  const [waived, later] = (['waived', 'after-this'] as const).map((standing) =>
    of((gate) => standingOf(report, gate) === standing),
  );
  return [
    `${passed} of ${asked.length} ${report.only === null ? '' : 'judged '}gates ${passed === 1 ? 'passes' : 'pass'}`,
    ...(aside > 0 ? [`${aside} not applicable`] : []),
    ...(waived ? [`${waived} waived`] : []),
    ...(later ? [`${later} after this`] : []),
  ].join(', ');
}

/** `7 failures, 3 waiting`; nothing where there is nothing to do. */
export function causesPhrase(causes: readonly Cause[]): string | null {
  if (causes.length === 0) return null;
  const failures = causes.filter(({ reason }) => reason.kind === 'definite').length;
  const waiting = causes.length - failures;
  const failed = failures === 0 ? 'nothing failed' : counted(failures, 'failure');
  return waiting === 0 ? failed : `${failed}, ${waiting} waiting`;
}
