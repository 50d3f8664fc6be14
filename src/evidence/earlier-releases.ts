/** Which tags may be the releases before one: ordered by their names, else by the history behind the release. */
import type { CommitSha, TagName } from '../contracts/brands.js';
import type { EarlierEvidence, EarlierTag, TagEvidence } from '../contracts/evidence.js';
import { DOCUMENT_LIMIT, type Repository, type TagsBehind } from '../contracts/repository.js';
import { statedFact } from '../handoff/facts.js';
import { textOf } from '../handoff/value.js';
import { promisedDays } from '../handoff/manifest.js';
import { mayBeRelease } from '../handoff/release-line.js';
import { areOfOneProduct, releasesBefore } from '../handoff/releases.js';
import { releaseNames } from '../handoff/baseline.js';
import { rootOf } from '../documents/parsed.js';
import type { Reasons } from './reasons.js';

/** How many tags are looked into; each costs GitHub a field of a request. */
const MOST = { own: 60, path: 60, api: 20 } as const;

export interface EarlierQuestion {
  readonly producer: Repository;
  readonly tags: readonly TagEvidence[];
  readonly releaseTag: string;
  /** Of the release, or the head where it is not tagged yet. */
  readonly commit: CommitSha | null;
  readonly manifestPath: string | null;
  readonly reasons: Reasons;
}

/** Null where neither names nor history tell. */
export async function earlierReleases(question: EarlierQuestion): Promise<EarlierEvidence | null> {
  const { producer, tags, releaseTag, reasons } = question;
  const named = releasesBefore(
    tags.map(({ name }) => name),
    releaseTag,
  ).reverse();
  const byNames = await look(named, 'names', true, question);
  // A name that is lower but holds no release (a tag of something else) is no reason not to ask the history.
  if (byNames.tags.some(({ states }) => states === 'itself')) return byNames;
  const behind: TagsBehind | null =
    question.commit === null ? null : reasons.take(await producer.tagsBehind(question.commit));
  if (behind === null) return byNames.tags.some(mayBeRelease(releaseTag)) ? byNames : null;
  const others = behind.names.filter((name) => name !== releaseTag && !named.includes(name));
  const byHistory = await look(others, 'history', behind.complete, question);
  if (byHistory.tags.some(({ states }) => states === 'itself')) return byHistory;
  const found = byNames.tags.some(mayBeRelease(releaseTag)) ? byNames : byHistory;
  return { ...found, complete: byNames.complete && byHistory.complete };
}

async function look(
  names: readonly TagName[],
  by: EarlierEvidence['by'],
  complete: boolean,
  question: EarlierQuestion,
): Promise<EarlierEvidence> {
  const { producer, tags } = question;
  const known = names.flatMap((name) => tags.find((tag) => tag.name === name) ?? []);
  const asked = known.slice(0, MOST[producer.origin]);
  const found = await Promise.all(asked.map((tag) => readTag(tag, question)));
  return { by, complete: complete && asked.length === known.length, tags: found };
}

async function readTag(
  { name, commit }: TagEvidence,
  { producer, manifestPath, releaseTag }: EarlierQuestion,
): Promise<EarlierTag> {
  const requests = manifestPath === null ? [] : [{ path: manifestPath, limit: DOCUMENT_LIMIT }];
  const state = (await producer.at(commit).read(requests))[0]?.[0]?.state;
  const root = rootOf(state);
  const stated = state === undefined ? [] : releaseNames([state]).tags;
  // In a repository of many parts, what names no product of this one's name is a release of another part.
  const isOfAnotherPart = producer.prefix !== '' && !areOfOneProduct(name, releaseTag);
  const service = statedFact(root, 'service_contract_version')?.value;
  return {
    name,
    states: stated.includes(name) ? 'itself' : stated.length > 0 || isOfAnotherPart ? 'another' : 'nothing',
    service: service === undefined ? null : textOf(service),
    ...promisedDays(root),
  };
}
