/** Plans and shards as both doors use them: made from a prepared run, written, read back, applied. */
import { valueOf } from '../contracts/answer.js';
import path from 'node:path';
import type { CommandRule } from '../contracts/profile.js';
import { rehearsedMode } from '../evidence/rehearsed.js';
import { readBounded, Unreadable } from '../profile/bounded.js';
import { rehearsedSuite } from '../profile/candidate-suite.js';
import { parsePlan, PLAN_SCHEMA, planShards, sufficientShards, type SuitePlan } from '../suite/plan.js';
import { UsageError, type Inputs } from './inputs.js';
import type { Prepared } from './prepare.js';
import { writeBelow } from './writing.js';

/** The commands of a side: its suite, and what it rehearses of a candidate. */
export async function suiteOf({ role, profile, peer }: Prepared): Promise<readonly CommandRule[]> {
  const mode = role === 'consumer' ? await rehearsedMode(peer, profile.profile) : null;
  return [...profile.profile[role].suite, ...rehearsedSuite(profile.profile, role, mode)];
}

/** @param total - shards that were asked for; null: as many as help */
export async function makePlan(prepared: Prepared, total: number | null): Promise<SuitePlan> {
  const { role, profile, own } = prepared;
  const suite = await suiteOf(prepared);
  return {
    schema: PLAN_SCHEMA,
    role,
    subject: valueOf(own.head)?.sha ?? null,
    profileSha256: profile.source.sha256,
    shards: planShards(suite, total ?? sufficientShards(suite)),
  };
}

/** `1-of-3`, `2-of-3`, `3-of-3`: what a matrix iterates over, and what may stand in the name of an artifact. */
export function shardNames({ shards }: SuitePlan): readonly string[] {
  return shards.map(({ index, total }) => `${index}-of-${total}`);
}

/** Writes `plan.json` and returns its path. */
export async function writePlan(file: string, plan: SuitePlan): Promise<string> {
  return writeBelow(path.dirname(file), path.basename(file), `${JSON.stringify(plan, null, 2)}\n`);
}

/**
 * The commands of this machine's shard; null where the suite is not spread.
 * @throws UsageError when the plan was made for something else
 */
export async function commandsOfShard(
  inputs: Pick<Inputs, 'plan' | 'shard'>,
  prepared: Prepared,
): Promise<readonly CommandRule[] | null> {
  const { shard } = inputs;
  if (inputs.plan === null && shard === null) return null;
  const plan =
    inputs.plan === null ? await makePlan(prepared, shard?.total ?? null) : await readPlan(inputs.plan, prepared);
  const { index, total } = shard ?? { index: 1, total: plan.shards.length };
  if (shard === null && total > 1)
    throw new UsageError(`The plan has ${total} shards: say which one to run (shard: 1/${total}).`);
  const chosen = plan.shards[index - 1];
  if (chosen?.total !== total)
    throw new UsageError(`shard is ${index}/${total}, but the plan has ${plan.shards.length} shards.`);
  const { profile } = prepared.profile;
  const candidates = profile.candidateModes.flatMap(({ consumerSuite }) => consumerSuite);
  const known = [...profile[prepared.role].suite, ...(prepared.role === 'consumer' ? candidates : [])];
  return chosen.commands.map((id) => commandOf(known, id));
}

function commandOf(suite: readonly CommandRule[], id: string): CommandRule {
  const command = suite.find((rule) => rule.id === id);
  if (command === undefined)
    throw new UsageError(`The plan names the command "${id}", which the profile does not have.`);
  return command;
}

async function readPlan(file: string, { role, profile, own }: Prepared): Promise<SuitePlan> {
  const bytes = await readBounded(file).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    throw new UsageError(
      `plan ${file} cannot be read: ${error.message}. Name the plan.json that the stage plan wrote.`,
    );
  });
  const parsed = parsePlan(bytes.toString());
  if (!parsed.ok) throw new UsageError(`plan ${file} ${parsed.message}. Make it anew with the stage plan.`);
  const { plan } = parsed;
  const facts = [
    ['role', plan.role, role],
    ['subject', plan.subject ?? 'none', valueOf(own.head)?.sha ?? 'none'],
    ['profile', plan.profileSha256, profile.source.sha256],
  ] as const;
  for (const [what, planned, here] of facts)
    if (planned !== here)
      throw new UsageError(`plan ${file} was made for the ${what} ${planned}, but here it is ${here}.`);
  return plan;
}
