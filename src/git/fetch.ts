/** Fetches a commit's objects, and nothing else: no branch, tag or file is touched, and nothing is checked out. */
import { unknown, value, type Known } from '../contracts/answer.js';
import type { CommitSha } from '../contracts/brands.js';
import type { Git } from './git.js';
import { refusal } from './refusal.js';

export interface Remote {
  /** The repository's address, by http or https. */
  readonly url: string;
  /** Null: as anybody. */
  readonly token: string | null;
}

/** What a fetch must not ask, keep or start besides; a server that says nothing for this long is given up. */
const SETTINGS = [
  'credential.helper=',
  'core.askPass=',
  'http.followRedirects=false',
  'http.lowSpeedLimit=1000',
  'http.lowSpeedTime=30',
  'fetch.writeCommitGraph=false',
].flatMap((setting) => ['-c', setting]);

const ARGUMENTS = [
  'fetch',
  '--quiet',
  '--no-tags',
  '--no-recurse-submodules',
  '--no-write-fetch-head',
  '--no-auto-maintenance',
];

/**
 * Brings a commit with its history into the repository's objects.
 * @param signal - leaves it
 */
export async function fetchCommit(git: Git, remote: Remote, sha: CommitSha, signal: AbortSignal): Promise<Known<null>> {
  if (!/^https?:\/\//.test(remote.url))
    return unknown(`${remote.url} is no address that is fetched from`, 'Check the commit out.');
  const asking = { environment: access(remote), signal };
  const { code, stderr } = await git.ask([...SETTINGS, ...ARGUMENTS, remote.url, sha], asking);
  // git says nothing of why it was ended.
  if (signal.aborted) return CANCELLED;
  return code === 0 ? value(null) : refusal(stderr, code, git.directory);
}

const CANCELLED = unknown('the run was cancelled', 'Run it again.');

/** In the environment, where a list of processes does not show it. What a checkout left behind for the same server is unset. */
function access({ url, token }: Remote): Readonly<Record<string, string>> {
  const protocols = { GIT_ALLOW_PROTOCOL: 'http:https' };
  if (token === null) return protocols;
  const key = `http.${url}.extraheader`;
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    ...protocols,
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_0: key,
    GIT_CONFIG_VALUE_0: '',
    GIT_CONFIG_KEY_1: key,
    GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`,
  };
}
