/**
 * The vocabulary: the closed sets of words that everything else is said in (docs/architecture.md). Which words they are the
 * schema of the report says, and what each of them means; here they stand in the order in which they are gone through.
 */
import type { Baseline, DecisionId, GateId, GateStatus, Severity, Side } from './compiled/report.js';

export type {
  Baseline,
  DecisionId,
  EnforcedVerdict,
  GateId,
  GateStatus,
  Occasion,
  Outcome,
  SettledBy,
  Severity,
  Side,
  Verdict,
} from './compiled/report.js';

export const SIDES = ['producer', 'consumer'] as const satisfies readonly Side[];

export function peerOf(side: Side): Side {
  return side === 'producer' ? 'consumer' : 'producer';
}

export const GATES = [
  'handoff',
  'producer-suite',
  'consumer-suite',
  'alignment',
  'sign-off',
  'immutable-release',
  'rollback',
  'stability-window',
] as const satisfies readonly GateId[];

/** What each gate asks, as its title in reports. */
export const GATE_TITLES: Readonly<Record<GateId, string>> = {
  handoff: 'The handoff payload is well-formed and keeps its promises',
  'producer-suite': "The producer's verification commands pass on the subject",
  'consumer-suite': "The consumer's verification commands pass on the subject",
  alignment: 'Every document that states a fact states the same',
  'sign-off': 'Both sides signed this baseline',
  'immutable-release': 'The release tag is the code that was verified',
  rollback: 'There is a way back, and both sides tried it',
  'stability-window': 'The promised windows were kept',
};

export const GATE_STATUSES = ['pass', 'fail', 'pending', 'error', 'skipped'] as const satisfies readonly GateStatus[];

export const SEVERITIES = ['error', 'warning', 'notice'] as const satisfies readonly Severity[];

export const DECISIONS = ['rehearsal', 'release', 'cutover'] as const satisfies readonly DecisionId[];

/** What people sign; a release is decided by evidence alone. */
export const SIGNED_DECISIONS = ['rehearsal', 'cutover'] as const satisfies readonly DecisionId[];
export type SignedDecision = (typeof SIGNED_DECISIONS)[number];

export function decisionsOf(role: Side): readonly DecisionId[] {
  return role === 'producer' ? DECISIONS : SIGNED_DECISIONS;
}

export const BASELINE_FACTS = [
  'release_tag',
  'commit_sha',
  'service_contract_version',
  'api_contract_version',
  'integration_baseline',
] as const satisfies readonly (keyof Baseline)[];
export type BaselineFact = keyof Baseline;

/** Everything that more than one document may state. */
export const FACTS = [
  ...BASELINE_FACTS,
  'manifest_contract_version',
  'manifest_sha256',
  'error_code_enum',
  'envelope_requires',
  'envelope_optional',
  'envelope_forbids',
  'handoff_mode',
] as const;
export type Fact = (typeof FACTS)[number];
