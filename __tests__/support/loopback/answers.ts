/** Turns what the store holds into the JSON that GitHub answers; only the fields that anybody reads. */
import type { StoredArtifact } from './artifacts.js';
import type {
  StoredCheckRun,
  StoredComment,
  StoredCommit,
  StoredRelease,
  StoredPull,
  StoredReview,
  StoredStatus,
} from './store.js';

const WEB = 'https://github.test';

export function commitJson(repository: string, commit: StoredCommit): object {
  return {
    sha: commit.sha,
    html_url: `${WEB}/${repository}/commit/${commit.sha}`,
    commit: { author: { date: commit.date }, committer: { date: commit.date }, message: 'a commit' },
    parents: commit.parents.map((sha) => ({ sha })),
  };
}

export function checkRunJson(repository: string, run: StoredCheckRun): object {
  return {
    id: run.id,
    name: run.name,
    head_sha: run.headSha,
    external_id: run.externalId,
    html_url: `${WEB}/${repository}/runs/${run.id}`,
    status: run.status,
    conclusion: run.conclusion,
    app: { slug: run.app },
    output: { title: run.title, summary: run.summary, text: run.text, annotations_count: run.annotations.length },
  };
}

export function commentJson(repository: string, comment: StoredComment): object {
  return {
    id: comment.id,
    body: comment.body,
    html_url: `${WEB}/${repository}/pull/${comment.issue}#issuecomment-${comment.id}`,
    user: { login: comment.author, type: comment.author.endsWith('[bot]') ? 'Bot' : 'User' },
    performed_via_github_app: comment.app === null ? null : { slug: comment.app },
  };
}

export function statusJson(status: StoredStatus): object {
  return {
    state: status.state,
    context: status.context,
    description: status.description,
    target_url: status.targetUrl,
  };
}

export function releaseJson(repository: string, release: StoredRelease): object {
  return {
    html_url: `${WEB}/${repository}/releases/tag/${release.tag}`,
    tag_name: release.tag,
    draft: release.draft,
    prerelease: release.prerelease,
    immutable: release.immutable,
    published_at: release.publishedAt,
  };
}

export function reviewJson(review: StoredReview): object {
  const { state, author, commit } = review;
  return { state, commit_id: commit ?? null, user: author === null ? null : { login: author } };
}

export function pullJson(pull: StoredPull): object {
  const { number, headSha, author, base = 'main', mergeSha, state } = pull;
  return {
    number,
    state: state === undefined ? 'open' : 'closed',
    merged: state === 'merged',
    merged_at: state === 'merged' ? '2026-02-21T10:00:00Z' : null,
    merge_commit_sha: mergeSha ?? null,
    user: author === undefined ? null : { login: author },
    head: { sha: headSha },
    base: typeof base === 'string' ? { ref: base, sha: '0'.repeat(40) } : base,
  };
}

/** GitHub's older words for what people may do stand beside the newer ones. */
export function permissionJson(role: string): object {
  return {
    permission: ({ maintain: 'write', triage: 'read' } as Record<string, string>)[role] ?? role,
    role_name: role,
  };
}

export function artifactJson({ id, name, run, bytes, createdAt, digest }: StoredArtifact): object {
  return {
    id,
    name,
    size_in_bytes: bytes.length,
    expired: false,
    created_at: createdAt,
    ...(digest === '' ? {} : { digest }),
    workflow_run: { id: Number(run) },
  };
}
