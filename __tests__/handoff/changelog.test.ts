import { describe, expect, it } from '@jest/globals';
import { changelogLines } from '../../src/handoff/changelog.js';

const lines = (text: string) =>
  changelogLines(text).map(
    (line) => `${line.number} ${line.level ?? '-'} ${line.text.trim()} < ${line.under?.trim() ?? ''}`,
  );
const levels = (text: string) => changelogLines(text).flatMap(({ level }) => level ?? []);

describe('the lines of a changelog', () => {
  it('know their number and the heading that they stand under', () => {
    expect(lines('Intro\n# Changes\n## 0.4.0\r\n- one\r## 0.3.2\n- two')).toEqual([
      '1 - Intro < ',
      '2 1 # Changes < ',
      '3 2 ## 0.4.0 < ',
      '4 - - one < ## 0.4.0',
      '5 2 ## 0.3.2 < ',
      '6 - - two < ## 0.3.2',
    ]);
  });

  it.each([
    ['# a', 1],
    ['###### a', 6],
    ['   ## a', 2],
    ['## \ta', 2],
    ['= a', 1],
    ['=== a', 3],
    ['<h2>a</h2>', 2],
    ['  <H3 id="x">a</H3>', 3],
    ['a\n===', 1],
    ['a\n--', 2],
    ['a\n~~~', 2],
    ['   a\n   ---  ', 2],
  ])('are headings in each form: %j', (text, level) => {
    expect(levels(`\n${text}\n`)).toEqual([level]);
  });

  it.each([
    '####### a',
    '#a',
    '#',
    '    # a',
    'x # a',
    '<h7>a</h7>',
    '<hr>',
    'a\n-',
    'a\n=x=',
    '- a\n---',
    '* a\n---',
    '1. a\n---',
    '> a\n---',
    '| a |\n---',
    '    a\n---',
    '\ta\n---',
    '\n---',
    'a\n    ---',
  ])('are none where they only look like one: %j', (text) => {
    expect(levels(`\n${text}\n`)).toEqual([]);
  });

  it('show a heading without its markup', () => {
    expect(changelogLines('<h2><a id="x"></a>0.4.0</h2>\n## b <i>c</i>\n- <b>d</b>').map(({ text }) => text)).toEqual([
      expect.not.stringMatching(/[<>]/),
      expect.not.stringMatching(/[<>]/),
      '- <b>d</b>',
    ]);
  });

  it('are not what nobody sees: comments, code, where links lead', () => {
    const text = [
      ...['# a', '<!-- ## hidden', '## hidden too --> b', '```', '## code', '~~~', '```x', '````', '## c'],
      ...['~~~', '## code', '```', '~~~', '[0.4.0]: https://example.org', '   [b]: x', '[c] d', '    [e]: f'],
    ].join('\n');
    expect(lines(text).filter((line) => !line.startsWith('2 '))).toEqual([
      '1 1 # a < ',
      '3 - b < # a',
      '9 2 ## c < ',
      '16 - [c] d < ## c',
      '17 - [e]: f < ## c',
    ]);
  });

  it('end where a comment or a fence is never closed', () => {
    expect(levels('# a\n<!-- b\n# c')).toEqual([1]);
    expect(levels('# a\n```\n# c')).toEqual([1]);
    expect(levels('# a <!-- b --> c <!-- d --> e\n# f')).toEqual([1, 1]);
    expect(levels('<!--> # a\n-->\n# b')).toEqual([1]);
  });
});
