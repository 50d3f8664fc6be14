/**
 * Collects the evidence of a run: documents of both sides in the trees that the gates compare, and what git
 * says of the release. It judges nothing.
 */
import type {
  ChangeEvidence,
  Evidence,
  FileEvidence,
  FileState,
  GitEvidence,
  PublicationEvidence,
  ReleaseEvidence,
  SideEvidence,
  SuiteEvidence,
  TagEvidence,
  Tree,
  TreeEvidence,
} from '../contracts/evidence.js';
import type { DocumentId, Profile, ProfileSource } from '../contracts/profile.js';
import { SIDES, type Side } from '../contracts/words.js';
import { parsedJson, parsedMarkdown, parsedYaml } from '../documents/parsed.js';
import { releasesBefore } from '../documents/releases.js';
import { bundleFiles } from '../documents/bundle.js';
import { bundleCommit, errorCodes, releaseNames, rollbackTags, rootOf } from './baseline.js';
import type { Repository, TreeReader } from '../contracts/repository.js';
import { DOCUMENT_LIMIT, INTERFACE_LIMIT } from './trees.js';

export interface CollectRequest {
  readonly observedAt: string;
  readonly role: Side;
  readonly profile: Profile;
  readonly profileSource: ProfileSource & { readonly text: string };
  readonly payloadSchema: Evidence['payloadSchema'];
  readonly own: Repository;
  /** Null: the peer is not known; `absence` then says why. */
  readonly peer: Repository | null;
  readonly absence: string | null;
  readonly change: ChangeEvidence | null;
  readonly suites: Readonly<Record<Side, SuiteEvidence>>;
  readonly readRelease: (tag: string) => Promise<ReleaseEvidence>;
}

/** What a contract is read from; the rest of a side's documents are about decisions. */
const CONTRACT_DOCUMENTS: readonly DocumentId[] = ['manifest', 'payload', 'openapi', 'source-of-truth', 'changelog'];
const PIN_DOCUMENTS: readonly DocumentId[] = ['pin', 'mirror', 'matrix'];

/** How many earlier tags are looked at for the release before. */
const MAX_EARLIER = 5;

export async function collect(request: CollectRequest): Promise<Evidence> {
  const { role, profile } = request;
  const repositories: Record<Side, Repository | null> = {
    producer: role === 'producer' ? request.own : request.peer,
    consumer: role === 'consumer' ? request.own : request.peer,
  };
  const files = new Files(profile);
  for (const side of SIDES) files.openSubject(side, repositories[side]);
  const { producer, consumer } = repositories;
  const [tags] = await Promise.all([
    producer?.ownsTags === true ? producer.tags() : [],
    producer && files.read('producer', 'subject', producer.subject(), null, producer),
    consumer && files.read('consumer', 'subject', consumer.subject(), null, consumer),
    role === 'producer' && files.mirrors(request.own.subject()),
    role === 'consumer' &&
      consumer &&
      request.change?.base &&
      files.readAt('consumer', 'base', consumer, request.change.base, PIN_DOCUMENTS),
  ]);
  const [release] = await Promise.all([
    new ReleaseQuestions(request, files, producer, tags).ask(),
    producer && files.bundled(producer.subject()),
    parseAhead(files.found),
  ]);
  return {
    schema: 'handoff-gate.evidence/v1',
    observedAt: request.observedAt,
    role,
    profile: request.profileSource,
    payloadSchema: request.payloadSchema,
    subject: { commit: request.own.head, uncommitted: request.own.uncommitted, prefix: request.own.prefix },
    change: request.change,
    sides: {
      producer: sideEvidence('producer', request, producer, release.git),
      consumer: sideEvidence('consumer', request, consumer, null),
    },
    trees: files.trees.sort(byKey((tree) => `${tree.side} ${tree.tree}`)),
    files: files.found.sort(byKey((file) => `${file.side} ${file.tree} ${file.document ?? '~'} ${file.path}`)),
    release: release.release,
  };
}

/** While git answers, the documents are parsed, one a turn: the gates will find them ready. */
async function parseAhead(files: readonly FileEvidence[]): Promise<void> {
  for (const { document, path, state } of [...files]) {
    if (document === null || state.kind !== 'read') continue;
    await new Promise((turn) => setImmediate(turn));
    if (path.endsWith('.json')) parsedJson(state);
    else if (path.endsWith('.md')) parsedMarkdown(state);
    else if (document === 'openapi') parsedYaml(state);
  }
}

/** The files read so far. */
class Files {
  found: FileEvidence[] = [];
  trees: TreeEvidence[] = [];

  constructor(private readonly profile: Profile) {}

  /** Drops a tree that turned out to be another. */
  forget(side: Side, tree: Tree): void {
    const isOther = (entry: { side: Side; tree: Tree }) => entry.side !== side || entry.tree !== tree;
    this.found = this.found.filter(isOther);
    this.trees = this.trees.filter(isOther);
  }

  openSubject(side: Side, repository: Repository | null): void {
    if (repository === null) return;
    this.trees.push({ side, tree: 'subject', name: repository.reference, commit: repository.head?.sha ?? null });
  }

