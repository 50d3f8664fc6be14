import { describe, expect, it } from '@jest/globals';
import { SchemaFit } from '../../../src/documents/schema/fit.js';
import { parseYaml } from '../../../src/documents/yaml.js';
import { callDiff } from '../../../src/gates/contract/call-diff.js';
import { readOperations } from '../../../src/handoff/openapi/operations.js';

/** An OpenAPI document of one operation, in flow style. */
function document(operation: string) {
  const { root, problems } = parseYaml(Buffer.from(`paths:\n  /orders:\n    post: ${operation}\n`));
  if (root === null || problems.length > 0) throw new Error(operation);
  return root;
}

function changes(before: string, after: string): string[] {
  const [was, is] = [document(before), document(after)];
  const envelopes = { was: { root: was, name: 'Problem' }, is: { root: is, name: 'Problem' }, codePath: 'code' };
  const found = callDiff(readOperations(was), readOperations(is), envelopes, new SchemaFit(was, is));
  return found.map(({ change }) => `${change.subject}: ${change.before ?? '-'} -> ${change.after ?? '-'}`);
}

const TEXT = '{ schema: { type: string } }';
const taking = (...types: readonly string[]) =>
  `{ requestBody: { content: { ${types.map((type) => `'${type}': ${TEXT}`).join(', ')} } } }`;

describe('the media types of a request', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['the same', ['application/json'], ['application/json']],
    ['one more', ['application/json'], ['application/xml', 'application/json']],
    ['any', ['application/json', 'text/plain'], ['*/*']],
    ['any of the kind', ['text/plain'], ['text/*']],
    ['any of the kind, beside another', ['text/plain'], ['application/json', 'text/*']],
  ])('still take what was sent: %s', (_, was, is) => {
    expect(changes(taking(...was), taking(...is))).toEqual([]);
  });

  it.each<[string, readonly string[], readonly string[], string]>([
    ['another', ['application/json'], ['application/xml'], 'application/json -> application/xml'],
    ['one less', ['application/json', 'text/plain'], ['text/plain'], 'application/json -> text/plain'],
    ['any of another kind', ['application/json'], ['text/*'], 'application/json -> text/*'],
    ['a kind that only begins alike', ['text2/plain'], ['text/*'], 'text2/plain -> text/*'],
    ['one of the kind that was taken', ['text/*'], ['text/plain'], 'text/* -> text/plain'],
    ['one that the wanted begins with', ['text/plain2'], ['text/plain'], 'text/plain2 -> text/plain'],
    ['any, and no more', ['*/*'], ['application/json'], '*/* -> application/json'],
  ])('take less than before: %s', (_, was, is, said) => {
    expect(changes(taking(...was), taking(...is))).toEqual([`body of the request POST /orders: ${said}`]);
  });
});

describe('what an operation says beside', () => {
  it.each([
    ['what came', '{}', '{ callbacks: { a: {} } }'],
    ['the same', '{ callbacks: { a: {} } }', '{ callbacks: { a: {} } }'],
    ['remarks', '{ summary: a, x-owner: a, tags: [a] }', '{ summary: b, deprecated: true }'],
  ])('breaks nobody: %s', (_, before, after) => {
    expect(changes(before, after)).toEqual([]);
  });

  it.each([
    ['gone', '{}'],
    ['another', '{ callbacks: { b: {} } }'],
  ])('is told where it is %s', (state, after) => {
    expect(changes('{ callbacks: { a: {} } }', after)).toEqual([`callbacks of POST /orders: as it was -> ${state}`]);
  });
});
