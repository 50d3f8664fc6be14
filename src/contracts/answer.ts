/**
 * What a repository or a folder says when it is asked: a value, that there is none, or that it cannot tell. An answer is
 * never null or empty for want of an answer, so nobody can take "I don't know" for "nothing".
 */
import type { Absent, Unknown } from './compiled/evidence.js';

export type { Absent, Unknown } from './compiled/evidence.js';

export interface Value<T> {
  readonly kind: 'value';
  readonly value: T;
}

/** A question that always has an answer, if it can be given. */
export type Known<T> = Value<T> | Unknown;

export type Answer<T> = Value<T> | Absent | Unknown;

export const ABSENT: Absent = { kind: 'absent' };

export function value<T>(of: T): Value<T> {
  return { kind: 'value', value: of };
}

export function unknown(why: string, mend: string): Unknown {
  return { kind: 'unknown', why, mend };
}

/** The value, changed; what is none stays as it is. */
export function then<T, U, Other>(answer: Value<T> | Other, change: (value: T) => U): Value<U> | Other;
export function then<T, U>(answer: Answer<T>, change: (value: T) => U): Answer<U> {
  return answer.kind === 'value' ? value(change(answer.value)) : answer;
}

/** The value; null where there is none or it is not known, for who asks only to do more with it. */
export function valueOf<T>(answer: Answer<T>): T | null {
  return answer.kind === 'value' ? answer.value : null;
}
