/** Where both sides would go back to, as their readiness documents say. */
import { BLANK } from '../../contracts/blank.js';
import type { Span } from '../../contracts/finding.js';
import type { RollbackReport } from '../../contracts/report.js';
import { SIDES, type Baseline, type BaselineFact } from '../../contracts/words.js';
import type { Dossier, SignOffFile } from '../case/dossier.js';
import { baselineAt } from '../case/earlier-baseline.js';
import { currentRecords } from '../records/records.js';
import { beforeGoingBack, rollbackUnderway } from './rolling-back.js';

/** What the readiness documents say, for the packets. */
export function rollbackOf(run: Dossier): RollbackReport {
  const dossier = beforeGoingBack(run);
  const documents = SIDES.flatMap((side) => currentRecords(dossier.signOffs(side, 'rollback-readiness'), dossier));
  const target =
    documents.map(({ facts }) => targetOf(facts.facts)).find((facts) => facts.release_tag !== undefined) ?? null;
  const stated =
    target === null ? null : Object.fromEntries(Object.entries(target).map(([fact, { value }]) => [fact, value]));
  return {
    target: asPinned(stated, dossier),
    underway: rollbackUnderway(run),
    documents: documents.map(({ file, facts }) => ({
      side: file.side,
      path: file.path,
      readiness: facts.readiness[0]?.text ?? null,
    })),
  };
}

/** A pin that goes back holds what that release says of itself: its own manifest, not the commit that its tag points at. */
function asPinned(stated: Partial<Baseline> | null, dossier: Dossier): Partial<Baseline> | null {
  const tag = stated?.release_tag ?? dossier.treeOf('producer', 'previous')?.name;
  if (tag === undefined) return null;
  const own = (['rollback', 'previous'] as const).map((tree) => baselineAt(tree, dossier));
  return own.find((baseline) => baseline?.release_tag === tag) ?? stated ?? { release_tag: tag };
}

export type Target = Partial<Record<BaselineFact, { value: string; span: Span }>>;

/** A blank names none. */
export function targetOf(facts: SignOffFile['facts']['facts']): Target {
  const target: Target = {};
  for (const { fact, value, span, about } of facts)
    if (about === 'rollback-target' && value !== BLANK) target[fact] ??= { value, span };
  return target;
}
