import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ContextError, readContext } from '../../src/github/context.js';
import { enforcedBy, occasionOf } from '../../src/github/enforced.js';
import { SIDES } from '../../src/contracts/words.js';
import type { GitHubContext } from '../../src/github/context.js';
import { shaWith, tagName } from '../support/brands.js';

const TAG = { kind: 'tag', name: tagName('v0.4.0') } as const;
const RUN_SHA = shaWith('9');

function contextOf(file: string, variables: Readonly<Record<string, string | undefined>> = {}): GitHubContext {
  const event: unknown = JSON.parse(readFileSync(new URL(`events/${file}.json`, import.meta.url), 'utf8'));
  const environment = {
    GITHUB_REPOSITORY: 'acme/producer',
    GITHUB_EVENT_NAME: file.split('.')[0],
    GITHUB_SHA: RUN_SHA,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_ACTOR: 'starter',
    GITHUB_RUN_ID: '77',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_SERVER_URL: 'https://github.test',
    GITHUB_API_URL: 'https://api.github.test',
    ...variables,
  };
  return readContext(environment, event);
}

const BARE_PULL = {
  GITHUB_REPOSITORY: 'a/b',
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_RUN_ID: '1',
  GITHUB_SHA: RUN_SHA,
};
const PULL_REF = { GITHUB_REF: 'refs/pull/42/merge' };

describe('the context of a run', () => {
  it('names the run, its attempt, and where it can be seen', () => {
    expect(contextOf('push')).toMatchObject({
      repository: 'acme/producer',
      runId: '77',
      attempt: 2,
      apiUrl: 'https://api.github.test',
      runUrl: 'https://github.test/acme/producer/actions/runs/77',
      defaultBranch: 'main',
      actor: 'starter',
    });
  });

  it.each<[string, Readonly<Record<string, string>>, Partial<GitHubContext>]>([
    [
      'pull_request',
      PULL_REF,
      {
        headSha: shaWith('1'),
        subjectSha: RUN_SHA,
        base: { sha: shaWith('2'), ref: 'main' },
        ref: { kind: 'other', name: 'refs/pull/42/merge' },
        pullRequest: { number: 42, fork: false, head: 'acme:repin' },
        author: 'ann',
      },
    ],
    [
      'pull_request.fork',
      PULL_REF,
      { pullRequest: { number: 42, fork: true, head: 'ann:repin' }, headSha: shaWith('1') },
    ],
    ['pull_request.gone', PULL_REF, { pullRequest: { number: 42, fork: true, head: null } }],
    [
      'merge_group',
      {},
      { headSha: shaWith('6'), subjectSha: RUN_SHA, base: { sha: shaWith('7'), ref: 'main' }, pullRequest: null },
    ],
    ['push', {}, { headSha: RUN_SHA, subjectSha: RUN_SHA, base: { sha: shaWith('4'), ref: 'main' }, author: 'bea' }],
    ['push.created', {}, { base: null }],
    ['push.tag', { GITHUB_REF: 'refs/tags/v0.4.0' }, { ref: TAG, base: null }],
    ['release', { GITHUB_REF: 'refs/tags/v0.4.0' }, { ref: TAG, headSha: RUN_SHA }],
    ['workflow_dispatch', {}, { ref: { kind: 'branch', name: 'main' }, base: null, pullRequest: null }],
    ['schedule', {}, { headSha: RUN_SHA, author: 'starter' }],
    [
      'workflow_run',
      {},
      {
        eventName: 'workflow_run',
        trigger: 'pull_request',
        headSha: shaWith('3'),
        subjectSha: shaWith('3'),
        base: { sha: shaWith('2'), ref: 'main' },
        pullRequest: { number: 42, fork: false, head: 'acme:repin' },
        workflowSha: RUN_SHA,
        author: null,
      },
    ],
    ['workflow_run.fork', {}, { pullRequest: { number: null, fork: true, head: 'ann:repin' }, base: null }],
    ['workflow_run.push', {}, { trigger: 'push', ref: { kind: 'branch', name: 'release/0.4' }, pullRequest: null }],
  ])('of %s says which commits and whose change', (file, variables, expected) => {
    expect(contextOf(file, variables)).toMatchObject(expected);
  });

  it('of a comment on a review is that of its pull request', () => {
    const environment = { ...PULL_REF, GITHUB_EVENT_NAME: 'pull_request_review_comment' };
    expect(contextOf('pull_request', environment)).toMatchObject({
      headSha: shaWith('1'),
      base: { sha: shaWith('2') },
    });
  });

  it('is refused when the run follows one of pull_request_target', () => {
    expect(() => contextOf('workflow_run.target')).toThrow(ContextError);
    expect(() => contextOf('workflow_run.target')).toThrow('Let the workflow that verifies run on pull_request.');
  });

  it.each(['GITHUB_REPOSITORY', 'GITHUB_EVENT_NAME', 'GITHUB_RUN_ID', 'GITHUB_SHA'])(
    'is refused without %s, by name',
    (name) => {
      expect(() => contextOf('push', { [name]: undefined })).toThrow(`${name} is not set`);
    },
  );

  it('is refused where a variable or the event names something else as a commit', () => {
    expect(() => contextOf('push', { GITHUB_SHA: 'main' })).toThrow(
      'GITHUB_SHA is "main", which is no commit\'s whole name',
    );
    const event = { pull_request: { head: { sha: 'abc1234' } } };
    expect(() => readContext(BARE_PULL, event)).toThrow('names "abc1234" under head.sha');
  });

  it.each([
    ['push.tag', { GITHUB_REF: 'refs/tags/v1..v2' }],
    ['push.tag', { GITHUB_REF: 'refs/tags/' }],
  ])('is refused where %s names something else as a tag', (file, variables) => {
    expect(() => contextOf(file, variables)).toThrow("which is no tag's name");
  });

  it('is read from an event that says nothing', () => {
    expect(readContext(BARE_PULL, null)).toMatchObject({ headSha: RUN_SHA, base: null, author: null, attempt: 1 });
  });
});

