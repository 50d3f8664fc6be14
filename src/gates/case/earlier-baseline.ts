/** Whether something still speaks of the release before: it is renewed once the new one is tagged, or goes live. */
import type { Tree } from '../../contracts/evidence.js';
import type { Baseline, BaselineFact } from '../../contracts/words.js';
import { BASELINE_FACTS } from '../../contracts/words.js';
import { says, valueOf, type Value } from '../../handoff/value.js';
import { baselineIn } from '../../handoff/baseline.js';
import type { Dossier } from './dossier.js';

/** What somebody states of a baseline, each fact by all that is stated of it. */
export type Said = Readonly<Partial<Record<BaselineFact, readonly Value[]>>>;

/** True where every fact that is stated is that of one earlier release, its tag among them. */
export function isOfEarlier(said: Said, trees: readonly ('previous' | 'rollback')[], dossier: Dossier): boolean {
  if ((said.release_tag ?? []).length === 0) return false;
  return trees.some((tree) => {
    const earlier = baselineAt(tree, dossier);
    if (earlier === null || earlier.release_tag === dossier.baseline?.release_tag) return false;
    return BASELINE_FACTS.every((fact) =>
      (said[fact] ?? []).every((value) => says(value, valueOf(fact, earlier[fact]))),
    );
  });
}

/** The baseline that the manifest of an earlier release states. */
export function baselineAt(tree: Tree, dossier: Dossier): Baseline | null {
  return baselineIn(dossier.jsonRoot(dossier.file('producer', tree, 'manifest')));
}
