/** What GitHub says of the release of a tag. */
import { isInstant, isTagName, type Instant, type TagName } from '../contracts/brands.js';
import type { ReleaseEvidence } from '../contracts/evidence.js';
import { ownerAndName } from './client.js';
import type { GitHubClient } from './client.js';
import { explained, failureOf, orNull } from './failure.js';

/**
 * Reads the release of the tag that a document states. That GitHub could not be asked is evidence too (`offline`), so this does not throw
 * for GitHub's sake.
 */
export async function readRelease(client: GitHubClient, repository: string, stated: string): Promise<ReleaseEvidence> {
  if (!isTagName(stated)) return { kind: 'none' };
  try {
    return (
      (await readPublished(client, repository, stated)) ??
      (await readDraft(client, repository, stated)) ?? { kind: 'none' }
    );
  } catch (error) {
    return { kind: 'offline', reason: explained(failureOf(error)) };
  }
}

interface ReleaseAnswer {
  readonly html_url: string;
  readonly tag_name: string;
  readonly draft: boolean;
  readonly prerelease: boolean;
  /** A GitHub Enterprise Server may not know it. */
  readonly immutable: boolean | null;
  readonly published_at: string | null;
}

async function readPublished(client: GitHubClient, repository: string, tag: TagName): Promise<ReleaseEvidence | null> {
  const release = await orNull(
    client.octokit.request('GET /repos/{owner}/{repo}/releases/tags/{tag}', { ...ownerAndName(repository), tag }),
  );
  return release === null ? null : evidenceOf(release.data);
}

/** A draft has no address by tag; those who may write see it in the list. */
async function readDraft(client: GitHubClient, repository: string, tag: TagName): Promise<ReleaseEvidence | null> {
  const releases = await client.octokit.request('GET /repos/{owner}/{repo}/releases', {
    ...ownerAndName(repository),
    per_page: 100,
  });
  const draft = releases.data.find((release) => release.tag_name === tag);
  return draft === undefined ? null : evidenceOf(draft);
}

function instantIn(text: string | null): Instant | null {
  return text !== null && isInstant(text) ? text : null;
}

function evidenceOf(release: ReleaseAnswer): ReleaseEvidence {
  return {
    kind: 'release',
    url: release.html_url,
    draft: release.draft,
    prerelease: release.prerelease,
    immutable: release.immutable === true,
    publishedAt: instantIn(release.published_at),
  };
}
