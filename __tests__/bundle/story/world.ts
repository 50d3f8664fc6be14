/**
 * Both repositories of a pair and the GitHub between them, for a story that is played event by event: real history, a
 * fresh checkout for every run, the built action as the runner starts it.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report } from '../../../src/contracts/report.js';
import type { Side } from '../../../src/contracts/words.js';
import { runBundle } from '../../support/bundle.js';
import { startLoopback, type Loopback } from '../../support/loopback/server.js';
import type { StoredCheckRun, StoredRepository } from '../../support/loopback/store.js';
import {
  eventName,
  published,
  pullRequested,
  pushed,
  queued,
  started,
  tagPushed,
  type Happening,
} from './happenings.js';
import { daysAgo, NAMES, Project } from './project.js';

export { dayOf, daysAgo, NAMES } from './project.js';

const TOKEN = 'ghs_averysecrettokenthatnobodymaysee01';

/** What one run came to. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly report: Report;
  readonly side: Side;
  /** What started it: "pull request 3", "tag v0.4.0". */
  readonly event: string;
  /** The check runs that this run put on its commit, and on no other. */
  readonly checks: readonly StoredCheckRun[];
  /** What became of the comment: it came, was written anew, stands as it was, or there is none. */
  readonly comment: 'new' | 'anew' | 'stands' | '-';
  readonly spent: { readonly reads: number; readonly writes: number };
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
    return this.run(side, pullRequested(this[side], number, branch), how);
  }

  /** The merge queue's own commit of the branch, squashed onto main. */
  async mergeGroup(side: Side, number: number, branch: string): Promise<Ran> {
    const happening = queued(this[side], number, branch);
    const ran = await this.run(side, happening);
    this[side].git('branch', '--quiet', '-D', happening.queue);
    return ran;
  }

  /** A push to main. */
  async push(side: Side, before: string, how?: How): Promise<Ran> {
    return this.run(side, pushed(this[side], before), how);
  }

  async tagPush(side: Side, tag: string): Promise<Ran> {
    return this.run(side, tagPushed(this[side], tag));
  }

  /** Publishes the release on GitHub, and gives its event. */
  async release(side: Side, tag: string): Promise<Ran> {
    this.stored(side).addRelease(tag, daysAgo(0, -10));
    return this.run(side, published(this[side], tag));
  }

  /** Somebody starts the workflow on a branch. */
  async dispatch(side: Side, inputs: Readonly<Record<string, string>> = {}, branch = 'main'): Promise<Ran> {
    return this.run(side, started(this[side], { branch }), { inputs });
  }

  private async run(side: Side, happening: Happening, how: How = {}): Promise<Ran> {
    const { name, sha, head, ref, event } = happening;
    this.#runs += 1;
    const at = (...parts: readonly string[]) => path.join(this.folder, 'runs', String(this.#runs), ...parts);
    mkdirSync(at('temp'), { recursive: true });
    const { inputs = {}, tags = true, repository = NAMES[side] } = how;
    const own = this.checkout(side, at('own'), sha, tags);
    const peer = this.checkout(side === 'producer' ? 'consumer' : 'producer', at('peer'), 'origin/main', tags);
    for (const file of ['output', 'summary']) writeFileSync(at(file), '');
    writeFileSync(at('event.json'), JSON.stringify(event));
    const before = this.stored(side).checkRuns.length;
    const said = this.comments(side);
    const asked = this.github.requests.length;
    const given = { token: TOKEN, 'peer-path': peer, root: own, ...inputs };
    const { code, stdout } = await runBundle({
      file: 'index.js',
      cwd: own,
      environment: {
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
    });
    const requests = this.github.requests.slice(asked);
    const reads = requests.filter(({ method, route }) => method === 'GET' || route === 'POST /graphql').length;
    return {
      code,
      stdout,
      side,
      event: eventName(happening),
      report: reportIn(at('temp', 'handoff-gate', 'report.json'), stdout),
      checks: this.stored(side)
        .checkRuns.slice(before)
        .filter(({ headSha }) => headSha === head),
      comment: commentIn(said, this.comments(side), happening),
      spent: { reads, writes: requests.length - reads },
    };
  }

  /** Every comment there is, by its number: where it stands and what it says. */
  private comments(side: Side): Map<number, { readonly issue: number; readonly body: string }> {
    return new Map(this.stored(side).comments.map(({ id, issue, body }) => [id, { issue, body }]));
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

type Comments = ReadonlyMap<number, { readonly issue: number; readonly body: string }>;

function commentIn(before: Comments, after: Comments, { event }: Happening): Ran['comment'] {
  if (after.size !== before.size) return 'new';
  if ([...after].some(([id, { body }]) => before.get(id)?.body !== body)) return 'anew';
  return [...after.values()].some(({ issue }) => issue === event['number']) ? 'stands' : '-';
}

function reportIn(file: string, stdout: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    throw new Error(`The run left no report:\n${stdout}`);
  }
}
