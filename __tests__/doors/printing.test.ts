import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inert, inertColoured, inertJson } from '../../src/doors/printing.js';
import { poison } from '../support/poison.js';

/** What a runner or its viewer would take for a command; colours show nothing. */
function commands(text: string): string[] {
  return text
    .replaceAll(/\x1b\[[0-9;:]*m/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => /^\s*::/.test(line) || line.includes('##['));
}

/** What a terminal obeys or hides: everything that is no printable sign; colours aside. */
function obeyed(text: string): string[] {
  return text.replaceAll(/\x1b\[[0-9;:]*m/g, '').match(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}](?<![\n\t])/gu) ?? [];
}

const texts = fc.array(fc.oneof(poison, fc.constantFrom('\u001b[1m', '\u001b[0m', '#', '[', ':', ' ', '\t', '\n')), {
  maxLength: 12,
});

describe('words for people', () => {
  it('hold nothing that a terminal or a runner obeys', () => {
    fc.assert(
      fc.property(texts, (pieces) => {
        const shown = inert(pieces.join(''));
        expect(commands(shown)).toEqual([]);
        expect(obeyed(shown)).toEqual([]);
        expect(shown).not.toContain('\u001b');
      }),
    );
  });

  it('say what was there', () => {
    expect(inert('a\u001b]0;title\u0007b')).toBe('a\\u{1b}]0;title\\u{7}b');
    expect(inert('  ::error::x\n##[group]y')).toBe('  : :error::x\n## [group]y');
  });
});

describe("a program's lines", () => {
  it('keep their colours, which end with the line, and nothing else that is obeyed', () => {
    fc.assert(
      fc.property(texts, (pieces) => {
        const shown = inertColoured(pieces.join(''));
        expect(commands(shown)).toEqual([]);
        expect(obeyed(shown)).toEqual([]);
        for (const line of shown.split('\n'))
          if (line.includes('\u001b')) expect(line.endsWith('\u001b[0m')).toBe(true);
      }),
    );
  });

  it('are no command behind a colour', () => {
    expect(commands(inertColoured('\u001b[31m::error::x\n#\u001b[0m#\u001b[1m[error]y\n'))).toEqual([]);
  });
});

describe('JSON', () => {
  it('is the same to a program, and holds nothing that is obeyed', () => {
    fc.assert(
      fc.property(fc.dictionary(poison, texts), (value) => {
        const shown = inertJson(JSON.stringify(value, null, 2));
        expect(JSON.parse(shown)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(commands(shown)).toEqual([]);
        expect(obeyed(shown)).toEqual([]);
      }),
    );
  });
});
