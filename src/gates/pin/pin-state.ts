/** What the consumer's pin is to what was signed: the last signed baseline, its way back, or something new. */
import type { Tree } from '../../contracts/evidence.js';
import { matcher } from '../../contracts/globs.js';
import type { PinState } from '../../contracts/pin.js';
import { DOCUMENTS } from '../../contracts/documents.js';
import { factWord } from '../../handoff/facts.js';
import { checkDates, PAST_RECORD_DATES } from '../records/document-dates.js';
import { Notes } from '../case/findings.js';
import { orderOf } from '../case/release-order.js';
import { releaseOf } from '../../handoff/sign-off/statements.js';
import type { Dossier, SignOffFile } from '../case/dossier.js';
import { isWhole } from '../records/record-content.js';
import { isOfBaseline, newest } from '../records/records.js';
import { lastWordsOn, preparedFor } from '../records/last-words.js';
import { isRemovedWord } from '../records/removed.js';
import { repinOf } from './moved-pin.js';

const KNOWN = new WeakMap<Dossier, PinState | null>();

/** Null in a producer's run. What was signed is asked of the base: a change does not sign for itself. */
export function pinState(dossier: Dossier): PinState | null {
  const known = KNOWN.get(dossier);
  if (known !== undefined) return known;
  const state = lookAtPin(dossier);
  KNOWN.set(dossier, state);
  return state;
}

function lookAtPin(dossier: Dossier): PinState | null {
  if (dossier.role !== 'consumer') return null;
  const repin = repinOf(dossier);
  const before = dossier.file('consumer', 'base', 'pin')?.state.kind ?? 'unknown';
  const tree: Tree = before === 'unknown' ? 'subject' : 'base';
  const signed = lastSigned(tree, dossier);
  const pinned = pinnedTag('subject', dossier);
  // Who went back stands where the last release led back to, not where an earlier one did.
  const isLast = (left: string) => left === signed || spokenOfLast(tree, dossier).has(left);
  return {
    tag: pinned,
    from: repin === null ? null : (repin.from ?? null),
    // The first pin moves from nothing.
    moved: before === 'unknown' ? null : before !== 'read' || repin !== null,
    signed,
    wayBackFrom:
      pinned === null ? [] : waysBackTo(pinned, tree, dossier).filter((one) => repin !== null || isLast(one)),
    alone: movesAlone(dossier),
  };
}

function pinnedTag(tree: Tree, dossier: Dossier): string | null {
  return factWord(dossier.jsonRoot(dossier.file('consumer', tree, 'pin')), 'release_tag') ?? null;
}

/**
 * The release of the newest of the consumer's records that says GO to a cutover, and nothing else; a later record of the
 * same release stands. It is signed where the producer said the same of it last.
 */
function lastSigned(tree: Tree, dossier: Dossier): string | null {
  const takenBack = new Set<string>();
  let records = dossier
    .signOffsIn('consumer', tree, 'decision-record')
    .filter(({ facts }) => facts.superseded === null);
  while (records.length > 0) {
    const front = newest(records);
    records = records.filter((record) => !front.includes(record));
    const tags = latestFirst(
      front.map((record) => tagOf(record, 'baseline')),
      dossier,
    );
    // What one of them speaks of is not known, or which of several releases came last: it may be any.
    if (tags === null) return null;
    for (const tag of tags) {
      const isSigned = front
        .filter((record) => tagOf(record, 'baseline') === tag)
        .every((record) => signsCutover(record, dossier));
      if (isSigned && !takenBack.has(tag) && !isRemovedWord('consumer', tree, tag, dossier))
        return isSignedByProducer(tag, dossier) ? tag : null;
      takenBack.add(tag);
    }
  }
  return null;
}

/** Releases that were signed on one day, the latest first; null where that is not known. */
function latestFirst(tags: readonly (string | null)[], dossier: Dossier): readonly string[] | null {
  const known = [...new Set(tags.filter((tag) => tag !== null))];
  const isOrdered = known.every((tag) =>
    known.every((other) => tag === other || orderOf(tag, other, dossier) !== null),
  );
  if (tags.includes(null) || !isOrdered) return null;
  return known.sort((one, other) => orderOf(other, one, dossier) ?? 0);
}

function isSignedByProducer(tag: string, dossier: Dossier): boolean {
  const spoken = { side: 'producer', tree: 'subject', document: 'decision-record' } as const;
  const said = newest(lastWordsOn(tag, spoken, dossier));
  if (isRemovedWord('producer', 'subject', tag, dossier)) return false;
  return said.length > 0 && said.every((record) => signsCutover(record, dossier));
}

/**
 * A plain GO in a record that lacks nothing (its owners among it), nothing kept open, nothing taken back, of a time when it
 * could be given, and of the very baseline where that is known: what the gate `sign-off` would say of it under its own baseline.
 */
function signsCutover(record: SignOffFile, dossier: Dossier): boolean {
  const { facts } = record;
  const verdicts = facts.verdicts.filter(({ decision, signs }) => decision === 'cutover' && signs);
  const refusals = facts.refusals().filter(({ decision, shape }) => decision !== 'rehearsal' && shape !== 'sentence');
  return (
    facts.blanks.length === 0 &&
    isWhole(facts) &&
    verdicts.length > 0 &&
    verdicts.every(({ verdict, doubt }) => verdict === 'GO' && doubt === null) &&
    refusals.length === 0 &&
    facts.reservations().length === 0 &&
    isOfItsTime(record, dossier) &&
    isOfPinned(record, dossier)
  );
}

function isOfItsTime(record: SignOffFile, dossier: Dossier): boolean {
  const notes = new Notes('sign-off');
  checkDates({ said: record, name: '', rules: PAST_RECORD_DATES }, { dossier, notes });
  return !notes.findings.some(({ severity }) => severity === 'error');
}

/** Every fact that a record of the pinned release states is the pin's; of another release nothing is held against it. */
function isOfPinned(record: SignOffFile, { baseline, releaseTag }: Dossier): boolean {
  if (baseline === null || tagOf(record, 'baseline') !== releaseTag) return true;
  return record.facts.facts.every((stated) => stated.about !== 'baseline' || isOfBaseline(stated, baseline));
}

/** What the consumer's newest records and readiness documents are about, whatever they say of it. */
function spokenOfLast(tree: Tree, dossier: Dossier): ReadonlySet<string | null> {
  const documents = (['decision-record', 'rollback-readiness'] as const).flatMap((document) =>
    newest(dossier.signOffsIn('consumer', tree, document).filter(({ facts }) => facts.superseded === null)),
  );
  return new Set(documents.map((record) => tagOf(record, 'baseline')));
}

/** The releases for which the readiness documents of both sides go back to a release. */
function waysBackTo(target: string, tree: Tree, dossier: Dossier): readonly string[] {
  const document = 'rollback-readiness';
  const consumers = preparedFor(target, { side: 'consumer', tree, document }, dossier);
  const producers = preparedFor(target, { side: 'producer', tree: 'subject', document }, dossier);
  return producers.filter((tag) => consumers.includes(tag));
}

function movesAlone(dossier: Dossier): boolean | null {
  const paths = dossier.evidence.change?.paths ?? null;
  const rules = dossier.profile.consumer.documents.filter(({ id }) => DOCUMENTS[id].repin !== undefined);
  const isOfPin = matcher(rules.map(({ path }) => path));
  return paths === null ? null : paths.every((path) => isOfPin(path));
}

/** The one release tag that a document states of a baseline; null where it states none, or two. */
export function tagOf({ facts }: SignOffFile, about: 'baseline' | 'rollback-target'): string | null {
  return releaseOf(facts, about);
}
