/** Judgements to verdicts: what each decision needs, what blocks it, and which waivers lift a blocker. */
import type { Finding, Gap, Judgement, TreeTrouble } from '../contracts/finding.js';
import { DEFAULT_DECISIONS, type Profile } from '../contracts/profile.js';
import type { Blocker, DecisionReport, GateReport, RecordReport, WaiverReport } from '../contracts/report.js';
import {
  DECISIONS,
  GATE_TITLES,
  SEVERITIES,
  type Baseline,
  type DecisionId,
  type GateId,
  type GateStatus,
  type Side,
} from '../contracts/words.js';
import type { RuleIdOf } from '../contracts/rules.js';
import { applyWaivers, type WaiverContext } from './waivers.js';
import { treeBlockers } from './working-tree.js';

export interface DecisionRequest {
  readonly role: Side;
  readonly profile: Profile;
  readonly judgements: readonly Judgement[];
  readonly records: readonly RecordReport[];
  /** The release that is decided; null when no document states it. */
  readonly baseline: Baseline | null;
  /** Why the code that was judged is not the release's; null when it is. */
  readonly drift: {
    readonly message: string;
    readonly hint: string;
    readonly path: string | null;
    readonly line: number | null;
  } | null;
  /** How the working tree differs from the commit, or that it is not known; null when it does not. */
  readonly workingTree: TreeTrouble | null;
  readonly only: readonly GateId[] | null;
  readonly waivers: WaiverContext;
}

export interface Decided {
  readonly gates: readonly GateReport[];
  readonly decisions: Readonly<Record<DecisionId, DecisionReport>>;
  readonly waivers: readonly WaiverReport[];
  /** What a decision usually needs, and the profile does not ask for it. */
  readonly notCovered: Readonly<Record<DecisionId, readonly GateId[]>>;
}

export function decide(request: DecisionRequest): Decided {
  const needs = Object.fromEntries(
    DECISIONS.map((decision) => [decision, neededGates(request.profile, decision, request.role)]),
  );
  const gates = request.judgements.map((judgement) => gateReport(judgement, needs, request.only));
  const blockers = (decision: DecisionId) =>
    request.judgements
      .filter((judgement) => needs[decision]?.includes(judgement.id) === true)
      .flatMap((judgement) => gateBlockers(judgement, request))
      .concat(decisionBlockers(decision, needs[decision] ?? [], request));
  const { decisions, waivers } = applyWaivers(
    { rehearsal: blockers('rehearsal'), cutover: blockers('cutover') },
    request.waivers,
  );
  const { profile, role } = request;
  const notCovered = { rehearsal: leftOut(profile, 'rehearsal', role), cutover: leftOut(profile, 'cutover', role) };
  return { gates, decisions, waivers, notCovered };
}

/** The gates a decision needs, with `suite` as the one of the run's side. */
export function neededGates(profile: Profile, decision: DecisionId, role: Side): GateId[] {
  return gatesIn(profile.decisions[decision], role);
}

function gatesIn(listed: readonly (GateId | 'suite')[], role: Side): GateId[] {
  return [...new Set(listed.map((gate): GateId => (gate === 'suite' ? `${role}-suite` : gate)))];
}

function leftOut(profile: Profile, decision: DecisionId, role: Side): GateId[] {
  const needed = neededGates(profile, decision, role);
  return gatesIn(DEFAULT_DECISIONS[decision], role).filter((gate) => !needed.includes(gate));
}

/** A definite failure outranks what could not be evaluated, and that what is not there yet. */
export function statusOf(judgement: Judgement): GateStatus {
  if (judgement.notApplicable !== null) return 'skipped';
  if (judgement.findings.some((finding) => finding.severity === 'error')) return 'fail';
  if (judgement.gaps.some((gap) => gap.status === 'error')) return 'error';
  return judgement.gaps.length > 0 ? 'pending' : 'pass';
}

function gateReport(
  judgement: Judgement,
  needs: Readonly<Record<string, readonly GateId[]>>,
  only: readonly GateId[] | null,
): GateReport {
  const { id } = judgement;
  const needed = DECISIONS.filter((decision) => needs[decision]?.includes(id) === true);
  const base = { id, title: GATE_TITLES[id], needed };
  if (only !== null && !only.includes(id)) {
    return { ...base, status: 'skipped', summary: `Not judged: only ${only.join(', ')} was asked for.`, findings: [] };
  }
  const status = statusOf(judgement);
  return {
    ...base,
    status,
    summary: summaryOf(judgement, status),
    findings: sorted([...judgement.findings, ...judgement.gaps.map(asFinding)]),
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
    case 'pending':
      return judgement.gaps.find((gap) => gap.status === status)?.message ?? judgement.summary;
  }
}

