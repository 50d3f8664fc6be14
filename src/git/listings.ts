/** Which files lie below folders of a commit. All that are asked for in one turn cost one question a commit. */
import { then, type Known } from '../contracts/answer.js';
import { Batch } from '../contracts/batch.js';
import type { Git } from './git.js';

interface Question {
  readonly revision: string;
  readonly folder: string;
}

type Names = Known<readonly string[]>;

export class Listings {
  readonly #asked = new Batch<Question, Names>((questions) => this.answer(questions));

  constructor(private readonly git: Git) {}

  /** Paths below the root, whatever the depth; none where the commit has no such folder. */
  below(revision: string, folder: string): Promise<Names> {
    return this.#asked.ask({ revision, folder });
  }

  private async answer(questions: readonly Question[]): Promise<Names[]> {
    const revisions = [...new Set(questions.map(({ revision }) => revision))];
    const listed = new Map(
      await Promise.all(
        revisions.map(async (revision) => {
          const folders = new Set(
            questions.filter((one) => one.revision === revision).map(({ folder }) => `${folder}/`),
          );
          const names = await this.git.parts('ls-tree', '-r', '--name-only', '-z', revision, '--', ...folders);
          return [revision, names] as const;
        }),
      ),
    );
    return questions.flatMap(({ revision, folder }) => {
      const names = listed.get(revision);
      if (names === undefined) return [];
      return [then(names, (all) => (folder === '.' ? all : all.filter((name) => name.startsWith(`${folder}/`))))];
    });
  }
}
