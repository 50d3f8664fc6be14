/** Which product a pin or a matrix is about: the repository it names, and what it no longer says of it. */
import type { Span } from '../../contracts/finding.js';
import { edited, type Edit } from '../../contracts/remedy.js';
import type { Dossier } from '../case/dossier.js';
import { quote, type Notes, type Where } from '../case/findings.js';

/** A repository on GitHub, in the forms that git and people write. */
const ADDRESS =
  /^(?:(?:git\+)?(?:https?|ssh|git):\/\/(?:[\w-]+@)?(?:www\.)?github\.com\/|(?:git@)?github\.com[:/])?([^/\s:@]+\/[^/\s:@]+?)(?:\.git)?\/?$/i;

/** `what`: who names it, as the beginning of a sentence; `stated`: null where it is no text. */
export function checkRepository(
  what: string,
  stated: string | null,
  where: Where,
  written: 'json' | 'words',
  dossier: Dossier,
  notes: Notes,
): void {
  const expected = dossier.profile.producer.repository;
  const name = ADDRESS.exec(stated ?? '')?.[1];
  if (expected === null || name?.toLowerCase() === expected.toLowerCase()) return;
  const address = `https://github.com/${expected}`;
  const json = (span: Span): Edit => ({ kind: 'value', span, value: address });
  const words = (span: Span): Edit => ({ kind: 'word', span, from: stated ?? '', to: address });
  const message = `${what} is ${quote(stated)}, but the producer is ${quote(expected)}`;
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
