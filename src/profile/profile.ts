/** Reads a profile file: YAML in, a {@link Profile} or problems with line and column out. */
import { createHash } from 'node:crypto';
import * as builtIn from '../contracts/compiled/built-in-profile.js';
import { validateProfile } from '../contracts/compiled/profile.js';
import {
  CONSUMER_DOCUMENTS,
  PRODUCER_DOCUMENTS,
  type CommandRule,
  type DocumentId,
  type DocumentRule,
  type Profile,
  type SideProfile,
  type Vocabulary,
} from '../contracts/profile.js';
import type { Side } from '../contracts/words.js';
import { schemaProblems } from '../documents/schema/problems.js';
import { toValue } from '../documents/tree.js';
import { parseYaml } from '../documents/yaml.js';
import { candidateSuite } from './candidate-suite.js';
import { listedFor } from './decisions.js';
import type {
  CommandFile,
  DocumentsFile,
  ProducerFile,
  ProfileFile,
  ProfileProblem,
  SideFile,
  VocabularyFile,
} from './file.js';
import { meaningProblems } from './meaning.js';
import { DEFAULT_VOCABULARY } from './vocabulary.js';
import { splitWords } from './words.js';

export type ReadProfile =
  | { readonly ok: true; readonly profile: Profile; readonly sha256: string }
  | { readonly ok: false; readonly problems: readonly ProfileProblem[] };

/** Reads the bytes of a profile. `matcherNames`: the problem matchers that exist besides its own. */
export function readProfile(bytes: Uint8Array, matcherNames: readonly string[]): ReadProfile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  // The built-in profile was read when this tool was built; its tests read it as YAML.
  if (sha256 === builtIn.sha256 && validateProfile(builtIn.file))
    return { ok: true, profile: build(builtIn.file), sha256 };
  const { root, problems } = parseYaml(bytes);
  if (root === null || problems.length > 0) {
    return {
      ok: false,
      problems: problems.map((problem) => ({ ...problem, message: `The profile ${problem.message}` })),
    };
  }
  const invalid = schemaProblems(root, validateProfile);
  if (invalid.length > 0) return { ok: false, problems: invalid };
  const file = toValue(root);
  if (!validateProfile(file)) throw new TypeError('the profile schema accepted and refused the same document');
  const meaningless = meaningProblems(root, file, matcherNames);
  if (meaningless.length > 0) return { ok: false, problems: meaningless };
  return { ok: true, profile: build(file), sha256 };
}

function build(file: ProfileFile): Profile {
  const { contract = {}, producer } = file;
  const guard = contract['transition-guard'];
  const openApiVersion = contract['openapi-version'] ?? 'service_contract_version';
  return {
    name: file.name,
    title: file.title ?? file.name,
    producer: side('producer', PRODUCER_DOCUMENTS, producer),
    consumer: side('consumer', CONSUMER_DOCUMENTS, file.consumer),
    environment: file.environment ?? [],
    releaseBranches: file['release-branches'] ?? ['release/**'],
    runtimePaths: producer['runtime-paths'] ?? [],
    metadataPaths: producer['metadata-paths'] ?? usualMetadata(producer),
    interfacePaths: producer['interface-paths'] ?? [],
    release: file.release ?? 'tag',
    mirrors: producer.mirrors === undefined ? null : { files: '**/*', ...producer.mirrors },
    errorEnvelopeSchema: contract['error-envelope']?.schema ?? '',
    errorCodePath: contract['error-envelope']?.code ?? 'error.code',
    openApiVersion: openApiVersion === 'own' ? null : openApiVersion,
    policies: (contract.policies ?? []).map((policy) => ({
      serviceContractVersion: policy['service-contract-version'],
      stableKey: policy['stable-key'],
      candidateKey: policy['candidate-key'] ?? null,
      requires: policy.requires,
      optional: policy.optional ?? [],
      forbids: policy.forbids ?? [],
    })),
    candidateModes: (contract['candidate-modes'] ?? []).map((mode) => ({
      mode: mode.mode,
      targetServiceContractVersion: mode['target-service-contract-version'],
      rehearsalCandidate: mode['rehearsal-candidate'] ?? {},
      consumerCommands: mode['consumer-commands'] ?? [],
      consumerSuite: candidateSuite(
        mode.mode,
        mode['consumer-commands'] ?? [],
        (file.consumer.suite ?? []).map(command),
      ),
    })),
    transitionGuard:
      guard === undefined
        ? null
        : { key: guard.key, field: guard.field, keptIn: guard['kept-in'], droppedFrom: guard['dropped-from'] },
    decisions: {
      rehearsal: listedFor('rehearsal', file.decisions),
      release: listedFor('release', file.decisions),
      cutover: listedFor('cutover', file.decisions),
    },
    matchers: Object.entries(file.matchers ?? {}).map(([name, matcher]) => ({ name, matcher })),
    waivers: file.waivers ?? [],
    vocabulary: vocabulary(file.vocabulary ?? {}),
  };
}

/** What is metadata where a profile does not say: the documents it names, prose, workflows, and mirrored contracts. */
function usualMetadata({ documents, mirrors }: ProducerFile): string[] {
  const files: DocumentsFile = documents;
  const named = Object.entries(files).flatMap(([id, document]) =>
    // The description of the interface is part of what is released.
    id === 'openapi' ? [] : [typeof document === 'string' ? document : document.path],
  );
  const folders = mirrors === undefined ? [] : [mirrors.canonical, ...mirrors.copies];
  return [...named, '**/*.md', 'docs/**', '.github/**', 'LICENSE*', ...folders.map((folder) => `${folder}/**`)];
}

function side(name: Side, ids: readonly DocumentId[], file: SideFile): SideProfile {
  const documents: DocumentsFile = file.documents;
  return {
    side: name,
    name: file.name,
    repository: file.repository ?? null,
    documents: ids.flatMap((id): DocumentRule[] => {
      const document = documents[id];
      if (document === undefined) return [];
      if (typeof document === 'string') return [{ id, path: document, required: 'always' }];
      return [{ id, path: document.path, required: document.required ?? 'always' }];
    }),
    suite: (file.suite ?? []).map(command),
  };
}

function command(file: CommandFile): CommandRule {
  const split = splitWords(file.command);
  return {
    id: file.id,
    command: file.command,
    words: split.ok ? split.words : [],
    // Without a lane a command waits for nobody.
    lane: file.lane ?? file.id,
    handoff: file.handoff ?? false,
    timeoutMinutes: file['timeout-minutes'] ?? null,
    matchers: file.matchers ?? [],
    directory: file.directory ?? '.',
  };
}

function vocabulary(file: VocabularyFile): Vocabulary {
  const base = DEFAULT_VOCABULARY;
  return {
    facts: { ...base.facts, ...file.facts },
    verdicts: { rehearsal: file.rehearsal ?? base.verdicts.rehearsal, cutover: file.cutover ?? base.verdicts.cutover },
    posture: file.posture ?? base.posture,
    readiness: file.readiness ?? base.readiness,
    ready: file.ready ?? base.ready,
    owners: {
      incidentCommander: file['incident-commander'] ?? base.owners.incidentCommander,
      rollbackOwner: file['rollback-owner'] ?? base.owners.rollbackOwner,
    },
    remarks: file.remarks ?? base.remarks,
    rollbackHeadings: file['rollback-headings'] ?? base.rollbackHeadings,
    historicalHeadings: file['historical-headings'] ?? base.historicalHeadings,
  };
}
