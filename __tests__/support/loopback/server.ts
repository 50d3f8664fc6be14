/**
 * GitHub on 127.0.0.1, for tests: real HTTP, stored state, real limits. Every request is checked against GitHub's own
 * description; one that GitHub would not understand is answered 422 and fails the test when the server stops.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Artifacts } from './artifacts.js';
import { isRecord, understand } from './description.js';
import { gitRequest, serveGit } from './git-http.js';
import { answerGraph } from './graphql.js';
import type { Mishap, Scripted } from './mishaps.js';
import { HANDLERS, NOT_FOUND } from './routes.js';
import type { Answer, Listing, Stage } from './routes.js';
import { StoredRepository } from './store.js';

export interface LoggedRequest {
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  /** `POST /repos/{owner}/{repo}/check-runs`; null for what GitHub does not describe. */
  readonly route: string | null;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

const PERMISSIONS = ['actions', 'checks', 'contents', 'pull-requests', 'statuses'] as const;
export type Permission = (typeof PERMISSIONS)[number];

export interface Loopback {
  /** The API's base, without a slash behind it. */
  readonly url: string;
  readonly requests: readonly LoggedRequest[];
  /** What GitHub would not have understood. */
  readonly invalid: readonly string[];
  /** The requests of one route. */
  requestsTo(route: string): readonly LoggedRequest[];
  repository(name: string): StoredRepository;
  /** What the runs of workflows uploaded. */
  readonly artifacts: Artifacts;
  script(scripted: Scripted): void;
  /** From now on an annotation like this one is refused, and with it the whole request, as GitHub does. */
  refuseAnnotation(isRefused: (annotation: unknown) => boolean): void;
  /** Something happens before the next request of a route is handled. */
  before(route: string, action: () => void): void;
  /** Hears of each request that is never answered. */
  onSilence(listener: () => void): void;
  /** From now on the repository is found by its old name as GitHub finds it: with a redirect. */
  rename(from: string, to: string): void;
  /** Makes the token a reader: writes that need this permission are refused. */
  refuse(permission: Permission): void;
  /** From now on the token may write only this. */
  allowOnly(permissions: readonly Permission[]): void;
  /** Who the token is; the Actions app unless said. */
  signIn(login: string, app: string | null): void;
  /** How a write to an old name is answered: 307, unless said. */
  redirect: number;
  /** Ends the server; throws when a request was not one that GitHub would understand. */
  stop(): Promise<void>;
}

const NEEDED: readonly (readonly [RegExp, Permission])[] = [
  [/check-runs/, 'checks'],
  [/comments|\/pulls/, 'pull-requests'],
  [/\/rerun$/, 'actions'],
  [/statuses/, 'statuses'],
];

