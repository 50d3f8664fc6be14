/** Where documents say that one would go back to. */
import type { FileState } from '../contracts/evidence.js';
import type { Profile } from '../contracts/profile.js';
import { parsedMarkdown } from '../documents/parsed.js';
import { signOffIn } from './sign-off/statements.js';

/** The tags that readiness documents name as rollback targets; those of the newest document first, of superseded ones none. */
export function rollbackTags(states: readonly FileState[], profile: Profile): string[] {
  const documents = states.flatMap((state) => {
    if (state.kind !== 'read') return [];
    const document = parsedMarkdown(state);
    return 'kind' in document ? [] : [signOffIn(document, profile)];
  });
  const dateOf = (document: (typeof documents)[number]) => document.updated?.date ?? '';
  const tags = documents
    .filter((document) => document.superseded === null)
    .sort((one, other) => (dateOf(one) > dateOf(other) ? -1 : dateOf(one) < dateOf(other) ? 1 : 0))
    .flatMap((document) => document.facts)
    .filter((fact) => fact.fact === 'release_tag' && fact.about === 'rollback-target');
  return [...new Set(tags.map((fact) => fact.value))];
}
