/**
 * By whose rules a run judges: what is proposed, by its base's, whatever it changes in them. Profile, schema and role are
 * never asked of the head, except where the base has no policy at all; then the head's is a preview.
 */
import path from 'node:path';
import { valueOf } from '../../contracts/answer.js';
import type { CommitSha } from '../../contracts/brands.js';
import type { Repository } from '../../contracts/repository.js';
import { inTree } from '../../evidence/role.js';
import { Git } from '../../git/git.js';
import { pathFromTop } from '../../git/named-file.js';
import { builtInProfile, ProfileError, type LoadedProfile } from '../../profile/source.js';
import { UsageError } from '../inputs.js';
import { openOwn, roleOf, type Prepared } from '../prepare.js';
import { MATCHER_NAMES, placeOfProfile, withHandoff } from '../profile.js';
import { claimedCommit, openClaimed, type Claim } from './claimed.js';
import { governing, isGovernedByBuiltIn } from './governing.js';
import { mustBeJudged } from './judged-commit.js';
import { keptMerge } from './kept-merge.js';
import { openPeerHere } from './peer-path.js';
import { policyCommit, type PolicyCommit } from './policy-commit.js';
import { PolicyFiles, profileAt, schemaAt } from './policy-files.js';
import type { Session } from './session.js';
import { tagsReader } from './tags-reader.js';

/** A run that knows by whose policy it judges. */
export interface Governed {
  readonly prepared: Prepared;
  readonly policy: Policy;
}

export interface Policy extends PolicyCommit {
  readonly files: PolicyFiles;
  /** The commit that is judged. */
  readonly judged: CommitSha;
  /** The base has none: the change's own is shown, and lifts nothing. */
  readonly isPreview: boolean;
}

type Place = Omit<Policy, 'isPreview'>;

/**
 * Prepares the run with the policy that counts.
 * @param claim - what other machines say they looked at; null where the checkout is judged
 * @throws UsageError when that policy is not in the checkout, or what would be judged is not what the event is about
 */
export async function prepareByPolicy(session: Session, claim: Claim | null): Promise<Governed> {
  const { inputs, context } = session;
  const here = await openOwn(inputs, context.repository, 'HEAD');
  const at = { context, own: here, root: inputs.root, keptMerge: keptMerge(session) };
  const judged = await (claim === null ? mustBeJudged(at) : claimedCommit(session, at, claim));
  const commit = await policyCommit(at, judged);
  const place: Place = await governing(session, here, {
    ...commit,
    files: openFiles(inputs.root, here, commit.sha),
    judged: judged.sha,
  });
  const { profile, isPreview } = await findProfile(session, here, place);
  const policy: Policy = { ...place, isPreview };
  const role = await roleIn(session, here, policy, profile);
  const payloadSchema = await findSchema(session, policy);
  const peer = await openPeerHere(inputs, context, { profile, role }, judged.sha);
  const own = claim === null ? here : await openClaimed(session, judged, claim);
  const readProducerTags = tagsReader(session, role, profile);
  return { prepared: { role, profile, own, payloadSchema, readProducerTags, ...peer }, policy };
}

/** @throws UsageError where the root is a link of the checkout: what lies below it would be of the change's choice */
function openFiles(root: string, own: Repository, commit: CommitSha): PolicyFiles {
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
  const isBrought = isBase && (await files.at(judged, file)).kind !== 'absent';
  if (isNamed && !isBrought)
    throw new ProfileError(
      `The profile ${shown} is not in commit ${judged}. Commit it, name a file of another checkout beside this one, or leave it out for the built-in profile.`,
    );
  const builtIn = withHandoff(inputs, await builtInProfile(MATCHER_NAMES));
  if (!isBase) return { profile: builtIn, isPreview: false };
  if (await isGovernedByBuiltIn(own, sha, builtIn.profile)) {
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
  const commit = isPreview ? judged : sha;
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
  const isBrought = (await files.at(judged, path.resolve(schema))).kind !== 'absent';
  if (!isBase || !isBrought)
    throw new UsageError(`schema ${schema} is not in commit ${judged}. Commit it, or leave it out.`);
  screen.warn(`The base ${short(sha)} has no ${schema}: the built-in schemas judge the payload.`);
  return null;
}

export function short(sha: string): string {
  return sha.slice(0, 12);
}