/** Starts an empty GitHub on a free port. Reads and writes of one test share it; nothing is shared between tests. */
export async function startLoopback(): Promise<Loopback> {
  const state = new State();
  const server = createServer((request, response) => {
    void state.serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The loopback has no port.');
  state.url = `http://127.0.0.1:${address.port}`;
  return Object.assign(state, {
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      if (state.invalid.length > 0) throw new Error(`GitHub would not have understood:\n${state.invalid.join('\n')}`);
    },
  });
}

class State {
  url = '';
  readonly requests: LoggedRequest[] = [];
  readonly invalid: string[] = [];
  readonly artifacts = new Artifacts();
  readonly #repositories = new Map<string, StoredRepository>();
  readonly #scripts: { readonly scripted: Scripted; seen: number }[] = [];
  readonly #refused = new Set<Permission>();
  readonly #renamed = new Map<string, string>();
  readonly #listeners: (() => void)[] = [];
  readonly #actions = new Map<string, () => void>();
  #isRefused: (annotation: unknown) => boolean = () => false;
  /** How a write to an old name is answered. */
  redirect = 307;
  #login = 'github-actions[bot]';
  #app: string | null = 'github-actions';

  requestsTo(route: string): readonly LoggedRequest[] {
    return this.requests.filter((request) => request.route === route);
  }

  repository(name: string): StoredRepository {
    const known = this.#repositories.get(name) ?? new StoredRepository();
    this.#repositories.set(name, known);
    return known;
  }

  script(scripted: Scripted): void {
    this.#scripts.push({ scripted, seen: 0 });
  }

  refuseAnnotation(isRefused: (annotation: unknown) => boolean): void {
    this.#isRefused = isRefused;
  }

  before(route: string, action: () => void): void {
    this.#actions.set(route, action);
  }

  onSilence(listener: () => void): void {
    this.#listeners.push(listener);
  }

  rename(from: string, to: string): void {
    this.#renamed.set(from, to);
  }

  refuse(permission: Permission): void {
    this.#refused.add(permission);
  }

  allowOnly(permissions: readonly Permission[]): void {
    this.#refused.clear();
    for (const one of PERMISSIONS) if (!permissions.includes(one)) this.#refused.add(one);
  }

  signIn(login: string, app: string | null): void {
    this.#login = login;
    this.#app = app;
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const url = this.#byName(asOnGitHub(new URL(request.url ?? '/', this.url)));
    const git = gitRequest(url.pathname);
    if (git !== null) {
      await this.#serveGit(request, response, git, url);
      return;
    }
    if (await this.artifacts.serve(request, response, url, this.url)) return;
    const body = await readBody(request);
    const moved = this.#movedTo(url);
    if (moved !== null) {
      this.#log(request, url, null, body);
      // GitHub lets a GET follow with any method of asking, and asks for the same one otherwise.
      const headers = { location: moved };
      this.#send(response, { status: method === 'GET' ? 301 : this.redirect, headers, body: { message: 'Moved' } });
      return;
    }
    if (url.pathname === '/graphql') {
      this.#log(request, url, 'POST /graphql', body);
      this.#answer(request, response, this.#mishapFor(method, 'POST /graphql'), () => this.#graphql(body));
      return;
    }
    if (url.pathname.endsWith(UNDESCRIBED)) {
      this.#send(response, NOT_FOUND);
      return;
    }
    const { call, problems } = understand(method, url, body);
    this.#log(request, url, call?.route ?? null, body);
    if (problems.length > 0 || call === null) {
      this.invalid.push(`${method} ${url.pathname}: ${problems.join('; ')}`);
      this.#send(response, { status: 422, body: { message: 'Validation Failed', errors: problems } });
      return;
    }
    this.#actions.get(call.route)?.();
    this.#actions.delete(call.route);
    const refused = annotationsIn(body).findIndex((annotation) => this.#isRefused(annotation));
    const handle = (stage: Stage) =>
      refused !== -1 ? refusedAnnotation(refused) : (HANDLERS[call.route]?.(stage, call) ?? NOT_FOUND);
    this.#answer(request, response, this.#mishapFor(method, call.route), () => {
      const answer = this.#act(method, call.route, handle, call.path);
      return 'items' in answer ? this.#page(answer, url) : answer;
    });
  }

  /** Does what was asked, as far as the mishap lets it, and answers it, as far as the mishap lets it. */
  #answer(request: IncomingMessage, response: ServerResponse, mishap: Mishap | null, act: () => Answer): void {
    if (mishap === null) {
      this.#send(response, act());
      return;
    }
    const done = mishap.kind === 'cut' || mishap.kind === 'stall' || mishap.afterWrite === true ? act() : null;
    switch (mishap.kind) {
      case 'reset':
        request.socket.destroy();
        return;
      case 'silence':
        for (const hear of this.#listeners) hear();
        return;
      case 'cut':
        this.#sendHalf(response, done, () => response.destroy());
        return;
      case 'stall':
        this.#sendHalf(response, done, () => undefined);
        return;
      case 'answer':
        this.#send(response, { body: { message: 'Server Error' }, headers: {}, ...mishap });
    }
  }

  #sendHalf(response: ServerResponse, answer: Answer | null, then: () => void): void {
    const text = JSON.stringify(answer?.body ?? {});
    response.writeHead(answer?.status === 204 ? 200 : (answer?.status ?? 200), {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(text)),
    });
    response.write(text.slice(0, text.length / 2), then);
  }

  /** What a repository that was renamed is called now. */
  #byName(url: URL): URL {
    const [, number, rest] = /^\/repositories\/(\d+)(.*)$/.exec(url.pathname) ?? [];
    const name = [...this.#renamed.values()][Number(number)];
    if (name === undefined || rest === undefined) return url;
    return new URL(`/repos/${name}${rest}${url.search}`, url);
  }

  #movedTo(url: URL): string | null {
    const [, name, rest = ''] = /^\/repos\/([^/]+\/[^/]+)(.*)$/.exec(url.pathname) ?? [];
    const number = [...this.#renamed.keys()].indexOf(name ?? '');
    return number === -1 ? null : `${this.url}/repositories/${number}${rest}${url.search}`;
  }

  /** Only who has a token is answered, and only of a repository that has a checkout. */
  async #serveGit(
    request: IncomingMessage,
    response: ServerResponse,
    { repository, below }: { readonly repository: string; readonly below: string },
    url: URL,
  ): Promise<void> {
    this.#log(request, url, `GIT ${below}`, null);
    const found = this.#repositories.get(repository);
    if (request.headers.authorization === undefined) response.writeHead(401).end();
    else if (found?.visible !== true || found.checkout === null) response.writeHead(404).end();
    else if (isPush(below, url) && this.#refused.has('contents')) response.writeHead(403).end();
    else await serveGit(request, response, { checkout: found.checkout, below, query: url.search.slice(1) });
  }

  #act(
    method: string,
    route: string,
    handle: (stage: Stage) => Answer | Listing,
    path: Readonly<Record<string, string>>,
  ): Answer | Listing {
    const name = `${path['owner'] ?? ''}/${path['repo'] ?? ''}`;
    const repository = this.#repositories.get(name);
    if (repository?.visible !== true) return NOT_FOUND;
    const needed = NEEDED.find(([pattern]) => pattern.test(route))?.[1];
    if (method !== 'GET' && needed !== undefined && this.#refused.has(needed)) {
      return { status: 403, body: { message: 'Resource not accessible by integration' } };
    }
    return handle({ name, repository, login: this.#login, app: this.#app, artifacts: this.artifacts, url: this.url });
  }

  #mishapFor(method: string, route: string): Mishap | null {
    let found: Mishap | null = null;
    for (const script of this.#scripts) {
      if (script.scripted.on !== method && script.scripted.on !== route) continue;
      script.seen += 1;
      if (script.scripted.nth === 'all' || script.scripted.nth === script.seen) found ??= script.scripted.mishap;
    }
    return found;
  }

  #graphql(body: unknown): Answer {
    const query = isRecord(body) ? String(body['query']) : '';
    const answer = answerGraph(query, this.#login, (name) => {
      const repository = this.#repositories.get(this.#renamed.get(name) ?? name);
      return repository?.visible === true && repository.checkout !== null ? repository : null;
    });
    for (const problem of answer.problems) this.invalid.push(`POST /graphql: ${problem}`);
    return { status: 200, body: answer.body };
  }

  #page({ items, key }: Listing, url: URL): Answer {
    const size = Number(url.searchParams.get('per_page') ?? 30);
    const page = Number(url.searchParams.get('page') ?? 1);
    const last = Math.max(1, Math.ceil(items.length / size));
    const link = (to: number, relation: string) => {
      const target = new URL(url);
      target.searchParams.set('page', String(to));
      return `<${target.href}>; rel="${relation}"`;
    };
    const part = items.slice((page - 1) * size, page * size);
    const headers = page < last ? { link: [link(page + 1, 'next'), link(last, 'last')].join(', ') } : {};
    return { status: 200, body: key === null ? part : { total_count: items.length, [key]: part }, headers };
  }

  #log(request: IncomingMessage, url: URL, route: string | null, body: unknown): void {
    this.requests.push({
      method: request.method ?? 'GET',
      path: decodeURIComponent(url.pathname),
      route,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body,
    });
  }

  #send(response: ServerResponse, { status, body, headers }: Answer): void {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(status === 204 ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
  }
}

/** What other people's actions try of GitHub that its description does not have; they do without it. */
const UNDESCRIBED = '/hash-algorithm';

/** An Enterprise Server's API lies below a folder of its own. */
function asOnGitHub(url: URL): URL {
  return new URL(url.pathname.replace(/^\/api\/(?:v3\/|(?=graphql$))/, '/') + url.search, url);
}

/** Whether git is about to write. */
function isPush(below: string, url: URL): boolean {
  return below === '/git-receive-pack' || url.searchParams.get('service') === 'git-receive-pack';
}

function annotationsIn(body: unknown): readonly unknown[] {
  const output = isRecord(body) && isRecord(body['output']) ? body['output'] : {};
  return Array.isArray(output['annotations']) ? output['annotations'] : [];
}

function refusedAnnotation(index: number): Answer {
  const message = `Invalid request.\n\nFor 'properties/annotations/items/${index}', it is not valid.`;
  return { status: 422, body: { message } };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? null : (JSON.parse(text) as unknown);
}
