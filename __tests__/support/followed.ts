/** A run that follows that of a fork: the fork's job leaves evidence, of which it chose every byte, and this one reports. */
import { expect } from '@jest/globals';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Evidence } from '../../src/contracts/evidence.js';
import { inWorld, pullRequest, REPOSITORY, type Ran, type RunOptions, type World } from './action-run.js';
import { commitSha, instant } from './brands.js';
import { errors, profileText, propose, type Proposal, type Proposed } from './proposal.js';
import { PROFILE_FILE } from './producer.js';

/** Evidence as anybody may write it. */
export type Forged = { -readonly [Key in keyof Evidence]: Evidence[Key] };
export type ForgedSuite = Extract<Evidence['sides']['producer']['suite'], { kind: 'run' }>;

export const GOOD: Proposal = {
  base: ({ write }) => {
    write(PROFILE_FILE, profileText({ name: 'theirs' }));
  },
};
/** The payload that the change brings cannot be read. */
export const BAD: Proposal = {
  ...GOOD,
  change: ({ write }) => {
    write('docs/handoff.json', '{');
  },
};

/** The event of the run that follows that of a fork. */
export function afterFork({ base, head }: Pick<Proposed, 'base' | 'head'>): RunOptions {
  return {
    event: {
      repository: { full_name: REPOSITORY, default_branch: 'main' },
      workflow_run: {
        event: 'pull_request',
        head_sha: head,
        head_branch: 'topic',
        head_repository: { full_name: 'eve/producer', owner: { login: 'eve' } },
        actor: { login: 'eve' },
        pull_requests: [],
      },
    },
    environment: { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_SHA: base, GITHUB_REF: 'refs/heads/main' },
  };
}

export interface Verified {
  readonly proposed: Proposed;
  /** The folder of the artifact. */
  readonly evidence: string;
}

/** Verifies a proposal as the fork's job does, lets the evidence be forged, and stands where the reporting job stands. */
export async function verified(
  world: World,
  proposal: Proposal,
  forge: (evidence: Forged, proposed: Proposed) => void = () => undefined,
): Promise<Verified> {
  const proposed = propose(world, proposal);
  const ran = await world.run({ ...pullRequest(proposed, { fork: true }), inputs: { stage: 'verify', token: '' } });
  const folder = path.join(world.folder, 'artifact');
  const file = path.join(ran.outputs['evidence'] ?? '', 'evidence.json');
  const evidence = JSON.parse(readFileSync(file, 'utf8')) as Forged;
  forge(evidence, proposed);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'evidence.json'), JSON.stringify(evidence));
  rmSync(world.output, { recursive: true });
  proposed.git('checkout', '--quiet', '--force', proposed.base);
  openPull(world, proposed);
  return { proposed, evidence: folder };
}

/** What GitHub says of the pull request; its base may be told hours late. */
export function openPull(world: World, { head, base }: Pick<Proposed, 'base' | 'head'>, ref = 'main'): void {
  const { pulls } = world.github.repository(REPOSITORY);
  pulls.length = 0;
  pulls.push({ number: 7, head: 'eve:topic', headSha: head, base: { ref, sha: base } });
}

/** Verifies and reports. */
export async function reported(
  proposal: Proposal,
  forge: (evidence: Forged, proposed: Proposed) => void,
  judge: (world: World, ran: Ran, proposed: Proposed) => void,
): Promise<void> {
  await inWorld({}, async (world) => {
    const { proposed, evidence } = await verified(world, proposal, forge);
    const ran = await world.run({ ...afterFork(proposed), inputs: { stage: 'report', evidence } });
    judge(world, ran, proposed);
  });
}

/** Says that evidence is about a commit. */
export function about(evidence: Forged, named: string): void {
  const sha = commitSha(named);
  evidence.subject = { ...evidence.subject, commit: { sha, committedAt: instant('2026-02-21T10:00:00.000Z') } };
  forgeSuite(evidence, (suite) => ({ ...suite, subject: sha }));
}

export function forgeSuite(
  evidence: Forged,
  change: (suite: ForgedSuite) => Evidence['sides']['producer']['suite'],
): void {
  const { producer } = evidence.sides;
  if (producer.suite.kind !== 'run') throw new Error('the suite was not run');
  evidence.sides = { ...evidence.sides, producer: { ...producer, suite: change(producer.suite) } };
}

/** The checkout is served by GitHub, at the address of its origin. */
export function serve(world: World, proposed: Proposed): { readonly GITHUB_SERVER_URL: string } {
  const served = path.join(world.folder, 'served');
  cpSync(proposed.root, served, { recursive: true });
  world.github.repository(REPOSITORY).checkout = served;
  proposed.git('config', 'remote.origin.url', `${world.github.url}/${REPOSITORY}`);
  return { GITHUB_SERVER_URL: world.github.url };
}

/** As actions/checkout leaves it: `origin` is the repository, and a branch of it stands there. */
export function fetched(proposed: Pick<Proposed, 'git'>, branch: string, sha: string): void {
  proposed.git('config', 'remote.origin.url', `https://github.test/${REPOSITORY}`);
  proposed.git('update-ref', `refs/remotes/origin/${branch}`, sha);
}

export const isGo = (ran: Ran) => {
  expect([ran.code, ran.outputs['verdict']]).toEqual([0, 'GO']);
};
export const isNoGo = (ran: Ran, rule: string) => {
  expect([ran.code, ran.outputs['verdict']]).toEqual([1, 'NO-GO']);
  expect(ran.outputs['blockers']).toContain(rule);
};
/** Nothing was judged, nothing was written to GitHub, and the reason is a sentence. */
export const isRefused = (world: World, ran: Ran, words: string) => {
  expect([ran.code, ran.outputs]).toEqual([1, {}]);
  expect(errors(ran)).toContain(words);
  expect(errors(ran)).not.toContain('itself failed');
  const { statuses, checkRuns, comments } = world.github.repository(REPOSITORY);
  expect([statuses, checkRuns, comments]).toEqual([[], [], []]);
};
