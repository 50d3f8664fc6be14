/**
 * What records and readiness documents last said of the releases that they speak of no more. A producer that writes its one
 * record anew for each release has still signed the one before; only the history of the file tells.
 */
import type { CommitEvidence, FileState, Tree } from '../contracts/evidence.js';
import { fileOf } from '../contracts/file-state.js';
import type { DocumentId } from '../contracts/profile.js';
import type { DocumentVersion, Repository } from '../contracts/repository.js';
import { SIDES, type Side } from '../contracts/words.js';
import { parsedMarkdown } from '../documents/parsed.js';
import { isNoRelease } from '../documents/release-line.js';
import { readSignOff, releaseOf, type SignOffFacts } from '../documents/statements.js';
import { releaseNames, rollbackTags } from './baseline.js';
import type { Files } from './files.js';
import type { Reasons } from './reasons.js';
import type { CollectRequest } from './request.js';

/** Documents whose history is read, and releases that are kept of one. */
const MOST_FILES = 4;
const MOST_RELEASES = 20;

interface Past {
  readonly request: CollectRequest;
  readonly files: Files;
  readonly repositories: Readonly<Record<Side, Repository | null>>;
  readonly reasons: Readonly<Record<Side, Reasons>>;
}

/** Reads the history of those documents alone that do not speak of what a consumer's run asks. */
export async function readPast(past: Past): Promise<void> {
  const { request, files } = past;
  const isFirst = rollbackTags(files.readiness(), request.profile).some(isNoRelease);
  // Whether there is a release to go back to is asked in a producer's run, too: of all that was ever signed.
  if (isFirst) await Promise.all(SIDES.map((side) => readDocument(past, side, 'decision-record', () => false)));
  if (isFirst || request.role !== 'consumer') return;
  const [pinned] = releaseNames(files.states('consumer', 'subject', 'pin')).tags;
  if (pinned === undefined) return;
  const [before] = releaseNames(files.states('consumer', 'base', 'pin')).tags;
  await Promise.all(
    SIDES.flatMap((side) => [
      readDocument(past, side, 'decision-record', (said) => said.some(({ baseline }) => baseline === pinned)),
      readDocument(past, side, 'rollback-readiness', (said) =>
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
  { request, files, repositories, reasons }: Past,
  side: Side,
  document: DocumentId,
  suffices: (said: readonly Said[]) => boolean,
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
  if (suffices(said)) return;
  for (const { path, state: present } of there.slice(0, MOST_FILES)) {
    const versions = reasons[side].take(await repository.history(path, commit.sha));
    if (versions === null) continue;
    const now = releaseIn(factsIn(present, request));
    for (const state of lastOfEach(versions, now, request))
      files.found.push({ side, tree: 'past', document, path, state });
  }
}

/**
 * The last version that spoke of each release but the one that is spoken of now, the newest first; nothing from before one
 * that leaves open what counts.
 */
function lastOfEach(
  versions: readonly DocumentVersion[],
  now: string | null,
  request: CollectRequest,
): readonly FileState[] {
  const kept = new Map<string, FileState>();
  for (const { text } of [...versions].reverse()) {
    const state = text === null ? null : fileOf(Buffer.from(text));
    const facts = state === null ? null : factsIn(state, request);
    const release = releaseIn(facts);
    if (state === null || release === null || kept.size === MOST_RELEASES) break;
    if (release !== now && !kept.has(release)) kept.set(release, state);
  }
  return [...kept.values()];
}

function factsIn(state: FileState, { profile }: CollectRequest): SignOffFacts | null {
  const document = state.kind === 'read' ? parsedMarkdown(state) : null;
  if (document === null || 'kind' in document) return null;
  return readSignOff(document, profile.vocabulary, {
    producer: profile.producer.name,
    consumer: profile.consumer.name,
  });
}

/** The release that a document speaks of, and only where it counts. */
function releaseIn(facts: SignOffFacts | null): string | null {
  return facts?.superseded === null ? releaseOf(facts, 'baseline') : null;
}

function saidIn(facts: SignOffFacts): Said {
  return { baseline: releaseOf(facts, 'baseline'), target: releaseOf(facts, 'rollback-target') };
}
