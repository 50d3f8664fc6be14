/**
 * GraphQL as GitHub answers it, as far as anybody asks: questions about objects of a real git repository. A field that
 * GitHub's schema does not have on a type is refused, as GitHub does.
 */
import { execFileSync } from 'node:child_process';
import { isRecord } from './description.js';

/** The fields of GitHub's schema that the answers below hold. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  Repository: ['defaultBranchRef', 'object', 'refs'],
  Ref: ['name', 'target'],
  RefConnection: ['pageInfo', 'nodes'],
  PageInfo: ['hasNextPage', 'endCursor'],
  Commit: ['oid', 'committedDate', 'history', 'file'],
  CommitHistoryConnection: ['pageInfo', 'nodes'],
  Tag: ['oid', 'tagger', 'target', 'name'],
  GitActor: ['date'],
  Tree: ['oid', 'entries'],
  TreeEntry: ['name', 'type', 'mode', 'oid', 'size', 'object'],
  Blob: ['oid', 'byteSize', 'isBinary', 'isTruncated', 'text'],
};
/** What may be asked of a git object without saying which kind it is. */
const GIT_OBJECT = ['oid'];
const GIT_OBJECTS = ['Commit', 'Tag', 'Tree', 'Blob'];
/** GitHub cuts the text of a blob here. */
const MAX_TEXT = 512_000;

export interface Selection {
  readonly alias: string;
  /** Null for a fragment. */
  readonly name: string | null;
  readonly on: string | null;
  readonly given: Readonly<Record<string, string>>;
  readonly inner: readonly Selection[];
}

/** Parses the part of the language that is used; throws on anything else. */
export function parseQuery(text: string): readonly Selection[] {
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|\.\.\.|[A-Za-z_]\w*|\d+|[{}():,]/g) ?? [];
  let position = 0;
  const peek = () => tokens[position];
  const take = (expected?: string) => {
    const token = tokens[position++];
    if (token === undefined || (expected !== undefined && token !== expected))
      throw new Error(`GraphQL: expected ${expected ?? 'more'}, got ${token ?? 'the end'}`);
    return token;
  };
  const value = (): string => {
    if (peek() !== '{') {
      const token = take();
      return token.startsWith('"') ? (JSON.parse(token) as string) : token;
    }
    let depth = 0;
    let raw = '';
    do {
      const token = take();
      depth += token === '{' ? 1 : token === '}' ? -1 : 0;
      raw += token;
    } while (depth > 0);
    return raw;
  };
  const given = (): Record<string, string> => {
    const found: Record<string, string> = {};
    if (peek() !== '(') return found;
    for (take('('); peek() !== ')';) {
      const name = take();
      take(':');
      found[name] = value();
      if (peek() === ',') take();
    }
    take(')');
    return found;
  };
  const selections = (): Selection[] => {
    const found: Selection[] = [];
    if (peek() !== '{') return found;
    for (take('{'); peek() !== '}';) {
      if (peek() === '...') {
        take();
        take('on');
        found.push({ alias: '', name: null, on: take(), given: {}, inner: selections() });
        continue;
      }
      const first = take();
      const aliased = peek() === ':';
      if (aliased) take();
      const name = aliased ? take() : first;
      found.push({ alias: first, name, on: null, given: given(), inner: selections() });
    }
    take('}');
    return found;
  };
  const parsed = selections();
  if (position !== tokens.length) throw new Error('GraphQL: something stands behind the query');
  return parsed;
}

interface Typed {
  readonly type: string;
  /** True where the schema says the type, and no fragment has to. */
  readonly concrete?: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Answers what is selected of a value; throws for a field that its type does not have. */
function project(value: unknown, selected: readonly Selection[], narrowed = false): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => project(item, selected));
  if (!isTyped(value)) return value ?? null;
  const known =
    GIT_OBJECTS.includes(value.type) && value.concrete !== true && !narrowed ? GIT_OBJECT : FIELDS[value.type];
  const answer: Record<string, unknown> = {};
  for (const { alias, name, on, given, inner } of selected) {
    if (on !== null) {
      if (FIELDS[on] === undefined) throw new Error(`GraphQL: no type ${on}`);
      if (on === value.type) Object.assign(answer, project(value, inner, true));
      else check(on, inner);
    } else if (name === '__typename') answer[alias] = value.type;
    else {
      const field = value.fields[name ?? ''];
      if (known?.includes(name ?? '') !== true) throw new Error(`GraphQL: ${value.type} has no field ${name ?? ''}`);
      answer[alias] = project(
        typeof field === 'function' ? (field as (given: unknown) => unknown)(given) : field,
        inner,
      );
    }
  }
  return answer;
}

