/** Warnings: they keep nothing from going on, and nobody should miss that they are there. */
import type { Finding } from '../contracts/finding.js';
import type { GateReport, Report } from '../contracts/report.js';
import type { GateId } from '../contracts/words.js';
import { isAskedFor } from './gate-words.js';

export interface Warning {
  readonly gate: GateId;
  readonly finding: Finding;
}

/** Of the gates that the run is about: what another decision's gate warns of is for that decision. */
export function warningsOf(report: Report): readonly Warning[] {
  return warningsIn(report.gates.filter((gate) => isAskedFor(report, gate)));
}

export function warningsIn(gates: readonly GateReport[]): readonly Warning[] {
  return gates.flatMap(({ id: gate, findings }) =>
    findings.filter(({ severity }) => severity === 'warning').map((finding) => ({ gate, finding })),
  );
}
