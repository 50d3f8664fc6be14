/** Which paths differ between two commits. */
import { unknown, value, type Known } from '../contracts/answer.js';
import { Batch } from '../contracts/batch.js';
import { isCommitSha, type CommitSha } from '../contracts/brands.js';
import { notThere, type Commits } from './commits.js';
import type { Git } from './git.js';

interface Pair {
  readonly from: CommitSha;
  readonly to: CommitSha;
}

type Paths = Known<readonly string[]>;

/** `--always`: a pair that does not differ is answered too. */
const DIFF = [
  'diff-tree',
  '--stdin',
  '--always',
  '-r',
  '--raw',
  '-z',
  '--no-renames',
  '--relative',
  '--ignore-submodules=none',
];

export class Diffs {
  readonly #asked = new Batch<Pair, Paths>((pairs) => this.answer(pairs));

  constructor(
    private readonly git: Git,
    private readonly commits: Commits,
  ) {}

  /** Sorted, below the root; a submodule ends in `/`. */
  async between(from: CommitSha, to: CommitSha): Promise<Paths> {
    // One commit that is not there would cost all the others their answers.
    for (const sha of [from, to]) {
      const found = await this.commits.find(sha);
      if (found.kind === 'unknown') return found;
      if (found.kind === 'absent') return notThere(sha);
    }
    return this.#asked.ask({ from, to });
  }

  private async answer(pairs: readonly Pair[]): Promise<Paths[]> {
    const answer = await this.git.bytes(DIFF, pairs.map(({ from, to }) => `${to} ${from}\n`).join(''));
    if (answer.kind !== 'value') return pairs.map(() => answer);
    const all = splitAnswers(answer.value.toString());
    const unanswered = unknown('git did not say what differs', 'Check out the whole history (fetch-depth: 0).');
    return pairs.map((_, index) => {
      const paths = all[index];
      return paths === undefined ? unanswered : value(paths);
    });
  }
}

/** For each pair git writes a commit, and for each change `:mode mode id id status` and its path. */
function splitAnswers(output: string): string[][] {
  const answers: string[][] = [];
  let submodule: boolean | null = null;
  for (const part of output.split('\0')) {
    if (submodule !== null) {
      answers.at(-1)?.push(submodule ? `${part}/` : part);
      submodule = null;
    } else if (part.startsWith(':')) submodule = /^:(?:160000 |\d+ 160000 )/.test(part);
    else if (isCommitSha(part)) answers.push([]);
  }
  return answers.map((paths) => paths.sort());
}
