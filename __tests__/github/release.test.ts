import { describe, expect, it } from '@jest/globals';
import { readRelease } from '../../src/github/release.js';
import type { StoredRelease } from '../support/loopback/store.js';
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

  it('is none of what can be no tag, which is not asked for', async () => {
    await onStage(async ({ github, client }) => {
      await expect(readRelease(client, REPOSITORY, 'v0.4.0 or later')).resolves.toEqual({ kind: 'none' });
      expect(github.requests).toEqual([]);
    });
  });

  it('is not guessed when GitHub cannot be asked', async () => {
    await onStage(async ({ github, client }) => {
      github.script({ on: 'GET', nth: 'all', mishap: { kind: 'answer', status: 503 } });
      await expect(readRelease(client, REPOSITORY, TAG)).resolves.toEqual({
        kind: 'offline',
        reason: 'GitHub answered 503 to GET /repos/acme/producer/releases/tags/v0.4.0 (Server Error)',
      });
    });
  });
});
