/** The tags of a producer's checkout, as the command line sees them where the profile names no repository. */
import { producerTags } from '../../src/doors/producer-tags.js';
import type { ReadProducerTags } from '../../src/evidence/producer-tags.js';

export function tagsIn(folder: string): ReadProducerTags {
  return producerTags({ folder, repository: null, serverUrl: 'https://github.com', runsIn: null, ask: null });
}
