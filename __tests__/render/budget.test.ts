import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clip, cutBytes, cutCharacters } from '../../src/render/budget.js';
import { blobUrl } from '../../src/render/links.js';
import { fromTop } from '../support/brands.js';

describe('cutting', () => {
  it('by bytes keeps the longest whole beginning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, limit) => {
        const cut = cutBytes(text, limit);
        const next = String.fromCodePoint(text.codePointAt(cut.length) ?? 0);
        expect(text.startsWith(cut)).toBe(true);
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(limit);
        expect(cut === text || Buffer.byteLength(cut + next) > limit).toBe(true);
      }),
    );
  });

  it.each([
    ['abcd', 4, 'abcd'],
    ['abcde', 4, 'abc…'],
    ['ab😀cd', 4, 'ab…'],
  ])('of %j to %i characters gives %j', (text, limit, expected) => {
    expect(cutCharacters(text, limit)).toBe(expected);
  });

  it('of a value counts what is missing', () => {
    expect(clip('x'.repeat(350))).toBe(`${'x'.repeat(300)}… (50 more characters)`);
  });

  it('cuts nothing where that would hardly be shorter, and ends a value that is quoted', () => {
    expect(clip('x'.repeat(320))).toBe('x'.repeat(320));
    expect(clip(`It says "${'x'.repeat(350)}"`)).toBe(`It says "${'x'.repeat(291)}…" (60 more characters)`);
    // What the value quotes itself ends nothing.
    expect(clip(`It says "say \\"hi ${'x'.repeat(350)}\\"" now`)).toMatch(/x…" \(\d+ more characters\)$/);
  });
});

describe('a link to a file', () => {
  const base = { server: 'https://github.com', repository: 'acme/kernel', sha: 'abc', rules: null };

  it.each([
    ['docs/a.json', 3, 'https://github.com/acme/kernel/blob/abc/docs/a.json#L3'],
    ['docs/a.md', 3, 'https://github.com/acme/kernel/blob/abc/docs/a.md?plain=1#L3'],
    ['docs/a.md', null, 'https://github.com/acme/kernel/blob/abc/docs/a.md'],
    ['a b/(c)#d?.json', null, 'https://github.com/acme/kernel/blob/abc/a%20b/%28c%29%23d%3F.json'],
    ['half\ud800', null, 'https://github.com/acme/kernel/blob/abc/half%EF%BF%BD'],
  ])('%j at line %j leads to %s', (path, line, expected) => {
    expect(blobUrl(base, fromTop(path), line)).toBe(expected);
  });
});
