/**
 * A profile: where the two sides' documents lie, which commands to run, what each decision needs. It is nothing but data,
 * which `src/profile` makes of a file of the shape that schemas/profile.schema.json has, with all defaults.
 */
import type {
  CommandFile,
  ConsumerDocuments,
  MirrorsFile,
  NeededGates,
  ProblemMatcher,
  ProducerDocuments,
  ReleaseRequirement,
  Requirement,
  Waiver,
} from './compiled/profile.js';
import type { JsonValue } from './remedy.js';
import { GATES, type BaselineFact, type DecisionId, type Side, type SignedDecision } from './words.js';

export { CONSUMER_DOCUMENTS, PRODUCER_DOCUMENTS } from './compiled/documents.js';
export type { ProfileSource } from './compiled/report.js';
export type { ProblemMatcher, ReleaseRequirement, Requirement, Waiver } from './compiled/profile.js';

/** What a document is to the gates. One id may stand for several files (a glob). */
export type DocumentId = keyof ProducerDocuments | keyof ConsumerDocuments;

/** What each decision needs where a profile says nothing else; `suite` is the one of the side the run is on. */
export const DEFAULT_DECISIONS: Readonly<Record<DecisionId, NeededGates>> = {
  rehearsal: ['handoff', 'alignment', 'suite'],
  release: ['handoff', 'alignment', 'producer-suite', 'immutable-release', 'stability-window'],
  cutover: GATES,
};

export interface DocumentRule {
  readonly id: DocumentId;
  /** A path below the side's root; may be a glob for Markdown documents that carry a date in their name. */
  readonly path: string;
  readonly required: Requirement;
}

/** One verification command, as the profile writes it and split into words; `{root}` is not yet replaced. */
export interface CommandRule extends Omit<Required<CommandFile>, 'timeout-minutes'> {
  readonly words: readonly string[];
  /** Null: the run's default. */
  readonly timeoutMinutes: number | null;
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
export type MirrorRule = Required<MirrorsFile>;

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
  readonly decisions: Readonly<Record<DecisionId, NeededGates>>;
  readonly matchers: readonly { readonly name: string; readonly matcher: ProblemMatcher }[];
  readonly waivers: readonly Waiver[];
  readonly vocabulary: Vocabulary;
}
