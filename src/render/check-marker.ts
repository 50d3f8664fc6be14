/** The hidden last line of the verdict's check run, by which the next run of a branch says what is different since. */
import { fieldsOf, hidden, readKept, todoField, type Kept } from './marker.js';

const MARKER = /^<!-- handoff-gate:check:v1 (\{.*\}) -->$/;

export function checkMarker({ role, runId, attempt, observedAt, decision, todo }: Kept): string {
  return hidden('check:v1', { role, run: runId, attempt, observedAt, decision, todo: todoField(todo) });
}

/**
 * What the summary of a check run keeps; null where its last line is no marker of ours.
 * @param now - ISO 8601: nothing was observed later; null for what we write ourselves
 */
export function readCheckMarker(summary: string, now: string | null): Kept | null {
  const text = summary.trimEnd();
  const [, json] = MARKER.exec(text.slice(text.lastIndexOf('\n') + 1)) ?? [];
  const fields = json === undefined ? null : fieldsOf(json);
  return fields === null ? null : readKept(fields, now);
}
