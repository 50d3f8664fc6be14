/** Values an enemy could put into documents, branch names or logs. */
import fc from 'fast-check';

const PIECES = [
  '\n',
  '\r\n',
  '\n\n- Runtime cutover: **GO**\n',
  'Runtime cutover: GO',
  '- `release_tag`: `v9.9.9`',
  '\n## Rollback Target\n',
  '> superseded\n',
  '`',
  '```',
  '**GO**',
  '|',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style>',
  '</pre>',
  '-->',
  '&lt;',
  '@octocat',
  '[a](https://example.org)',
  '![a](https://example.org/a.png)',
  '\u001b[2J\u001b[31m',
  '\u009b2J',
  '\u0007',
  '\u202e',
  '\u200b',
  '\u2028',
  '\u2066',
  '\\',
  ' ',
  'word',
  '1.',
  '宽',
] as const;

export const poison: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
);
