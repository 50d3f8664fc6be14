/** Git as it must not lead anybody: what lies in a tree, what refuses, what is not whole. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { valueOf } from '../../src/contracts/answer.js';
import type { CommitSha } from '../../src/contracts/brands.js';
import { openCheckout } from '../../src/git/checkout.js';
import { mergeBase } from '../../src/git/branches.js';
import { Git } from '../../src/git/git.js';
import { refusal } from '../../src/git/refusal.js';
import { commitSha } from '../support/brands.js';
import { scratch, scratchFolder } from './scratch.js';

const open = (root: string) => openCheckout(root, { origin: 'own', name: null, reference: null });
const GOVERNED = { documents: ['a.txt'], folders: [], runtime: [] };
const unknown = (why: RegExp, mend = /./) =>
  expect.objectContaining({
    kind: 'unknown',
    why: expect.stringMatching(why),
    mend: expect.stringMatching(mend),
  });

/** A repository, and inside its tree a folder that looks like a bare one. */
function embedded() {
  const repo = scratch();
  const inner = path.join(repo.root, 'svc');
  execFileSync('git', ['init', '--quiet', '--bare', inner], { stdio: 'ignore' });
  repo.write('svc/a.txt', 'one\n');
  const seen = path.join(scratchFolder(), 'seen');
  const program = path.join(inner, 'run.sh');
  writeFileSync(program, `#!/bin/sh\necho ran >> '${seen}'\n`);
  chmodSync(program, 0o755);
  for (const setting of ['core.fsmonitor', 'core.hooksPath', 'diff.external', 'core.alternateRefsCommand'])
    execFileSync('git', ['--git-dir', inner, 'config', setting, program]);
  repo.git('add', '--all', '--force');
  const head = repo.commit(1);
  return { ...repo, inner, head, seen };
}

describe('the repository of a folder', () => {
  it('is found from above: what looks like a bare one in the tree is neither asked nor run', async () => {
    const { inner, head, seen } = embedded();
    const repository = await open(inner);
    expect([valueOf(repository.head)?.sha, repository.prefix]).toEqual([head, 'svc/']);
    expect(await repository.introduced('a.txt', null)).toEqual({ kind: 'value', value: 'a.txt' });
    expect(() => readFileSync(seen)).toThrow('ENOENT');
  });

  // Only root can give files away.
  (process.getuid?.() === 0 ? it : it.skip)('may belong to somebody else, as in a container', async () => {
    const repo = scratch();
    repo.write('a.txt', 'a\n');
    const head = repo.commit(1);
    execFileSync('chown', ['-R', '4711', repo.root]);
    const listed = await Git.find(repo.root)?.lines('rev-parse', 'HEAD');
    expect(listed).toEqual({ kind: 'value', value: [head] });
  });

  it('is none where there is no .git above', () => {
    const folder = scratchFolder();
    execFileSync('git', ['init', '--quiet', '--bare', path.join(folder, 'bare')], { stdio: 'ignore' });
    expect(Git.find(path.join(folder, 'bare'))).toBeNull();
  });

  it('may be a linked worktree', async () => {
    const repo = scratch();
    repo.write('a.txt', 'one\n');
    const head = repo.commit(1);
    const linked = path.join(scratchFolder(), 'linked');
    repo.git('worktree', 'add', '--quiet', '--detach', linked);
    const repository = await open(linked);
    const differing = await repository.differing(GOVERNED);
    expect([valueOf(repository.head)?.sha, differing]).toEqual([head, { kind: 'value', value: [] }]);
  });

  it('may have names of 256 bits', async () => {
    const root = scratchFolder();
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
        cwd: root,
        encoding: 'utf8',
      }).trim();
    git('init', '--quiet', '--object-format=sha256');
    writeFileSync(path.join(root, 'a.txt'), 'one\n');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'one');
    const first = commitSha(git('rev-parse', 'HEAD'));
    writeFileSync(path.join(root, 'b.txt'), 'two\n');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'two');
    git('tag', 'v1');
    const repository = await open(root);
    const head = commitSha(valueOf(repository.head)?.sha ?? '');
    expect(head).toHaveLength(64);
    expect(await repository.changed(first, head)).toEqual({ kind: 'value', value: ['b.txt'] });
    expect(valueOf(await repository.tags())).toHaveLength(1);
    const [[file] = []] = await repository.at(head).read([{ path: 'a.txt', limit: 100 }]);
    expect(file?.state.kind).toBe('read');
  });
});

