/** Which of the producer's tags is its newest release: by the names that can be ordered, else by its history. */
import { valueOf } from '../contracts/answer.js';
import type { TagName } from '../contracts/brands.js';
import type { TagEvidence } from '../contracts/evidence.js';
import { DOCUMENT_LIMIT, type Repository } from '../contracts/repository.js';
import { areOfOneProduct, compareReleases, isPreRelease, namesVersion } from '../handoff/releases.js';
import { releaseNames } from '../handoff/baseline.js';

/** How many tags are looked into. */
const MOST = 60;

export interface NewestQuestion {
  readonly producer: Repository;
  readonly tags: readonly TagEvidence[];
  /** The release that is pinned now: another product's tags are none of its releases. */
  readonly pinned: string | null;
  readonly manifestPath: string;
}

/** A tag of something else is no release: the manifest in it says so. Null where none is one. */
export async function newestRelease(question: NewestQuestion): Promise<TagName | null> {
  const { tags, pinned, producer } = question;
  const names = tags.map(({ name }) => name).filter((name) => pinned === null || areOfOneProduct(name, pinned));
  const early = pinned !== null && isPreRelease(pinned);
  const ordered = names
    .filter((name) => namesVersion(name) && (early || !isPreRelease(name)))
    .sort((one, other) => compareReleases(other, one) ?? 0);
  const head = valueOf(producer.head)?.sha ?? null;
  const isOrdered = ordered.every((name) => ordered.every((other) => compareReleases(name, other) !== null));
  return (
    (isOrdered ? await firstThatIsOne(ordered, question) : null) ??
    (head === null
      ? null
      : firstThatIsOne(
          valueOf(await producer.tagsBehind(head))?.names.filter((name) => names.includes(name)) ?? [],
          question,
        ))
  );
}

async function firstThatIsOne(names: readonly TagName[], { producer, tags, manifestPath }: NewestQuestion) {
  for (const name of names.slice(0, MOST)) {
    const tag = tags.find((one) => one.name === name);
    if (tag === undefined) continue;
    const [found = []] = await producer.at(tag.commit).read([{ path: manifestPath, limit: DOCUMENT_LIMIT }]);
    if (releaseNames(found.map(({ state }) => state)).tags.includes(name)) return name;
  }
  return null;
}
