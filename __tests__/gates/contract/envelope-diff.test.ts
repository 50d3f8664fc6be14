import { describe, expect, it } from '@jest/globals';
import { parseYaml } from '../../../src/documents/yaml.js';
import { doubtOf, envelopeDiff, type EnvelopeReading } from '../../../src/gates/contract/envelope-diff.js';
import { readEnvelope } from '../../../src/handoff/openapi/envelope.js';

/** An error envelope, in flow style. */
function envelope(schema: string) {
  const { root, problems } = parseYaml(Buffer.from(schema));
  if (root === null || problems.length > 0) throw new Error(schema);
  return readEnvelope(root, root, root.span, 'code');
}

const CODE = 'code: { type: string, enum: [a] }';
const closed = (required: string, properties: string) =>
  envelope(
    `{ type: object, additionalProperties: false, required: [${required}], properties: { ${CODE}${properties === '' ? '' : `, ${properties}`} } }`,
  );
const open = (required: string, properties: string) =>
  envelope(
    `{ type: object, required: [${required}], properties: { ${CODE}${properties === '' ? '' : `, ${properties}`} } }`,
  );

const told = (before: EnvelopeReading, after: EnvelopeReading) =>
  envelopeDiff(before, after).map(
    ({ rule, breaking, subject, before: was, after: is, action }) =>
      `${rule.replace('contract/envelope-', '')}${breaking ? '!' : ''} ${subject}: ${was ?? '-'} -> ${is ?? '-'}; ${action}`,
  );

const TEXT = 'type: string';

describe('a field of the error envelope', () => {
  it.each<[string, EnvelopeReading, EnvelopeReading, readonly string[]]>([
    ['as it was', closed('code', `hint: { ${TEXT} }`), closed('code', `hint: { ${TEXT} }`), []],
    [
      'that always comes now, and could not',
      closed('code', ''),
      closed('code, hint', `hint: { ${TEXT} }`),
      ['required envelope field hint: forbidden -> required; accept hint, which every error carries'],
    ],
    [
      'that always comes now, and was optional',
      closed('code', `hint: { ${TEXT} }`),
      closed('code, hint', `hint: { ${TEXT} }`),
      ['required envelope field hint: optional -> required; accept hint, which every error carries'],
    ],
    [
      'that may be missing now',
      closed('code, hint', `hint: { ${TEXT} }`),
      closed('code', `hint: { ${TEXT} }`),
      ['optional! envelope field hint: required -> optional; accept errors with and without hint'],
    ],
    [
      'that may come now',
      closed('code', ''),
      closed('code', `hint: { ${TEXT} }`),
      ['optional envelope field hint: forbidden -> optional; accept errors with and without hint'],
    ],
    [
      'that may come now, and was let through before',
      open('code', ''),
      open('code', `hint: { ${TEXT} }`),
      ['optional envelope field hint: not mentioned -> optional; accept errors with and without hint'],
    ],
    [
      'that must not come any more',
      closed('code', `hint: { ${TEXT} }`),
      closed('code', ''),
      ['forbidden! envelope field hint: optional -> forbidden; stop reading hint'],
    ],
    [
      'that nobody speaks of any more',
      open('code', `hint: { ${TEXT} }`),
      open('code', ''),
      ['unstated! envelope field hint: optional -> not mentioned; stop reading hint'],
    ],
    ['that nobody sent and nobody sends', open('code', ''), closed('code', ''), []],
    [
      'within another that went: only the outer one',
      closed('code, more', 'more: { type: object, required: [deep], properties: { deep: { type: string } } }'),
      closed('code', ''),
      ['forbidden! envelope field more: required -> forbidden; stop reading more'],
    ],
    [
      'within another that stays',
      closed('code', 'more: { type: object, additionalProperties: false, properties: { deep: { type: string } } }'),
      closed('code', 'more: { type: object, additionalProperties: false, properties: {} }'),
      ['forbidden! envelope field more.deep: optional -> forbidden; stop reading more.deep'],
    ],
    [
      'within another that is not described any more',
      closed('code', 'more: { type: object, additionalProperties: false, properties: { deep: { type: string } } }'),
      open('code', ''),
      ['unstated! envelope field more: optional -> not mentioned; stop reading more'],
    ],
    [
      'that comes with what is in it',
      closed('code', ''),
      closed('code', 'more: { type: object, additionalProperties: false, properties: { deep: { type: string } } }'),
      [
        'optional envelope field more: forbidden -> optional; accept errors with and without more',
        'optional envelope field more.deep: not mentioned -> optional; accept errors with and without more.deep',
      ],
    ],
    [
      'of another type, and others in their order',
      closed('code', `b: { ${TEXT} }, a: { type: integer }`),
      closed('code, b', 'b: { type: [string, integer] }'),
      [
        'forbidden! envelope field a: optional -> forbidden; stop reading a',
        'required envelope field b: optional -> required; accept b, which every error carries',
        'type! envelope field b: string -> integer or string; read b as integer or string',
      ],
    ],
    ['of fewer types', closed('code', 'b: { type: [string, integer] }'), closed('code', `b: { ${TEXT} }`), []],
    ['of no envelope before', 'absent', closed('code', `hint: { ${TEXT} }`), []],
    ['of one that cannot be read now', closed('code', `hint: { ${TEXT} }`), 'unknown', []],
  ])('%s', (_, before, after, said) => {
    expect(told(before, after)).toEqual(said);
  });
});

describe('what the difference does not tell', () => {
  const asked = new Set(['', 'more']);
  const doubtful = (at: string) => envelope(`{ type: object, properties: { ${CODE}, ${at} } }`);
  it.each<[string, EnvelopeReading, string | null]>([
    ['where there is none', 'absent', null],
    ['where it cannot be read', 'unknown', 'its error envelope cannot be read'],
    ['where all is plain', closed('code', ''), null],
    [
      'of a keyword that is not understood',
      doubtful('more: { type: object, not: { required: [x] } }'),
      'its error envelope cannot be proved',
    ],
    [
      'of an object that may be null',
      doubtful('more: { type: [object, "null"] }'),
      'its error envelope cannot be proved',
    ],
    ['of one that nobody asks about', doubtful('other: { type: object, not: { required: [x] } }'), null],
  ])('%s', (_, reading, doubt) => {
    expect(doubtOf(reading, asked)).toBe(doubt);
  });
});
