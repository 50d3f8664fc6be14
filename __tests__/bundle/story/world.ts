/**
 * Both repositories of a pair and the GitHub between them, for a story that is played event by event: real history, a
 * fresh checkout for every run, the built action as the runner starts it.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report } from '../../../src/contracts/report.js';
import type { Side } from '../../../src/contracts/words.js';
import { bundled } from '../../support/bundle.js';
import { startLoopback, type Loopback } from '../../support/loopback/server.js';
import type { StoredCheckRun, StoredRepository } from '../../support/loopback/store.js';

export const NAMES: Readonly<Record<Side, string>> = {
  producer: 'saagar210/MemoryKernel',
  consumer: 'saagar210/AssistSupport',
};
const TOKEN = 'ghs_averysecrettokenthatnobodymaysee01';
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
    this.git('init', '--quiet', '--initial-branch=main');
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
      env: { ...env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
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

/** What one run came to. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly report: Report;
  /** The check runs that this run put on its commit. */
  readonly checks: readonly StoredCheckRun[];
  readonly spent: { readonly reads: number; readonly writes: number };
}

interface Happening {
  readonly name: string;
  /** What is checked out. */
  readonly sha: string;
  /** Where check runs belong. */
  readonly head: string;
  readonly ref: string;
  readonly event: unknown;
  readonly how?: How | undefined;
}

/** What a run is given besides its event. */
export interface How {
  readonly inputs?: Readonly<Record<string, string>>;
  /** False where the checkouts leave the tags out. */
  readonly tags?: boolean;
  /** What the runner says that the repository is called. */
  readonly repository?: string;
}

export class StoryWorld {
  #runs = 0;

  /** Where the producer lies in its repository: below the top of a monorepo. */
  producerFolder = '';

  private constructor(
    readonly folder: string,
    readonly github: Loopback,
    readonly producer: Project,
    readonly consumer: Project,
  ) {}

  static async open(): Promise<StoryWorld> {
    const folder = mkdtempSync(path.join(tmpdir(), 'handoff-gate-story-'));
    const github = await startLoopback();
    const projects = (['producer', 'consumer'] as const).map((side) => new Project(path.join(folder, side), side));
    const [producer, consumer] = projects;
    if (producer === undefined || consumer === undefined) throw new Error('two projects were made');
    for (const { side, root } of projects) github.repository(NAMES[side]).checkout = root;
    return new StoryWorld(folder, github, producer, consumer);
  }

