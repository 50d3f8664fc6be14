/** The order of releases, from the names of their tags. */
import { compareVersions, validateStrict } from 'compare-versions';

/** A tag's prefix and version: `v1.2.3`, `orders-1.2.3`; null when it names no version. */
function parseTag(tag: string): { prefix: string; version: string } | null {
  const match = /^(.*?)(?<!\d\.?)(\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?)$/.exec(tag);
  const version = match?.[2] ?? '';
  return validateStrict(version) ? { prefix: match?.[1] ?? '', version } : null;
}

function isPreRelease(version: string): boolean {
  return version.replace(/\+.*$/, '').includes('-');
}

/** Negative when `a` is the earlier release; null when the two cannot be compared. */
export function compareReleases(a: string, b: string): number | null {
  const [left, right] = [parseTag(a), parseTag(b)];
  if (left === null || right === null) return null;
  return left.prefix === right.prefix ? compareVersions(left.version, right.version) : null;
}

/** The releases before a tag, oldest first; a pre-release only stands before another. */
export function releasesBefore(tags: readonly string[], tag: string): string[] {
  const own = parseTag(tag);
  if (own === null) return [];
  return tags
    .map((name) => ({ name, parsed: parseTag(name) }))
    .filter(
      ({ parsed }) => parsed?.prefix === own.prefix && (isPreRelease(own.version) || !isPreRelease(parsed.version)),
    )
    .filter(({ name }) => (compareReleases(name, tag) ?? 0) < 0)
    .sort((a, b) => compareReleases(a.name, b.name) ?? 0)
    .map(({ name }) => name);
}

/** The releases between two tags, both left out, oldest first. */
export function releasesBetween(tags: readonly string[], older: string, newer: string): string[] {
  return releasesBefore(tags, newer).filter((tag) => (compareReleases(older, tag) ?? 0) < 0);
}
