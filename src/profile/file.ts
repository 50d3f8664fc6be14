/** The shape of a profile file, as schemas/profile.schema.json has it. */
import type { JsonValue } from '../contracts/remedy.js';
import { validateProfile } from '../contracts/compiled/profile.js';
import type { Span } from '../contracts/finding.js';
import type { ProblemMatcher, ReleaseRequirement, Requirement, Waiver } from '../contracts/profile.js';
import type { BaselineFact, DecisionId, GateId } from '../contracts/words.js';

export type DocumentFile = string | { readonly path: string; readonly required?: Requirement };

export interface CommandFile {
  readonly id: string;
  readonly command: string;
  readonly lane?: string;
  readonly handoff?: boolean;
  readonly 'timeout-minutes'?: number;
  readonly matchers?: readonly string[];
  readonly directory?: string;
}

export interface SideFile {
  readonly name: string;
  readonly repository?: string;
  readonly documents: Readonly<Record<string, DocumentFile>>;
  readonly suite?: readonly CommandFile[];
}

export interface ProducerFile extends SideFile {
  readonly mirrors?: { readonly canonical: string; readonly files?: string; readonly copies: readonly string[] };
  readonly 'runtime-paths'?: readonly string[];
  readonly 'metadata-paths'?: readonly string[];
  readonly 'interface-paths'?: readonly string[];
}

export interface ContractFile {
  readonly 'error-envelope'?: { readonly schema: string; readonly code?: string };
  readonly 'openapi-version'?: 'service_contract_version' | 'api_contract_version' | 'own';
  readonly policies?: readonly {
    readonly 'service-contract-version': string;
    readonly 'stable-key': string;
    readonly 'candidate-key'?: string;
    readonly requires: readonly string[];
    readonly optional?: readonly string[];
    readonly forbids?: readonly string[];
  }[];
  readonly 'candidate-modes'?: readonly {
    readonly mode: string;
    readonly 'target-service-contract-version': string;
    readonly 'rehearsal-candidate'?: Readonly<Record<string, JsonValue>>;
    readonly 'consumer-commands'?: readonly string[];
  }[];
  readonly 'transition-guard'?: {
    readonly key: string;
    readonly field: string;
    readonly 'kept-in': string;
    readonly 'dropped-from': string;
  };
}

export interface VocabularyFile {
  readonly facts?: Readonly<Partial<Record<BaselineFact, readonly string[]>>>;
  readonly rehearsal?: readonly string[];
  readonly cutover?: readonly string[];
  readonly posture?: readonly string[];
  readonly readiness?: readonly string[];
  readonly ready?: readonly string[];
  readonly 'incident-commander'?: readonly string[];
  readonly 'rollback-owner'?: readonly string[];
  readonly remarks?: readonly string[];
  readonly 'rollback-headings'?: readonly string[];
  readonly 'historical-headings'?: readonly string[];
}

export interface ProfileFile {
  readonly schema: string;
  readonly name: string;
  readonly title?: string;
  readonly producer: ProducerFile;
  readonly consumer: SideFile;
  readonly environment?: readonly string[];
  readonly 'release-branches'?: readonly string[];
  readonly release?: ReleaseRequirement;
  readonly contract?: ContractFile;
  readonly decisions?: Readonly<Partial<Record<DecisionId, readonly (GateId | 'suite')[]>>>;
  readonly matchers?: Readonly<Record<string, ProblemMatcher>>;
  readonly waivers?: readonly Waiver[];
  readonly vocabulary?: VocabularyFile;
}

export function isProfileFile(value: unknown): value is ProfileFile {
  return validateProfile(value);
}

/** What is wrong with a profile, and where. */
export interface ProfileProblem {
  readonly message: string;
  readonly span: Span;
  readonly hint: string;
}
