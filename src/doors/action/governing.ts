/**
 * Whose policy governs where the commit's own is not the maintainers' word: a base without any, a branch or tag that is no
 * part of the default branch. The default branch's then does.
 */
import picomatch from 'picomatch';
import type { Repository } from '../../contracts/repository.js';
import { hasDocumentsOf, inTree } from '../../evidence/role.js';
import { builtInProfile } from '../../profile/source.js';
import { MATCHER_NAMES } from '../profile.js';
import { fetchedBranch, reaches } from './event-base.js';
import type { PolicyCommit } from './policy-commit.js';
import { profileAt, type PolicyFiles } from './policy-files.js';
import type { Session } from './session.js';

type Place = PolicyCommit & { readonly files: PolicyFiles };

/** The same place, or the default branch in its stead. */
export async function governing<P extends Place>(session: Session, own: Repository, place: P): Promise<P> {
  const { inputs, context } = session;
  const tip = await fetchedBranch(context, inputs.root, context.defaultBranch);
  if (tip === null || tip === place.sha) return place;
  const isGoverned = (sha: string) => hasPolicy(session, own, place.files, sha);
  if (place.isBase) return !(await isGoverned(place.sha)) && (await isGoverned(tip)) ? { ...place, sha: tip } : place;
  if ((await reaches(own, place.sha, tip)) || !(await isGoverned(tip))) return place;
  const { ref } = context;
  // Who may push to a release branch is the maintainers' to protect.
  const { profile } = (await profileAt(place.files, tip, inputs)) ?? (await builtInProfile(MATCHER_NAMES));
  if (ref.kind === 'branch' && picomatch.isMatch(ref.name, [...profile.releaseBranches])) return place;
  return { ...place, sha: tip, isBase: true };
}

async function hasPolicy({ inputs }: Session, own: Repository, files: PolicyFiles, sha: string): Promise<boolean> {
  if ((await profileAt(files, sha, inputs)) !== null) return true;
  const { profile } = await builtInProfile(MATCHER_NAMES);
  const found = await hasDocumentsOf(inTree(own.at(sha)), profile);
  return found.kind === 'value' && found.value;
}
