import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { redactFromMiddle, RedactingBuffer } from '../../src/suite/redacting.js';
import { createRedactor, REDACTION_REACH, redactorOf } from '../../src/suite/redaction.js';
import { ALNUM, BARE, characters, NAMED } from './tokens.js';

const redact = createRedactor([]);
const MIB = 1024 * 1024;
const DASHES = '-'.repeat(5);
const LINE = 'an ordinary line of output, 64 characters wide, with its end...\n';

function inPieces(text: string, size: number, hide = redact): string {
  const buffer = new RedactingBuffer(hide);
  let kept = '';
  for (let at = 0; at < text.length; at += size) kept += buffer.push(text.slice(at, at + size));
  return kept + buffer.finish();
}

const filled = (unit: string): string => unit.repeat(Math.ceil(MIB / unit.length));

describe('a stream', () => {
  it.each([
    ['one endless line', characters(MIB, ALNUM)],
    ['ordinary lines', filled(LINE)],
    ['the beginning of a key again and again', filled(`${DASHES}BEGIN PRIVATE KEY${DASHES}`)],
    ['one secret after the other', filled(`${['gh', 'p_'].join('')}${characters(36, ALNUM)}`)],
    ['a query again and again', filled('?key=')],
    ['cookies', filled('cookie: a=b')],
  ])('is looked at once and a half at most: %s', (_, text) => {
    let looked = 0;
    const counting = redactorOf((piece) => {
      looked += piece.length;
      return redact.spansOf(piece);
    });
    inPieces(text, 64 * 1024, counting);
    expect(looked).toBeLessThan(text.length * 1.5);
  });

  it('is never left out: of what is hidden without end, one mask is kept, and what follows it', () => {
    const text = `before\n${filled(`${DASHES}BEGIN PRIVATE KEY${DASHES}`)}\nand behind\n`;
    expect(inPieces(text, 64 * 1024)).toBe('before\n***\nand behind\n');
  });

  it('keeps what stands before and behind it whole, also where a character is two', () => {
    const text = filled('\u{1f600}');
    expect(inPieces(text, 65_537)).toBe(text);
  });

  it('may be cut anywhere: what is hidden is hidden together', () => {
    const samples = [
      ...BARE.map(([, token]) => token),
      ...NAMED.map(([, before, secret, behind]) => `${before}${secret}${behind}`),
    ];
    const forms = [
      (text: string): string => text,
      (text: string): string => `\u001b[32m${text.slice(0, 7)}\u001b[0m${text.slice(7)}`,
      (text: string): string => (text.match(/.{1,60}/gs) ?? []).join('\r\n'),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.constantFrom(...forms),
        fc.constantFrom(LINE, 'words without an end of line ', LINE.replace('\n', '\r\n')),
        fc.integer({ min: 0, max: 700 }),
        (sample, form, filler, place) => {
          // The first cut lies among the characters that are wanted behind it.
          const size = 1024 * 1024;
          const head = filler.repeat(Math.ceil(size / filler.length)).slice(0, size - REDACTION_REACH - place);
          const text = `${head}\n ${form(sample)} \n${filler.repeat(1000)}`;
          expect(inPieces(text, size)).toBe(redact(text));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the rest of a stream whose beginning was lost', () => {
  it('begins with a line, and with none inside a secret', () => {
    const key = `${DASHES}BEGIN PRIVATE KEY${DASHES}\n${`${characters(64, ALNUM)}\n`.repeat(20)}${DASHES}END PRIVATE KEY${DASHES}`;
    const head = LINE.repeat(REDACTION_REACH / LINE.length - 1);
    const { text, dropped } = redactFromMiddle(`${head}${key}\nbehind\n`, redact);
    expect(text).toBe('behind\n');
    expect(dropped).toBe(head.length + key.length + 1);
  });

  it('is nothing where it is no longer than what is dropped', () => {
    expect(redactFromMiddle('half a secret\n', redact)).toEqual({ text: '', dropped: 14 });
  });
});
