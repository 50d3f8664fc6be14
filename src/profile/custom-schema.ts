/** A user's own JSON Schema for the payload, compiled at run time. Loaded only when one is given. */
import type { Validator } from '../contracts/validator.js';

export type CompiledSchema =
  { readonly ok: true; readonly validator: Validator } | { readonly ok: false; readonly message: string };

/** Compiles a schema of draft 2020-12. */
export async function compileSchema(text: string): Promise<CompiledSchema> {
  let schema: unknown;
  try {
    schema = JSON.parse(text);
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : 'it is not JSON' };
  }
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema))
    return { ok: false, message: 'it is not an object' };
  if ('$async' in schema)
    return { ok: false, message: 'it is asynchronous ($async), which would leave the answer open' };
  const [{ Ajv2020 }, { linear }] = await Promise.all([import('ajv/dist/2020.js'), import('../contracts/linear.js')]);
  // A pattern meets a payload that anybody wrote: none may take more than linear time.
  const regExp = Object.assign(
    (pattern: string) => {
      const matches = linear(pattern);
      return { test: (text: string) => matches(text) !== null, toString: () => pattern };
    },
    { code: 'linear' },
  );
  try {
    const ajv = new Ajv2020({
      allErrors: true,
      verbose: true,
      strict: false,
      validateFormats: false,
      code: { regExp },
    });
    return { ok: true, validator: ajv.compile(schema) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
