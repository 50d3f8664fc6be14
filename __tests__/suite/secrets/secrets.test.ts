import { describe, expect, it } from '@jest/globals';
import { createRedactor } from '../../../src/suite/redaction.js';
import { secretRules } from '../../../src/suite/secrets/shapes.js';
import data from '../../../src/suite/secrets/provider-patterns.json' with { type: 'json' };
import { ORDINARY } from '../ordinary-lines.js';
import { ALNUM, BARE, characters, NAMED } from '../tokens.js';

const redact = createRedactor([]);
const DASHES = '-'.repeat(5);
const ESC = '\u001b';

/** Ten characters in a row of it would do to go on guessing. */
function isShown(shown: string, token: string): boolean {
  const pieces = Array.from({ length: token.length - 11 }, (_, at) => token.slice(at + 1, at + 11));
  const plain = shown.replaceAll(/\u001b\[[\d;]*m|[\u200b\n]|^\S+ \| /gm, '');
  return pieces.some((piece) => plain.includes(piece));
}

/** Forms in which a text travels. */
const FORMS: readonly (readonly [string, (text: string) => string])[] = [
  ['bare', (text) => text],
  ['in a sentence', (text) => `it is ${text}, says it.`],
  ['in JSON', (text) => JSON.stringify({ note: `x ${text}\n`, next: 1 })],
  ['in JSON in JSON', (text) => JSON.stringify({ note: JSON.stringify({ text: `"${text}"\n` }) })],
  ['in an address', (text) => `https://example.com/?q=${encodeURIComponent(` ${text} `)}&x=1`],
  ['in an address, twice encoded', (text) => `?q=${encodeURIComponent(encodeURIComponent(` ${text} `))}`],
  ['coloured', (text) => `${ESC}[32m${text.slice(0, 9)}${ESC}[1;31m${text.slice(9)}${ESC}[0m`],
  ['coloured, as JSON has it', (text) => JSON.stringify(`${ESC}[32m${text.slice(0, 9)}${ESC}[0m${text.slice(9)}`)],
  ['with characters of no width', (text) => `${text.slice(0, 8)}\u200b${text.slice(8, 14)}\u2060${text.slice(14)}`],
  ['as JSON may write any character', (text) => escapeAll(text, (code) => `\\u${code.padStart(4, '0')}`)],
  ['as a shell may write any character', (text) => escapeAll(text, (code) => `\\x${code}`)],
  ['percent-encoded as a whole', (text) => escapeAll(text, (code) => `%${code.toUpperCase()}`)],
  ['quoted by a shell', (text) => text.replaceAll(/[^A-Za-z0-9_\s]/g, '\\$&')],
  ['in octal escapes', (text) => [...Buffer.from(text)].map((it) => `\\${it.toString(8).padStart(3, '0')}`).join('')],
  ['as the list of its bytes', (text) => `[${[...Buffer.from(` ${text} `)].join(', ')}]`],
  ['in brackets', (text) => `(${text})`],
  ['in HTML', (text) => `<td>${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}</td>`],
  ['prefixed by a log', (text) => `2026-01-02T03:04:05.678Z [api] | ${text}`],
  [
    'wrapped and coloured',
    (text) =>
      wrap(text, 70)
        .map((line) => `${ESC}[2mweb |${ESC}[0m ${line}`)
        .join('\r\n'),
  ],
  ['wrapped', (text) => wrap(text, 60).join('\n')],
  [
    'wrapped behind a prefix',
    (text) =>
      wrap(text, 64)
        .map((line) => `build-1 | ${line}`)
        .join('\r\n'),
  ],
  ['wrapped in JSON', (text) => JSON.stringify(wrap(text, 76).join('\n'))],
];

function escapeAll(text: string, write: (code: string) => string): string {
  return [...Buffer.from(text)].map((byte) => write(byte.toString(16).padStart(2, '0'))).join('');
}

function wrap(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
}

describe('every kind of token', () => {
  it.each(BARE)('is hidden, and what stands beside it is not: %s', (_, token) => {
    expect(redact(`before "${token}" after`)).toBe('before "***" after');
    expect(redact(`x=${token}\n(done)`)).toBe('x=***\n(done)');
  });

  it.each(NAMED)('is hidden by the name beside it: %s', (_, before, secret, behind) => {
    const shown = redact(`x\n${before}${secret}${behind}\n\n(y)`);
    expect(isShown(shown, secret)).toBe(false);
    expect(shown).toContain('***');
    expect(shown).toMatch(/^x\n[\s\S]*\n\(y\)$/);
  });

  it.each(FORMS)('is hidden %s', (_, form) => {
    const shown = BARE.filter(([, token]) => isShown(redact(form(token)), token)).map(([name]) => name);
    const named = NAMED.filter(([, before, secret, behind]) =>
      isShown(redact(form(`${before}${secret}${behind}`)), secret),
    ).map(([name]) => name);
    expect([...shown, ...named]).toEqual([]);
  });

  it('are at least as many as were tried by attackers', () => {
    expect(BARE.length + NAMED.length).toBeGreaterThan(240);
  });
});

describe('a private key', () => {
  const body = Array.from({ length: 12 }, (_, at) => characters(64, `${ALNUM}+/`, at));
  const lines = [
    `${DASHES}BEGIN OPENSSH PRIVATE KEY${DASHES}`,
    ...body,
    `${characters(22, ALNUM)}==`,
    `${DASHES}END OPENSSH PRIVATE KEY${DASHES}`,
  ];

  it.each<readonly [string, (line: string, at: number) => string, string]>([
    ['as it is', (line) => line, '\n'],
    ['with line ends of Windows', (line) => line, '\r\n'],
    ['with times', (line, at) => `2026-01-02T03:04:${10 + at}.123Z ${line}`, '\n'],
    ['with times and levels', (line, at) => `[12:34:${10 + at}] INFO  ${line}`, '\n'],
    ['with bars', (line) => `web-1  | ${line}`, '\n'],
    ['as a quotation', (line) => `> ${line}`, '\n'],
    ['as JSON', (line) => line, '\\n'],
    ['as JSON in JSON', (line) => line, '\\\\n'],
    ['as strings of a program', (line) => `    "${line}\\n" +`, '\n'],
    ['coloured', (line) => `${ESC}[2m${line}${ESC}[0m`, '\n'],
    ['on one line', (line) => line, ' '],
  ])('is hidden %s, also without its end', (_, prefix, end) => {
    const whole = lines.map(prefix).join(end);
    const cut = lines.slice(0, -2).map(prefix).join(end);
    for (const text of [whole, cut]) {
      const shown = redact(`before\n${text}\nafter it all\nmore`);
      expect(body.filter((line) => shown.includes(line.slice(4, 20)))).toEqual([]);
      expect(shown).toMatch(/^before\n[\s\S]*\nafter it all\nmore$/);
    }
  });

  it('is hidden where it is a block of PGP, and a mention of one is only a mention', () => {
    const text = `${DASHES}BEGIN PGP PRIVATE KEY BLOCK${DASHES}\nVersion: 1\n\n${body.join('\n')}\n=aB3d\nafter it`;
    expect(redact(text)).toBe('***\nafter it');
    const mention = `the line ${DASHES}BEGIN PRIVATE KEY${DASHES} begins one\nand this is text\n`;
    expect(redact(mention)).toBe('the line *** begins one\nand this is text\n');
  });
});

describe('what is no secret', () => {
  const sha512 = `sha512-${characters(86, `${ALNUM}+/`)}==`;
  const hex = (length: number): string => characters(length, '0123456789abcdef');
  it.each([
    `commit ${hex(40)}`,
    `digest sha256:${hex(64)}`,
    `"integrity": "${sha512}",`,
    `checksum = "${hex(64)}"`,
    `id 7d444840-9dc0-11d1-b245-5ffdce74fad2`,
    `image@sha256:${hex(64)}`,
    `go.sum: example.com/x v1.2.3 h1:${characters(43, `${ALNUM}+/`)}=`,
    '   Compiling serde_derive v1.0.219',
    'test suite::secrets::a_token_is_hidden ... ok',
    'test result: ok. 128 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 12.34s',
    'error[E0425]: cannot find value `api_key` in this scope',
    '  --> src/auth/token.rs:120:13',
    'error: unexpected token: `}`',
    'password: required',
    'passphrase = readLine(2)',
    'password: see page 2',
    '-Dfile.encoding=UTF-8 -Dtoken.count=on',
    'let token = tokens.next_token();',
    'warning: unused variable: `secret_key`',
    '"password": { "type": "string" }',
    'TOKEN=$GITHUB_TOKEN ./run',
    'API_KEY: ${{ secrets.API_KEY }}',
    'max_token = 4096',
    'https://registry.npmjs.org:443/@scope/package',
    'https://github.com/owner/name/commit/0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
    '/home/runner/work/name/name/target/debug/deps/libring-0123456789abcdef.rlib',
    'docker run -u 1000:1000 image',
    'sk-learn, task-runner-with-a-very-long-hyphenated-name-of-2',
    'xoxo, love; the authorization was granted; Bearer of bad news',
    'Finished `release` profile [optimized] target(s) in 1m 02s at 2026-01-02T03:04:05Z',
    '\u001b[32m✓\u001b[0m 12 tests 100% \\path\\to\\new\\thing',
    'pnpm: +1234 ~56 -78, npm_config_registry is set, npm_lifecycle_event',
    ...ORDINARY,
  ])('stays: %s', (text) => {
    expect(redact(text)).toBe(text);
    expect(redact(`${text}\n${text}\n`)).toBe(`${text}\n${text}\n`);
  });
});

describe('the tables of patterns', () => {
  it('say where they come from, under which licence, and how they are renewed', () => {
    expect(data).toMatchObject({ licence: 'MIT', commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
    expect(data.notice).toMatch(/MIT License[\s\S]*Copyright/);
    expect(data.renew).toContain('scripts/secret-patterns.mjs');
    expect(data.rules.length).toBeGreaterThan(100);
  });

  it.each(secretRules().map((rule) => [rule.id, rule] as const))('are sound: %s', (_, rule) => {
    expect(() => new RegExp(rule.pattern, 'y')).not.toThrow();
    for (const keyword of rule.keywords) expect(keyword).toMatch(/^[\x20-\x7e]+$/);
    expect(rule.keywords.join()).toBe(rule.keywords.join().toLowerCase());
    // Nothing without a bound, and nothing repeated inside what is repeated without one.
    expect(rule.pattern.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]/g, 'x')).not.toMatch(/[*+]|\{\d+,\}/);
  });

  it('cost as much as there is text, whatever it is made of', () => {
    const unit = secretRules()
      .flatMap((rule) => rule.keywords)
      .join(' ');
    const shapes = [
      'a',
      'eyJ',
      'sk-',
      '://',
      ':',
      '\\',
      '%25',
      `${ESC}[`,
      '-----BEGIN PRIVATE KEY-----',
      'token=',
      unit,
      'A.',
      '\n',
      ' "',
      '&#',
      '://a',
      '@',
      `${ESC}]`,
      '112, ',
      ' -u a:b',
      'mysql ',
      'SG.',
    ];
    for (const shape of shapes) {
      const text = shape.repeat(Math.ceil((256 * 1024) / shape.length));
      const began = process.cpuUsage();
      redact(text);
      // Of the processor, not of the clock: others may use the machine.
      const { user, system } = process.cpuUsage(began);
      expect([shape, (user + system) / 1000 < 1500]).toEqual([shape, true]);
    }
  });
});
