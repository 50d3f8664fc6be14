/** One reason, however its line, its commits or its durations change: what tells new ones from those that were there before. */
import { createHash } from 'node:crypto';
import type { Blocker } from './report.js';
import type { GateId } from './words.js';

/** What commands say of a commit is not known without running them: never told from what was there before. */
export const UNTOLD: ReadonlySet<GateId> = new Set(['producer-suite', 'consumer-suite']);

/** Commits and digests, how long something takes, and when it was. */
const PASSING =
  /\b[0-9a-f]{7,64}\b|\b\d+(?= (?:ms|s|min|h|d|days?|hours?|minutes?|seconds?)\b)|\b\d{4}-\d\d-\d\dT[\d:.]+Z?/g;

/** 12 hexadecimal digits. */
export function lastingKey({ gate, rule, side, path, message }: Keyed): string {
  const lasting = message.replace(PASSING, '#');
  return createHash('sha256')
    .update(JSON.stringify([gate, rule, side, path, lasting]))
    .digest('hex')
    .slice(0, 12);
}

type Keyed = Pick<Blocker, 'gate' | 'rule' | 'side' | 'path' | 'message'>;
