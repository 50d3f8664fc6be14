import { describe, expect, it } from '@jest/globals';
import { inFile, NOWHERE, Notes, quote } from '../../../src/gates/case/findings.js';

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
