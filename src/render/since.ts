/** What is different: since an earlier result what is new to do and what is done, and what is new in a change. */
import { instantOf } from '../contracts/instant.js';
import { lastingKey, UNTOLD } from '../contracts/lasting-key.js';
import type { Report } from '../contracts/report.js';
import { type Cause, toDoOf } from './causes.js';
import type { Kept } from './marker.js';
import type { Observation } from './observation.js';

/** More than this is not compared: a marker stays short. */
const MOST = 100;

/** Each once; null: too many to be kept. */
export function keysOf(report: Report): readonly string[] | null {
  const keys = new Set(toDoOf(report).map(({ reason }) => lastingKey(reason)));
  return keys.size > MOST ? null : [...keys];
}

/** What a report leaves for the run that comes after it. */
export function keptOf(report: Report, { runId, attempt }: Pick<Observation, 'runId' | 'attempt'>): Kept {
  const { role, enforced: decision } = report;
  return { role, runId, attempt, observedAt: instantOf(Date.parse(report.observedAt)), decision, todo: keysOf(report) };
}

export interface Since {
  /** The earlier run. */
  readonly runId: string;
  readonly isNew: (cause: Cause) => boolean;
  readonly added: number;
  readonly done: number;
}

/** Null where the two cannot be compared: of one run, about another decision, or with more to do than is kept. */
export function sinceOf(own: Kept, before: Kept): Since | null {
  const isOther = own.runId !== before.runId || own.attempt !== before.attempt;
  if (!isOther || own.role !== before.role || own.decision !== before.decision) return null;
  if (own.todo === null || before.todo === null) return null;
  const [now, then] = [new Set(own.todo), new Set(before.todo)];
  return {
    runId: before.runId,
    isNew: ({ reason }) => !then.has(lastingKey(reason)),
    added: [...now].filter((key) => !then.has(key)).length,
    done: [...then].filter((key) => !now.has(key)).length,
  };
}

/** `Since run 76: 1 new, 2 done`. */
export function sinceWords({ runId, added, done }: Since): string {
  const parts = [...(added > 0 ? [`${added} new`] : []), ...(done > 0 ? [`${done} done`] : [])];
  return `Since run ${runId}: ${parts.length === 0 ? 'the same to do' : parts.join(', ')}`;
}

/** Of what is to be done, what is new in the change; null where that was not asked. */
export function inChange(report: Report): { readonly isNew: (cause: Cause) => boolean; readonly words: string } | null {
  const { before } = report;
  if (before === undefined) return null;
  const known = new Set(before.toDo);
  const isNew = ({ reason }: Cause): boolean => !UNTOLD.has(reason.gate) && !known.has(lastingKey(reason));
  const all = toDoOf(report);
  const causes = all.filter(({ reason }) => !UNTOLD.has(reason.gate));
  const apart = causes.length < all.length ? '; suites apart' : '';
  const added = causes.filter(isNew).length;
  const there = causes.length - added;
  const parts = [
    ...(added > 0 ? [`${added} new in this change`] : []),
    ...(there > 0 ? [`${there} there before`] : []),
  ];
  return {
    isNew,
    words: parts.length === 0 ? '' : `${parts.join(', ')} (since ${before.commit.slice(0, 12)}${apart})`,
  };
}
