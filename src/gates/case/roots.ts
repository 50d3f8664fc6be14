/** The root that a payload's paths and commands carry: that of whoever generated it. */
import type { Profile } from '../../contracts/profile.js';
import { text, type Node } from '../../documents/tree.js';
import { listedCommands, namedDocuments } from '../../handoff/payload.js';
import { splitWords } from '../../profile/words.js';

/** A profile's command as words, with `{root}` where the checkout stands. */
export function templatesOf(profile: Profile): readonly (readonly string[])[] {
  return profile.producer.suite.filter((command) => command.handoff).map((command) => command.words);
}

/**
 * The root most of a payload's paths and commands share; `.` when they are relative. One place that names
 * another root then stands out.
 */
export function declaredRoot(payload: Node, profile: Profile): string {
  const votes = new Map<string, number>();
  const vote = (root: string | null) => {
    if (root !== null) votes.set(root, (votes.get(root) ?? 0) + 1);
  };
  for (const { id, stated: path } of namedDocuments(payload)) {
    const known = profile.producer.documents.find((rule) => rule.id === id)?.path;
    const stated = text(path.value);
    if (known === undefined || stated === undefined) continue;
    if (stated === known || stated === `./${known}`) vote('.');
    else if (stated.endsWith(`/${known}`)) vote(stated.slice(0, -known.length - 1));
  }
  for (const command of listedCommands(payload)) {
    const split = splitWords(command);
    if (!split.ok) continue;
    for (const template of templatesOf(profile)) vote(rootIn(split.words, template));
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '.';
}

/** What stands for `{root}` in a command that is otherwise the template; null when it is another command. */
export function rootIn(words: readonly string[], template: readonly string[]): string | null {
  if (words.length !== template.length) return null;
  let root: string | null = null;
  for (const [index, part] of template.entries()) {
    const word = words[index] ?? '';
    const hole = part.indexOf('{root}');
    if (hole === -1) {
      if (word !== part) return null;
      continue;
    }
    const [before, after] = [part.slice(0, hole), part.slice(hole + '{root}'.length)];
    if (!word.startsWith(before) || !word.endsWith(after) || word.length < before.length + after.length) return null;
    const found = word.slice(before.length, word.length - after.length);
    if (root !== null && root !== found) return null;
    root = found;
  }
  return root;
}

/** A path below the declared root, as a path below the checkout; null when it lies elsewhere. */
export function reroot(stated: string, root: string): string | null {
  const inside = stated.startsWith(`${root}/`)
    ? stated.slice(root.length + 1)
    : stated.startsWith('/') || /^[A-Za-z]:[\\/]/.test(stated)
      ? null
      : stated.replace(/^\.\//, '');
  // `.//etc/passwd` is below no root either.
  return inside === null || inside.startsWith('/') || inside.split('/').includes('..') ? null : inside;
}
