/**
 * Evidence: what was observed, and when. Plain JSON; a saved evidence folder is judged again from this alone.
 * Never a claim: what was not observed is absent or null, and the gates treat it as unknown.
 */
import type { Answer, Known, Unknown } from './answer.js';
import type { DocumentId, ProfileSource } from './profile.js';
import type { Finding } from './finding.js';
import type { Occasion, Outcome, Side } from './words.js';
import type { CommitEvidence, GitEvidence } from './git-evidence.js';

/**
 * Which tree of a side a file was read from. `subject`: the tree that is judged (for the peer: its reference).
 * `release`: the commit of the release tag. `previous`: that of the release before. `rollback`: that of the
 * rollback target. `base`: what a pull request changes. `past`: no tree, but what a record or readiness document last said of
 * each release before it was written over; of one path the newest first. `removed`: no tree either, but what people signed by
 * and somebody took away, as it stood last.
 */
export type Tree = 'subject' | 'release' | 'previous' | 'rollback' | 'base' | 'past' | 'removed';

export interface TreeEvidence {
  readonly side: Side;
  readonly tree: Tree;
  readonly name: string;
  /** Null when the name resolved to nothing. */
  readonly commit: string | null;
}

export interface FileEvidence {
  readonly side: Side;
  readonly tree: Tree;
  /** Null for a member of a mirrored folder. */
  readonly document: DocumentId | null;
  /** Below the side's root, with `/`. For a glob that matches nothing: the glob. */
  readonly path: string;
  readonly state: FileState;
}

export type FileState =
  | { readonly kind: 'read'; readonly sha256: string; readonly size: number; readonly base64: string }
  /** `introduced`: an ancestor of the tree's commit has it; null when the history does not tell. */
  | { readonly kind: 'missing'; readonly introduced: boolean | null }
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly detail: string }
  /** Whoever was asked could not tell. */
  | Unknown;

export type Refusal = 'directory' | 'outside-root' | 'too-large' | 'unreadable' | 'not-a-file';

/** The releases that the consumer's history pinned, each once. */
export interface PinsEvidence {
  readonly tags: readonly string[];
  /** False where older pins may not have been read. */
  readonly complete: boolean;
  /** False where a pin that lay elsewhere before would not have been found. */
  readonly followed: boolean;
}

/**
 * A path of the working tree that is not what the commit holds. `changed`: git says so. `missing`: only the commit has it.
 * `not-committed`: only the working tree has it. `hidden`: it differs, and git was told not to look.
 */
export interface Difference {
  /** Below the root; `../` leads to what lies beside it. */
  readonly path: string;
  readonly how: 'changed' | 'missing' | 'not-committed' | 'hidden';
}

/** Where the documents of a run's own side were read: on a runner in the commit, on the command line on disk. */
export type JudgedTree = 'commit' | 'working-tree';

export interface SubjectEvidence {
  readonly commit: CommitEvidence | null;
  readonly tree: JudgedTree;
  /** What is governed or tracked and not as the commit has it, before any command ran; sorted. Null: not known. */
  readonly differing: readonly Difference[] | null;
  /** The root below the top of its repository, with `/` behind it; empty at the top. */
  readonly prefix: string;
}

/** What GitHub says of the release; null in the evidence when it was not asked. */
export type ReleaseEvidence =
  | { readonly kind: 'offline'; readonly reason: string }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'release';
      readonly url: string;
      readonly draft: boolean;
      readonly prerelease: boolean;
      readonly immutable: boolean;
      readonly publishedAt: string | null;
    };

export interface CommandResult {
  readonly id: string;
  /** As it was run, `{root}` replaced by `.`-relative or absolute path of the checkout. */
  readonly command: string;
  readonly lane: string;
  readonly outcome: Outcome;
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** ISO 8601, UTC; null when it never started. */
  readonly startedAt: string | null;
  readonly durationMs: number | null;
  /** Below the output directory; null when there is none. */
  readonly log: string | null;
  readonly logSha256: string | null;
  /** The last lines of output, redacted. */
  readonly tail: string;
  /** Why it did not run or how it was ended, in words; null for a plain exit. */
  readonly reason: string | null;
  /** What problem matchers saw in the output. */
  readonly findings: readonly Finding[];
}

