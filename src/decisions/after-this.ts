/**
 * What a decision does not wait for: a release is decided before its tag is made, and a change before its merged commit
 * has a name. So an honest team is never stuck, and nothing passes for nothing: what is let be is listed.
 */
import type { AfterThis, Blocker } from '../contracts/report.js';
import type { DecisionId, Occasion, SettledBy } from '../contracts/words.js';

export interface Moment {
  readonly occasion: Occasion;
  /** The release that is decided, as messages call it. */
  readonly release: string;
  /** True where the change goes back to the release that was prepared for that. */
  readonly rollback: boolean;
}

const AFTER: Readonly<Record<SettledBy, readonly Occasion[]>> = {
  tag: ['change', 'branch'],
  publication: ['change', 'branch', 'tag'],
  merge: ['change'],
  renewal: ['change', 'branch', 'tag', 'release'],
  candidate: ['change', 'branch', 'tag', 'release'],
};

/** Takes apart what blocks a decision now and what can only come later. */
export function splitLater(
  decision: DecisionId,
  blockers: readonly Blocker[],
  moment: Moment,
): { readonly now: readonly Blocker[]; readonly afterThis: readonly AfterThis[] } {
  const now: Blocker[] = [];
  const afterThis: AfterThis[] = [];
  for (const blocker of blockers) {
    const { settledBy } = blocker;
    if (settledBy === undefined || !comesLater(decision, settledBy, moment)) now.push(blocker);
    else afterThis.push({ ...blocker, after: words(settledBy, moment) });
  }
  return { now, afterThis };
}

function comesLater(decision: DecisionId, settledBy: SettledBy, { occasion, rollback }: Moment): boolean {
  switch (decision) {
    case 'release':
      return AFTER[settledBy].includes(occasion);
    // What a release need not wait for, its rehearsal need not either.
    case 'rehearsal':
      return settledBy === 'renewal';
    case 'cutover':
      return settledBy === 'candidate' || (settledBy === 'renewal' && rollback);
  }
}

/** What must come first: it is none of what is to be done itself. */
function words(settledBy: SettledBy, { release, rollback, occasion }: Moment): string {
  switch (settledBy) {
    case 'tag':
      return occasion === 'change' ? 'this change is merged' : 'this is GO';
    case 'publication':
      return occasion === 'tag' ? 'this is GO' : `the tag ${release} is made`;
    case 'merge':
      return 'this change is merged: only then has its commit a name';
    case 'candidate':
      return 'the candidate that is rehearsed becomes a release';
    case 'renewal':
      return rollback ? 'the rollback is done' : `${release} is tagged`;
  }
}
