/** What the producer published up to the release, and since when: the questions behind the windows. */
import type { CommitSha, Instant } from '../contracts/brands.js';
import type { EarlierEvidence, PublicationEvidence, PublicationKind, TagEvidence } from '../contracts/evidence.js';
import { DOCUMENTS } from '../contracts/documents.js';
import { laterOf } from '../contracts/instant.js';
import type { Repository } from '../contracts/repository.js';
import { stretchOf } from '../handoff/release-line.js';
import type { Producer } from './producer.js';
import { errorCodes } from '../handoff/manifest.js';
import { publishedCandidates, statedDates } from './publications.js';

/** More codes than this are not looked for; what is not found is pending. */
const MOST_CODES = 50;

/** The first releases of so many service contracts are dated. */
const MOST_DATED = 3;

export interface Published {
  readonly found: readonly PublicationEvidence[];
  readonly unread: readonly PublicationKind[];
}

export const NOTHING: Published = { found: [], unread: [] };

/** Since when each error code that the release adds is announced. */
export async function announcedCodes(
  { request: { profile, role }, files, repository, reasons }: Producer,
  end: CommitSha,
): Promise<Published> {
  const tree = role === 'producer' ? 'subject' : 'release';
  const before = errorCodes(files.states('producer', 'previous', 'manifest')[0]);
  if (before.length === 0) return NOTHING;
  const added = errorCodes(files.states('producer', tree, 'manifest')[0]).filter((code) => !before.includes(code));
  if (added.length === 0) return NOTHING;
  const paths = profile.producer.documents
    .filter(({ id }) => DOCUMENTS[id].announces === true)
    .map((rule) => rule.path);
  const since = reasons.take(await repository.announced(added.slice(0, MOST_CODES), paths, end));
  if (since === null) return { found: [], unread: ['error-code'] };
  const found = Object.entries(since).map(([value, announcement]): PublicationEvidence => ({
    kind: 'error-code',
    value,
    ...announcement,
    promisedDays: null,
    stated: null,
  }));
  return { found, unread: [] };
}

/** What payload and candidate document said up to the release. */
export async function published({ request, repository, reasons }: Producer, end: CommitSha): Promise<Published> {
  const { documents } = request.profile.producer;
  const [payload, candidate] = await Promise.all(
    (['payload', 'candidate'] as const).map(async (id) => {
      const path = documents.find((rule) => rule.id === id)?.path;
      return path === undefined ? null : { path, versions: reasons.take(await repository.history(path, end)) };
    }),
  );
  const read = (one: typeof payload, say: typeof statedDates) =>
    one?.versions == null ? [] : say(one.versions, one.path);
  const isUnread = (one: typeof payload) => one?.versions === null;
  return {
    found: [...read(payload, publishedCandidates), ...[payload, candidate].flatMap((one) => read(one, statedDates))],
    unread: [
      ...(isUnread(payload) ? (['candidate'] as const) : []),
      ...(isUnread(payload) || isUnread(candidate) ? (['not-before'] as const) : []),
    ],
  };
}

/** What must not be older than it is. */
export interface Dated {
  readonly declared: readonly (CommitSha | null)[];
  readonly tags: readonly TagEvidence[];
  readonly earlier: EarlierEvidence | null;
  readonly publications: readonly PublicationEvidence[];
  readonly until: Instant;
}

/** Since when the commits can have been there that date something: what is certified, the tags, the publications. */
export function sinceOf(producer: Repository, dated: Dated): Promise<Readonly<Record<string, Instant>>> {
  const { declared, earlier, publications, tags, until } = dated;
  const services = new Set(earlier?.tags.map(({ service }) => service));
  const oldest = [...services].flatMap((service) => stretchOf(earlier, service ?? '')?.oldest.name ?? []);
  const nearest = oldest.slice(0, MOST_DATED);
  const tagged = tags.filter(({ name }) => nearest.includes(name)).map(({ commit }) => commit);
  const said = publications.filter(({ kind }) => kind !== 'not-before').map(({ commit }) => commit);
  const commits = [...declared, ...tagged, ...said].filter((commit) => commit !== null);
  return producer.since([...new Set(commits)], until);
}

/** What came with a commit came no sooner than its ancestors. */
export function noSooner(one: PublicationEvidence, since: Readonly<Record<string, Instant>>): PublicationEvidence {
  return { ...one, committedAt: laterOf(one.committedAt, since[one.commit] ?? one.committedAt) };
}
