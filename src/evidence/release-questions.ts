/** What the producer's repository is asked once the documents have named a release. */
import type { Answer } from '../contracts/answer.js';
import type { ReleaseEvidence, Tree } from '../contracts/evidence.js';
import type { CommitEvidence, EarlierEvidence, GitEvidence, TagEvidence } from '../contracts/git-evidence.js';
import { noOlder } from '../contracts/tag-date.js';
import type { DocumentId } from '../contracts/profile.js';
import { isSha, type Repository } from '../contracts/repository.js';
import type { Side } from '../contracts/words.js';
import { isPlaceholder, releaseBefore } from '../documents/release-line.js';
import { compareReleases, releasesBefore } from '../documents/releases.js';
import { bundleCommit, releaseNames, rollbackTags } from './baseline.js';
import { earlierReleases } from './earlier-releases.js';
import type { Files } from './files.js';
import { announcedCodes, noSooner, NOTHING, published, sinceOf, type Published } from './published.js';
import type { Reasons } from './reasons.js';
import type { CollectRequest } from './request.js';

/** What a contract is read from; the rest of a side's documents are about decisions. */
const CONTRACT_DOCUMENTS: readonly DocumentId[] = ['manifest', 'payload', 'openapi', 'source-of-truth', 'changelog'];

/** What a producer's own run reads of a release that is published: its contract, and what was said of it. */
const PUBLISHED_DOCUMENTS: readonly DocumentId[] = ['manifest', 'openapi', 'changelog'];

/** What is asked of the producer's repository once the documents have named a release. */
export class ReleaseQuestions {
  readonly #tags: readonly TagEvidence[];

  constructor(
    private readonly request: CollectRequest,
    private readonly files: Files,
    private readonly producer: Repository | null,
    /** `tags`: null where they are not known. */
    private readonly listed: { readonly owned: boolean; readonly tags: readonly TagEvidence[] | null },
    private readonly reasons: Reasons,
  ) {
    this.#tags = listed.tags ?? [];
  }

  async ask(): Promise<{ git: GitEvidence | null; release: ReleaseEvidence }> {
    const { request, files, producer } = this;
    const first = (side: Side, tree: Tree, id: DocumentId) => files.states(side, tree, id)[0];
    const own =
      request.role === 'producer'
        ? [first('producer', 'subject', 'manifest'), first('producer', 'subject', 'payload')]
        : [first('consumer', 'subject', 'pin')];
    const names = releaseNames(own);
    // A pin that states a wrong commit can be mended from evidence only where the right one was asked about, too.
    const besides = request.role === 'consumer' ? releaseNames([first('consumer', 'subject', 'mirror')]).commits : [];
    const declared = [...new Set([...names.commits, ...besides])];
    const releaseTag = names.tags[0];
    const [release, git] = await Promise.all([
      releaseTag === undefined
        ? ({ kind: 'offline', reason: 'no document names a release tag' } as const)
        : request.readRelease(releaseTag),
      producer === null ? null : this.history(producer, declared, releaseTag),
    ]);
    return { git, release };
  }

  private async history(
    producer: Repository,
    declared: readonly string[],
    releaseTag: string | undefined,
  ): Promise<GitEvidence> {
    const { files, request, reasons } = this;
    const find = (name: string | undefined) => this.#tags.find((tag) => tag.name === name);
    const release = find(releaseTag);
    const targets = rollbackTags(files.readiness(), request.profile);
    // What is pinned may be the way back itself, beside documents of a later release.
    const rollback = find(releaseTag !== undefined && targets.includes(releaseTag) ? releaseTag : targets[0]);
    const trees: (readonly [Tree, TagEvidence | undefined, readonly DocumentId[]])[] = [
      ['release', release, request.role === 'consumer' ? CONTRACT_DOCUMENTS : PUBLISHED_DOCUMENTS],
      ['rollback', rollback, ['manifest']],
    ];
    const head = reasons.take(producer.head)?.sha;
    // A change that goes back is held against the release that it leaves.
    const left = releaseNames(files.states('consumer', 'base', 'pin')).commits;
    const bundle = bundleCommit(files.states('producer', 'subject', 'evidence-bundle')[0]);
    const pairs = pairsToAsk(declared, release?.commit, head, this.baseOfChange, bundle);
    const end = release?.commit ?? head ?? null;
    // Each is asked as soon as what it needs is known: a request to GitHub takes many questions that wait for it.
    const read = Promise.all(
      trees.map(
        async ([tree, tag, ids]) =>
          tag && files.readAt('producer', tree, producer, { name: tag.name, sha: tag.commit }, ids),
      ),
    );
    const previous = this.previousRelease(producer, releaseTag, end);
    const asked = producer
      .commits([...declared, ...left, ...(bundle === null ? [] : [bundle])])
      .then((answers) => this.known(answers));
    const named = [...declared, ...left, bundle, release?.commit ?? null];
    const [commits, ancestry, changes, bundled, earlier, said] = await Promise.all([
      asked,
      Promise.all([
        ...pairs.ancestry.map((pair) => this.orderOf(producer, pair)),
        ...this.others(release, rollback, end).map((pair) => this.orderOf(producer, pair)),
        asked.then((known) => this.bundleAncestry(producer, bundle, known)),
      ]),
      Promise.all(pairs.changes.map((pair) => this.changedBetween(producer, pair))),
      this.bundleChanges(producer, bundle, declared),
      previous,
      this.said(producer, end, named, previous, read),
      previous.then(() => this.schemas(producer, release)),
    ]);
    const { found, unread, since } = said;
    return {
      shallow: producer.shallow,
      ownsTags: this.listed.owned,
      tags: this.listed.tags?.map((tag) => noOlder(tag, since[tag.commit])) ?? null,
      commits,
      since,
      earlier,
      ancestry: ancestry.flatMap((one) => {
        const holds = one?.holds ?? null;
        return one === null || holds === null ? [] : [{ ...one, holds }];
      }),
      changes: [...changes, ...bundled].flatMap(({ paths, ...pair }) => (paths === null ? [] : [{ ...pair, paths }])),
      publications: found.map((one) => noSooner(one, since)),
      unread,
    };
  }

