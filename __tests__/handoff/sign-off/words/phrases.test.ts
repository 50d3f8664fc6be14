import { describe, expect, it } from '@jest/globals';
import { endsOf, Phrases, wordsOf } from '../../../../src/handoff/sign-off/words/phrases.js';

const REFUSALS = new Phrases(
  'no(-| |)go',
  'not (a |)go',
  'withdrawn',
  'on hold',
  'retir\u00e9(e|)',
  '\u043e\u0442\u043e\u0437\u0432\u0430\u043d*',
  '\u64a4\u56de*',
);

describe('words', () => {
  it.each([
    ['NO-GO, until 2026.', ['no-go', ',', 'until', '2026', '.']],
    ['\u274c widerrufen', ['\u274c', 'widerrufen']],
    ['re\u0301voque', ['re\u0301voque']],
    ['', []],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('where words end', () => {
  it('is told in the text in lower case, whatever its length is there', () => {
    expect(endsOf('große, GO')).toEqual([5, 6, 9]);
    expect(endsOf('\u0130x GO')).toEqual(['\u0130x'.toLowerCase().length, '\u0130x GO'.toLowerCase().length]);
  });
});

describe('phrases', () => {
  it.each([
    ['no-go', 1],
    ['No go', 2],
    ['NOGO', 1],
    ['no\u2013go', 1],
    ['not a go yet', 3],
    ['not-a-go', 1],
    ['withdrawn-by-ann', 1],
    ['retir\u00e9e', 1],
    ['\u043e\u0442\u043e\u0437\u0432\u0430\u043d\u043e', 1],
    ['\u64a4\u56de\u3055\u308c\u307e\u3057\u305f', 1],
    ['on hold', 2],
    ['on hold-ish', 2],
  ])('begins in %j, %d words long', (text, length) => {
    expect(REFUSALS.at(wordsOf(text), 0)).toBe(length);
  });

  it.each(['no, go ahead', 'gone', 'unwithdrawn', 'pre-withdrawn', 'on the hold', 'retir\u00e9es', 'no', ''])(
    'does not begin in %j',
    (text) => {
      expect(REFUSALS.at(wordsOf(text), 0)).toBe(0);
    },
  );

  it('is found anywhere, at the beginning of a word', () => {
    expect(REFUSALS.isIn(wordsOf('This GO was withdrawn.'))).toBe(true);
    expect(REFUSALS.isIn(wordsOf('The record is re-withdrawn-free'))).toBe(false);
  });

  it('refuses a pattern whose group is not closed', () => {
    expect(() => new Phrases('not (approved').at(['not'], 0)).toThrow('a group is not closed');
  });
});
