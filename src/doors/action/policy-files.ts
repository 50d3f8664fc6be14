/** The files of a policy, read where only whom they are of can change them: at a commit, or in a checkout of the workflow's own. */
import path from 'node:path';
import { ABSENT, unknown, value, type Answer } from '../../contracts/answer.js';
import type { CommitSha } from '../../contracts/brands.js';
import { DOCUMENT_LIMIT } from '../../contracts/repository.js';
import type { Git } from '../../git/git.js';
import { fileAt, isOfAnotherCheckout, pathFromTop } from '../../git/named-file.js';
import { readBounded, Unreadable } from '../../profile/bounded.js';
import { parse, ProfileError, type LoadedProfile } from '../../profile/source.js';
import { UsageError, type Inputs } from '../inputs.js';
import { usableSchema, type Prepared } from '../prepare.js';
import { MATCHER_NAMES, placeOfProfile, withHandoff } from '../profile.js';

export class PolicyFiles {
  /** @param checkedOut - the commit that lies on disk */
  constructor(
    private readonly git: Git,
    private readonly checkedOut: CommitSha,
  ) {}

  /**
   * A file as a commit has it, wherever in the repository it lies; of another checkout beside it, the file on disk.
   * @param file - absolute
   */
  async at(commit: CommitSha, file: string): Promise<Answer<Buffer>> {
    const below = pathFromTop(this.git, file);
    if (below === null) return fromDisk(file);
    const state = await fileAt(this.git, commit, below, DOCUMENT_LIMIT);
    switch (state.kind) {
      case 'read':
        return value(Buffer.from(state.base64, 'base64'));
      case 'refused':
        return unknown(`at ${commit.slice(0, 12)} it is ${state.detail}`, 'Make it a regular file of the repository.');
      case 'unknown':
        return state;
      case 'missing': {
        const isElsewhere = await isOfAnotherCheckout(this.git, this.checkedOut, below);
        if (isElsewhere.kind === 'unknown') return isElsewhere;
        return isElsewhere.value ? fromDisk(file) : ABSENT;
      }
    }
  }
}

async function fromDisk(file: string): Promise<Answer<Buffer>> {
  try {
    return value(await readBounded(file));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return error.isAbsent ? ABSENT : unknown(error.message, 'Name a regular file of at most 1 MiB.');
  }
}

/**
 * The profile that a commit has; null where it has none at that place.
 * @throws ProfileError
 */
export async function profileAt(files: PolicyFiles, commit: CommitSha, inputs: Inputs): Promise<LoadedProfile | null> {
  const { shown, file } = placeOfProfile(inputs);
  const answer = await files.at(commit, file);
  if (answer.kind === 'absent') return null;
  if (answer.kind === 'unknown')
    throw new ProfileError(`The profile ${shown} cannot be read: ${answer.why}. ${answer.mend}`);
  return withHandoff(inputs, await parse(answer.value, shown, MATCHER_NAMES));
}

/**
 * The schema that a commit has; null where it has none at that place.
 * @throws UsageError
 */
export async function schemaAt(
  files: PolicyFiles,
  commit: CommitSha,
  schema: string,
): Promise<Prepared['payloadSchema']> {
  const answer = await files.at(commit, path.resolve(schema));
  if (answer.kind === 'absent') return null;
  if (answer.kind === 'unknown') throw new UsageError(`schema ${schema} cannot be read: ${answer.why}. ${answer.mend}`);
  return usableSchema(schema, answer.value.toString());
}

/** Whether two commits have the same at a place; what cannot be told is not the same. */
export function isSameFile(one: Answer<Buffer>, other: Answer<Buffer>): boolean {
  if (one.kind === 'value' && other.kind === 'value') return one.value.equals(other.value);
  return one.kind === 'absent' && other.kind === 'absent';
}
