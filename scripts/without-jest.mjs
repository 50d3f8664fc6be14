// Lets Node run test files' helpers as they stand: TypeScript, and what they take from jest without it.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
// The benches hold by jest's `expect`, which is there without jest, too.
register(
  `data:text/javascript,${encodeURIComponent(`
    export const resolve = (specifier, context, next) => next(specifier === '@jest/globals' ? '${new URL('jest-globals.mjs', import.meta.url).href}' : specifier, context);
  `)}`,
);
