import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CommitSha } from '../../../src/contracts/brands.js';
import type { Repository } from '../../../src/contracts/repository.js';
import { mustBeJudged } from '../../../src/doors/action/judged-commit.js';
import { openCheckout } from '../../../src/git/checkout.js';
import { readContext, type GitHubContext } from '../../../src/github/context.js';
import { scratch, scratchFolder, type Scratch } from '../../git/scratch.js';
import { commitSha } from '../../support/brands.js';

let repo: Scratch;
let [base, head, merge, movedOn] = ['', '', '', ''];

beforeAll(() => {
  repo = scratch();
  repo.write('a.txt', 'one\n');
  base = repo.commit(1);
  repo.git('checkout', '--quiet', '-b', 'change');
  repo.write('b.txt', 'two\n');
  head = repo.commit(2);
  repo.write('b.txt', 'three\n');
  movedOn = repo.commit(3);
  repo.git('checkout', '--quiet', 'main');
  repo.git('merge', '--quiet', '--no-ff', '--message', 'merge', head);
  merge = repo.git('rev-parse', 'HEAD');
});

async function at(commit: string): Promise<Repository> {
  repo.git('checkout', '--quiet', '--detach', commit);
  return openCheckout(repo.root, { origin: 'own', name: null, reference: null });
}

/** Nobody knows a merge that GitHub keeps. */
const place = (run: GitHubContext) => ({
  context: run,
  root: repo.root,
  keptMerge: () => Promise.resolve<CommitSha | null>(null),
});
const judged = async (run: GitHubContext, commit: string) => mustBeJudged({ ...place(run), own: await at(commit) });

/** `sha`: what GITHUB_SHA is. */
function context(eventName: string, sha: string, event: object = {}) {
  return readContext(
    { GITHUB_REPOSITORY: 'acme/orders', GITHUB_EVENT_NAME: eventName, GITHUB_RUN_ID: '1', GITHUB_SHA: sha },
    event,
  );
}

const pull = () => ({ pull_request: { number: 7, head: { sha: head }, base: { sha: base, ref: 'main' } } });
const after = (event: string) => ({ workflow_run: { event, head_sha: head, head_branch: 'change' } });

describe('the commit that is judged', () => {
  it.each([
    ['the head of a pull request', () => [context('pull_request', merge, pull()), head] as const],
    ['its merge with the base', () => [context('pull_request', merge, pull()), merge] as const],
    [
      'its merge, where only the event names the head',
      () => [context('pull_request', 'f'.repeat(40), pull()), merge] as const,
    ],
    ['the head, by the base\u2019s workflow', () => [context('pull_request_target', base, pull()), head] as const],
    ['what was pushed', () => [context('push', head), head] as const],
    ['the head of the run before', () => [context('workflow_run', base, after('push')), head] as const],
  ])('may be %s', async (_, given) => {
    const [run, commit] = given();
    const expected = commit === head ? { kind: 'head', sha: head } : { kind: 'merge', sha: merge, base };
    await expect(judged(run, commit)).resolves.toEqual(expected);
  });

  it.each([
    ['another branch, on a pull request', () => [context('pull_request', merge, pull()), base] as const, /Leave `ref`/],
    [
      'a head that moved on',
      () => [context('pull_request', merge, pull()), movedOn] as const,
      /run again if the branch moved on/,
    ],
    [
      'what pull_request_target checks out',
      () => [context('pull_request_target', base, pull()), base] as const,
      /Use the event pull_request/,
    ],
    [
      'another ref of a dispatch',
      () => [context('workflow_dispatch', head), base] as const,
      /start the workflow on the ref/,
    ],
    ['a merge, on a push', () => [context('push', head), merge] as const, /Leave `ref`/],
    [
      'the default branch, after a run',
      () => [context('workflow_run', base, after('push')), base] as const,
      /workflow_run\.head_sha/,
    ],
  ])('is not %s', async (_, given, hint) => {
    const [run, commit] = given();
    const found = judged(run, commit);
    await expect(found).rejects.toThrow(commit);
    await expect(found).rejects.toThrow(hint);
  });

  it('is never none: without a commit nothing is judged, in words', async () => {
    const folder = scratchFolder();
    writeFileSync(path.join(folder, 'a.txt'), 'x');
    const nowhere = await openCheckout(folder, { origin: 'own', name: null, reference: null });
    await expect(mustBeJudged({ ...place(context('push', head)), own: nowhere, root: folder })).rejects.toThrow(
      /not in a git repository/,
    );
    const empty = scratch();
    const unborn = await openCheckout(empty.root, { origin: 'own', name: null, reference: null });
    await expect(mustBeJudged({ ...place(context('push', head)), own: unborn, root: empty.root })).rejects.toThrow(
      /has no commit/,
    );
  });
});

