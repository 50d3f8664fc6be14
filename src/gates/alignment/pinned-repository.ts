/** Which product a pin or a matrix is about: the repository it names, and what it no longer says of it. */
import type { Span } from '../../contracts/finding.js';
import { edited, type Edit } from '../../contracts/remedy.js';
import type { Case } from '../case/case.js';
import { quote, type Notes, type Where } from '../case/findings.js';

/** A repository on GitHub, in the forms that git and people write. */
const ADDRESS =
  /^(?:(?:git\+)?(?:https?|ssh|git):\/\/(?:[\w-]+@)?(?:www\.)?github\.com\/|(?:git@)?github\.com[:/])?([^/\s:@]+\/[^/\s:@]+?)(?:\.git)?\/?$/i;

/** A repository as a document names it. */
export interface NamedRepository {
  /** The beginning of a sentence: "The pin's "repository"". */
  readonly who: string;
  /** What stands there, where it is no text. */
  readonly stated: string;
  readonly where: Where;
  readonly written: 'json' | 'words';
}

export function checkRepository({ who, stated, where, written }: NamedRepository, { dossier, notes }: Case): void {
  const expected = dossier.profile.producer.repository;
  const name = ADDRESS.exec(stated)?.[1];
  if (expected === null || name?.toLowerCase() === expected.toLowerCase()) return;
  const address = `https://github.com/${expected}`;
  const json = (span: Span): Edit => ({ kind: 'value', span, value: address });
  const words = (span: Span): Edit => ({ kind: 'word', span, from: stated, to: address });
  const message = `${who} is ${quote(stated)}, but the producer is ${quote(expected)}`;
  notes.error('alignment/repository', where, {
    message,
    hint: `Write ${address}.`,
    expected,
    observed: stated,
    remedy: where.span === null ? undefined : edited(written === 'json' ? json(where.span) : words(where.span)),
  });
}

/** What a document stated before the change and does not any more was not dropped on purpose. */
export function dropped(document: string, what: string, where: Where, notes: Notes): void {
  const message = `The ${document} no longer states ${quote(what)}, which it did before this change`;
  notes.error('alignment/unstated', where, {
    message,
    hint: `Put ${quote(what)} back; comments and code blocks do not count.`,
    expected: what,
    observed: null,
  });
}
