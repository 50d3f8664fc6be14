/**
 * The vocabulary: the closed sets of words that everything else is said in (docs/architecture.md).
 */

/** The two sides of a handoff. A run has one of them as its role; the other is its peer. */
export const SIDES = ['producer', 'consumer'] as const;
export type Side = (typeof SIDES)[number];

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
] as const;
export type GateId = (typeof GATES)[number];

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

/**
 * `pending`: the evidence is not there yet. `error`: it could not be evaluated. `skipped`: the gate does not
 * apply. Only `pass` and `skipped` let a decision go on.
 */
export const GATE_STATUSES = ['pass', 'fail', 'pending', 'error', 'skipped'] as const;
export type GateStatus = (typeof GATE_STATUSES)[number];

/** `error` fails the gate; `warning` and `notice` are said and change nothing. */
export const SEVERITIES = ['error', 'warning', 'notice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * `rehearsal`: rehearsal continuation. `release`: whether it may be tagged and published, which the producer alone decides.
 * `cutover`: runtime cutover. The later, the more it takes.
 */
export const DECISIONS = ['rehearsal', 'release', 'cutover'] as const;
export type DecisionId = (typeof DECISIONS)[number];

/** What people sign; a release is decided by evidence alone. */
export const SIGNED_DECISIONS = ['rehearsal', 'cutover'] as const satisfies readonly DecisionId[];
export type SignedDecision = (typeof SIGNED_DECISIONS)[number];

export function decisionsOf(role: Side): readonly DecisionId[] {
  return role === 'producer' ? DECISIONS : SIGNED_DECISIONS;
}

/** What kind of event a run is at, which says what of a release can be there yet: `change` is a pull request or a merge group. */
export const OCCASIONS = ['change', 'branch', 'tag', 'release'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/**
 * What settles a finding that cannot be settled yet. `tag`, `publication`: the tag or the release on GitHub is made.
 * `merge`: a change cannot name its own merged commit. `renewal`: what is still of another release is renewed. `candidate`:
 * the candidate that is rehearsed becomes a release.
 */
export const SETTLED_BY = ['tag', 'publication', 'merge', 'renewal', 'candidate'] as const;
export type SettledBy = (typeof SETTLED_BY)[number];

export type Verdict = 'GO' | 'NO-GO';
/** `NOT-DECIDED` when `only` or `enforce: none` left nothing to decide. */
export type EnforcedVerdict = Verdict | 'NOT-DECIDED';

/** How one verification command ended; only `passed` counts as success. */
export const OUTCOMES = [
  'passed',
  'failed',
  'killed',
  'timed-out',
  'spawn-failed',
  'not-started',
  'cancelled',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The five facts that name a release to its consumer. */
export const BASELINE_FACTS = [
  'release_tag',
  'commit_sha',
  'service_contract_version',
  'api_contract_version',
  'integration_baseline',
] as const;
export type BaselineFact = (typeof BASELINE_FACTS)[number];
export type Baseline = Readonly<Record<BaselineFact, string>>;

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
