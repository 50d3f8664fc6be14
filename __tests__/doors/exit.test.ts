import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/contracts/report.js';
import { exitCode } from '../../src/doors/exit.js';
import { onlyReport, pendingReport } from '../support/report.js';
import { blocker, goReport, noGoReport } from '../support/report-for-people.js';

const gates = (status: 'pass' | 'fail' | 'pending' | 'error'): Pick<Report, 'gates'> => ({
  gates: onlyReport().gates.map((gate) => ({ ...gate, status })),
});
const enforcing = (over: Partial<Report>): Report => ({ ...pendingReport(), enforced: 'cutover', ...over });

describe('the exit code', () => {
  it.each<[string, Report, number]>([
    ['0 for GO', goReport(), 0],
    ['1 for a definite NO-GO', noGoReport(), 1],
    ['3 when evidence is only pending', enforcing({}), 3],
    [
      '1 when something pending stands beside something definite',
      enforcing({
        decisions: {
          ...pendingReport().decisions,
          cutover: { verdict: 'NO-GO', waived: [], afterThis: [], blockers: [blocker({ kind: 'unknown' }), blocker()] },
        },
      }),
      1,
    ],
    ['0 when the gates asked for pass', onlyReport(gates('pass')), 0],
    ['1 when a gate asked for fails', onlyReport(gates('fail')), 1],
    ['3 when a gate asked for is pending', onlyReport(gates('pending')), 3],
    ['3 when a gate asked for could not be evaluated', onlyReport(gates('error')), 3],
    ['0 when nothing is enforced and something is pending', { ...onlyReport(gates('pending')), only: null }, 0],
    ['1 when nothing is enforced and a gate fails', { ...onlyReport(gates('fail')), only: null }, 1],
  ])('is %s', (_, report, code) => {
    expect(exitCode(report)).toBe(code);
  });
});
