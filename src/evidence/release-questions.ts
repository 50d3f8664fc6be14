/** What the producer's repository is asked once the documents have named a release. */
import type { GitEvidence, ReleaseEvidence, TagEvidence } from '../contracts/evidence.js';
import type { Repository } from '../contracts/repository.js';
import { releaseNames } from '../handoff/baseline.js';
import type { Producer } from './producer.js';
import { ReleaseHistory } from './release-history.js';

/** `repository`: null where the producer is not known. */
export type ReleaseQuestions = Omit<Producer, 'repository' | 'tags'> & { readonly repository: Repository | null };

export async function askAboutRelease(
  questions: ReleaseQuestions,
): Promise<{ git: GitEvidence | null; release: ReleaseEvidence }> {
  const { request, files, repository, listed } = questions;
  const names = releaseNames(files.aboutRelease(request.role));
  // A pin that states a wrong commit can be mended from evidence only where the right one was asked about, too.
  const besides =
    request.role === 'consumer' ? releaseNames(files.states('consumer', 'subject', 'mirror').slice(0, 1)).commits : [];
  const declared = [...new Set([...names.commits, ...besides])];
  const releaseTag = names.tags[0];
  const tags: readonly TagEvidence[] = listed.tags ?? [];
  const [release, git] = await Promise.all([
    releaseTag === undefined
      ? ({ kind: 'offline', reason: 'no document names a release tag' } as const)
      : request.readRelease(releaseTag),
    repository === null ? null : new ReleaseHistory({ ...questions, repository, tags }).read(declared, releaseTag),
  ]);
  return { git, release };
}
