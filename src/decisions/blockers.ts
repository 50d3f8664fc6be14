/** The reasons against a decision: what its gates found wrong or could not tell, and what speaks against it beside them. */
import type { Finding, Gap, Judgement, TreeTrouble } from '../contracts/finding.js';
import type { Profile } from '../contracts/profile.js';
import type { Blocker, RecordReport } from '../contracts/report.js';
import type { RuleIdOf } from '../contracts/rules.js';
import type { Baseline, DecisionId, GateId, Occasion, Side } from '../contracts/words.js';
import { treeBlockers } from './working-tree.js';

/** Why the code that was judged is not the release's. */
export interface DriftReason {
  /** True where the profile does not say what some of it is. */
  readonly unclassified: boolean;
  readonly message: string;
  readonly hint: string;
  readonly path: string | null;
  readonly line: number | null;
}

export interface BlockerRequest {
  readonly role: Side;
  readonly profile: Profile;
  readonly records: readonly RecordReport[];
  /** The release that is decided; null when no document states it. */
  readonly baseline: Baseline | null;
  readonly occasion: Occasion;
  /** The commit of the release tag; null while there is none. */
  readonly tagCommit: string | null;
  /** Null when the code that was judged is the release's. */
  readonly drift: DriftReason | null;
  /** How the working tree differs from the commit, or that it is not known; null when it does not. */
  readonly workingTree: TreeTrouble | null;
  readonly only: readonly GateId[] | null;
}

/** A payload that was never introduced promises nothing; every other gate that is needed has something to ask. */
const MAY_BE_SKIPPED: GateId = 'handoff';

/** What a gate has against every decision that needs it. */
export function gateBlockers(judgement: Judgement, { only, profile, role }: BlockerRequest): Blocker[] {
  const gate = judgement.id;
  const notJudged = (message: string, clears: string) => [
    blocker({ gate, rule: `${gate}/not-judged`, message, clears, owner: profile[role].name, kind: 'unknown' }),
  ];
  if (only !== null && !only.includes(gate))
    return notJudged(`The gate ${gate} was not judged in this run`, 'Run without `only`.');
  if (judgement.notApplicable !== null) {
    if (gate === MAY_BE_SKIPPED) return [];
    const message = `The gate ${gate} had nothing to judge: ${judgement.notApplicable}`;
    return notJudged(message, `Name in the profile what ${gate} reads, or list the decision without it.`);
  }
  const owner = (side: Side | null) => ownerOf(gate, side, profile, role);
  return [
    ...judgement.findings
      .filter(({ severity }) => severity === 'error')
      .map((finding) => definite(gate, finding, owner(finding.side))),
    ...judgement.gaps.map((gap) => unknown(gate, gap, owner(gap.side))),
  ];
}

function definite(gate: GateId, finding: Finding, owner: string): Blocker {
  const { rule, side, path, line, message, expected, observed, hint: clears } = finding;
  const settled = later(finding);
  return blocker({
    gate,
    rule,
    side,
    path,
    line,
    message,
    expected,
    observed,
    clears,
    owner,
    kind: 'definite',
    ...settled,
  });
}

function unknown(gate: GateId, gap: Gap, owner: string): Blocker {
  const { rule, side, path, message, hint: clears, waiting, status: observed } = gap;
  return blocker({
    gate,
    rule,
    side,
    path,
    message,
    clears,
    owner,
    waiting,
    kind: 'unknown',
    observed,
    ...later(gap),
  });
}

function later({ settledBy }: Pick<Blocker, 'settledBy'>): Pick<Blocker, 'settledBy'> {
  return settledBy === undefined ? {} : { settledBy };
}

/** What blocks a decision although every gate may pass. */
export function decisionBlockers(
  decision: DecisionId,
  needs: readonly GateId[],
  request: BlockerRequest,
): readonly Blocker[] {
  return [
    ...treeBlockers(decision, needs, request),
    ...withoutQuestion(decision, needs, request),
    ...otherCode(decision, needs, request),
    ...refusals(decision, needs, request),
  ];
}

function withoutQuestion(
  decision: DecisionId,
  needs: readonly GateId[],
  { baseline, profile, role }: BlockerRequest,
): readonly Blocker[] {
  const unasked = (rule: RuleIdOf<'blocker'>, message: string, clears: string) =>
    blocker({
      gate: 'alignment',
      rule,
      message,
      clears,
      owner: profile[role].name,
      kind: 'unknown',
      observed: 'error',
    });
  const blockers: Blocker[] = [];
  if (needs.length === 0) {
    const message = `The profile lists no gate for ${decision}, so nothing was asked`;
    blockers.push(unasked('alignment/nothing-asked', message, 'List the gates that the decision needs.'));
  }
  if (baseline === null && !needs.includes('alignment')) {
    const message = 'No readable document states the whole baseline, so it is not known which release is decided';
    blockers.push(unasked('alignment/no-baseline', message, 'Fix what the gate alignment says.'));
  }
  return blockers;
}

/**
 * Code that is not the release's was not what the suite of the release ran on. Before there is a tag, and at the tag, the
 * gate `immutable-release` says so of the code that is to be released.
 */
function otherCode(
  decision: DecisionId,
  needs: readonly GateId[],
  { drift, occasion, tagCommit, profile }: BlockerRequest,
): readonly Blocker[] {
  if (drift === null || !needs.includes('producer-suite') || decision === 'rehearsal') return [];
  const isLeftBehind = tagCommit !== null && (occasion === 'change' || occasion === 'branch');
  if (decision === 'release' && !isLeftBehind) return [];
  const { message, hint: clears, path, line } = drift;
  return [
    blocker({
      gate: 'producer-suite',
      rule: 'producer-suite/other-code',
      side: 'producer',
      path,
      line,
      message,
      clears,
      owner: profile.producer.name,
      kind: 'definite',
      // The next release names this code, once the change is merged.
      ...(drift.unclassified ? {} : { settledBy: 'merge' as const }),
    }),
  ];
}

function refusals(
  decision: DecisionId,
  needs: readonly GateId[],
  { records, profile }: BlockerRequest,
): readonly Blocker[] {
  if (!needs.includes('sign-off') || decision === 'release') return [];
  const name = decision === 'cutover' ? 'runtime cutover' : 'rehearsal continuation';
  return records
    .filter((record) => !record.superseded && record[decision] === 'NO-GO')
    .map((record) =>
      blocker({
        gate: 'sign-off',
        rule: 'sign-off/refused',
        side: record.side,
        path: record.path,
        line: record.lines[decision] ?? null,
        message: `The ${record.side}'s decision record says NO-GO for ${name}`,
        clears: 'Sign GO in both records when both sides agree to go.',
        expected: 'GO',
        observed: 'NO-GO',
        owner: profile[record.side].name,
        kind: 'definite',
      }),
    );
}

function ownerOf(gate: GateId, side: Side | null, profile: Profile, role: Side): string {
  if (side !== null) return profile[side].name;
  if (gate === 'producer-suite') return profile.producer.name;
  if (gate === 'consumer-suite') return profile.consumer.name;
  if (gate === 'sign-off' || gate === 'rollback') return `${profile.producer.name} and ${profile.consumer.name}`;
  return profile[role].name;
}

type BlockerParts = Pick<Blocker, 'gate' | 'rule' | 'message' | 'clears' | 'owner' | 'kind'> & Partial<Blocker>;

function blocker(parts: BlockerParts): Blocker {
  return { side: null, path: null, line: null, expected: null, observed: null, waiting: false, ...parts };
}
