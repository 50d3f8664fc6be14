/** Releases and commits among the words of a repin target or a rollback instruction. */
import type { Dossier } from '../case/dossier.js';

export interface ReleaseWord {
  readonly kind: 'tag' | 'commit' | 'word';
  /** In lower case. */
  readonly word: string;
}

/** Between what is left and what is gone to. */
export const ARROW = '\u2192';

/** A text as words, the releases and commits among them told apart. */
export function releaseWords(text: string, dossier: Dossier): readonly ReleaseWord[] {
  return text
    .toLowerCase()
    .replaceAll(/(?<![-=])[-=]+>|[\u2192\u21d2]/gu, ` ${ARROW} `)
    .split(/[\s`"'\u2018\u2019\u201c\u201d()[\]{}<>,;|*!?]+/u)
    .flatMap((raw) => partsOf(raw, dossier))
    .filter(({ word }) => word !== '');
}

function partsOf(raw: string, dossier: Dossier): readonly ReleaseWord[] {
  const word = raw.replaceAll(/^[.:=_-]+(?=.)|(?<![.:\u2026_])[.:\u2026_]+$/gu, '');
  if (isReleaseLike(word, dossier)) return [{ kind: 'tag', word }];
  if (isCommitLike(word)) return [{ kind: 'commit', word }];
  if (word === 'n/a') return [{ kind: 'word', word }];
  const parts = word.split(/[/@:=+]+/);
  return parts.length === 1 ? [{ kind: 'word', word }] : parts.flatMap((part) => partsOf(part, dossier));
}

/** Seven digits or more, in the manner of git; not a number. */
function isCommitLike(word: string): boolean {
  return (
    /^[0-9a-f]{7,64}$/.test(word) && (/\d/.test(word) ? /[a-f]/.test(word) || word.length >= 12 : word.length >= 12)
  );
}

export const digitsAside = (word: string): string => word.replaceAll(/\d+/g, '#');

/** A tag of the producer, or a word of the form that they have. */
export function isReleaseLike(word: string, { baseline, producerGit }: Dossier): boolean {
  if (!/\d/.test(word)) return false;
  const tag = baseline?.release_tag.toLowerCase() ?? '';
  const prefix = /^\D*/.exec(tag)?.[0] ?? '';
  return (
    word === tag ||
    digitsAside(word) === digitsAside(tag) ||
    /^v\d+(?:\.\d+)*(?:[-.+][\w.]+)?$/.test(word) ||
    /^\d+\.\d+\.\d+(?:[-.+][\w.]+)?$/.test(word) ||
    (prefix.length > 1 && word.startsWith(prefix) && /^\d/.test(word.slice(prefix.length))) ||
    producerGit?.tags?.some(({ name }) => name.toLowerCase() === word) === true
  );
}

/** Whether a word names a tag; the letters before its first digit may be left out. */
export function isTag(word: string, tag: string): boolean {
  const asked = tag.toLowerCase();
  return word === asked || (/^\d+\.\d+/.test(word) && asked.replace(/^\D+/, '') === word);
}
