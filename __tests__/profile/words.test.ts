import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitWords } from '../../src/profile/words.js';

function words(command: string): readonly string[] {
  const split = splitWords(command);
  if (!split.ok) throw new Error(`${split.offset}: ${split.message}`);
  return split.words;
}

/** What a real POSIX shell makes of a command's words. */
function asTheShellSplits(commands: readonly string[]): readonly (readonly string[])[] {
  const script = commands.map((command) => `set -- ${command}\nprintf '%s\\0' "$#" "$@"`).join('\n');
  const parts = execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).split('\0');
  const results: string[][] = [];
  for (let index = 0; index + 1 < parts.length;) {
    const count = Number(parts[index]);
    results.push(parts.slice(index + 1, index + 1 + count));
    index += 1 + count;
  }
  return results;
}

describe('the words of a command', () => {
  it.each([
    ['a b', ['a', 'b']],
    ['  a\t b  ', ['a', 'b']],
    ["'a b'", ['a b']],
    ['"a b"', ['a b']],
    [`a'b'"c"d`, ['abcd']],
    [`'' ""`, ['', '']],
    [`a '' b`, ['a', '', 'b']],
    ['a\\ b', ['a b']],
    ['\\\\', ['\\']],
    [`"a\\"b\\\\c\\$d\\\`e"`, ['a"b\\c$d`e']],
    ['"a\\nb"', ['a\\nb']],
    [`'a\\'`, ['a\\']],
    [`'$HOME \`x\` | & ; < >'`, ['$HOME `x` | & ; < >']],
    ['"| & ; < >"', ['| & ; < >']],
    ['\\| \\& \\; \\< \\> \\$ \\`', ['|', '&', ';', '<', '>', '$', '`']],
    ['a\\\nb', ['ab']],
    ['a \\\n  b', ['a', 'b']],
    ['"a\\\nb"', ['ab']],
    ["'a\nb'", ['a\nb']],
    ['a b\n', ['a', 'b']],
    ['\n a', ['a']],
    ['a\u00a0b', ['a\u00a0b']],
    ['a=b --c="d e"', ['a=b', '--c=d e']],
    ['grüße 😀', ['grüße', '😀']],
    ['\\😀', ['😀']],
    ['{root}/x', ['{root}/x']],
  ])('of %j are %j', (command, expected) => {
    expect(words(command)).toEqual(expected);
  });

  it('are those of the real shell, whatever is quoted or escaped', () => {
    const plain = fc.stringMatching(/^[A-Za-z0-9_./:,%+@^-]{1,5}$/);
    const inside = fc.string({ unit: fc.constantFrom(...Array.from('ab \t\n*?[]()!#~{}|&;<>$`"\\é😀')), maxLength: 6 });
    const piece = fc.oneof(
      plain,
      inside.map((text) => `'${text}'`),
      inside.map((text) => `"${text.replaceAll(/["$`\\]/g, '\\$&')}"`),
      // A backslash before what it does not escape stays, inside double quotes.
      fc.constantFrom('"a\\b"', '"\\ "', '"\\\'"', '"\\\n"'),
      fc.constantFrom(...Array.from(' \t|&;<>$`"\'\\*?[#~(){}!aé')).map((character) => `\\${character}`),
      fc.constantFrom("''", '""', '\\\n'),
    );
    const word = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
    const blank = fc.constantFrom(' ', '  ', '\t', ' \\\n ');
    const command = fc
      .tuple(fc.array(fc.tuple(word, blank), { minLength: 1, maxLength: 5 }), plain)
      .map(([parts, last]) => parts.map(([text, space]) => text + space).join('') + last);
    fc.assert(
      // One shell for many commands: starting one costs more than splitting.
      fc.property(fc.array(command, { minLength: 20, maxLength: 40 }), (commands) => {
        expect(commands.map(words)).toEqual(asTheShellSplits(commands));
      }),
      { numRuns: 25 },
    );
  });
});

describe('what only a shell could carry out', () => {
  it.each([
    ['a | b', 2, 'holds |, a pipe: no shell runs the commands'],
    ['a & b', 2, 'holds &, a background or "and" operator: no shell runs the commands'],
    ['a ; b', 2, 'holds ;, a command separator: no shell runs the commands'],
    ['a < b', 2, 'holds <, a redirection: no shell runs the commands'],
    ['a 2> b', 3, 'holds >, a redirection: no shell runs the commands'],
    ['a $b', 2, 'holds $, a variable or substitution: no shell runs the commands'],
    ['a `b`', 2, 'holds `, a command substitution: no shell runs the commands'],
    ['a "$b"', 3, 'holds $, a variable or substitution: no shell runs the commands'],
    ['a "`b`"', 3, 'holds `, a command substitution: no shell runs the commands'],
    ['a\nb', 1, 'holds a line break, a command separator: no shell runs the commands'],
    ["a 'b", 2, "has a ' that is never closed"],
    ['a "b', 2, 'has a " that is never closed'],
    ['a "b\\"', 2, 'has a " that is never closed'],
    ['a \\', 2, 'ends in a backslash that escapes nothing'],
    ['', 0, 'is empty'],
    [' \t\n', 0, 'is empty'],
  ])('is refused at its character: %j', (command, offset, message) => {
    expect(splitWords(command)).toEqual({ ok: false, offset, message });
  });

  it('is refused within the command, whatever the command is', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('ab \t\n|&;<>$`"\'\\')), maxLength: 12 });
    fc.assert(
      fc.property(text, (command) => {
        const split = splitWords(command);
        expect(split.ok ? split.words.length : split.offset).toBeGreaterThanOrEqual(split.ok ? 1 : 0);
        if (!split.ok) expect(split.offset).toBeLessThanOrEqual(Math.max(0, command.length - 1));
      }),
      { numRuns: 500 },
    );
  });
});
