/** The line of releases before one: which of them had which service contract, and since when. */
import type { EarlierEvidence, EarlierTag } from '../contracts/evidence.js';
import { isCommitSha, type TagName } from '../contracts/brands.js';
import { areOfTwoProducts, namesVersion } from './releases.js';

/** Whether a rollback target says in the known form that there is no release to go back to: "release_tag: none". */
export function isNoRelease(tag: string): boolean {
  return tag.toLowerCase() === 'none';
}

/** Whether a pin that names no tag held the place only, until there was something to pin: "TBD", a commit of zeros. */
export function isPlaceholder(tag: string, commit: string | null): boolean {
  return !namesVersion(tag) || commit === null || !isCommitSha(commit) || /^0+$/.test(commit);
}

/** A tag without a manifest may be a release from before there was one, unless it looks like none. */
export function mayBeRelease(releaseTag: string): (tag: EarlierTag) => boolean {
  return ({ name, states }) =>
    states === 'itself' || (states === 'nothing' && namesVersion(name) && !areOfTwoProducts(name, releaseTag));
}

/** The release before: the nearest that its manifest proves, else the nearest that may be one; null where there is none. */
export function releaseBefore(earlier: EarlierEvidence | null, releaseTag: string): TagName | null {
  const proven = earlier?.tags.find(({ states }) => states === 'itself');
  return (proven ?? earlier?.tags.find(mayBeRelease(releaseTag)))?.name ?? null;
}

/** The releases of one service contract in a row, from the oldest that is known. */
export interface Stretch {
  readonly service: string;
  readonly oldest: EarlierTag;
  /** The nearest of them. */
  readonly newest: EarlierTag;
  readonly releases: readonly EarlierTag[];
  /** True where an older release of it may be there. */
  readonly open: boolean;
}

/** The last stretch of releases that had another service contract than this one. */
export function stretchBefore(earlier: EarlierEvidence | null, service: string): Stretch | null {
  const releases = earlier?.tags.filter(({ states }) => states === 'itself') ?? [];
  const start = releases.findIndex((release) => release.service !== null && release.service !== service);
  return stretchAt(earlier, releases, start);
}

/** The last stretch of releases that had a service contract. */
export function stretchOf(earlier: EarlierEvidence | null, service: string): Stretch | null {
  const releases = earlier?.tags.filter(({ states }) => states === 'itself') ?? [];
  return stretchAt(
    earlier,
    releases,
    releases.findIndex((release) => release.service === service),
  );
}

function stretchAt(earlier: EarlierEvidence | null, releases: readonly EarlierTag[], start: number): Stretch | null {
  const newest = releases[start];
  if (newest === undefined || newest.service === null) return null;
  const rest = releases.slice(start).findIndex((release) => release.service !== newest.service);
  const found = rest === -1 ? releases.slice(start) : releases.slice(start, start + rest);
  const oldest = found.at(-1) ?? newest;
  return { service: newest.service, oldest, newest, releases: found, open: rest === -1 && earlier?.complete !== true };
}
