/** Judgements for the decisions: what gates may have said, one line each. */
import type { Finding, Gap, Judgement } from '../../src/contracts/finding.js';
import type { FindingRule } from '../../src/contracts/rules.js';
import { GATES, type GateId, type Severity } from '../../src/contracts/words.js';
import type { DecisionRequest } from '../../src/decisions/decide.js';
import type { WaiverContext } from '../../src/decisions/waivers.js';
import { instant } from '../support/brands.js';
import { readBuiltIn } from '../support/profile.js';
import { BASELINE } from '../support/report-for-people.js';

export const PROFILE = readBuiltIn();
export const NO_WAIVERS: WaiverContext = {
  waivers: [],
  releaseTag: 'v0.4.0',
  now: instant('2026-02-01T00:00:00Z'),
  change: null,
};

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
    hint: 'Fix it.',
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

/** What is decided in a producer's run on a branch, where all is well. */
export function request(over: Partial<DecisionRequest> = {}): DecisionRequest {
  return {
    role: 'producer',
    profile: PROFILE,
    judgements: judgements(),
    records: [],
    baseline: BASELINE,
    occasion: 'branch',
    tagCommit: null,
    pin: null,
    drift: null,
    workingTree: null,
    only: null,
    waivers: NO_WAIVERS,
    ...over,
  };
}
