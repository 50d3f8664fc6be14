/** Whether the code that is judged here is the code of the release. */
import picomatch from 'picomatch';
import { statedFact } from '../documents/facts.js';
import type { Dossier } from './dossier.js';
import { inFile, NOWHERE, quote, type What, type Where } from './findings.js';

export interface Drift {
  readonly where: Where;
  readonly what: What;
}

/** Those of the paths that are a release's code. */
export function runtimePaths(dossier: Dossier, paths: readonly string[]): string[] {
  const isRuntime = picomatch([...dossier.profile.runtimePaths], { dot: true });
  // A submodule (git's path ends in a slash) is code wherever it lies; a wildcard stops at a line break, which a path may hold.
  return paths.filter((path) => path.endsWith('/') || isRuntime(path.replaceAll(/[\n\r\u2028\u2029]/g, '_')));
}

/** Runtime paths that differ between the declared commit and the subject; null when none does or it is not known. */
export function codeDrift(dossier: Dossier): Drift | null {
  // A consumer's run judges the producer's code only by what the producer's suite ran on.
  if (dossier.role === 'consumer' && dossier.evidence.sides.producer.suite.kind !== 'run') return null;
  const commit = dossier.baseline?.commit_sha;
  const head = dossier.producerHead;
  if (commit === undefined || head === null) return null;
  const committed =
    dossier.producerGit?.changes.find((change) => change.from === commit && change.to === head)?.paths ?? [];
  // A checkout that only lies inside (git shows it with a slash) is no part of this repository.
  const uncommitted =
    dossier.role === 'producer' ? dossier.evidence.subject.uncommitted.filter((path) => !path.endsWith('/')) : [];
  const changed = runtimePaths(dossier, [...new Set([...committed, ...uncommitted])]);
  const first = changed[0];
  if (first === undefined) return null;
  const manifest = dossier.file('producer', 'subject', 'manifest');
  const span = statedFact(dossier.jsonRoot(manifest), 'commit_sha')?.span;
  const tag = dossier.baseline?.release_tag ?? '';
  const message = `The code judged here (${head.slice(0, 12)}) is not the code of ${tag} (${commit.slice(0, 12)}): ${changed.length} runtime ${changed.length === 1 ? 'path differs' : 'paths differ'}, first ${quote(first)}`;
  return {
    where: manifest === null ? NOWHERE : inFile(manifest, span),
    what: {
      message,
      hint: `Run the suite at ${tag}, or publish a release of this code.`,
      expected: commit,
      observed: head,
    },
  };
}
