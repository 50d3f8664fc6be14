import { beforeAll, describe, expect, it } from '@jest/globals';
import { judgedCommit } from '../../../src/doors/action/judged-commit.js';
import { policyCommit } from '../../../src/doors/action/policy-commit.js';
import { openCheckout } from '../../../src/git/checkout.js';
import { readContext } from '../../../src/github/context.js';
import { scratch, type Scratch } from '../../git/scratch.js';
import { commitSha } from '../../support/brands.js';

let repo: Scratch;
let [begun, head, tip, merge, standard] = ['', '', '', '', ''];

beforeAll(() => {
  repo = scratch();
  repo.write('a.txt', 'one\n');
  begun = repo.commit(1);
  repo.git('checkout', '--quiet', '-b', 'change');
  repo.write('b.txt', 'two\n');
  head = repo.commit(2);
  repo.git('checkout', '--quiet', 'main');
  repo.write('a.txt', 'the base repins\n');
  tip = repo.commit(3);
  repo.git('merge', '--quiet', '--no-ff', '--message', 'merge', head);
  merge = repo.git('rev-parse', 'HEAD');
  standard = repo.git('commit-tree', `${begun}^{tree}`, '-p', begun, '-m', 'the default branch');
  repo.git('update-ref', 'refs/remotes/origin/main', tip);
  repo.git('config', 'remote.origin.url', 'git@github.test:acme/orders.git');
});

/** @param sha - what GITHUB_SHA is */
async function policy(checkedOut: string, eventName: string, sha: string, event: object) {
  repo.git('checkout', '--quiet', '--detach', checkedOut);
  const own = await openCheckout(repo.root, { origin: 'own', name: null, reference: null });
  const context = readContext(
    {
      GITHUB_REPOSITORY: 'acme/orders',
      GITHUB_EVENT_NAME: eventName,
      GITHUB_RUN_ID: '1',
      GITHUB_SHA: sha,
      GITHUB_SERVER_URL: 'https://github.test',
    },
    event,
  );
  const none = () => Promise.resolve(null);
  const place = { context, own, root: repo.root, keptMerge: none };
  const judged = await judgedCommit(place, commitSha(checkedOut));
  return policyCommit(place, judged ?? { kind: 'head', sha: context.headSha });
}

const pull = (base = begun) => ({ pull_request: { number: 7, head: { sha: head }, base: { sha: base, ref: 'main' } } });
const after = (trigger: string, pulls: readonly string[], standing = 'main') => ({
  repository: { full_name: 'acme/orders', default_branch: standing },
  workflow_run: {
    event: trigger,
    head_sha: head,
    head_branch: 'change',
    pull_requests: pulls.map((sha) => ({
      number: 7,
      head: { sha: head },
      base: { sha, ref: 'main', repo: { url: 'https://api.github.com/repos/acme/orders' } },
    })),
  },
});

describe('the policy of a pull request', () => {
  it('is that of the merge’s first parent, though the event is older', async () => {
    expect(await policy(merge, 'pull_request', merge, pull())).toEqual({ sha: tip, isBase: true, from: tip });
  });

  it('is that of the branch as it was fetched; what the base did since is no change of a branch that is behind', async () => {
    expect(await policy(head, 'pull_request', merge, pull())).toEqual({ sha: tip, isBase: true, from: begun });
  });

  it('is that of the event where the branch was fetched from elsewhere, or went back', async () => {
    const expected = { sha: begun, isBase: true, from: begun };
    repo.git('config', 'remote.origin.url', 'https://github.test/eve/orders');
    expect(await policy(head, 'pull_request', merge, pull())).toEqual(expected);
    repo.git('config', 'remote.origin.url', 'https://github.test/acme/orders');
    repo.git('update-ref', 'refs/remotes/origin/main', begun);
    expect(await policy(head, 'pull_request', merge, pull(tip))).toEqual({ sha: tip, isBase: true, from: begun });
    repo.git('update-ref', 'refs/remotes/origin/main', tip);
  });

  it('is refused where the base is not in the checkout', async () => {
    await expect(policy(head, 'pull_request', merge, pull('b'.repeat(40)))).rejects.toThrow(/fetch-depth: 0/);
  });
});

describe('the policy of a run that follows another one', () => {
  it.each([
    ['the default branch as it is now, where the base is told late', 'pull_request', () => [begun], () => standard],
    ['the default branch, for a fork', 'pull_request', () => [], () => standard],
    ['the default branch, where the base is not at hand', 'pull_request', () => ['b'.repeat(40)], () => standard],
    ['the default branch, where the branch is proposed to several', 'pull_request', () => [tip, tip], () => standard],
    ['the default branch, after a push', 'push', () => [tip], () => standard],
  ])('is that of %s', async (_, trigger, pulls, expected) => {
    const { sha, isBase } = await policy(begun, 'workflow_run', standard, after(trigger, pulls()));
    expect({ sha, isBase }).toEqual({ sha: expected(), isBase: true });
  });

  it('is that of another branch that its pull request names, as it was fetched', async () => {
    const { sha } = await policy(begun, 'workflow_run', standard, after('pull_request', [begun], 'trunk'));
    expect(sha).toBe(tip);
  });

  it('measures the change from where it left the default branch', async () => {
    expect((await policy(tip, 'workflow_run', tip, after('pull_request', []))).from).toBe(begun);
  });
});

describe('the policy of what nobody proposes', () => {
  it.each(['push', 'workflow_dispatch', 'schedule', 'release'])('is its own, on %s', async (eventName) => {
    expect(await policy(head, eventName, head, {})).toEqual({ sha: head, isBase: false, from: null });
  });

  it('is measured from what was there before a push', async () => {
    expect(await policy(head, 'push', head, { before: begun })).toEqual({ sha: head, isBase: false, from: begun });
  });
});

describe('the policy of a merge group', () => {
  it('is that of the base that it names', async () => {
    const event = { merge_group: { head_sha: merge, base_sha: tip, base_ref: 'refs/heads/main' } };
    expect(await policy(merge, 'merge_group', merge, event)).toEqual({ sha: tip, isBase: true, from: tip });
  });
});
