import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { valueOf } from '../../src/contracts/answer.js';
import { openCheckout } from '../../src/git/checkout.js';

let root: string;
const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
const commit = (files: Readonly<Record<string, string>>): void => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  git('add', '--all');
  git('-c', 'user.name=a', '-c', 'user.email=a@b.test', 'commit', '--quiet', '--message', 'c');
};
const versions = async (file: string) =>
  valueOf(
    await (
      await openCheckout(root, { origin: 'own', name: null, reference: null })
    ).versions(file, { words: 'digest', branches: ['main'] }),
  );
/** Long enough that git sees a file that moved and changed. */
const pin = (tag: string) => `${'the same\n'.repeat(20)}${tag}\n`;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'handoff-gate-versions-'));
  git('init', '--quiet');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the versions of a file', () => {
  it('are also those from before it was moved, and of its name in another folder', async () => {
    commit({ 'old/pin.json': pin('v1') });
    git('rm', '--quiet', 'old/pin.json');
    commit({ 'config/other.json': pin('v2') });
    git('mv', 'config/other.json', 'config/pin.json');
    commit({ 'config/pin.json': pin('v3') });
    const found = await versions('config/pin.json');
    expect([found?.complete, found?.followed]).toEqual([true, true]);
    expect(found?.texts.map(({ text }) => text.split('\n').at(-2))).toEqual(expect.arrayContaining(['v1', 'v2', 'v3']));
  });

  it('are those of the path alone where contents are missing that would tell a move', async () => {
    commit({ 'other.json': pin('v1') });
    const blob = git('rev-parse', 'HEAD:other.json');
    git('rm', '--quiet', 'other.json');
    commit({ 'pin.json': pin('v2') });
    rmSync(path.join(root, '.git', 'objects', blob.slice(0, 2), blob.slice(2)));
    const found = await versions('pin.json');
    expect(found?.texts.map(({ text }) => text)).toEqual([pin('v2')]);
    expect([found?.complete, found?.followed]).toEqual([true, false]);
  });
});
