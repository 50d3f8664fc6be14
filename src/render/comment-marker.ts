/**
 * The hidden first line of the sticky comment: what it says of itself, and what of that can be believed. Whoever may edit
 * the comment may edit the marker, so it is strictly read, and the text below it is held against the marker's digest.
 */
import { createHash } from 'node:crypto';
import type { EnforcedVerdict } from '../contracts/words.js';
import { fieldsOf, hidden, readKept, todoField, type Fields, type Kept } from './marker.js';
import { isOfOneAttempt } from './observation.js';

export interface CommentMarker extends Kept {
  readonly name: string;
  /** The commit that the result is for. */
  readonly sha: string;
  /** The branch that the change went into; null where that is not known, or an older version wrote it. */
  readonly base: string | null;
  readonly verdict: EnforcedVerdict;
  /** The workflow, job and root that published it. */
  readonly by: string;
  /**
   * SHA-256 of what a reader sees, without what every run has of its own (its number, durations, output): equal
   * digests mean that nothing changed.
   */
  readonly digest: string;
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
const VERDICTS = ['GO', 'NO-GO', 'NOT-DECIDED'] as const;

/** The whole comment: the marker, then the text. */
export function sealed(marker: CommentMarker, text: string): string {
  const { name, sha, base, role, runId, attempt, observedAt, decision, verdict, by, digest, todo } = marker;
  const run = { run: runId, attempt, observedAt };
  const said = { decision, verdict, by, digest, todo: todoField(todo), text: textDigest(text) };
  return `${hidden('comment:v2', { name, sha, base, role, ...run, ...said })}\n${text}`;
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

function markerOf(name: string, value: Fields, now: string | null): CommentMarker | null {
  const { sha, by, digest } = value;
  const kept = readKept(value, now);
  const verdict = VERDICTS.find((one) => one === value['verdict']);
  if (kept === null || verdict === undefined) return null;
  if (typeof sha !== 'string' || typeof by !== 'string') return null;
  if (typeof digest !== 'string' || !DIGEST.test(digest)) return null;
  const base = typeof value['base'] === 'string' ? value['base'] : null;
  return { ...kept, name, sha, base, verdict, by, digest };
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
