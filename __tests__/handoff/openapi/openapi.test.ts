import { describe, expect, it } from '@jest/globals';
import { readOpenApi, type OpenApiFacts } from '../../../src/handoff/openapi/openapi.js';
import { start, textAt, yaml } from '../../documents/places.js';

const WATCHED = ['service_contract_version', 'api_contract_version'];

function read(text: string): OpenApiFacts {
  return readOpenApi(yaml(text), { errorSchema: 'Envelope', codePath: 'error.code', watched: WATCHED });
}

/** A document whose schemas are the given YAML, indented by four. */
function document(...schemas: readonly string[]): string {
  return [
    'openapi: 3.1.0',
    'components:',
    '  schemas:',
    ...schemas
      .join('\n')
      .split('\n')
      .map((l) => `    ${l}`),
  ].join('\n');
}

function envelope(...schemas: readonly string[]) {
  const found = read(document(...schemas)).envelope;
  if (found === null) throw new Error('no envelope');
  const paths = (fields: readonly { path: string }[]) => fields.map(({ path }) => path).sort();
  return {
    required: paths(found.required),
    defined: paths(found.defined),
    open: paths(found.open),
    codes: found.codes?.values ?? null,
  };
}

const CODE = 'Code: { type: string, enum: [not_found, bad_request] }';

describe('the version of an OpenAPI document', () => {
  it.each([
    ['plain', 'info: { version: service.v3 }', 'service.v3'],
    ['quoted', 'info: { version: "1.10" }', '1.10'],
    ['a number, which YAML reads as one', 'info: { version: 1.10 }', '1.1'],
  ])('is info.version, %s', (_how, text, version) => {
    expect(read(text).version?.value).toBe(version);
  });

  it('has a place', () => {
    const text = 'openapi: 3.1.0\ninfo:\n  title: x\n  version: service.v3\n';
    const span = read(text).version?.span;
    expect(span && [start(span), textAt(text, span)]).toEqual(['4:12', 'service.v3']);
  });

  it('is null where it is not stated', () => {
    expect(read('info: {}').version).toBeNull();
  });
});

describe('the version constants of an OpenAPI document', () => {
  const constants = (text: string) =>
    read(text).constants.map(({ property, value, schema }) => [property, value, schema]);

  it.each([
    ['a const', 'service_contract_version: { const: service.v3 }'],
    ['an enum of one', 'service_contract_version: { type: string, enum: [service.v3] }'],
    ['a reference to a const', "service_contract_version: { $ref: '#/components/schemas/Version' }"],
  ])('may be %s', (_what, property) => {
    const text = document('Version: { const: service.v3 }', 'A:', '  properties:', `    ${property}`);
    expect(constants(text)).toEqual([['service_contract_version', 'service.v3', 'A']]);
  });

  it.each<[string, readonly (readonly (string | null)[])[]]>([
    ['x-service-contract-version: service.v3', [['service_contract_version', 'service.v3', null]]],
    ['info: { X-Api: 1, x-Service-Contract-Version: service.v3 }', [['service_contract_version', 'service.v3', null]]],
    ['x-service-contract-version: [service.v3]', []],
    ['x-other-version: service.v3', []],
    ['y-service-contract-version: service.v3', []],
    ['paths: { x-service-contract-version: service.v3 }', []],
  ])('may be an extension of the document or its info: %s', (text, expected) => {
    expect(constants(text)).toEqual(expected);
  });

  it('may be in a path, outside every named schema', () => {
    const text = [
      'paths:',
      '  /x:',
      '    get:',
      '      responses:',
      '        200:',
      '          content:',
      '            application/json:',
      '              schema:',
      '                properties:',
      '                  service_contract_version: { const: service.v2 }',
    ].join('\n');
    expect(constants(text)).toEqual([['service_contract_version', 'service.v2', null]]);
  });

  it('may be below another property, a list or a composition', () => {
    const text = document(
      'A:',
      '  properties:',
      '    meta:',
      '      properties:',
      '        api_contract_version: { const: api.v1 }',
      '    list:',
      '      items:',
      '        anyOf:',
      '          - properties: { service_contract_version: { const: service.v3 } }',
    );
    expect(constants(text)).toEqual([
      ['api_contract_version', 'api.v1', 'A'],
      ['service_contract_version', 'service.v3', 'A'],
    ]);
  });

  it('are read of a property that is itself called properties', () => {
    const text = document(
      'A:',
      '  properties:',
      '    properties:',
      '      properties:',
      '        service_contract_version: { const: x }',
    );
    expect(constants(text)).toEqual([['service_contract_version', 'x', 'A']]);
  });

  it('are loose where a watched property allows more than one value', () => {
    const { constants: found, loose } = read(
      document('A:', '  properties:', '    service_contract_version: { enum: [a, b] }', '    other: { enum: [a, b] }'),
    );
    expect([found, loose.map(({ property, schema, span }) => [property, schema, start(span)])]).toEqual([
      [],
      [['service_contract_version', 'A', '6:9']],
    ]);
  });

  it('that are numbers are shown as they are read', () => {
    expect(constants(document('A: { properties: { n: { const: 1.10 } } }'))).toEqual([['n', '1.1', 'A']]);
  });
});

