import { describe, expect, it } from '@jest/globals';
import { pinnedRepositories, releasesPinnedBy } from '../../src/handoff/pin.js';
import { json } from '../documents/places.js';

describe('a pin', () => {
  it('names its repository under any key that ends so', () => {
    const pin = json('{"repo": "a", "producer_repository": "b", "repo_url": "c", "repositories": "d", "report": "e"}');
    expect(pinnedRepositories(pin).map(({ key }) => key)).toEqual(['repo', 'producer_repository', 'repo_url']);
  });
});

describe('what an old pin pinned', () => {
  it('is what it states, under each spelling', () => {
    expect(releasesPinnedBy('{"release_tag": "v1", "expected_release_tag": "v2", "commit_sha": "7e4806a"}')).toEqual([
      { tag: 'v1', commit: '7e4806a' },
      { tag: 'v2', commit: '7e4806a' },
    ]);
  });

  it('is whatever it calls a release where it has another shape', () => {
    const sha = '7e4806a34b98c01dbd7428e7c8f26d97f2b1c7bd';
    expect(releasesPinnedBy(`releaseTag: v1 # at ${sha}`)).toEqual([{ tag: 'v1', commit: sha }]);
    expect(releasesPinnedBy('RELEASE_TAG="v1"')).toEqual([{ tag: 'v1', commit: '' }]);
    expect(releasesPinnedBy('nothing')).toEqual([]);
  });
});
