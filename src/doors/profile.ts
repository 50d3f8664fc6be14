/** Which profile a run is judged by. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Repository } from '../contracts/repository.js';
import { detectRole } from '../evidence/role.js';
import { builtInProfile, parse, PROFILE_PATH, profileFile, type LoadedProfile } from '../profile/source.js';
import { BUILT_IN_MATCHERS } from '../suite/built-in-matchers.js';
import { UsageError, type Inputs } from './inputs.js';

export const MATCHER_NAMES = BUILT_IN_MATCHERS.map(({ name }) => name);

/** Where the policy comes from when a pull request may change it. */
export interface PolicyBase {
  readonly sha: string;
}

/** The named profile, the repository's own, or the built-in one; of a pull request, its base's. */
export async function loadProfile(
  inputs: Inputs,
  own: Promise<Repository>,
  policyBase: PolicyBase | null,
): Promise<LoadedProfile> {
  const loaded = await findProfile(inputs, own, policyBase);
  if (inputs.handoff === null) return loaded;
  const given = path.relative(inputs.root, path.resolve(inputs.root, inputs.handoff)).replaceAll(path.sep, '/');
  if (given.startsWith('../')) throw new UsageError(`handoff ${inputs.handoff} lies outside the root ${inputs.root}.`);
  const { producer } = loaded.profile;
  const documents = producer.documents.map((rule) =>
    rule.id === 'payload' ? { ...rule, path: given, required: 'always' as const } : rule,
  );
  return { ...loaded, profile: { ...loaded.profile, producer: { ...producer, documents } } };
}

async function findProfile(
  inputs: Inputs,
  own: Promise<Repository>,
  policyBase: PolicyBase | null,
): Promise<LoadedProfile> {
  const shown = inputs.profile ?? PROFILE_PATH;
  const file = inputs.profile === null ? path.join(inputs.root, PROFILE_PATH) : path.resolve(inputs.profile);
  if (policyBase !== null) {
    const below = path.relative(inputs.root, file).replaceAll(path.sep, '/');
    const state = below.startsWith('../')
      ? undefined
      : (await (await own).at(policyBase.sha).read([{ path: below, limit: 1024 * 1024 }]))[0]?.[0]?.state;
    if (state?.kind === 'read') return parse(Buffer.from(state.base64, 'base64'), shown, MATCHER_NAMES);
    const builtIn = await builtInProfile(MATCHER_NAMES);
    if ((await detectRole(inputs.root, builtIn.profile)).role !== null) return builtIn;
  }
  if (inputs.profile !== null) return profileFile(file, shown, MATCHER_NAMES);
  const here = await stat(file).then(
    (facts) => facts.isFile(),
    () => false,
  );
  return here ? profileFile(file, shown, MATCHER_NAMES) : builtInProfile(MATCHER_NAMES);
}