describe('the error envelope of an OpenAPI document', () => {
  it('is null where the named schema is not there', () => {
    expect(read(document('Other: {}')).envelope).toBeNull();
  });

  it('requires what it requires on every level, and defines the rest', () => {
    const found = envelope(
      CODE,
      'Envelope:',
      '  type: object',
      '  additionalProperties: false',
      '  required: [service_contract_version, error]',
      '  properties:',
      '    service_contract_version: { const: service.v3 }',
      '    legacy_error: { type: string }',
      '    error:',
      '      type: object',
      '      additionalProperties: false',
      '      required: [code]',
      '      properties:',
      "        code: { $ref: '#/components/schemas/Code' }",
      '        details: {}',
    );
    expect(found).toEqual({
      required: ['error', 'error.code', 'service_contract_version'],
      defined: ['error', 'error.code', 'error.details', 'legacy_error', 'service_contract_version'],
      open: [],
      codes: ['not_found', 'bad_request'],
    });
  });

  it('does not require what stands below something optional', () => {
    const found = envelope(
      'Envelope:',
      '  properties:',
      '    error:',
      '      required: [code]',
      '      properties: { code: {} }',
    );
    expect(found.required).toEqual([]);
  });

  it('does not define what it merely requires', () => {
    expect(envelope('Envelope: { required: [ghost], properties: { a: {} } }').required).toEqual([]);
  });

  it.each([
    ['a reference', "Envelope: { $ref: '#/components/schemas/Base' }"],
    ['allOf', "Envelope: { allOf: [{ $ref: '#/components/schemas/Base' }] }"],
    ['a reference in allOf in allOf', "Envelope: { allOf: [{ allOf: [{ $ref: '#/components/schemas/Base' }] }] }"],
  ])('is put together through %s', (_what, schema) => {
    const found = envelope('Base: { type: object, required: [a], properties: { a: {} } }', schema);
    expect([found.required, found.defined]).toEqual([['a'], ['a']]);
  });

  it.each(['anyOf', 'oneOf'])('may carry what one part of %s defines, but is not sure to', (keyword) => {
    const found = envelope(
      `Envelope: { ${keyword}: [{ required: [a], properties: { a: {} } }, { properties: { b: {} } }] }`,
    );
    expect([found.required, found.defined]).toEqual([[], ['a', 'b']]);
  });

  it('follows a reference through an escaped name', () => {
    const found = envelope("'a/b~c': { properties: { x: {} } }", "Envelope: { $ref: '#/components/schemas/a~1b~0c' }");
    expect(found.defined).toEqual(['x']);
  });

  it.each([
    ['to another file', "Envelope: { $ref: 'other.yaml#/X' }"],
    ['to nothing', "Envelope: { $ref: '#/components/schemas/Nothing' }"],
    ['to itself', "Envelope: { $ref: '#/components/schemas/Envelope' }"],
  ])('is empty where its reference leads %s', (_where, schema) => {
    expect(envelope(schema)).toEqual({ required: [], defined: [], open: [], codes: null });
  });

  it('is open where undeclared properties pass, level by level', () => {
    const found = envelope(
      'Envelope:',
      '  type: object',
      '  properties:',
      '    error: { type: object, additionalProperties: false, properties: { code: {} } }',
      '    extra: { type: object }',
      '    word: { type: string }',
    );
    expect(found.open).toEqual(['', 'extra']);
  });

  it.each(['additionalProperties', 'unevaluatedProperties'])('is closed by %s: false', (keyword) => {
    expect(envelope(`Envelope: { type: object, ${keyword}: false }`).open).toEqual([]);
  });

  it.each(['true', '{}', '{ type: string }'])('is not closed by additionalProperties: %s', (value) => {
    expect(envelope(`Envelope: { type: object, additionalProperties: ${value} }`).open).toEqual(['']);
  });

  it('points at the fields and lists where they stand', () => {
    const text = document('Envelope:', '  required: [a]', '  properties:', '    a: {}');
    const found = read(text).envelope;
    expect(
      found &&
        [found.span, found.required[0]?.span, found.defined[0]?.span, found.requiredLists[0]?.span].map(
          (span) => span && start(span),
        ),
    ).toEqual(['4:5', '5:18', '7:9', '5:7']);
  });

  it('has the error codes in the order of the document, at their place', () => {
    const text = document('Envelope: { properties: { error: { properties: { code: { enum: [b, a] } } } } }');
    const codes = read(text).envelope?.codes;
    expect([codes?.values, codes && start(codes.span), codes?.items.map(start)]).toEqual([
      ['b', 'a'],
      '4:68',
      ['4:69', '4:72'],
    ]);
  });

  it('has no error codes where their list holds something else', () => {
    expect(
      envelope('Envelope: { properties: { error: { properties: { code: { enum: [a, 1] } } } } }').codes,
    ).toBeNull();
  });

  it('is read through aliases', () => {
    const found = envelope('Base: &base { properties: { a: {} } }', 'Envelope: *base');
    expect(found.defined).toEqual(['a']);
  });

  it('is read to an end when schemas are composed of each other over and over', () => {
    const layers = Array.from({ length: 9 }, (_, level) => {
      const part = level === 0 ? '{ properties: { a: {} } }' : `{ $ref: '#/components/schemas/L${level - 1}' }`;
      return `L${level}: { allOf: [${Array.from({ length: 12 }, () => part).join(', ')}] }`;
    });
    expect(envelope(...layers, "Envelope: { $ref: '#/components/schemas/L8' }").defined).toEqual(['a']);
  });

  it('is read to an end when a schema holds itself many times', () => {
    const properties = Array.from({ length: 12 }, (_, index) => `p${index}: { $ref: '#/components/schemas/Envelope' }`);
    const found = envelope(`Envelope: { properties: { ${properties.join(', ')} } }`);
    expect(found.defined).toContain('p11');
  });

  it('is read to an end along a chain of references that is longer than a stack', () => {
    const chain = Array.from(
      { length: 5000 },
      (_, index) => `S${index}: { allOf: [{ $ref: '#/components/schemas/S${index + 1}' }] }`,
    );
    const found = envelope(
      "Envelope: { $ref: '#/components/schemas/S0' }",
      ...chain,
      'S5000: { properties: { a: {} } }',
    );
    expect(found.defined).toEqual(['a']);
  });
});