function check(type: string, selected: readonly Selection[]): void {
  for (const { name } of selected)
    if (name !== null && name !== '__typename' && FIELDS[type]?.includes(name) !== true)
      throw new Error(`GraphQL: ${type} has no field ${name}`);
}

function isTyped(value: unknown): value is Typed {
  return isRecord(value) && typeof value['type'] === 'string' && isRecord(value['fields']);
}

/** Answers the selections of `repository(…)` from a git repository. */
export function answerFromGit(checkout: string, defaultBranch: string, selected: readonly Selection[]): unknown {
  return project(new GitSource(checkout).repository(defaultBranch), selected);
}

/** One git repository, as GitHub's types. */
export class GitSource {
  constructor(private readonly checkout: string) {}

  git(...args: readonly string[]): string | null {
    return (
      this.bytes(...args)
        ?.toString()
        .trim() ?? null
    );
  }

  bytes(...args: readonly string[]): Buffer | null {
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
      type: 'Repository',
      fields: {
        defaultBranchRef: { type: 'Ref', fields: { name: defaultBranch, target: this.object(defaultBranch) } },
        object: (given: Record<string, string>) => this.object(given['expression'] ?? given['oid'] ?? ''),
        refs: (given: Record<string, string>) => this.tags(Number(given['first']), Number(given['after'] ?? '0')),
      },
    };
  }

  private tags(first: number, start: number): Typed {
    const names = (this.git('for-each-ref', '--sort=-creatordate', '--format=%(refname:strip=2)', 'refs/tags') ?? '')
      .split('\n')
      .filter((name) => name !== '');
    const page = names.slice(start, start + first);
    const end = start + page.length;
    return {
      type: 'RefConnection',
      fields: {
        pageInfo: {
          type: 'PageInfo',
          fields: { hasNextPage: end < names.length, endCursor: page.length === 0 ? null : String(end) },
        },
        nodes: page.map((name) => ({ type: 'Ref', fields: { name, target: this.object(`refs/tags/${name}`) } })),
      },
    };
  }

  private object(expression: string): Typed | null {
    const oid = this.git('rev-parse', '--verify', '--quiet', '--end-of-options', expression);
    switch (oid === null ? null : this.git('cat-file', '-t', oid)) {
      case 'commit':
        return this.commit(oid ?? '');
      case 'tag': {
        const date = this.git(
          'for-each-ref',
          '--format=%(creatordate:iso-strict)',
          '--points-at',
          oid ?? '',
          'refs/tags',
        );
        const fields = {
          oid,
          tagger: { type: 'GitActor', fields: { date: date?.split('\n')[0] } },
          target: this.object(`${oid ?? ''}^{}`),
        };
        return { type: 'Tag', fields };
      }
      case 'tree':
        return { type: 'Tree', fields: { oid, entries: this.entries(oid ?? '') } };
      case 'blob':
        return this.blob(oid ?? '');
      default:
        return null;
    }
  }

  private commit(oid: string): Typed {
    const history = (given: Record<string, string>) => {
      const log = this.git('log', '--format=%H', oid, '--', given['path'] ?? '.') ?? '';
      const all = log.split('\n').filter((sha) => sha !== '');
      const nodes = all.slice(0, Number(given['first'])).map((sha) => ({ ...this.commit(sha), concrete: true }));
      const pageInfo = { type: 'PageInfo', fields: { hasNextPage: nodes.length < all.length, endCursor: null } };
      return { type: 'CommitHistoryConnection', fields: { pageInfo, nodes } };
    };
    const file = (given: Record<string, string>) => {
      const object = this.object(`${oid}:${given['path'] ?? ''}`);
      return object === null ? null : { type: 'TreeEntry', fields: { name: given['path'], object } };
    };
    const committedDate = this.git('log', '-1', '--format=%cI', oid);
    return { type: 'Commit', fields: { oid, committedDate, history, file } };
  }

  private entries(oid: string): readonly Typed[] {
    const lines = (this.bytes('ls-tree', '-l', '-z', oid)?.toString() ?? '').split('\0').filter((line) => line !== '');
    return lines.map((line) => {
      const [, mode = '', type, sha, size = '', name] = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
      return { type: 'TreeEntry', fields: { name, type, mode: parseInt(mode, 8), oid: sha, size: Number(size) || 0 } };
    });
  }

  private blob(oid: string): Typed {
    const bytes = this.bytes('cat-file', 'blob', oid) ?? Buffer.alloc(0);
    const isBinary = bytes.includes(0);
    const isTruncated = bytes.length > MAX_TEXT;
    const text = isBinary ? null : bytes.subarray(0, MAX_TEXT).toString();
    return { type: 'Blob', fields: { oid, byteSize: bytes.length, isBinary, isTruncated, text } };
  }
}