  /** What was published, and since when what is named can have been there. */
  private async said(
    producer: Repository,
    end: string | null,
    named: readonly (string | null)[],
    previous: Promise<EarlierEvidence | null>,
    read: Promise<unknown>,
  ): Promise<Published & { readonly since: Readonly<Record<string, string>> }> {
    const { files, request, reasons } = this;
    const codes = async (): Promise<Published> => {
      await Promise.all([previous, read]);
      return end === null ? NOTHING : announcedCodes(request, files, producer, end, reasons);
    };
    const documents = async () => (end === null ? NOTHING : published(request, producer, end, reasons));
    const [one, other, earlier] = await Promise.all([documents(), codes(), previous]);
    const found = [...one.found, ...other.found];
    const until = request.observedAt;
    const dated = { declared: named, tags: this.#tags, earlier, publications: found, until };
    return { found, unread: [...one.unread, ...other.unread], since: await sinceOf(producer, dated) };
  }

  /** What a pull request or merge group is based on: only there does it matter what the change itself brings. */
  private get baseOfChange(): string | undefined {
    const { role, occasion, change } = this.request;
    return role === 'producer' && occasion === 'change' ? change?.base?.sha : undefined;
  }

  /** Which came first, of the release and the ones that the documents hold against it, where their names do not tell. */
  private others(release: TagEvidence | undefined, rollback: TagEvidence | undefined, end: string | null): Pairs {
    const releaseTag = release?.name ?? null;
    const pinned = releaseTag === null ? null : this.pinnedBefore(releaseTag);
    const others = [rollback, this.#tags.find(({ name }) => name === pinned)].filter((tag) => tag !== undefined);
    return others
      .filter(({ name, commit }) => commit !== end && (compareReleases(name, releaseTag ?? '') ?? 0) >= 0)
      .flatMap(({ commit }) => (end === null ? [] : [[commit, end] as const, [end, commit] as const]));
  }

  private async orderOf(producer: Repository, [ancestor, descendant]: Pair) {
    return { ancestor, descendant, holds: this.reasons.take(await producer.isAncestor(ancestor, descendant)) };
  }

  /** Reads the release before: the pinned one that a repin leaves, else the nearest that is one. */
  private async previousRelease(
    producer: Repository,
    releaseTag: string | undefined,
    commit: string | null,
  ): Promise<EarlierEvidence | null> {
    const { files, request } = this;
    if (releaseTag === undefined || !this.listed.owned || this.listed.tags === null) return null;
    const manifestPath = request.profile.producer.documents.find((rule) => rule.id === 'manifest')?.path ?? null;
    const question = { producer, tags: this.#tags, releaseTag, commit, manifestPath, reasons: this.reasons };
    const pinned = this.pinnedBefore(releaseTag);
    const likely = pinned ?? this.nearest(releaseTag);
    const [earlier] = await Promise.all([earlierReleases(question), this.readPrevious(producer, likely)]);
    const previous = pinned ?? releaseBefore(earlier, releaseTag);
    if (previous === likely) return earlier;
    files.forget('producer', 'previous');
    await this.readPrevious(producer, previous);
    return earlier;
  }

  private pinnedBefore(releaseTag: string): string | null {
    const { tags, commits } = releaseNames(this.files.states('consumer', 'base', 'pin'));
    const [pinned] = tags;
    if (pinned === undefined || pinned === releaseTag) return null;
    const isTag = this.#tags.some(({ name }) => name === pinned);
    return isTag || !isPlaceholder(pinned, commits[0] ?? null) ? pinned : null;
  }

  private nearest(releaseTag: string): string | null {
    const names = this.#tags.map((tag) => tag.name);
    return releasesBefore(names, releaseTag).at(-1) ?? null;
  }

  private async readPrevious(producer: Repository, name: string | null): Promise<void> {
    const tag = this.#tags.find((candidate) => candidate.name === name);
    if (tag === undefined) return;
    const at = { name: tag.name, sha: tag.commit };
    await this.files.readAt('producer', 'previous', producer, at, ['manifest', 'payload', 'openapi']);
  }

  /** Reads the interface files that differ between the releases that are compared, in both. */
  private async schemas(producer: Repository, release: TagEvidence | undefined): Promise<void> {
    const { files, request } = this;
    const isOwn = request.role === 'producer';
    const previous = files.trees.find(({ side, tree }) => side === 'producer' && tree === 'previous')?.commit ?? null;
    const head = this.reasons.take(producer.head)?.sha ?? null;
    const [to, end] = isOwn ? (['subject', head] as const) : (['release', release?.commit ?? null] as const);
    if (end === null) return;
    const pairs: (readonly [Tree, string | null])[] = [['previous', previous]];
    if (isOwn) pairs.push(['release', release?.commit ?? null]);
    await Promise.all(
      pairs.map(async ([tree, from]) => {
        if (from === null || from === end) return;
        const { paths } = await this.changedBetween(producer, [from, end]);
        await files.interfaces(producer, [tree, from], [to, end], paths);
      }),
    );
  }

  /** What is not known is left out. */
  private known(answers: Readonly<Record<string, Answer<CommitEvidence>>>): Record<string, CommitEvidence | null> {
    return Object.fromEntries(
      Object.entries(answers).flatMap(([sha, answer]) => {
        const commit = this.reasons.take(answer);
        return answer.kind === 'unknown' ? [] : [[sha, commit]];
      }),
    );
  }

  readonly #compared = new Map<string, Promise<Compared>>();

  private changedBetween(producer: Repository, [from, to]: Pair): Promise<Compared> {
    const ask = async () => ({ from, to, paths: this.reasons.take(await producer.changed(from, to)) });
    const asked = this.#compared.get(`${from} ${to}`) ?? ask();
    this.#compared.set(`${from} ${to}`, asked);
    return asked;
  }

  /** What differs between the release's commit and the one its evidence was made at, whichever came first. */
  private async bundleChanges(producer: Repository, bundle: string | null, declared: readonly string[]) {
    const commit = declared[0];
    if (bundle === null || commit === undefined || bundle === commit || !isSha(bundle)) return [];
    const forward = await producer.changed(commit, bundle);
    // GitHub compares only what has an order.
    const paths = forward.kind === 'value' ? forward : await producer.changed(bundle, commit);
    return [{ from: commit, to: bundle, paths: this.reasons.take(paths) }];
  }

  /** Whether the evidence bundle's commit is in the head's history; not asked for a commit that is not there at all. */
  private async bundleAncestry(producer: Repository, bundle: string | null, commits: GitEvidence['commits']) {
    const head = this.reasons.take(producer.head)?.sha;
    if (bundle === null || head === undefined || bundle === head || commits[bundle] === null) return null;
    return this.orderOf(producer, [bundle, head]);
  }
}

type Pair = readonly [string, string];
type Pairs = Pair[];

interface Compared {
  readonly from: string;
  readonly to: string;
  readonly paths: readonly string[] | null;
}

/** What each declared commit is to the release (to the head, where there is no release yet), to the head, and to the base. */
function pairsToAsk(
  declared: readonly string[],
  release: string | undefined,
  head: string | undefined,
  base: string | undefined,
  bundle: string | null,
): { ancestry: Pairs; changes: Pairs } {
  const target = release ?? head;
  const pairs = (commits: readonly string[], end: string | undefined): Pairs =>
    end === undefined ? [] : commits.filter((commit) => commit !== end).map((commit) => [commit, end] as const);
  const named = [...new Set([...declared, ...(bundle === null ? [] : [bundle])])];
  const ancestry = [...pairs(declared, target), ...(base === target ? [] : pairs(named, base))];
  const changes = [
    ...pairs(declared, target),
    ...(target === head ? [] : pairs(declared, head)),
    ...pairs(release === undefined ? [] : [release], head),
    ...(base === target || base === head ? [] : pairs(declared, base)),
  ];
  return { ancestry, changes };
}
