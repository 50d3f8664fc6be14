/** Which releases the consumer ever pinned: a way back leads to one of them. */
import { isCommitSha } from '../contracts/brands.js';
import type { FileState, PinsEvidence, TagEvidence } from '../contracts/evidence.js';
import type { Profile } from '../contracts/profile.js';
import type { FileVersion, Repository, Wider } from '../contracts/repository.js';
import { PIN_MARK, releasesPinnedBy } from '../handoff/pin.js';
import { isNoRelease, isPlaceholder } from '../handoff/release-line.js';
import { rollbackTags } from '../handoff/way-back.js';
import type { Files } from './files.js';
import type { Reasons } from './reasons.js';

export interface PinsQuestion {
  readonly profile: Profile;
  readonly files: Files;
  readonly consumer: Repository | null;
  readonly producer: Repository | null;
  /** Of the producer; null where they are not known. */
  readonly tags: readonly TagEvidence[] | null;
  readonly reasons: Reasons;
}

/** The pins of the consumer's history; of the pins at hand alone where they have what is asked for. */
export async function pinsOf(question: PinsQuestion): Promise<PinsEvidence | null> {
  const { profile, files, consumer, reasons } = question;
  const path = profile.consumer.documents.find((rule) => rule.id === 'pin')?.path;
  const wanted = rollbackTags(files.readiness(), profile);
  if (consumer === null || path === undefined || wanted.length === 0) return null;
  // A commit's pins count. The working tree's own is none yet, but a release that is pinned there is not gone back to.
  const known = await releasesIn(textsOf(files.states('consumer', 'base', 'pin')), question);
  if (wanted.every((tag) => known.includes(tag))) return { tags: known, complete: false, followed: false };
  const ask = async (wider: Wider | null): Promise<PinsEvidence | null> => {
    const versions = reasons.take(await consumer.versions(path, wider));
    if (versions === null) return null;
    const tags = await releasesIn(versions.texts, question);
    const { complete, followed } = versions;
    return { tags: [...new Set([...known, ...tags])].sort(), complete, followed };
  };
  const near = wanted.some(isNoRelease) ? null : await ask(null);
  const isFound = near !== null && wanted.every((tag) => near.tags.includes(tag));
  return isFound ? near : ask({ words: PIN_MARK, branches: profile.releaseBranches });
}

function textsOf(states: readonly FileState[]): FileVersion[] {
  return states.flatMap((state) =>
    state.kind === 'read' ? [{ text: Buffer.from(state.base64, 'base64').toString(), elsewhere: false }] : [],
  );
}

/** The releases that versions of a pin name. A sample beside the pin counts only where there was such a release. */
async function releasesIn(
  versions: readonly FileVersion[],
  { producer, tags }: PinsQuestion,
): Promise<readonly string[]> {
  const named = versions.flatMap(({ text, elsewhere }) => releasesPinnedBy(text).map((pin) => ({ ...pin, elsewhere })));
  const isTag = (name: string) => tags?.some((tag) => tag.name === name) === true;
  const doubtful = named.filter(({ tag, elsewhere }) => elsewhere && !isTag(tag));
  const commits = (await producer?.commits(doubtful.map(({ commit }) => commit).filter(isCommitSha))) ?? {};
  const wasReleased = ({ tag, commit, elsewhere }: (typeof named)[number]): boolean => {
    if (tags === null || isTag(tag)) return true;
    if (isPlaceholder(tag, commit)) return false;
    return !elsewhere || producer === null || commits[commit]?.kind !== 'absent';
  };
  return [...new Set(named.filter(wasReleased).map(({ tag }) => tag))];
}