const QUEUE = `refs/heads/gh-readonly-queue/main/pr-42-${shaWith('6')}`;
/** A run that follows one of a merge queue: nothing but its branch says where it goes. */
const QUEUED = { trigger: 'merge_group', base: null, ref: { kind: 'branch', name: QUEUE.slice('refs/heads/'.length) } };
const RELEASES = ['release/**', 'main'];

describe('the head before a push', () => {
  const read = (eventName: string, event: unknown, ref = 'refs/pull/42/merge') =>
    readContext({ ...BARE_PULL, GITHUB_EVENT_NAME: eventName, GITHUB_REF: ref }, event).headBefore;
  const before = shaWith('4');

  it.each([
    ['a push to a branch', contextOf('push').headBefore],
    ['a push to a pull request', read('pull_request', { action: 'synchronize', before })],
    ['a push to a pull request of a fork', read('pull_request_target', { action: 'synchronize', before })],
  ])('is that of %s', (_, head) => {
    expect(head).toBe(before);
  });

  it.each([
    ['a branch that came to be', contextOf('push.created').headBefore],
    ['a tag', contextOf('push.tag', { GITHUB_REF: 'refs/tags/v0.4.0' }).headBefore],
    ['a tag that was moved', read('push', { before }, 'refs/tags/v0.4.0')],
    ['a pull request that was opened', read('pull_request', { action: 'opened', before })],
    ['a review', read('pull_request_review', { action: 'submitted', before })],
    ['an event that names something else', read('pull_request', { action: 'synchronize', before: 'main' })],
    ['a run that follows another', contextOf('workflow_run.push').headBefore],
    ['a schedule', contextOf('schedule').headBefore],
  ])('is not told of %s', (_, head) => {
    expect(head).toBeNull();
  });
});

describe('what a run is at', () => {
  it.each([
    ['pull_request', 'refs/pull/42/merge', 'change'],
    ['pull_request.fork', 'refs/pull/42/merge', 'change'],
    ['merge_group', QUEUE, 'change'],
    ['workflow_run', 'refs/heads/main', 'change'],
    ['push', 'refs/heads/main', 'branch'],
    ['push.tag', 'refs/tags/v0.4.0', 'tag'],
    ['release', 'refs/tags/v0.4.0', 'release'],
    ['workflow_dispatch', 'refs/heads/main', 'branch'],
    ['workflow_dispatch', 'refs/tags/v0.4.0', 'tag'],
    ['workflow_run.push', 'refs/heads/main', 'branch'],
    ['schedule', 'refs/heads/main', 'branch'],
  ] as const)('%s on %s: a %s', (file, ref, occasion) => {
    expect(occasionOf(contextOf(file, { GITHUB_REF: ref }))).toBe(occasion);
  });

  it('follows the event that a workflow_run follows', () => {
    const context = contextOf('workflow_run.push');
    expect(occasionOf({ ...context, ref: TAG })).toBe('tag');
    expect(occasionOf({ ...context, trigger: 'release', ref: TAG })).toBe('release');
    expect(occasionOf({ ...context, ...QUEUED } as GitHubContext)).toBe('change');
  });
});

