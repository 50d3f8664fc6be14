/**
 * A profile: where the two sides' documents lie, which commands to run, what each decision needs.
 * It is read from YAML by `src/profile` and is nothing but data.
 */
import type { JsonValue } from './remedy.js';
import { GATES, type BaselineFact, type DecisionId, type GateId, type Side, type SignedDecision } from './words.js';

/** What a document is to the gates. One id may stand for several files (a glob). */
export const PRODUCER_DOCUMENTS = [
  'manifest',
  'payload',
  'changelog',
  'source-of-truth',
  'openapi',
  'status',
  'evidence-bundle',
  'candidate',
  'decision-record',
  'checkpoint-packet',
  'decision-status',
  'rollback-readiness',
  'rollback-protocol',
  'notice',
] as const;
export const CONSUMER_DOCUMENTS = [
  'pin',
  'mirror',
  'matrix',
  'vendored-payload',
  'status',
  'decision-record',
  'checkpoint-packet',
  'decision-status',
  'rollback-readiness',
  'rollback-protocol',
] as const;
export type ProducerDocument = (typeof PRODUCER_DOCUMENTS)[number];
export type ConsumerDocument = (typeof CONSUMER_DOCUMENTS)[number];
export type DocumentId = ProducerDocument | ConsumerDocument;

/** What each decision needs where a profile says nothing else; `suite` is the one of the side the run is on. */
export const DEFAULT_DECISIONS: Readonly<Record<DecisionId, readonly (GateId | 'suite')[]>> = {
  rehearsal: ['handoff', 'alignment', 'suite'],
  release: ['handoff', 'alignment', 'producer-suite', 'immutable-release', 'stability-window'],
  cutover: GATES,
};

/**
 * `always`: missing fails. `once-introduced`: missing fails if an ancestor of the subject has it.
 * `optional`: missing is fine.
 */
export type Requirement = 'always' | 'once-introduced' | 'optional';

export interface DocumentRule {
  readonly id: DocumentId;
  /** A path below the side's root; may be a glob for Markdown documents that carry a date in their name. */
  readonly path: string;
  readonly required: Requirement;
}

/** One verification command, already split into words; `{root}` is not yet replaced. */
export interface CommandRule {
  readonly id: string;
  /** As the profile writes it. */
  readonly command: string;
  readonly words: readonly string[];
  readonly lane: string;
  /** True when the handoff payload must list it. */
  readonly handoff: boolean;
  /** Null: the run's default. */
  readonly timeoutMinutes: number | null;
  /** Names of problem matchers that read its output. */
  readonly matchers: readonly string[];
  /** Directory below the root in which it runs. */
  readonly directory: string;
}

/** A problem matcher in GitHub's own JSON format. */
export interface ProblemMatcher {
  readonly owner: string;
  readonly severity?: 'error' | 'warning' | 'notice';
  readonly pattern: readonly {
    readonly regexp: string;
    readonly file?: number;
    readonly line?: number;
    readonly column?: number;
    readonly severity?: number;
    readonly code?: number;
    readonly message?: number;
    readonly loop?: boolean;
  }[];
}

export interface SideProfile {
  readonly side: Side;
  /** The product's name, as documents write it ("MemoryKernel release tag: …"). */
  readonly name: string;
  /** `owner/name` on GitHub; null when the side is not there. */
  readonly repository: string | null;
  readonly documents: readonly DocumentRule[];
  readonly suite: readonly CommandRule[];
}

/** What the error envelope must, may and must not carry, as dotted paths into its schema. */
export interface EnvelopePolicy {
  readonly requires: readonly string[];
  readonly optional: readonly string[];
  readonly forbids: readonly string[];
}

/** The envelope policy of one service contract version and the names it has in a payload. */
export interface VersionPolicy extends EnvelopePolicy {
  readonly serviceContractVersion: string;
  /** Key in a payload whose active baseline has this version (`service_v3_stable`). */
  readonly stableKey: string;
  /** Key in a payload that rehearses this version (`service_v3_candidate`); null when never rehearsed. */
  readonly candidateKey: string | null;
}

