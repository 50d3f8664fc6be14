/** Which release the documents are about: what decides which questions go to git. */
import type { FileState } from '../contracts/evidence.js';
import type { Profile } from '../contracts/profile.js';
import { isSha } from '../contracts/repository.js';
import { parsedJson, parsedMarkdown } from '../documents/parsed.js';
import { readSignOff } from '../handoff/sign-off/statements.js';
import { factWord, statedFact } from '../handoff/facts.js';
import { itemsOf } from '../handoff/value.js';
import { entry, text, type Node } from '../documents/tree.js';

/** The root of a JSON file that was read and parses; undefined otherwise. */
export function rootOf(state: FileState | undefined): Node | undefined {
  return state?.kind === 'read' ? (parsedJson(state).root ?? undefined) : undefined;
}

export interface ReleaseNames {
  readonly tags: readonly string[];
  readonly commits: readonly string[];
}

/** The release tags and commits that JSON documents name, in the order of the documents, each once. */
export function releaseNames(states: readonly (FileState | undefined)[]): ReleaseNames {
  const roots = states.map(rootOf).flatMap((root) => [root, entry(root, 'active_runtime_baseline')?.value]);
  const each = (fact: 'release_tag' | 'commit_sha') => [
    ...new Set(roots.map((root) => factWord(root, fact)).filter((value) => value !== undefined)),
  ];
  return { tags: each('release_tag'), commits: each('commit_sha').filter(isSha) };
}

/** The commit an evidence bundle says it was made at. */
export function bundleCommit(state: FileState | undefined): string | null {
  return text(entry(rootOf(state), 'git_commit_head')?.value) ?? null;
}

/** The tags that readiness documents name as rollback targets; those of the newest document first, of superseded ones none. */
export function rollbackTags(states: readonly FileState[], profile: Profile): string[] {
  const names = { producer: profile.producer.name, consumer: profile.consumer.name };
  const documents = states.flatMap((state) => {
    if (state.kind !== 'read') return [];
    const document = parsedMarkdown(state);
    return 'kind' in document ? [] : [readSignOff(document, profile.vocabulary, names)];
  });
  const dateOf = (document: (typeof documents)[number]) => document.updated?.date ?? '';
  const tags = documents
    .filter((document) => document.superseded === null)
    .sort((one, other) => (dateOf(one) > dateOf(other) ? -1 : dateOf(one) < dateOf(other) ? 1 : 0))
    .flatMap((document) => document.facts)
    .filter((fact) => fact.fact === 'release_tag' && fact.about === 'rollback-target');
  return [...new Set(tags.map((fact) => fact.value))];
}

/** The error codes of a manifest, as strings. */
export function errorCodes(state: FileState | undefined): readonly string[] {
  return itemsOf(statedFact(rootOf(state), 'error_code_enum')?.value) ?? [];
}
