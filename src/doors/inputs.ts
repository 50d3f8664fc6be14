/** Inputs as both doors have them: read once, in one place, into types. */
import { Mistake } from '../contracts/mistake.js';
import path from 'node:path';
import type { Enforcement } from '../contracts/enforcement.js';
import { DECISIONS, decisionsOf, GATES, SIDES, type DecisionId, type GateId, type Side } from '../contracts/words.js';

/** A mistake of the caller's; its message is all that is shown, and the exit code is 2. */
export class UsageError extends Mistake {}

export interface Inputs {
  readonly role: Side | 'auto';
  readonly stage: 'all' | 'plan' | 'verify' | 'report';
  /** Absolute. */
  readonly root: string;
  readonly profile: string | null;
  readonly handoff: string | null;
  readonly schema: string | null;
  readonly suite: 'run' | 'skip';
  readonly only: readonly GateId[] | null;
  readonly enforce: DecisionId | 'auto' | 'none';
  readonly concurrency: number;
  readonly timeoutMs: number;
  readonly peerRepository: string | null;
  readonly peerRef: string | null;
  readonly peerPath: string | null;
  readonly waitForPeerMs: number;
  readonly plan: string | null;
  readonly shard: { readonly index: number; readonly total: number } | null;
  readonly evidence: string | null;
  readonly outputDirectory: string | null;
  /** Command line only: the revision the change is measured from. */
  readonly base: string | null;
  /** Command line only: the evidence folder of a run on the other side. */
  readonly peerEvidence: string | null;
}

/** Reads the inputs; `read` gives the text of one, empty when it was not given. Throws a {@link UsageError}. */
export function readInputs(read: (name: string) => string, processors: number): Inputs {
  const get = (name: string) => read(name).trim();
  const optional = (name: string) => (get(name) === '' ? null : get(name));
  return {
    role: choice('role', get('role'), ['auto', ...SIDES]),
    stage: choice('stage', get('stage'), ['all', 'plan', 'verify', 'report']),
    root: path.resolve(get('root') === '' ? '.' : get('root')),
    profile: optional('profile'),
    handoff: optional('handoff'),
    schema: optional('schema'),
    suite: choice('suite', get('suite'), ['run', 'skip']),
    only: gates(get('only')),
    enforce: choice('enforce', get('enforce'), ['auto', ...DECISIONS, 'none']),
    concurrency: Math.floor(number('concurrency', get('concurrency'), processors, 1)),
    timeoutMs: number('timeout-minutes', get('timeout-minutes'), 30, 0.001) * 60_000,
    peerRepository: repository('peer-repository', optional('peer-repository')),
    peerRef: revision('peer-ref', optional('peer-ref')),
    peerPath: optional('peer-path'),
    waitForPeerMs: number('wait-for-peer-minutes', get('wait-for-peer-minutes'), 0, 0) * 60_000,
    plan: optional('plan'),
    shard: shard(get('shard')),
    evidence: optional('evidence'),
    outputDirectory: optional('output-directory'),
    base: revision('base', optional('base')),
    peerEvidence: optional('peer-evidence'),
  };
}

/** Why the suite is not run on request; null when it is. A run for other gates has no use for it. */
export function suiteSkip({ suite, only }: Pick<Inputs, 'suite' | 'only'>, role: Side): string | null {
  if (suite === 'skip') return 'the run was asked to skip it';
  return only === null || only.includes(`${role}-suite`) ? null : 'the run was asked for other gates only';
}

/**
 * What was asked to be enforced; null where that is left to the event.
 * @throws UsageError for a decision that is the other side's
 */
export function enforcedByName({ enforce }: Pick<Inputs, 'enforce'>, role: Side): Enforcement | null {
  if (enforce === 'auto') return null;
  if (enforce === 'none') return { by: 'name', decision: null };
  if (!decisionsOf(role).includes(enforce))
    throw new UsageError(
      `enforce is "${enforce}", which is decided in the producer's repository; a ${role} has ${decisionsOf(role).join(' and ')}.`,
    );
  return { by: 'name', decision: enforce };
}

/** What a command line enforces: no event tells it of a release, so `auto` is the rehearsal. */
export function enforcedHere(inputs: Pick<Inputs, 'enforce'>, role: Side): Enforcement {
  return enforcedByName(inputs, role) ?? { by: 'name', decision: 'rehearsal' };
}

/** One of several words; an empty input is the first of them. */
export function choice<T extends string>(name: string, value: string, choices: readonly T[]): T {
  const [first] = choices;
  const found = value === '' ? first : choices.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`${name} must be one of ${choices.join(', ')}, but is "${value}".`);
  return found;
}

function number(name: string, value: string, fallback: number, least: number): number {
  if (value === '') return fallback;
  const parsed = Number(value);
  if (!Number.isFinite(parsed) || parsed < least)
    throw new UsageError(`${name} must be a number from ${least}, but is "${value}".`);
  return parsed;
}

function gates(value: string): readonly GateId[] | null {
  const names = value.split(/[\s,]+/).filter((name) => name !== '');
  if (names.length === 0) return null;
  return names.map((name) => {
    const gate = GATES.find((candidate) => candidate === name);
    if (gate === undefined) throw new UsageError(`only names "${name}", which is no gate. Gates: ${GATES.join(', ')}.`);
    return gate;
  });
}

function repository(name: string, value: string | null): string | null {
  if (value !== null && !/^[\w.-]+\/[\w.-]+$/.test(value))
    throw new UsageError(`${name} must be owner/name, but is "${value}".`);
  return value;
}

/** A revision goes to git as an argument: it must not read as an option. */
function revision(name: string, value: string | null): string | null {
  if (value?.startsWith('-') === true)
    throw new UsageError(`${name} must be a branch, tag or commit, but is "${value}".`);
  return value;
}

/** GitHub's limit on the jobs of a matrix. */
const MOST_SHARDS = 256;

function shard(value: string): Inputs['shard'] {
  if (value === '') return null;
  const [, index, total] = /^(\d+)(?:\/|-of-)(\d+)$/.exec(value) ?? [];
  const parsed = { index: Number(index), total: Number(total) };
  if (index === undefined || parsed.index < 1 || parsed.index > parsed.total) {
    throw new UsageError(`shard must be like 2/5 or 2-of-5 (the second of five), but is "${value}".`);
  }
  if (parsed.total > MOST_SHARDS)
    throw new UsageError(`shard asks for ${total} shards; a matrix has at most ${MOST_SHARDS} jobs.`);
  return parsed;
}
