/** From inputs to a request: finds profile, role, repositories and the change; asks nothing of the network. */
import { unknown, value, valueOf } from '../contracts/answer.js';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ChangeEvidence } from '../contracts/evidence.js';
import { isGlob, matcher } from '../contracts/globs.js';
import type { Profile } from '../contracts/profile.js';
import type { Repository } from '../contracts/repository.js';
import { peerOf, type Side } from '../contracts/words.js';
import { openCheckout } from '../git/checkout.js';
import { governedOf } from '../evidence/governed.js';
import { detectRole, onDisk, type Presence } from '../evidence/role.js';
import type { GateRequest } from '../gate.js';
import { readBounded, Unreadable } from '../profile/bounded.js';
import { compileSchema } from '../profile/custom-schema.js';
import type { LoadedProfile } from '../profile/source.js';
import { UsageError, type Inputs } from './inputs.js';
import { producerTags } from './producer-tags.js';

export interface Prepared {
  readonly role: Side;
  readonly profile: LoadedProfile;
  readonly own: Repository;
  readonly peer: Repository | null;
  readonly absence: string | null;
  readonly payloadSchema: GateRequest['payloadSchema'];
  readonly readProducerTags: GateRequest['readProducerTags'];
}

/**
 * What the files that lie there say, for the command line.
 * @param orBare - whether a clone without a working tree will do for the other side
 */
export async function prepare(inputs: Inputs, orBare = false): Promise<Prepared> {
  // git answers while the rest of the engine is loaded and the profile is read.
  const [own, profile] = await Promise.all([
    openOwn(inputs, null, null),
    import('./profile.js').then(({ loadProfile }) => loadProfile(inputs)),
  ]);
  const role = await roleOf(inputs, onDisk(inputs.root), profile.profile, inputs.root);
  const payloadSchema = inputs.schema === null ? null : await loadSchema(inputs.schema);
  const readProducerTags = producerTags({
    folder: role === 'producer' ? inputs.root : inputs.peerPath,
    repository: producerName(inputs, role, profile.profile),
    serverUrl: process.env['GITHUB_SERVER_URL'] ?? 'https://github.com',
    runsIn: null,
    ask: null,
  });
  const peer = await openPeerPath(inputs, profile.profile, role, { reference: null, orBare });
  return { role, profile, own, payloadSchema, readProducerTags, ...peer };
}

/** The producer's repository, as the run or the profile names it; null where neither does. */
export function producerName({ peerRepository }: Inputs, role: Side, { producer }: Profile): string | null {
  return (role === 'consumer' ? peerRepository : null) ?? producer.repository;
}

/** @param reference - `HEAD` where the commit is judged, as on a runner; null: the working tree */
export async function openOwn(
  { root }: Inputs,
  repository: string | null,
  reference: 'HEAD' | null,
): Promise<Repository> {
  if (!(await isDirectory(root))) throw new UsageError(`root ${root} is not a directory.`);
  return openCheckout(root, { origin: 'own', name: repository, reference });
}

/** @param where - for people: what tells the role where nobody says it */
export async function roleOf(inputs: Inputs, presence: Presence, profile: Profile, where: string): Promise<Side> {
  if (inputs.role !== 'auto') return inputs.role;
  const detected = await detectRole(presence, profile, where);
  if (detected.role === null) throw new UsageError(detected.message);
  return detected.role;
}

async function loadSchema(file: string): Promise<GateRequest['payloadSchema']> {
  let text: string;
  try {
    text = (await readBounded(file)).toString();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new UsageError(`schema ${file} cannot be read: ${error.message}. Name a JSON Schema file.`);
  }
  return usableSchema(file, text);
}

export async function usableSchema(file: string, text: string): Promise<GateRequest['payloadSchema']> {
  const compiled = await compileSchema(text);
  if (!compiled.ok) throw new UsageError(`schema ${file} is not a JSON Schema that can be used: ${compiled.message}`);
  return { path: file, text, validator: compiled.validator };
}

