/** Warnings: they keep nothing from going on, and nobody should miss that they are there. */
import type { Finding } from '../contracts/finding.js';
import type { GateReport, Report } from '../contracts/report.js';
import type { GateId } from '../contracts/words.js';
import { isAskedFor } from './gate-words.js';

export interface Warning {
  readonly gate: GateId;
  readonly finding: Finding;
}

/** What another decision's gate warns of is for that decision; what no decision needs may still be told. */
export function warningsOf(report: Report): readonly Warning[] {
  const isTold = (gate: GateReport): boolean =>
    isAskedFor(report, gate) || (report.only === null && gate.needed.length === 0);
  return warningsIn(report.gates.filter(isTold));
}

export function warningsIn(gates: readonly GateReport[]): readonly Warning[] {
  return gates.flatMap(({ id: gate, findings }) =>
    findings.filter(({ severity }) => severity === 'warning').map((finding) => ({ gate, finding })),
  );
}

/** A warning in a paragraph, with whose it is and its fix, for who must not look anything up. Values from outside. */
export function warningWhole({ names, role }: Report, { side, message, hint }: Finding): string {
  const whose = side === null || side === role ? '' : ` of ${names[side]}`;
  return `Warning${whose}, blocks nothing: ${message}.${hint === '' ? '' : ` Fix: ${hint}`}`;
}

/** The other side's name, where only it can do something about any of them; null else. Values from outside. */
export function whoseWarnings(report: Report): string | null {
  const sides = new Set(warningsOf(report).map(({ finding }) => finding.side ?? report.role));
  const [side] = sides;
  return side === undefined || sides.size > 1 || side === report.role ? null : report.names[side];
}
