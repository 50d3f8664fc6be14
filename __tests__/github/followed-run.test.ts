import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ContextError, readContext, type GitHubContext } from '../../src/github/context.js';
import { enforcedBy, occasionOf } from '../../src/github/enforced.js';
import { ofFollowedRun } from '../../src/github/followed-run.js';
import { REFUSED } from '../support/loopback/mishaps.js';
import { shaOf } from '../support/loopback/store.js';
import { onStage, REPOSITORY } from './scene.js';

const ASK = 'GET /repos/{owner}/{repo}/git/ref/{ref}';
const PULLS = 'GET /repos/{owner}/{repo}/pulls';
const HEAD = '3'.repeat(40);

function contextOf(file: string, over: Partial<GitHubContext> = {}): GitHubContext {
  const event: unknown = JSON.parse(readFileSync(new URL(`events/${file}.json`, import.meta.url), 'utf8'));
  const environment = {
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_EVENT_NAME: file.split('.')[0],
    GITHUB_SHA: '9'.repeat(40),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_RUN_ID: '77',
  };
  return { ...readContext(environment, event), ...over };
}

const silent = (message: string) => {
  throw new Error(`nothing is to be said: ${message}`);
};

describe('a run that follows one of a push', () => {
  it.each(['push', 'workflow_dispatch', 'create'])(
    'is of a tag where there is a tag of that name: %s',
    async (trigger) => {
      await onStage(async ({ github, client, repository }) => {
        repository.refs.set('tags/release/0.4', { type: 'commit', sha: HEAD });
        const context = contextOf('workflow_run.push', { trigger });
        const found = await ofFollowedRun(context, client, silent);
        expect(found).toEqual({ ...context, ref: { kind: 'tag', name: 'release/0.4' } });
        expect([occasionOf(found), enforcedBy(found, [], 'producer')]).toMatchObject(['tag', { decision: 'release' }]);
        expect(github.requests.map(({ path }) => path)).toEqual([`/repos/${REPOSITORY}/git/ref/tags/release/0.4`]);
      });
    },
  );

  it('is of a branch where there is none', async () => {
    await onStage(async ({ github, client, repository }) => {
      repository.refs.set('heads/release/0.4', { type: 'commit', sha: HEAD });
      repository.refs.set('tags/release/0.4.1', { type: 'commit', sha: HEAD });
      const context = contextOf('workflow_run.push');
      await expect(ofFollowedRun(context, client, silent)).resolves.toEqual(context);
      expect(github.requestsTo(ASK)).toHaveLength(2);
    });
  });

  it('is refused where there is neither any more: a tag is held to more', async () => {
    await onStage(async ({ client }) => {
      await expect(ofFollowedRun(contextOf('workflow_run.push'), client, silent)).rejects.toThrow(
        'there is neither any more',
      );
    });
  });

  it('is held to the tag where a branch has the same name', async () => {
    await onStage(async ({ client, repository }) => {
      for (const kind of ['heads', 'tags']) repository.refs.set(`${kind}/release/0.4`, { type: 'commit', sha: HEAD });
      const found = await ofFollowedRun(contextOf('workflow_run.push'), client, silent);
      expect(found.ref.kind).toBe('tag');
    });
  });

  it('is refused where nobody may ask, with what to give', async () => {
    const asked = ofFollowedRun(contextOf('workflow_run.push'), null, silent);
    await expect(asked).rejects.toThrow(ContextError);
    await expect(asked).rejects.toThrow(/a tag release\/0\.4 cannot be told: no token was given\..*contents: read/);
  });

  it('is refused where GitHub does not answer: unknown is never a branch', async () => {
    await onStage(async ({ github, client }) => {
      github.script({ on: ASK, nth: 'all', mishap: REFUSED });
      const asked = ofFollowedRun(contextOf('workflow_run.push'), client, silent);
      await expect(asked).rejects.toThrow(ContextError);
      await expect(asked).rejects.toThrow('contents: read');
    });
  });
});

