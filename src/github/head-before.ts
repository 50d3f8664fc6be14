/** Where a branch or a pull request was before it was pushed to: what that commit's results said is what came before. */
import type { CommitSha } from '../contracts/brands.js';
import { shaAt, textAt } from './event.js';

/** What GitHub calls a commit that there is not: where a branch was before it came to be. */
export const NO_COMMIT = /^0+$/;

/** Null where there was none, where nothing was pushed, and of a tag, which is of one commit. */
export function headBefore(eventName: string, ref: string, event: unknown): CommitSha | null {
  const isPush = eventName === 'push' && ref.startsWith('refs/heads/');
  const isUpdate = eventName.startsWith('pull_request') && textAt(event, 'action') === 'synchronize';
  const sha = isPush || isUpdate ? shaAt(event, 'before') : null;
  return sha === null || NO_COMMIT.test(sha) ? null : sha;
}
