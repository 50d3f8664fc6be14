/** One side of the pair: where its people work, and what GitHub has of it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Side } from '../../../src/contracts/words.js';
import { WRITES_ONLY } from '../../support/once.js';

export const NAMES: Readonly<Record<Side, string>> = {
  producer: 'saagar210/MemoryKernel',
  consumer: 'saagar210/AssistSupport',
};
const DAY_MS = 24 * 60 * 60_000;
const NOW = Date.now();

/** An instant so many days ago: the story ends now. */
export function daysAgo(days: number, minutes = 0): string {
  return `${new Date(NOW - days * DAY_MS + minutes * 60_000).toISOString().slice(0, 19)}Z`;
}

export const dayOf = (instant: string): string => instant.slice(0, 10);

/** Where a repository's people work, and what GitHub has of it. */
export class Project {
  constructor(
    readonly root: string,
    readonly side: Side,
  ) {
    mkdirSync(root, { recursive: true });
    this.git('init', '--quiet', '--template=', '--initial-branch=main');
  }

  git(...args: readonly string[]): string {
    return this.gitAt(null, ...args);
  }

  gitAt(at: string | null, ...args: readonly string[]): string {
    const person = { NAME: 'Ann', EMAIL: 'ann@example.test' };
    const identity = Object.entries(person).flatMap(([key, value]): [string, string][] => [
      [`GIT_AUTHOR_${key}`, value],
      [`GIT_COMMITTER_${key}`, value],
    ]);
    const dates = at === null ? {} : { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
    const env = { ...process.env, ...Object.fromEntries(identity), ...dates };
    return execFileSync('git', args, {
      cwd: this.root,
      env: { ...env, ...WRITES_ONLY, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
      encoding: 'utf8',
    }).trim();
  }

  get main(): string {
    return this.git('rev-parse', 'main');
  }

  write(files: Readonly<Record<string, string | null>>): void {
    for (const [file, text] of Object.entries(files)) {
      const full = path.join(this.root, file);
      if (text === null) rmSync(full, { force: true });
      else {
        mkdirSync(path.dirname(full), { recursive: true });
        writeFileSync(full, text);
      }
    }
  }

  read(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  /** Commits on the branch that is checked out. */
  commit(message: string, at: string, files: Readonly<Record<string, string | null>>): string {
    this.write(files);
    this.git('add', '--all');
    this.gitAt(at, 'commit', '--quiet', '--allow-empty', '--message', message);
    return this.git('rev-parse', 'HEAD');
  }

  /** A branch from main, with one commit for each set of files; main is checked out again behind it. */
  propose(
    branch: string,
    at: string,
    ...commits: readonly ((head: string) => Readonly<Record<string, string | null>>)[]
  ): string {
    this.git('checkout', '--quiet', '-b', branch, 'main');
    let head = this.main;
    for (const files of commits) head = this.commit(`Work on ${branch}`, at, files(head));
    this.git('checkout', '--quiet', 'main');
    return head;
  }

  /** What GitHub makes of a pull request's head and its base, and keeps as `refs/pull/N/merge`. */
  proposedMerge(number: number, branch: string, at: string): string {
    this.git('checkout', '--quiet', '--detach', 'main');
    this.gitAt(at, 'merge', '--quiet', '--no-ff', '--no-edit', branch);
    const merge = this.git('rev-parse', 'HEAD');
    this.git('update-ref', `refs/pull/${number}/merge`, merge);
    this.git('checkout', '--quiet', 'main');
    return merge;
  }

  /** Lands a branch on main in the way the repository is set to; gives the commit that main is at then. */
  land(branch: string, at: string, how: 'merge' | 'squash'): string {
    if (how === 'merge') this.gitAt(at, 'merge', '--quiet', '--no-ff', '--no-edit', branch);
    else {
      this.git('merge', '--quiet', '--squash', branch);
      this.gitAt(at, 'commit', '--quiet', '--allow-empty', '--message', `Squashed ${branch}`);
    }
    return this.main;
  }

  tag(name: string, commit: string, at: string): void {
    this.gitAt(at, 'tag', '--annotate', '--message', name, name, commit);
  }
}
