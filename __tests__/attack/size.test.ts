/** A list that is too long to be checked is refused before it costs anything. */
import { describe, expect, it } from '@jest/globals';
import { parseJson } from '../../src/documents/json.js';
import { parseMarkdown } from '../../src/documents/markdown/document.js';
import { parseYaml } from '../../src/documents/yaml.js';
import { schemaProblems } from '../../src/documents/schema/problems.js';
import { compileSchema } from '../../src/profile/custom-schema.js';

describe('a document with a list of thousands', () => {
  it('is told apart without being validated', () => {
    const { root } = parseJson(Buffer.from(JSON.stringify({ list: Array.from({ length: 2001 }, String) })));
    if (root === null) throw new Error('the document must parse');
    const never = (value: unknown): value is unknown => {
      throw new Error(`${typeof value} was validated`);
    };
    expect(schemaProblems(root, never).map(({ keyword, span }) => [keyword, span.line])).toEqual([['size', 1]]);
  });
});

describe('many small values', () => {
  const kinds = (parsed: ReturnType<typeof parseJson>) => parsed.problems.map(({ kind }) => kind);

  it('are counted before a JSON document is read', () => {
    expect(kinds(parseJson(Buffer.from(`[${'1,'.repeat(50_001)}1]`)))).toEqual(['too-large']);
    expect(kinds(parseJson(Buffer.from(`{"a":"${'\\u0000'.repeat(250_001)}"}`)))).toEqual(['too-large']);
    expect(kinds(parseJson(Buffer.from(`[${'1,'.repeat(40_000)}1]`)))).toEqual([]);
  });

  it.each(['- 1\n', '[1,1', '{a: ', '- ', '? ', 'a:\n', '*a ', '&a '])(
    'are counted before YAML of %j is read',
    (unit) => {
      expect(kinds(parseYaml(Buffer.from(unit.repeat(200_001))))).toEqual(['too-large']);
    },
  );

  it('are told a hundred times at most where each is wrong', () => {
    expect(parseJson(Buffer.from(`{${'"a":1,'.repeat(1000)}"a":1}`)).problems).toHaveLength(100);
    expect(parseYaml(Buffer.from('a: 1\n'.repeat(1000))).problems).toHaveLength(100);
  });
});

describe('a document that is read sentence by sentence', () => {
  it('is refused where it is longer than anybody writes', () => {
    expect(parseMarkdown(Buffer.alloc(256 * 1024, 'a\n'))).not.toHaveProperty('kind');
    expect(parseMarkdown(Buffer.alloc(256 * 1024 + 1, 'a\n'))).toMatchObject({ kind: 'too-large' });
  });
});

describe("a user's own schema", () => {
  it('is refused where it is asynchronous, for a promise is no answer', async () => {
    expect(await compileSchema('{"$async":true}')).toMatchObject({ ok: false });
  });

  it('holds a hostile payload up with no pattern', async () => {
    const compiled = await compileSchema(
      '{"properties":{"a":{"pattern":"^(a+)+$"},"b":{"pattern":"^v\\\\d+\\\\.\\\\d+$"}}}',
    );
    if (!compiled.ok) throw new Error(compiled.message);
    expect(compiled.validator({ a: `${'a'.repeat(20_000)}!`, b: 'v1.2' })).toBe(false);
    expect(compiled.validator.errors?.map(({ instancePath }) => instancePath)).toEqual(['/a']);
    expect(compiled.validator({ a: 'aaa', b: 'v1.2' })).toBe(true);
  });

  it('is refused where a pattern cannot be matched in linear time', async () => {
    expect(await compileSchema('{"pattern":"(?=a)b"}')).toMatchObject({
      ok: false,
      message: expect.stringContaining('its pattern "(?=a)b" is none that is matched in linear time'),
    });
  });
});