describe('what a run enforces when nobody says', () => {
  it.each([
    ['pull_request', 'refs/pull/42/merge', 'the change goes into the release branch main'],
    ['merge_group', QUEUE, 'the change goes into the release branch main'],
    ['push', 'refs/heads/main', 'main is a release branch'],
    ['push.created', 'refs/heads/release/0.4', 'release/0.4 is a release branch'],
    ['push.tag', 'refs/tags/v0.4.0', 'the tag v0.4.0 is pushed'],
    ['release', 'refs/tags/v0.4.0', 'a release is published (v0.4.0)'],
    ['workflow_dispatch', 'refs/tags/v0.4.0', 'the tag v0.4.0 is pushed'],
    ['workflow_run', 'refs/heads/main', 'the change goes into the release branch main'],
    ['workflow_run.push', 'refs/heads/main', 'release/0.4 is a release branch'],
  ] as const)('%s on %s: the release, the consumer by its pin, because %s', (file, ref, because) => {
    const context = contextOf(file, { GITHUB_REF: ref });
    expect(enforcedBy(context, RELEASES, 'producer')).toEqual({ by: 'event', decision: 'release', because });
    expect(enforcedBy(context, RELEASES, 'consumer')).toEqual({ by: 'pin', because });
  });

  it.each([
    ['workflow_run.fork', 'refs/heads/main'],
    ['pull_request.gone', 'refs/pull/42/merge'],
  ] as const)('%s, of a change that goes nobody knows where: the release', (file, ref) => {
    const context = { ...contextOf(file, { GITHUB_REF: ref }), base: null };
    const because = 'it is not known which branch the change goes into';
    expect(enforcedBy(context, ['release/**'], 'producer')).toEqual({ by: 'event', decision: 'release', because });
    expect(enforcedBy(context, ['release/**'], 'consumer')).toEqual({ by: 'pin', because });
  });

  it.each([
    ['pull_request', 'refs/pull/42/merge', 'a change that goes into main releases nothing'],
    ['merge_group', QUEUE, 'a change that goes into main releases nothing'],
    ['push', 'refs/heads/main', 'a push on main releases nothing'],
    ['push', 'refs/heads/releases', 'a push on releases releases nothing'],
    ['workflow_dispatch', 'refs/heads/release/0.4', 'a workflow dispatch on release/0.4 releases nothing'],
    ['workflow_run', 'refs/heads/release/0.4', 'a change that goes into main releases nothing'],
    ['schedule', 'refs/heads/release/0.4', 'a schedule on release/0.4 releases nothing'],
  ] as const)('%s on %s: the rehearsal of either side, because %s', (file, ref, because) => {
    const context = contextOf(file, { GITHUB_REF: ref });
    for (const role of SIDES)
      expect(enforcedBy(context, ['release/**'], role)).toEqual({ by: 'event', decision: 'rehearsal', because });
  });

  it('reads where a merge queue leads off its branch, where a workflow_run says no more', () => {
    const queued = { ...contextOf('workflow_run.push'), ...QUEUED } as GitHubContext;
    const decision = (branches: readonly string[]) => enforcedBy(queued, branches, 'producer');
    expect(decision(['main'])).toMatchObject({
      decision: 'release',
      because: 'the change goes into the release branch main',
    });
    expect(decision(['release/**'])).toMatchObject({ decision: 'rehearsal' });
    const nested = { ...queued, ref: { kind: 'branch', name: 'gh-readonly-queue/release/0.4/pr-7-abc' } } as const;
    expect(enforcedBy(nested, ['release/**'], 'producer')).toMatchObject({ decision: 'release' });
  });

  it('follows the profile’s release branches', () => {
    const context = contextOf('push', { GITHUB_REF: 'refs/heads/main' });
    expect(enforcedBy(context, ['release/**', 'main'], 'producer')).toMatchObject({ decision: 'release' });
    expect(enforcedBy(context, [], 'producer')).toMatchObject({ decision: 'rehearsal' });
  });
});

describe('a run that follows one of a branch that is proposed to several', () => {
  const event = () =>
    JSON.parse(readFileSync(new URL('events/workflow_run.json', import.meta.url), 'utf8')) as {
      workflow_run: { pull_requests: { head: { sha: string }; base: { ref: string; repo: { url: string } } }[] };
    };
  const read = (of: unknown) =>
    readContext(
      {
        GITHUB_REPOSITORY: 'acme/producer',
        GITHUB_EVENT_NAME: 'workflow_run',
        GITHUB_SHA: RUN_SHA,
        GITHUB_REF: 'refs/heads/main',
        GITHUB_RUN_ID: '77',
      },
      of,
    );

  it.each<[string, (pulls: ReturnType<typeof event>['workflow_run']['pull_requests']) => void]>([
    [
      'in the event',
      (pulls) => pulls.push(...pulls.map((pull) => ({ ...pull, base: { ...pull.base, ref: 'topic' } }))),
    ],
    [
      'at another head',
      (pulls) => {
        pulls.forEach(({ head }) => (head.sha = shaWith('1')));
      },
    ],
    [
      'in another repository',
      (pulls) => {
        pulls.forEach(({ base }) => (base.repo.url = 'https://x/repos/eve/producer'));
      },
    ],
  ])('%s is about none of them, so that the weaker is not chosen', (_, change) => {
    const changed = event();
    change(changed.workflow_run.pull_requests);
    const context = read(changed);
    expect([context.base, context.pullRequest?.number]).toEqual([null, null]);
    expect(enforcedBy(context, ['main'], 'producer')).toMatchObject({ decision: 'release' });
  });
});
