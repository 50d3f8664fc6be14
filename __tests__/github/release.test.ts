import { describe, expect, it } from '@jest/globals';
import { readRelease, readRemoteTag } from '../../src/github/release.js';
import type { StoredRelease } from '../support/loopback/store.js';
import { shaOf } from '../support/loopback/store.js';
import { REPOSITORY, onStage } from './scene.js';

const TAG = 'v0.4.0';

function release(fields: Partial<StoredRelease> = {}): StoredRelease {
  return {
    tag: TAG,
    draft: false,
    prerelease: false,
    immutable: false,
    publishedAt: '2026-02-21T12:00:00Z',
    ...fields,
  };
}

describe('the release of a tag', () => {
  it.each([true, false])('says whether GitHub made it immutable: %s', async (immutable) => {
    await onStage(async ({ client, repository }) => {
      repository.releases.push(release({ immutable }));
      await expect(readRelease(client, REPOSITORY, TAG)).resolves.toEqual({
        kind: 'release',
        url: 'https://github.test/acme/producer/releases/tag/v0.4.0',
        draft: false,
        prerelease: false,
        immutable,
        publishedAt: '2026-02-21T12:00:00Z',
      });
    });
  });

  it('is a draft when only the list shows it', async () => {
    await onStage(async ({ client, repository }) => {
      repository.releases.push(release({ tag: 'v0.3.2' }), release({ draft: true, publishedAt: null }));
      await expect(readRelease(client, REPOSITORY, TAG)).resolves.toMatchObject({
        kind: 'release',
        draft: true,
        publishedAt: null,
      });
    });
  });

  it('is none when there is none', async () => {
    await onStage(async ({ client, repository }) => {
      repository.releases.push(release({ tag: 'v0.3.2' }));
      await expect(readRelease(client, REPOSITORY, TAG)).resolves.toEqual({ kind: 'none' });
    });
  });

  it('is not guessed when GitHub cannot be asked', async () => {
    await onStage(async ({ github, client }) => {
      github.script({ on: 'GET', nth: 'all', mishap: { kind: 'answer', status: 503 } });
      await expect(readRelease(client, REPOSITORY, TAG)).resolves.toEqual({
        kind: 'offline',
        reason: 'GitHub answered 503 to GET /repos/acme/producer/releases/tags/v0.4.0',
      });
    });
  });
});

describe('a tag on GitHub', () => {
  it('that is lightweight has the date of its commit', async () => {
    await onStage(async ({ client, repository }) => {
      const { sha } = repository.addCommit('release', [], '2026-02-20T08:00:00Z');
      repository.refs.set(`tags/${TAG}`, { type: 'commit', sha });
      await expect(readRemoteTag(client, REPOSITORY, TAG)).resolves.toEqual({
        name: TAG,
        commit: sha,
        annotated: false,
        createdAt: '2026-02-20T08:00:00Z',
      });
    });
  });

  it('that is annotated, even twice, is followed to its commit and has its own date in UTC', async () => {
    await onStage(async ({ client, repository }) => {
      const { sha } = repository.addCommit('release');
      const inner = {
        sha: shaOf('inner'),
        tag: 'inner',
        date: '2026-02-20T09:00:00Z',
        object: { type: 'commit', sha },
      } as const;
      const outer = {
        sha: shaOf('outer'),
        tag: TAG,
        date: '2026-02-21T01:30:00+02:00',
        object: { type: 'tag', sha: inner.sha },
      } as const;
      for (const tag of [inner, outer]) repository.tags.set(tag.sha, tag);
      repository.refs.set(`tags/${TAG}`, { type: 'tag', sha: outer.sha });
      await expect(readRemoteTag(client, REPOSITORY, TAG)).resolves.toEqual({
        name: TAG,
        commit: sha,
        annotated: true,
        createdAt: '2026-02-20T23:30:00Z',
      });
    });
  });

  it('is null when there is none', async () => {
    await onStage(async ({ client, repository }) => {
      expect(repository.refs.size).toBe(0);
      await expect(readRemoteTag(client, REPOSITORY, TAG)).resolves.toBeNull();
    });
  });

  it('that points at a tree is refused in words', async () => {
    await onStage(async ({ client, repository }) => {
      repository.refs.set(`tags/${TAG}`, { type: 'tree', sha: shaOf('tree') });
      await expect(readRemoteTag(client, REPOSITORY, TAG)).rejects.toThrow(
        'the tag v0.4.0 of acme/producer points at a tree, not at a commit',
      );
    });
  });
});