describe('a merge that anybody may have made', () => {
  const SERVER = 'https://github.test';
  const forged = () => repo.git('commit-tree', `${head}^{tree}`, '-p', evil, '-p', head, '-m', 'looks like a merge');
  let [later, evil] = ['', ''];

  beforeAll(() => {
    repo.git('checkout', '--quiet', '--detach', base);
    repo.write('c.txt', 'the base moved on\n');
    later = repo.commit(4);
    repo.git('checkout', '--quiet', '--detach', base);
    repo.write('c.txt', 'a policy of my own\n');
    evil = repo.commit(5);
  });

  const run = (eventName: string, event: object = pull()) =>
    readContext(
      {
        GITHUB_REPOSITORY: 'acme/orders',
        GITHUB_EVENT_NAME: eventName,
        GITHUB_RUN_ID: '1',
        GITHUB_SHA: eventName === 'workflow_run' ? base : 'f'.repeat(40),
        GITHUB_SERVER_URL: SERVER,
      },
      event,
    );
  const fetched = (tip: string, url: string) => {
    repo.git('update-ref', 'refs/remotes/origin/main', tip);
    repo.git('config', 'remote.origin.url', url);
  };
  /** A merge of just that, unless its files are said. */
  const onto = (first: string, tree = repo.git('merge-tree', '--write-tree', first, head)) =>
    repo.git('commit-tree', tree, '-p', first, '-p', head, '-m', 'a merge');

  it.each(['pull_request', 'pull_request_target', 'pull_request_review'])('is refused on %s', async (eventName) => {
    const found = judged(run(eventName), forged());
    await expect(found).rejects.toThrow(/anybody may have made this merge/);
    await expect(found).rejects.toThrow(/fetch-depth: 0/);
  });

  it('is refused after the run of a fork', async () => {
    const found = judged(run('workflow_run', after('pull_request')), forged());
    await expect(found).rejects.toThrow(/anybody may have made this merge/);
  });

  it('is refused where it has a third parent', async () => {
    const octopus = repo.git('commit-tree', `${head}^{tree}`, '-p', base, '-p', head, '-p', evil, '-m', 'an octopus');
    await expect(judged(run('pull_request'), octopus)).rejects.toThrow(/anybody/);
  });

  it('counts onto a later commit of the base branch, as it was fetched from this repository', async () => {
    const commit = onto(later);
    fetched(later, `${SERVER}/acme/orders.git`);
    const expected = { kind: 'merge', sha: commit, base: later };
    await expect(judged(run('pull_request'), commit)).resolves.toEqual(expected);
  });

  it('is refused where it holds other files than what it merges', async () => {
    fetched(later, `${SERVER}/acme/orders.git`);
    const commit = onto(later, `${head}^{tree}`);
    const found = judged(run('pull_request'), commit);
    await expect(found).rejects.toThrow(/anybody may have made this merge/);
    await expect(found).rejects.toThrow(/not what git makes of the two/);
  });

  it('counts with whatever files where GitHub keeps it as the merge of the pull request', async () => {
    fetched(later, `${SERVER}/acme/orders.git`);
    const commit = onto(later, `${head}^{tree}`);
    const kept = {
      ...place(run('pull_request')),
      own: await at(commit),
      keptMerge: () => Promise.resolve(commitSha(commit)),
    };
    await expect(mustBeJudged(kept)).resolves.toEqual({ kind: 'merge', sha: commit, base: later });
  });

  it.each([
    ['a fork', 'https://github.test/eve/orders'],
    ['another server', 'https://elsewhere.test/acme/orders'],
    ['a folder', '/srv/acme/orders'],
  ])('counts onto no branch that was fetched from %s', async (_, url) => {
    fetched(evil, url);
    await expect(judged(run('pull_request'), forged())).rejects.toThrow(/anybody/);
  });

  it('never counts as a merge where it is the head itself', async () => {
    const sha = forged();
    const event = { pull_request: { number: 7, head: { sha }, base: { sha: base, ref: 'main' } } };
    const expected = { kind: 'head', sha };
    await expect(judged(run('pull_request', event), sha)).resolves.toEqual(expected);
  });
});
