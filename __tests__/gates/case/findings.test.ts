import { describe, expect, it } from '@jest/globals';
import {
  copyHint,
  inFile,
  listed,
  NOWHERE,
  Notes,
  quote,
  quoteBriefly,
  quoteValue,
} from '../../../src/gates/case/findings.js';

const SPAN = { line: 3, column: 5, endLine: 4, endColumn: 7 };
const PLACE = { side: 'consumer', path: 'a.json', span: SPAN } as const;
const WHAT = { message: 'It differs', hint: 'Fix it.' };
const notesOf = (fill: (notes: Notes) => void): Notes => {
  const notes = new Notes('alignment');
  fill(notes);
  return notes;
};

describe('what a gate says', () => {
  it('is a finding with its place and all that was given', () => {
    const { findings } = notesOf((notes) => {
      notes.error('alignment/fact', PLACE, { ...WHAT, expected: 'x', observed: 'y', settledBy: 'merge' });
      notes.warning('alignment/working-tree', NOWHERE, WHAT);
      notes.notice('alignment/repin', inFile(PLACE), WHAT);
    });
    const bare = { ...WHAT, expected: null, observed: null };
    const nowhere = { side: null, path: null, line: null, column: null, endLine: null, endColumn: null };
    expect(findings).toEqual([
      {
        ...{ rule: 'alignment/fact', severity: 'error', ...WHAT, expected: 'x', observed: 'y', settledBy: 'merge' },
        ...{ side: 'consumer', path: 'a.json', ...SPAN },
      },
      { rule: 'alignment/working-tree', severity: 'warning', ...bare, ...nowhere },
      {
        ...{ rule: 'alignment/repin', severity: 'notice', ...bare, side: 'consumer', path: 'a.json' },
        ...{ line: 1, column: 1, endLine: 1, endColumn: 1 },
      },
    ]);
    expect(findings.map((finding) => 'settledBy' in finding)).toEqual([true, false, false]);
  });

  it('is a gap, in the words of whoever could not tell', () => {
    const { gaps } = notesOf((notes) => {
      notes.pending('alignment/history', PLACE, WHAT);
      notes.pending('alignment/history', NOWHERE, { ...WHAT, waiting: true, settledBy: 'tag' });
      notes.pending('alignment/history', NOWHERE, {
        ...WHAT,
        because: { kind: 'unknown', why: 'git sleeps', mend: 'Wake it.' },
      });
      notes.unjudged('alignment/payload', PLACE, WHAT);
    });
    const gap = { rule: 'alignment/history', status: 'pending', ...WHAT, side: null, path: null, waiting: false };
    expect(gaps).toEqual([
      { ...gap, side: 'consumer', path: 'a.json' },
      { ...gap, waiting: true, settledBy: 'tag' },
      { ...gap, message: 'It differs (git sleeps)', hint: 'Wake it.' },
      { ...gap, rule: 'alignment/payload', status: 'error', side: 'consumer', path: 'a.json' },
    ]);
    expect(gaps.map((one) => 'settledBy' in one)).toEqual([false, true, false, false]);
  });

  it.each<[string, (notes: Notes) => void, boolean]>([
    ['nothing', () => undefined, true],
    [
      'a warning and a notice',
      (notes) => {
        notes.warning('alignment/working-tree', NOWHERE, WHAT);
        notes.notice('alignment/repin', NOWHERE, WHAT);
      },
      true,
    ],
    [
      'an error',
      (notes) => {
        notes.error('alignment/fact', NOWHERE, WHAT);
      },
      false,
    ],
    [
      'a gap',
      (notes) => {
        notes.pending('alignment/history', NOWHERE, WHAT);
      },
      false,
    ],
    [
      'both',
      (notes) => {
        notes.error('alignment/fact', NOWHERE, WHAT);
        notes.pending('alignment/history', NOWHERE, WHAT);
      },
      false,
    ],
  ])('is sound with %s', (_, fill, sound) => {
    expect(notesOf(fill).sound).toBe(sound);
  });

  it('may be taken over, and then waits for what it is told to', () => {
    const inner = notesOf((notes) => {
      notes.error('alignment/fact', NOWHERE, WHAT);
      notes.pending('alignment/history', NOWHERE, WHAT);
    });
    const settled = (settledBy: 'renewal' | undefined) => {
      const { findings, gaps } = notesOf((notes) => {
        notes.take(inner, settledBy);
      });
      return [...findings, ...gaps].map((one) => one.settledBy);
    };
    expect(settled('renewal')).toEqual(['renewal', 'renewal']);
    expect(settled(undefined)).toEqual([undefined, undefined]);
    expect(inner.findings[0]).not.toHaveProperty('settledBy');
  });

  it('is mended by nothing where something else has to come first', () => {
    const remedy = { kind: 'open', why: 'Nobody knows.' } as const;
    const remedies = (settledBy: 'renewal' | undefined) => {
      const own = notesOf((notes) => {
        notes.error('alignment/fact', NOWHERE, { ...WHAT, remedy, settledBy });
        notes.error('alignment/fact', NOWHERE, WHAT);
      });
      const { findings } = notesOf((notes) => {
        notes.error('alignment/fact', NOWHERE, { ...WHAT, remedy });
      });
      const taken = notesOf((notes) => {
        notes.take({ findings, gaps: [] } as unknown as Notes, settledBy);
      });
      return [...own.findings, ...taken.findings].map((one) => ('remedy' in one ? one.remedy : null));
    };
    expect(remedies(undefined)).toEqual([remedy, null, remedy]);
    expect(remedies('renewal')).toEqual([null, null, null]);
  });

  it('may be taken back line by line, of one file on one side', () => {
    const at = (side: 'producer' | 'consumer', path: string, line: number) => inFile({ side, path }, { ...SPAN, line });
    const notes = notesOf((one) => {
      for (const where of [at('consumer', 'a.json', 3), at('consumer', 'a.json', 4), at('consumer', 'b.json', 3)])
        one.error('alignment/fact', where, WHAT);
      one.error('alignment/fact', at('producer', 'a.json', 3), WHAT);
      one.error('alignment/fact', { side: 'consumer', path: 'a.json', span: null }, WHAT);
    });
    notes.forget({ side: 'consumer', path: 'a.json' }, new Set([3, 7]));
    expect(notes.findings.map(({ side, path, line }) => [side, path, line])).toEqual([
      ['consumer', 'a.json', 4],
      ['consumer', 'b.json', 3],
      ['producer', 'a.json', 3],
      ['consumer', 'a.json', null],
    ]);
  });

  it('comes to a judgement, or to none', () => {
    const notes = notesOf((one) => {
      one.notice('alignment/repin', NOWHERE, WHAT);
      one.pending('alignment/history', NOWHERE, WHAT);
    });
    const { findings, gaps } = notes;
    expect(notes.judgement('All is well.')).toEqual({
      id: 'alignment',
      findings,
      gaps,
      notApplicable: null,
      summary: 'All is well.',
    });
    expect(notes.notApplicable('Not here.')).toEqual({
      id: 'alignment',
      findings,
      gaps: [],
      notApplicable: 'Not here.',
      summary: 'Not here.',
    });
  });
});

