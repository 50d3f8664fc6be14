/** What is counted of a report in its first lines. Each count is the length of a list that the same surface shows. */
import type { GateReport, Report } from '../contracts/report.js';
import { isAskedFor, standingOf } from './gate-words.js';

/** `2 of 4 gates pass, 1 fails, 1 waits`, of those that the decision needs; `1 of 2 judged gates passes` where only some were judged. */
export function gatesPhrase(report: Report): string {
  const asked = report.gates.filter((gate) => isAskedFor(report, gate));
  const of = (isCounted: (gate: GateReport) => boolean): number => asked.filter(isCounted).length;
  const passed = of(({ status }) => status === 'pass');
  const aside = of(({ status }) => status === 'skipped');
  const [failing, waiting] = [
    of((gate) => ['fail', 'error'].includes(standingOf(report, gate))),
    of((gate) => standingOf(report, gate) === 'waiting'),
  ];
  const [waived, later] = (['waived', 'after-this'] as const).map((standing) =>
    of((gate) => standingOf(report, gate) === standing),
  );
  return [
    `${passed} of ${asked.length} ${report.only === null ? '' : 'judged '}gates ${passed === 1 ? 'passes' : 'pass'}`,
    ...(failing > 0 ? [`${failing} ${failing === 1 ? 'fails' : 'fail'}`] : []),
    ...(waiting > 0 ? [`${waiting} ${waiting === 1 ? 'waits' : 'wait'}`] : []),
    ...(aside > 0 ? [`${aside} not applicable`] : []),
    ...(waived ? [`${waived} waived`] : []),
    ...(later ? [`${later} after this`] : []),
  ].join(', ');
}
