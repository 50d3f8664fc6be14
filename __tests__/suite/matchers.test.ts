import { describe, expect, it } from '@jest/globals';
import { linear } from '../../src/contracts/linear.js';
import type { ProblemMatcher } from '../../src/contracts/profile.js';
import { ProblemScanner } from '../../src/suite/matchers.js';
import type { Problem } from '../../src/suite/matchers.js';

function scan(matchers: readonly ProblemMatcher[], text: string): Problem[] {
  const scanner = new ProblemScanner(matchers.map((matcher) => ({ matcher, compile: linear })));
  return text.split('\n').flatMap((line) => scanner.scan(line) ?? []);
}

const COMPACT: ProblemMatcher = {
  owner: 'compact',
  pattern: [
    {
      regexp: '^(.+): line (\\d+), col (\\d+), (\\w+) - (.+) \\((.+)\\)$',
      file: 1,
      line: 2,
      column: 3,
      severity: 4,
      message: 5,
      code: 6,
    },
  ],
};
const STYLISH: ProblemMatcher = {
  owner: 'stylish',
  pattern: [
    { regexp: '^(\\S.*)$', file: 1 },
    {
      regexp: '^\\s+(\\d+):(\\d+)\\s+(\\w+)\\s+(.+?)\\s\\s+(.*)$',
      line: 1,
      column: 2,
      severity: 3,
      message: 4,
      code: 5,
      loop: true,
    },
  ],
};

describe('a problem matcher', () => {
  it('takes all groups of one line, colours aside', () => {
    expect(scan([COMPACT], '\u001b[31ma.js: line 50, col 11, Error - not used (no-unused)\u001b[0m')).toEqual([
      {
        owner: 'compact',
        severity: 'error',
        file: 'a.js',
        line: 50,
        column: 11,
        code: 'no-unused',
        message: 'not used',
      },
    ]);
  });

  it('drops a severity that is none, as GitHub does', () => {
    expect(scan([COMPACT], 'a.js: line 1, col 1, Info - x (y)')).toEqual([]);
  });

  it('loops over the last pattern with the file of the first', () => {
    const text = 'a.js\n  1:0  error  Missing  strict\n  5:10  warning  Unused  unused\nb.js\n  2:1  error  Bad  bad';
    expect(scan([STYLISH], text).map(({ file, line, severity }) => [file, line, severity])).toEqual([
      ['a.js', 1, 'error'],
      ['a.js', 5, 'warning'],
      ['b.js', 2, 'error'],
    ]);
  });

  it('starts anew when a line does not continue it', () => {
    expect(scan([STYLISH], 'a.js\n\n  1:0  error  Missing  strict')).toEqual([]);
  });

  it('gives way to the one that completes a problem first', () => {
    const lax: ProblemMatcher = { owner: 'lax', pattern: [{ regexp: '^(.+)$', message: 1 }] };
    expect(scan([COMPACT, lax], 'a.js: line 1, col 2, error - x (y)').map(({ owner }) => owner)).toEqual(['compact']);
  });

  it('has its default severity where the output states none', () => {
    const matcher: ProblemMatcher = { owner: 'x', severity: 'notice', pattern: [{ regexp: '^(.+)$', message: 1 }] };
    expect(scan([matcher], 'hello')[0]?.severity).toBe('notice');
  });
});

describe('an expression for the engine of linear time', () => {
  const TEXTS = [
    '',
    ' ',
    'a',
    'a-b',
    '\v',
    '\f',
    '\r',
    '\u00a0',
    '\u2028',
    '\u3000',
    '\ufeff',
    '\u200b',
    'x\u00a0y',
    '.',
    '\\s',
  ];
  it.each([
    '.',
    'x\\sy',
    '^\\s$',
    '^\\S+$',
    '[\\s]',
    '[^\\s]',
    '[\\S]',
    '[^\\S]',
    '[\\s-x]',
    '[\\s-]',
    '[-\\s]',
    '[.]',
    '\\.',
    '[\\]\\s]',
    '\\\\s',
    '[^]',
    '[]|\\s',
    '^.$',
  ])('means what it means to JavaScript: %s', (expression) => {
    const own = new RegExp(expression);
    const matches = linear(expression);
    for (const text of TEXTS) expect([text, matches(text)]).toEqual([text, own.exec(text)?.slice() ?? null]);
  });
});
