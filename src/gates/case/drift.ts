/** Whether the commit that is judged here is the code of the release; whether the working tree is that commit is asked elsewhere. */
import { counted } from '../../contracts/english.js';
import { statedFact } from '../../handoff/facts.js';
import type { Dossier } from './dossier.js';
import { inFile, NOWHERE, type What, type Where } from './findings.js';
import { someOf, sortPaths } from './path-kinds.js';

export interface Drift {
  /** True where some of it is neither runtime nor metadata by the profile's word: that is for the profile to say. */
  readonly unclassified: boolean;
  readonly where: Where;
  readonly what: What;
}

/** What differs between the declared commit and the subject's, and is not metadata; null: nothing, or it is not known. */
export function codeDrift(dossier: Dossier): Drift | null {
  // A consumer's run judges the producer's code only by what the producer's suite ran on.
  if (dossier.role === 'consumer' && dossier.evidence.sides.producer.suite.kind !== 'run') return null;
  const { baseline, producerHead: head } = dossier;
  if (baseline === null || head === null) return null;
  const { release_tag: tag, commit_sha: commit } = baseline;
  const committed =
    dossier.producerGit?.changes.find((change) => change.from === commit && change.to === head)?.paths ?? [];
  const { runtime, unclassified } = sortPaths(dossier.profile, committed);
  if (runtime.length + unclassified.length === 0) return null;
  const differences = [
    runtime.length === 0 ? '' : `${counted(runtime.length, 'runtime path')} (${someOf(runtime)})`,
    unclassified.length === 0
      ? ''
      : `${counted(unclassified.length, 'path')} that the profile calls neither runtime nor metadata (${someOf(unclassified)})`,
  ].filter((part) => part !== '');
  const manifest = dossier.file('producer', 'subject', 'manifest');
  const span = statedFact(dossier.jsonRoot(manifest), 'commit_sha')?.span;
  const message = `The code judged here (${head.slice(0, 12)}) is not the code of ${tag} (${commit.slice(0, 12)}): ${differences.join(' and ')} ${runtime.length + unclassified.length === 1 ? 'differs' : 'differ'}`;
  return {
    unclassified: unclassified.length > 0,
    where: manifest === null ? NOWHERE : inFile(manifest, span),
    what: {
      message,
      hint:
        runtime.length === 0
          ? 'Name these paths under runtime-paths or metadata-paths in the profile.'
          : `Run the suite at ${tag}, or publish a release of this code.`,
      expected: commit,
      observed: head,
    },
  };
}
