/** What the producer's repository is asked once the documents have named a release. */
import type { GitEvidence, PublicationEvidence, ReleaseEvidence, TagEvidence, Tree } from '../contracts/evidence.js';
import type { DocumentId } from '../contracts/profile.js';
import type { Repository } from '../contracts/repository.js';
import { SIDES, type Side } from '../contracts/words.js';
import { releasesBefore } from '../documents/releases.js';
import { bundleCommit, errorCodes, releaseNames, rollbackTags } from './baseline.js';
import type { Files } from './files.js';
import type { CollectRequest } from './request.js';

/** What a contract is read from; the rest of a side's documents are about decisions. */
const CONTRACT_DOCUMENTS: readonly DocumentId[] = ['manifest', 'payload', 'openapi', 'source-of-truth', 'changelog'];

/** What a producer's own run reads of a release that is published: its contract, and what was said of it. */
const PUBLISHED_DOCUMENTS: readonly DocumentId[] = ['manifest', 'openapi', 'changelog'];

/** How many earlier tags are looked at for the release before. */
const MAX_EARLIER = 5;

/** What is asked of the producer's repository once the documents have named a release. */
export class ReleaseQuestions {
  readonly #tags: readonly TagEvidence[];

  constructor(
    private readonly request: CollectRequest,
    private readonly files: Files,
    private readonly producer: Repository | null,
    tags: readonly TagEvidence[],
  ) {
    this.#tags = tags;
  }

  async ask(): Promise<{ git: GitEvidence | null; release: ReleaseEvidence }> {
    const { request, files, producer } = this;
    const first = (side: Side, tree: Tree, id: DocumentId) => files.states(side, tree, id)[0];
    const own =
      request.role === 'producer'
        ? [first('producer', 'subject', 'manifest'), first('producer', 'subject', 'payload')]
        : [first('consumer', 'subject', 'pin')];
    const names = releaseNames(own);
    const releaseTag = names.tags[0];
    const [release, git] = await Promise.all([
      releaseTag === undefined
        ? ({ kind: 'offline', reason: 'no document names a release tag' } as const)
        : request.readRelease(releaseTag),
      producer === null ? null : this.history(producer, names.commits, releaseTag),
    ]);
    return { git, release };
  }

  private async history(
    producer: Repository,
    declared: readonly string[],
    releaseTag: string | undefined,
  ): Promise<GitEvidence> {
    const { files, request } = this;
    const find = (name: string | undefined) => this.#tags.find((tag) => tag.name === name);
    const release = find(releaseTag);
    const readiness = SIDES.flatMap((side) => files.states(side, 'subject', 'rollback-readiness'));
    const rollback = find(rollbackTags(readiness, request.profile)[0]);
    const trees: (readonly [Tree, TagEvidence | undefined, readonly DocumentId[]])[] = [
      ['release', release, request.role === 'consumer' ? CONTRACT_DOCUMENTS : PUBLISHED_DOCUMENTS],
      ['rollback', rollback, ['manifest']],
    ];
    const head = producer.head?.sha;
    const bundle = bundleCommit(files.states('producer', 'subject', 'evidence-bundle')[0]);
    const pairs = pairsToAsk(declared, release?.commit, head);
    const payloadPath = request.profile.producer.documents.find((rule) => rule.id === 'payload')?.path;
    const [commits, ancestry, changes, bundled, candidates] = await Promise.all([
      producer.commits([...declared, ...(bundle === null ? [] : [bundle])]),
      Promise.all(
        pairs.ancestry.map(async ([ancestor, descendant]) => ({
          ancestor,
          descendant,
          holds: await producer.isAncestor(ancestor, descendant),
        })),
      ),
      Promise.all(pairs.changes.map(([from, to]) => changedBetween(producer, from, to))),
      bundleChanges(producer, bundle, declared),
      payloadPath === undefined ? [] : producer.candidates(payloadPath),
      this.previousRelease(producer, releaseTag),
      ...trees.map(([tree, tag, ids]) =>
        tag === undefined
          ? undefined
          : files.readAt('producer', tree, producer, { name: tag.name, sha: tag.commit }, ids),
      ),
    ]);
    return {
      shallow: producer.shallow,
      ownsTags: producer.ownsTags,
      tags: this.#tags,
      commits,
      ancestry: [...ancestry, ...(await bundleAncestry(producer, bundle, commits))].flatMap(({ holds, ...pair }) =>
        holds === null ? [] : [{ ...pair, holds }],
      ),
      changes: [...changes, ...bundled].flatMap(({ paths, ...pair }) => (paths === null ? [] : [{ ...pair, paths }])),
      publications: [...candidates, ...(await this.announcements(producer))],
    };
  }