/** A try of a workflow run; a later one has a higher number. */
export interface RunAttempt {
  /** Decimal digits. */
  readonly runId: string;
  /** From 1. */
  readonly number: number;
}

/** One side's suite as commands were executed. */
export interface SuiteRunEvidence {
  readonly kind: 'run';
  /** `here`: by the run that observed the rest. `elsewhere`: it is the word of another job, which nobody here saw. */
  readonly ran: 'here' | 'elsewhere';
  readonly subject: string | null;
  /** Left out where no workflow ran them. */
  readonly attempt?: RunAttempt;
  readonly commands: readonly CommandResult[];
}

/** One side's suite as its own gate reported it on GitHub. */
export interface SuiteReportEvidence {
  readonly kind: 'reported';
  readonly status: 'pass' | 'fail' | 'never-run' | 'other-baseline' | 'stale' | 'running';
  readonly url: string | null;
  readonly detail: string;
}

export interface SuiteAbsence {
  readonly kind: 'absent';
  /** Why, in one clause: "the run was asked to skip it". */
  readonly reason: string;
  /** True when it may come without anybody acting here. */
  readonly waiting: boolean;
}

export type SuiteEvidence = SuiteRunEvidence | SuiteReportEvidence | SuiteAbsence;

export interface SideEvidence {
  readonly side: Side;
  /** `own`: the checkout that is gated. `path`: a checkout beside. `api`: GitHub. `absent`: not known. */
  readonly origin: 'own' | 'path' | 'api' | 'absent';
  readonly repository: string | null;
  /** What was read: a branch, a tag, "working tree". */
  readonly reference: string | null;
  /** Why it is absent, and what would bring it; null when it is there. */
  readonly absence: string | null;
  readonly git: GitEvidence | null;
  /** Why questions to its repository were left open, each reason once. */
  readonly unknown: readonly Unknown[];
  readonly suite: SuiteEvidence;
}

/** The change that brought the subject: a pull request's, a push's, or the last commit's. */
export interface ChangeEvidence {
  readonly base: CommitEvidence | null;
  readonly kind: 'pull-request' | 'push' | 'last-commit' | 'uncommitted';
  /** Paths below the root that it touches; null where they were not asked for, or are not known. */
  readonly paths?: readonly string[] | null;
  /** Null where it is not known. */
  readonly author: string | null;
  /** Of those whom waivers name; absent: no pull request brought the subject. */
  readonly approvals: Answer<readonly ApprovalEvidence[]>;
}

/** A reviewer whose latest review, comments aside, approves. */
export interface ApprovalEvidence {
  readonly login: string;
  /** True where it is of the commit that the change ends at, and of none before. */
  readonly ofHead: boolean;
  /** Whether the reviewer may write to the repository; only asked where it is of the head. */
  readonly mayWrite: Known<boolean>;
}

/** What the same engine says of the commit that the change begins at, suites apart. It decides nothing. */
export interface BeforeEvidence {
  readonly commit: string;
  /** The lasting key of each reason that was there (lasting-key.ts). */
  readonly toDo: readonly string[];
}

export interface Evidence {
  readonly schema: 'handoff-gate.evidence/v1';
  /** ISO 8601, UTC. The only clock a judgement knows. */
  readonly observedAt: string;
  readonly role: Side;
  readonly profile: ProfileSource & { readonly text: string };
  /** A JSON Schema the user gave for the payload, instead of the built-in ones. */
  readonly payloadSchema: { readonly path: string; readonly text: string } | null;
  readonly subject: SubjectEvidence;
  readonly change: ChangeEvidence | null;
  /** Absent where it was not asked. */
  readonly before?: BeforeEvidence;
  /** The tag that the run's event is about (a tag push, a release); null for every other event. */
  readonly eventTag: string | null;
  /** What the run is at; a command line is on a branch. */
  readonly occasion: Occasion;
  readonly sides: Readonly<Record<Side, SideEvidence>>;
  /** Which revision each tree but the own working tree is: a tag, a branch, a commit. */
  readonly trees: readonly TreeEvidence[];
  readonly files: readonly FileEvidence[];
  readonly release: ReleaseEvidence;
  /** Null where it was not asked, or is not known. */
  readonly pins: PinsEvidence | null;
}
