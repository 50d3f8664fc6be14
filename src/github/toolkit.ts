/**
 * GitHub's own toolkit: it builds Octokit, and it knows the way through a web proxy, which it reads from the environment
 * as soon as it is loaded.
 */
import type { getOctokitOptions, GitHub } from '@actions/github/lib/utils';
import { Mistake } from '../contracts/mistake.js';
import { codeOf, messageOf } from '../contracts/system.js';

export type Octokit = InstanceType<typeof GitHub>;

export interface Toolkit {
  readonly getOctokit: (...given: Parameters<typeof getOctokitOptions>) => Octokit;
  /** The `fetch` that goes through the proxy, where there is one for GitHub's API. */
  readonly fetch: typeof fetch;
}

/** How it refuses the address of a proxy. */
const NO_ADDRESS: readonly string[] = ['ERR_INVALID_URL', 'UND_ERR_INVALID_ARG'];

/**
 * Loads it (which takes longer than starting Node).
 * @throws Mistake where the proxy of the environment is none
 */
export async function loadToolkit(): Promise<Toolkit> {
  try {
    const utils = await import('@actions/github/lib/utils');
    return {
      getOctokit: (token, options) => new utils.GitHub(utils.getOctokitOptions(token, options)),
      fetch: utils.defaults.request?.fetch as typeof fetch,
    };
  } catch (error) {
    if (!NO_ADDRESS.includes(codeOf(error))) throw error;
    throw new Mistake(
      `The web proxy that https_proxy (or http_proxy) names for GitHub's API is no address of one: ${messageOf(error)} ` +
        'Set it to http://host:port, or name the API in no_proxy.',
      { cause: error },
    );
  }
}
