/** The gate `immutable-release`: the tag resolves to the code that was verified, and the evidence bundle holds. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Judgement } from '../../contracts/finding.js';
import { BASELINE_FACTS, type BaselineFact } from '../../contracts/words.js';
import { spellings } from '../../documents/facts.js';
import { checkBundle } from './bundle.js';
import { checkChangelog } from './changelog.js';
import type { Dossier } from '../case/dossier.js';
import { NOWHERE, Notes, quote } from '../case/findings.js';
import { judgePresence, readingOf } from '../case/presence.js';
import { judgePublication } from './publication.js';
import { checkReleaseDates } from './release-dates.js';
import { factPlace, tagPlace } from '../case/release-place.js';
import { isRollingBack } from '../pin/rolling-back.js';
import { checkLasting, judgeRule } from './tagged-code.js';

export function judgeImmutableRelease(dossier: Dossier): Judgement {
  const notes = new Notes('immutable-release');
  const { baseline, producerGit: git } = dossier;
  if (baseline === null) {
    const message = 'No document states a complete baseline, so there is no release to look for';
    notes.unjudged('immutable-release/no-baseline', NOWHERE, { message, hint: 'Mend what the gate alignment says.' });
    return notes.judgement(message);
  }
  const { release_tag: name, commit_sha: commit } = baseline;
  const tag = dossier.tag(name);
  if (git === null || dossier.producerHead === null) {
    const message = `The producer's history is not there, so ${name} cannot be resolved`;
    notes.pending('immutable-release/no-history', NOWHERE, {
      message,
      hint: 'Run in a git checkout with its tags (fetch-depth: 0), or give peer-path.',
      because: dossier.unanswered('producer'),
    });
  } else if (!git.ownsTags) {
    const { repository } = dossier.profile.producer;
    const message = `The root is not the top of its git repository, and that is not known to be the producer's${repository === null ? '' : ` (${repository})`}, so the tags found there are another's; ${name} was not looked up`;
    notes.pending('immutable-release/no-history', tagPlace(dossier), {
      message,
      hint: "Run the gate in the producer's own repository; where it is one part of this one, name this one in the profile (producer.repository).",
    });
  } else if (git.tags === null) {
    const message = `Whether the tag ${quote(name)} is there cannot be told`;
    const hint = 'Check out the whole history with tags (fetch-depth: 0).';
    notes.pending('immutable-release/no-history', tagPlace(dossier), {
      message,
      hint,
      because: dossier.unanswered('producer'),
    });
  } else if (tag === null) {
    const message = `The tag ${quote(name)} is not there yet${git.shallow ? ' (the history is cut off)' : ''}; the rule was judged for the subject as the tag-to-be`;
    notes.pending('immutable-release/no-tag', tagPlace(dossier), {
      message,
      hint: git.shallow ? 'Check out the whole history with tags (fetch-depth: 0).' : `Publish the tag ${name}.`,
      // In a history that is cut off it may be there already; and what GitHub has a release of has a tag.
      settledBy: dossier.knowsTags && !isPublished(dossier) ? 'tag' : undefined,
    });
    judgeRule(commit, dossier.producerHead, `the subject, as ${name}-to-be,`, git, dossier, notes);
  } else {
    judgeRule(
      commit,
      tag.commit,
      `${name} (${tag.commit.slice(0, 12)}${tag.annotated ? '' : ', a lightweight tag'})`,
      git,
      dossier,
      notes,
    );
    judgeManifestAtTag(dossier, notes);
    if (!isRollingBack(dossier)) judgePublication(dossier, notes);
  }
  checkReleaseDates(tagPlace(dossier), dossier, notes);
  checkEventTag(name, dossier, notes);
  checkLasting(commit, 'commit_sha', factPlace(dossier, 'commit_sha'), dossier, notes);
  // Nothing is asked anew of a release that was live before, and what is in force now is of the one that is left.
  if (!isRollingBack(dossier)) {
    judgePresence('immutable-release', dossier, notes);
    checkChangelog(dossier, notes);
    checkBundle(dossier, notes);
  }
  const point =
    tag === null
      ? ''
      : tag.commit === commit
        ? ' It points at commit_sha itself.'
        : ` Since commit_sha ${commit.slice(0, 12)} only metadata changed.`;
  return notes.judgement(
    `${name} resolves to ${tag?.commit.slice(0, 12) ?? 'no commit yet'}.${point} ${besides(dossier)}`,
  );
}

function isPublished({ evidence: { release } }: Dossier): boolean {
  return release.kind === 'release' && !release.draft;
}

/** A tag push or a release says itself which release it is; a consumer's own tags are none of the producer's. */
function checkEventTag(name: string, dossier: Dossier, notes: Notes): void {
  const { eventTag } = dossier.evidence;
  if (dossier.role !== 'producer' || eventTag === null) return;
  if (eventTag === name) {
    checkTagStayed(name, dossier, notes);
    return;
  }
  const message = `This run is about ${quote(eventTag)}, but the documents state ${quote(name)}`;
  const hint = `Tag the commit that states ${eventTag}, or start the workflow for the tags of releases only.`;
  notes.error('immutable-release/event-tag', tagPlace(dossier), { message, hint, expected: eventTag, observed: name });
}

