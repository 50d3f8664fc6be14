/** A checkout of the other side on a runner: it must be one, and not a folder of the tree that is judged. */
import path from 'node:path';
import type { CommitSha } from '../../contracts/brands.js';
import { originUrls } from '../../git/branches.js';
import { Git } from '../../git/git.js';
import { isOfAnotherCheckout, pathFromTop } from '../../git/named-file.js';
import type { GitHubContext } from '../../github/context.js';
import { isRemoteOf, isOnServer } from '../../git/remote-url.js';
import { mustBeFolder, openPeerPath, type Prepared } from '../prepare.js';
import { UsageError, type Inputs } from '../inputs.js';

/**
 * Opens the other side at its commit.
 * @param judged - the commit whose tree could hold the folder
 * @throws UsageError where it is a checkout of another repository
 */
export async function openPeerHere(
  inputs: Inputs,
  context: GitHubContext,
  { profile, role }: Pick<Prepared, 'profile' | 'role'>,
  judged: CommitSha | null,
): Promise<Pick<Prepared, 'peer' | 'absence'>> {
  // What is not there lies in no tree either.
  if (inputs.peerPath !== null) await mustBeFolder(inputs.peerPath);
  if (inputs.peerPath !== null && (await isInTree(inputs.root, inputs.peerPath, judged)))
    return {
      peer: null,
      absence:
        `peer-path ${inputs.peerPath} lies in the tree that is judged, where the change itself can write what the other side says; ` +
        'check the other side out into a folder of its own (actions/checkout with `path`), or leave peer-path out',
    };
  const opened = await openPeerPath(inputs, profile.profile, role, { reference: 'HEAD', orBare: false });
  if (inputs.peerPath !== null && opened.peer?.name != null)
    await mustBeOf(inputs.peerPath, opened.peer.name, context.serverUrl);
  return opened;
}

async function isInTree(root: string, peerPath: string, judged: CommitSha | null): Promise<boolean> {
  const git = Git.find(root);
  if (git === null) return false;
  const below = pathFromTop(git, path.resolve(peerPath));
  if (below === null) return false;
  if (below === '' || judged === null) return true;
  const isElsewhere = await isOfAnotherCheckout(git, judged, `${below}/.`);
  return !(isElsewhere.kind === 'value' && isElsewhere.value);
}

async function mustBeOf(peerPath: string, name: string, serverUrl: string): Promise<void> {
  const git = Git.find(path.resolve(peerPath));
  const urls = git === null ? null : await originUrls(git);
  if (urls?.kind !== 'value') return;
  const other = urls.value.find((url) => isOnServer(url, serverUrl) && !isRemoteOf(url, serverUrl, name));
  if (other !== undefined)
    throw new UsageError(
      `peer-path ${peerPath} is a checkout of another repository than ${name}. Check that one out, or name the right one with peer-repository.`,
    );
}
