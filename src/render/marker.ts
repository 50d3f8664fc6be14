/**
 * What a result keeps for the run that comes after it, in a comment of HTML that nobody sees. Whoever may edit the text may
 * edit the marker, so it is strictly read.
 */
import { DECISIONS, SIDES, type DecisionId, type Side } from '../contracts/words.js';
import { readObservation, type Observation } from './observation.js';

export interface Kept extends Observation {
  readonly role: Side;
  /** What was enforced; null: nothing. */
  readonly decision: DecisionId | null;
  /** What was to be done, by its key (since.ts); null where that is not known, or too much. */
  readonly todo: readonly string[] | null;
}

export type Fields = Readonly<Record<string, unknown>>;

/** As many keys as `since.ts` makes at most. */
const TODO = /^(?:|[0-9a-f]{12}(?: [0-9a-f]{12}){0,99})$/;

/**
 * JSON that neither ends a comment of HTML nor holds anything of HTML.
 * @param of - whose marker it is, and of which version: `comment:v2`
 */
export function hidden(of: string, fields: Fields): string {
  const json = JSON.stringify(fields)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('--', '-\\u002d');
  return `<!-- handoff-gate:${of} ${json} -->`;
}

/** A list that is not kept is no field. */
export function todoField(todo: Kept['todo']): string | undefined {
  return todo?.join(' ');
}

/** What a marker holds, of which nothing is known yet; null where it is no object of JSON. */
export function fieldsOf(json: string): Fields | null {
  try {
    const value: unknown = JSON.parse(json);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * What of the fields can be believed; null where they are not what we write.
 * @param now - ISO 8601: nothing was observed later; null for what we write ourselves
 */
export function readKept(value: Fields, now: string | null): Kept | null {
  const { run, attempt, observedAt } = value;
  const observed = readObservation({ runId: run, attempt, observedAt }, now);
  const role = SIDES.find((side) => side === value['role']);
  const decision = value['decision'] === null ? null : DECISIONS.find((one) => one === value['decision']);
  if (observed === null || role === undefined || decision === undefined) return null;
  return { ...observed, role, decision, todo: readTodo(value['todo']) };
}

function readTodo(text: unknown): Kept['todo'] {
  if (typeof text !== 'string' || !TODO.test(text)) return null;
  return text === '' ? [] : text.split(' ');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
