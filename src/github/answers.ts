/**
 * What is read of each of GitHub's answers, and as what. Only what stands here can be read, and nothing is read that was
 * not checked: an answer of another shape (a proxy's page, one that was cut off) is no answer.
 */

/** `?` behind a key: it may be null, or not there. An `id` may be beyond 2^53. */
type Shape = 'text' | 'flag' | 'number' | 'id' | readonly [Shape] | { readonly [key: string]: Shape };

type Required<K> = K extends `${string}?` ? never : K;
type Optional<K> = K extends `${infer Name}?` ? Name : never;

/** What a shape is read as. */
type Read<S> = S extends 'text'
  ? string
  : S extends 'flag'
    ? boolean
    : S extends 'number'
      ? number
      : S extends 'id'
        ? number | bigint
        : S extends readonly [infer Item]
          ? readonly Read<Item>[]
          : { readonly [K in keyof S as Required<K>]: Read<S[K]> } & {
              readonly [K in keyof S as Optional<K>]: (K extends string ? ReadOptional<S, K> : never) | null;
            };
type ReadOptional<S, K extends string> = `${K}?` extends keyof S
  ? Read<S[`${K}?`]>
  : K extends keyof S
    ? Read<S[K]>
    : never;

const CHECK_RUN = {
  id: 'id',
  name: 'text',
  status: 'text',
  'external_id?': 'text',
  'html_url?': 'text',
  'conclusion?': 'text',
  'started_at?': 'text',
  'completed_at?': 'text',
  'app?': { slug: 'text' },
  'output?': { 'summary?': 'text' },
} as const;
const COMMENT = { id: 'id', html_url: 'text', 'body?': 'text', 'user?': { login: 'text', 'type?': 'text' } } as const;
const PULL = {
  number: 'number',
  state: 'text',
  'user?': { login: 'text' },
  head: { sha: 'text' },
  base: { ref: 'text', sha: 'text' },
} as const;
const MERGED = { 'merged_at?': 'text', 'merge_commit_sha?': 'text' } as const;
const RELEASE = {
  html_url: 'text',
  tag_name: 'text',
  draft: 'flag',
  prerelease: 'flag',
  // A GitHub Enterprise Server may not know it.
  'immutable?': 'flag',
  'published_at?': 'text',
} as const;

export const ANSWERS = {
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': [{ ...PULL, ...MERGED }],
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': { total_count: 'number', check_runs: [CHECK_RUN] },
  'GET /repos/{owner}/{repo}/commits/{ref}/statuses': [
    { state: 'text', context: 'text', 'description?': 'text', 'target_url?': 'text' },
  ],
  'GET /repos/{owner}/{repo}/compare/{basehead}': {
    status: 'text',
    'files?': [{ filename: 'text', 'previous_filename?': 'text', 'patch?': 'text' }],
  },
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': { content: 'text', encoding: 'text' },
  'GET /repos/{owner}/{repo}/git/ref/{ref}': { object: { sha: 'text', type: 'text' } },
  'GET /repos/{owner}/{repo}/releases': [RELEASE],
  'GET /repos/{owner}/{repo}/releases/tags/{tag}': RELEASE,
  'GET /repos/{owner}/{repo}/pulls': [PULL],
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': { ...PULL, ...MERGED, merged: 'flag' },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews': [
    { state: 'text', 'user?': { login: 'text' }, 'commit_id?': 'text' },
  ],
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': { permission: 'text', 'role_name?': 'text' },
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': [COMMENT],
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': COMMENT,
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}': COMMENT,
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': COMMENT,
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': null,
  'POST /repos/{owner}/{repo}/check-runs': CHECK_RUN,
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}': { id: 'id', output: { annotations_count: 'number' } },
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': CHECK_RUN,
  'POST /repos/{owner}/{repo}/statuses/{sha}': { state: 'text', context: 'text' },
} as const satisfies Readonly<Record<string, Shape | null>>;

export type Route = keyof typeof ANSWERS;
export type ListRoute = { [R in Route]: (typeof ANSWERS)[R] extends readonly unknown[] ? R : never }[Route];
export type Answer<R extends Route> = (typeof ANSWERS)[R] extends null ? null : Read<(typeof ANSWERS)[R]>;

/** What was answered, as it is read; undefined where it has another shape. */
export function readAnswer<R extends Route>(route: R, data: unknown): Answer<R> | undefined {
  const shape: Shape | null = ANSWERS[route];
  // The shape says what is read, so what was read has it.
  return (shape === null ? null : read(shape, data)) as Answer<R> | undefined;
}

function read(shape: Shape, value: unknown): unknown {
  switch (shape) {
    case 'text':
      return typeof value === 'string' ? value : undefined;
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'id':
      return Number.isSafeInteger(value) || typeof value === 'bigint' ? value : undefined;
    default:
      return isList(shape) ? readList(shape[0], value) : readObject(shape, value);
  }
}

function isList(shape: Exclude<Shape, string>): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function readList(shape: Shape, value: unknown): unknown {
  if (!Array.isArray(value)) return undefined;
  const items = value.map((item: unknown) => read(shape, item));
  return items.includes(undefined) ? undefined : items;
}

function readObject(shape: Readonly<Record<string, Shape>>, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(shape)) {
    const name = key.replace(/\?$/, '');
    const given: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    const mayLack = name !== key && (given === undefined || given === null);
    const item = mayLack ? null : read(inner, given);
    if (item === undefined) return undefined;
    found[name] = item;
  }
  return found;
}
