/** The report: `report.json`, `schemas/report.schema.json`. Everything that is shown or posted is made from it. */
import type { BeforeEvidence, CommandResult, SubjectEvidence } from './evidence.js';
import type { CommitEvidence } from './git-evidence.js';
import type { Finding } from './finding.js';
import type { ProfileSource } from './profile.js';
import type { FindingRule, RuleIdOf } from './rules.js';
import type {
  Baseline,
  DecisionId,
  EnforcedVerdict,
  GateId,
  GateStatus,
  Occasion,
  SettledBy,
  Side,
  SignedDecision,
  Verdict,
} from './words.js';

export interface GateReport {
  readonly id: GateId;
  readonly status: GateStatus;
  readonly title: string;
  /** Decisions that need this gate. */
  readonly needed: readonly DecisionId[];
  /** One sentence on what was seen, or why it is pending or skipped. */
  readonly summary: string;
  /** Worst first. A gap stands among them as a `notice`. */
  readonly findings: readonly Finding[];
}

/** One reason for a NO-GO. */
export interface Blocker {
  readonly gate: GateId;
  readonly rule: FindingRule;
  readonly side: Side | null;
  readonly path: string | null;
  readonly line: number | null;
  readonly message: string;
  readonly expected: string | null;
  readonly observed: string | null;
  /** What clears it. */
  readonly clears: string;
  /** Who owns it: the name of a side, or of both. */
  readonly owner: string;
  /** True when it can clear without anybody acting. */
  readonly waiting: boolean;
  /** `definite`: something is wrong. `unknown`: evidence is pending or could not be had. */
  readonly kind: 'definite' | 'unknown';
  /** Set where it cannot be cleared yet: what settles it. */
  readonly settledBy?: SettledBy;
}

/** What makes two blockers one reason, whatever they block. */
export function reasonOf({
  gate,
  rule,
  side,
  path,
  line,
  message,
}: Pick<Blocker, 'gate' | 'rule' | 'side' | 'path' | 'line' | 'message'>): string {
  return JSON.stringify([gate, rule, side, path, line, message]);
}

/** What a decision does not wait for, because it can only come later. */
export interface AfterThis extends Blocker {
  /** What must come first, in one clause: "the tag v0.5.0 is made". */
  readonly after: string;
}

export interface DecisionReport {
  readonly verdict: Verdict;
  readonly blockers: readonly Blocker[];
  /** Blockers that a waiver lifted. */
  readonly waived: readonly Blocker[];
  /** What is still to be done once the decision is carried out; it does not block. */
  readonly afterThis: readonly AfterThis[];
}

/** The decisions of a run; a release is the producer's alone. */
export interface Decisions {
  readonly rehearsal: DecisionReport;
  readonly release: DecisionReport | null;
  readonly cutover: DecisionReport;
}

export interface WaiverReport {
  readonly target: string;
  readonly baseline: string;
  readonly reason: string;
  readonly approver: string;
  readonly expires: string;
  readonly state: 'honoured' | 'expired' | 'unused' | 'not-approved' | 'other-baseline' | 'not-allowed';
  readonly detail: string;
}

export interface AlignmentCell {
  readonly document: string;
  readonly side: Side;
  readonly path: string;
  readonly line: number | null;
  readonly value: string | null;
  readonly agrees: boolean;
}

export interface AlignmentRow {
  readonly fact: string;
  readonly expected: string | null;
  readonly cells: readonly AlignmentCell[];
}

/** What a run leaves behind of what it could mend. */
export const FIX_FILE = 'fix.patch';

/** What mends findings that have one right value. */
export interface FixReport {
  /** In the output directory: a unified diff for `git apply` at the top of the repository. */
  readonly file: typeof FIX_FILE;
  /** How many findings it takes away. */
  readonly findings: number;
  /** How many of them keep nothing from being GO. */
  readonly warnings: number;
  /** The files that it changes, below the root. */
  readonly paths: readonly string[];
}

/** The decision that is enforced; null where none is. */
export function enforcedReport({ decisions, enforced }: Pick<Report, 'decisions' | 'enforced'>): DecisionReport | null {
  return enforced === null ? null : decisions[enforced];
}