describe('a value in a message', () => {
  it.each<[string | readonly string[] | null | undefined, string]>([
    [null, 'nothing'],
    [undefined, 'nothing'],
    ['', '""'],
    ['a "b"', '"a \\"b\\""'],
    ['a\nb', '"a\\nb"'],
    ['\u202eevil', '"\\u{202e}evil"'],
    ['\u{1f600}', '"\\u{1f600}"'],
    ['~ ', '"~ "'],
    [['a', 'b'], '["a", "b"]'],
    [[], '[]'],
  ])('shows every character: %j', (value, shown) => {
    expect(quote(value)).toBe(shown);
  });
});

describe('a value in a sentence', () => {
  it.each([
    [121, 121],
    [122, 123],
  ])('of %i characters takes %i', (length, shown) => {
    const text = 'x'.repeat(length);
    const brief = length === shown ? text : `${'x'.repeat(120)}...`;
    expect(quoteBriefly(text)).toBe(JSON.stringify(brief));
  });

  it.each([
    [undefined, 'nothing'],
    [{ kind: 'word', word: 'a' } as const, '"a"'],
    [{ kind: 'malformed', shown: '[1]' } as const, '[1], which is no value of it'],
  ])('%j is %s', (value, shown) => {
    expect(quoteValue(value)).toBe(shown);
  });

  it('is one of several, of which six are named', () => {
    const some = (count: number) =>
      listed(
        Array.from({ length: count }, (_, at) => `${at}`),
        (one) => `<${one}>`,
      );
    expect(some(6)).toBe('<0>, <1>, <2>, <3>, <4>, <5>');
    expect(some(7)).toBe('<0>, <1>, <2>, <3>, <4> and 2 more');
  });
});

it.each([
  ['release', 'Copy a.json of the pinned release to b.json, byte for byte.'],
  ['subject', 'Copy a.json of the producer to b.json, byte for byte.'],
] as const)('a copy of the %s is mended by its original', (tree, hint) => {
  expect(copyHint({ tree, path: 'a.json' }, 'b.json')).toBe(hint);
});
