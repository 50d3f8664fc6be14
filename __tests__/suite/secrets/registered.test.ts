import { describe, expect, it } from '@jest/globals';
import { createRedactor } from '../../../src/suite/redaction.js';
import { ALNUM, characters } from '../tokens.js';

const token = `${['gh', 's_'].join('')}${characters(36, ALNUM, 3)}`;
const password = `It's "a" pa$$word!, wi th \\ ümlaut#${characters(8, ALNUM, 5)}`;
const ESC = '\u001b';

const bytesOf = (text: string): number[] => [...Buffer.from(text)];
const each = (text: string, write: (byte: number) => string, between = ''): string =>
  bytesOf(text).map(write).join(between);
const hex = (width: number) => (byte: number) => byte.toString(16).padStart(width, '0');
const octal = (byte: number): string => byte.toString(8).padStart(3, '0');
const wide = (text: string): Buffer => Buffer.from(`x ${text} y`, 'utf16le');
const wrap = (text: string, width: number): string[] => text.match(new RegExp(`.{1,${width}}`, 'gs')) ?? [];
const shellQuoted = (text: string): string => text.replaceAll(/[^A-Za-z0-9_\u0080-\uffff]/g, '\\$&');

/** Ways in which programs write any text. */
const FORMS: readonly (readonly [string, (text: string) => string])[] = [
  ['in UTF-16, as base64', (text) => wide(text).toString('base64')],
  ['in UTF-16, one character further', (text) => Buffer.from(`xy${text}`, 'utf16le').toString('base64')],
  ['in UTF-16, as hexadecimal digits', (text) => wide(text).toString('hex')],
  ['in UTF-16 the other way round', (text) => wide(text).swap16().toString('hex')],
  ['in UTF-16 as it is', (text) => Array.from(text, (letter) => `${letter}\u0000`).join('')],
  ['as a list of bytes', (text) => `[${each(text, String, ', ')}]`],
  ['as a list of bytes, close', (text) => `{"type":"Buffer","data":[${each(text, String, ',')}]}`],
  ['as a list of bytes of Go', (text) => `[${each(text, String, ' ')}]`],
  ['as a list of bytes on lines', (text) => JSON.stringify(bytesOf(text), null, 2)],
  ['in octal escapes', (text) => each(text, (byte) => `\\${octal(byte)}`)],
  ['in octal escapes of echo', (text) => each(text, (byte) => `\\0${octal(byte)}`)],
  ['as an octal dump', (text) => each(text, octal, ' ')],
  ['quoted by a shell', shellQuoted],
  ['in single quotes of a shell', (text) => `'${text.replaceAll("'", `'\\''`)}'`],
  ['in both quotes of a shell', (text) => `'${text.replaceAll("'", `'"'"'`)}'`],
  ['in quotes of SQL and YAML', (text) => `'${text.replaceAll("'", "''")}'`],
  ['in quotes of CSV', (text) => `"${text.replaceAll('"', '""')}"`],
  ['with characters of eight digits', (text) => each(text, (byte) => `\\U${hex(8)(byte)}`)],
  ['with characters in braces', (text) => Array.from(text, (it) => `\\u{${it.codePointAt(0)?.toString(16)}}`).join('')],
  ['in HTML by number', (text) => Array.from(text, (it) => `&#${it.codePointAt(0)};`).join('')],
  ['in a form', (text) => encodeURIComponent(text).replaceAll('%20', '+')],
  ['in base32', (text) => base32(Buffer.from(`user:${text}`))],
  ['in base64 of base64', (text) => Buffer.from(Buffer.from(`u:${text}`).toString('base64')).toString('base64')],
  ['in base64, wrapped', (text) => wrap(Buffer.from(`lead ${text} trail`).toString('base64'), 24).join('\r\n')],
  ['with every character coloured', (text) => Array.from(text, (it) => `${ESC}[3${it.length}m${it}${ESC}[0m`).join('')],
  ['with a link in it', (text) => `${text.slice(0, 9)}${ESC}]8;;https://x.example${ESC}\\${text.slice(9)}`],
];

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return (bits.match(/.{1,5}/g) ?? []).map((it) => alphabet.charAt(Number.parseInt(it.padEnd(5, '0'), 2))).join('');
}

describe.each([
  ['a token', token],
  ['a password with every sign', password],
])('a registered secret, %s', (_, secret) => {
  const hide = createRedactor([secret]);

  it.each(FORMS)('is hidden %s', (_name, form) => {
    const written = form(secret);
    const shown = hide(`before\n${written}\nbehind`);
    expect(shown).toMatch(/^before\n[\s\S]*\*\*\*[\s\S]*\nbehind$/);
    // Of the middle, which depends on the secret alone, no fifth is shown.
    const size = Math.floor(written.length / 5);
    for (let at = size; at + 2 * size <= written.length; at += 1) {
      expect(shown).not.toContain(written.slice(at, at + size));
    }
  });
});

describe('what looks like a form of a secret', () => {
  const hide = createRedactor(['secret-1234', 'p4ss-000-000']);
  it.each([
    'ports 3000 3000 3000 and 3100 3200 3300 3400',
    'shape [64, 3, 224, 224], mean 123, 117, 104, 58, 57, 57, 1, 1, 2, 3',
    'took 12 14 15 18 22 31 44 58 90 ms',
    'C:\\temp\\new\\release\\100\\bin and \\\\server\\share',
    'a\\!b \\(c\\) 100% & more; &copy; %zz',
  ])('stays: %s', (text) => {
    expect(hide(text)).toBe(text);
  });
});
