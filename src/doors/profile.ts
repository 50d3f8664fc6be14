/** Which profile the command line judges by: the files as they lie there. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { builtInProfile, PROFILE_PATH, profileFile, type LoadedProfile } from '../profile/source.js';
import { BUILT_IN_MATCHERS } from '../suite/built-in-matchers.js';
import { UsageError, type Inputs } from './inputs.js';

export const MATCHER_NAMES = BUILT_IN_MATCHERS.map(({ name }) => name);

/** How the profile of a run is called, and where it is looked for (absolute). */
export function placeOfProfile({ profile, root }: Inputs): { readonly shown: string; readonly file: string } {
  return profile === null
    ? { shown: PROFILE_PATH, file: path.join(root, PROFILE_PATH) }
    : { shown: profile, file: path.resolve(profile) };
}

/** The named profile, the repository's own, or the built-in one. */
export async function loadProfile(inputs: Inputs): Promise<LoadedProfile> {
  const { shown, file } = placeOfProfile(inputs);
  const isFile = await stat(file).then(
    (facts) => facts.isFile(),
    () => false,
  );
  const isOwn = inputs.profile !== null || isFile;
  return withHandoff(inputs, await (isOwn ? profileFile(file, shown, MATCHER_NAMES) : builtInProfile(MATCHER_NAMES)));
}

/** With the payload where the run says it is. */
export function withHandoff(inputs: Inputs, loaded: LoadedProfile): LoadedProfile {
  if (inputs.handoff === null) return loaded;
  const given = path.relative(inputs.root, path.resolve(inputs.root, inputs.handoff)).replaceAll(path.sep, '/');
  if (given.startsWith('../')) throw new UsageError(`handoff ${inputs.handoff} lies outside the root ${inputs.root}.`);
  const { producer } = loaded.profile;
  const documents = producer.documents.map((rule) =>
    rule.id === 'payload' ? { ...rule, path: given, required: 'always' as const } : rule,
  );
  return { ...loaded, profile: { ...loaded.profile, producer: { ...producer, documents } } };
}
