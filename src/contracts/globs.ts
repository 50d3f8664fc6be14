/**
 * What a path or glob of a profile names: the same for git, in a checkout, by the API and in a list of changes. The
 * grammar is the part that all of these share: `*`, `?`, `[a-z]` and `[!a-z]` within a name, `**` for any number of
 * folders. Matching is linear in the path for each `*`, never exponential, whatever a profile or a path holds.
 */

export interface GlobOptions {
  /** Letters count without their case, as on many disks. */
  readonly anyCase?: boolean;
}

const ANY_FOLDERS = '**';
/** A name as it stands, `**` among them, or one with wildcards. */
type Part = string | readonly Token[];
/** A character that is meant, one that is any, some that are any, or one of a class. */
type Token = string | { readonly many: boolean } | { readonly not: boolean; readonly ranges: readonly Range[] };
type Range = readonly [first: string, last: string];

/** A test of paths against globs, compiled once: whether one of them names the path. A name may begin with a dot. */
export function matcher(globs: string | readonly string[], { anyCase = false }: GlobOptions = {}) {
  const fold = (text: string) => (anyCase ? text.toLowerCase() : text);
  const compiled = (typeof globs === 'string' ? [globs] : globs).map((glob) => fold(glob).split('/').map(partOf));
  return (path: string): boolean => {
    const names = fold(path).split('/');
    return compiled.some((parts) => matches(parts, names));
  };
}

/** Whether a name of a profile may stand for several files. */
export function isGlob(pattern: string): boolean {
  return /[*?[]/.test(pattern);
}

/**
 * A glob of names, `*` and `**` alone that names all this one names, and perhaps more: for git, which counts bytes where
 * we count characters and takes every glob for a name as well. What it finds meets the matcher.
 */
export function wider(glob: string): string {
  const name = (tokens: readonly Token[]) => tokens.map((token) => (isPlain(token) ? token : '*')).join('');
  return glob
    .split('/')
    .map(partOf)
    .map((part) => (typeof part === 'string' ? part : name(part).replaceAll(/\*+/g, '*')))
    .join('/');
}

/** Means itself to whoever reads globs. */
function isPlain(token: Token): token is string {
  return typeof token === 'string' && !/[[\\]/.test(token);
}

/** What keeps a glob from meaning what its writer would expect, and what to write; null when nothing does. */
export function globMistake(glob: string): { readonly what: string; readonly hint: string } | null {
  const mistake = MISTAKES.find(({ form }) => form.test(glob));
  if (mistake !== undefined) return mistake;
  const tokens = glob.split('/').flatMap(tokensOf);
  if (tokens.includes('[') || glob.includes('[:')) return BRACKET;
  return tokens.some(isBackwards) ? BACKWARDS : null;
}

const MISTAKES: readonly { readonly form: RegExp; readonly what: string; readonly hint: string }[] = [
  {
    form: /\\/,
    what: 'holds a backslash',
    hint: 'Write / between the parts of a path; [*] stands for a * that is meant.',
  },
  { form: /^!/, what: 'begins with `!`, and no glob excludes', hint: 'Name what is meant, not what is not.' },
  {
    form: /\{(?:[^{},]*,|[^{}.]*\.\.)/,
    what: 'holds braces, which are not understood',
    hint: 'Write an entry for each: `**/*.ts` and `**/*.tsx`.',
  },
  {
    form: /[!*+?@]\(/,
    what: 'holds a group in parentheses, which is not understood',
    hint: 'Write an entry for each name.',
  },
  {
    form: /\*\*[^/]|[^/]\*\*/,
    what: 'has `**` beside other characters of a name',
    hint: '`**` stands alone between slashes: `docs/**/*.md`.',
  },
  {
    form: /^\/|\/\/|\/$|(?:^|\/)\.{1,2}(?:\/|$)/,
    what: 'has an empty part, or `.` or `..`, and so names nothing',
    hint: 'Write it from the root down, without a slash at its ends; `docs/**` is everything in docs.',
  },
];

const BRACKET = {
  what: 'has a bracket without its end, or a class by name',
  hint: 'Write the characters: `[0-9]`, `[!a-z]`; `[[]` stands for a bracket that is meant.',
};

const BACKWARDS = {
  what: 'has a range that ends before it begins',
  hint: 'Write the lower character first: `[a-z]`; a `-` that is meant stands first or last.',
};

function isBackwards(token: Token): boolean {
  return typeof token === 'object' && 'ranges' in token && token.ranges.some(([first, last]) => first > last);
}

function partOf(part: string): Part {
  if (part === ANY_FOLDERS || !isGlob(part)) return part;
  return tokensOf(part);
}

/** A class is closed by the first `]` that is not its first character; a bracket without an end is itself. */
// eslint-disable-next-line regexp/no-super-linear-move -- it only meets text that ends with the last `]`
const TOKEN = /\*+|\[(?<not>[!^]?)(?<members>\][^\]]*|[^\]]+)\]|[^]/gu;
const WILDCARD = /\*+|[^]/gu;

function tokensOf(part: string): Token[] {
  const end = part.lastIndexOf(']') + 1;
  const tokens = [...part.slice(0, end).matchAll(TOKEN), ...part.slice(end).matchAll(WILDCARD)];
  return tokens.map(({ 0: text, groups: { not, members } = {} }) => {
    if (members !== undefined) return { not: not !== '', ranges: rangesOf(Array.from(members)) };
    return text.startsWith('*') ? { many: true } : text === '?' ? { many: false } : text;
  });
}

function rangesOf(members: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (let at = 0; at < members.length; at += 1) {
    const [first = '', between, last] = members.slice(at, at + 3);
    const isRange = between === '-' && last !== undefined;
    ranges.push([first, isRange ? last : first]);
    if (isRange) at += 2;
  }
  return ranges;
}

/** `**` at the end names what is in a folder, not the folder. */
function matches(parts: readonly Part[], names: readonly string[]): boolean {
  const inside = parts.at(-1) === ANY_FOLDERS ? [...parts.slice(0, -1), ANY_FOLDERS, ANY_NAME] : parts;
  return sequence(inside, names, (part) => part === ANY_FOLDERS, isNamed);
}

const ANY_NAME: readonly Token[] = [{ many: true }];

function isNamed(part: Part, name: string): boolean {
  if (typeof part === 'string') return part === name;
  return sequence(part, Array.from(name), (token) => typeof token === 'object' && 'many' in token && token.many, isOne);
}

function isOne(token: Token, character: string): boolean {
  if (typeof token === 'string') return token === character;
  if ('many' in token) return true;
  return token.not !== token.ranges.some(([first, last]) => first <= character && character <= last);
}

/**
 * Whether patterns cover items from end to end, where one that `isMany` covers any number. Only the last such is ever
 * tried anew: what an earlier one could still take, the later one takes as well. So the cost is items times patterns.
 */
function sequence<P, I>(
  patterns: readonly P[],
  items: readonly I[],
  isMany: (pattern: P) => boolean,
  same: (pattern: P, item: I) => boolean,
): boolean {
  let at = 0;
  let many = -1;
  let taken = 0;
  for (let item = 0; item < items.length;) {
    const [pattern, one] = [patterns[at], items[item]];
    if (pattern !== undefined && isMany(pattern)) {
      [many, taken] = [at, item];
      at += 1;
    } else if (pattern !== undefined && one !== undefined && same(pattern, one)) {
      at += 1;
      item += 1;
    } else if (many >= 0) {
      taken += 1;
      [at, item] = [many + 1, taken];
    } else return false;
  }
  return patterns.slice(at).every(isMany);
}
