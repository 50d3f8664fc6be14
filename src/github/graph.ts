/** Many questions about one repository in one request: what is asked at the same time goes to GraphQL together. */
import { ownerAndName, readsLeft } from './client.js';
import type { GitHubClient } from './client.js';
import { at, textAt } from './event.js';
import { GitHubError, failureOf } from './failure.js';
import type { FailureKind } from './failure.js';

/** GitHub gives up on queries that take it more than some seconds. */
const MAX_FIELDS = 80;

interface Waiting {
  readonly field: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export class RepositoryGraph {
  #waiting: Waiting[] = [];

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
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) {
        // Whoever asks now asks in this turn of the event loop.
        setImmediate(() => {
          void this.#flush();
        });
      }
      this.#waiting.push({ field, resolve, reject });
    });
  }

  async #flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (let start = 0; start < waiting.length; start += MAX_FIELDS) {
      const batch = waiting.slice(start, start + MAX_FIELDS);
      try {
        const answer = await this.#send(batch.map(({ field }, index) => `f${index}: ${field}`));
        for (const [index, { resolve }] of batch.entries()) resolve(at(answer, `f${index}`));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
  }

  async #send(fields: readonly string[]): Promise<unknown> {
    if (!this.mayAsk) throw failure('spent', `no read of GitHub was left to ask for more of ${this.name}`);
    const { owner, repo } = ownerAndName(this.name);
    const query = `{ repository(owner: ${quoted(owner)}, name: ${quoted(repo)}) { ${fields.join(' ')} } }`;
    try {
      return at(await this.client.octokit.graphql<unknown>(query), 'repository');
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
