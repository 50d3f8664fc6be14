/** The rule of the tag: it is the code of `commit_sha`, which a commit cannot name as its own. */
import type { GitEvidence } from '../../contracts/evidence.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { quote, type Where } from '../case/findings.js';
import { someOf, sortPaths } from '../case/path-kinds.js';
import { factPlace } from '../case/release-place.js';

/** What is held against what: the commit that documents state, and the commit that is the release. */
export interface Claim {
  readonly commit: string;
  readonly target: string;
  /** What messages call the release. */
  readonly name: string;
  readonly git: GitEvidence;
}

/** `commit_sha` is the tag's commit, or its ancestor with no runtime path changed between them. */
export function judgeRule(claim: Claim, theCase: Case): void {
  const { dossier, notes } = theCase;
  const { commit, target, name, git } = claim;
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
  if (git.commits[commit] === null) {
    notes.error('immutable-release/no-such-commit', where, {
      message: `commit_sha ${quote(commit)} is no commit of the producer's repository`,
      hint: 'State the commit that was verified for the release.',
      expected: ancestorOf(claim),
      observed: commit,
    });
    return;
  }
  const holds = git.ancestry.find((pair) => pair.ancestor === commit && pair.descendant === target)?.holds;
  if (holds === false) {
    notes.error('immutable-release/not-in-release', where, {
      message: `commit_sha ${commit.slice(0, 12)} is not part of ${name}: the tag points elsewhere`,
      hint: 'Fix commit_sha. If the tag was moved, put it back: a published tag never moves.',
      expected: ancestorOf(claim),
      observed: commit,
    });
    return;
  }
  const changed = git.changes.find((change) => change.from === commit && change.to === target)?.paths;
  if (holds === undefined || changed === undefined) {
    notes.pending('immutable-release/no-history', where, {
      message: `Whether commit_sha ${commit.slice(0, 12)} is part of ${name} cannot be told: the history between them is not there`,
      hint: 'Check out the whole history with tags (fetch-depth: 0).',
      because: dossier.unanswered('producer'),
    });
    return;
  }
  judgeBetween(claim, changed, theCase);
}

function ancestorOf({ target }: Claim): string {
  return `an ancestor of ${target.slice(0, 12)} with the same runtime code`;
}

/** Between the two only metadata may have changed: a commit cannot contain its own SHA. */
function judgeBetween(claim: Claim, changed: readonly string[], { dossier, notes }: Case): void {
  const { commit, target, name, git } = claim;
  const where = factPlace(dossier, 'commit_sha');
  const expected = ancestorOf(claim);
  const { runtime, unclassified, metadata } = sortPaths(dossier.profile, changed);
  const between = `Between commit_sha ${commit.slice(0, 12)} and ${name}`;
  if (runtime.length > 0)
    notes.error('immutable-release/runtime-changed', where, {
      message: `${between} ${runtime.length} runtime ${runtime.length === 1 ? 'path' : 'paths'} changed, first ${quote(runtime[0])}: the release is not the code that was verified`,
      hint: 'Verify the tagged code and state its commit, or tag the verified commit.',
      expected,
      observed: runtime.slice(0, 5).join(', '),
      settledBy: isBroughtByChange(commit, git, dossier) ? 'merge' : undefined,
    });
  if (unclassified.length > 0)
    notes.error('immutable-release/unclassified', where, {
      message: `${between} ${unclassified.length} ${unclassified.length === 1 ? 'path' : 'paths'} changed that the profile calls neither runtime nor metadata: ${someOf(unclassified)}`,
      hint: 'Name them under runtime-paths or metadata-paths in the profile; if they are code, verify the tagged code.',
      expected,
      observed: unclassified.slice(0, 5).join(', '),
    });
  if (runtime.length + unclassified.length > 0) return;
  notes.notice('immutable-release/resolved', where, {
    message: `${name} is not commit_sha ${commit.slice(0, 12)} itself, but between them only metadata changed (${metadata.length} files${metadata.length === 0 ? '' : `: ${someOf(metadata)}`})`,
    hint: 'Nothing to do: a commit cannot contain its own SHA.',
    expected,
    observed: target,
  });
}

/**
 * Whether the code that is newer than `commit_sha` comes with the very pull request that is judged: the commit it will be
 * merged as has no name yet. What differed before already could have been named.
 */
function isBroughtByChange(commit: string, git: GitEvidence, dossier: Dossier): boolean {
  const base = baseOf(dossier);
  // A tag that is there holds its code, whatever this change brings.
  if (base === null || dossier.tag(dossier.baseline?.release_tag) !== null) return false;
  if (commit === base) return true;
  if (git.ancestry.find((pair) => pair.ancestor === commit && pair.descendant === base)?.holds === false) return true;
  const before = git.changes.find(({ from, to }) => from === commit && to === base)?.paths;
  if (before === undefined) return false;
  const { runtime, unclassified } = sortPaths(dossier.profile, before);
  return runtime.length + unclassified.length === 0;
}

/** The base of the change that is judged; null where there is none, or it is not known. */
function baseOf({ role, evidence }: Dossier): string | null {
  return role === 'producer' && evidence.occasion === 'change' ? (evidence.change?.base?.sha ?? null) : null;
}

/** A commit that only the branch of a pull request holds is lost when that is squashed or rebased. */
export function checkLasting(commit: string | null, what: string, where: Where, { dossier, notes }: Case): void {
  const base = baseOf(dossier);
  if (base === null || commit === null || commit === base) return;
  const pairs = dossier.producerGit?.ancestry ?? [];
  const inBase = pairs.find((pair) => pair.ancestor === commit && pair.descendant === base)?.holds;
  const inHead =
    commit === dossier.producerHead ||
    pairs.some((pair) => pair.ancestor === commit && pair.descendant === dossier.producerHead && pair.holds);
  if (inBase !== false || !inHead) return;
  const message = `${what} ${commit.slice(0, 12)} is a commit of this pull request only: a squash or rebase loses it`;
  notes.warning('immutable-release/head-only', where, {
    message,
    hint: 'Merge with a merge commit, or name the merged commit afterwards, in a change of its own.',
    expected: `an ancestor of the base ${base.slice(0, 12)}`,
    observed: commit,
  });
}
