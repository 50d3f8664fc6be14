/** What is different from an earlier result: what is new to do, and what is done. */
import { createHash } from 'node:crypto';
import type { Report } from '../contracts/report.js';
import { causesOf, type Cause } from './causes.js';
import type { CommentMarker } from './comment-marker.js';
import { reasonsOf, type Reason } from './reasons.js';

/** More than this is not compared: the marker of a comment stays short. */
const MOST = 100;

/** One thing to do, however its line, its commit or its figures change: 12 hexadecimal digits. */
export function keyOf({ gate, rule, side, path, message }: Reason): string {
  const lasting = message.replace(/\b[0-9a-f]{7,64}\b|\d+/g, '#');
  return createHash('sha256')
    .update(JSON.stringify([gate, rule, side, path, lasting]))
    .digest('hex')
    .slice(0, 12);
}

/** Each once; null: too many to be kept. */
export function keysOf(report: Report): readonly string[] | null {
  const keys = new Set(causesOf(report, reasonsOf(report)).map(({ reason }) => keyOf(reason)));
  return keys.size > MOST ? null : [...keys];
}

export interface Since {
  /** The earlier run. */
  readonly runId: string;
  readonly isNew: (cause: Cause) => boolean;
  readonly added: number;
  readonly done: number;
}

/** Null where the two cannot be compared: of one run, about another decision, or with more to do than is kept. */
export function sinceOf(own: CommentMarker, before: CommentMarker): Since | null {
  const isOther = own.runId !== before.runId || own.attempt !== before.attempt;
  if (!isOther || own.role !== before.role || own.decision !== before.decision) return null;
  if (own.todo === null || before.todo === null) return null;
  const [now, then] = [new Set(own.todo), new Set(before.todo)];
  return {
    runId: before.runId,
    isNew: ({ reason }) => !then.has(keyOf(reason)),
    added: [...now].filter((key) => !then.has(key)).length,
    done: [...then].filter((key) => !now.has(key)).length,
  };
}

/** `Since run 76: 1 new, 2 done`. */
export function sinceWords({ runId, added, done }: Since): string {
  const parts = [...(added > 0 ? [`${added} new`] : []), ...(done > 0 ? [`${done} done`] : [])];
  return `Since run ${runId}: ${parts.length === 0 ? 'the same to do' : parts.join(', ')}`;
}