function asFinding({ rule, message, side, path, hint }: Gap): Finding {
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
  };
}

function sorted(findings: readonly Finding[]): readonly Finding[] {
  const key = (finding: Finding) =>
    [
      finding.path ?? '~',
      String(finding.line ?? 0).padStart(8, '0'),
      String(finding.column ?? 0).padStart(8, '0'),
      finding.rule,
      finding.message,
    ].join('\0');
  return [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (key(a) < key(b) ? -1 : 1),
  );
}

/** A payload that was never introduced promises nothing; every other gate that is needed has something to ask. */
const MAY_BE_SKIPPED: GateId = 'handoff';

function gateBlockers(judgement: Judgement, { only, profile, role }: DecisionRequest): Blocker[] {
  const gate = judgement.id;
  if (only !== null && !only.includes(gate)) {
    return [
      blocker({
        gate,
        rule: `${gate}/not-judged`,
        message: `The gate ${gate} was not judged in this run`,
        clears: 'Run without `only`.',
        owner: profile[role].name,
        kind: 'unknown',
      }),
    ];
  }
  if (judgement.notApplicable !== null) {
    if (gate === MAY_BE_SKIPPED) return [];
    const message = `The gate ${gate} had nothing to judge: ${judgement.notApplicable}`;
    const clears = `Name in the profile what ${gate} reads, or list the decision without it.`;
    return [blocker({ gate, rule: `${gate}/not-judged`, message, clears, owner: profile[role].name, kind: 'unknown' })];
  }
  const owner = (side: Side | null) => ownerOf(gate, side, profile, role);
  const definite = judgement.findings
    .filter((finding) => finding.severity === 'error')
    .map(({ rule, side, path, line, message, expected, observed, hint }) =>
      blocker({
        gate,
        rule,
        side,
        path,
        line,
        message,
        expected,
        observed,
        clears: hint,
        owner: owner(side),
        kind: 'definite',
      }),
    );
  const unknown = judgement.gaps.map(({ rule, side, path, message, hint, waiting, status }) =>
    blocker({
      gate,
      rule,
      side,
      path,
      message,
      clears: hint,
      owner: owner(side),
      waiting,
      kind: 'unknown',
      observed: status,
    }),
  );
  return [...definite, ...unknown];
}

/** What blocks a decision although every gate may pass. */
function decisionBlockers(decision: DecisionId, needs: readonly GateId[], request: DecisionRequest): Blocker[] {
  const { records, profile, drift, baseline, role } = request;
  const blockers = treeBlockers(decision, needs, request);
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
  if (needs.length === 0) {
    const message = `The profile lists no gate for ${decision}, so nothing was asked`;
    blockers.push(unasked('alignment/nothing-asked', message, 'List the gates that the decision needs.'));
  }
  if (baseline === null && !needs.includes('alignment')) {
    const message = 'No readable document states the whole baseline, so it is not known which release is decided';
    blockers.push(unasked('alignment/no-baseline', message, 'Mend what the gate alignment says.'));
  }
  if (decision === 'cutover' && drift !== null && needs.includes('producer-suite')) {
    const { message, hint, path, line } = drift;
    blockers.push(
      blocker({
        gate: 'producer-suite',
        rule: 'producer-suite/other-code',
        side: 'producer',
        path,
        line,
        message,
        clears: hint,
        owner: profile.producer.name,
        kind: 'definite',
      }),
    );
  }
  if (!needs.includes('sign-off')) return blockers;
  for (const record of records.filter((candidate) => !candidate.superseded && candidate[decision] === 'NO-GO')) {
    const name = decision === 'cutover' ? 'runtime cutover' : 'rehearsal continuation';
    const message = `The ${record.side}'s decision record says NO-GO for ${name}`;
    const clears = 'Sign GO in both records when both sides agree to go.';
    blockers.push(
      blocker({
        gate: 'sign-off',
        rule: 'sign-off/refused',
        side: record.side,
        path: record.path,
        line: record.lines[decision] ?? null,
        message,
        clears,
        expected: 'GO',
        observed: 'NO-GO',
        owner: profile[record.side].name,
        kind: 'definite',
      }),
    );
  }
  return blockers;
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
