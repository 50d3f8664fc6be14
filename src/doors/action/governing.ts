/**
 * Whose policy governs where the commit's own is not the maintainers' word: a base without any, a branch or tag that is no
 * part of the default branch. The default branch's then does.
 */
import type { CommitSha } from '../../contracts/brands.js';
import { matcher } from '../../contracts/globs.js';
import type { Profile } from '../../contracts/profile.js';
import type { Repository } from '../../contracts/repository.js';
import { hasDocumentsOf, inTree } from '../../evidence/role.js';
import { builtInProfile } from '../../profile/source.js';
import { UsageError } from '../inputs.js';
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
  const at = (sha: CommitSha) => policyAt(session, own, place.files, sha);
  if (place.isBase) return (await at(place.sha)) === null && (await at(tip)) !== null ? { ...place, sha: tip } : place;
  if (await reaches(own, place.sha, tip)) return place;
  const policy = await at(tip);
  const { ref } = context;
  // Who may push to a release branch is the maintainers' to protect.
  if (policy === null || (ref.kind === 'branch' && matcher(policy.releaseBranches)(ref.name))) return place;
  return { ...place, sha: tip, isBase: true };
}

/** The profile that a commit has, or the built-in one where its documents are there; null where there is neither. */
async function policyAt(
  { inputs }: Session,
  own: Repository,
  files: PolicyFiles,
  sha: CommitSha,
): Promise<Profile | null> {
  const there = await profileAt(files, sha, inputs);
  if (there !== null) return there.profile;
  const { profile } = await builtInProfile(MATCHER_NAMES);
  return (await isGovernedByBuiltIn(own, sha, profile)) ? profile : null;
}

/** @throws UsageError where that cannot be told: another policy may be the weaker one */
export async function isGovernedByBuiltIn(own: Repository, sha: CommitSha, builtIn: Profile): Promise<boolean> {
  const found = await hasDocumentsOf(inTree(own.at(sha)), builtIn);
  if (found.kind === 'unknown')
    throw new UsageError(`Whether ${sha} has a policy is not known: ${found.why}. ${found.mend}`);
  return found.value;
}
