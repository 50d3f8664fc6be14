/** What may be asked of GitHub: each answer is checked to have the shape that its route promises. */
import type { Endpoints } from '@octokit/types';
import { readAnswer, type Answer, type ListRoute, type Route } from './answers.js';
import { at } from './event.js';
import { GitHubError, notUnderstood } from './failure.js';
import type { Octokit } from './toolkit.js';

interface Answered<R extends Route> {
  /** What is read of the answer, in the shape that it was checked for. */
  readonly data: Answer<R>;
}

export interface Asking {
  /** It is not sent again where it failed: nothing depends on it, and others want the time. */
  readonly once: boolean;
}

/** Octokit, as far as anybody may reach it: each answer is checked, each failure is a `GitHubError`. */
export interface GitHubApi {
  request<R extends Route>(route: R, parameters: Endpoints[R]['parameters'], how?: Asking): Promise<Answered<R>>;
  /** The pages of a list, as long as there are more. `last`: no page comes behind it. */
  pages<R extends ListRoute>(
    route: R,
    parameters: Endpoints[R]['parameters'] & { readonly per_page: number },
  ): AsyncGenerator<Answered<R> & { readonly last: boolean }>;
  /**
   * The `data` of the answer to a query.
   * @param isWhole - whether it holds what was asked for
   */
  graphql(query: string, isWhole: (data: unknown) => boolean): Promise<unknown>;
}

export function apiOf(octokit: Octokit): GitHubApi {
  const ask = async <R extends Route>(route: R, parameters: object, { once }: Asking = { once: false }) => {
    let data: Answer<R> | undefined;
    const understand = (answer: unknown) => {
      data = readAnswer(route, answer);
      return data !== undefined;
    };
    // Which parameters belong to which route was checked where it was asked.
    const { headers } = await octokit.request(route as string, { ...parameters, request: { understand, once } });
    if (data === undefined) throw new GitHubError(notUnderstood(route));
    return { data, link: headers.link ?? null };
  };
  return {
    request: ask,
    async *pages(route, parameters) {
      for (let page = 1; ; page += 1) {
        const answer = await ask(route, { ...parameters, page });
        // A proxy may drop the header: then only a page that is not full is known to be the last.
        const { link, data } = answer;
        const isFull = Array.isArray(data) && data.length >= parameters.per_page;
        const last = link === null ? !isFull : !/\brel="?next\b/.test(link);
        yield { data, last };
        if (last) return;
      }
    },
    async graphql(query, isWhole) {
      const understand = (answer: unknown) => isWhole(at(answer, 'data'));
      return octokit.graphql(query, { request: { understand } });
    },
  };
}
