/** The file of a history that a path or glob named last. */
import { ABSENT, value, type Answer } from '../contracts/answer.js';
import { isGlob, matcher } from '../contracts/globs.js';
import type { Git } from './git.js';
import { pathspec } from './pathspec.js';

export async function lastNamed(git: Git, pattern: string, revision: string): Promise<Answer<string>> {
  const isMeant = isGlob(pattern) ? matcher(pattern) : () => true;
  // The newest commit nearly always has one; else what git took for one is passed over.
  for (const most of [['-1'], []]) {
    const names = await git.parts(
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
      pathspec(pattern),
    );
    if (names.kind !== 'value') return names;
    const found = names.value.map((name) => name.replace(/^\n/, '')).find(isMeant);
    if (found !== undefined) return value(found);
    if (names.value.length === 0) return ABSENT;
  }
  return ABSENT;
}
