import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RedactingBuffer } from '../../src/suite/redacting.js';
import { createRedactor } from '../../src/suite/redaction.js';
import { ALNUM, characters } from './tokens.js';

const redact = createRedactor([]);
/** Put together here, so that no scanner takes this file for a leak. */
const letters = (length: number): string => 'Ab1'.repeat(length).slice(0, length);
const DASHES = '-'.repeat(5);
const KEY = `${DASHES}BEGIN RSA PRIVATE KEY${DASHES}\n${`${letters(64)}\n`.repeat(20)}${DASHES}END RSA PRIVATE KEY${DASHES}`;

describe('known shapes of tokens', () => {
  it.each([
    ['a GitHub token', `ghp_${letters(36)}`],
    ['an installation token', `ghs_${letters(36)}`],
    ['an installation token with dots', `ghs_1234_${letters(30)}.${letters(40)}.${letters(20)}`],
    ['a fine-grained token', `github_pat_${letters(60)}`],
    ['an npm token', `npm_${letters(36)}`],
    ['an AWS key id', `AKIA${'Z'.repeat(16)}`],
    ['a Slack token', `xoxb-${letters(24)}`],
    ['a GitLab token', `glpat-${letters(20)}`],
    ['an API key', `sk-proj-${letters(40)}`],
    ['a JSON web token', `eyJ${letters(20)}.eyJ${letters(30)}.${letters(43)}`],
    ['a private key', KEY],
  ])('hide %s and leave what stands beside it', (_name, token) => {
    expect(redact(`before "${token}" after`)).toBe('before "***" after');
  });

  it('hide a private key whose end is missing', () => {
    expect(redact(`cat key\n${KEY.slice(0, 400)}`)).toBe('cat key\n***');
  });

  it('hide what an authorization header carries', () => {
    expect(redact('> Authorization: Bearer abc.def')).toBe('> Authorization: ***');
    expect(redact('{"authorization": "basic eHg6eQ=="}')).toBe('{"authorization": "***"}');
  });

  it('hide credentials in an address and leave the address', () => {
    expect(redact('https://me:pass@example.com/x')).toBe('https://***@example.com/x');
    expect(redact(`https://${letters(20)}@example.com`)).toBe('https://***@example.com');
    expect(redact('https://somebody@example.com')).toBe('https://somebody@example.com');
    expect(redact('postgres://me:pass@db/x')).toBe('postgres://me:***@db/x');
  });

  it.each([
    'commit 7e4806aabbccddeeff00112233445566778899aa',
    `sha256:${'0123456789abcdef'.repeat(4)}`,
    'ssh://git@example.com/x',
    'error: authorization: Option<String> is never read',
    'task-runner-with-a-very-long-hyphenated-name',
    'see https://example.com/a@b and mail me@example.com',
  ])('leave alone: %s', (text) => {
    expect(redact(text)).toBe(text);
  });
});

describe('a registered secret', () => {
  const secret = 'p4ss/w0rd+"quoted" %';
  const hide = createRedactor([secret]);

  it('is hidden as it is, percent-encoded and as JSON writes it', () => {
    expect(hide(`a ${secret} b`)).toBe('a *** b');
    expect(hide(`a=${encodeURIComponent(secret)}&b`)).toBe('a=***&b');
    expect(hide(JSON.stringify({ a: secret }))).toBe('{"a":"***"}');
  });

  it('is hidden in base64, wherever it falls on the groups of three', () => {
    for (const before of ['', 'x', 'xy', 'user:']) {
      const shown = hide(Buffer.from(`${before}${secret}zz`).toString('base64'));
      expect(shown).toContain('***');
      expect(Buffer.from(shown.replace('***', ''), 'base64').toString()).not.toContain('w0rd');
    }
  });

  it('is hidden line by line when it has several', () => {
    const lines = createRedactor(['first line of it\nsecond line of it\n}']);
    expect(lines('1: first line of it\n2: second line of it\n}')).toBe('1: ***\n2: ***\n}');
  });

  it('is hidden as a word where it is too short to be looked for inside words; nothing is no secret', () => {
    expect(createRedactor(['abc', '', '  '])('abc (abc) abcd cabc  x')).toBe('*** (***) abcd cabc  x');
  });

  it('never shows, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ minLength: 8 }).filter((s) => s.trim().length >= 8),
        fc.string(),
        (a, s, b) => {
          const shown = createRedactor([s])(a + s + b);
          return shown.includes('***') && !shown.replaceAll('***', '\n').includes(s.trim());
        },
      ),
    );
  });
});

