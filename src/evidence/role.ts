/** Which side a tree is: by the documents found in it. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import { value, type Known } from '../contracts/answer.js';
import { DOCUMENTS } from '../contracts/documents.js';
import type { Profile } from '../contracts/profile.js';
import { DOCUMENT_LIMIT, type TreeReader } from '../contracts/repository.js';
import { SIDES, type Side } from '../contracts/words.js';

/** The document that each side has and the other has not. */
const TELLTALE = { producer: 'manifest', consumer: 'pin' } as const;

export type DetectedRole = { readonly role: Side } | { readonly role: null; readonly message: string };

/** Which of some paths are there. */
export type Presence = (paths: readonly string[]) => Promise<Known<ReadonlySet<string>>>;

/** @param where - for people: what was looked through */
export async function detectRole(presence: Presence, profile: Profile, where: string): Promise<DetectedRole> {
  const looked = SIDES.map((side) => ({
    side,
    file: profile[side].documents.find((rule) => rule.id === TELLTALE[side])?.path ?? '',
  }));
  const there = await presence(looked.map(({ file }) => file).filter((file) => file !== ''));
  const files = looked.map(({ side, file }) => `${file} (${side})`).join(' and ');
  if (there.kind === 'unknown')
    return { role: null, message: `Whether ${files} are below ${where} is not known: ${there.why}. ${there.mend}` };
  const [found, other] = looked.filter(({ file }) => there.value.has(file));
  if (found !== undefined && other === undefined) return { role: found.side };
  return {
    role: null,
    message:
      found === undefined
        ? `Neither side's documents are below ${where}: looked for ${files}${whoseNames(profile)}. Set root to the checkout, or role and profile to what it is.`
        : `Both sides' documents are below ${where}: ${files}. Set role to producer or consumer.`,
  };
}

/** Whoever has another pair meets the names of the profile first, which may be the built-in one. */
function whoseNames({ producer, consumer }: Profile): string {
  return `, the documents of ${producer.name} and ${consumer.name}, which the profile names; another pair writes its own profile (handoff-gate init)`;
}

/** Whether a tree has any document by which it is known as one of the profile's sides. */
export async function hasDocumentsOf(presence: Presence, profile: Profile): Promise<Known<boolean>> {
  const rules = SIDES.flatMap((side) => profile[side].documents).filter(({ id }) => DOCUMENTS[id].common !== true);
  const there = await presence(rules.map((rule) => rule.path));
  return there.kind === 'value' ? value(there.value.size > 0) : there;
}

/** In a folder, as it lies on disk. */
export function onDisk(root: string): Presence {
  return async (paths) => {
    const found = await Promise.all(
      paths.map((file) =>
        access(path.join(root, file)).then(
          () => [file],
          () => [],
        ),
      ),
    );
    return value(new Set(found.flat()));
  };
}

/** In the tree of a commit. */
export function inTree(tree: TreeReader): Presence {
  return async (paths) => {
    const states = await tree.read(paths.map((file) => ({ path: file, limit: DOCUMENT_LIMIT })));
    const found = new Set<string>();
    for (const [index, file] of paths.entries())
      for (const { state } of states[index] ?? []) {
        if (state.kind === 'unknown') return state;
        if (state.kind !== 'missing') found.add(file);
      }
    return value(found);
  };
}
