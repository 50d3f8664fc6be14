/** Which commits of the producer are held against each other: which came first, and which paths differ. */
import type { GitEvidence } from '../contracts/evidence.js';
import type { CommitSha } from '../contracts/brands.js';
import type { Repository } from '../contracts/repository.js';
import type { Reasons } from './reasons.js';

export type Pair = readonly [CommitSha, CommitSha];

/** What is not known is null. */
export interface Ordered {
  readonly ancestor: CommitSha;
  readonly descendant: CommitSha;
  readonly holds: boolean | null;
}

export interface Compared {
  readonly from: CommitSha;
  readonly to: CommitSha;
  readonly paths: readonly string[] | null;
}

/** The commits that are held against each other, as far as they are known. */
export interface NamedCommits {
  readonly declared: readonly CommitSha[];
  readonly release: CommitSha | undefined;
  readonly head: CommitSha | undefined;
  /** What a pull request or merge group is based on. */
  readonly base: CommitSha | undefined;
  /** That the evidence bundle was made at. */
  readonly bundle: CommitSha | null;
}

/** What each declared commit is to the release (to the head, where there is no release yet), to the head, and to the base. */
export function pairsToAsk({ declared, release, head, base, bundle }: NamedCommits): {
  readonly ancestry: readonly Pair[];
  readonly changes: readonly Pair[];
} {
  const target = release ?? head;
  const pairs = (commits: readonly CommitSha[], end: CommitSha | undefined): readonly Pair[] =>
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

export class Comparisons {
  readonly #compared = new Map<string, Promise<Compared>>();

  constructor(
    private readonly repository: Repository,
    private readonly reasons: Reasons,
  ) {}

  async order([ancestor, descendant]: Pair): Promise<Ordered> {
    return { ancestor, descendant, holds: this.reasons.take(await this.repository.isAncestor(ancestor, descendant)) };
  }

  /** Asked once for each pair. */
  changed([from, to]: Pair): Promise<Compared> {
    const ask = async () => ({ from, to, paths: this.reasons.take(await this.repository.changed(from, to)) });
    const asked = this.#compared.get(`${from} ${to}`) ?? ask();
    this.#compared.set(`${from} ${to}`, asked);
    return asked;
  }

  /** What differs between the release's commit and the one its evidence was made at, whichever came first. */
  async bundleChanges(bundle: CommitSha | null, declared: readonly CommitSha[]): Promise<readonly Compared[]> {
    const commit = declared[0];
    if (bundle === null || commit === undefined || bundle === commit) return [];
    const forward = await this.repository.changed(commit, bundle);
    // GitHub compares only what has an order.
    const paths = forward.kind === 'value' ? forward : await this.repository.changed(bundle, commit);
    return [{ from: commit, to: bundle, paths: this.reasons.take(paths) }];
  }

  /** Whether the evidence bundle's commit is in the head's history; not asked for a commit that is not there at all. */
  async bundleAncestry(bundle: CommitSha | null, commits: GitEvidence['commits']): Promise<Ordered | null> {
    const head = this.reasons.take(this.repository.head)?.sha;
    if (bundle === null || head === undefined || bundle === head || commits[bundle] === null) return null;
    return this.order([bundle, head]);
  }
}
