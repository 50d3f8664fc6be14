/** The gate `immutable-release`: the tag resolves to the code that was verified, and the evidence bundle holds. */
import type { FileEvidence, GitEvidence } from '../contracts/evidence.js';
import type { Judgement } from '../contracts/finding.js';
import { BASELINE_FACTS, type BaselineFact } from '../contracts/words.js';
import { spellings, statedFact } from '../documents/facts.js';
import { checkBundle } from './bundle.js';
import { checkChangelog } from './changelog.js';
import type { Dossier } from './dossier.js';
import { inFile, NOWHERE, Notes, quote, type Where } from './findings.js';
import { someOf, sortPaths } from './path-kinds.js';
import { judgePresence, readingOf } from './presence.js';
import { checkReleaseDates } from './release-dates.js';

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
    const message = `The root is not the top of its git repository, so the tags found there are not the producer's; ${name} was not looked up`;
    notes.pending('immutable-release/no-history', tagPlace(dossier), {
      message,
      hint: "Run the gate in the producer's own repository.",
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
    judgeRelease(dossier, notes);
  }
  checkReleaseDates(tagPlace(dossier), dossier, notes);
  checkEventTag(name, dossier, notes);
  judgePresence('immutable-release', dossier, notes);
  checkChangelog(dossier, notes);
  checkBundle(dossier, notes);
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

/** A tag push or a release says itself which release it is; a consumer's own tags are none of the producer's. */
function checkEventTag(name: string, dossier: Dossier, notes: Notes): void {
  const { eventTag } = dossier.evidence;
  if (dossier.role !== 'producer' || eventTag === null || eventTag === name) return;
  const message = `This run is about ${quote(eventTag)}, but the documents state ${quote(name)}`;
  const hint = `Tag the commit that states ${eventTag}, or start the workflow for the tags of releases only.`;
  notes.error('immutable-release/event-tag', tagPlace(dossier), { message, hint, expected: eventTag, observed: name });
}

/** Which other documents were read. */
function besides(dossier: Dossier): string {
  const isRead = (file: FileEvidence | null) => file?.state.kind === 'read';
  const manifest = isRead(dossier.file('producer', 'release', 'manifest'))
    ? 'Its manifest states this baseline'
    : 'It holds no manifest';
  return `${manifest}; ${isRead(dossier.file('producer', 'subject', 'evidence-bundle')) ? 'the evidence bundle holds.' : 'there is no evidence bundle.'}`;
}

/** Where the run's baseline states the tag. */
function tagPlace(dossier: Dossier): Where {
  return factPlace(dossier, 'release_tag');
}

function factPlace(dossier: Dossier, fact: 'release_tag' | 'commit_sha'): Where {
  const file =
    dossier.role === 'producer'
      ? dossier.file('producer', 'subject', 'manifest')
      : dossier.file('consumer', 'subject', 'pin');
  return file === null ? NOWHERE : inFile(file, statedFact(dossier.jsonRoot(file), fact)?.span);
}

/** `commit_sha` is the tag's commit, or its ancestor with no runtime path changed between them. */
function judgeRule(
  commit: string,
  target: string,
  name: string,
  git: GitEvidence,
  dossier: Dossier,
  notes: Notes,
): void {
  const where = factPlace(dossier, 'commit_sha');
  if (commit === target) {
    notes.notice('immutable-release/resolved', where, {
      message: `${name} is commit_sha itself`,
      hint: 'Nothing to do.',
      expected: commit,
      observed: target,
    });
    return;
  }
  const expected = `an ancestor of ${target.slice(0, 12)} with the same runtime code`;
  if (git.commits[commit] === null) {
    const message = `commit_sha ${quote(commit)} is no commit of the producer's repository`;
    notes.error('immutable-release/no-such-commit', where, {
      message,
      hint: 'State the commit that was verified for the release.',
      expected,
      observed: commit,
    });
    return;
  }
  const holds = git.ancestry.find((pair) => pair.ancestor === commit && pair.descendant === target)?.holds;
  if (holds === false) {
    const message = `commit_sha ${commit.slice(0, 12)} is not part of ${name}: the tag points elsewhere`;
    notes.error('immutable-release/not-in-release', where, {
      message,
      hint: 'Mend commit_sha. If the tag was moved, put it back: a published tag never moves.',
      expected,
      observed: commit,
    });
    return;
  }
  const changed = git.changes.find((change) => change.from === commit && change.to === target)?.paths;
  if (holds === undefined || changed === undefined) {
    const message = `Whether commit_sha ${commit.slice(0, 12)} is part of ${name} cannot be told: the history between them is not there`;
    notes.pending('immutable-release/no-history', where, {
      message,
      hint: 'Check out the whole history with tags (fetch-depth: 0).',
      because: dossier.unanswered('producer'),
    });
    return;
  }
  const { runtime, unclassified, metadata } = sortPaths(dossier.profile, changed);
  const between = `Between commit_sha ${commit.slice(0, 12)} and ${name}`;
  if (runtime.length > 0) {
    const message = `${between} ${runtime.length} runtime ${runtime.length === 1 ? 'path' : 'paths'} changed, first ${quote(runtime[0])}: the release is not the code that was verified`;
    notes.error('immutable-release/runtime-changed', where, {
      message,
      hint: 'Verify the tagged code and state its commit, or tag the verified commit.',
      expected,
      observed: runtime.slice(0, 5).join(', '),
    });
  }
  if (unclassified.length > 0) {
    const message = `${between} ${unclassified.length} ${unclassified.length === 1 ? 'path' : 'paths'} changed that the profile calls neither runtime nor metadata: ${someOf(unclassified)}`;
    notes.error('immutable-release/unclassified', where, {
      message,
      hint: 'Name them under runtime-paths or metadata-paths in the profile; if they are code, verify the tagged code.',
      expected,
      observed: unclassified.slice(0, 5).join(', '),
    });
  }
  if (runtime.length + unclassified.length > 0) return;
  const message = `${name} is not commit_sha ${commit.slice(0, 12)} itself, but between them only metadata changed (${metadata.length} files${metadata.length === 0 ? '' : `: ${someOf(metadata)}`})`;
  notes.notice('immutable-release/resolved', where, {
    message,
    hint: 'Nothing to do: a commit cannot contain its own SHA.',
    expected,
    observed: target,
  });
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

function judgeRelease(dossier: Dossier, notes: Notes): void {
  const { release } = dossier.evidence;
  const required = dossier.profile.release;
  const where = tagPlace(dossier);
  const tag = dossier.baseline?.release_tag ?? '';
  if (release.kind === 'offline') {
    const message = `Whether ${tag} is an immutable GitHub release was not looked up: ${release.reason}`;
    const hint = 'Run with a token that may read the repository.';
    if (required === 'tag') notes.warning('immutable-release/offline', where, { message, hint });
    else notes.pending('immutable-release/offline', where, { message, hint });
    return;
  }
  const published = release.kind === 'release' && !release.draft;
  const immutable = published && release.immutable;
  if (published && release.prerelease) {
    const message = `GitHub calls ${tag} a pre-release, so that it is offered to nobody as the latest`;
    const hint = 'Publish it as a release, or hand over the one that follows it.';
    notes.warning('immutable-release/not-immutable', where, {
      message,
      hint,
      expected: 'a release',
      observed: 'a pre-release',
    });
  }
  if (immutable) return;
  const observed = !published
    ? release.kind === 'none'
      ? 'a tag without a GitHub release'
      : 'a draft'
    : 'a GitHub release that can still be changed';
  const message = `${tag} is ${observed}`;
  const hint = published
    ? 'Enable immutable releases in the repository settings before publishing.'
    : `Publish a GitHub release for ${tag}.`;
  const failing = required === 'immutable' || (required === 'published' && !published);
  notes.add(failing ? 'error' : 'warning', 'immutable-release/not-immutable', where, {
    message,
    hint,
    expected: required === 'tag' ? 'immutable' : required,
    observed,
  });
}