/** One difference between the contract of the release before and of this one. */
export interface ContractChange {
  readonly rule: RuleIdOf<'change'>;
  readonly breaking: boolean;
  /** What changed: `error.code invalid_json`, `envelope legacy_error`, `service contract`. */
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
  /** What the consumer must change. */
  readonly action: string;
}

/** What the sign-off documents say, for the packets. */
export interface RecordReport {
  readonly side: Side;
  readonly document: string;
  readonly path: string;
  readonly updated: string | null;
  readonly superseded: boolean;
  readonly rehearsal: string | null;
  readonly cutover: string | null;
  /** 1-based; of the verdicts that it states. */
  readonly lines: Readonly<Partial<Record<SignedDecision, number>>>;
  readonly baseline: Partial<Baseline>;
  readonly owners: { readonly role: string; readonly name: string }[];
}

export interface RollbackReport {
  readonly target: Partial<Baseline> | null;
  /** The repin that goes back to the target both sides prepared, and whom to tell of it; null where this is none. */
  readonly underway: RollbackUnderway | null;
  readonly documents: readonly { readonly side: Side; readonly path: string; readonly readiness: string | null }[];
}

export interface RollbackUnderway {
  readonly from: string;
  readonly to: string;
  /** People, by their role: "producer incident-commander". */
  readonly owners: readonly { readonly role: string; readonly name: string }[];
  /** Where it is written how a rollback is told. */
  readonly protocols: readonly { readonly side: Side; readonly path: string }[];
}

export interface ImpactReport {
  /** The five fields as the payload states them; null when it states none. */
  readonly stated: Readonly<Record<string, string>> | null;
  /** The same five, as computed from the contract diff. */
  readonly computed: Readonly<Record<string, string>>;
}

export interface PeerReport {
  readonly side: Side;
  readonly origin: 'path' | 'api' | 'absent';
  readonly repository: string | null;
  readonly reference: string | null;
  readonly absence: string | null;
}

export interface Report {
  readonly schema: 'handoff-gate.report/v1';
  readonly tool: { readonly name: 'handoff-gate'; readonly version: string };
  readonly observedAt: string;
  readonly role: Side;
  readonly names: Readonly<Record<Side, string>>;
  readonly repository: string | null;
  readonly subject: (CommitEvidence & Omit<SubjectEvidence, 'commit'>) | null;
  readonly peer: PeerReport | null;
  readonly profile: ProfileSource;
  /** What there was to do where the change begins; absent where that was not asked. */
  readonly before?: BeforeEvidence;
  readonly baseline: Baseline | null;
  /** What the run was at, which says what of a release can be there yet. */
  readonly occasion: Occasion;
  /** The commit of the release tag, once it is there. */
  readonly tagCommit: string | null;
  readonly handoff: {
    readonly path: string;
    readonly sha256: string;
    readonly mode: string | null;
    /** Facts of the payload and manifest that the release handoff packet lists. */
    readonly manifestContractVersion: string | null;
    readonly manifestPath: string | null;
    readonly changelogPath: string | null;
  } | null;
  readonly evidenceSha256: string;
  readonly gates: readonly GateReport[];
  readonly suite: readonly CommandResult[];
  readonly alignment: readonly AlignmentRow[];
  readonly contractDiff: readonly ContractChange[];
  readonly records: readonly RecordReport[];
  readonly rollback: RollbackReport;
  readonly impact: ImpactReport;
  /** Null where nothing has one right value that is not there. */
  readonly fix: FixReport | null;
  readonly decisions: Decisions;
  /** Gates that a decision needs by default, and the profile does not list. */
  readonly notCovered: Readonly<Record<DecisionId, readonly GateId[]>>;
  readonly waivers: readonly WaiverReport[];
  /** Null when nothing is enforced. */
  readonly enforced: DecisionId | null;
  /** Why this one, in one clause; null where it was asked for by name. */
  readonly enforcedBecause: string | null;
  /** The gates that were judged when `only` named some; null when all were. */
  readonly only: readonly GateId[] | null;
  readonly verdict: EnforcedVerdict;
}
