import { describe, expect, it } from '@jest/globals';
import { parseYaml } from '../../../src/documents/yaml.js';
import { operationDiff } from '../../../src/gates/contract/operation-diff.js';
import { readOperations, type Operations } from '../../../src/handoff/openapi/operations.js';

/** An OpenAPI document, in flow style. */
function operations(text: string): Operations {
  const { root, problems } = parseYaml(Buffer.from(text));
  if (root === null || problems.length > 0) throw new Error(text);
  return readOperations(root);
}

const paths = (...names: readonly string[]) => `paths: { ${names.map((name) => `${name}: { get: {} }`).join(', ')} }`;
const at = (bases: readonly string[], more: string) =>
  operations(`{ servers: [${bases.map((url) => `{ url: ${url} }`).join(', ')}], ${more} }`);
const one = (more: string) => operations(`{ ${more} }`);

const told = (before: Operations | null, after: Operations | null, more = { name: 'Problem', codePath: 'code' }) =>
  operationDiff(before, after, more).map(
    ({ change: { rule, subject, before: was, after: is, action } }) =>
      `${rule.replace('contract/', '')} ${subject}: ${was ?? '-'} -> ${is ?? '-'}; ${action}`,
  );

describe('the operations of a document', () => {
  it.each<[string, Operations | null, Operations | null, readonly string[]]>([
    ['that is new', null, one(paths('/a')), []],
    ['that is gone', one(paths('/a')), null, []],
    ['as they were, and one more', one(paths('/a')), one(paths('/b', '/a')), []],
    [
      'of which two are gone, in their order',
      one(paths('/c', '/b', '/a')),
      one(paths('/b')),
      [
        'endpoint-removed endpoint GET /a: GET /a -> -; stop calling GET /a',
        'endpoint-removed endpoint GET /c: GET /c -> -; stop calling GET /c',
      ],
    ],
    ['that stand elsewhere now', one(paths('/a')), one("paths: { /a: { $ref: './a.yaml' } }"), []],
    [
      'below another base',
      at(['https://a.test/v1'], paths('/a', '/b')),
      at(['https://a.test/v2'], paths('/a')),
      ['base-path base path: /v1 -> /v2; call /v2 where /v1 is called now'],
    ],
    [
      'below two others, none of them the first',
      at(['https://a.test/'], paths('/a')),
      at(['https://a.test/v2', 'https://a.test/v3'], paths('/a')),
      ['base-path base path: / -> /v2, /v3; call /v2, /v3 where / is called now'],
    ],
    [
      'below one base more',
      at(['https://a.test/v1'], paths('/a')),
      at(['https://a.test/v2', 'https://b.test/v1'], paths('/a')),
      [],
    ],
    [
      'below one base less',
      at(['https://a.test/v1', 'https://a.test/v2'], paths('/a')),
      at(['https://a.test/v2'], paths('/a')),
      ['base-path base path: /v1 -> /v2; call /v2 where /v1 is called now'],
    ],
    [
      'of which all are gone, and nothing moved',
      at(['https://a.test/v1'], paths('/a')),
      at(['https://a.test/v2'], paths('/b')),
      ['endpoint-removed endpoint GET /a: GET /a -> -; stop calling GET /a'],
    ],
    [
      'of which all are gone below the same base',
      at(['https://a.test/v1'], paths('/a')),
      at(['https://a.test/v1'], paths('/b')),
      ['endpoint-removed endpoint GET /a: GET /a -> -; stop calling GET /a'],
    ],
    ['of which there were none', at(['https://a.test/v1'], 'paths: {}'), at(['https://a.test/v2'], paths('/a')), []],
    [
      'whose errors hold something else',
      one('components: { schemas: { Problem: { type: object, properties: { code: { type: string } } } } }'),
      one('components: { schemas: { Problem: { type: object, properties: { code: { type: integer } } } } }'),
      ['response-field field code of the error envelope: string -> integer; read code there as integer'],
    ],
    [
      'whose errors are described no more',
      one('components: { schemas: { Problem: { type: object } } }'),
      one('components: { schemas: {} }'),
      [],
    ],
  ])('%s', (_, before, after, said) => {
    expect(told(before, after)).toEqual(said);
  });
});
