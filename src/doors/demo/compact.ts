/** A report in few lines: the verdicts, a line for each gate, and the blockers. The whole report lies in its folder. */
import type { GateReport, Report } from '../../contracts/report.js';
import { GATES } from '../../contracts/words.js';
import { wayBackLines } from '../../render/text.js';
import { hanging, padded } from '../../render/text/cells.js';
import { blockerLines } from '../../render/text/reasons.js';
import { statusPaint, verdictPaint, type Screen } from '../../render/text/screen.js';
import { counted, DECISION_NAMES, decisionsIn } from '../../render/verdicts.js';
import { visible } from '../../render/visible.js';

const NAME_WIDTH = Math.max(...GATES.map((gate) => gate.length));

export function compactLines(screen: Screen): readonly string[] {
  const { report } = screen;
  const blockers = blockerLines(screen);
  return [
    verdictsLine(screen, report),
    ...wayBackLines(screen),
    ...report.gates.flatMap((gate) => gateLine(screen, gate)),
    ...(blockers.length === 0 ? [] : ['', ...blockers]),
  ];
}

function verdictsLine(screen: Screen, report: Report): string {
  return decisionsIn(report)
    .map(({ id, report: { verdict } }) => `${DECISION_NAMES[id]} ${verdictPaint(screen, verdict)(verdict)}`)
    .join(', ');
}

function gateLine(screen: Screen, { id, status, summary, findings, needed }: GateReport): readonly string[] {
  const sure = status === 'pass' || status === 'skipped';
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const said =
    !sure && needed.length === 0
      ? 'not needed for any decision here'
      : sure
        ? visible(summary)
        : status === 'fail'
          ? `${counted(errors, 'error')}, see below`
          : 'see below';
  const word = padded(sure ? status : status.toUpperCase(), 'PENDING'.length);
  const [first = '', ...more] = hanging(`  ${word}  ${padded(id, NAME_WIDTH)}  `, said, screen.width);
  return [`  ${statusPaint(screen, status)(word)}${first.slice(2 + word.length)}`, ...more];
}
