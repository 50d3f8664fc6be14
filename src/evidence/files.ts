/** The files of a run's evidence, as they are read from one tree after another. */
import type { CommitSha } from '../contracts/brands.js';
import type { FileEvidence, FileState, Tree, TreeEvidence } from '../contracts/evidence.js';
import type { DocumentId, Profile } from '../contracts/profile.js';
import { UNKNOWN_ABSENCE } from '../contracts/file-state.js';
import { isGlob, matcher } from '../contracts/globs.js';
import {
  DOCUMENT_LIMIT,
  INTERFACE_LIMIT,
  type FoundFile,
  type Repository,
  type TreeReader,
} from '../contracts/repository.js';
import { SIDES, type Side } from '../contracts/words.js';
import { BASELINE_DOCUMENTS } from '../handoff/baseline.js';
import { bundleFiles } from '../handoff/bundle.js';
import { parsedJson, parsedMarkdown, parsedYaml } from '../documents/parsed.js';
import { rootOf } from '../documents/parsed.js';
import type { Reasons } from './reasons.js';

/** A tree of a repository: of a commit, or of the subject where there is none. */
interface TreePlace {
  readonly repository: Repository;
  readonly commit: CommitSha | null;
}

/** A commit, and what it is called where it has a name. */
interface NamedCommit {
  readonly repository: Repository;
  readonly sha: CommitSha;
  readonly name?: string;
}

/** The files read so far. */
export class Files {
  found: FileEvidence[] = [];
  trees: TreeEvidence[] = [];

  constructor(
    private readonly profile: Profile,
    private readonly reasons: Readonly<Record<Side, Reasons>>,
  ) {}

  /** Drops a tree that turned out to be another. */
  forget(side: Side, tree: Tree): void {
    const isOther = (entry: { side: Side; tree: Tree }) => entry.side !== side || entry.tree !== tree;
    this.found = this.found.filter(isOther);
    this.trees = this.trees.filter(isOther);
  }

  openSubject(side: Side, repository: Repository | null): void {
    if (repository === null) return;
    this.trees.push({
      side,
      tree: 'subject',
      name: repository.reference,
      commit: this.reasons[side].take(repository.head)?.sha ?? null,
    });
  }

  async readAt(
    side: Side,
    tree: Tree,
    { repository, sha, name = sha }: NamedCommit,
    only: readonly DocumentId[],
  ): Promise<void> {
    this.trees.push({ side, tree, name, commit: sha });
    await this.read(side, tree, { repository, commit: sha }, only);
  }

  async read(
    side: Side,
    tree: Tree,
    { repository, commit }: TreePlace,
    only: readonly DocumentId[] | null,
  ): Promise<void> {
    const reader = commit === null ? repository.subject() : repository.at(commit);
    const rules = this.profile[side].documents.filter((rule) => only === null || only.includes(rule.id));
    // Only where a missing document is judged does its history matter.
    const judged = tree === 'subject' || tree === 'release' || tree === 'rollback';
    const found = await Promise.all(
      rules.map(async ({ id, path: pattern, required }): Promise<FileEvidence[]> => {
        // Each by itself: what is missing is asked on while others are still read.
        const asked = await reader.read([
          { path: pattern, limit: id === 'openapi' ? INTERFACE_LIMIT : DOCUMENT_LIMIT },
        ]);
        return Promise.all(
          asked.flat().map(async (file): Promise<FileEvidence> => {
            if (file.state.kind !== 'missing' || required !== 'once-introduced' || !judged)
              return { side, tree, document: id, ...file };
            const known = await repository.introduced(pattern, commit);
            const path = this.reasons[side].take(known) ?? file.path;
            const introduced = known.kind === 'unknown' ? null : known.kind === 'value';
            return { side, tree, document: id, path, state: { kind: 'missing', introduced } };
          }),
        );
      }),
    );
    this.found.push(...found.flat());
  }

  /** What the producer's evidence bundle speaks of. */
  bundlePaths(): readonly string[] {
    return bundleFiles(rootOf(this.states('producer', 'subject', 'evidence-bundle')[0]));
  }

  /** Reads what the evidence bundle speaks of, unless it was read already. */
  async bundled(reader: TreeReader): Promise<void> {
    const known = new Set(
      this.found.filter((file) => file.side === 'producer' && file.tree === 'subject').map((file) => file.path),
    );
    const paths = this.bundlePaths().filter((path) => !known.has(path));
    const found = await reader.read(paths.map((path) => ({ path, limit: INTERFACE_LIMIT })));
    for (const file of found.flat()) this.found.push({ side: 'producer', tree: 'subject', document: null, ...file });
  }

