/** Small git repositories for the evidence room. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import { commitSha } from '../support/brands.js';
import { WRITES_ONLY } from '../support/once.js';
import type { CommitSha } from '../../src/contracts/brands.js';

export interface Scratch {
  readonly root: string;
  git(...args: readonly string[]): string;
  write(file: string, text: string | Uint8Array): void;
  /** The commit that a revision stands for. */
  sha(revision: string): CommitSha;
  /** Commits everything, at a day of January 2026; returns the commit. */
  commit(day: number): CommitSha;
}

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is no repository; it is gone after the tests of the file. */
export function scratchFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'evidence-'));
  made.push(folder);
  return folder;
}

/** A repository without a commit, in a folder of its own below one that is made for it. */
export function scratch(name = 'repo', parent = scratchFolder()): Scratch {
  const root = path.join(parent, name);
  mkdirSync(root, { recursive: true });
  let date = '2026-01-01T12:00:00Z';
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...WRITES_ONLY,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Ann',
        GIT_AUTHOR_EMAIL: 'ann@example.test',
        GIT_COMMITTER_NAME: 'Ann',
        GIT_COMMITTER_EMAIL: 'ann@example.test',
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      },
    }).trim();
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  const sha = (revision: string) => commitSha(git('rev-parse', `${revision}^{commit}`));
  git('init', '--quiet', '--initial-branch=main');
  return {
    root,
    git,
    sha,
    write,
    commit(day) {
      date = `2026-01-${String(day).padStart(2, '0')}T12:00:00Z`;
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', `day ${day}`);
      return sha('HEAD');
    },
  };
}
