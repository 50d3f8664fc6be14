/** Git history that hides something: what a merge dropped, a submodule that asks to be ignored, replaced objects. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCheckout } from '../../src/git/checkout.js';
import { commitSha } from '../support/brands.js';

const VALUE = (value: unknown) => ({ kind: 'value', value });

let root = '';
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
const commit = async (files: Readonly<Record<string, string>>) => {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  git('add', '-A');
  git('commit', '-q', '-m', 'a commit');
  return commitSha(git('rev-parse', 'HEAD'));
};
const open = () => openCheckout(root, { origin: 'own', name: null, reference: null });

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'attack-'));
  git('init', '-q', '-b', 'main');
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('a checkout', () => {
  it('knows a document that a side branch brought and the merge dropped', async () => {
    await commit({ 'a.txt': 'a' });
    git('checkout', '-q', '-b', 'side');
    await commit({ 'docs/payload.json': '{}' });
    git('checkout', '-q', 'main');
    await commit({ 'b.txt': 'b' });
    git('merge', '-q', '--no-ff', '-s', 'ours', '-m', 'merge', 'side');
    expect(await (await open()).introduced('docs/payload.json', null)).toEqual(VALUE('docs/payload.json'));
  });

  it('tells a changed submodule that asks to be ignored', async () => {
    const from = await commit({
      '.gitmodules': '[submodule "sub"]\n\tpath = src/sub\n\turl = ./sub\n\tignore = all\n',
    });
    git('update-index', '--add', '--cacheinfo', `160000,${from},src/sub`);
    git('commit', '-q', '-m', 'a submodule');
    expect(await (await open()).changed(from, commitSha(git('rev-parse', 'HEAD')))).toEqual(VALUE(['src/sub/']));
  });

  it('reads the objects it has, not their replacements', async () => {
    const from = commitSha(git('rev-parse', 'HEAD'));
    const to = await commit({ 'src/code.js': '1' });
    git('replace', to, git('commit-tree', '-p', from, '-m', 'nothing', `${from}^{tree}`));
    expect(await (await open()).changed(from, to)).toEqual(VALUE(expect.arrayContaining(['src/code.js'])));
  });

  it('runs no command that the repository names as its file system monitor', async () => {
    const seen = path.join(root, '.git', 'seen');
    await writeFile(path.join(root, '.git', 'monitor'), `#!/bin/sh\necho seen > '${seen}'\n`, { mode: 0o755 });
    git('-c', 'core.fsmonitor=false', 'config', 'core.fsmonitor', '.git/monitor');
    await open();
    expect(git('-c', 'core.fsmonitor=false', 'ls-files', '--others', '--', seen)).toBe('');
    await expect(rm(seen)).rejects.toThrow('ENOENT');
  });
});
