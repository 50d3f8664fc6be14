/** What a path of the producer's repository is to a release: its code, its metadata, or neither by the profile's word. */
import { matcher } from '../../contracts/globs.js';
import { ALWAYS_RUNTIME, type Profile } from '../../contracts/profile.js';
import { quote } from './findings.js';

export interface SortedPaths {
  /** The code of a release. */
  readonly runtime: readonly string[];
  /** What the profile calls neither: nobody knows what it does to a release. */
  readonly unclassified: readonly string[];
  readonly metadata: readonly string[];
}

/** Sorts paths; what is both runtime and metadata is runtime. Letters count without their case, as on many disks. */
export function sortPaths(profile: Profile, paths: readonly string[]): SortedPaths {
  const isRuntime = matcher([...ALWAYS_RUNTIME, ...profile.runtimePaths], { anyCase: true });
  const isMetadata = matcher(profile.metadataPaths, { anyCase: true });
  const sorted = { runtime: new Array<string>(), unclassified: new Array<string>(), metadata: new Array<string>() };
  for (const path of paths) {
    const isCode = path.endsWith('/') || isRuntime(path);
    sorted[isCode ? 'runtime' : isMetadata(path) ? 'metadata' : 'unclassified'].push(path);
  }
  return sorted;
}

/** How many paths a message names. */
const SHOWN = 5;

/** The first paths, and how many there are more. */
export function someOf(paths: readonly string[]): string {
  const more = paths.length - SHOWN;
  return `${paths
    .slice(0, SHOWN)
    .map((path) => quote(path))
    .join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
