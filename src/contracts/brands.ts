/**
 * Texts that are known to be what they are called. Each is made at the edge, by its one function here, of what git, GitHub or a
 * document says; a document that a schema checked has them already. Who reads one reads a string.
 */
import { posix } from 'node:path';

declare const BRAND: unique symbol;
type Branded<Name extends string> = string & { readonly [BRAND]: Name };

/** A commit's whole name: neither a part of it, nor a branch, nor a tag. */
export type CommitSha = Branded<'commit'>;

export function isCommitSha(text: string): text is CommitSha {
  return /^[0-9a-f]{40,64}$/.test(text);
}

/** Of what git lists; anything else there is a mistake of ours. */
export function commitSha(text: string): CommitSha {
  if (!isCommitSha(text)) throw new TypeError(`${JSON.stringify(text)} is no commit's whole name.`);
  return text;
}

/** A tag's name without `refs/tags/`: neither a branch, nor what a document states, which may be no tag at all. */
export type TagName = Branded<'tag'>;

/** What git would take for an expression, or for nothing, names no tag. */
export function isTagName(text: string): text is TagName {
  return /^[^\0- \x7f~^:?*[\\]+$/.test(text) && !/\.\.|@\{/.test(text);
}

/** Of what git lists; anything else there is a mistake of ours. */
export function tagName(text: string): TagName {
  if (!isTagName(text)) throw new TypeError(`${JSON.stringify(text)} is no tag's name.`);
  return text;
}

/** ISO 8601 in UTC, to the second at least: no day, and nothing of another zone. */
export type Instant = Branded<'instant'>;

export function isInstant(text: string): text is Instant {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/.test(text);
}

/** Of what a clock of ours says; anything else there is a mistake of ours. */
export function instant(text: string): Instant {
  if (!isInstant(text)) throw new TypeError(`${JSON.stringify(text)} is no instant.`);
  return text;
}

/** A path from the top of a repository, with `/`; empty: the top itself. Not from the root, which may lie below. */
export type RepoPath = Branded<'path'>;

/**
 * Of a path that was said below a folder of the repository; null where it leads out of it.
 * @param folder - from the top, with `/` behind it; empty: the top
 */
export function repoPath(folder: string, below: string): RepoPath | null {
  const path = posix.join(folder, below);
  const shown = path === '.' ? '' : path;
  return !posix.isAbsolute(below) && isRepoPath(shown) ? shown : null;
}

function isRepoPath(text: string): text is RepoPath {
  return !/^(?:\/|\.\.(?:\/|$))/.test(text);
}
