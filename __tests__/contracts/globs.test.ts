import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { globMistake, isGlob, matcher } from '../../src/contracts/globs.js';
import { pathspec } from '../../src/git/pathspec.js';

describe('a glob', () => {
  it.each([
    ['docs/*.md', 'docs/.hidden.md', true],
    ['docs/*.md', 'docs/a/b.md', false],
    ['docs/**', 'docs/a/b.md', true],
    ['docs/**', 'docs', false],
    ['release/**', 'release', false],
    ['**/build.rs', 'build.rs', true],
    ['a/**/b/**/c', 'a/b/c', true],
    ['a/**/b/**/c', 'a/x/b/y/b/z/c', true],
    ['a/**/b', 'a/xb', false],
    ['v?.[0-9]', 'v\u{1f600}.7', true],
    ['[!a-c]x', 'bx', false],
    ['[^a-c]x', 'dx', true],
    ['[]-]x', ']x', true],
    ['app/[id', 'app/[id', true],
    ['a*b*c', 'a-b-b-c', true],
    ['*\n*', 'a\nb', true],
    ['a\\*', 'a\\b', true],
    ['{a,b}', '{a,b}', true],
    ['toString', 'constructor', false],
  ])('%j, of %j: %s', (glob, file, expected) => {
    expect(matcher(glob)(file)).toBe(expected);
  });

  it('counts letters without their case where a disk does', () => {
    expect(matcher(['DOCS/[A-C]*'], { anyCase: true })('docs/Build')).toBe(true);
    expect(matcher(['DOCS/[A-C]*'])('docs/Build')).toBe(false);
  });

  it('is one where a name may stand for several', () => {
    expect(['a', 'a{b,c}', 'a(b)', '!a'].filter(isGlob)).toEqual([]);
    expect(['a*', 'a?', '[a]'].filter(isGlob)).toEqual(['a*', 'a?', '[a]']);
  });

  it.each([
    'src\\a',
    '!src/**',
    'src/*.{ts,tsx}',
    'v{1..3}',
    '@(a|b)',
    '+(a)',
    'src/**.ts',
    'src/a**/b',
    'src/[ab',
    '[[:alpha:]]',
    './docs/**',
    'docs/',
    '/docs/**',
    'docs//a',
    'a/../b',
    'v[z-a]',
  ])('%s would name nothing, which is said', (glob) => {
    expect(globMistake(glob)).not.toBeNull();
  });

  it.each([
    'docs/**',
    '**/*.md',
    '[]a]*',
    '[!]]',
    '[^a-z0-9]*',
    'app/[id]/page.tsx',
    'Notes (1).md',
    '.github/**',
    'a{b}c',
  ])('%s means what it says', (glob) => {
    expect(globMistake(glob)).toBeNull();
  });
});

describe('git and the gate', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'globs-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const files = [
    'a',
    'b',
    'ab',
    'a-b',
    '.a',
    'ba.b',
    'd/a',
    'd/b',
    'd/ab',
    'd/.a',
    'd/d/a',
    'd/d/d/ab',
    'e/d/b',
    'e/a]',
    'e/^',
    'e/é',
    'e/aéb',
    'a*',
    '[ab]/a',
  ];
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });

  it('mean the same by every glob of the grammar, once what git finds has met the matcher', () => {
    git('init', '--quiet');
    for (const file of files) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), '');
    }
    git('add', '--all');
    const name = fc
      .array(
        fc.constantFrom('a', 'b', 'd', '-', '.', ']', '^', '*', '?', '[ab]', '[!a]', '[a-c]', '[]]', '[^b]', '[é-ö]'),
        {
          minLength: 1,
          maxLength: 4,
        },
      )
      .map((tokens) => tokens.join(''));
    const glob = fc
      .array(fc.oneof(name, fc.constant('**')), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('/'))
      .filter((text) => isGlob(text) && globMistake(text) === null);
    fc.assert(
      fc.property(glob, (text) => {
        const byGit = git('ls-files', '-z', '--', pathspec(text))
          .split('\0')
          .filter((file) => file !== '');
        const ours = files.filter(matcher(text));
        expect(byGit).toEqual(expect.arrayContaining(ours));
        expect(byGit.filter(matcher(text)).sort()).toEqual(ours.sort());
      }),
      { numRuns: 300 },
    );
  });
});
