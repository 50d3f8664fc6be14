import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ContextError, enforcedBy, readContext } from '../../src/github/context.js';
import type { GitHubContext } from '../../src/github/context.js';

const sha = (digit: string) => digit.repeat(40);
const RUN_SHA = sha('9');

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
        headSha: sha('1'),
        subjectSha: RUN_SHA,
        base: { sha: sha('2'), ref: 'main' },
        ref: { kind: 'other', name: 'refs/pull/42/merge' },
        pullRequest: { number: 42, fork: false, head: 'acme:repin' },
        author: 'ann',
      },
    ],
    ['pull_request.fork', PULL_REF, { pullRequest: { number: 42, fork: true, head: 'ann:repin' }, headSha: sha('1') }],
    ['pull_request.gone', PULL_REF, { pullRequest: { number: 42, fork: true, head: null } }],
    [
      'merge_group',
      {},
      { headSha: sha('6'), subjectSha: RUN_SHA, base: { sha: sha('7'), ref: 'main' }, pullRequest: null },
    ],
    ['push', {}, { headSha: RUN_SHA, subjectSha: RUN_SHA, base: { sha: sha('4'), ref: 'main' }, author: 'bea' }],
    ['push.created', {}, { base: null }],
    ['push.tag', { GITHUB_REF: 'refs/tags/v0.4.0' }, { ref: { kind: 'tag', name: 'v0.4.0' }, base: null }],
    ['release', { GITHUB_REF: 'refs/tags/v0.4.0' }, { ref: { kind: 'tag', name: 'v0.4.0' }, headSha: RUN_SHA }],
    ['workflow_dispatch', {}, { ref: { kind: 'branch', name: 'main' }, base: null, pullRequest: null }],
    ['schedule', {}, { headSha: RUN_SHA, author: 'starter' }],
    [
      'workflow_run',
      {},
      {
        eventName: 'workflow_run',
        trigger: 'pull_request',
        headSha: sha('3'),
        subjectSha: sha('3'),
        base: { sha: sha('2'), ref: 'main' },
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
    expect(contextOf('pull_request', environment)).toMatchObject({ headSha: sha('1'), base: { sha: sha('2') } });
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

  it('is read from an event that says nothing', () => {
    const environment = {
      GITHUB_REPOSITORY: 'a/b',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_RUN_ID: '1',
      GITHUB_SHA: RUN_SHA,
    };
    expect(readContext(environment, null)).toMatchObject({ headSha: RUN_SHA, base: null, author: null, attempt: 1 });
  });
});

describe('what a run enforces when nobody says', () => {
  it.each([
    ['push.tag', 'refs/tags/v0.4.0', 'cutover'],
    ['release', 'refs/tags/v0.4.0', 'cutover'],
    ['push.created', 'refs/heads/release/0.4', 'cutover'],
    ['push', 'refs/heads/main', 'rehearsal'],
    ['push', 'refs/heads/releases', 'rehearsal'],
    ['pull_request', 'refs/pull/42/merge', 'rehearsal'],
    ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-42-abc', 'rehearsal'],
    ['workflow_dispatch', 'refs/tags/v0.4.0', 'cutover'],
    ['workflow_dispatch', 'refs/heads/release/0.4', 'rehearsal'],
    ['workflow_run', 'refs/heads/main', 'rehearsal'],
    ['workflow_run.push', 'refs/heads/main', 'cutover'],
    ['schedule', 'refs/heads/main', 'rehearsal'],
  ] as const)('%s on %s: %s', (file, ref, decision) => {
    expect(enforcedBy(contextOf(file, { GITHUB_REF: ref }), ['release/**'])).toBe(decision);
  });

  it('follows the profile’s release branches', () => {
    const context = contextOf('push', { GITHUB_REF: 'refs/heads/main' });
    expect(enforcedBy(context, ['release/**', 'main'])).toBe('cutover');
    expect(enforcedBy(context, [])).toBe('rehearsal');
  });
});
