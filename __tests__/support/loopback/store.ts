/** What the loopback GitHub knows: repositories with their commits, branches, checks, and conversations. */
import { createHash } from 'node:crypto';
import type { CommitSha } from '../../../src/contracts/brands.js';
import { commitSha } from '../brands.js';

export interface StoredCommit {
  readonly sha: string;
  /** The first one is the first parent. */
  readonly parents: readonly string[];
  readonly date: string;
}

export interface StoredCheckRun {
  readonly id: number;
  readonly headSha: string;
  readonly name: string;
  readonly externalId: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly app: string;
  title: string;
  summary: string;
  text: string;
  readonly annotations: unknown[];
}

/** A check suite that holds no check run yet: workflows that are queued or running. */
export interface StoredSuite {
  readonly headSha: string;
  readonly app: string;
  readonly status: 'QUEUED' | 'IN_PROGRESS';
}

export interface StoredComment {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  /** Slug of the app that wrote it; null for a person. */
  readonly app: string | null;
  body: string;
}

export interface StoredStatus {
  readonly sha: string;
  readonly state: string;
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
}

export interface StoredRelease {
  readonly tag: string;
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly immutable: boolean;
  readonly publishedAt: string | null;
}

export interface StoredReview {
  /** Null for an account that is gone. */
  readonly author: string | null;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  /** The commit that was looked at. */
  readonly commit?: string;
}

export interface StoredPull {
  readonly number: number;
  /** `owner:branch`. */
  readonly head: string;
  readonly headSha: string;
  /** Login; left out: an account that is gone. */
  readonly author?: string;
  /** Where it goes: the branch (main unless said), and its commit where that matters. */
  readonly base?: string | { readonly ref: string; readonly sha: string };
  /** What it was merged as; of an open one, its trial. */
  readonly mergeSha?: string;
  /** Left out: open. */
  readonly state?: 'merged' | 'closed';
}

/** A made-up but stable object name. */
export function shaOf(text: string): CommitSha {
  return commitSha(createHash('sha1').update(text).digest('hex'));
}

export class StoredRepository {
  defaultBranch = 'main';
  /** A private repository that the token may not see looks as if it were not there. */
  visible = true;
  /** A real git repository that answers questions about its content; null: what is stored here does. */
  checkout: string | null = null;
  readonly commits = new Map<string, StoredCommit>();
  /** `heads/main`, `tags/v1` to the commits they name. */
  readonly refs = new Map<string, { type: 'commit'; sha: string }>();
  readonly releases: StoredRelease[] = [];
  readonly checkRuns: StoredCheckRun[] = [];
  readonly suites: StoredSuite[] = [];
  readonly comments: StoredComment[] = [];
  readonly statuses: StoredStatus[] = [];
  readonly reviews = new Map<number, StoredReview[]>();
  readonly pulls: StoredPull[] = [];
  readonly workflowRuns: { id: number; workflow: string; headSha: string; event: string }[] = [];
  /** Runs that were asked to start anew. */
  readonly reruns: number[] = [];
  /** What people may do, by login; others may read. */
  readonly permissions = new Map<string, 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none'>();
  #lastId = 0;

  nextId(): number {
    return (this.#lastId += 1);
  }

  addCommit(name: string, parents: readonly string[] = [], date = '2026-02-21T10:00:00Z'): StoredCommit {
    const commit = { sha: shaOf(name), parents, date };
    this.commits.set(commit.sha, commit);
    return commit;
  }

  /** A chain of commits, the oldest first; the branch ends at the last one. */
  addHistory(branch: string, names: readonly string[]): readonly StoredCommit[] {
    const chain: StoredCommit[] = [];
    for (const name of names)
      chain.push(
        this.addCommit(
          name,
          chain.slice(-1).map(({ sha }) => sha),
        ),
      );
    const tip = chain.at(-1);
    if (tip !== undefined) this.refs.set(`heads/${branch}`, { type: 'commit', sha: tip.sha });
    return chain;
  }

  /** A release that is published, and cannot be changed. */
  addRelease(tag: string, publishedAt: string): void {
    this.releases.push({ tag, draft: false, prerelease: false, immutable: true, publishedAt });
  }

  addComment(issue: number, author: string, body: string, app: string | null = null): StoredComment {
    const comment = { id: this.nextId(), issue, author, app, body };
    this.comments.push(comment);
    return comment;
  }

  addCheckRun(run: Partial<StoredCheckRun> & Pick<StoredCheckRun, 'headSha' | 'name'>): StoredCheckRun {
    const stored: StoredCheckRun = {
      id: this.nextId(),
      externalId: '',
      status: 'completed',
      conclusion: 'success',
      app: 'github-actions',
      title: '',
      summary: '',
      text: '',
      annotations: [],
      ...run,
    };
    this.checkRuns.push(stored);
    return stored;
  }

  /** The commit that a branch, tag, or SHA names. */
  resolve(ref: string): StoredCommit | undefined {
    const bare = ref.replace(/^refs\//, '');
    for (const name of [bare, `heads/${bare}`, `tags/${bare}`]) {
      const target = this.refs.get(name);
      if (target !== undefined) return this.commits.get(target.sha);
    }
    return this.commits.get(ref);
  }

  /** Newest first, as `git log` lists them: side branches between the first parents. */
  log(from: StoredCommit): readonly StoredCommit[] {
    const seen = new Map<string, StoredCommit>();
    const waiting = [from];
    for (let commit = waiting.shift(); commit !== undefined; commit = waiting.shift()) {
      if (seen.has(commit.sha)) continue;
      seen.set(commit.sha, commit);
      for (const sha of [...commit.parents].reverse()) {
        const parent = this.commits.get(sha);
        if (parent !== undefined) waiting.push(parent);
      }
    }
    return [...seen.values()];
  }
}
