/** Judgements for the decisions: what gates may have said, one line each. */
import type { Finding, Gap, Judgement } from '../../src/contracts/finding.js';
import type { FindingRule } from '../../src/contracts/rules.js';
import { GATES, type GateId, type Severity } from '../../src/contracts/words.js';

export function finding(
  severity: Severity,
  rule: FindingRule = 'alignment/fact',
  over: Partial<Finding> = {},
): Finding {
  return {
    rule,
    severity,
    message: `${rule} says so`,
    side: 'producer',
    path: 'a.json',
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 9,
    expected: 'x',
    observed: 'y',
    hint: 'Mend it.',
    ...over,
  };
}

export function gap(status: Gap['status'], over: Partial<Gap> = {}): Gap {
  return {
    rule: 'alignment/history',
    status,
    message: 'It is not known',
    side: null,
    path: null,
    hint: 'Look.',
    waiting: false,
    ...over,
  };
}

export function judgement(id: GateId, over: Partial<Judgement> = {}): Judgement {
  return { id, findings: [], gaps: [], notApplicable: null, summary: 'All is well.', ...over };
}

/** All eight gates; those that are given are not fine. */
export function judgements(...others: readonly Judgement[]): Judgement[] {
  return GATES.map((id) => others.find((other) => other.id === id) ?? judgement(id));
}
