/** What a compiled JSON Schema looks like to its callers. */
import type { ErrorObject } from 'ajv';

/** Tells whether a value is valid, and thereby a `T`; if not, `errors` says why, until the next call. */
export interface Validator<T = unknown> {
  (value: unknown): value is T;
  errors?: ErrorObject[] | null;
}
