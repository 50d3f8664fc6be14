/** What the rollback documents of both sides say of the way back. */
import type { Report } from '../../contracts/report.js';
import { code } from '../safe.js';
import { gateStatements } from './baseline.js';

/** A sentence for each document, and what the gate has against it. */
export function readinessItems(report: Report): readonly string[] {
  const documents = report.rollback.documents.map(({ side, path, readiness }) => {
    const state = readiness === null ? 'states no readiness' : `states ${code(readiness)}`;
    return `Of the ${side}: ${code(path)} ${state}`;
  });
  return [
    ...(documents.length === 0 ? ['No rollback document was read.'] : documents),
    ...gateStatements({ ...report, gates: report.gates.filter(({ status }) => status !== 'pass') }, ['rollback']),
  ];
}
