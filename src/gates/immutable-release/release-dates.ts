/** Clocks of a release: its tag and its commit are not of tomorrow, and what is odd about their dates is told. */
import type { Instant } from '../../contracts/brands.js';
import { heldAgainst, instantAt, minuteOf } from '../case/dates.js';
import type { Case } from '../case/case.js';
import { quote, type Where } from '../case/findings.js';

const RULE = 'immutable-release/date';

/** Where the release stands in time; `where` is the place that names its tag. */
export function checkReleaseDates(where: Where, { dossier, notes }: Case): void {
  const { baseline, evidence, producerGit: git } = dossier;
  const tag = dossier.tag(baseline?.release_tag);
  if (baseline === null || git === null) return;
  const { observedAt, release } = evidence;
  const isToCome = (at: Instant) => {
    const moment = instantAt(at);
    return moment !== null && heldAgainst(moment, null, observedAt) === 'future';
  };
  if (tag !== null && isToCome(tag.createdAt)) {
    const message = `The tag ${quote(tag.name)}, or a commit behind it, is of ${minuteOf(tag.createdAt)}, which is in the future: it was read on ${minuteOf(observedAt)}`;
    const hint = 'Tag again on a machine whose clock is right; every window is counted from that date.';
    notes.error(RULE, where, { message, hint, expected: `not after ${observedAt}`, observed: tag.createdAt });
  }
  if (tag?.saysAt !== undefined && isOlder(tag.saysAt, tag.createdAt)) {
    const message = `The tag ${quote(tag.name)} says ${minuteOf(tag.saysAt)} and is older than its commit or one behind it (${minuteOf(tag.createdAt)}); the later date counts`;
    const hint = 'A published tag stays as it is: set the clock of that machine right, and look who tagged.';
    notes.warning(RULE, where, { message, hint, expected: `not before ${tag.createdAt}`, observed: tag.saysAt });
  }
  const commit = dossier.commitDate(baseline.commit_sha);
  if (commit !== null && instantAt(commit.since) !== null && isOlder(commit.own, commit.since)) {
    const message = `commit_sha ${baseline.commit_sha.slice(0, 12)} says ${minuteOf(commit.own)} and is older than a commit behind it (${minuteOf(commit.since)}); the later date counts`;
    const hint = 'Nothing can be fixed in a commit that is published: set the clock of that machine right.';
    notes.warning(RULE, where, { message, hint, expected: `not before ${commit.since}`, observed: commit.own });
  }
  const publishedAt = release.kind === 'release' && !release.draft ? release.publishedAt : null;
  if (publishedAt === null || commit === null) return;
  const moment = instantAt(publishedAt);
  if (moment === null || heldAgainst(moment, commit, observedAt) !== 'before') return;
  const message = `The GitHub release of ${quote(baseline.release_tag)} was published on ${minuteOf(publishedAt)}, before its commit was made on ${minuteOf(commit.since)}: the tag was moved since`;
  const hint = 'Put the tag back and publish this code under a tag of its own; a published tag never moves.';
  notes.warning(RULE, where, { message, hint, expected: `not before ${commit.since}`, observed: publishedAt });
}

/** Clocks of two machines differ by minutes. */
function isOlder(own: Instant, since: Instant): boolean {
  const moment = instantAt(own);
  return moment !== null && heldAgainst(moment, { sha: '', own, since }, since) === 'before';
}
