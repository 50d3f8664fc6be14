/** The release tag: there, the producer's own, and the code of `commit_sha`; one that is not there is judged as it will be. */
import type { GitEvidence } from '../../contracts/evidence.js';
import type { Baseline } from '../../contracts/words.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { NOWHERE, quote } from '../case/findings.js';
import { tagPlace } from '../case/release-place.js';
import { isRollingBack } from '../pin/rolling-back.js';
import { judgeManifestAtTag } from './manifest-at-tag.js';
import { judgePublication } from './publication.js';
import { judgeRule } from './tagged-code.js';

const WHOLE = 'Check out the whole history with tags (fetch-depth: 0).';

export function judgeTag(baseline: Baseline, theCase: Case): void {
  const { dossier, notes } = theCase;
  const { release_tag: name, commit_sha: commit } = baseline;
  const { producerGit: git, producerHead: head } = dossier;
  if (git === null || head === null)
    notes.pending('immutable-release/no-history', NOWHERE, {
      message: `The producer's history is not there, so ${name} cannot be resolved`,
      hint: 'Run in a git checkout with its tags (fetch-depth: 0), or give peer-path.',
      because: dossier.unanswered('producer'),
    });
  else if (!git.ownsTags) sayOthersTags(name, theCase);
  else if (git.tags === null)
    notes.pending('immutable-release/no-history', tagPlace(dossier), {
      message: `Whether the tag ${quote(name)} is there cannot be told`,
      hint: WHOLE,
      because: dossier.unanswered('producer'),
    });
  else {
    const tag = dossier.tag(name);
    if (tag === null) {
      sayNoTag(name, git, theCase);
      judgeRule({ commit, target: head, name: `the subject, as ${name}-to-be,`, git }, theCase);
      return;
    }
    const shown = `${name} (${tag.commit.slice(0, 12)}${tag.annotated ? '' : ', a lightweight tag'})`;
    judgeRule({ commit, target: tag.commit, name: shown, git }, theCase);
    judgeManifestAtTag(baseline, theCase);
    if (!isRollingBack(dossier)) judgePublication(theCase);
  }
}

function sayOthersTags(name: string, { dossier, notes }: Case): void {
  const { repository } = dossier.profile.producer;
  const whose = repository === null ? '' : ` (${repository})`;
  notes.pending('immutable-release/no-history', tagPlace(dossier), {
    message: `The root is not the top of its git repository, and that is not known to be the producer's${whose}, so the tags found there are another's; ${name} was not looked up`,
    hint: "Run the gate in the producer's own repository; where it is one part of this one, name this one in the profile (producer.repository).",
  });
}

function sayNoTag(name: string, { shallow }: GitEvidence, { dossier, notes }: Case): void {
  notes.pending('immutable-release/no-tag', tagPlace(dossier), {
    message: `The tag ${quote(name)} is not there yet${shallow ? ' (the history is cut off)' : ''}: this commit was judged in its place`,
    hint: shallow ? WHOLE : `Push the tag ${name}.`,
    // In a history that is cut off it may be there already; and what GitHub has a release of has a tag.
    settledBy: dossier.knowsTags && !isPublished(dossier) ? 'tag' : undefined,
  });
}

function isPublished({ evidence: { release } }: Dossier): boolean {
  return release.kind === 'release' && !release.draft;
}
