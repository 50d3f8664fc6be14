/** How long was promised: by the release that is left, by the candidate, by the profile. A promise is not taken back. */
import type { CandidateMode } from '../../contracts/profile.js';
import type { PublicationEvidence } from '../../contracts/evidence.js';
import type { Stretch } from '../../handoff/release-line.js';
import { stretchOf } from '../../handoff/release-line.js';
import { number, show } from '../../documents/tree.js';
import { overlapDays } from '../../handoff/candidate.js';
import { readManifest } from '../../handoff/manifest.js';
import type { Contract } from '../contract/contract.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { inFile } from '../case/findings.js';

/** A hundred years: a longer promise is none that a calendar holds. */
const MOST_DAYS = 36_500;

/** A number of days that promises something. */
function isPromise(days: number | null): days is number {
  return days !== null && Number.isFinite(days) && days > 0;
}

function longest(days: readonly (number | null)[]): number | null {
  const promised = days.filter(isPromise);
  return promised.length === 0 ? null : Math.min(Math.max(...promised), MOST_DAYS);
}

/** Days that the old contract stays the baseline: the most that one of its releases promised; else what the new one says. */
export function stayPromise(stretch: Stretch | null, before: Contract, after: Contract): number | null {
  const old = [before.sprintDays, ...(stretch?.releases ?? []).map(({ sprintDays }) => sprintDays)];
  return longest(old) ?? longest([after.sprintDays]);
}

/** Business days between announcement and release: what the release before promised, or the nearest that did. */
export function noticePromise(before: Contract, after: Contract, dossier: Dossier): number {
  const earlier = stretchOf(dossier.producerGit?.earlier ?? null, before.service)?.releases ?? [];
  const old = [before.noticeDays, ...earlier.map(({ noticeDays }) => noticeDays)].find(isPromise);
  return longest([old ?? null]) ?? longest([after.noticeDays]) ?? 0;
}

/** Days of overlap: never fewer than the profile asks. */
export function overlapPromise(published: PublicationEvidence, mode: CandidateMode): number {
  return longest([published.promisedDays, overlapDays(mode.rehearsalCandidate)]) ?? 0;
}

/** What is no number of days promises nothing, and is said where it stands. */
export function checkPromises({ dossier, notes }: Case): void {
  const manifest = dossier.file('producer', dossier.contractTree, 'manifest');
  if (manifest === null) return;
  const { sprintDays, noticeDays } = readManifest(dossier.jsonRoot(manifest));
  for (const promise of [sprintDays, noticeDays]) {
    if (promise === undefined) continue;
    const { key, value: node } = promise;
    const days = number(node);
    if (days !== null && Number.isInteger(days) && days >= 0) continue;
    const message = `The manifest promises ${key} ${show(node)}, which is no number of days; what the release before promised counts`;
    notes.error('stability-window/promise', inFile(manifest, node.span), {
      message,
      hint: 'Write a whole number of days.',
      expected: 'a whole number from 0',
      observed: show(node),
    });
  }
}
