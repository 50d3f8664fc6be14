/**
 * The commits that a run asks about, and their nearest ancestors: walked once, for all questions about them. A commit's
 * date is what its author wrote; that it is not older than its parents is known. A long history is not walked for it.
 */
import type { CommitEvidence } from '../contracts/evidence.js';
import { instantOf } from '../contracts/instant.js';
import { commitSha, type CommitSha, type Instant } from '../contracts/brands.js';
import { ABSENT, unknown, value, type Answer, type Known as Answered, type Unknown } from '../contracts/answer.js';
import { Batch } from '../contracts/batch.js';
import { CUT_OFF, type Git } from './git.js';
import { refusal, saysError } from './refusal.js';

/** Ancestors that are walked for all commits together, and for one whose own were not among them. */
const TOGETHER = 400;
const ALONE = 200;
/** So many known ancestors are enough to date a commit. */
const ENOUGH = 32;

const FORMAT = ['--ignore-missing', '--format=%H %ct %P'];

interface Known {
  readonly at: number;
  readonly parents: readonly CommitSha[];
}

type Found = Answer<CommitEvidence>;

export class Commits {
  readonly #known = new Map<CommitSha, Known>();
  readonly #absent = new Set<CommitSha>();
  readonly #refused = new Map<CommitSha, Unknown>();
  readonly #asked = new Batch<CommitSha, Found>((shas) => this.walk(shas));

  constructor(
    private readonly git: Git,
    private readonly head: CommitSha | null,
    private readonly shallow: boolean,
  ) {}

  async find(sha: CommitSha): Promise<Found> {
    return this.found(sha) ?? this.#asked.ask(sha);
  }

  async isAncestor(ancestor: CommitSha, descendant: CommitSha): Promise<Answered<boolean>> {
    const ends = await Promise.all([this.find(ancestor), this.find(descendant)]);
    for (const [index, end] of ends.entries()) {
      if (end.kind === 'absent') return notThere(index === 0 ? ancestor : descendant);
      if (end.kind === 'unknown') return end;
    }
    const near = this.#known.has(ancestor) ? this.reaches(ancestor, descendant) : null;
    if (near === true) return value(true);
    if (near === false) return this.shallow ? CUT_OFF : value(false);
    const { code, stderr } = await this.git.ask(['merge-base', '--is-ancestor', ancestor, descendant]);
    if (code === 0) return value(true);
    // Git says no as well where it could not read a commit between the two.
    if (code === 1 && !saysError(stderr)) return this.shallow ? CUT_OFF : value(false);
    return refusal(stderr, code, this.git.directory);
  }

  /** By commit, ISO 8601 in UTC; a date after `until` is a wrong clock's, and makes no descendant younger. */
  async since(shas: readonly CommitSha[], until: Instant): Promise<Record<string, Instant>> {
    const end = Date.parse(until);
    const answers = await Promise.all(
      [...new Set(shas)].map(async (sha): Promise<[string, Instant][]> => {
        await this.find(sha);
        const near = this.youngest(sha, end);
        if (!near.enough && this.#known.has(sha)) this.learn(await this.log(ALONE, [sha]));
        const { at } = near.enough ? near : this.youngest(sha, end);
        return at === null ? [] : [[sha, instantOf(at)]];
      }),
    );
    return Object.fromEntries(answers.flat());
  }

  private found(sha: CommitSha): Found | null {
    const known = this.#known.get(sha);
    if (known !== undefined) return value({ sha, committedAt: instantOf(known.at) });
    if (this.#absent.has(sha)) return this.shallow ? CUT_OFF : ABSENT;
    return this.#refused.get(sha) ?? null;
  }

  private async walk(shas: readonly CommitSha[]): Promise<Found[]> {
    const starts = [...new Set([...shas, ...(this.head === null ? [] : [this.head])])];
    const whole = await this.log(TOGETHER, starts);
    this.learn(whole);
    const unseen = starts.filter((sha) => !this.#known.has(sha));
    // What a whole walk did not meet is not there; else the newer ones may have filled it.
    const isFull = whole.kind === 'value' && whole.value.length === TOGETHER;
    const rest = isFull && unseen.length > 0 ? await this.log(null, unseen) : whole;
    this.learn(rest);
    for (const sha of unseen.filter((one) => !this.#known.has(one))) {
      if (rest.kind === 'value') this.#absent.add(sha);
      else this.#refused.set(sha, rest);
    }
    return shas.map((sha) => this.found(sha) ?? notThere(sha));
  }

  /** `most` null: the commits themselves and nothing behind them. */
  private log(most: number | null, starts: readonly CommitSha[]): Promise<Answered<readonly string[]>> {
    const extent = most === null ? '--no-walk=unsorted' : `--max-count=${most}`;
    return starts.length === 0 ? Promise.resolve(value([])) : this.git.lines('log', extent, ...FORMAT, ...starts, '--');
  }

  private learn(lines: Answered<readonly string[]>): void {
    for (const line of lines.kind === 'value' ? lines.value : []) {
      const [sha = '', seconds, ...parents] = line.split(' ').filter((part) => part !== '');
      this.#known.set(commitSha(sha), { at: Number(seconds) * 1000, parents: parents.map(commitSha) });
    }
  }

  /** Null where what is known ends before the answer. */
  private reaches(ancestor: CommitSha, descendant: CommitSha): boolean | null {
    const seen = new Set([descendant]);
    let isCut = false;
    for (const sha of seen) {
      if (sha === ancestor) return true;
      const commit = this.#known.get(sha);
      isCut ||= commit === undefined;
      for (const parent of commit?.parents ?? []) seen.add(parent);
    }
    return isCut ? null : false;
  }

  /** The latest date among a commit and its known ancestors; `at` is null where the commit itself is not known. */
  private youngest(start: CommitSha, until: number): { readonly at: number | null; readonly enough: boolean } {
    let at = this.#known.get(start)?.at ?? null;
    const seen = new Set([start]);
    let isCut = at === null;
    for (const sha of seen) {
      const commit = this.#known.get(sha);
      isCut ||= commit === undefined;
      if (at !== null && commit !== undefined && commit.at <= until) at = Math.max(at, commit.at);
      for (const parent of commit?.parents ?? []) seen.add(parent);
    }
    return { at, enough: !isCut || seen.size > ENOUGH };
  }
}

export function notThere(sha: CommitSha): Unknown {
  return unknown(`${sha.slice(0, 12)} is no commit of the repository`, 'Name a commit that is there, or fetch it.');
}
