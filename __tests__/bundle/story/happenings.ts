/** What GitHub tells a workflow: the event, the commit that is checked out, and the one that check runs belong to. */
import { NAMES, daysAgo, type Project } from './project.js';

export interface Happening {
  /** `pull_request`: what the workflow is started by. */
  readonly name: string;
  /** What is checked out. */
  readonly sha: string;
  /** Where check runs belong. */
  readonly head: string;
  readonly ref: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** What happened, in words. */
export function eventName({ name, ref, event }: Happening): string {
  const target = ref.replace(/^refs\/(?:heads|tags)\//, '');
  if (name === 'pull_request') return `pull request ${String(event['number'])}`;
  if (name === 'merge_group') return 'merge queue';
  if (name === 'workflow_dispatch') return `dispatch on ${target}`;
  if (name === 'push') return ref.startsWith('refs/tags/') ? `tag ${target}` : `push to ${target}`;
  return `${name} ${target}`;
}

function repositoryOf({ side }: Project) {
  return { full_name: NAMES[side], default_branch: 'main' };
}

/** A pull request into main: its event, on the merge that GitHub makes of it. */
export function pullRequested(project: Project, number: number, branch: string): Happening {
  const head = project.git('rev-parse', branch);
  const own = { full_name: NAMES[project.side] };
  const sha = project.proposedMerge(number, branch, daysAgo(0, -30));
  // Each was pushed to, as most are: then what was said of its head before is looked up, too.
  const before = project.git('rev-parse', `${branch}^`);
  const event = {
    ...{ action: 'synchronize', number, before },
    repository: repositoryOf(project),
    sender: { login: 'ann' },
    pull_request: {
      number,
      user: { login: 'ann' },
      head: { label: `saagar210:${branch}`, ref: branch, sha: head, repo: own },
      base: { label: 'saagar210:main', ref: 'main', sha: project.main, repo: own },
    },
  };
  return { name: 'pull_request', sha, head, ref: `refs/pull/${number}/merge`, event };
}

/** The merge queue's own commit of the branch, squashed onto main; its branch stays until it is taken back. */
export function queued(project: Project, number: number, branch: string): Happening & { readonly queue: string } {
  const base = project.main;
  const queue = `gh-readonly-queue/main/pr-${number}-${base}`;
  project.git('checkout', '--quiet', '-b', queue, 'main');
  project.git('merge', '--quiet', '--squash', branch);
  project.gitAt(daysAgo(0, -20), 'commit', '--quiet', '--allow-empty', '--message', `Queued ${branch}`);
  const sha = project.git('rev-parse', 'HEAD');
  project.git('checkout', '--quiet', 'main');
  const event = {
    repository: repositoryOf(project),
    merge_group: { head_sha: sha, head_ref: `refs/heads/${queue}`, base_sha: base, base_ref: 'refs/heads/main' },
  };
  return { name: 'merge_group', sha, head: sha, ref: `refs/heads/${queue}`, event, queue };
}

/** A push to main. */
export function pushed(project: Project, before: string): Happening {
  const sha = project.main;
  const ref = 'refs/heads/main';
  const event = { before, after: sha, ref, sender: { login: 'ann' }, repository: repositoryOf(project) };
  return { name: 'push', sha, head: sha, ref, event };
}

export function tagPushed(project: Project, tag: string): Happening {
  const sha = project.git('rev-parse', `${tag}^{commit}`);
  const ref = `refs/tags/${tag}`;
  const event = {
    before: '0'.repeat(40),
    after: sha,
    ref,
    sender: { login: 'ann' },
    repository: repositoryOf(project),
  };
  return { name: 'push', sha, head: sha, ref, event };
}

/** Somebody published the release of this tag. */
export function published(project: Project, tag: string): Happening {
  const sha = project.git('rev-parse', `${tag}^{commit}`);
  const event = {
    action: 'published',
    release: { tag_name: tag },
    sender: { login: 'ann' },
    repository: repositoryOf(project),
  };
  return { name: 'release', sha, head: sha, ref: `refs/tags/${tag}`, event };
}

/** Somebody starts the workflow on a branch, or the clock does. */
export function started(
  project: Project,
  { name = 'workflow_dispatch', branch = 'main' }: { name?: 'workflow_dispatch' | 'schedule'; branch?: string } = {},
): Happening {
  const sha = project.git('rev-parse', branch);
  const ref = `refs/heads/${branch}`;
  return { name, sha, head: sha, ref, event: { ref, repository: repositoryOf(project) } };
}
