import { describe, expect, it } from '@jest/globals';
import { commitSha, instant, isCommitSha, isInstant, repoPath } from '../../src/contracts/brands.js';

describe("a commit's whole name", () => {
  it.each(['a'.repeat(40), '0'.repeat(64)])('is %s', (text) => {
    expect(commitSha(text)).toBe(text);
  });

  it.each(['', 'abc1234', 'main', 'v1.0.0', 'A'.repeat(40), `${'a'.repeat(40)}\n`, 'a'.repeat(65)])(
    'is not %j',
    (text) => {
      expect(isCommitSha(text)).toBe(false);
      expect(() => commitSha(text)).toThrow(TypeError);
    },
  );
});

describe('an instant', () => {
  it.each(['2026-02-08T13:19:53Z', '2026-02-08T13:19:53.123Z'])('is %s', (text) => {
    expect(instant(text)).toBe(text);
  });

  it.each(['2026-02-08', '2026-02-08T13:19Z', '2026-02-08T13:19:53+01:00', '2026-02-08T13:19:53', 'today'])(
    'is not %s',
    (text) => {
      expect(isInstant(text)).toBe(false);
      expect(() => instant(text)).toThrow(TypeError);
    },
  );
});

describe('a path from the top', () => {
  it.each([
    ['', 'docs/a.md', 'docs/a.md'],
    ['svc/', 'docs/a.md', 'svc/docs/a.md'],
    ['svc/', '../docs/a.md', 'docs/a.md'],
    ['', '', ''],
    ['', '..a', '..a'],
  ])('of %j and %j is %j', (folder, below, path) => {
    expect(repoPath(folder, below)).toBe(path);
  });

  it.each([
    ['', '../a.md'],
    ['svc/', '../../a.md'],
    ['svc/', '/etc/passwd'],
    ['../', 'a.md'],
  ])('of %j and %j is none: it leads out', (folder, below) => {
    expect(repoPath(folder, below)).toBeNull();
  });
});
