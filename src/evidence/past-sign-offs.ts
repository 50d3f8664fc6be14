/**
 * What records and readiness documents last said of the releases that they speak of no more. A producer that writes its one
 * record anew for each release has still signed the one before; only the history of the file tells.
 */
import type { CommitEvidence, FileState, Tree } from '../contracts/evidence.js';
import { unknown } from '../contracts/answer.js';
import { fileOf, UNKNOWN_ABSENCE } from '../contracts/file-state.js';
import type { DocumentId } from '../contracts/profile.js';
import type { DocumentVersion } from '../contracts/repository.js';
import { SIDES, type Side } from '../contracts/words.js';
import { parsedMarkdown } from '../documents/parsed.js';
import { isNoRelease } from '../handoff/release-line.js';
import { releaseOf, signOffIn, type SignOffFacts } from '../handoff/sign-off/statements.js';
import type { Collection } from './collection.js';
import { releaseNames } from '../handoff/baseline.js';
import { rollbackTags } from '../handoff/way-back.js';
import type { CollectRequest } from './request.js';

/** Documents whose history is read, and releases that are kept of one. */
const MOST_FILES = { own: 20, path: 20, api: 4 } as const;
const MOST_RELEASES = 20;

/** Reads the history of those documents alone that do not speak of what a consumer's run asks. */
export async function readPast(collection: Collection): Promise<void> {
  const { request, files } = collection;
  const isFirst = rollbackTags(files.readiness(), request.profile).some(isNoRelease);
  // Whether there is a release to go back to is asked in a producer's run, too: of all that was ever signed.
  if (isFirst) await Promise.all(SIDES.map((side) => readDocument(collection, side, 'decision-record', null)));
  if (isFirst || request.role !== 'consumer') return;
  const [pinned] = releaseNames(files.states('consumer', 'subject', 'pin')).tags;
  if (pinned === undefined) return;
  const [before] = releaseNames(files.states('consumer', 'base', 'pin')).tags;
  await Promise.all(
    SIDES.flatMap((side) => [
      readDocument(collection, side, 'decision-record', (said) => said.some(({ baseline }) => baseline === pinned)),
      readDocument(collection, side, 'rollback-readiness', (said) =>
        before !== undefined && before !== pinned
          ? said.some(({ baseline }) => baseline === before)
          : said.some(({ baseline, target }) => baseline === pinned || target === pinned),
      ),
    ]),
  );
}

interface Said {
  readonly baseline: string | null;
  readonly target: string | null;
}

async function readDocument(
  { request, files, repositories, reasons }: Collection,
  side: Side,
  document: DocumentId,
  /** Null where all that was ever said is asked. */
  suffices: ((said: readonly Said[]) => boolean) | null,
): Promise<void> {
  const repository = repositories[side];
  const base = side === 'consumer' ? (request.change?.base ?? null) : null;
  const commit: CommitEvidence | null = base ?? (repository === null ? null : reasons[side].take(repository.head));
  if (repository === null || commit === null) return;
  const tree: Tree = base === null ? 'subject' : 'base';
  const there = files.found.filter(
    (file) => file.side === side && file.tree === tree && file.document === document && file.state.kind === 'read',
  );
  const said = there.flatMap(({ state }) => {
    const facts = factsIn(state, request);
    return facts?.superseded === null ? [saidIn(facts)] : [];
  });
  if (suffices?.(said) === true) return;
  const keep = (path: string, state: FileState) => files.found.push({ side, tree: 'past', document, path, state });
  for (const [index, { path, state: present }] of there.entries()) {
    const isAsked = index < MOST_FILES[repository.origin];
    const versions = isAsked ? await repository.history(path, commit.sha) : NOT_ASKED;
    if (isAsked) reasons[side].take(versions);
    if (versions.kind !== 'value') {
      keep(path, versions);
      continue;
    }
    const now = releaseIn(factsIn(present, request));
    const isRecord = document === 'decision-record';
    for (const state of lastOfEach(versions.value, { now, isRecord, isAll: suffices === null }, request))
      keep(path, state);
  }
}

const NOT_ASKED = unknown(
  'the history of so many documents of one kind is not read',
  'Mark those that count no more as superseded, or remove them.',
);

interface Wanted {
  /** The release that is spoken of now. */
  readonly now: string | null;
  readonly isRecord: boolean;
  /** Whether what lies before a version that leaves open what counts is wanted, too. */
  readonly isAll: boolean;
}

/**
 * The last version that spoke of each release but the one that is spoken of now, the newest first. A version that leaves
 * open what counts ends it, or stands between what it parts.
 */
function lastOfEach(
  versions: readonly DocumentVersion[],
  { now, isRecord, isAll }: Wanted,
  request: CollectRequest,
): readonly FileState[] {
  const spoken: { readonly release: string | null; readonly state: FileState }[] = [];
  for (const { text } of [...versions].reverse()) {
    const state = text === null ? UNKNOWN_ABSENCE : fileOf(Buffer.from(text));
    const release = releaseIn(factsIn(state, request));
    if (release === null && !isAll) break;
    spoken.push({ release, state });
  }
  const unsaid = isRecord ? unsaidIn([now, ...spoken.map(({ release }) => release)]) : new Set();
  const seen = new Set(now === null ? [] : [now]);
  const kept: FileState[] = [];
  for (const { release, state } of spoken) {
    if (release !== null && (seen.has(release) || unsaid.has(release))) continue;
    if (seen.size > MOST_RELEASES) return [...kept, TOO_MANY];
    if (release !== null) seen.add(release);
    kept.push(state);
  }
  return kept;
}

const TOO_MANY = unknown(
  `more than ${MOST_RELEASES} releases were signed, and not all are looked at`,
  'Name the release that was signed before.',
);

/**
 * What was signed between two records of one release was taken back with the second: a signature was reverted, or stood
 * there for a moment only. No word of those releases counts.
 * @param releases - the newest first
 */
function unsaidIn(releases: readonly (string | null)[]): ReadonlySet<string> {
  const unsaid = new Set<string>();
  for (let at = 0; at < releases.length; at++) {
    const release = releases[at] ?? null;
    const again = release === null ? at : releases.lastIndexOf(release);
    for (const between of releases.slice(at, again)) if (between !== null && between !== release) unsaid.add(between);
    at = Math.max(at, again);
  }
  return unsaid;
}

function factsIn(state: FileState, { profile }: CollectRequest): SignOffFacts | null {
  const document = state.kind === 'read' ? parsedMarkdown(state) : null;
  return document === null || 'kind' in document ? null : signOffIn(document, profile);
}

/** The release that a document speaks of, and only where it counts. */
function releaseIn(facts: SignOffFacts | null): string | null {
  return facts?.superseded === null ? releaseOf(facts, 'baseline') : null;
}

function saidIn(facts: SignOffFacts): Said {
  return { baseline: releaseOf(facts, 'baseline'), target: releaseOf(facts, 'rollback-target') };
}