  async close(): Promise<void> {
    await this.github.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  stored(side: Side): StoredRepository {
    return this.github.repository(NAMES[side]);
  }

  /** A pull request into main: its event, on the merge that GitHub makes of it. */
  async pullRequest(side: Side, number: number, branch: string, how?: How): Promise<Ran> {
    const project = this[side];
    const head = project.git('rev-parse', branch);
    const own = { full_name: NAMES[side] };
    const sha = project.proposedMerge(number, branch, daysAgo(0, -30));
    const event = {
      repository: { ...own, default_branch: 'main' },
      sender: { login: 'ann' },
      pull_request: {
        number,
        user: { login: 'ann' },
        head: { label: `saagar210:${branch}`, ref: branch, sha: head, repo: own },
        base: { label: 'saagar210:main', ref: 'main', sha: project.main, repo: own },
      },
    };
    return this.run(side, { name: 'pull_request', sha, head, ref: `refs/pull/${number}/merge`, event, how });
  }

  /** The merge queue's own commit of the branch, squashed onto main. */
  async mergeGroup(side: Side, number: number, branch: string): Promise<Ran> {
    const project = this[side];
    const base = project.main;
    const queue = `gh-readonly-queue/main/pr-${number}-${base}`;
    project.git('checkout', '--quiet', '-b', queue, 'main');
    project.git('merge', '--quiet', '--squash', branch);
    project.gitAt(daysAgo(0, -20), 'commit', '--quiet', '--allow-empty', '--message', `Queued ${branch}`);
    const sha = project.git('rev-parse', 'HEAD');
    project.git('checkout', '--quiet', 'main');
    const event = {
      repository: { full_name: NAMES[side], default_branch: 'main' },
      merge_group: {
        head_sha: sha,
        head_ref: `refs/heads/${queue}`,
        base_sha: base,
        base_ref: 'refs/heads/main',
      },
    };
    const ran = await this.run(side, { name: 'merge_group', sha, head: sha, ref: `refs/heads/${queue}`, event });
    project.git('branch', '--quiet', '-D', queue);
    return ran;
  }

  /** A push to main. */
  async push(side: Side, before: string, how?: How): Promise<Ran> {
    const sha = this[side].main;
    const event = {
      before,
      after: sha,
      ref: 'refs/heads/main',
      sender: { login: 'ann' },
      repository: { full_name: NAMES[side], default_branch: 'main' },
    };
    return this.run(side, { name: 'push', sha, head: sha, ref: 'refs/heads/main', event, how });
  }

  async tagPush(side: Side, tag: string): Promise<Ran> {
    const sha = this[side].git('rev-parse', `${tag}^{commit}`);
    const event = {
      before: '0'.repeat(40),
      after: sha,
      ref: `refs/tags/${tag}`,
      sender: { login: 'ann' },
      repository: { full_name: NAMES[side], default_branch: 'main' },
    };
    return this.run(side, { name: 'push', sha, head: sha, ref: `refs/tags/${tag}`, event });
  }

  /** Publishes the release on GitHub, and gives its event. */
  async release(side: Side, tag: string): Promise<Ran> {
    const sha = this[side].git('rev-parse', `${tag}^{commit}`);
    this.stored(side).releases.push({
      tag,
      draft: false,
      prerelease: false,
      immutable: true,
      publishedAt: daysAgo(0, -10),
    });
    const event = {
      action: 'published',
      release: { tag_name: tag },
      sender: { login: 'ann' },
      repository: { full_name: NAMES[side], default_branch: 'main' },
    };
    return this.run(side, { name: 'release', sha, head: sha, ref: `refs/tags/${tag}`, event });
  }

  /** Somebody starts the workflow on a branch. */
  async dispatch(side: Side, inputs: Readonly<Record<string, string>> = {}, branch = 'main'): Promise<Ran> {
    const sha = this[side].git('rev-parse', branch);
    const ref = `refs/heads/${branch}`;
    const event = { ref, repository: { full_name: NAMES[side], default_branch: 'main' } };
    return this.run(side, {
      name: 'workflow_dispatch',
      sha,
      head: sha,
      ref,
      event,
      how: { inputs },
    });
  }

  private async run(side: Side, { name, sha, head, ref, event, how = {} }: Happening): Promise<Ran> {
    this.#runs += 1;
    const at = (...parts: readonly string[]) => path.join(this.folder, 'runs', String(this.#runs), ...parts);
    mkdirSync(at('temp'), { recursive: true });
    const { inputs = {}, tags = true, repository = NAMES[side] } = how;
    const own = this.checkout(side, at('own'), sha, tags);
    const peer = this.checkout(side === 'producer' ? 'consumer' : 'producer', at('peer'), 'origin/main', tags);
    for (const file of ['output', 'summary']) writeFileSync(at(file), '');
    writeFileSync(at('event.json'), JSON.stringify(event));
    const before = this.stored(side).checkRuns.length;
    const asked = this.github.requests.length;
    const given = { token: TOKEN, 'peer-path': peer, root: own, ...inputs };
    const child = spawn(process.execPath, [bundled('index.js')], {
      cwd: own,
      env: {
        PATH: process.env['PATH'],
        HOME: this.folder,
        GIT_CONFIG_NOSYSTEM: '1',
        GITHUB_ACTIONS: 'true',
        GITHUB_REPOSITORY: repository,
        GITHUB_EVENT_NAME: name,
        GITHUB_EVENT_PATH: at('event.json'),
        GITHUB_SHA: sha,
        GITHUB_REF: ref,
        GITHUB_RUN_ID: String(1000 + this.#runs),
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_ACTOR: 'ann',
        GITHUB_API_URL: this.github.url,
        GITHUB_SERVER_URL: 'https://github.test',
        GITHUB_OUTPUT: at('output'),
        GITHUB_STEP_SUMMARY: at('summary'),
        RUNNER_TEMP: at('temp'),
        ...Object.fromEntries(Object.entries(given).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value])),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    const requests = this.github.requests.slice(asked);
    const reads = requests.filter(({ method, route }) => method === 'GET' || route === 'POST /graphql').length;
    return {
      code,
      stdout,
      report: reportIn(at('temp', 'handoff-gate', 'report.json'), stdout),
      checks: this.stored(side)
        .checkRuns.slice(before)
        .filter(({ headSha }) => headSha === head),
      spent: { reads, writes: requests.length - reads },
    };
  }

  /** As actions/checkout leaves it with `fetch-depth: 0`. */
  private checkout(side: Side, folder: string, revision: string, tags: boolean): string {
    const git = (cwd: string, ...args: readonly string[]) =>
      execFileSync('git', args, { cwd, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' }, stdio: 'pipe' });
    git(this.folder, 'init', '--quiet', folder);
    git(folder, 'remote', 'add', 'origin', this[side].root);
    const specs = ['+refs/heads/*:refs/remotes/origin/*', '+refs/pull/*:refs/pull/*'];
    const [flag, ...all] = tags ? ['--tags', ...specs, '+refs/tags/*:refs/tags/*'] : ['--no-tags', ...specs];
    git(folder, 'fetch', '--quiet', flag, 'origin', ...all);
    git(folder, 'checkout', '--quiet', '--detach', revision);
    git(folder, 'remote', 'set-url', 'origin', `https://github.test/${NAMES[side]}`);
    return side === 'producer' ? path.join(folder, this.producerFolder) : folder;
  }
}

function reportIn(file: string, stdout: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    throw new Error(`The run left no report:\n${stdout}`);
  }
}
