/** A folder without git's answers: its files tell what they tell, and every other question is unknown, with the reason. */
import { ABSENT, type Absent, type Unknown } from '../contracts/answer.js';
import type { JudgedTree } from '../contracts/evidence.js';
import type { FileRequest, FoundFile, Repository, TreeReader } from '../contracts/repository.js';
import { NO_REPOSITORY } from './git.js';
import { WorkingTree } from './working-tree.js';

export interface FolderFacts {
  readonly root: string;
  readonly origin: 'own' | 'path';
  readonly name: string | null;
  /** A revision that was to be read instead of the files. */
  readonly reference: string | null;
  readonly why: Unknown;
}

export class Folder implements Repository {
  readonly origin: 'own' | 'path';
  readonly name: string | null;
  readonly reference: string;
  readonly head: Unknown;
  readonly tree: JudgedTree;
  readonly prefix = '';
  readonly shallow = false;
  readonly ownsTags = false;

  constructor(private readonly facts: FolderFacts) {
    this.origin = facts.origin;
    this.name = facts.name;
    this.reference = facts.reference ?? 'working tree';
    this.head = facts.why;
    this.tree = facts.reference === null ? 'working-tree' : 'commit';
  }

  /** Nothing differs from a commit where there are none. */
  differing(): Promise<Unknown | Absent> {
    return Promise.resolve(this.facts.why === NO_REPOSITORY ? ABSENT : this.facts.why);
  }

  subject(): TreeReader {
    return this.facts.reference === null ? new WorkingTree(this.facts.root) : this.at();
  }

  at(): TreeReader {
    const { why } = this.facts;
    return {
      read: (requests: readonly FileRequest[]) =>
        Promise.resolve(requests.map(({ path }): FoundFile[] => [{ path, state: why }])),
      folder: () => Promise.resolve(why),
    };
  }

  commits(revisions: readonly string[]): Promise<Readonly<Record<string, Unknown>>> {
    return Promise.resolve(Object.fromEntries(revisions.map((revision) => [revision, this.facts.why])));
  }

  since(): Promise<Readonly<Record<string, never>>> {
    return Promise.resolve({});
  }

  readonly #unknown = (): Promise<Unknown> => Promise.resolve(this.facts.why);
  readonly tags = this.#unknown;
  readonly resolve = this.#unknown;
  readonly isAncestor = this.#unknown;
  readonly changed = this.#unknown;
  readonly introduced = this.#unknown;
  readonly versions = this.#unknown;
  readonly tagsBehind = this.#unknown;
  readonly history = this.#unknown;
  readonly removed = this.#unknown;
  readonly announced = this.#unknown;
}
