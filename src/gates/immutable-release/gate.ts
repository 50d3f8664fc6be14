/** The gate `immutable-release`: the tag resolves to the code that was verified, and the evidence bundle holds. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Judgement } from '../../contracts/finding.js';
import type { Baseline } from '../../contracts/words.js';
import type { Dossier } from '../case/dossier.js';
import { NOWHERE, Notes } from '../case/findings.js';
import { judgePresence } from '../case/presence.js';
import { factPlace, tagPlace } from '../case/release-place.js';
import { isRollingBack } from '../pin/rolling-back.js';
import { checkBundle } from './bundle.js';
import { checkChangelog } from './changelog.js';
import { checkEventTag } from './event-tag.js';
import { checkReleaseDates } from './release-dates.js';
import { judgeTag } from './tag.js';
import { checkLasting } from './tagged-code.js';

export function judgeImmutableRelease(dossier: Dossier): Judgement {
  const notes = new Notes('immutable-release');
  const theCase = { dossier, notes };
  const { baseline } = dossier;
  if (baseline === null) {
    const message = 'No document states a complete baseline, so there is no release to look for';
    notes.unjudged('immutable-release/no-baseline', NOWHERE, { message, hint: 'Fix what the gate alignment says.' });
    return notes.judgement(message);
  }
  judgeTag(baseline, theCase);
  checkReleaseDates(tagPlace(dossier), theCase);
  checkEventTag(baseline.release_tag, theCase);
  checkLasting(baseline.commit_sha, 'commit_sha', factPlace(dossier, 'commit_sha'), theCase);
  // Nothing is asked anew of a release that was live before, and what is in force now is of the one that is left.
  if (!isRollingBack(dossier)) {
    judgePresence('immutable-release', theCase);
    checkChangelog(theCase);
    checkBundle(theCase);
  }
  return notes.judgement(summaryOf(baseline, dossier));
}

function summaryOf({ release_tag: name, commit_sha: commit }: Baseline, dossier: Dossier): string {
  const tag = dossier.tag(name);
  const point =
    tag === null
      ? ''
      : tag.commit === commit
        ? ' It points at commit_sha itself.'
        : ` Since commit_sha ${commit.slice(0, 12)} only metadata changed.`;
  return `${name} resolves to ${tag?.commit.slice(0, 12) ?? 'no commit yet'}.${point} ${besides(dossier)}`;
}

/** Which other documents were read. */
function besides(dossier: Dossier): string {
  const isRead = (file: FileEvidence | null) => file?.state.kind === 'read';
  const manifest = isRead(dossier.file('producer', 'release', 'manifest'))
    ? 'Its manifest states this baseline'
    : 'It holds no manifest';
  if (isRollingBack(dossier)) return `${manifest}.`;
  return `${manifest}; ${isRead(dossier.file('producer', 'subject', 'evidence-bundle')) ? 'the evidence bundle holds.' : 'there is no evidence bundle.'}`;
}
