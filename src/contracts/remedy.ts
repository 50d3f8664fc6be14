/** What mends a finding that has exactly one right value: a gate gives it where it knows that value, and nobody guesses one. */
import type { Edit, Edits } from './compiled/report.js';

export type { Edit, Edits, Remedy } from './compiled/report.js';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

export function edited(...edits: readonly Edit[]): Edits {
  return { kind: 'edits', edits };
}
