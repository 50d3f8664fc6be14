/** The commit at which the evidence bundle was made: one of the producer's, of the code of the release. */
import type { FileEvidence } from '../../contracts/evidence.js';
import { isCommitSha } from '../../contracts/brands.js';
import { show, text, type Node } from '../../documents/tree.js';
import { readBundle } from '../../handoff/bundle.js';
import type { Case } from '../case/case.js';
import { inFile, quote, type Where } from '../case/findings.js';
import { someOf, sortPaths } from '../case/path-kinds.js';
import { checkLasting } from './tagged-code.js';

export function checkCommit(root: Node, bundle: FileEvidence, theCase: Case): void {
  const { dossier, notes } = theCase;
  const node = readBundle(root).commit?.value;
  const commit = text(node);
  const head = dossier.producerHead;
  const where = inFile(bundle, node?.span);
  if (node === undefined || commit === undefined || !isCommitSha(commit)) {
    const message =
      node === undefined
        ? 'The evidence bundle has no "git_commit_head"'
        : `The evidence bundle's "git_commit_head" is ${show(node)}, which is no full SHA of a commit`;
    notes.error('immutable-release/bundle-commit', where, {
      message,
      hint: 'Generate the bundle again.',
      expected: 'the commit it was made at',
      observed: node === undefined ? null : show(node),
    });
    return;
  }
  const git = dossier.producerGit;
  checkLasting(commit, "The evidence bundle's commit", where, theCase);
  if (commit === head) {
    checkCode(commit, where, theCase);
    return;
  }
  // A repository that only carries the producer need not have its commits.
  const knows = git?.ownsTags === true;
  if (knows && git.commits[commit] === null) {
    const message = `The evidence bundle was made at ${quote(commit)}, which is no commit of this repository`;
    notes.error('immutable-release/bundle-commit', where, {
      message,
      hint: "Generate the bundle in the producer's own checkout.",
      expected: 'a commit of the producer',
      observed: commit,
    });
    return;
  }
  const holds = git?.ancestry.find((pair) => pair.ancestor === commit && pair.descendant === head)?.holds;
  if (holds === true) {
    checkCode(commit, where, theCase);
    return;
  }
  if (knows && holds === false) {
    const message = `The evidence bundle was made at ${commit.slice(0, 12)}, which is not in the history of the subject`;
    notes.error('immutable-release/bundle-commit', where, {
      message,
      hint: 'Generate the bundle again.',
      expected: 'an ancestor of the subject',
      observed: commit,
    });
    return;
  }
  const message = `Whether the evidence bundle's commit ${commit.slice(0, 12)} is the producer's cannot be told here`;
  notes.pending('immutable-release/no-history', where, {
    message,
    hint: "Check out the whole history (fetch-depth: 0) of the producer's own repository.",
    because: dossier.unanswered('producer'),
  });
}

/** What proves a release was made from its code: between the two commits only metadata may differ. */
function checkCode(commit: string, where: Where, { dossier, notes }: Case): void {
  const released = dossier.baseline?.commit_sha;
  if (released === undefined || released === commit) return;
  const changed = dossier.producerGit?.changes.find(({ from, to }) => from === released && to === commit)?.paths;
  const [own, other] = [commit.slice(0, 12), released.slice(0, 12)];
  if (changed === undefined) {
    const message = `Whether the evidence bundle, made at ${own}, is of the code of ${other} cannot be told: what differs between them is not known`;
    const hint = 'Check out the whole history (fetch-depth: 0).';
    notes.pending('immutable-release/no-history', where, { message, hint, because: dossier.unanswered('producer') });
    return;
  }
  const { runtime, unclassified } = sortPaths(dossier.profile, changed);
  const differing = [...runtime, ...unclassified];
  if (differing.length === 0) return;
  notes.error('immutable-release/bundle-commit', where, {
    message: `The evidence bundle was made at ${own}, whose code is not the release's (${other}): ${someOf(differing)} ${differing.length === 1 ? 'differs' : 'differ'}`,
    hint: 'Generate the bundle from the code of the release.',
    expected: `the code of ${released}`,
    observed: commit,
  });
}
