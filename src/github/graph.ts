/** Many questions about one repository in few requests: what is asked at the same time goes to GraphQL together, and once. */
import { Batch } from '../contracts/batch.js';
import { ownerAndName, readsLeft } from './client.js';
import type { GitHubClient } from './client.js';
import { at } from './event.js';
import { failure, GitHubError, failureOf } from './failure.js';

/** GitHub gives up on queries that take it more than some seconds. */
const MAX_FIELDS = 80;

export class RepositoryGraph {
  readonly #asked = new Batch<string, unknown>((fields) => this.#send(fields), { most: MAX_FIELDS, inTurn: true });
  readonly #answers = new Map<string, Promise<unknown>>();

  /** @param reserve - reads to leave for what comes after */
  constructor(
    readonly client: GitHubClient,
    readonly name: string,
    readonly reserve: number,
  ) {}

  /** True when another request may be sent. */
  get mayAsk(): boolean {
    return readsLeft(this.client) > this.reserve;
  }

  /**
   * The value of a field of the repository, such as `object(oid: "…") { oid }`; of one that was asked before, as it was.
   * @throws GitHubError
   */
  ask(field: string): Promise<unknown> {
    const known = this.#answers.get(field);
    if (known !== undefined) return known;
    const answer = this.#asked.ask(field);
    this.#answers.set(field, answer);
    // What was not answered may be asked again.
    answer.catch(() => this.#answers.delete(field));
    return answer;
  }

  async #send(fields: readonly string[]): Promise<unknown[]> {
    if (!this.mayAsk)
      throw new GitHubError(failure('spent', `no read of GitHub was left to ask for more of ${this.name}`));
    const { owner, repo } = ownerAndName(this.name);
    const named = fields.map((field, index) => `f${index}: ${field}`);
    const query = `{ repository(owner: ${quoted(owner)}, name: ${quoted(repo)}) { ${named.join(' ')} } }`;
    const valueOf = (data: unknown, index: number) => at(data, 'repository', `f${index}`);
    // Each field that is asked of a repository is an object, or there is none.
    const isWhole = (data: unknown) =>
      at(data, 'repository') === null || fields.every((_, index) => typeof valueOf(data, index) === 'object');
    const data = await this.#answer(query, isWhole);
    return fields.map((_, index) => valueOf(data, index));
  }

  async #answer(query: string, isWhole: (data: unknown) => boolean): Promise<unknown> {
    const hidden = (words: string) =>
      new GitHubError(failure('not-found', `GitHub shows this token no repository ${this.name}${words}`));
    try {
      const data = await this.client.octokit.graphql(query, isWhole);
      if (at(data, 'repository') !== null) return data;
    } catch (error) {
      const { kind, message } = failureOf(error);
      throw kind === 'not-found' ? hidden(` (${message})`) : error;
    }
    throw hidden('');
  }
}

/** A string of GraphQL is written as one of JSON. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
