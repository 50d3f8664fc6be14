/** What a pin says besides the facts of the release that it pins (facts.ts); and what old pins pinned. */
import { parseJson } from '../documents/json.js';
import { entries, type Entry, type Node } from '../documents/tree.js';
import { spellings } from './facts.js';
import { wordOf } from './value.js';

const REPOSITORY_KEY = /(?:^|_)repo(?:sitory)?(?:_url)?$/;

/** Where a pin names the repository that it pins. */
export function pinnedRepositories(root: Node | undefined): readonly Entry[] {
  return entries(root).filter(({ key }) => REPOSITORY_KEY.test(key));
}

/** A pin shows itself by the digest of the manifest, wherever it lies and whatever it is called: for a search of git's. */
export const PIN_MARK = 'manifest[^a-z0-9]{0,3}sha[^a-z0-9]{0,3}256';

export interface PinnedRelease {
  readonly tag: string;
  /** `''` where the pin names none. */
  readonly commit: string;
}

/** What a version of a pin pins; of one that cannot be read, or has another shape, whatever it calls a release. */
export function releasesPinnedBy(text: string): readonly PinnedRelease[] {
  const root = parseJson(Buffer.from(text)).root ?? undefined;
  const words = (fact: 'release_tag' | 'commit_sha') =>
    spellings(root, fact).flatMap(({ value }) => wordOf(value) ?? []);
  const [tags, commits] = [words('release_tag'), words('commit_sha')];
  const commit = commits[0] ?? /\b[0-9a-f]{40}\b/.exec(text)?.[0] ?? '';
  const loosely = [...text.matchAll(/release[^a-z0-9]{0,3}tag["'\s]*[:=]\s*["']?([^"'\s,}]+)/gi)].flatMap(
    ([, tag]) => tag ?? [],
  );
  return (tags.length > 0 ? tags : loosely).map((tag) => ({ tag, commit }));
}
