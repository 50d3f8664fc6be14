/** The gate `stability-window`: a new service contract came no sooner than was promised. */
import type { EarlierEvidence } from '../../contracts/evidence.js';
import type { Judgement } from '../../contracts/finding.js';
import { releaseBefore } from '../../handoff/release-line.js';
import { checkBreaking } from './breaking.js';
import { dayOf } from './calendar.js';
import { contractWindows, runningWindows } from './contract-windows.js';
import { contractsOf, type Contract } from '../contract/contract.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { NOWHERE, Notes, quote } from '../case/findings.js';
import { checkMovedManifest } from './moved-manifest.js';
import { noticeWindows } from './notice-window.js';
import { earlierRelease } from '../records/other-releases.js';
import { judgePresence } from '../case/presence.js';
import { checkPromises } from './promises.js';
import { orderOf } from '../case/release-order.js';
import { repinOf } from '../pin/moved-pin.js';
import { checkGuard } from './transition-guard.js';
import { judgeWindow, type Release, type Succession, type Window } from './window.js';

export function judgeStabilityWindow(dossier: Dossier): Judgement {
  const notes = new Notes('stability-window');
  const theCase = { dossier, notes };
  judgePresence('stability-window', theCase);
  const { before, after } = contractsOf(dossier);
  const release = releaseOf(dossier);
  if (release === null || after === null) {
    const message = 'The contract of this release could not be read, so no window can be judged';
    notes.pending('stability-window/no-contract', NOWHERE, {
      message,
      hint: "Fix what the gate alignment says; give the producer's history with tags.",
    });
    return notes.judgement(message);
  }
  checkGuard(before, after, theCase);
  checkBreaking(theCase);
  checkPromises(theCase);
  if (before === null) return withoutPrevious(release, theCase);
  const previous = dossier.treeName('producer', 'previous');
  if ((orderOf(previous, release.tag, dossier) ?? -1) > 0)
    return notes.judgement(`${release.tag} is a way back from ${previous}: no window was promised for it.`);
  checkMovedManifest(theCase);
  const succession = { before, after, release };
  const isNew = before.service !== after.service;
  const windows = [
    ...(isNew ? contractWindows : runningWindows)(succession, theCase),
    ...noticeWindows(succession, theCase),
  ];
  return notes.judgement(judgeWindows(windows, succession, theCase));
}

/** Judges the windows; gives the summary, with the earliest date of all. */
function judgeWindows(
  windows: readonly Window[],
  { before, after, release }: Succession,
  { dossier, notes }: Case,
): string {
  const earliest = windows
    .map((window) => window.ends)
    .sort()
    .at(-1);
  for (const window of windows) judgeWindow(window, release, earliest ?? window.ends, notes);
  const previous = dossier.treeName('producer', 'previous');
  const change =
    before.service === after.service
      ? `${after.service} stays since ${previous}`
      : `from ${before.service} to ${after.service}`;
  if (earliest !== undefined)
    return `Allowed since ${dayOf(earliest)}, ${release.published ? 'released' : 'would be released'} ${dayOf(release.at)} (${change}).`;
  return before.service === after.service
    ? `${compared(before, after)} since ${previous}: ${after.service} stays.`
    : `No window was promised ${change}, so any date was allowed; the release is of ${dayOf(release.at)}.`;
}

/** What "no change" is said of: what both contracts state. */
function compared(before: Contract, after: Contract): string {
  return before.codes !== null && after.codes !== null
    ? 'No contract change'
    : 'No change of the service contract (one of the two states no error codes)';
}

function releaseOf(dossier: Dossier): Release | null {
  const name = dossier.baseline?.release_tag;
  if (name === undefined) return null;
  const tag = dossier.tag(name);
  const { observedAt } = dossier.evidence;
  // Who tags writes the date; what is seen now was not made later.
  const at = tag === null || tag.createdAt > observedAt ? observedAt : tag.createdAt;
  return { tag: name, at, published: tag !== null };
}

function withoutPrevious(release: Release, { dossier, notes }: Case): Judgement {
  const git = dossier.producerGit;
  const tree = dossier.treeOf('producer', 'previous');
  const isKnown = git !== null && git.ownsTags && !git.shallow && git.tags !== null;
  if (tree === null && isKnown && isFirst(git.earlier, release, dossier)) {
    return notes.judgement(`${release.tag} is the first release: there is no contract before it.`);
  }
  const message =
    tree === null
      ? `Which release came before ${release.tag} cannot be told: ${whyUnknown(isKnown ? git.earlier : null, release, dossier)}`
      : `What contract ${tree.name} had cannot be read from its manifest or OpenAPI document`;
  notes.pending('stability-window/no-history', NOWHERE, {
    message,
    hint: "Check out the producer's whole history with tags (fetch-depth: 0); a tag that was deleted or moved must be put back.",
    because: tree === null ? dossier.unanswered('producer') : null,
  });
  return notes.judgement(message);
}

/** No other tag orders before the release, or lies behind it, that may be a release; and nobody knows another. */
function isFirst(earlier: EarlierEvidence | null, release: Release, dossier: Dossier): boolean {
  const from = repinOf(dossier)?.from ?? null;
  const isAlone = earlier?.complete === true && releaseBefore(earlier, release.tag) === null && from === null;
  return isAlone && earlierRelease(release.tag, dossier) === null;
}

function whyUnknown(earlier: EarlierEvidence | null, release: Release, dossier: Dossier): string {
  const from = repinOf(dossier)?.from ?? null;
  if (from !== null) return `the tag ${quote(from)} that was pinned is not there`;
  if (earlier === null) return 'its tag or its history is not there, and the names of the other tags do not order them';
  const other = earlierRelease(release.tag, dossier);
  if (earlier.complete && other !== null)
    return `no tag is a release before it, but there was ${quote(other.tag)}: ${other.who}`;
  return `not all tags were looked into${earlier.tags[0] === undefined ? '' : `, the nearest was ${quote(earlier.tags[0].name)}`}`;
}
