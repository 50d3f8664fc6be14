/** Many questions about one repository in one request: what is asked at the same time goes to GraphQL together. */
import { Batch } from '../contracts/batch.js';
import { ownerAndName, readsLeft } from './client.js';
import type { GitHubClient } from './client.js';
import { at, textAt } from './event.js';
import { GitHubError, failureOf } from './failure.js';
import type { FailureKind } from './failure.js';

/** GitHub gives up on queries that take it more than some seconds. */
const MAX_FIELDS = 80;

export class RepositoryGraph {
  readonly #asked = new Batch<string, unknown>((fields) => this.#send(fields), MAX_FIELDS);

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
   * The value of a field of the repository, such as `object(oid: "…") { oid }`.
   * @throws GitHubError
   */
  ask(field: string): Promise<unknown> {
    return this.#asked.ask(field);
  }

  async #send(fields: readonly string[]): Promise<unknown[]> {
    if (!this.mayAsk) throw failure('spent', `no read of GitHub was left to ask for more of ${this.name}`);
    const { owner, repo } = ownerAndName(this.name);
    const named = fields.map((field, index) => `f${index}: ${field}`);
    const query = `{ repository(owner: ${quoted(owner)}, name: ${quoted(repo)}) { ${named.join(' ')} } }`;
    try {
      const answer = await this.client.octokit.graphql<unknown>(query);
      return fields.map((_, index) => at(answer, 'repository', `f${index}`));
    } catch (error) {
      if (error instanceof GitHubError) throw error;
      // GraphQL says what went wrong beside a 200.
      const first = at(error, 'errors', 0);
      const words = textAt(first, 'message');
      if (words === null) throw new GitHubError(failureOf(error));
      if (textAt(first, 'type') === 'NOT_FOUND')
        throw failure('not-found', `GitHub shows this token no repository ${this.name}`);
      throw failure('rejected', `GitHub answered a question about ${this.name} with: ${words}`);
    }
  }
}

/** A string of GraphQL is written as one of JSON. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

function failure(kind: FailureKind, message: string): GitHubError {
  return new GitHubError({ kind, status: null, message, retryAfterMs: null });
}