describe('a run that follows one of a release', () => {
  it('is of its tag, and nobody is asked', async () => {
    const context = contextOf('workflow_run.push', { trigger: 'release' });
    const found = await ofFollowedRun(context, null, silent);
    expect(found).toEqual({ ...context, ref: { kind: 'tag', name: 'release/0.4' } });
    expect(occasionOf(found)).toBe('release');
  });
});

describe('a run that follows one of a pull request', () => {
  const base = { ref: 'release/0.5', sha: shaOf('base') };

  it('learns from GitHub which one it is and where it goes', async () => {
    await onStage(async ({ client, repository }) => {
      repository.pulls.push({ number: 9, head: 'ann:repin', headSha: HEAD, base });
      const context = contextOf('workflow_run.fork');
      const found = await ofFollowedRun(context, client, silent);
      expect(found).toEqual({ ...context, base, pullRequest: { number: 9, fork: true, head: 'ann:repin' } });
      expect(enforcedBy(found, ['main'], 'producer')).toMatchObject({ decision: 'rehearsal' });
    });
  });

  it('believes the event where that says it', async () => {
    await onStage(async ({ github, client, repository }) => {
      repository.pulls.push({ number: 9, head: 'acme:repin', headSha: HEAD, base });
      const context = contextOf('workflow_run');
      await expect(ofFollowedRun(context, client, silent)).resolves.toEqual(context);
      expect(github.requests).toEqual([]);
    });
  });

  it('has no base where its branch is proposed to several: the weaker of them would be chosen', async () => {
    await onStage(async ({ client, repository }) => {
      for (const [number, ref] of [
        [9, 'topic'],
        [10, 'main'],
      ] as const)
        repository.pulls.push({ number, head: 'ann:repin', headSha: HEAD, base: { ref, sha: shaOf(ref) } });
      const found = await ofFollowedRun(contextOf('workflow_run.fork'), client, silent);
      expect(found.base).toBeNull();
      expect(enforcedBy(found, ['main'], 'producer')).toMatchObject({ decision: 'release' });
    });
  });

  it('keeps the base that the event names', async () => {
    await onStage(async ({ client, repository }) => {
      repository.pulls.push({ number: 9, head: 'ann:repin', headSha: HEAD, base });
      const told = { ref: 'main', sha: shaOf('told') };
      const found = await ofFollowedRun(contextOf('workflow_run.fork', { base: told }), client, silent);
      expect([found.base, found.pullRequest?.number]).toEqual([told, 9]);
    });
  });

  it('is of an unknown one where none has that head any more', async () => {
    await onStage(async ({ client, repository }) => {
      repository.pulls.push({ number: 9, head: 'ann:repin', headSha: shaOf('older'), base });
      const context = contextOf('workflow_run.fork');
      await expect(ofFollowedRun(context, client, silent)).resolves.toEqual(context);
    });
  });

  it('is of an unknown one where GitHub does not answer, and that is said', async () => {
    await onStage(async ({ github, client }) => {
      github.script({ on: PULLS, nth: 'all', mishap: REFUSED });
      const context = contextOf('workflow_run.fork');
      const said: string[] = [];
      await expect(ofFollowedRun(context, client, (message) => said.push(message))).resolves.toEqual(context);
      expect(said).toEqual([expect.stringMatching(`^The pull request of ${HEAD} could not be looked up: `)]);
    });
  });

  it('is of an unknown one without a token', async () => {
    const context = contextOf('workflow_run.fork');
    await expect(ofFollowedRun(context, null, silent)).resolves.toEqual(context);
  });
});

describe('every other run', () => {
  it.each(['push', 'push.tag', 'pull_request', 'merge_group', 'release', 'workflow_dispatch', 'schedule'])(
    'is what its own event says: %s',
    async (file) => {
      await onStage(async ({ github, client }) => {
        const context = contextOf(file);
        await expect(ofFollowedRun(context, client, silent)).resolves.toBe(context);
        expect(github.requests).toEqual([]);
      });
    },
  );

  it('that follows one by the clock is what the event says', async () => {
    const context = contextOf('workflow_run.push', { trigger: 'schedule' });
    await expect(ofFollowedRun(context, null, silent)).resolves.toBe(context);
  });
});
