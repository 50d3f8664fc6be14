/** What GitHub says of a release and of its tag. */
import type { ReleaseEvidence, TagEvidence } from '../contracts/evidence.js';
import { ownerAndName } from './client.js';
import type { GitHubClient } from './client.js';
import { GitHubError, failureOf } from './failure.js';

/** A tag of a tag of a tag: nobody does this honestly. */
const MAX_NESTED_TAGS = 5;

/**
 * Reads the release of a tag. That GitHub could not be asked is evidence too (`offline`), so this does not throw
 * for GitHub's sake.
 */
export async function readRelease(client: GitHubClient, repository: string, tag: string): Promise<ReleaseEvidence> {
  try {
    return (
      (await readPublished(client, repository, tag)) ?? (await readDraft(client, repository, tag)) ?? { kind: 'none' }
    );
  } catch (error) {
    return { kind: 'offline', reason: failureOf(error).message };
  }
}

interface ReleaseAnswer {
  readonly html_url: string;
  readonly tag_name: string;
  readonly draft: boolean;
  readonly prerelease: boolean;
  /** A GitHub Enterprise Server may not know it. */
  readonly immutable?: boolean;
  readonly published_at: string | null;
}

async function readPublished(client: GitHubClient, repository: string, tag: string): Promise<ReleaseEvidence | null> {
  const release = await orNull(
    client.octokit.request('GET /repos/{owner}/{repo}/releases/tags/{tag}', { ...ownerAndName(repository), tag }),
  );
  return release === null ? null : evidenceOf(release.data);
}

/** A draft has no address by tag; those who may write see it in the list. */
async function readDraft(client: GitHubClient, repository: string, tag: string): Promise<ReleaseEvidence | null> {
  const releases = await client.octokit.request('GET /repos/{owner}/{repo}/releases', {
    ...ownerAndName(repository),
    per_page: 100,
  });
  const draft = releases.data.find((release) => release.tag_name === tag);
  return draft === undefined ? null : evidenceOf(draft);
}

function evidenceOf(release: ReleaseAnswer): ReleaseEvidence {
  return {
    kind: 'release',
    url: release.html_url,
    draft: release.draft,
    prerelease: release.prerelease,
    immutable: release.immutable === true,
    publishedAt: release.published_at,
  };
}

/**
 * Reads a tag as the repository on GitHub has it, down to its commit; null when there is none.
 * @throws GitHubError
 */
export async function readRemoteTag(
  client: GitHubClient,
  repository: string,
  tag: string,
): Promise<TagEvidence | null> {
  const place = ownerAndName(repository);
  const found = await orNull(
    client.octokit.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...place, ref: `tags/${tag}` }),
  );
  if (found === null) return null;
  let target: { readonly type: string; readonly sha: string } = found.data.object;
  let taggedAt: string | null = null;
  for (let depth = 0; target.type === 'tag' && depth < MAX_NESTED_TAGS; depth += 1) {
    const { data } = await client.octokit.request('GET /repos/{owner}/{repo}/git/tags/{tag_sha}', {
      ...place,
      tag_sha: target.sha,
    });
    taggedAt ??= data.tagger.date;
    target = data.object;
  }
  if (target.type !== 'commit') {
    const message = `the tag ${tag} of ${repository} points at a ${target.type}, not at a commit`;
    throw new GitHubError({ kind: 'rejected', status: null, message, retryAfterMs: null });
  }
  const annotated = taggedAt !== null;
  const createdAt = taggedAt ?? (await readCommitDate(client, repository, target.sha));
  return { name: tag, commit: target.sha, annotated, createdAt: utc(createdAt) };
}

async function readCommitDate(client: GitHubClient, repository: string, sha: string): Promise<string> {
  const { data } = await client.octokit.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
    ...ownerAndName(repository),
    commit_sha: sha,
  });
  return data.committer.date;
}

/** GitHub answers in UTC for most things and in the tagger's own offset for some. */
function utc(date: string): string {
  return new Date(date).toISOString().replace('.000Z', 'Z');
}

/** The answer, or null for a 404. */
export async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GitHubError && error.failure.kind === 'not-found') return null;
    throw error;
  }
}