describe('a git that refuses', () => {
  it.each([
    ["fatal: detected dubious ownership in repository at '/work'\nTo add an exception …", /safe\.directory/],
    ['fatal: not a git repository: /x/.git/modules/y', /whole git checkout/],
    ["fatal: transport 'https' not allowed", /without `filter`/],
    ['error: Could not read 1234\nfatal: bad object 1234', /damaged or not whole/],
    ['error: unknown option `end-of-options`\nusage: git log', /git 2\.24 or newer/],
    ['fatal: something else', /git fsck/],
  ])('is quoted, and its cause mended: %s', (stderr, mend) => {
    expect(refusal(stderr, 128, '/work')).toEqual(unknown(/^git says: /, mend));
  });

  it('and says nothing is told too', () => {
    expect(refusal('', 137, '/work')).toEqual(unknown(/^git ended with 137 and said nothing$/));
  });

  it('at one broken tag does not know the tags', async () => {
    const repo = scratch();
    repo.write('a.txt', 'one\n');
    repo.commit(1);
    repo.git('tag', 'v1.0.0');
    writeFileSync(path.join(repo.root, '.git', 'refs', 'tags', 'v1.1.0'), 'garbage\n');
    expect(await (await open(repo.root)).tags()).toEqual(unknown(/refs\/tags\/v1\.1\.0/));
  });

  it('at a broken submodule does not know what differs', async () => {
    const repo = scratch();
    repo.write('a.txt', 'one\n');
    const first = repo.commit(1);
    repo.git('update-index', '--add', '--cacheinfo', `160000,${first},sub`);
    repo.git('commit', '--quiet', '--message', 'a submodule');
    mkdirSync(path.join(repo.root, 'sub'), { recursive: true });
    writeFileSync(path.join(repo.root, 'sub', '.git'), 'gitdir: ../nowhere\n');
    expect(await (await open(repo.root)).differing(GOVERNED)).toEqual(unknown(/not a git repository/));
  });

  it('does not read a file whose contents a partial clone left out, nor call it missing', async () => {
    const repo = scratch();
    repo.write('a.txt', 'one\n');
    const head = repo.commit(1);
    repo.git('config', 'uploadpack.allowFilter', 'true');
    const clone = path.join(scratchFolder(), 'partial');
    execFileSync('git', ['clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${repo.root}`, clone], {
      stdio: 'ignore',
    });
    const reader = (await open(clone)).at(head);
    const [[left] = []] = await reader.read([{ path: 'a.txt', limit: 100 }]);
    const [[never] = []] = await reader.read([{ path: 'never.txt', limit: 100 }]);
    expect(left?.state).toEqual(unknown(/./, /without `filter`/));
    expect(never?.state).toMatchObject({ kind: 'missing' });
  });

  it('does not know a folder whose tree is gone', async () => {
    const repo = scratch();
    repo.write('docs/a.md', 'one\n');
    const head = repo.commit(1);
    const tree = repo.git('rev-parse', 'HEAD:docs');
    rmSync(path.join(repo.root, '.git', 'objects', tree.slice(0, 2), tree.slice(2)));
    const [[file] = []] = await (await open(repo.root)).at(head).read([{ path: 'docs/*.md', limit: 100 }]);
    expect(file?.state).toEqual(unknown(/^git says: /));
  });
});

describe('a git that answers no', () => {
  it('has not said it where a commit between the two could not be read', async () => {
    const repo = scratch();
    const commit = (day: number) => {
      repo.write('a.txt', `${day}\n`);
      return repo.commit(day);
    };
    const [first, second] = [commit(1), commit(2)];
    // Farther away than what is walked for all questions.
    const parents = Array.from({ length: 420 }).reduce<CommitSha>(
      (parent) => commitSha(repo.git('commit-tree', `${second}^{tree}`, '-p', parent, '-m', 'more')),
      second,
    );
    repo.git('update-ref', 'HEAD', parents);
    const side = commitSha(repo.git('commit-tree', `${first}^{tree}`, '-p', first, '-m', 'beside'));
    rmSync(path.join(repo.root, '.git', 'objects', second.slice(0, 2), second.slice(2)));
    const git = Git.find(repo.root);
    if (git === null) throw new Error('no repository');
    expect(await mergeBase(git, parents, side, false)).toMatchObject({ kind: 'unknown' });
    const checkout = await openCheckout(repo.root, { origin: 'own', name: null, reference: null });
    expect(await checkout.isAncestor(side, parents)).toMatchObject({ kind: 'unknown' });
  });
});

describe('what is asked of git', () => {
  it.each(['', '-x', '--all', 'a b', 'a\0b', 'a..b', 'a\nb', 'x'.repeat(2000)])(
    'is a revision, and %j is none',
    async (revision) => {
      const repo = scratch();
      repo.write('a.txt', 'one\n');
      repo.commit(1);
      expect(await (await open(repo.root)).resolve(revision)).toEqual({ kind: 'absent' });
    },
  );

  it('takes a path for a path, whatever it looks like', async () => {
    const repo = scratch();
    repo.write('a.txt', 'one\n');
    repo.commit(1);
    expect(await (await open(repo.root)).introduced(':(glob)**', null)).toEqual({ kind: 'absent' });
  });
});