describe('a registered token', () => {
  const token = `${['gh', 's_'].join('')}${characters(36, ALNUM, 3)}`;
  const hide = createRedactor([token]);
  const base64 = Buffer.from(`x-access-token:${token}`).toString('base64');
  const bytes = Buffer.from(token).toString('hex');
  const wrap = (text: string, width: number): string[] => text.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
  const ESC = '\u001b';

  it.each<readonly [string, string, string]>([
    ['base64', base64, base64],
    ['base64 of base64', Buffer.from(`{"auth":"${base64}"}`).toString('base64'), ''],
    ['base64 of the URL', Buffer.from(token).toString('base64url'), ''],
    ...[20, 32, 60, 64, 76].flatMap((width) => {
      const long = Buffer.from(`${'lead '.repeat(7)}${token}${' trail'.repeat(9)}`).toString('base64');
      return [
        [`base64 in lines of ${width}`, wrap(long, width).join('\n'), long],
        [`base64 in lines of ${width} of Windows`, wrap(long, width).join('\r\n'), long],
        [`base64 in lines of ${width}, in JSON`, JSON.stringify(wrap(long, width).join('\n')), long],
        [
          `base64 in lines of ${width}, in JSON in JSON`,
          JSON.stringify(JSON.stringify(wrap(long, width).join('\n'))),
          long,
        ],
        [
          `base64 in lines of ${width} behind times`,
          wrap(long, width)
            .map((line, at) => `2026-01-02T03:04:${10 + at}Z ${line}`)
            .join('\n'),
          long,
        ],
        [
          `base64 in lines of ${width} behind anything`,
          wrap(long, width)
            .map((line) => `(api) what=ever: ${line}`)
            .join('\n'),
          long,
        ],
      ] as const;
    }),
    ['hex', bytes, bytes],
    ['hex in capitals', bytes.toUpperCase(), bytes],
    ['hex with colons', wrap(bytes, 2).join(':'), bytes],
    ['hex with blanks', wrap(bytes, 2).join(' '), bytes],
    [
      'hex as a program writes it',
      wrap(bytes, 2)
        .map((byte) => `0x${byte}`)
        .join(', '),
      bytes,
    ],
    [
      'hex as a string of a program',
      wrap(bytes, 2)
        .map((byte) => `\\x${byte}`)
        .join(''),
      bytes,
    ],
    [
      'percent-encoded in capitals',
      wrap(bytes, 2)
        .map((byte) => `%${byte.toUpperCase()}`)
        .join(''),
      bytes,
    ],
    [
      'percent-encoded',
      wrap(bytes, 2)
        .map((byte) => `%${byte}`)
        .join(''),
      bytes,
    ],
    [
      'as JSON may write it',
      wrap(bytes, 2)
        .map((byte) => `\\u00${byte}`)
        .join(''),
      bytes,
    ],
    ['coloured in the middle', `${token.slice(0, 12)}${ESC}[31m${token.slice(12, 20)}${ESC}[0m${token.slice(20)}`, ''],
    ['with every character coloured', Array.from(token, (letter) => `${ESC}[31m${letter}${ESC}[0m`).join(''), ''],
    ['with characters of no width', Array.from(token).join('\u200b'), ''],
    ['with moves of the cursor', `${token.slice(0, 9)}${ESC}[1C${ESC}[K${token.slice(9)}`, ''],
    ['in lines of 16', wrap(token, 16).join('\n'), ''],
  ])('is hidden as %s', (_, text, encoded) => {
    const shown = hide(`before ${text} behind`).replaceAll(/\u001b\[[\d;]*[A-Za-z]|\u200b/g, '');
    expect(shown).toContain('***');
    expect(shown).toMatch(/^before .* behind$/s);
    const core = token.slice(8, -4);
    for (let at = 0; at + 8 <= core.length; at += 1) expect(shown).not.toContain(core.slice(at, at + 8));
    const digits = shown.toLowerCase().replaceAll(/\\[ux](?:00)?|0x|[^0-9a-f]/g, '');
    for (let at = 0; at + 12 <= bytes.length; at += 2) expect(digits).not.toContain(bytes.slice(at, at + 12));
    if (encoded === bytes || encoded === '') return;
    // What of the base64 text depends on the token: no ten characters of it are shown, however it was wrapped.
    const start = Buffer.from(encoded, 'base64').indexOf(token);
    const secret = encoded.slice(Math.ceil((start * 4) / 3), Math.floor(((start + token.length) * 4) / 3));
    const joined = shown.replaceAll(/\\+n|\s*\n(?:\S+Z |\(api\) what=ever: )?|\r/g, '');
    for (let at = 0; at + 10 <= secret.length; at += 1) expect(joined).not.toContain(secret.slice(at, at + 10));
  });

  it('is hidden in a dump as xxd writes it, but for a few bytes', () => {
    const dump = wrap(bytes, 32)
      .map((line, at) => {
        const groups = wrap(line, 4).join(' ');
        return `000000${at}0: ${groups.padEnd(41)} ${Buffer.from(line, 'hex').toString('latin1')}`;
      })
      .join('\n');
    const shown = hide(dump);
    const left = shown.split('\n').map((line) => line.replace(/^\w+: /, '').replaceAll(/[^0-9a-f]/g, '').length);
    expect(Math.max(...left)).toBeLessThan(16);
  });

  it('may come in pieces, in any of its forms, at any place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70_000 }), fc.constantFrom(token, base64, bytes), (place, form) => {
        const filler = 'an ordinary line of output, 64 characters wide, with its end...\n'.repeat(4800);
        const text = `${filler.slice(0, 230_000 + place)} ${form} ${filler}`;
        const buffer = new RedactingBuffer(hide);
        let kept = '';
        for (let at = 0; at < text.length; at += 30_011) kept += buffer.push(text.slice(at, at + 30_011));
        return kept + buffer.finish() === hide(text) && !hide(text).includes(form.slice(4, 24));
      }),
      { numRuns: 15 },
    );
  });
});