/** A candidate mode: a rehearsal that targets the next service contract while the active baseline stays. */
export interface CandidateMode {
  readonly mode: string;
  readonly targetServiceContractVersion: string;
  readonly rehearsalCandidate: Readonly<Record<string, JsonValue>>;
  readonly consumerCommands: readonly string[];
  /** Those of them that the consumer's suite does not run anyway. */
  readonly consumerSuite: readonly CommandRule[];
}

/** Files that must be byte copies of the canonical ones, in each of the listed folders. */
export interface MirrorRule {
  readonly canonical: string;
  readonly files: string;
  readonly copies: readonly string[];
}

/** A field of the error envelope that may go only with a new service contract version. */
export interface TransitionGuard {
  /** Key of the guard object in the manifest. */
  readonly key: string;
  readonly field: string;
  /** The last version that must carry the field. */
  readonly keptIn: string;
  /** The first version that may drop it. */
  readonly droppedFrom: string;
}

export interface Waiver {
  /** A rule id or a gate id. */
  readonly target: string;
  /** The release tag it is for. */
  readonly baseline: string;
  readonly reason: string;
  /** GitHub login. */
  readonly approver: string;
  /** The last day (UTC) it holds, `YYYY-MM-DD`. */
  readonly expires: string;
}

/** `tag`: the tag alone. `published`: a GitHub release besides. `immutable`: a release GitHub made immutable. */
export type ReleaseRequirement = 'tag' | 'published' | 'immutable';

/** A submodule is other code, wherever it stands; this file says which. */
export const ALWAYS_RUNTIME: readonly string[] = ['**/.gitmodules'];

/** How people write things in sign-off documents; phrases are compared in lower case, without punctuation. */
export interface Vocabulary {
  readonly facts: Readonly<Record<BaselineFact, readonly string[]>>;
  readonly verdicts: Readonly<Record<SignedDecision, readonly string[]>>;
  /** Phrases that repeat the verdict on the cutover in passing: they sign nothing, but must not say otherwise. */
  readonly posture: readonly string[];
  readonly readiness: readonly string[];
  readonly ready: readonly string[];
  readonly owners: { readonly incidentCommander: readonly string[]; readonly rollbackOwner: readonly string[] };
  /** Remarks that take nothing from a verdict or a readiness, besides those that are known. */
  readonly remarks: readonly string[];
  /** Headings under which a baseline is the one to go back to. */
  readonly rollbackHeadings: readonly string[];
  /** Headings under which a baseline is one of the past. */
  readonly historicalHeadings: readonly string[];
}

export interface Profile {
  readonly name: string;
  readonly title: string;
  readonly producer: SideProfile;
  readonly consumer: SideProfile;
  /** Names of variables that verification commands get besides the harmless ones. */
  readonly environment: readonly string[];
  /** Globs of branches that carry releases; what goes into one is held to the release. */
  readonly releaseBranches: readonly string[];
  /** Globs of the files that are the code of a release. */
  readonly runtimePaths: readonly string[];
  /** Globs of the files that say something of a release, and are no part of its code. */
  readonly metadataPaths: readonly string[];
  /** Globs of the files that describe the contract (OpenAPI, schemas). */
  readonly interfacePaths: readonly string[];
  readonly release: ReleaseRequirement;
  readonly mirrors: MirrorRule | null;
  /** Name of the error envelope's schema in the OpenAPI document; empty: the document is not asked for one. */
  readonly errorEnvelopeSchema: string;
  /** Dotted path of the error code in the envelope. */
  readonly errorCodePath: string;
  /** What the OpenAPI document's `info.version` states; null when it is a version of its own. */
  readonly openApiVersion: BaselineFact | null;
  readonly policies: readonly VersionPolicy[];
  readonly candidateModes: readonly CandidateMode[];
  readonly transitionGuard: TransitionGuard | null;
  /** `suite` stands for the suite of the side the run is on. */
  readonly decisions: Readonly<Record<DecisionId, readonly (GateId | 'suite')[]>>;
  readonly matchers: readonly { readonly name: string; readonly matcher: ProblemMatcher }[];
  readonly waivers: readonly Waiver[];
  readonly vocabulary: Vocabulary;
}

/** Where a profile came from and which bytes it had. */
export interface ProfileSource {
  /** `built-in:NAME` or a path below the root. */
  readonly source: string;
  readonly sha256: string;
}
