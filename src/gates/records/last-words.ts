/**
 * What a side last said of a release: in a document that is there, else in one that was written over since. What a later
 * version takes back was said in vain.
 */
import type { Tree } from '../../contracts/evidence.js';
import type { DocumentId } from '../../contracts/profile.js';
import type { Side } from '../../contracts/words.js';
import { speaksAgainst } from '../../handoff/sign-off/words/consent.js';
import { namesRelease } from '../../handoff/releases.js';
import { releaseOf } from '../../handoff/sign-off/statements.js';
import type { Dossier, SignOffFile } from '../case/dossier.js';

export interface Spoken {
  readonly side: Side;
  /** The tree of the documents that are there. */
  readonly tree: Tree;
  readonly document: DocumentId;
}

/** The documents of the baseline of a release; none where nothing counts. */
export function lastWordsOn(tag: string, spoken: Spoken, dossier: Dossier): readonly SignOffFile[] {
  const there = counting(spoken, spoken.tree, dossier);
  const now = there.filter(({ facts }) => releaseOf(facts, 'baseline') === tag);
  if (now.length > 0) return now;
  const past = counted(spoken, dossier);
  return past.filter((document, index) => {
    if (releaseOf(document.facts, 'baseline') !== tag) return false;
    const isLater = ({ file }: SignOffFile) => file.path === document.file.path;
    return ![...there, ...past.slice(0, index)].filter(isLater).some((later) => takesBack(later, tag));
  });
}

/** The releases from which a side last said to go back to one. */
export function preparedFor(target: string, spoken: Spoken, dossier: Dossier): readonly string[] {
  const all = [...counting(spoken, spoken.tree, dossier), ...counted(spoken, dossier)];
  const releases = new Set(all.flatMap(({ facts }) => releaseOf(facts, 'baseline') ?? []));
  return [...releases]
    .filter((tag) => tag !== target)
    .filter((tag) =>
      lastWordsOn(tag, spoken, dossier).some(({ facts }) => releaseOf(facts, 'rollback-target') === target),
    );
}

function counting({ side, document }: Spoken, tree: Tree, dossier: Dossier): readonly SignOffFile[] {
  return dossier.signOffsIn(side, tree, document).filter(({ facts }) => facts.superseded === null);
}

/** Of what was said in the past nothing counts from before a version that leaves open what does. */
function counted({ side, document }: Spoken, dossier: Dossier): readonly SignOffFile[] {
  const ended = new Set<string>();
  return dossier.files(side, 'past', document).flatMap((file) => {
    const parsed = file.state.kind === 'read' ? dossier.signOff(file) : null;
    const said = parsed !== null && 'facts' in parsed && parsed.facts.superseded === null ? parsed : null;
    if (said === null || releaseOf(said.facts, 'baseline') === null) ended.add(file.path);
    return said === null || ended.has(file.path) ? [] : [said];
  });
}

/** Whether a passage of it, with what stands above, names a release and speaks of refusing. */
export function takesBack({ document }: SignOffFile, tag: string): boolean {
  return document.passages.some(({ line, section, above }) => {
    const said = [...section, ...above.map(textOf), textOf(line)].join(' \u2014 ');
    return namesRelease(said, tag) && speaksAgainst(said);
  });
}

function textOf(line: readonly { readonly text: string }[]): string {
  return line.map(({ text }) => text).join('');
}
