/** The release to go back to is an earlier one, was pinned once, and is what its manifest says. */
import type { FileEvidence } from '../../contracts/evidence.js';
import { BASELINE_FACTS } from '../../contracts/words.js';
import { spellings } from '../../handoff/facts.js';
import { says, textOf, valueOf } from '../../handoff/value.js';
import type { Node } from '../../documents/tree.js';
import type { Case } from '../case/case.js';
import type { SignOffFile } from '../case/dossier.js';
import { inFile, quote, quoteValue, type Notes, type Where } from '../case/findings.js';
import { readingOf } from '../case/presence.js';
import { orderOf } from '../case/release-order.js';
import type { Target } from '../pin/rollback-target.js';

/** A target, and the document that names it. */
export interface Named {
  readonly target: Target;
  readonly file: SignOffFile['file'];
}

/** The target is a different, earlier release; its tag and the manifest in it agree with what is stated. */
export function judgeTarget({ target, file }: Named, theCase: Case): void {
  const { dossier, notes } = theCase;
  const tag = target.release_tag;
  if (tag === undefined || dossier.baseline === null) return;
  const where = inFile(file, tag.span);
  if (!judgeEarlier(tag.value, dossier.baseline.release_tag, where, theCase)) return;
  judgePinned(tag.value, where, theCase);
  const manifest = manifestOf(tag.value, where, theCase);
  if (manifest !== null)
    judgeFacts({ target, file }, { tag: tag.value, manifest: dossier.jsonRoot(manifest) }, where, notes);
}

/** @returns false where there is no such release to go back to: then nothing else is asked of it */
function judgeEarlier(tag: string, current: string, where: Where, theCase: Case): boolean {
  const { dossier, notes } = theCase;
  const order = orderOf(tag, current, dossier);
  if (tag === current || (order !== null && order >= 0)) {
    notes.error('rollback/not-earlier', where, {
      message: `The rollback target ${quote(tag)} is not an earlier release than ${quote(current)}`,
      hint: 'Name the release to go back to.',
      expected: `earlier than ${current}`,
      observed: tag,
    });
    return false;
  }
  if (dossier.tag(tag) === null) {
    sayNoTag(tag, where, theCase);
    return false;
  }
  if (order === null)
    notes.pending('rollback/no-history', where, {
      message: `Whether the rollback target ${quote(tag)} is earlier than ${quote(current)} can be told neither from their names nor from the history`,
      hint: "Name a release that lies behind this one, or check out the producer's whole history (fetch-depth: 0).",
      because: dossier.unanswered('producer'),
    });
  return true;
}

function sayNoTag(tag: string, where: Where, { dossier, notes }: Case): void {
  if (!dossier.knowsTags)
    notes.pending('rollback/no-history', where, {
      message: `The rollback target's tag ${quote(tag)} cannot be looked up here`,
      hint: "Check out the producer's history with tags (fetch-depth: 0).",
      because: dossier.unanswered('producer'),
    });
  else
    notes.error('rollback/no-such-release', where, {
      message: `The rollback target's tag ${quote(tag)} does not exist in the producer's repository`,
      hint: 'Name a release that exists.',
      expected: 'a tag of the producer',
      observed: tag,
    });
}

/** The manifest of the release to go back to; null, and the reason is told, where it cannot be asked. */
function manifestOf(tag: string, where: Where, { dossier, notes }: Case): FileEvidence | null {
  const manifest = dossier.file('producer', 'rollback', 'manifest');
  const tree = dossier.evidence.trees.find(
    (candidate) => candidate.side === 'producer' && candidate.tree === 'rollback',
  );
  const rule = dossier.rule('producer', 'manifest');
  const reading = manifest === null || rule === null ? 'unknown' : readingOf(manifest, rule);
  // A release need not have had one where the profile says so.
  if (tree?.name === tag && reading === 'absent') return null;
  if (manifest === null || tree?.name !== tag || reading === 'unknown') {
    notes.pending('rollback/no-history', where, {
      message: `The manifest of the rollback target ${quote(tag)} was not read, so what it is cannot be checked`,
      hint:
        tree?.name === tag
          ? "Check out the producer's whole history with tags (fetch-depth: 0)."
          : 'Agree on one target, and run the gate again.',
    });
    return null;
  }
  if (manifest.state.kind === 'read') return manifest;
  notes.error('rollback/manifest', where, {
    message: `The rollback target ${tag} holds no manifest, so what it is cannot be checked`,
    hint: 'Name a release that has its manifest.',
    expected: manifest.path,
    observed: null,
  });
  return null;
}

interface Release {
  readonly tag: string;
  readonly manifest: Node | undefined;
}

function judgeFacts({ target, file }: Named, { tag, manifest }: Release, where: Where, notes: Notes): void {
  for (const fact of BASELINE_FACTS) {
    const stated = target[fact];
    if (stated === undefined) {
      notes.error('rollback/unstated', where, {
        message: `The rollback target does not state ${fact}`,
        hint: `Add ${fact} to it.`,
        expected: fact,
        observed: null,
      });
      continue;
    }
    const actual = spellings(manifest, fact).map(({ value }) => value);
    // Of two spellings the one that differs is told.
    const odd = actual.find((value) => !says(valueOf(fact, stated.value), value));
    if (odd === undefined && actual.length > 0) continue;
    const expected = odd === undefined ? 'nothing' : textOf(odd);
    const mend =
      odd === undefined
        ? 'Name a release whose manifest states it.'
        : odd.kind === 'malformed'
          ? 'Name a release whose manifest states it as a text.'
          : `Write ${expected}.`;
    notes.error('rollback/manifest', inFile(file, stated.span), {
      message: `The rollback target states ${fact} ${quote(stated.value)}, but the manifest of ${tag} says ${quoteValue(odd)}`,
      hint: mend,
      expected,
      observed: stated.value,
    });
  }
}

/** Nobody goes back to where he never was. */
function judgePinned(tag: string, where: Where, { dossier, notes }: Case): void {
  const { pins, sides } = dossier.evidence;
  const isAsked = sides.consumer.origin !== 'absent' && dossier.rule('consumer', 'pin') !== null;
  if (!isAsked || pins?.tags.includes(tag) === true) return;
  if (pins?.complete === true) {
    const earlier = pins.tags.filter((pinned) => pinned !== dossier.baseline?.release_tag);
    const message = `The rollback target ${quote(tag)} was never pinned by the consumer`;
    notes.error('rollback/never-pinned', where, {
      message,
      hint:
        earlier.length === 0
          ? 'Where the consumer pins its first release, write "- release_tag: `none`" under the rollback target; the way back is to switch the integration off then.'
          : 'Name the release that the consumer ran before this one.',
      expected: earlier.length === 0 ? 'a release that was pinned before' : earlier.join(', '),
      observed: tag,
    });
    return;
  }
  const message = `Whether the consumer ever pinned the rollback target ${quote(tag)} cannot be told: its history is cut off or not there`;
  notes.pending('rollback/no-history', where, {
    message,
    hint: "Check out the consumer's whole history (fetch-depth: 0).",
    because: dossier.unanswered('consumer'),
  });
}
