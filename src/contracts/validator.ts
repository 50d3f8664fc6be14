/** What a compiled JSON Schema looks like to its callers. */
import type { ErrorObject } from 'ajv';

/** Tells whether a value is valid; if not, `errors` says why, until the next call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}
