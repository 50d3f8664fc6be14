/** What the producer's history says of the release that the documents name, and of what is held against it. */
import type { Answer } from '../contracts/answer.js';
import { isCommitSha, type CommitSha } from '../contracts/brands.js';
import type { CommitEvidence, EarlierEvidence, GitEvidence, TagEvidence, Tree } from '../contracts/evidence.js';
import { documentsAt, documentsThat } from '../contracts/documents.js';
import { noOlder } from '../contracts/tag-date.js';
import type { DocumentId } from '../contracts/profile.js';
import { compareReleases } from '../handoff/releases.js';
import { rootOf } from '../documents/parsed.js';
import { text } from '../documents/tree.js';
import { readBundle } from '../handoff/bundle.js';
import { releaseNames } from '../handoff/baseline.js';
import { rollbackTags } from '../handoff/way-back.js';
import { Comparisons, pairsToAsk, type Compared, type Ordered, type Pair } from './comparisons.js';
import { PreviousRelease } from './previous-release.js';
import type { Producer } from './producer.js';
import { announcedCodes, noSooner, NOTHING, published, sinceOf, type Published } from './published.js';

/** What a contract is read from; the rest of a side's documents are about decisions. */
const CONTRACT_DOCUMENTS = documentsThat(({ tree }) => tree === 'contract');

/** What was published, and since when what is named can have been there. */
type Said = Published & { readonly since: GitEvidence['since'] };

interface Telling {
  /** The release's commit, or the head. */
  readonly end: CommitSha | null;
  readonly named: readonly (CommitSha | null)[];
  readonly previous: Promise<EarlierEvidence | null>;
  /** Fulfilled when the release's own documents are read. */
  readonly read: Promise<unknown>;
}

/** What came back. */
interface Answers {
  readonly commits: GitEvidence['commits'];
  readonly ancestry: readonly (Ordered | null)[];
  readonly changes: readonly Compared[];
  readonly earlier: EarlierEvidence | null;
  readonly said: Said;
}

export class ReleaseHistory {
  readonly #comparisons: Comparisons;
  readonly #previous: PreviousRelease;

  constructor(private readonly asked: Producer) {
    this.#comparisons = new Comparisons(asked.repository, asked.reasons);
    this.#previous = new PreviousRelease(asked);
  }

