/** A user's own JSON Schema for the payload, compiled at run time. Loaded only when one is given. */
import type { RE2JS } from 're2js';
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
  const [{ Ajv2020 }, engine] = await Promise.all([import('ajv/dist/2020.js'), import('re2js')]);
  // A pattern meets a payload that anybody wrote: none may take more than linear time.
  const regExp = Object.assign(
    (pattern: string) => {
      const expression = linear(pattern, engine.RE2JS);
      return { test: (text: string) => expression.matcher(text).find(), toString: () => pattern };
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

/** @throws Error for what no engine matches in linear time: lookarounds and references to groups */
function linear(pattern: string, Engine: typeof RE2JS): RE2JS {
  try {
    return Engine.compile(Engine.translateRegExp(pattern));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `its pattern ${JSON.stringify(pattern)} is none that is matched in linear time, which knows no lookaround and no reference to a group (${why})`,
    );
  }
}
