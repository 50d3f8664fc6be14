/** The order of releases, from the names of their tags: `v1.2.3`, `0.5`, `orders/v1.2`, `R12`, `release-2026-10-05.2`. */

/** What a tag counts in. Tags of different forms are told apart by history alone. */
type Form = 'version' | 'counter' | 'calendar';

interface Version {
  /** The product the tag is of; empty where it names none. */
  readonly family: string;
  readonly form: Form;
  /** Digits without leading zeros. */
  readonly numbers: readonly string[];
  /** The parts of a pre-release; null for a release. */
  readonly pre: readonly string[] | null;
  /** What stands behind the numbers and says neither earlier nor later: "hotfix". */
  readonly rest: string;
}

/** What may stand right before the numbers: nothing, the end of a word, or a word for "version". */
const START = /(?<=^|[/@_.\s-])(?:v|r|rel|release|version|ver|build)?[-_.]?(?=\d)/giu;
const GENERIC = /^(?:v|r|rel|release|releases|version|ver|tag|tags|build)$/;
const DATE = /^(\d{4})([-_.])(\d{1,2})\2(\d{1,2})(?:[-_.](\d{1,4}))?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:[-_.](\d{1,4}))?$/;
const DOTTED = /^\d+(?:\.\d+)*/;
const JOINED = /^\d+(?:(?:_\d+)+|(?:-\d+)+)$/;
const BEFORE =
  /^[-._]?((?:alpha|beta|rc|cr|pre|preview|dev|snapshot|milestone|canary|nightly|next|a|b|c|m)(?![A-Za-z])[-._]?[\d.]*)$/i;
