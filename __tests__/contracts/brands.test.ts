import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  commitSha,
  instant,
  isCommitSha,
  isInstant,
  isTagName,
  repoPath,
  tagName,
} from '../../src/contracts/brands.js';

/** What the schemas have for one of them, which is written twice. */
function patternOf(definition: 'commitSha' | 'tagName' | 'instant'): RegExp {
  const text = readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8');
  const { $defs } = JSON.parse(text) as { $defs: Record<typeof definition, { pattern: string }> };
  return new RegExp($defs[definition].pattern, 'u');
}

describe("a commit's whole name", () => {
  it.each(['a'.repeat(40), '0'.repeat(64)])('is %s', (text) => {
    expect(commitSha(text)).toBe(text);
    expect(text).toMatch(patternOf('commitSha'));
  });

  it.each(['', 'abc1234', 'main', 'v1.0.0', 'A'.repeat(40), `${'a'.repeat(40)}\n`, 'a'.repeat(65)])(
    'is not %j',
    (text) => {
      expect(isCommitSha(text)).toBe(false);
      expect(text).not.toMatch(patternOf('commitSha'));
      expect(() => commitSha(text)).toThrow(TypeError);
    },
  );
});

describe("a tag's name", () => {
  it.each(['v1.0.0', 'orders/v1', 'a@b', '1.0-β', 'half-\ud83d'])('is %j', (text) => {
    expect(tagName(text)).toBe(text);
    expect(text).toMatch(patternOf('tagName'));
  });

  it.each(['', 'v 1', 'v1..v2', 'v1@{0}', 'v1^', 'v1~1', 'a:b', 'v*', 'v?', 'v[1]', 'v\\1', 'v1\n', '\x7f'])(
    'is not %j',
    (text) => {
      expect(isTagName(text)).toBe(false);
      expect(text).not.toMatch(patternOf('tagName'));
      expect(() => tagName(text)).toThrow(TypeError);
    },
  );
});

describe('an instant', () => {
  it.each(['2026-02-08T13:19:53Z', '2026-02-08T13:19:53.123Z'])('is %s', (text) => {
    expect(instant(text)).toBe(text);
    expect(text).toMatch(patternOf('instant'));
  });

  it.each(['2026-02-08', '2026-02-08T13:19Z', '2026-02-08T13:19:53+01:00', '2026-02-08T13:19:53', 'today'])(
    'is not %s',
    (text) => {
      expect(isInstant(text)).toBe(false);
      expect(text).not.toMatch(patternOf('instant'));
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
