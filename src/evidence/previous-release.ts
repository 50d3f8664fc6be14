/** The release before: which one it is, and its documents. */
import type { CommitSha, TagName } from '../contracts/brands.js';
import { documentsAt } from '../contracts/documents.js';
import type { EarlierEvidence } from '../contracts/evidence.js';
import type { Repository } from '../contracts/repository.js';
import { isPlaceholder, releaseBefore } from '../handoff/release-line.js';
import { releasesBefore } from '../handoff/releases.js';
import { releaseNames } from '../handoff/baseline.js';
import { earlierReleases } from './earlier-releases.js';
import type { Producer } from './producer.js';

export class PreviousRelease {
  constructor(private readonly asked: Producer) {}

  /** Reads the pinned one that a repin leaves, else the nearest that is one. `commit`: of the release, or the head. */
  async read(releaseTag: string | undefined, commit: CommitSha | null): Promise<EarlierEvidence | null> {
    const { request, files, repository, listed, reasons } = this.asked;
    if (releaseTag === undefined || !listed.owned || listed.tags === null) return null;
    const manifestPath = request.profile.producer.documents.find((rule) => rule.id === 'manifest')?.path ?? null;
    const question = { producer: repository, tags: listed.tags, releaseTag, commit, manifestPath, reasons };
    const pinned = this.pinnedBefore(releaseTag);
    const likely = pinned ?? this.nearest(releaseTag);
    const [earlier] = await Promise.all([earlierReleases(question), this.readDocuments(repository, likely)]);
    const previous = pinned ?? releaseBefore(earlier, releaseTag);
    if (previous === likely) return earlier;
    files.forget('producer', 'previous');
    await this.readDocuments(repository, previous);
    return earlier;
  }

  /** The release that the consumer pins before the change. */
  pinnedBefore(releaseTag: string): string | null {
    const { tags, commits } = releaseNames(this.asked.files.states('consumer', 'base', 'pin'));
    const [pinned] = tags;
    if (pinned === undefined || pinned === releaseTag) return null;
    const isTag = this.asked.tags.some(({ name }) => name === pinned);
    return isTag || !isPlaceholder(pinned, commits[0] ?? null) ? pinned : null;
  }

  private nearest(releaseTag: string): TagName | null {
    const names = this.asked.tags.map((tag) => tag.name);
    return releasesBefore(names, releaseTag).at(-1) ?? null;
  }

  private async readDocuments(repository: Repository, name: string | null): Promise<void> {
    const tag = this.asked.tags.find((candidate) => candidate.name === name);
    if (tag === undefined) return;
    const at = { repository, name: tag.name, sha: tag.commit };
    await this.asked.files.readAt('producer', 'previous', at, documentsAt('previous'));
  }
}
