/** The other repository, read by API: its default branch, its files, its folders. */
import type { Refusal } from '../contracts/evidence.js';
import { ownerAndName } from './client.js';
import type { GitHubClient } from './client.js';
import { orNull } from './release.js';

/** The documents of a handoff are a few kilobytes; GitHub gives the bytes of a file up to this size. */
const MAX_FILE_BYTES = 1024 * 1024;
/** GitHub lists this many entries of a folder and drops the rest without a word. */
const MAX_FOLDER_ENTRIES = 1000;

/** What is there but cannot be taken as a document. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';

  constructor(
    readonly reason: Refusal,
    message: string,
  ) {
    super(message);
  }
}

/** @throws GitHubError */
export async function defaultBranch(client: GitHubClient, repository: string): Promise<string> {
  const { data } = await client.octokit.request('GET /repos/{owner}/{repo}', ownerAndName(repository));
  return data.default_branch;
}

/**
 * The exact bytes of a file at a branch, tag, or commit; null when it is not there, or hidden from the token.
 * @throws RefusedFile for what is no file or has more than 1 MiB
 * @throws GitHubError
 */
export async function readFileAt(
  client: GitHubClient,
  repository: string,
  path: string,
  ref: string,
): Promise<Uint8Array | null> {
  const found = await readContents(client, repository, path, ref);
  if (found === null) return null;
  if (Array.isArray(found)) throw new RefusedFile('directory', `${path} in ${repository} at ${ref} is a directory.`);
  if (found.type !== 'file') {
    throw new RefusedFile('not-a-file', `${path} in ${repository} at ${ref} is a ${found.type}, not a file.`);
  }
  if (found.size > MAX_FILE_BYTES || !('content' in found) || found.encoding !== 'base64') {
    throw new RefusedFile(
      'too-large',
      `${path} in ${repository} at ${ref} has ${found.size} bytes; at most ${MAX_FILE_BYTES} are read.`,
    );
  }
  return Buffer.from(found.content, 'base64');
}

export interface FolderEntry {
  /** Below the top of the repository. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/**
 * What lies directly in a folder, in GitHub's order; null when there is no such folder.
 * @throws RefusedFile when it is no folder, or has more entries than GitHub lists
 * @throws GitHubError
 */
export async function listFolder(
  client: GitHubClient,
  repository: string,
  folder: string,
  ref: string,
): Promise<readonly FolderEntry[] | null> {
  const found = await readContents(client, repository, folder, ref);
  if (found === null) return null;
  if (!Array.isArray(found)) throw new RefusedFile('not-a-file', `${folder} in ${repository} at ${ref} is no folder.`);
  if (found.length >= MAX_FOLDER_ENTRIES) {
    throw new RefusedFile('too-large', `${folder} in ${repository} at ${ref} has more entries than GitHub lists.`);
  }
  return found.map(({ path, type }) => ({
    path,
    kind: type === 'file' ? 'file' : type === 'dir' ? 'folder' : 'other',
  }));
}

async function readContents(client: GitHubClient, repository: string, path: string, ref: string) {
  const answer = await orNull(
    client.octokit.request('GET /repos/{owner}/{repo}/contents/{path}', { ...ownerAndName(repository), path, ref }),
  );
  return answer?.data ?? null;
}