  async read(declared: readonly CommitSha[], releaseTag: string | undefined): Promise<GitEvidence> {
    const { files, request, repository, reasons } = this.asked;
    const find = (name: string | undefined) => this.asked.tags.find((tag) => tag.name === name);
    const release = find(releaseTag);
    const targets = rollbackTags(files.readiness(), request.profile);
    // What is pinned may be the way back itself, beside documents of a later release.
    const rollback = find(releaseTag !== undefined && targets.includes(releaseTag) ? releaseTag : targets[0]);
    const head = reasons.take(repository.head)?.sha;
    // A change that goes back is held against the release that it leaves.
    const left = releaseNames(files.states('consumer', 'base', 'pin')).commits;
    const { commit: made } = readBundle(rootOf(files.states('producer', 'subject', 'evidence-bundle')[0]));
    const stated = text(made?.value) ?? '';
    const bundle = isCommitSha(stated) ? stated : null;
    const pairs = pairsToAsk({ declared, release: release?.commit, head, base: this.baseOfChange, bundle });
    const end = release?.commit ?? head ?? null;
    // Each is asked as soon as what it needs is known: a request to GitHub takes many questions that wait for it.
    const read = this.readTrees(release, rollback);
    const previous = this.#previous.read(releaseTag, end);
    const known = repository
      .commits([...declared, ...left, ...(bundle === null ? [] : [bundle])])
      .then((answers) => this.known(answers));
    const named = [...declared, ...left, bundle, release?.commit ?? null];
    const [commits, ancestry, changes, bundled, earlier, said] = await Promise.all([
      known,
      Promise.all([
        ...pairs.ancestry.map((pair) => this.#comparisons.order(pair)),
        ...this.others(release, rollback, end).map((pair) => this.#comparisons.order(pair)),
        known.then((found) => this.#comparisons.bundleAncestry(bundle, found)),
      ]),
      Promise.all(pairs.changes.map((pair) => this.#comparisons.changed(pair))),
      this.#comparisons.bundleChanges(bundle, declared),
      previous,
      this.said({ end, named, previous, read }),
      previous.then(() => this.schemas(release)),
    ]);
    return this.told({ commits, ancestry, changes: [...changes, ...bundled], earlier, said });
  }

  /** What is not known is left out. */
  private told({ commits, ancestry, changes, earlier, said }: Answers): GitEvidence {
    const { repository, listed } = this.asked;
    const { found, unread, since } = said;
    return {
      shallow: repository.shallow,
      ownsTags: listed.owned,
      tags: listed.tags?.map((tag) => noOlder(tag, since[tag.commit])) ?? null,
      commits,
      since,
      earlier,
      ancestry: ancestry.flatMap((one) => {
        const holds = one?.holds ?? null;
        return one === null || holds === null ? [] : [{ ...one, holds }];
      }),
      changes: changes.flatMap(({ paths, ...pair }) => (paths === null ? [] : [{ ...pair, paths }])),
      publications: found.map((one) => noSooner(one, since)),
      unread,
    };
  }

  /** Reads the documents of the release, and of the one that is the way back. */
  private readTrees(release: TagEvidence | undefined, rollback: TagEvidence | undefined): Promise<unknown> {
    const { files, request, repository } = this.asked;
    const trees: (readonly [Tree, TagEvidence | undefined, readonly DocumentId[]])[] = [
      ['release', release, request.role === 'consumer' ? CONTRACT_DOCUMENTS : documentsAt('release')],
      ['rollback', rollback, documentsAt('rollback')],
    ];
    return Promise.all(
      trees.map(
        async ([tree, tag, ids]) =>
          tag && files.readAt('producer', tree, { repository, name: tag.name, sha: tag.commit }, ids),
      ),
    );
  }

  private async said({ end, named, previous, read }: Telling): Promise<Said> {
    const { request, repository, tags } = this.asked;
    const codes = async (): Promise<Published> => {
      await Promise.all([previous, read]);
      return end === null ? NOTHING : announcedCodes(this.asked, end);
    };
    const documents = async () => (end === null ? NOTHING : published(this.asked, end));
    const [one, other, earlier] = await Promise.all([documents(), codes(), previous]);
    const found = [...one.found, ...other.found];
    const until = request.observedAt;
    const dated = { declared: named, tags, earlier, publications: found, until };
    return { found, unread: [...one.unread, ...other.unread], since: await sinceOf(repository, dated) };
  }

  /** What a pull request or merge group is based on: only there does it matter what the change itself brings. */
  private get baseOfChange(): CommitSha | undefined {
    const { role, occasion, change } = this.asked.request;
    return role === 'producer' && occasion === 'change' ? change?.base?.sha : undefined;
  }

  /** Which came first, of the release and the ones that the documents hold against it, where their names do not tell. */
  private others(
    release: TagEvidence | undefined,
    rollback: TagEvidence | undefined,
    end: CommitSha | null,
  ): readonly Pair[] {
    const releaseTag = release?.name ?? null;
    const pinned = releaseTag === null ? null : this.#previous.pinnedBefore(releaseTag);
    const others = [rollback, this.asked.tags.find(({ name }) => name === pinned)].filter((tag) => tag !== undefined);
    return others
      .filter(({ name, commit }) => commit !== end && (compareReleases(name, releaseTag ?? '') ?? 0) >= 0)
      .flatMap(({ commit }) => (end === null ? [] : [[commit, end] as const, [end, commit] as const]));
  }

  /** Reads the interface files that differ between the releases that are compared, in both. */
  private async schemas(release: TagEvidence | undefined): Promise<void> {
    const { files, request, repository, reasons } = this.asked;
    const isOwn = request.role === 'producer';
    const previous = files.trees.find(({ side, tree }) => side === 'producer' && tree === 'previous')?.commit ?? null;
    const head = reasons.take(repository.head)?.sha ?? null;
    const [to, end] = isOwn ? (['subject', head] as const) : (['release', release?.commit ?? null] as const);
    if (end === null) return;
    const pairs: (readonly [Tree, CommitSha | null])[] = [['previous', previous]];
    if (isOwn) pairs.push(['release', release?.commit ?? null]);
    await Promise.all(
      pairs.map(async ([tree, from]) => {
        if (from === null || from === end) return;
        const { paths } = await this.#comparisons.changed([from, end]);
        await files.interfaces(repository, [tree, from], [to, end], paths);
      }),
    );
  }

  /** What is not known is left out. */
  private known(answers: Readonly<Record<string, Answer<CommitEvidence>>>): Record<string, CommitEvidence | null> {
    return Object.fromEntries(
      Object.entries(answers).flatMap(([sha, answer]) => {
        const commit = this.asked.reasons.take(answer);
        return answer.kind === 'unknown' ? [] : [[sha, commit]];
      }),
    );
  }
}
