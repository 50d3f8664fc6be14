/** What a workflow run knows of itself: read once from the environment and the event, then passed around as a value. */
import { isCommitSha, isTagName, type CommitSha, type TagName } from '../contracts/brands.js';
import { Mistake } from '../contracts/mistake.js';
import { at, countAt, textAt } from './event.js';
import { headBefore, NO_COMMIT } from './head-before.js';

/** Without `refs/heads/` or `refs/tags/`. */
export type GitReference =
  { readonly kind: 'branch' | 'other'; readonly name: string } | { readonly kind: 'tag'; readonly name: TagName };

export interface ChangeBase {
  readonly sha: CommitSha;
  /** Branch. */
  readonly ref: string | null;
}

export interface PullRequestContext {
  /** Null where the event does not say: a `workflow_run` of a fork. */
  readonly number: number | null;
  /** From another repository, or from one that is gone. */
  readonly fork: boolean;
  /** `owner:branch`, to find the number by; null when the repository is gone. */
  readonly head: string | null;
}

export interface GitHubContext {
  /** `owner/name` */
  readonly repository: string;
  /** The event of this run. */
  readonly eventName: string;
  /** The event that started it all: for a `workflow_run`, that of the run it follows. */
  readonly trigger: string;
  /** The commit that checks belong to. */
  readonly headSha: CommitSha;
  /** The commit that is judged: often the merge commit of a pull request. */
  readonly subjectSha: CommitSha;
  /** Where the branch or the pull request was before this push; null where it was nowhere, or nothing was pushed. */
  readonly headBefore: CommitSha | null;
  /** The commit whose workflow runs (`GITHUB_SHA`); of a `workflow_run`, the default branch's. */
  readonly workflowSha: CommitSha;
  /** What the change is based on; null where nothing was changed, or the event does not say. */
  readonly base: ChangeBase | null;
  readonly ref: GitReference;
  readonly pullRequest: PullRequestContext | null;
  readonly defaultBranch: string | null;
  /** Whose change it is: the pull request's author, else who started the run; null where the event does not say. */
  readonly author: string | null;
  readonly actor: string | null;
  readonly runId: string;
  /** From 1. */
  readonly attempt: number;
  /** The workflow and its job, as people know them: `handoff / gate`. */
  readonly job: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly runUrl: string;
}

