/** From inputs to a request: finds profile, role, repositories and the change; asks nothing of the network. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { ChangeEvidence } from '../contracts/evidence.js';
import type { Profile } from '../contracts/profile.js';
import type { Repository } from '../contracts/repository.js';
import { peerOf, type Side } from '../contracts/words.js';
import { openCheckout } from '../evidence/repository.js';
import { detectRole } from '../evidence/role.js';
import type { GateRequest } from '../gate.js';
import { readBounded } from '../profile/bounded.js';
import { compileSchema } from '../profile/custom-schema.js';
import { builtInProfile, parse, PROFILE_PATH, profileFile, type LoadedProfile } from '../profile/source.js';
import { BUILT_IN_MATCHERS } from '../suite/built-in-matchers.js';
import { UsageError, type Inputs } from './inputs.js';

export const MATCHER_NAMES = BUILT_IN_MATCHERS.map(({ name }) => name);

export interface Prepared {
  readonly role: Side;
  readonly profile: LoadedProfile;
  readonly own: Repository;
  readonly peer: Repository | null;
  readonly absence: string | null;
  readonly payloadSchema: GateRequest['payloadSchema'];
}

/** Where the policy comes from when a pull request may change it. */
export interface PolicyBase {
  readonly sha: string;
}

export async function prepare(
  inputs: Inputs,
  repository: string | null,
  policyBase: PolicyBase | null,
): Promise<Prepared> {
  if (!(await isDirectory(inputs.root))) throw new UsageError(`root ${inputs.root} is not a directory.`);
  // git answers while the profile is read.
  const opening = openCheckout(inputs.root, { origin: 'own', name: repository, reference: null });
  const [own, profile] = await Promise.all([opening, loadProfile(inputs, opening, policyBase)]);
  const role = await roleOf(inputs, profile.profile);
  const payloadSchema = inputs.schema === null ? null : await loadSchema(inputs.schema);
  return { role, profile, own, payloadSchema, ...(await openPeer(inputs, profile.profile, role)) };
}

async function roleOf(inputs: Inputs, profile: Profile): Promise<Side> {
  if (inputs.role !== 'auto') return inputs.role;
  const detected = await detectRole(inputs.root, profile);
  if (detected.role === null) throw new UsageError(detected.message);
  return detected.role;
}

/** The named profile, the repository's own, or the built-in one; of a pull request, its base's. */
async function loadProfile(
  inputs: Inputs,
  own: Promise<Repository>,
  policyBase: PolicyBase | null,
): Promise<LoadedProfile> {
  const loaded = await findProfile(inputs, own, policyBase);
  if (inputs.handoff === null) return loaded;
  const given = path.relative(inputs.root, path.resolve(inputs.root, inputs.handoff)).replaceAll('\\', '/');
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
    const below = path.relative(inputs.root, file).replaceAll('\\', '/');
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

async function loadSchema(file: string): Promise<GateRequest['payloadSchema']> {
  let text: string;
  try {
    text = (await readBounded(file)).toString();
  } catch {
    throw new UsageError(`schema ${file} cannot be read. Name a JSON Schema file.`);
  }
  const compiled = await compileSchema(text);
  if (!compiled.ok) throw new UsageError(`schema ${file} is not a JSON Schema that can be used: ${compiled.message}`);
  return { path: file, text, validator: compiled.validator };
}

async function openPeer(inputs: Inputs, profile: Profile, role: Side): Promise<Pick<Prepared, 'peer' | 'absence'>> {
  const side = peerOf(role);
  const name = inputs.peerRepository ?? profile[side].repository;
  if (inputs.peerPath === null)
    return {
      peer: null,
      absence: `no checkout of the ${side} was given (peer-path), and it was not looked up on GitHub`,
    };
  const root = path.resolve(inputs.peerPath);
  if (!(await isDirectory(root))) throw new UsageError(`peer-path ${inputs.peerPath} is not a directory.`);
  const peer = await openCheckout(root, { origin: 'path', name, reference: inputs.peerRef });
  if (inputs.peerRef !== null && peer.head === null)
    throw new UsageError(`peer-ref ${inputs.peerRef} is no revision of the checkout ${inputs.peerPath}.`);
  return { peer, absence: null };
}

/** The change when no event tells of one: what is not committed, else the last commit. */
export async function localChange(
  own: Repository,
  profile: Profile,
  role: Side,
  base: string | null,
): Promise<ChangeEvidence | null> {
  if (own.head === null) return null;
  // Only a repin is compared with what was there before.
  if (role === 'producer' && base === null) return { base: null, kind: 'last-commit', author: null, approvers: null };
  const governed = new Set(profile[role].documents.map((rule) => rule.path));
  const dirty = own.uncommitted.some((file) => governed.has(file));
  const revision = base ?? (dirty ? own.head.sha : `${own.head.sha}^`);
  const resolved = await own.resolve(revision);
  if (base !== null && resolved === null) throw new UsageError(`base ${base} is no revision of this checkout.`);
  return {
    base: resolved,
    kind: dirty && base === null ? 'uncommitted' : 'last-commit',
    author: null,
    approvers: null,
  };
}

async function isDirectory(folder: string): Promise<boolean> {
  return stat(folder).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}
