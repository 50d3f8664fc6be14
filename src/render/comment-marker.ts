/**
 * The hidden first line of the sticky comment: what it says of itself, and what of that can be believed. Whoever may edit
 * the comment may edit the marker, so it is strictly read, and the text below it is held against the marker's digest.
 */
import { createHash } from 'node:crypto';
import { DECISIONS, SIDES, type DecisionId, type EnforcedVerdict, type Side } from '../contracts/words.js';
import { isOfOneAttempt, readObservation, type Observation } from './observation.js';

export interface CommentMarker extends Observation {
  readonly name: string;
  /** The commit that the result is for. */
  readonly sha: string;
  /** The branch that the change went into; null where that is not known, or an older version wrote it. */
  readonly base: string | null;
  readonly role: Side;
  /** What was enforced; null: nothing. */
  readonly decision: DecisionId | null;
  readonly verdict: EnforcedVerdict;
  /** The workflow, job and root that published it. */
  readonly by: string;
  /**
   * SHA-256 of what a reader sees, without what every run has of its own (its number, durations, output): equal
   * digests mean that nothing changed.
   */
  readonly digest: string;
  /** What was to be done, by its key (since.ts); null where that is not known, or too much. */
  readonly todo: readonly string[] | null;
}

/** A comment that carries a marker of ours. */
export interface StickyText {
  readonly name: string;
  /** Null where they cannot be believed, or an older version wrote them. */
  readonly marker: CommentMarker | null;
  /** False where the text below the marker is not the one that was written. */
  readonly intact: boolean;
}

const MARKER = /^<!-- handoff-gate:comment:v([12]) (\{.*\}) -->(?:\r?\n|$)/;
const DIGEST = /^[0-9a-f]{64}$/;
/** As many keys as `since.ts` makes at most. */
const TODO = /^(?:|[0-9a-f]{12}(?: [0-9a-f]{12}){0,99})$/;
const VERDICTS = ['GO', 'NO-GO', 'NOT-DECIDED'] as const;

/** The whole comment: JSON that neither ends an HTML comment nor holds anything of HTML, then the text. */
export function sealed(marker: CommentMarker, text: string): string {
  const { name, sha, base, role, runId, attempt, observedAt, decision, verdict, by, digest, todo } = marker;
  const run = { run: runId, attempt, observedAt };
  const said = { decision, verdict, by, digest, todo: todo?.join(' '), text: textDigest(text) };
  const json = JSON.stringify({ name, sha, base, role, ...run, ...said })
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('--', '-\\u002d');
  return `<!-- handoff-gate:comment:v2 ${json} -->\n${text}`;
}

/**
 * What a comment says of itself; null when its first line is no marker of ours.
 * @param now - ISO 8601: nothing was observed later; null for what we write ourselves
 */
export function readSticky(body: string, now: string | null): StickyText | null {
  const [line = '', version, json] = MARKER.exec(body) ?? [];
  const value = json === undefined ? null : fieldsOf(json);
  const name = value?.['name'];
  if (value === null || typeof name !== 'string') return null;
  const intact = value['text'] === textDigest(body.slice(line.length));
  return { name, marker: version === '2' ? markerOf(name, value, now) : null, intact };
}

/** What stands below the marker. */
export function textBelow(body: string): string {
  return body.slice(MARKER.exec(body)?.[0].length ?? 0);
}

function markerOf(name: string, value: Readonly<Record<string, unknown>>, now: string | null): CommentMarker | null {
  const { run, attempt, observedAt, sha, by, digest } = value;
  const observed = readObservation({ runId: run, attempt, observedAt }, now);
  const role = SIDES.find((side) => side === value['role']);
  const verdict = VERDICTS.find((one) => one === value['verdict']);
  const decision = value['decision'] === null ? null : DECISIONS.find((one) => one === value['decision']);
  if (observed === null || role === undefined || verdict === undefined || decision === undefined) return null;
  if (typeof sha !== 'string' || typeof by !== 'string') return null;
  if (typeof digest !== 'string' || !DIGEST.test(digest)) return null;
  const base = typeof value['base'] === 'string' ? value['base'] : null;
  const todo = typeof value['todo'] === 'string' && TODO.test(value['todo']) ? value['todo'].split(' ') : null;
  return { name, sha, base, role, ...observed, decision, verdict, by, digest, todo: todo?.[0] === '' ? [] : todo };
}

/** GitHub's editor turns line ends, and trims. */
function textDigest(text: string): string {
  return createHash('sha256').update(text.replace(/\r\n/g, '\n').trim()).digest('hex');
}

/**
 * Whether two results were published under one name by two jobs, so that one hides the other. A run may well decide twice
 * (a rehearsal, and a cutover where it happens); and another commit may have had other jobs.
 */
export function isOfAnotherJob(one: CommentMarker, other: CommentMarker): boolean {
  if (one.sha !== other.sha || (one.decision !== other.decision && one.role === other.role)) return false;
  return one.by !== other.by || (isOfOneAttempt(one, other) && one.observedAt !== other.observedAt);
}

function fieldsOf(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value = JSON.parse(json) as unknown;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
