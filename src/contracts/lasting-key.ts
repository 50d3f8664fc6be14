/** One reason, however its line, its commit or its figures change: what tells new ones from those that were there before. */
import { createHash } from 'node:crypto';
import type { Blocker } from './report.js';
import type { GateId } from './words.js';

/** What commands say of a commit is not known without running them: never told from what was there before. */
export const UNTOLD: ReadonlySet<GateId> = new Set(['producer-suite', 'consumer-suite']);

/** 12 hexadecimal digits. */
export function lastingKey({ gate, rule, side, path, message }: Keyed): string {
  const lasting = message.replace(/\b[0-9a-f]{7,64}\b|\d+/g, '#');
  return createHash('sha256')
    .update(JSON.stringify([gate, rule, side, path, lasting]))
    .digest('hex')
    .slice(0, 12);
}

type Keyed = Pick<Blocker, 'gate' | 'rule' | 'side' | 'path' | 'message'>;
