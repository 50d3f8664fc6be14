/** Who the token is: what a run finds on GitHub is its own only when this one wrote it. */
import type { GitHubClient } from './client.js';
import { textAt } from './event.js';
import { failureOf } from './failure.js';

/** Who the default token of a workflow is. */
const ACTIONS_APP = 'github-actions';
const BOT = '[bot]';

const KNOWN = new WeakMap<GitHubClient, Promise<string | null>>();

/**
 * The login behind the token, asked once: REST tells an installation's token nothing about itself; GraphQL does. Null where
 * it does not say.
 */
function ownLogin(client: GitHubClient): Promise<string | null> {
  const known = KNOWN.get(client) ?? ask(client);
  KNOWN.set(client, known);
  return known;
}

async function ask(client: GitHubClient): Promise<string | null> {
  try {
    const isWhole = (data: unknown) => textAt(data, 'viewer', 'login') !== null;
    return textAt(await client.octokit.graphql('{ viewer { login } }', isWhole), 'viewer', 'login');
  } catch (error) {
    if (failureOf(error).kind === 'cancelled') throw error;
    return null;
  }
}

export interface Author {
  readonly login: string;
  readonly type: string | null;
}

/** Keeps what we wrote; anybody may copy what we write. */
export async function byOurselves<T extends { readonly author: Author | null }>(
  client: GitHubClient,
  found: readonly T[],
): Promise<readonly T[]> {
  if (found.length === 0) return [];
  const login = await ownLogin(client);
  if (login !== null) return found.filter(({ author }) => author?.login === login);
  // It is not known who we are: that is most likely the Actions app, and else an app; a person's is a copy.
  const ofActions = found.filter(({ author }) => author?.login === `${ACTIONS_APP}${BOT}`);
  return ofActions.length > 0 ? ofActions : found.filter(({ author }) => author?.type === 'Bot');
}

/**
 * Keeps what the Actions app wrote, or the app whose token we use: anybody else who may write checks can write any text.
 * Who we are is asked only where it matters.
 */
export async function byOurApps<T extends { readonly app: string | null }>(
  client: GitHubClient,
  found: readonly T[],
): Promise<readonly T[]> {
  const isForeign = found.some(({ app }) => app !== null && app !== ACTIONS_APP);
  const login = isForeign ? await ownLogin(client) : null;
  const own = login?.endsWith(BOT) === true ? login.slice(0, -BOT.length) : null;
  return found.filter(({ app }) => app === ACTIONS_APP || (app !== null && app === own));
}
