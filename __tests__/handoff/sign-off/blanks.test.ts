import { describe, expect, it } from '@jest/globals';
import { blanksIn } from '../../../src/handoff/sign-off/blanks.js';
import { parseMarkdown } from '../../../src/documents/markdown/document.js';

function blanks(markdown: string) {
  const document = parseMarkdown(Buffer.from(markdown));
  if ('kind' in document) throw new Error(document.message);
  return blanksIn(document.passages).map(({ label, span }) => [label, span.line]);
}

describe('a blank', () => {
  it('is a run of underscores, on a line, in a list, in a table', () => {
    expect(
      blanks('Updated: ____\n\n- Runtime cutover: ____\n\n| Role | Name |\n|---|---|\n| owner | ____ |\n'),
    ).toEqual([
      ['Updated', 1],
      ['Runtime cutover', 3],
      ['owner', 7],
    ]);
  });

  it('is none where it states nothing, marks words, or is part of a name', () => {
    expect(blanks('<!-- ____ -->\n\n```\n____: ____\n```\n\n`____`\n\n> ____\n\n____\n')).toEqual([]);
    expect(blanks('__Ada Brandt__, ___Mira___, MY___VALUE, \\_\\_init\\_\\_\n')).toEqual([]);
  });

  it.each([
    ['- Runtime cutover: ____', true],
    ['**Runtime cutover:** ____', true],
    ['____', true],
    ['- Runtime cutover: NO-GO ____', false],
    ['- Runtime cutover: ____ NO-GO', false],
    ['- Refused by ____', false],
    ['- Runtime cutover: NO-GO, signed: ____', false],
    ['| A | B |\n|---|---|\n| Runtime cutover | ____ |', true],
    ['| A | B | C |\n|---|---|---|\n| Runtime cutover | NO-GO | ____ |', false],
  ])('%s: stands alone %s', (markdown, alone) => {
    const document = parseMarkdown(Buffer.from(`# Record\n\nText.\n\n${markdown}\n`));
    if ('kind' in document) throw new Error(document.message);
    expect(blanksIn(document.passages).map((one) => one.alone)).toEqual(markdown === '____' ? [] : [alone]);
  });
});
