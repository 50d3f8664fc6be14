/**
 * Which release documents are about. Collecting asks what they name, to know what to look up; judging asks for the whole
 * baseline.
 */
import type { Evidence, FileState } from '../contracts/evidence.js';
import type { DocumentId, Profile } from '../contracts/profile.js';
import { isCommitSha, type CommitSha } from '../contracts/brands.js';
import { BASELINE_FACTS, type Baseline, type Side } from '../contracts/words.js';
import { rootOf } from '../documents/parsed.js';
import type { Node } from '../documents/tree.js';
import { factWord } from './facts.js';
import { filesOf } from './files.js';
import { readPayload } from './payload.js';

/** Which documents of a side say what its run is about, the first that can. */
export const BASELINE_DOCUMENTS = {
  producer: ['manifest', 'payload'],
  consumer: ['pin'],
} as const satisfies Readonly<Record<Side, readonly DocumentId[]>>;

/** The release that a run is about: the producer's manifest or payload, or the consumer's pin; null where none states it all. */
export function baselineOf({ role, files }: Pick<Evidence, 'role' | 'files'>, profile: Profile): Baseline | null {
  for (const document of BASELINE_DOCUMENTS[role]) {
    const [file] = filesOf(files, profile, { side: role, tree: 'subject', document });
    const root = rootOf(file?.state);
    const stated = baselineIn(document === 'payload' ? readPayload(root).activeBaseline?.value : root);
    if (stated !== null) return stated;
  }
  return null;
}

/** The baseline that an object states; null where it does not state it all. */
export function baselineIn(object: Node | undefined): Baseline | null {
  const [tag, sha, service, api, integration] = BASELINE_FACTS.map((fact) => factWord(object, fact));
  if (tag === undefined || sha === undefined || service === undefined || api === undefined || integration === undefined)
    return null;
  return {
    release_tag: tag,
    commit_sha: sha,
    service_contract_version: service,
    api_contract_version: api,
    integration_baseline: integration,
  };
}

export interface ReleaseNames {
  readonly tags: readonly string[];
  readonly commits: readonly CommitSha[];
}

/** The release tags and commits that JSON documents name, in the order of the documents, each once. */
export function releaseNames(states: readonly (FileState | undefined)[]): ReleaseNames {
  const roots = states.map(rootOf).flatMap((root) => [root, readPayload(root).activeBaseline?.value]);
  const each = (fact: 'release_tag' | 'commit_sha') => [
    ...new Set(roots.map((root) => factWord(root, fact)).filter((value) => value !== undefined)),
  ];
  return { tags: each('release_tag'), commits: each('commit_sha').filter(isCommitSha) };
}