/** The run cannot be understood, or must not be acted upon. The message is for people. */
export class ContextError extends Mistake {
  override readonly name = 'ContextError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What differs from event to event. */
type Place = Pick<GitHubContext, 'trigger' | 'headSha' | 'subjectSha' | 'base' | 'ref' | 'pullRequest' | 'author'>;

/** Characters of what is no name that are shown. */
const LONGEST = 80;

/**
 * Reads the context of a run.
 * @param environment - the runner's `GITHUB_*` variables
 * @param event - the parsed JSON of `GITHUB_EVENT_PATH`
 * @throws ContextError when a variable is missing, or when the run follows one of `pull_request_target`
 */
export function readContext(environment: Environment, event: unknown): GitHubContext {
  const repository = required(environment, 'GITHUB_REPOSITORY');
  const eventName = required(environment, 'GITHUB_EVENT_NAME');
  const runId = required(environment, 'GITHUB_RUN_ID');
  const attempt = Number(environment['GITHUB_RUN_ATTEMPT'] ?? '1');
  const serverUrl = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
  return {
    repository,
    eventName,
    ...placeOf(eventName, environment, event),
    headBefore: headBefore(eventName, environment['GITHUB_REF'] ?? '', event),
    workflowSha: requiredSha(environment),
    defaultBranch: textAt(event, 'repository', 'default_branch'),
    actor: environment['GITHUB_ACTOR'] ?? null,
    runId,
    attempt: Number.isSafeInteger(attempt) && attempt > 0 ? attempt : 1,
    job: [environment['GITHUB_WORKFLOW'], environment['GITHUB_JOB']].filter((part) => part !== undefined).join(' / '),
    serverUrl,
    apiUrl: environment['GITHUB_API_URL'] ?? 'https://api.github.com',
    runUrl: `${serverUrl}/${repository}/actions/runs/${runId}`,
  };
}

function required(environment: Environment, name: string): string {
  const value = environment[name];
  if (value === undefined || value === '') {
    throw new ContextError(`${name} is not set: this is no GitHub Actions run, or its environment was cleared.`);
  }
  return value;
}

function requiredSha(environment: Environment): CommitSha {
  const sha = required(environment, 'GITHUB_SHA');
  if (isCommitSha(sha)) return sha;
  throw new ContextError(`GITHUB_SHA is ${shown(sha)}, which is no commit's whole name.`);
}

/** Null where the event names none. What is named and is none is no reason to take another for it. */
function shaIn(event: unknown, ...path: readonly (string | number)[]): CommitSha | null {
  const sha = textAt(event, ...path);
  if (sha === null || isCommitSha(sha)) return sha;
  throw new ContextError(`The event names ${shown(sha)} under ${path.join('.')}, which is no commit's whole name.`);
}

function shown(text: string): string {
  return JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}

function placeOf(eventName: string, environment: Environment, event: unknown): Place {
  const sha = requiredSha(environment);
  const place: Place = {
    trigger: eventName,
    headSha: sha,
    subjectSha: sha,
    base: null,
    ref: referenceOf(environment['GITHUB_REF'] ?? ''),
    pullRequest: null,
    author: textAt(event, 'sender', 'login') ?? environment['GITHUB_ACTOR'] ?? null,
  };
  switch (eventName) {
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return ofPullRequest(place, at(event, 'pull_request'));
    case 'merge_group':
      return {
        ...place,
        headSha: shaIn(event, 'merge_group', 'head_sha') ?? sha,
        base: baseOf(shaIn(event, 'merge_group', 'base_sha'), textAt(event, 'merge_group', 'base_ref')),
      };
    case 'workflow_run':
      return ofWorkflowRun(place, at(event, 'workflow_run'), textAt(event, 'repository', 'full_name'));
    case 'release': {
      const tag = textAt(event, 'release', 'tag_name');
      return tag === null ? place : { ...place, ref: tagReference(tag) };
    }
    case 'push':
      return { ...place, base: baseOf(shaIn(event, 'before'), textAt(event, 'ref')) };
    default:
      return place;
  }
}

function ofPullRequest(place: Place, pull: unknown): Place {
  return {
    ...place,
    headSha: shaIn(pull, 'head', 'sha') ?? place.headSha,
    base: baseOf(shaIn(pull, 'base', 'sha'), textAt(pull, 'base', 'ref')),
    pullRequest: {
      number: countAt(pull, 'number'),
      fork: !sameRepository(textAt(pull, 'head', 'repo', 'full_name'), textAt(pull, 'base', 'repo', 'full_name')),
      head: textAt(pull, 'head', 'label'),
    },
    // Who started the run may be who reviews it.
    author: textAt(pull, 'user', 'login'),
  };
}

/** This run reports on another one: everything is that one's, and what it says is hostile until checked. */
function ofWorkflowRun(place: Place, run: unknown, repository: string | null): Place {
  const trigger = textAt(run, 'event') ?? 'unknown';
  if (trigger === 'pull_request_target') {
    throw new ContextError(
      "This run follows one that pull_request_target started. Its head commit may be anybody's while its token may write, " +
        'so nothing is reported on it. Let the workflow that verifies run on pull_request.',
    );
  }
  const headSha = shaIn(run, 'head_sha');
  if (headSha === null)
    throw new ContextError('The workflow_run event names no head commit: nothing can be reported on.');
  const branch = textAt(run, 'head_branch');
  const isPull = trigger.startsWith('pull_request');
  const pull = isPull ? onlyPull(run, headSha, repository) : undefined;
  const owner = textAt(run, 'head_repository', 'owner', 'login');
  return {
    ...place,
    trigger,
    headSha,
    subjectSha: headSha,
    base: baseOf(shaIn(pull, 'base', 'sha'), textAt(pull, 'base', 'ref')),
    ref: branch === null ? place.ref : { kind: 'branch', name: branch },
    pullRequest: isPull
      ? {
          number: countAt(pull, 'number'),
          fork: !sameRepository(textAt(run, 'head_repository', 'full_name'), repository),
          head: owner === null || branch === null ? null : `${owner}:${branch}`,
        }
      : null,
    // Whoever pushed last need not be who proposed it.
    author: isPull ? null : (textAt(run, 'actor', 'login') ?? place.author),
  };
}

/** The one that this head proposes to this repository; one branch may be proposed to several, and then none is meant. */
function onlyPull(run: unknown, headSha: string, repository: string | null): unknown {
  const listed = at(run, 'pull_requests');
  const [first, ...more] = Array.isArray(listed) ? (listed as readonly unknown[]) : [];
  if (first === undefined || more.length > 0 || textAt(first, 'head', 'sha') !== headSha) return undefined;
  const url = textAt(first, 'base', 'repo', 'url');
  return url !== null && repository !== null && url.toLowerCase().endsWith(`/repos/${repository.toLowerCase()}`)
    ? first
    : undefined;
}

function baseOf(sha: CommitSha | null, ref: string | null): ChangeBase | null {
  // A push that creates a branch says it came from commit 000….
  return sha === null || NO_COMMIT.test(sha) ? null : { sha, ref: ref?.replace(/^refs\/heads\//, '') ?? null };
}

function referenceOf(ref: string): GitReference {
  if (ref.startsWith('refs/heads/')) return { kind: 'branch', name: ref.slice('refs/heads/'.length) };
  if (ref.startsWith('refs/tags/')) return tagReference(ref.slice('refs/tags/'.length));
  return { kind: 'other', name: ref };
}

/** @throws ContextError where git has no such tag: what is named and is none is not taken for a branch */
export function tagReference(name: string): GitReference {
  if (isTagName(name)) return { kind: 'tag', name };
  throw new ContextError(`The event is of the tag ${shown(name)}, which is no tag's name.`);
}

/** The repository of a pull request's head is null when it was deleted: then it was a fork. */
function sameRepository(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.toLowerCase() === other.toLowerCase();
}
