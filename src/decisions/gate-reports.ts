/** What a report says of each gate: its status, one sentence, its findings in order. */
import { enumerated } from '../contracts/english.js';
import type { Finding, Gap, Judgement } from '../contracts/finding.js';
import type { GateReport } from '../contracts/report.js';
import { GATE_TITLES, type DecisionId, type GateId, type GateStatus } from '../contracts/words.js';
import { worstFirst } from './order.js';

/** A definite failure outranks what could not be evaluated, and that what is not there yet. */
export function statusOf(judgement: Judgement): GateStatus {
  if (judgement.notApplicable !== null) return 'skipped';
  if (judgement.findings.some((finding) => finding.severity === 'error')) return 'fail';
  if (judgement.gaps.some((gap) => gap.status === 'error')) return 'error';
  return judgement.gaps.length > 0 ? 'pending' : 'pass';
}

/** @param needed - the decisions that need the gate */
export function gateReport(
  judgement: Judgement,
  needed: readonly DecisionId[],
  only: readonly GateId[] | null,
): GateReport {
  const { id } = judgement;
  const base = { id, title: GATE_TITLES[id], needed };
  if (only !== null && !only.includes(id)) {
    return {
      ...base,
      status: 'skipped',
      summary: `Not judged: only ${enumerated(only)} ${only.length === 1 ? 'was' : 'were'} asked for.`,
      findings: [],
    };
  }
  const status = statusOf(judgement);
  return {
    ...base,
    status,
    summary: summaryOf(judgement, status),
    findings: worstFirst([...judgement.findings, ...judgement.gaps.map(asFinding)]),
  };
}

function summaryOf(judgement: Judgement, status: GateStatus): string {
  switch (status) {
    case 'pass':
    case 'skipped':
      return judgement.summary;
    case 'fail': {
      const errors = judgement.findings.filter((finding) => finding.severity === 'error');
      const first = errors[0]?.message ?? judgement.summary;
      return errors.length > 1 ? `${errors.length} errors, first: ${first}` : first;
    }
    case 'error':
    case 'pending': {
      const gaps = judgement.gaps.filter((gap) => gap.status === status);
      const first = gaps[0]?.message ?? judgement.summary;
      const what = status === 'error' ? 'could not be judged' : 'are open';
      return gaps.length > 1 ? `${gaps.length} things ${what}, first: ${first}` : first;
    }
  }
}

function asFinding({ rule, message, side, path, hint, settledBy }: Gap): Finding {
  return {
    rule,
    severity: 'notice',
    message,
    side,
    path,
    line: null,
    column: null,
    endLine: null,
    endColumn: null,
    expected: null,
    observed: null,
    hint,
    ...(settledBy === undefined ? {} : { settledBy }),
  };
}
