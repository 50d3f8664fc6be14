/** The windows of a new service contract: the old one's stay, the candidate's overlap, and a stated date. */
import { stretchBefore, stretchOf, type Stretch } from '../../handoff/release-line.js';
import { addDays, lasted } from './calendar.js';
import { readManifest } from '../../handoff/manifest.js';
import type { Contract } from '../contract/contract.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { overlapPromise, stayPromise } from './promises.js';
import { statedDate } from './stated-date.js';
import { publicationOf } from './publication.js';
import { came, manifestPlace, type Succession, type Window } from './window.js';

/** The windows of the contract that this release brings. */
export function contractWindows(succession: Succession, theCase: Case): Window[] {
  const { before } = succession;
  const { dossier } = theCase;
  const earlier = dossier.producerGit?.earlier ?? null;
  const stretch = stretchOf(earlier, before.service);
  const oldest = stretch?.oldest.name ?? dossier.treeName('producer', 'previous');
  const windows = [
    stayWindow(stretch, oldest, succession, dossier),
    overlapWindow(succession, theCase),
    statedDate(succession, theCase),
  ];
  return windows.filter((window) => window !== null);
}

/**
 * The windows of a contract that an earlier release brought: they bind until they end, so that a release in between does
 * not void them. Nothing is said of what is over, nor of what nobody promised then.
 */
export function runningWindows(succession: Succession, theCase: Case): Window[] {
  const { before, after, release } = succession;
  const { dossier } = theCase;
  const stretch = stretchBefore(dossier.producerGit?.earlier ?? null, after.service);
  if (stretch === null) return [];
  const old = { ...before, service: stretch.service, sprintDays: stretch.newest.sprintDays };
  const windows = [
    stayWindow(stretch, stretch.oldest.name, { before: old, after, release }, dossier),
    publishedOf(succession, dossier) === null ? null : overlapWindow(succession, theCase),
    statedDate(succession, theCase),
  ];
  return windows.filter((window) => window !== null).filter(({ ends }) => release.at < ends);
}

function stayWindow(
  stretch: Stretch | null,
  oldest: string,
  { before, after, release }: Succession,
  dossier: Dossier,
): Window | null {
  const since = dossier.tag(oldest)?.createdAt;
  const days = stayPromise(stretch, before, after);
  if (since === undefined || days === null) return null;
  return {
    rule: 'stability-window/baseline',
    ends: addDays(since, days),
    promise: `${before.service} (since ${oldest}) was promised to stay the baseline for ${days} days`,
    observed: `${release.tag} (${after.service}) ${came(release)} after ${lasted(since, release.at)}`,
    where: manifestPlace(dossier, (root) => readManifest(root).sprintDays?.value),
    doubt:
      stretch?.open === true
        ? `whether a release before ${oldest} had ${before.service} already cannot be told: there are more tags than were read`
        : null,
  };
}

function modeOf(after: Contract, dossier: Dossier) {
  return dossier.profile.candidateModes.find(
    ({ targetServiceContractVersion }) => targetServiceContractVersion === after.service,
  );
}

function publishedOf({ after, release }: Succession, dossier: Dossier) {
  const found = publicationOf('candidate', after.service, dossier);
  return found === null || found.committedAt > release.at ? null : found;
}

function overlapWindow(succession: Succession, { dossier, notes }: Case): Window | null {
  const { after, release } = succession;
  const mode = modeOf(after, dossier);
  if (mode === undefined) return null;
  const git = dossier.producerGit;
  const where = manifestPlace(dossier, (root) => readManifest(root).serviceVersion?.value);
  const published = publishedOf(succession, dossier);
  if (published === null) {
    if (git === null || git.shallow || git.unread.includes('candidate')) {
      const message = `When a candidate of ${after.service} was published cannot be told: the history is cut off, or could not be read`;
      notes.pending('stability-window/no-history', where, {
        message,
        hint: 'Check out the whole history (fetch-depth: 0).',
        because: dossier.unanswered('producer'),
      });
      return null;
    }
    const message = `${release.tag} brings ${after.service}, but no candidate of it was published before, and stayed`;
    notes.error('stability-window/no-candidate', where, {
      message,
      hint: `Publish a payload in mode ${mode.mode} first, and keep its overlap.`,
      expected: `a candidate in mode ${mode.mode}`,
      observed: 'none',
    });
    return null;
  }
  const promised = overlapPromise(published, mode);
  return {
    rule: 'stability-window/overlap',
    ends: addDays(published.committedAt, promised),
    promise: `The candidate of ${after.service} (published since ${published.commit.slice(0, 12)}) promised ${promised} days of overlap`,
    observed: `${release.tag} ${came(release)} after ${lasted(published.committedAt, release.at)}`,
    where,
    doubt: null,
  };
}
