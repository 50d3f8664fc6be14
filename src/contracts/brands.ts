/**
 * Texts that are known to be what they are called. Each is made at the edge, by its one function here, of what git, GitHub or a
 * document says; a document that a schema checked has them already. Who reads one reads a string.
 */

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
