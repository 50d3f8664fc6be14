/** A list that is too long to be checked is refused before it costs anything. */
import { describe, expect, it } from '@jest/globals';
import { parseJson } from '../../src/documents/json.js';
import { schemaProblems } from '../../src/documents/schema.js';
import { compileSchema } from '../../src/profile/custom-schema.js';

describe('a document with a list of thousands', () => {
  it('is told apart without being validated', () => {
    const { root } = parseJson(Buffer.from(JSON.stringify({ list: Array.from({ length: 2001 }, String) })));
    if (root === null) throw new Error('the document must parse');
    const never = () => {
      throw new Error('it was validated');
    };
    expect(schemaProblems(root, never).map(({ keyword, span }) => [keyword, span.line])).toEqual([['size', 1]]);
  });
});

describe("a user's own schema", () => {
  it('is refused where it is asynchronous, for a promise is no answer', async () => {
    expect(await compileSchema('{"$async":true}')).toMatchObject({ ok: false });
  });
});