/** How the other side's checkout is read. */
interface Opening {
  /** `HEAD` where commits are judged, as on a runner; null: the working tree, unless peer-ref says otherwise. */
  readonly reference: 'HEAD' | null;
  /** Whether a clone without a working tree will do. */
  readonly orBare: boolean;
}

export async function openPeerPath(
  inputs: Inputs,
  profile: Profile,
  role: Side,
  { reference, orBare }: Opening,
): Promise<Pick<Prepared, 'peer' | 'absence'>> {
  const side = peerOf(role);
  const name = inputs.peerRepository ?? profile[side].repository;
  if (inputs.peerPath === null)
    return {
      peer: null,
      absence: `no checkout of the ${side} was given (peer-path), and it was not looked up on GitHub`,
    };
  const root = path.resolve(inputs.peerPath);
  await mustBeFolder(inputs.peerPath);
  if ((await realpath(root)) === (await realpath(inputs.root)))
    throw new UsageError(
      `peer-path ${inputs.peerPath} is the checkout that is judged. Name a checkout of the ${side}.`,
    );
  const peer = await openCheckout(root, { origin: 'path', name, reference: inputs.peerRef ?? reference, orBare });
  if (inputs.peerRef !== null && peer.head.kind !== 'value') {
    const why = peer.head.kind === 'unknown' ? `: ${peer.head.why}. ${peer.head.mend}` : '.';
    throw new UsageError(`peer-ref ${inputs.peerRef} is no revision of the checkout ${inputs.peerPath}${why}`);
  }
  return { peer, absence: null };
}

/** @throws UsageError */
export async function mustBeFolder(peerPath: string): Promise<void> {
  if (!(await isDirectory(path.resolve(peerPath)))) throw new UsageError(`peer-path ${peerPath} is not a directory.`);
}

const NOT_ASKED = unknown('the command line does not ask GitHub', 'Run the action on the pull request.');

/** The change when no event tells of one: what is not committed, else the last commit. */
export async function localChange(
  own: Repository,
  profile: Profile,
  role: Side,
  base: string | null,
): Promise<ChangeEvidence | null> {
  if (own.head.kind !== 'value') return null;
  // Only a repin is compared with what was there before.
  if (role === 'producer' && base === null)
    return { base: null, kind: 'last-commit', author: null, approvals: NOT_ASKED };
  const dirty = own.tree === 'working-tree' && (await differsInDocuments(own, profile, role));
  const { sha } = own.head.value;
  const revision = base ?? (dirty ? sha : `${sha}^`);
  const resolved = await own.resolve(revision);
  if (base !== null && resolved.kind === 'absent')
    throw new UsageError(`base ${base} is no revision of this checkout.`);
  if (base !== null && resolved.kind === 'unknown')
    throw new UsageError(`base ${base} cannot be read: ${resolved.why}. ${resolved.mend}`);
  return {
    base: valueOf(resolved),
    kind: dirty && base === null ? 'uncommitted' : 'last-commit',
    author: null,
    approvals: NOT_ASKED,
  };
}

/** What there was to do where the change begins; asked while the suite runs. */
export function beforeThe(
  change: ChangeEvidence | null,
  own: Repository,
  root: string,
): Exclude<GateRequest['before'], undefined> {
  const base = change?.base?.sha ?? null;
  if (base === null) return null;
  return async (request, evidence) => {
    const { judgeBefore } = await import('../before.js');
    const checkout = { origin: 'own', name: own.name, reference: base, elsewhere: value([]) } as const;
    return judgeBefore(request, evidence, await openCheckout(root, checkout));
  };
}

async function differsInDocuments(own: Repository, profile: Profile, role: Side): Promise<boolean> {
  const rules = profile[role].documents.map((rule) => rule.path);
  const isDocument = (file: string) => rules.some((rule) => rule === file || (isGlob(rule) && matcher(rule)(file)));
  const differing = await own.differing(governedOf(profile, role, []));
  return valueOf(differing)?.some(({ path: file }) => isDocument(file)) ?? false;
}

async function isDirectory(folder: string): Promise<boolean> {
  return stat(folder).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}
