/** Whose tags a run on a runner sees: the repository that it runs in says so, and GitHub where the checkout lists none. */
import path from 'node:path';
import type { Side } from '../../contracts/words.js';
import type { GateRequest } from '../../gate.js';
import { hasTags } from '../../github/remote-tags.js';
import type { LoadedProfile } from '../../profile/source.js';
import { producerName } from '../prepare.js';
import { producerTags } from '../producer-tags.js';
import type { Session } from './session.js';

export function tagsReader(
  { inputs, context, client, peerClient }: Session,
  role: Side,
  { profile }: LoadedProfile,
): GateRequest['readProducerTags'] {
  const named = producerName(inputs, role, profile);
  const repository = named ?? (role === 'producer' ? context.repository : null);
  // What the run's own token may read, it asks itself.
  const reader = repository === context.repository ? client : peerClient;
  const folder = role === 'producer' ? inputs.root : inputs.peerPath;
  return producerTags({
    folder: folder === null ? null : path.resolve(folder),
    repository,
    serverUrl: context.serverUrl,
    runsIn: role === 'producer' ? context.repository : null,
    ask: reader === null || repository === null ? null : () => hasTags(reader, repository),
  });
}
