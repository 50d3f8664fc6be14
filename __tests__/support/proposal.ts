/** A change that somebody proposes to a producer's main branch, made of what the base has and what the change does. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CommitSha } from '../../src/contracts/brands.js';
import type { Report } from '../../src/contracts/report.js';
import { expect } from '@jest/globals';
import { inWorld, pullRequest, REPOSITORY, type Ran, type RunOptions, type World } from './action-run.js';
import { manifestOf, type Producer } from './producer.js';

export type Edit = (at: Pick<Producer, 'write' | 'git'>) => void;

export interface Proposal {
  /** What the base has besides the release. */
  readonly base?: Edit | undefined;
  /** What the change does to it. */
  readonly change?: Edit | undefined;
  /** What the base does while the change waits. */
  readonly meanwhile?: Edit | undefined;
}

export interface Proposed extends Producer {
  /** The base when the change was begun. */
  readonly begun: CommitSha;
}

/** Builds it anew on the release; its merge is checked out. */
export function propose({ producer }: World, { base, change, meanwhile }: Proposal): Proposed {
  const git = (...args: readonly string[]) => producer.git(...args);
  const commit = (message: string) => producer.commit(message);
  git('checkout', '--quiet', '--force', '-B', 'main', 'v1.0.0');
  base?.(producer);
  const begun = commit('the base');
  git('checkout', '--quiet', '-B', 'topic');
  change?.(producer);
  const head = commit('the change');
  git('checkout', '--quiet', 'main');
  meanwhile?.(producer);
  const tip = commit('meanwhile');
  git('merge', '--quiet', '--no-ff', '--no-edit', 'topic');
  return { ...producer, begun, base: tip, head, merge: producer.sha('HEAD') };
}

export function reportOf(world: World): Report {
  return JSON.parse(readFileSync(path.join(world.output, 'report.json'), 'utf8')) as Report;
}

export interface ProfileFacts {
  readonly name: string;
  /** JavaScript that Node runs. */
  readonly suite?: string;
  readonly more?: string;
}

/** A small profile whose rehearsal asks for the suite alone, besides documents that agree. */
export function profileText({ name, suite = 'process.exit(0)', more = '' }: ProfileFacts): string {
  return `schema: handoff-gate.profile/v1
name: ${name}
producer:
  name: Orders
  repository: acme/producer
  documents:
    manifest: contracts/manifest.json
    payload: { path: docs/handoff.json, required: once-introduced }
  suite:
    - { id: check, command: ${JSON.stringify(`node -e '${suite}'`)} }
consumer:
  name: Shop
  repository: acme/consumer
  documents: { pin: config/pin.json }
  suite:
    - { id: contract, command: npm test }
decisions: { rehearsal: [handoff, alignment, suite], cutover: [handoff, alignment, suite] }
${more}`;
}

/** Whose suite fails. */
export const STRICT = profileText({ name: 'strict', suite: 'process.exit(3)' });
/** Whose suite passes. */
export const LAX = profileText({ name: 'lax' });
export const MANIFEST_TEXT = manifestOf({});
/** The built-in profile knows a producer by it. */
export const BUILT_IN_MANIFEST = 'contracts/integration/v1/producer-contract-manifest.json';

/** What lifts a failing suite, approved by `lead`. */
export const WAIVER = (expires = '2099-12-31') =>
  `waivers:\n  - { target: producer-suite/command, baseline: v1.0.0, reason: both sides agreed on it, approver: lead, expires: ${expires} }\n`;

/** Runs the action on a proposal's merge. */
export async function onProposal(
  proposal: Proposal,
  inputs: (root: string) => Readonly<Record<string, string>>,
  judge: (world: World, ran: Ran) => void,
  options: (proposed: Producer) => RunOptions = pullRequest,
): Promise<void> {
  await inWorld({}, async (world) => {
    const proposed = propose(world, proposal);
    judge(world, await world.run({ ...options(proposed), inputs: inputs(world.producer.root) }));
  });
}

export const none = () => ({});
export const sourceIn = (world: World) => reportOf(world).profile.source;
export const errors = ({ stdout }: Ran) =>
  stdout
    .split('\n')
    .filter((line) => line.startsWith('::error'))
    .join('\n');

/** The policy was the base's: its suite fails. */
export function isStrict(world: World, ran: Ran): void {
  expect([ran.code, ran.outputs['verdict']]).toEqual([1, 'NO-GO']);
  expect(ran.outputs['blockers']).toContain('producer-suite/command');
  expect(sourceIn(world)).not.toContain('preview');
}

/** `lead` approved the pull request at a commit, and may write. */
export function approve(world: World, commit: string, login = 'lead'): void {
  const repository = world.github.repository(REPOSITORY);
  repository.permissions.set(login, 'write');
  repository.reviews.set(7, [{ author: login, state: 'APPROVED', commit }]);
}