  /**
   * Reads the release before: the pinned one that a repin leaves, else the one with the tag before. A tag whose
   * manifest is another release's is no release.
   */
  private async previousRelease(producer: Repository, releaseTag: string | undefined): Promise<void> {
    const { files } = this;
    const pinned = releaseNames(files.states('consumer', 'base', 'pin')).tags[0];
    const names = this.#tags.map((tag) => tag.name);
    const earlier = releasesBefore(names, releaseTag ?? '')
      .reverse()
      .slice(0, MAX_EARLIER);
    for (const name of pinned !== undefined && pinned !== releaseTag ? [pinned] : earlier) {
      const tag = this.#tags.find((candidate) => candidate.name === name);
      if (tag === undefined) continue;
      files.forget('producer', 'previous');
      await files.readAt('producer', 'previous', producer, { name, sha: tag.commit }, [
        'manifest',
        'payload',
        'openapi',
      ]);
      const stated = releaseNames(files.states('producer', 'previous', 'manifest')).tags;
      if (stated.length === 0 || stated.includes(name)) return;
    }
  }

  /** When each error code that the release adds was first written down. */
  private async announcements(producer: Repository): Promise<PublicationEvidence[]> {
    const { files, request } = this;
    const tree = request.role === 'producer' ? 'subject' : 'release';
    const before = errorCodes(files.states('producer', 'previous', 'manifest')[0]);
    if (before.length === 0) return [];
    const added = errorCodes(files.states('producer', tree, 'manifest')[0]).filter((code) => !before.includes(code));
    const places = ['notice', 'candidate', 'manifest', 'payload', 'openapi'];
    const paths = request.profile.producer.documents
      .filter((rule) => places.includes(rule.id))
      .map((rule) => rule.path);
    const found = await Promise.all(added.slice(0, 20).map((code) => producer.firstMention(code, paths)));
    return found.filter((mention) => mention !== null);
  }
}

type Pairs = (readonly [string, string])[];

/** What each declared commit is to the release (to the head, where there is no release yet), and to the head. */
function pairsToAsk(
  declared: readonly string[],
  release: string | undefined,
  head: string | undefined,
): { ancestry: Pairs; changes: Pairs } {
  const target = release ?? head;
  const pairs = (commits: readonly string[], end: string | undefined): Pairs =>
    end === undefined ? [] : commits.filter((commit) => commit !== end).map((commit) => [commit, end] as const);
  const ancestry = pairs(declared, target);
  const changes = [
    ...pairs(declared, target),
    ...(target === head ? [] : pairs(declared, head)),
    ...pairs(release === undefined ? [] : [release], head),
  ];
  return { ancestry, changes };
}

async function changedBetween(producer: Repository, from: string, to: string) {
  return { from, to, paths: await producer.changed(from, to) };
}

/** What differs between the release's commit and the one its evidence was made at, whichever came first. */
async function bundleChanges(producer: Repository, bundle: string | null, declared: readonly string[]) {
  const commit = declared[0];
  if (bundle === null || commit === undefined || bundle === commit || !/^[0-9a-f]{40,64}$/.test(bundle)) return [];
  const forward = await changedBetween(producer, commit, bundle);
  // GitHub compares only what has an order.
  return [forward.paths === null ? { ...forward, paths: await producer.changed(bundle, commit) } : forward];
}

/** Whether the evidence bundle's commit is in the head's history; not asked for a commit that is not there at all. */
async function bundleAncestry(producer: Repository, bundle: string | null, commits: GitEvidence['commits']) {
  const head = producer.head?.sha;
  if (bundle === null || head === undefined || bundle === head || commits[bundle] === null) return [];
  return [{ ancestor: bundle, descendant: head, holds: await producer.isAncestor(bundle, head) }];
}
