/**
 * Releases that somebody pinned, signed or would go back to. Tags can be deleted or moved: a release is not the first where
 * a document knows another.
 */
import { SIDES, type Side } from '../../contracts/words.js';
import { factWord } from '../../handoff/facts.js';
import { isNoRelease, isPlaceholder } from '../../handoff/release-line.js';
import { releaseOf } from '../../handoff/sign-off/statements.js';
import type { Dossier } from '../case/dossier.js';
import { takesBack } from './last-words.js';
import { orderOf } from '../case/release-order.js';

export interface OtherRelease {
  readonly tag: string;
  /** Who knows it, as a clause: "the consumer pins it". */
  readonly who: string;
}

/** The first that is found and is not known to be later; null where nobody knows another. */
export function earlierRelease(own: string, dossier: Dossier): OtherRelease | null {
  const known = [...pinned(dossier), ...signed(dossier), ...wayBack(dossier)];
  return known.find(({ tag }) => tag !== own && (orderOf(tag, own, dossier) ?? -1) < 0) ?? null;
}

function pinned(dossier: Dossier): readonly OtherRelease[] {
  const stated = (['subject', 'base'] as const).flatMap((tree) => {
    const root = dossier.jsonRoot(dossier.file('consumer', tree, 'pin'));
    const tag = factWord(root, 'release_tag');
    return tag === undefined || isPlaceholder(tag, factWord(root, 'commit_sha') ?? null) ? [] : [tag];
  });
  return [...stated, ...(dossier.evidence.pins?.tags ?? [])].map((tag) => ({ tag, who: 'the consumer pinned it' }));
}

function signed(dossier: Dossier): readonly OtherRelease[] {
  return SIDES.flatMap((side) =>
    signedBy(side, dossier).map((tag) => ({ tag, who: `the ${side} signed its cutover` })),
  );
}

/** The releases whose cutover a record of a side says GO to, whether it counts or not, and which it did not take back. */
export function signedBy(side: Side, dossier: Dossier): readonly string[] {
  const now = dossier.signOffs(side, 'decision-record');
  return (['subject', 'base', 'past'] as const).flatMap((tree) =>
    dossier.signOffsIn(side, tree, 'decision-record').flatMap((record) => {
      const { verdicts } = record.facts;
      const isGo = verdicts.some(({ decision, verdict }) => decision === 'cutover' && verdict === 'GO');
      const tag = releaseOf(record.facts, 'baseline');
      if (!isGo || tag === null) return [];
      return now.some((other) => other !== record && takesBack(other, tag)) ? [] : [tag];
    }),
  );
}

function wayBack(dossier: Dossier): readonly OtherRelease[] {
  return SIDES.flatMap((side) =>
    dossier.signOffs(side, 'rollback-readiness').flatMap(({ facts }) => {
      const tag = releaseOf(facts, 'rollback-target');
      return tag === null || isNoRelease(tag) ? [] : [{ tag, who: `the ${side} would go back to it` }];
    }),
  );
}
