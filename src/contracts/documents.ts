/**
 * The catalogue of documents, closed: a row each, with what the rooms ask of documents in general. What one of them says is read
 * in `src/handoff`; who wants a certain one asks for it by its id.
 */
import { CONSUMER_DOCUMENTS, PRODUCER_DOCUMENTS, type DocumentId } from './profile.js';
import type { GateId, Side } from './words.js';

/** A gate that answers for documents. */
export type Keeper = Exclude<GateId, 'producer-suite' | 'consumer-suite'>;

/** A gate that reads what another answers for. */
export type Reader = Extract<Keeper, 'alignment' | 'sign-off' | 'stability-window'>;

/** The first gate says what is wrong, the others that they could not read it. */
export type Gates = readonly [] | readonly [Keeper, ...Reader[]];

export interface DocumentEntry {
  /** What messages call it; where both sides have one, the side stands before it. */
  readonly name: string;
  /** The gates that read it in the run of a role. */
  readonly gates: (side: Side, role: Side) => Gates;
  /** `contract`: where the producer's contract is read, the pinned release in a consumer's run. Left out: the subject. */
  readonly tree?: 'contract';
  /** Where else it is read: at the producer's other releases (`release`: its own, once published), and where a change begins. */
  readonly at?: readonly ('release' | 'previous' | 'rollback' | 'base')[];
  /** The side on which it is a voice of its own; mirrors and vendored copies repeat another's. */
  readonly voice?: Side;
  /** `together`: a repin moves all of these, or none. `allowed`: it may touch this one, too. */
  readonly repin?: 'together' | 'allowed';
  /** `counts`: a side signs by it. `supports`: it must not say otherwise. Several may lie beside one another, and the newest counts. */
  readonly signs?: 'counts' | 'supports';
  /** An evidence bundle must prove it, where it is there. */
  readonly proved?: true;
  /** It tells of error codes before they come. */
  readonly announces?: true;
  /** Every repository has one of its name, so it tells nothing of whose it is. */
  readonly common?: true;
}

const by =
  (...gates: Gates) =>
  (): Gates =>
    gates;

/** Only the consumer's own run compares it. */
const byConsumer = (_: Side, role: Side): Gates => (role === 'consumer' ? ['alignment'] : []);

/** The windows look things up in it; at home its presence is a matter of every decision. */
const byWindows = (_: Side, role: Side): Gates =>
  role === 'producer' ? ['alignment', 'stability-window'] : ['stability-window'];

/** Its facts are compared at home; everywhere else it is one of the documents that people sign by. */
const byStatus = (side: Side, role: Side): Gates =>
  side === 'producer' && role === 'producer' ? ['alignment', 'sign-off'] : ['sign-off'];

const CONTRACT = { tree: 'contract', voice: 'producer' } as const;

/** In the order in which they are gone through. */
export const DOCUMENTS: Readonly<Record<DocumentId, DocumentEntry>> = {
  manifest: {
    name: 'manifest',
    gates: by('alignment'),
    ...CONTRACT,
    at: ['release', 'previous', 'rollback'],
    proved: true,
    announces: true,
  },
  payload: {
    name: 'handoff payload',
    gates: by('handoff', 'alignment', 'sign-off'),
    ...CONTRACT,
    at: ['previous'],
    proved: true,
    announces: true,
  },
  openapi: {
    name: 'OpenAPI document',
    gates: by('alignment'),
    ...CONTRACT,
    at: ['release', 'previous'],
    proved: true,
    announces: true,
    common: true,
  },
  'source-of-truth': { name: 'contract source of truth', gates: by('alignment'), ...CONTRACT, proved: true },
  changelog: { name: 'changelog', gates: by('alignment'), tree: 'contract', at: ['release'], common: true },
  candidate: { name: 'candidate document', gates: byWindows, announces: true },
  notice: { name: 'notice document', gates: byWindows, announces: true },
  'evidence-bundle': { name: 'evidence bundle', gates: by('immutable-release') },
  status: {
    name: 'runtime status document',
    gates: byStatus,
    voice: 'producer',
    repin: 'allowed',
    signs: 'supports',
  },
  'decision-record': { name: 'decision record', gates: by('sign-off'), at: ['base'], signs: 'counts' },
  'checkpoint-packet': { name: 'checkpoint packet', gates: by('sign-off'), signs: 'supports' },
  'decision-status': { name: 'decision status document', gates: by('sign-off'), signs: 'supports' },
  'rollback-readiness': { name: 'rollback readiness document', gates: by('rollback'), at: ['base'], signs: 'counts' },
  'rollback-protocol': { name: 'rollback communication protocol', gates: by('rollback') },
  pin: { name: 'pin', gates: byConsumer, at: ['base'], voice: 'consumer', repin: 'together' },
  mirror: { name: 'mirror of the manifest', gates: byConsumer, at: ['base'], repin: 'together' },
  matrix: { name: 'compatibility matrix', gates: byConsumer, at: ['base'], voice: 'consumer', repin: 'together' },
  'vendored-payload': { name: 'vendored payload', gates: byConsumer, repin: 'allowed' },
};

/** Those of which something holds, in the order of the catalogue. */
export function documentsThat(holds: (entry: DocumentEntry) => boolean): readonly DocumentId[] {
  return IDS.filter((id) => holds(DOCUMENTS[id]));
}

/** Those that are read in another tree, too. */
export function documentsAt(tree: NonNullable<DocumentEntry['at']>[number]): readonly DocumentId[] {
  return documentsThat(({ at }) => at?.includes(tree) === true);
}

// The catalogue has each id, and nothing else.
const IDS = Object.keys(DOCUMENTS) as DocumentId[];

/** What a repin moves, or leaves, as one. */
export const MOVED_TOGETHER = documentsThat(({ repin }) => repin === 'together');

/** A document as messages call it: "manifest", "consumer's decision record". */
export function nameOf(side: Side, document: DocumentId): string {
  const { name } = DOCUMENTS[document];
  return [PRODUCER_DOCUMENTS, CONSUMER_DOCUMENTS].every((ids) => ids.some((id) => id === document))
    ? `${side}'s ${name}`
    : name;
}