  /**
   * Reads the files that the profile calls interface, besides the documents, in two trees: those of `changed`, or all
   * where it is not known what changed.
   */
  async interfaces(
    repository: Repository,
    from: readonly [Tree, CommitSha],
    to: readonly [Tree, CommitSha],
    changed: readonly string[] | null,
  ): Promise<void> {
    const { interfacePaths } = this.profile;
    const isInterface = matcher(interfacePaths);
    const documents = new Set(this.profile.producer.documents.map(({ path }) => path));
    const wanted = changed?.filter((path) => isInterface(path) && !documents.has(path)) ?? null;
    if (interfacePaths.length === 0 || wanted?.length === 0) return;
    const read = await Promise.all(
      [from, to].map(async ([tree, commit]) => {
        const reader = tree === 'subject' ? repository.subject() : repository.at(commit);
        const found =
          wanted === null
            ? await this.everyInterface(reader, documents)
            : (await reader.read(wanted.map((path) => ({ path, limit: INTERFACE_LIMIT })))).flat();
        return { tree, found };
      }),
    );
    // What one of them lacks is missing there.
    const all = [...new Set(read.flatMap(({ found }) => found.map(({ path }) => path)))];
    for (const { tree, found } of read) {
      const states = new Map(found.map(({ path, state }) => [path, state]));
      const isKnown = (path: string) =>
        this.found.some((one) => one.side === 'producer' && one.tree === tree && one.path === path);
      for (const path of all)
        if (!isKnown(path))
          this.found.push({ side: 'producer', tree, document: null, path, state: states.get(path) ?? UNKNOWN_ABSENCE });
    }
  }

  private async everyInterface(reader: TreeReader, documents: ReadonlySet<string>): Promise<FoundFile[]> {
    const found = await Promise.all(
      this.profile.interfacePaths.map(async (glob): Promise<readonly FoundFile[]> => {
        const parts = glob.split('/');
        const first = parts.findIndex(isGlob);
        const folder = parts.slice(0, first === -1 ? -1 : first).join('/');
        const inner = parts.slice(first === -1 ? -1 : first).join('/');
        const listed = await reader.folder(folder === '' ? '.' : folder, inner, INTERFACE_LIMIT);
        if (listed.kind === 'unknown') return [{ path: glob, state: listed }];
        return listed.kind === 'absent' ? [] : listed.value;
      }),
    );
    return found.flat().filter(({ path }) => !documents.has(path));
  }

  async mirrors(reader: TreeReader): Promise<void> {
    const { mirrors } = this.profile;
    if (mirrors === null) return;
    const folders = [mirrors.canonical, ...mirrors.copies];
    const contents = await Promise.all(folders.map((folder) => reader.folder(folder, mirrors.files, DOCUMENT_LIMIT)));
    for (const [index, folder] of folders.entries()) {
      const content = contents[index];
      const nothing = [{ path: folder, state: content?.kind === 'unknown' ? content : UNKNOWN_ABSENCE }];
      const members = content?.kind === 'value' && content.value.length > 0 ? content.value : nothing;
      for (const { path, state } of members)
        this.found.push({ side: 'producer', tree: 'subject', document: null, path, state });
    }
  }

  /** Both sides' readiness documents, and what they said before. */
  readiness(): FileState[] {
    return SIDES.flatMap((side) => [
      ...this.states(side, 'subject', 'rollback-readiness'),
      ...this.states(side, 'past', 'rollback-readiness'),
    ]);
  }

  /** The documents that say which release a run is about. */
  aboutRelease(role: Side): FileState[] {
    return BASELINE_DOCUMENTS[role].flatMap((document) => this.states(role, 'subject', document).slice(0, 1));
  }

  states(side: Side, tree: Tree, document: DocumentId): FileState[] {
    return this.found
      .filter((file) => file.side === side && file.tree === tree && file.document === document)
      .map((file) => file.state);
  }
}

/** While git answers, the documents are parsed, one a turn: the gates will find them ready. */
export async function parseAhead(files: readonly FileEvidence[]): Promise<void> {
  for (const { document, path, state } of [...files]) {
    if (document === null || state.kind !== 'read') continue;
    await new Promise((turn) => setImmediate(turn));
    if (path.endsWith('.json')) parsedJson(state);
    else if (path.endsWith('.md')) parsedMarkdown(state);
    else if (document === 'openapi') parsedYaml(state);
  }
}
