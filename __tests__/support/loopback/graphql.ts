/**
 * GraphQL as GitHub answers it: queries are validated against GitHub's own schema (`make-schema.mjs`) and answered from a
 * real git repository.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { buildSchema, execute, parse, validate, type GraphQLSchema } from 'graphql';
import { suitesOn, type SuiteNode } from './check-suites.js';
import type { StoredRepository } from './store.js';

/** GitHub cuts the text of a blob here. */
const MAX_TEXT = 512_000;

let schema: GraphQLSchema | null = null;

function known(): GraphQLSchema {
  schema ??= buildSchema(readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'), { assumeValid: true });
  return schema;
}

export interface GraphAnswer {
  /** What GitHub would not have understood. */
  readonly problems: readonly string[];
  readonly body: object;
}

/** How GraphQL says 404. */
const UNRESOLVED = {
  data: { repository: null },
  errors: [{ type: 'NOT_FOUND', path: ['repository'], message: 'Could not resolve to a Repository with that name.' }],
};

/**
 * Answers a query.
 * @param login - who the token is
 * @param find - a repository that is answered from its checkout; null where the token sees none
 */
export function answerGraph(
  query: string,
  login: string,
  find: (name: string) => StoredRepository | null,
): GraphAnswer {
  try {
    const document = parse(query);
    const problems = validate(known(), document);
    if (problems.length > 0)
      // GitHub says so beside a 200.
      return { problems: problems.map(({ message }) => message), body: { errors: problems.map(refused) } };
    const hidden: string[] = [];
    const repository = ({ owner, name }: { readonly owner: string; readonly name: string }) => {
      const found = find(`${owner}/${name}`);
      if (found === null) hidden.push(`${owner}/${name}`);
      if (found === null) return null;
      const checks = (sha: string) => suitesOn(`${owner}/${name}`, sha, found.checkRuns, found.suites);
      return new GitSource(found.checkout ?? '', `${owner}/${name}`, checks).repository(found.defaultBranch);
    };
    const viewer = { __typename: 'User', login };
    const answer = execute({ schema: known(), document, rootValue: { viewer, repository } });
    if (answer instanceof Promise) throw new Error('the answers come from memory and git, so none is waited for');
    if (hidden.length > 0) return { problems: [], body: UNRESOLVED };
    return { problems: (answer.errors ?? []).map(({ message }) => message), body: answer };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { problems: [message], body: { errors: [{ message }] } };
  }
}

function refused({ message }: { readonly message: string }): object {
  return { message, extensions: { code: 'undefinedField' } };
}

/** An object of GitHub's schema; a function answers a field with arguments. */
type Typed = { readonly __typename: string } & Readonly<Record<string, unknown>>;

interface Given {
  readonly expression?: string;
  readonly oid?: string;
  readonly first?: number;
  readonly last?: number;
  readonly after?: string;
  readonly path?: string;
  readonly since?: string;
  readonly until?: string;
  readonly filterBy?: { readonly checkName?: string };
}

/** What git said, by checkout and question. */
const answered = new Map<string, Buffer>();

/** One git repository, as GitHub's types. */
export class GitSource {
  constructor(
    private readonly checkout: string,
    private readonly name = '',
    private readonly checks: (sha: string) => readonly SuiteNode[] = () => [],
  ) {}

  git(...args: readonly string[]): string | null {
    return (
      this.bytes(...args)
        ?.toString()
        .trim() ?? null
    );
  }

  bytes(...args: readonly string[]): Buffer | null {
    // What an object holds, and the history behind a commit, stay as they are.
    const lasting = args[0] !== 'for-each-ref' && args.some((one) => /^[0-9a-f]{40}(?:[:^]|$)/.test(one));
    const key = [this.checkout, ...args].join('\0');
    const known = lasting ? answered.get(key) : undefined;
    if (known !== undefined) return known;
    const bytes = this.#run(args);
    if (lasting && bytes !== null) answered.set(key, bytes);
    return bytes;
  }

  #run(args: readonly string[]): Buffer | null {
    try {
      return execFileSync('git', args, {
        cwd: this.checkout,
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 64 * 1024 * 1024,
      });
    } catch {
      return null;
    }
  }

  repository(defaultBranch: string): Typed {
    return {
      __typename: 'Repository',
      defaultBranchRef: () => ({ __typename: 'Ref', name: defaultBranch, target: this.object(defaultBranch) }),
      object: ({ expression, oid }: Given) => this.object(expression ?? oid ?? ''),
      refs: ({ first = 0, after = '0' }: Given) => this.tags(first, Number(after)),
    };
  }

  private tags(first: number, start: number): Typed {
    const names = (this.git('for-each-ref', '--sort=-creatordate', '--format=%(refname:strip=2)', 'refs/tags') ?? '')
      .split('\n')
      .filter((name) => name !== '');
    const page = names.slice(start, start + first);
    const end = start + page.length;
    return {
      __typename: 'RefConnection',
      totalCount: names.length,
      pageInfo: { hasNextPage: end < names.length, endCursor: page.length === 0 ? null : String(end) },
      nodes: page.map((name) => ({ __typename: 'Ref', name, target: this.object(`refs/tags/${name}`) })),
    };
  }

  private object(expression: string): Typed | null {
    const oid = this.git('rev-parse', '--verify', '--quiet', '--end-of-options', expression);
    if (oid === null) return null;
    switch (this.git('cat-file', '-t', oid)) {
      case 'commit':
        return this.commit(oid);
      case 'tag':
        return this.annotatedTag(oid);
      case 'tree':
        return { __typename: 'Tree', oid, entries: () => this.entries(oid) };
      case 'blob':
        return this.blob(oid);
      default:
        return null;
    }
  }

  private annotatedTag(oid: string): Typed {
    const date = this.git('for-each-ref', '--format=%(creatordate:iso-strict)', '--points-at', oid, 'refs/tags');
    return {
      __typename: 'Tag',
      oid,
      tagger: { date: date?.split('\n')[0] },
      target: () => this.object(`${oid}^{}`),
    };
  }

  private commit(oid: string): Typed {
    return {
      __typename: 'Commit',
      oid,
      committedDate: () => this.git('log', '-1', '--format=%cI', oid),
      history: ({ first = 0, after = '0', path, since, until }: Given) => {
        const bounds = [
          ...(since === undefined ? [] : ['--since', since]),
          ...(until === undefined ? [] : ['--until', until]),
        ];
        const log = this.git('log', '--format=%H', ...bounds, oid, ...(path === undefined ? [] : ['--', path])) ?? '';
        const all = log.split('\n').filter((sha) => sha !== '');
        const end = Number(after) + first;
        const nodes = all.slice(Number(after), end).map((sha) => this.commit(sha));
        return { pageInfo: { hasNextPage: end < all.length, endCursor: String(end) }, nodes };
      },
      file: ({ path = '' }: Given) => {
        const object = this.object(`${oid}:${path}`);
        return object === null ? null : { name: path, object, oid: object['oid'] };
      },
      url: `https://github.test/${this.name}/commit/${oid}`,
      parents: (given: Given) => {
        const behind = (this.git('log', '-1', '--format=%P', oid) ?? '').split(' ').filter((sha) => sha !== '');
        return pageOf(
          behind.map((sha) => this.commit(sha)),
          given,
        );
      },
      checkSuites: (given: Given) => {
        const suites = this.checks(oid).filter(({ runs }) => given.filterBy === undefined || runs.some(isNamed(given)));
        return pageOf(suites.map(suiteOf), given);
      },
    };
  }

  private entries(oid: string): readonly object[] {
    const lines = (this.bytes('ls-tree', '-l', '-z', oid)?.toString() ?? '').split('\0').filter((line) => line !== '');
    return lines.map((line) => {
      const [, mode = '', type, sha, size = '', name] = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
      const object = () => this.object(sha ?? '');
      return { name, type, mode: parseInt(mode, 8), oid: sha, size: Number(size) || 0, object };
    });
  }

  private blob(oid: string): Typed {
    const bytes = this.bytes('cat-file', 'blob', oid) ?? Buffer.alloc(0);
    const isBinary = bytes.includes(0);
    const isTruncated = bytes.length > MAX_TEXT;
    const text = isBinary ? null : bytes.subarray(0, MAX_TEXT).toString();
    return { __typename: 'Blob', oid, byteSize: bytes.length, isBinary, isTruncated, text };
  }
}

/** Of a list what was asked for, from one of its ends. */
function pageOf(items: readonly unknown[], { first, last }: Given): object {
  const nodes = last === undefined ? items.slice(0, first) : items.slice(-last);
  return { pageInfo: { hasNextPage: last === undefined && nodes.length < items.length, endCursor: null }, nodes };
}

function suiteOf({ app, runs, ...suite }: SuiteNode): object {
  const checkRuns = (given: Given) => pageOf(runs.filter(isNamed(given)), given);
  return { ...suite, app: { slug: app }, checkRuns };
}

function isNamed({ filterBy }: Given): (run: { readonly name: string }) => boolean {
  return ({ name }) => filterBy?.checkName === undefined || filterBy.checkName === name;
}
