import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRedactor } from '../../src/suite/redaction.js';

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
    expect(redact('https://x-token@example.com')).toBe('https://***@example.com');
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

  it('is not looked for when it is too short to be one', () => {
    expect(createRedactor(['1', '', '  '])('1 + 1')).toBe('1 + 1');
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
