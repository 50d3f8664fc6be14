/** What is thrown at whatever reads or shows text: honest documents with damage, and pieces that mean something to a parser. */
import fc from 'fast-check';
import { poison } from '../support/poison.js';
import { JSONS, TEXTS, YAMLS, INTERFACES } from './shapes.js';

const SIGNS = [
  ...['{', '}', '[', ']', ':', ',', '"', "'", '\\', '\\u', '\\ud800', '\\x', 'null', 'true', '-', '1e999', '-0', '0x'],
  ...['&a ', '*a', '!!str ', '<<: *a', '? ', '- ', '|\n', '>-\n', '%YAML 1.2\n', '---\n', '...\n', '\t', '  ', '# '],
  ...[
    '# ',
    '## ',
    '> ',
    '- [ ] ',
    '- [x] ',
    '| a | b |\n|---|---|\n',
    '| ',
    '||',
    '***',
    '**',
    '~~',
    '`',
    '```\n',
    '<!--',
    '-->',
  ],
  ...[
    '<details>',
    '</details>',
    '<table><tr><td>',
    '<br>',
    '&nbsp;',
    '&#0;',
    '[a]: b\n',
    '![',
    '](',
    '\n\n',
    '\r',
    '\0',
    '\ufeff',
  ],
  ...[
    'GO',
    'NO-GO',
    'READY',
    'not ',
    'v0.4.0',
    '2026-01-15',
    'Cutover decision: ',
    'Joint owner: ',
    '__proto__',
    'constructor',
  ],
  ...[
    '$ref: "#/components/schemas/A"',
    'allOf: [',
    'anyOf: [',
    'enum: [',
    'type: ',
    'properties: ',
    'required: ',
    'error_code',
  ],
  ...['::error::', '##[group]', '\u001b[31m', '\u202e', '\u200b', 'e\u0301', '承認', '\ud800', `ghp_`, '-----BEGIN '],
] as const;

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 2, arbitrary: poison },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...Object.values({ ...JSONS, ...TEXTS, ...YAMLS, ...INTERFACES })),
        fc.integer({ min: 40, max: 1500 }),
      )
      .map(([shape, bytes]) => shape(bytes)),
  },
);
const pieces = fc
  .array(fc.tuple(piece, fc.integer({ min: 1, max: 4 })), { maxLength: 24 })
  .map((list) => list.map(([text, times]) => text.repeat(times)).join(''));

/** @param honest - documents that are damaged */
export function hostile(honest: readonly string[]): fc.Arbitrary<string> {
  if (honest.length === 0) return pieces;
  const edit = fc.record({ at: fc.nat(1_000_000), gone: fc.nat(60), text: fc.oneof(fc.constant(''), piece) });
  const damaged = fc
    .tuple(fc.constantFrom(...honest), fc.array(edit, { minLength: 1, maxLength: 6 }))
    .map(([text, edits]) =>
      edits.reduce((whole, { at, gone, text: put }) => {
        const place = whole.length === 0 ? 0 : at % whole.length;
        return whole.slice(0, place) + put + whole.slice(place + gone);
      }, text),
    );
  return fc.oneof({ weight: 2, arbitrary: damaged }, { weight: 1, arbitrary: pieces });
}
