/** Which paths differ between two commits. */
import { Batch } from './batch.js';
import { isSha, type Commits } from './commits.js';
import type { Git } from './git.js';

interface Pair {
  readonly from: string;
  readonly to: string;
}

type Paths = readonly string[] | null;

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

  /** Sorted, below the root; a submodule ends in `/`. Null: not known. */
  async between(from: string, to: string): Promise<Paths> {
    // One commit that is not there would cost all the others their answers.
    const ends = await Promise.all(
      [from, to].map((sha) => (isSha(sha) ? this.commits.find(sha) : Promise.resolve(null))),
    );
    return ends.some((end) => end == null) ? null : this.#asked.ask({ from, to });
  }

  private async answer(pairs: readonly Pair[]): Promise<Paths[]> {
    const { code, stdout } = await this.git.ask(DIFF, pairs.map(({ from, to }) => `${to} ${from}\n`).join(''));
    const answers = code === 0 ? splitAnswers(stdout.toString()) : [];
    return pairs.map((_, index) => answers[index] ?? null);
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
    else if (isSha(part)) answers.push([]);
  }
  return answers.map((paths) => paths.sort());
}
