import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Git } from '../../src/git/git.js';
import { hasNoTags } from '../../src/git/own-tags.js';

const URL = 'https://github.com/acme/orders';
const NAMED = { repository: 'acme/orders', serverUrl: 'https://github.com' };

let folder: string;
let source: string;
const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', args, {
    cwd,
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    encoding: 'utf8',
    stdio: 'pipe',
  });

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'handoff-gate-own-tags-'));
  source = made('source');
  writeFileSync(path.join(source, 'a'), 'a');
  git(source, 'add', '.');
  git(source, '-c', 'user.name=a', '-c', 'user.email=a@b.test', 'commit', '--quiet', '--message', 'a');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function made(name: string): string {
  const root = path.join(folder, name);
  mkdirSync(root);
  git(root, 'init', '--quiet', '--initial-branch=main');
  return root;
}

function cloned(name: string, ...options: readonly string[]): string {
  const root = path.join(folder, name);
  git(folder, 'clone', '--quiet', ...options, source, root);
  git(root, 'remote', 'set-url', 'origin', URL);
  return root;
}

async function knowsThatThereAreNone(
  root: string,
  named: typeof NAMED | { repository: null; serverUrl: string } = NAMED,
) {
  const found = Git.find(root);
  if (found === null) throw new Error('no repository');
  return (await hasNoTags(found, false, named)).kind === 'value';
}

describe('a checkout without tags shows that there are none', () => {
  it('where nothing was ever fetched into it', async () => {
    expect(await knowsThatThereAreNone(source)).toBe(true);
  });

  it('where it is a whole clone of the repository that is meant', async () => {
    expect(await knowsThatThereAreNone(cloned('whole'))).toBe(true);
    expect(await knowsThatThereAreNone(cloned('any'), { ...NAMED, repository: null })).toBe(true);
  });
});

describe('a checkout without tags shows nothing', () => {
  it('where its history is cut off', async () => {
    const found = Git.find(cloned('cut'));
    expect(found === null ? null : (await hasNoTags(found, true, NAMED)).kind).toBe('unknown');
  });

  it('where it was cloned without them, or one branch of it', async () => {
    expect(await knowsThatThereAreNone(cloned('without', '--no-tags'))).toBe(false);
    expect(await knowsThatThereAreNone(cloned('branch', '--single-branch'))).toBe(false);
  });

  it('where it was fetched, as on a runner', async () => {
    const byName = made('by-name');
    git(byName, 'remote', 'add', 'origin', source);
    git(byName, 'fetch', '--quiet', 'origin');
    git(byName, 'checkout', '--quiet', 'origin/main');
    git(byName, 'remote', 'set-url', 'origin', URL);
    expect(await knowsThatThereAreNone(byName)).toBe(false);
    const byAddress = made('by-address');
    git(byAddress, 'fetch', '--quiet', source, 'main');
    git(byAddress, 'checkout', '--quiet', 'FETCH_HEAD');
    expect(await knowsThatThereAreNone(byAddress)).toBe(false);
  });

  it('where it is a clone of another repository: a fork leaves the tags behind', async () => {
    const fork = cloned('fork');
    git(fork, 'remote', 'set-url', 'origin', 'https://github.com/ann/orders');
    expect(await knowsThatThereAreNone(fork)).toBe(false);
  });
});
