/**
 * By whose rules a run judges: what is proposed, by its base's, whatever it changes in them. Profile, schema and role are
 * never asked of the head, except where the base has no policy at all; then the head's is a preview.
 */
import path from 'node:path';
import { valueOf } from '../../contracts/answer.js';
import type { Repository } from '../../contracts/repository.js';
import { inTree } from '../../evidence/role.js';
import { Git } from '../../git/git.js';
import { pathFromTop } from '../../git/named-file.js';
import { builtInProfile, ProfileError, type LoadedProfile } from '../../profile/source.js';
import { UsageError } from '../inputs.js';
import { openOwn, roleOf, type Prepared } from '../prepare.js';
import { MATCHER_NAMES, placeOfProfile, withHandoff } from '../profile.js';
import { isThere } from './event-base.js';
import { governing, isGovernedByBuiltIn } from './governing.js';
import { judgedCommit, mustBeJudged } from './judged-commit.js';
import { openPeerHere } from './peer-path.js';
import { policyCommit, type PolicyCommit } from './policy-commit.js';
import { PolicyFiles, profileAt, schemaAt } from './policy-files.js';
import type { Session } from './session.js';

/** A run that knows by whose policy it judges. */
export interface Governed {
  readonly prepared: Prepared;
  readonly policy: Policy;
}

export interface Policy extends PolicyCommit {
  readonly files: PolicyFiles;
  /** The commit that is judged; null where it is not in the checkout. */
  readonly judged: string | null;
  /** The base has none: the change's own is shown, and lifts nothing. */
  readonly isPreview: boolean;
}

type Place = Omit<Policy, 'isPreview'>;

/**
 * Prepares the run with the policy that counts.
 * @throws UsageError when that policy is not in the checkout, or the checkout is not at what is to be judged
 */
export async function prepareByPolicy(session: Session): Promise<Governed> {
  const { inputs, context } = session;
  const own = await openOwn(inputs, context.repository, 'HEAD');
  // The stage report judges what other machines looked at.
  const look = inputs.stage === 'report' ? judgedCommit : mustBeJudged;
  const standing = await look(context, own, inputs.root);
  const commit = await policyCommit(context, own, inputs.root, standing);
  const judged = standing?.sha ?? ((await isThere(own, context.headSha)) ? context.headSha : null);
  const place: Place = await governing(session, own, {
    ...commit,
    files: openFiles(inputs.root, own, commit.sha),
    judged,
  });
  const { profile, isPreview } = await findProfile(session, own, place);
  const policy: Policy = { ...place, isPreview };
  const role = await roleIn(session, own, policy, profile);
  const payloadSchema = await findSchema(session, policy);
  const peer = await openPeerHere(inputs, context, { profile, role }, judged);
  return { prepared: { role, profile, own, payloadSchema, ...peer }, policy };
}

/** @throws UsageError where the root is a link of the checkout: what lies below it would be of the change's choice */
function openFiles(root: string, own: Repository, commit: string): PolicyFiles {
  const git = Git.find(root);
  if (git === null) throw new UsageError(`root ${root} is in no git repository. Run in a checkout (fetch-depth: 0).`);
  const below = pathFromTop(git, root);
  if (below === null || (below === '' ? '' : `${below}/`) !== own.prefix)
    throw new UsageError(
      `root ${root} is a link of the checkout, which leads to ${own.prefix === '' ? 'its top' : own.prefix}. Name the folder itself.`,
    );
  return new PolicyFiles(git, valueOf(own.head)?.sha ?? commit);
}

async function findProfile(
  { inputs, screen }: Session,
  own: Repository,
  { files, sha, isBase, judged }: Place,
): Promise<Pick<Policy, 'isPreview'> & { readonly profile: LoadedProfile }> {
  const { shown, file } = placeOfProfile(inputs);
  const there = await profileAt(files, sha, inputs);
  if (there !== null) return { profile: there, isPreview: false };
  const isNamed = inputs.profile !== null;
  const isBrought = isBase && judged !== null && (await files.at(judged, file)).kind !== 'absent';
  if (isNamed && !isBrought && !(isBase && judged === null))
    throw new ProfileError(
      `The profile ${shown} is not in commit ${judged ?? sha}. Commit it, name a file of another checkout beside this one, or leave it out for the built-in profile.`,
    );
  const builtIn = withHandoff(inputs, await builtInProfile(MATCHER_NAMES));
  if (!isBase) return { profile: builtIn, isPreview: false };
  if (judged === null || (await isGovernedByBuiltIn(own, sha, builtIn.profile))) {
    if (isNamed) screen.warn(`The base ${short(sha)} has no ${shown}: the built-in profile judges.`);
    return { profile: builtIn, isPreview: false };
  }
  const brought = await profileAt(files, judged, inputs);
  screen.warn(
    `The base ${short(sha)} has no policy yet, neither ${shown} nor documents of the built-in profile. This is a preview by ` +
      `${brought === null ? 'the built-in profile' : `the ${shown} that the change brings`}; a waiver in it lifts nothing.`,
  );
  return { profile: asPreview(brought ?? builtIn), isPreview: true };
}

function asPreview({ profile, source }: LoadedProfile): LoadedProfile {
  return { profile, source: { ...source, source: `${source.source} (preview: the base has no policy)` } };
}

async function roleIn(
  { inputs }: Session,
  own: Repository,
  { sha, isBase, isPreview, judged }: Policy,
  { profile }: LoadedProfile,
): Promise<Prepared['role']> {
  const commit = isPreview && judged !== null ? judged : sha;
  const where = `${inputs.root} at ${isBase && !isPreview ? 'the base' : 'the commit'} ${short(commit)}`;
  return roleOf(inputs, inTree(own.at(commit)), profile, where);
}

/** Where the base has none, the built-in schemas judge, and never that of the change. */
async function findSchema(
  { inputs: { schema }, screen }: Session,
  { files, sha, isBase, judged }: Policy,
): Promise<Prepared['payloadSchema']> {
  if (schema === null) return null;
  const there = await schemaAt(files, sha, schema);
  if (there !== null) return there;
  const isBrought = judged === null || (await files.at(judged, path.resolve(schema))).kind !== 'absent';
  if (!isBase || !isBrought)
    throw new UsageError(`schema ${schema} is not in commit ${judged ?? sha}. Commit it, or leave it out.`);
  screen.warn(`The base ${short(sha)} has no ${schema}: the built-in schemas judge the payload.`);
  return null;
}

export function short(sha: string): string {
  return sha.slice(0, 12);
}
