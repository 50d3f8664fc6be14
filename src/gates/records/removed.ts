/** Documents that somebody took away and that would count if they still stood there: taking away a refusal is no consent. */
import { nameOf } from '../../contracts/documents.js';
import type { Tree } from '../../contracts/evidence.js';
import type { DocumentId } from '../../contracts/profile.js';
import type { RuleIdOf } from '../../contracts/rules.js';
import type { Side } from '../../contracts/words.js';
import type { Case } from '../case/case.js';
import type { Dossier, SignOffFile } from '../case/dossier.js';
import { inFile, quote } from '../case/findings.js';
import { isOfThisRelease, newest } from './records.js';

interface Rules {
  readonly missing: RuleIdOf<'error'>;
  /** That it cannot be told; null where that is said for another document of the side. */
  readonly unknown: RuleIdOf<'pending'> | null;
}

/** What is there of a document of a side. */
interface Present {
  readonly side: Side;
  readonly document: DocumentId;
  readonly there: readonly SignOffFile[];
}

/**
 * The removed documents of this release that none of those that are there is newer than. Forms that nobody filled in, and
 * what was marked as superseded, may go.
 */
function removedThatCounted({ side, document, there }: Present, dossier: Dossier): readonly SignOffFile[] {
  const paths = new Set(there.map(({ file }) => file.path));
  const removed = dossier
    .signOffsIn(side, 'removed', document)
    .filter(({ file, facts }) => facts.superseded === null && facts.blanks.length === 0 && !paths.has(file.path))
    .filter((record) => isOfThisRelease(record, dossier));
  const counting = newest([...there.filter(({ facts }) => facts.superseded === null), ...removed]);
  return removed.filter((record) => counting.includes(record));
}

/** Says what was taken away of a document of which others are there; that none is there is said as its absence. */
export function judgeRemoved(present: Present, { missing, unknown }: Rules, { dossier, notes }: Case): void {
  const { side, document } = present;
  const name = nameOf(side, document);
  for (const { file, facts } of removedThatCounted(present, dossier)) {
    const when = facts.updated === null ? '' : ` of ${facts.updated.date}`;
    notes.error(missing, inFile(file), {
      message: `The ${name} ${quote(file.path)}${when} was about this release and was removed, and nothing newer takes its place`,
      hint: 'Restore it, or write a newer one; what counts no more is marked as superseded first.',
      expected: file.path,
      observed: 'no such file',
    });
  }
  for (const { path, state } of dossier.files(side, 'removed', document)) {
    if (state.kind !== 'unknown' || unknown === null) continue;
    const message = `Whether a ${name} (${path}) was removed cannot be told: ${state.why}`;
    notes.pending(unknown, inFile({ side, path }), { message, hint: state.mend });
  }
}

/** Whether something that a side took away would keep what it signed from counting. */
export function isRemovedWord(side: Side, tree: Tree, release: string, dossier: Dossier): boolean {
  if (release !== dossier.releaseTag) return false;
  const there = dossier.signOffsIn(side, tree, 'decision-record');
  return removedThatCounted({ side, document: 'decision-record', there }, dossier).length > 0;
}
