/** Which release a readiness document to be written would go back to, as far as the evidence tells. */
import type { Evidence } from '../../contracts/evidence.js';
import type { Profile } from '../../contracts/profile.js';
import { BASELINE_FACTS, SIDES, type Baseline } from '../../contracts/words.js';
import { releaseOf } from '../../handoff/sign-off/statements.js';
import { Dossier } from '../case/dossier.js';
import { baselineAt } from '../case/earlier-baseline.js';

export type WayBack =
  | { readonly kind: 'release'; readonly baseline: Baseline }
  /** Nothing was released before. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

/** What a side has written for this baseline already; else the release before, where the consumer ran it. */
export function wayBackOf(evidence: Evidence, profile: Profile): WayBack {
  const dossier = new Dossier(evidence, profile, null);
  const { releaseTag } = dossier;
  const written = SIDES.flatMap((side) => dossier.signOffs(side, 'rollback-readiness'))
    .filter(({ facts }) => facts.blanks.length === 0 && releaseOf(facts, 'baseline') === releaseTag)
    .flatMap(({ facts }) => releaseOf(facts, 'rollback-target') ?? []);
  const candidates = (['rollback', 'previous'] as const).map((tree) => baselineAt(tree, dossier));
  const [tag] = written;
  const found =
    tag === undefined ? baselineAt('previous', dossier) : candidates.find((baseline) => baseline?.release_tag === tag);
  const { pins } = evidence;
  if (found != null && found.release_tag !== releaseTag) {
    const wasPinned = pins === null || !pins.complete || pins.tags.includes(found.release_tag);
    if (wasPinned) return { kind: 'release', baseline: found };
  }
  const earlier = dossier.producerGit?.earlier;
  const isFirst = found == null && written.length === 0 && earlier?.complete === true && earlier.tags.length === 0;
  return isFirst ? { kind: 'none' } : { kind: 'unknown' };
}

/** The facts of a way back that are known. */
export function factsOf(way: WayBack): Partial<Baseline> {
  if (way.kind === 'none') return { release_tag: 'none' };
  if (way.kind === 'unknown') return {};
  return Object.fromEntries(BASELINE_FACTS.map((fact) => [fact, way.baseline[fact]]));
}