  async readAt(
    side: Side,
    tree: Tree,
    repository: Repository,
    at: { name?: string; sha: string },
    only: readonly DocumentId[],
  ): Promise<void> {
    this.trees.push({ side, tree, name: at.name ?? at.sha, commit: at.sha });
    await this.read(side, tree, repository.at(at.sha), only, repository, at.sha);
  }

  async read(
    side: Side,
    tree: Tree,
    reader: TreeReader,
    only: readonly DocumentId[] | null,
    repository: Repository,
    commit: string | null = null,
  ): Promise<void> {
    const rules = this.profile[side].documents.filter((rule) => only === null || only.includes(rule.id));
    const found = await reader.read(
      rules.map(({ id, path }) => ({ path, limit: id === 'openapi' ? INTERFACE_LIMIT : DOCUMENT_LIMIT })),
    );
    await Promise.all(
      rules.map(async (rule, index) => {
        for (const file of found[index] ?? []) {
          // Only where a missing document is judged does its history matter.
          const judged = tree === 'subject' || tree === 'release';
          if (file.state.kind !== 'missing' || rule.required !== 'once-introduced' || !judged) {
            this.found.push({ side, tree, document: rule.id, ...file });
            continue;
          }
          const known = await repository.introduced(rule.path, commit);
          const path = typeof known === 'string' ? known : file.path;
          const introduced = known === null ? null : known !== false;
          this.found.push({ side, tree, document: rule.id, path, state: { kind: 'missing', introduced } });
        }
      }),
    );
  }

  /** Reads what the evidence bundle speaks of, unless it was read already. */
  async bundled(reader: TreeReader): Promise<void> {
    const bundle = this.states('producer', 'subject', 'evidence-bundle')[0];
    const known = new Set(
      this.found.filter((file) => file.side === 'producer' && file.tree === 'subject').map((file) => file.path),
    );
    const paths = bundleFiles(rootOf(bundle)).filter((path) => !known.has(path));
    const found = await reader.read(paths.map((path) => ({ path, limit: INTERFACE_LIMIT })));
    for (const file of found.flat()) this.found.push({ side: 'producer', tree: 'subject', document: null, ...file });
  }

  async mirrors(reader: TreeReader): Promise<void> {
    const { mirrors } = this.profile;
    if (mirrors === null) return;
    const folders = [mirrors.canonical, ...mirrors.copies];
    const contents = await Promise.all(folders.map((folder) => reader.folder(folder, mirrors.files, DOCUMENT_LIMIT)));
    for (const [index, folder] of folders.entries()) {
      const content = contents[index] ?? null;
      const missing: FileState = { kind: 'missing', introduced: null };
      const members = content === null || content.length === 0 ? [{ path: folder, state: missing }] : content;
      for (const { path, state } of members)
        this.found.push({ side: 'producer', tree: 'subject', document: null, path, state });
    }
  }

  states(side: Side, tree: Tree, document: DocumentId): FileState[] {
    return this.found
      .filter((file) => file.side === side && file.tree === tree && file.document === document)
      .map((file) => file.state);
  }
}

/** What is asked of the producer's repository once the documents have named a release. */
class ReleaseQuestions {
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
      ['release', release, request.role === 'consumer' ? CONTRACT_DOCUMENTS : ['manifest']],
      ['rollback', rollback, ['manifest']],
    ];
    const head = producer.head?.sha;
    const bundle = bundleCommit(files.states('producer', 'subject', 'evidence-bundle')[0]);
    const pairs = pairsToAsk(declared, release?.commit, head);
    const payloadPath = request.profile.producer.documents.find((rule) => rule.id === 'payload')?.path;
    const [commits, ancestry, changes, candidates] = await Promise.all([
      producer.commits([...declared, ...(bundle === null ? [] : [bundle])]),
      Promise.all(
        pairs.ancestry.map(async ([ancestor, descendant]) => ({
          ancestor,
          descendant,
          holds: await producer.isAncestor(ancestor, descendant),
        })),
      ),
      Promise.all(pairs.changes.map(async ([from, to]) => ({ from, to, paths: await producer.changed(from, to) }))),
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
      changes: changes.flatMap(({ paths, ...pair }) => (paths === null ? [] : [{ ...pair, paths }])),
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

/** Whether the evidence bundle's commit is in the head's history; not asked for a commit that is not there at all. */
async function bundleAncestry(producer: Repository, bundle: string | null, commits: GitEvidence['commits']) {
  const head = producer.head?.sha;
  if (bundle === null || head === undefined || bundle === head || commits[bundle] === null) return [];
  return [{ ancestor: bundle, descendant: head, holds: await producer.isAncestor(bundle, head) }];
}

function sideEvidence(
  side: Side,
  request: CollectRequest,
  repository: Repository | null,
  git: GitEvidence | null,
): SideEvidence {
  const suite = request.suites[side];
  if (repository === null) {
    return {
      side,
      origin: 'absent',
      repository: request.profile[side].repository,
      reference: null,
      absence: request.absence,
      git: null,
      suite,
    };
  }
  const { origin, name, reference } = repository;
  return { side, origin, repository: name, reference, absence: null, git, suite };
}

function byKey<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
