/** A report in few lines: the verdicts, a line for each gate, and the blockers. The whole report lies in its folder. */
import type { GateReport, Report } from '../../contracts/report.js';
import { DECISIONS, GATES } from '../../contracts/words.js';
import { hanging, padded } from '../../render/text/cells.js';
import { blockerLines } from '../../render/text/reasons.js';
import { statusPaint, verdictPaint, type Screen } from '../../render/text/screen.js';
import { counted, DECISION_NAMES } from '../../render/verdicts.js';
import { visible } from '../../render/visible.js';

const NAME_WIDTH = Math.max(...GATES.map((gate) => gate.length));

export function compactLines(screen: Screen): readonly string[] {
  const { report } = screen;
  const blockers = blockerLines(screen);
  return [
    verdictsLine(screen, report),
    ...report.gates.flatMap((gate) => gateLine(screen, gate)),
    ...(blockers.length === 0 ? [] : ['', ...blockers]),
  ];
}

function verdictsLine(screen: Screen, { decisions }: Report): string {
  return DECISIONS.map((decision) => {
    const { verdict } = decisions[decision];
    return `${DECISION_NAMES[decision]} ${verdictPaint(screen, verdict)(verdict)}`;
  }).join(', ');
}

function gateLine(screen: Screen, { id, status, summary, findings }: GateReport): readonly string[] {
  const sure = status === 'pass' || status === 'skipped';
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const said = sure ? visible(summary) : status === 'fail' ? `${counted(errors, 'error')}, see below` : 'see below';
  const word = padded(sure ? status : status.toUpperCase(), 'PENDING'.length);
  const [first = '', ...more] = hanging(`  ${word}  ${padded(id, NAME_WIDTH)}  `, said, screen.width);
  return [`  ${statusPaint(screen, status)(word)}${first.slice(2 + word.length)}`, ...more];
}
