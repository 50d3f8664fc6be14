/** Whether the code that is judged here is the code of the release. */
import { statedFact } from '../documents/facts.js';
import type { Dossier } from './dossier.js';
import { inFile, NOWHERE, type What, type Where } from './findings.js';
import { someOf, sortPaths } from './path-kinds.js';

export interface Drift {
  readonly where: Where;
  readonly what: What;
}

/**
 * What differs between the declared commit and the subject, and is not metadata; null when nothing does or it is not
 * known.
 */
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
    dossier.role === 'producer'
      ? (dossier.evidence.subject.uncommitted ?? []).filter((path) => !path.endsWith('/'))
      : [];
  const { runtime, unclassified } = sortPaths(dossier.profile, committed);
  // What lies about in a working tree is no part of the code; a changed file of the code is.
  const changed = [...new Set([...runtime, ...sortPaths(dossier.profile, uncommitted).runtime])];
  if (changed.length + unclassified.length === 0) return null;
  const differences = [
    changed.length === 0 ? '' : `${counted(changed, 'runtime path')} (${someOf(changed)})`,
    unclassified.length === 0
      ? ''
      : `${counted(unclassified, 'path')} that the profile calls neither runtime nor metadata (${someOf(unclassified)})`,
  ].filter((part) => part !== '');
  const manifest = dossier.file('producer', 'subject', 'manifest');
  const span = statedFact(dossier.jsonRoot(manifest), 'commit_sha')?.span;
  const tag = dossier.baseline?.release_tag ?? '';
  const message = `The code judged here (${head.slice(0, 12)}) is not the code of ${tag} (${commit.slice(0, 12)}): ${differences.join(' and ')} ${changed.length + unclassified.length === 1 ? 'differs' : 'differ'}`;
  return {
    where: manifest === null ? NOWHERE : inFile(manifest, span),
    what: {
      message,
      hint:
        changed.length === 0
          ? 'Name these paths under runtime-paths or metadata-paths in the profile.'
          : `Run the suite at ${tag}, or publish a release of this code.`,
      expected: commit,
      observed: head,
    },
  };
}

function counted(paths: readonly string[], what: string): string {
  return `${paths.length} ${what}${paths.length === 1 ? '' : 's'}`;
}
