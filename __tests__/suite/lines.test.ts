import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bothEnds, LineReader } from '../../src/suite/lines.js';

function read(...pieces: readonly string[]): string[] {
  const lines: string[] = [];
  const reader = new LineReader((line) => lines.push(line));
  for (const piece of pieces) reader.push(piece);
  reader.finish();
  return lines;
}

describe('lines', () => {
  it('end in a line feed, a carriage return, or both', () => {
    expect(read('a\nb\rc\r\nd\n\ne')).toEqual(['a', 'b', 'c', 'd', '', 'e']);
  });

  it('are the same in whatever pieces the text comes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', '\r', '\n', '\r\n', 'x'.repeat(3000)), { maxLength: 12 }),
        (parts) => {
          const text = parts.join('');
          expect(read(...Array.from(text))).toEqual(read(text));
        },
      ),
    );
  });

  it('keep both ends where they are too long, and say how much is between', () => {
    const text = `error: begins${'x'.repeat(100_000)}ends here`;
    const [line = ''] = read(text.slice(0, 5), text.slice(5, 50_000), text.slice(50_000));
    expect(line).toMatch(/^error: begins.* … 95926 characters left out … .*ends here$/);
    expect(line.length).toBeLessThan(4200);
    expect(read('x'.repeat(4096))).toEqual(['x'.repeat(4096)]);
  });

  it('are shortened to a length with both ends', () => {
    expect(bothEnds('short', 400)).toBe('short');
    expect(bothEnds(`begin${'x'.repeat(1000)}end`, 400)).toMatch(/^beginx+ … 608 characters left out … x+end$/);
    expect(bothEnds('😀'.repeat(300), 402)).not.toMatch(/\p{Surrogate}/u);
  });
});
