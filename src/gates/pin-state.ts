/** What the consumer's pin is to what was signed: the last signed baseline, its way back, or something new. */
import type { Tree } from '../contracts/evidence.js';
import { matcher } from '../contracts/globs.js';
import type { PinState } from '../contracts/pin.js';
import type { DocumentId } from '../contracts/profile.js';
import { SIDES, type Side } from '../contracts/words.js';
import { statedFact } from '../documents/facts.js';
import type { Dossier, SignOffFile } from './dossier.js';
import { repinOf } from './repin.js';

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
  return {
    tag: pinnedTag('subject', dossier),
    from: repin === null ? null : (repin.from ?? null),
    // The first pin moves from nothing.
    moved: before === 'unknown' ? null : before !== 'read' || repin !== null,
    signed,
    wayBackFrom: waysBackTo(pinnedTag('subject', dossier), tree, dossier),
    alone: movesAlone(dossier),
  };
}

function pinnedTag(tree: Tree, dossier: Dossier): string | null {
  const found = statedFact(dossier.jsonRoot(dossier.file('consumer', tree, 'pin')), 'release_tag');
  return found?.malformed === false && typeof found.value === 'string' ? found.value : null;
}

/** The newest of the consumer's records that says GO to a cutover, and nothing else; a later record of the same release stands. */
function lastSigned(tree: Tree, dossier: Dossier): string | null {
  const takenBack = new Set<string>();
  const records = dossier
    .signOffsIn('consumer', tree, 'decision-record')
    .filter(({ facts }) => facts.superseded === null);
  for (const record of newestFirst(records)) {
    const tag = tagOf(record, 'baseline');
    // What it speaks of is not known: it may be any of those before.
    if (tag === null) return null;
    if (signsCutover(record) && !takenBack.has(tag)) return tag;
    takenBack.add(tag);
  }
  return null;
}

/** A plain GO, nothing kept open, nothing taken back: what the gate `sign-off` would say of it under its own baseline. */
function signsCutover({ facts }: SignOffFile): boolean {
  const verdicts = facts.verdicts.filter(({ decision, signs }) => decision === 'cutover' && signs);
  const refusals = facts.refusals().filter(({ decision, shape }) => decision !== 'rehearsal' && shape !== 'sentence');
  return (
    verdicts.length > 0 &&
    verdicts.every(({ verdict, doubt }) => verdict === 'GO' && doubt === null) &&
    refusals.length === 0 &&
    facts.reservations().length === 0
  );
}

/** The releases for which the readiness documents of both sides go back to a release. */
function waysBackTo(target: string | null, tree: Tree, dossier: Dossier): readonly string[] {
  const [producers = [], consumers = []] = SIDES.map((side) => preparedFor(side, target, tree, dossier));
  return [...new Set(producers)].filter((tag) => consumers.includes(tag));
}

function preparedFor(side: Side, target: string | null, tree: Tree, dossier: Dossier): readonly string[] {
  if (target === null) return [];
  return dossier
    .signOffsIn(side, side === 'consumer' ? tree : 'subject', 'rollback-readiness')
    .filter((document) => document.facts.superseded === null && tagOf(document, 'rollback-target') === target)
    .flatMap((document) => tagOf(document, 'baseline') ?? [])
    .filter((tag) => tag !== target);
}

/** What moves with a pin. */
const WITH_THE_PIN: readonly DocumentId[] = ['pin', 'mirror', 'matrix', 'vendored-payload', 'status'];

function movesAlone(dossier: Dossier): boolean | null {
  const paths = dossier.evidence.change?.paths ?? null;
  const rules = dossier.profile.consumer.documents.filter(({ id }) => WITH_THE_PIN.includes(id));
  const isOfPin = matcher(rules.map(({ path }) => path));
  return paths === null ? null : paths.every((path) => isOfPin(path));
}

/** The one release tag that a document states of a baseline; null where it states none, or two. */
export function tagOf({ facts }: SignOffFile, about: 'baseline' | 'rollback-target'): string | null {
  const tags = new Set(
    facts.facts.filter((stated) => stated.about === about && stated.fact === 'release_tag').map(({ value }) => value),
  );
  const [tag] = tags;
  return tags.size === 1 ? (tag ?? null) : null;
}

function newestFirst(documents: readonly SignOffFile[]): readonly SignOffFile[] {
  const day = ({ facts }: SignOffFile) => facts.updated?.date ?? '';
  return [...documents].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
}
