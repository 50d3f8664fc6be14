/**
 * Whose the tags of a checkout are, and whether they are all. At the top of its repository they are the producer's; below
 * it only where that repository is the one that the profile names for the producer. Where none are listed, GitHub is asked.
 */
import { unknown, value, type Known } from '../contracts/answer.js';
import type { Repository } from '../contracts/repository.js';
import type { ReadProducerTags } from '../evidence/producer-tags.js';
import { Git } from '../git/git.js';
import { hasNoTags, isCheckoutOf, TAGS_NOT_KNOWN, type NamedRepository } from '../git/own-tags.js';

export interface ProducerPlace extends NamedRepository {
  /** Of the checkout; null where there is none. */
  readonly folder: string | null;
  /** The repository that the run is in, `owner/name`; null where the checkout itself has to tell. */
  readonly runsIn: string | null;
  /** Asks GitHub whether the producer's repository has any tag; null without a way to it. */
  readonly ask: (() => Promise<Known<boolean>>) | null;
}

export function producerTags(place: ProducerPlace): ReadProducerTags {
  return async (producer) => {
    if (!(await ownsTags(producer, place))) return { owned: false, tags: value([]) };
    const tags = await producer.tags();
    const isSure = producer.origin === 'api' || tags.kind === 'unknown' || tags.value.length > 0;
    if (isSure) return { owned: true, tags };
    const none = await areNone(producer, place);
    return { owned: true, tags: none.kind === 'value' ? tags : none };
  };
}

async function ownsTags(
  producer: Repository,
  { folder, repository, serverUrl, runsIn }: ProducerPlace,
): Promise<boolean> {
  if (producer.ownsTags) return true;
  const git = folder === null ? null : Git.find(folder);
  if (git === null || repository === null) return false;
  return runsIn === null
    ? isCheckoutOf(git, { repository, serverUrl })
    : runsIn.toLowerCase() === repository.toLowerCase();
}

async function areNone({ shallow }: Repository, { folder, ask, ...named }: ProducerPlace): Promise<Known<true>> {
  const asked = ask === null ? null : await ask();
  if (asked?.kind === 'value') return asked.value ? notFetched(named.repository) : value(true);
  const git = folder === null ? null : Git.find(folder);
  const here = git === null ? TAGS_NOT_KNOWN : await hasNoTags(git, shallow, named);
  return here.kind === 'value' || asked === null ? here : asked;
}

function notFetched(repository: string | null) {
  return unknown(
    `${repository ?? 'the repository'} has tags on GitHub, and the checkout has none of them`,
    'Check out the whole history with tags (fetch-depth: 0).',
  );
}
