import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { value } from '../../src/contracts/answer.js';
import type { CommitSha } from '../../src/contracts/brands.js';
import { mergeBase } from '../../src/git/branches.js';
import { Git } from '../../src/git/git.js';
import { fileAt, isOfAnotherCheckout, pathFromTop } from '../../src/git/named-file.js';
import { commitSha, fromTop, shaWith } from '../support/brands.js';
import { scratch, scratchFolder, type Scratch } from './scratch.js';

let repo: Scratch;
let git: Git;
let commit: CommitSha;

function find(root: string): Git {
  const found = Git.find(root);
  if (found === null) throw new Error('no repository');
  return found;
}

beforeAll(() => {
  repo = scratch();
  repo.write('svc/deep/a.txt', 'a\n');
  repo.write('.github/x.yml', 'x\n');
  symlinkSync('svc/deep', path.join(repo.root, 'link'));
  symlinkSync('..', path.join(repo.root, 'svc/up'));
  commit = repo.commit(1);
  git = find(path.join(repo.root, 'svc'));
});

describe('the path of a named file from the top of the repository', () => {
  it.each([
    ['.github/x.yml', '.github/x.yml'],
    ['svc/../.github/x.yml', '.github/x.yml'],
    ['svc/not/there.yml', 'svc/not/there.yml'],
    ['link/a.txt', 'link/a.txt'],
    ['svc/up/.github/x.yml', 'svc/up/.github/x.yml'],
    ['.', ''],
  ])('of %s is %s: links below the top are words', (file, expected) => {
    expect(pathFromTop(git, path.join(repo.root, file))).toBe(expected);
  });

  it('is found through links that lead to the repository, whole or in part', () => {
    const outside = scratchFolder();
    symlinkSync(repo.root, path.join(outside, 'whole'));
    symlinkSync(path.join(repo.root, '.github'), path.join(outside, 'part'));
    expect(pathFromTop(git, path.join(outside, 'whole/.github/x.yml'))).toBe('.github/x.yml');
    expect(pathFromTop(git, path.join(outside, 'part/x.yml'))).toBe('.github/x.yml');
  });

  it('is none outside', () => {
    expect(pathFromTop(git, path.join(repo.root, '..', 'x.yml'))).toBeNull();
    expect(pathFromTop(git, `${repo.root}-beside/x.yml`)).toBeNull();
    expect(pathFromTop(git, path.join(repo.root, '..', 'not-there', 'x.yml'))).toBeNull();
  });
});

describe('a named file at a commit', () => {
  it('is read from the top, wherever git is asked', async () => {
    expect(await fileAt(git, commit, fromTop('.github/x.yml'), 100)).toMatchObject({ kind: 'read' });
    expect(await fileAt(git, commit, fromTop('x.yml'), 100)).toMatchObject({ kind: 'missing' });
    expect(await fileAt(git, commit, fromTop(''), 100)).toMatchObject({ kind: 'refused', reason: 'directory' });
  });
});

describe('a file of another checkout', () => {
  const isOf = (file: string) => isOfAnotherCheckout(git, commit, file);

  it('lies in a repository where the commit has nothing', async () => {
    scratch('tools', repo.root);
    scratch('more/tools', repo.root);
    expect(await isOf('tools/x.yml')).toEqual(value(true));
    expect(await isOf('more/tools/deep/x.yml')).toEqual(value(true));
  });

  it('is none where no repository is, nor in a folder, a link or a submodule of the commit', async () => {
    expect(await isOf('nothing/x.yml')).toEqual(value(false));
    expect(await isOf('x.yml')).toEqual(value(false));
    mkdirSync(path.join(repo.root, 'svc/deep/.git'));
    expect(await isOf('svc/deep/x.yml')).toEqual(value(false));
    expect(await isOf('link/x.yml')).toEqual(value(false));
    repo.git('update-index', '--add', '--cacheinfo', `160000,${commit},sub`);
    const tree = repo.git('write-tree');
    const withSub = commitSha(repo.git('commit-tree', tree, '-m', 'a submodule'));
    scratch('sub', repo.root);
    expect(await isOfAnotherCheckout(git, withSub, 'sub/x.yml')).toEqual(value(false));
    expect(await isOfAnotherCheckout(git, withSub, 'sub/tools/x.yml')).toEqual(value(false));
  });

  it('is not known where the commit is not', async () => {
    expect(await isOfAnotherCheckout(git, shaWith('a'), 'tools/x.yml')).toMatchObject({ kind: 'unknown' });
  });
});

describe('where two lines of history part', () => {
  it('is the last commit they share, absent where they share none, and not known where history is cut off', async () => {
    const other = commitSha(repo.git('commit-tree', `${commit}^{tree}`, '-m', 'another root'));
    const child = commitSha(repo.git('commit-tree', `${commit}^{tree}`, '-p', commit, '-m', 'a child'));
    expect(await mergeBase(git, commit, child, false)).toEqual(value(commit));
    expect(await mergeBase(git, other, child, false)).toEqual({ kind: 'absent' });
    expect(await mergeBase(git, other, child, true)).toMatchObject({ kind: 'unknown' });
    expect(await mergeBase(git, shaWith('a'), child, false)).toMatchObject({ kind: 'unknown' });
  });
});
