/** The files of a history that paths or globs named last. All that are asked for in one turn cost one question, mostly. */
import { ABSENT, value, type Answer } from '../contracts/answer.js';
import { Batch } from '../contracts/batch.js';
import { isGlob, matcher } from '../contracts/globs.js';
import type { Git } from './git.js';
import { pathspec } from './pathspec.js';

interface Question {
  readonly pattern: string;
  readonly revision: string;
}

type Answers = Map<string, Answer<string>>;

export class LastNamed {
  readonly #asked = new Batch<Question, Answer<string>>((questions) => this.answer(questions));

  constructor(private readonly git: Git) {}

  of(pattern: string, revision: string): Promise<Answer<string>> {
    return this.#asked.ask({ pattern, revision });
  }

  private async answer(questions: readonly Question[]): Promise<Answer<string>[]> {
    const revisions = [...new Set(questions.map(({ revision }) => revision))];
    const answers = new Map(
      await Promise.all(
        revisions.map(async (revision) => {
          const asked = questions.filter((one) => one.revision === revision).map(({ pattern }) => pattern);
          return [revision, await this.together([...new Set(asked)], revision)] as const;
        }),
      ),
    );
    return questions.map(({ pattern, revision }) => answers.get(revision)?.get(pattern) ?? ABSENT);
  }

  /** Nearly always none was ever there, and one walk of the history says so of all; each further one finds some. */
  private async together(patterns: readonly string[], revision: string): Promise<Answers> {
    const found: Answers = new Map();
    for (;;) {
      const open = patterns.filter((pattern) => !found.has(pattern));
      if (open.length === 0) return found;
      const names = await this.names(open, revision, ['-1']);
      if (names.kind === 'value' && names.value.length === 0) return found;
      const named = names.kind === 'value' ? names.value : [];
      const newest = open.flatMap((pattern) => {
        const name = named.find(isMeantBy(pattern));
        return name === undefined ? [] : [[pattern, value(name)] as const];
      });
      for (const [pattern, name] of newest) found.set(pattern, name);
      // Git refuses one of them, or takes what is not meant for one.
      if (newest.length === 0) for (const pattern of open) found.set(pattern, await this.alone(pattern, revision));
    }
  }

  private async alone(pattern: string, revision: string): Promise<Answer<string>> {
    const isMeant = isGlob(pattern) ? matcher(pattern) : () => true;
    // The newest commit nearly always has one; else what git took for one is passed over.
    for (const most of [['-1'], []]) {
      const names = await this.names([pattern], revision, most);
      if (names.kind !== 'value') return names;
      const found = names.value.find(isMeant);
      if (found !== undefined) return value(found);
      if (names.value.length === 0) return ABSENT;
    }
    return ABSENT;
  }

  private async names(patterns: readonly string[], revision: string, most: readonly string[]) {
    const names = await this.git.parts(
      'log',
      ...most,
      // A merge may have dropped what a branch brought; and may itself have brought it.
      '--full-history',
      '-m',
      '--format=',
      '--name-only',
      '--relative',
      '-z',
      revision,
      '--',
      ...patterns.map(pathspec),
    );
    return names.kind === 'value' ? value(names.value.map((name) => name.replace(/^\n/, ''))) : names;
  }
}

/** Whether a file is one that a path or glob names; what lies below a path is there because of it. */
function isMeantBy(pattern: string): (name: string) => boolean {
  return isGlob(pattern) ? matcher(pattern) : (name) => name === pattern || name.startsWith(`${pattern}/`);
}
