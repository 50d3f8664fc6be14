/**
 * How a suite is spread over several machines: whole lanes stay together, because their commands must never run at
 * the same time, and the shards hold as equal numbers of commands as lanes allow. Pure.
 */
import type { CommandRule } from '../contracts/profile.js';
import { SIDES, type Side } from '../contracts/words.js';

export const PLAN_SCHEMA = 'handoff-gate.plan/v1';

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly total: number;
  /** Ids of the commands, in the order of the profile. */
  readonly commands: readonly string[];
}

/** `plan.json`: what each machine runs, and what for. */
export interface SuitePlan {
  readonly schema: typeof PLAN_SCHEMA;
  readonly role: Side;
  /** The commit; null where there is none. */
  readonly subject: string | null;
  readonly profileSha256: string;
  readonly shards: readonly Shard[];
}

type Planned = Pick<CommandRule, 'id' | 'lane'>;

/**
 * Spreads commands over a number of shards. The largest lane is placed first, each where the fewest commands are; with
 * more shards than lanes, some are empty.
 * @param total - at least 1
 */
export function planShards(commands: readonly Planned[], total: number): readonly Shard[] {
  const shards = Array.from({ length: total }, (): Planned[] => []);
  for (const lane of lanesBySize(commands)) {
    const emptiest = shards.reduce((least, shard) => (shard.length < least.length ? shard : least));
    emptiest.push(...lane);
  }
  return shards.map((shard, index) => ({
    index: index + 1,
    total,
    commands: commands.filter((command) => shard.includes(command)).map(({ id }) => id),
  }));
}

/** As few machines as it takes for none to run more commands than the longest lane, which no spreading shortens. */
export function sufficientShards(commands: readonly Planned[]): number {
  const lanes = lanesBySize(commands);
  const longest = lanes[0]?.length ?? 0;
  for (let total = 1; total < lanes.length; total += 1)
    if (planShards(commands, total).every((shard) => shard.commands.length <= longest)) return total;
  return Math.max(1, lanes.length);
}

/** Lanes with most commands first, else as they come. */
function lanesBySize(commands: readonly Planned[]): readonly Planned[][] {
  const lanes = new Map<string, Planned[]>();
  for (const command of commands) lanes.set(command.lane, [...(lanes.get(command.lane) ?? []), command]);
  return [...lanes.values()].sort((one, other) => other.length - one.length);
}

export type ParsedPlan =
  { readonly ok: true; readonly plan: SuitePlan } | { readonly ok: false; readonly message: string };

/** Reads the text of a `plan.json`, which came from another machine; the message is a clause that says what is wrong. */
export function parsePlan(text: string): ParsedPlan {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, message: 'is not JSON' };
  }
  const role = SIDES.find((side) => side === field(value, 'role'));
  const subject = field(value, 'subject');
  const profileSha256 = field(value, 'profileSha256');
  const shards = field(value, 'shards');
  if (field(value, 'schema') !== PLAN_SCHEMA) return { ok: false, message: `does not say "schema": "${PLAN_SCHEMA}"` };
  if (role === undefined) return { ok: false, message: `has a role that is none of ${SIDES.join(', ')}` };
  if (subject !== null && typeof subject !== 'string') return { ok: false, message: 'names no subject' };
  if (typeof profileSha256 !== 'string') return { ok: false, message: 'names no profileSha256' };
  if (!Array.isArray(shards) || !shards.every(isShard)) return { ok: false, message: 'has no well-formed shards' };
  if (shards.some(({ index, total }, at) => index !== at + 1 || total !== shards.length))
    return { ok: false, message: 'does not count its shards from 1 to their number' };
  return { ok: true, plan: { schema: PLAN_SCHEMA, role, subject, profileSha256, shards } };
}

function isShard(value: unknown): value is Shard {
  const commands = field(value, 'commands');
  return (
    Number.isSafeInteger(field(value, 'index')) &&
    Number.isSafeInteger(field(value, 'total')) &&
    Array.isArray(commands) &&
    commands.every((id) => typeof id === 'string')
  );
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (Reflect.get(value, name) as unknown)
    : undefined;
}