const SEMVER_BEFORE = /^-([0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*)$/;
const FINAL = /^[-._](?:final|ga|release)$/i;
const LATER = /^[-._]?(?:hotfix|hf|patch|post|sp|fix|p|r|rev|u)[-._]?[\d.]*$/i;

/** No tag is longer, in UTF-16 code units: it is the name of a file. */
export const LONGEST_TAG = 250;

/** A tag as a version; null when it names none. */
function parseTag(tag: string): Version | null {
  if (tag.length > LONGEST_TAG) return null;
  for (const match of tag.matchAll(START)) {
    const version = parseVersion(tag.slice(match.index + match[0].length));
    if (version !== null) return { ...version, family: familyOf(tag.slice(0, match.index)) };
  }
  return null;
}

function parseVersion(whole: string): Omit<Version, 'family'> | null {
  const text = whole.replace(/\+[0-9A-Za-z.-]+$/, '');
  const [, year, , month, day, count] = DATE.exec(text) ?? [];
  if (isDay(year, month, day)) return plainly('calendar', [year, month, day, count]);
  const [, years, months, days, nth] = COMPACT.exec(text) ?? [];
  if (isDay(years, months, days)) return plainly('calendar', [years, months, days, nth]);
  if (JOINED.test(text)) return numbered(text.split(/[-_]/), null, '');
  const [dotted] = DOTTED.exec(text) ?? [];
  if (dotted === undefined) return null;
  const tail = text.slice(dotted.length);
  const numbers = dotted.split('.');
  if (tail === '' || FINAL.test(tail)) return numbered(numbers, null, '');
  const before = BEFORE.exec(tail)?.[1];
  if (before !== undefined) return numbered(numbers, partsOf(before), '');
  if (LATER.test(tail)) return numbered(numbers, null, tail.toLowerCase());
  const semver = numbers.length >= 2 ? SEMVER_BEFORE.exec(tail)?.[1] : undefined;
  return semver === undefined ? null : numbered(numbers, partsOf(semver), '');
}

function isDay(year: string | undefined, month: string | undefined, day: string | undefined): boolean {
  return isYear(year) && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

function isYear(text: string | undefined): boolean {
  return text?.length === 4 && Number(text) >= 1990 && Number(text) <= 2100;
}

function plainly(form: Form, parts: readonly (string | undefined)[]): Omit<Version, 'family'> {
  return { form, numbers: parts.filter((part) => part !== undefined).map(bare), pre: null, rest: '' };
}

function numbered(parts: readonly string[], pre: readonly string[] | null, rest: string): Omit<Version, 'family'> {
  const month = Number(parts[1] ?? NaN);
  // `v1` and `v1.2` are versions of one kind; `v2324` counts builds.
  const form =
    parts.length > 1 && isYear(parts[0]) && month >= 1 && month <= 12
      ? 'calendar'
      : parts.length > 1 || (parts[0]?.length ?? 0) <= 2
        ? 'version'
        : 'counter';
  return { form, numbers: parts.map(bare), pre, rest };
}

function bare(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

function partsOf(pre: string): readonly string[] {
  return (pre.toLowerCase().match(/\d+|[a-z]+/g) ?? []).map(bare);
}

/** `orders-`, `orders/` and `Orders-v` are of one product; `release-` and `v` name none. */
function familyOf(prefix: string): string {
  const words = prefix
    .toLowerCase()
    .split(/[/@_.\s-]+/)
    .filter((word) => word !== '');
  while (GENERIC.test(words.at(-1) ?? '')) words.pop();
  while (GENERIC.test(words[0] ?? '')) words.shift();
  return words.join('-');
}

function compareDigits(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareLists(a: readonly string[], b: readonly string[], compare: (a: string, b: string) => number): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const order = compare(a[index] ?? '', b[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

/** Nothing is before a number, and a number before a word, as SemVer has it. */
function comparePart(a: string, b: string): number {
  if (a === '' || b === '') return a.length - b.length;
  const [left, right] = [/^\d/.test(a), /^\d/.test(b)];
  if (left && right) return compareDigits(a, b);
  if (left !== right) return left ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Negative when `a` is the earlier release; null when their names do not tell. */
export function compareReleases(a: string, b: string): number | null {
  const [left, right] = [parseTag(a), parseTag(b)];
  if (left === null || right === null) return null;
  if (left.family !== right.family || left.form !== right.form) return null;
  const order = compareLists(left.numbers, right.numbers, (one, other) => compareDigits(one || '0', other || '0'));
  if (order !== 0) return Math.sign(order);
  // Whether "1.2.0-hotfix" comes before 1.2.0 or after it is not for its name to say.
  if (left.rest !== right.rest) return null;
  if (left.pre === null || right.pre === null) return Number(left.pre === null) - Number(right.pre === null);
  return Math.sign(compareLists(left.pre, right.pre, comparePart));
}

/** Whether two tags name two products, as `orders/v1` and `billing/v1` do. */
export function areOfTwoProducts(a: string, b: string): boolean {
  const [left, right] = [parseTag(a)?.family ?? '', parseTag(b)?.family ?? ''];
  return left !== '' && right !== '' && left !== right;
}

/** Whether two tags name the same product, or both name none. */
export function areOfOneProduct(a: string, b: string): boolean {
  return (parseTag(a)?.family ?? '') === (parseTag(b)?.family ?? '');
}

/** Whether a tag looks like a release's: `nightly` and `latest` have no number. */
export function namesVersion(tag: string): boolean {
  return parseTag(tag) !== null;
}

/** Whether a tag names what comes before a release: `v1.2.0-rc.1`. */
export function isPreRelease(tag: string): boolean {
  return parseTag(tag)?.pre != null;
}

/** The releases before a tag, oldest first; a pre-release only stands before another. */
export function releasesBefore<Name extends string>(tags: readonly Name[], tag: string): Name[] {
  const isFinal = parseTag(tag)?.pre === null;
  return tags
    .filter((name) => !isFinal || parseTag(name)?.pre === null)
    .filter((name) => (compareReleases(name, tag) ?? 0) < 0)
    .sort((a, b) => compareReleases(a, b) ?? 0);
}

/** The releases between two tags, both left out, oldest first. */
export function releasesBetween<Name extends string>(tags: readonly Name[], older: string, newer: string): Name[] {
  return releasesBefore(tags, newer).filter((tag) => (compareReleases(older, tag) ?? 0) < 0);
}

/** Goes on with the name of a tag; a full stop ends a sentence where nothing stands behind it. */
const IN_A_NAME = /[\p{L}\p{M}\p{N}_/+-]/u;
const GOES_ON = /^(?:[\p{L}\p{M}\p{N}_/+-]|\.[\p{L}\p{M}\p{N}])/u;

/** Whether a text names a release by its whole tag: `v1.2.10` is another one than `v1.2.1`, and so is `v1.2.1-rc.1`. */
export function namesRelease(text: string, tag: string): boolean {
  if (tag === '') return false;
  const [said, wanted] = [text.toLowerCase(), tag.toLowerCase()];
  for (let at = said.indexOf(wanted); at !== -1; at = said.indexOf(wanted, at + 1)) {
    const before = said.slice(Math.max(0, at - 2), at);
    const isWhole = !IN_A_NAME.test(before.slice(-1)) && !/[\p{L}\p{N}]\.$/u.test(before);
    if (isWhole && !GOES_ON.test(said.slice(at + wanted.length, at + wanted.length + 2))) return true;
  }
  return false;
}