/** What was judged is what the event tagged; a tag that is elsewhere by now holds something else. */
function checkTagStayed(name: string, dossier: Dossier, notes: Notes): void {
  const tag = dossier.tag(name);
  const head = dossier.producerHead;
  if (tag === null || head === null || tag.commit === head) return;
  const message = `This run is about ${quote(name)} at ${head.slice(0, 12)}, but the tag is at ${tag.commit.slice(0, 12)} by now`;
  notes.error('immutable-release/event-tag', tagPlace(dossier), {
    message,
    hint: 'Put the tag back, or start the workflow for the tag as it is now; a published tag never moves.',
    expected: head,
    observed: tag.commit,
  });
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

/** The manifest in the release must state the release it is in. */
function judgeManifestAtTag(dossier: Dossier, notes: Notes): void {
  const { baseline } = dossier;
  const atTag = dossier.file('producer', 'release', 'manifest');
  const rule = dossier.rule('producer', 'manifest');
  if (baseline === null) return;
  const where = tagPlace(dossier);
  const reading = atTag === null || rule === null ? 'unknown' : readingOf(atTag, rule);
  if (reading === 'absent') return;
  if (atTag === null || reading === 'unknown') {
    const message = `Whether ${baseline.release_tag} should hold a manifest cannot be told: its history is cut off or not there`;
    notes.pending('immutable-release/no-history', where, {
      message,
      hint: 'Check out the whole history with tags (fetch-depth: 0).',
      because: dossier.unanswered('producer'),
    });
    return;
  }
  if (reading === 'broken') {
    const message = `${baseline.release_tag} holds no manifest at ${quote(atTag.path)}`;
    notes.error('immutable-release/manifest-at-tag', where, {
      message,
      hint: 'Tag a commit that has the manifest.',
      expected: atTag.path,
      observed: null,
    });
    return;
  }
  const root = dossier.jsonRoot(atTag);
  // Of two spellings the one that differs is told.
  const stated = (fact: BaselineFact) => {
    const found = spellings(root, fact);
    const value = (found.find((one) => one.malformed || one.value !== baseline[fact]) ?? found[0])?.value;
    return typeof value === 'string' ? value : 'nothing';
  };
  const other = BASELINE_FACTS.filter((fact) => stated(fact) !== baseline[fact]);
  if (other.length === 0) return;
  const list = (say: (fact: BaselineFact) => string) => other.map((fact) => `${fact} ${quote(say(fact))}`).join(', ');
  const [expected, observed] = [list((fact) => baseline[fact]), list(stated)];
  const message = `The manifest inside ${baseline.release_tag} states ${observed}, but the baseline has ${expected}`;
  const hint = 'Name the release whose manifest states this; a moved tag must be put back.';
  notes.error('immutable-release/manifest-at-tag', where, { message, hint, expected, observed });
}
