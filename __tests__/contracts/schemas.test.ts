/**
 * What the sources say besides the schemas is what the schemas say. Most of it the compiler holds: this file does not compile
 * where a list, or a type written by hand, and the type made of the schema are not the same.
 */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type { Answer, Known } from '../../src/contracts/answer.js';
import type { NeededGates } from '../../src/contracts/compiled/profile.js';
import type { StatedBaseline } from '../../src/contracts/compiled/report.js';
import type {
  ApprovalEvidence,
  ChangeEvidence,
  CommitEvidence,
  Evidence,
  SubjectEvidence,
} from '../../src/contracts/evidence.js';
import type { Report } from '../../src/contracts/report.js';
import {
  BASELINE_FACTS,
  DECISIONS,
  GATES,
  GATE_STATUSES,
  SEVERITIES,
  SIDES,
  type Baseline,
  type BaselineFact,
  type DecisionId,
  type EnforcedVerdict,
  type GateId,
  type GateStatus,
  type Severity,
  type Side,
  type SignedDecision,
  type Verdict,
} from '../../src/contracts/words.js';

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : never) : never;
type Of<List extends readonly unknown[]> = List[number];

/** Nothing else may stand here than true, and it may only where both are the same. */
const held: {
  readonly sides: Same<Side, Of<typeof SIDES>>;
  readonly gates: Same<GateId, Of<typeof GATES>>;
  readonly statuses: Same<GateStatus, Of<typeof GATE_STATUSES>>;
  readonly severities: Same<Severity, Of<typeof SEVERITIES>>;
  readonly decisions: Same<DecisionId, Of<typeof DECISIONS>>;
  readonly facts: Same<BaselineFact, Of<typeof BASELINE_FACTS>>;
  // What one schema, or two, must say twice.
  readonly needed: Same<Of<NeededGates>, GateId | 'suite'>;
  readonly verdicts: Same<EnforcedVerdict, Verdict | 'NOT-DECIDED'>;
  readonly stated: Same<StatedBaseline, Partial<Baseline>>;
  readonly subject: Same<NonNullable<Report['subject']>, CommitEvidence & Omit<SubjectEvidence, 'commit'>>;
  readonly bySide: Same<keyof Evidence['sides'], Side>;
  readonly names: Same<keyof Report['names'], Side>;
  readonly byDecision: Same<keyof Report['decisions'], DecisionId>;
  readonly notCovered: Same<keyof Report['notCovered'], DecisionId>;
  readonly signed: Same<keyof Report['records'][number]['lines'], SignedDecision>;
  // What no schema has a word for.
  readonly approvals: Same<ChangeEvidence['approvals'], Answer<readonly ApprovalEvidence[]>>;
  readonly mayWrite: Same<ApprovalEvidence['mayWrite'], Known<boolean>>;
} = {
  sides: true,
  gates: true,
  statuses: true,
  severities: true,
  decisions: true,
  facts: true,
  needed: true,
  verdicts: true,
  stated: true,
  subject: true,
  bySide: true,
  names: true,
  byDecision: true,
  notCovered: true,
  signed: true,
  approvals: true,
  mayWrite: true,
};

describe('the lists', () => {
  it('are those of the schemas, each word once', () => {
    expect(Object.values(held).every(Boolean)).toBe(true);
    for (const list of [SIDES, GATES, GATE_STATUSES, SEVERITIES, DECISIONS, BASELINE_FACTS])
      expect(new Set<string>(list).size).toBe(list.length);
  });
});

describe('the schemas', () => {
  it.each(['report', 'evidence', 'profile'])('use each definition of the %s', async (name) => {
    const text = await readFile(`schemas/${name}.schema.json`, 'utf8');
    const { $defs } = JSON.parse(text) as { $defs: object };
    const others = await Promise.all(
      ['report', 'evidence'].map((other) => readFile(`schemas/${other}.schema.json`, 'utf8')),
    );
    const unused = Object.keys($defs).filter(
      (definition) => ![text, ...others].some((one) => one.includes(`#/$defs/${definition}"`)),
    );
    expect(unused).toEqual([]);
  });
});
