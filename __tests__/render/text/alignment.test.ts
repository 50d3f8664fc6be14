import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderText } from '../../../src/render/text.js';
import { brief, cells, hanging, padded, wrapped } from '../../../src/render/text/cells.js';
import { BASELINE, noGoReport } from '../../support/report-for-people.js';

function alignmentAt(width: number): readonly string[] {
  const text = renderText(noGoReport(), { colour: false, width, outputs: null, detail: 'everything' });
  return (text.split('\n\n').find((block) => block.startsWith('Alignment')) ?? '').split('\n');
}

describe('the alignment table', () => {
  it('names its columns where there is room', () => {
    const lines = alignmentAt(120);
    expect(lines[3]?.split(/ {2,}/)).toEqual([
      '',
      'fact',
      'expected',
      'manifest',
      'payload',
      'truth',
      'pin',
      'mirror',
      'matrix',
      'openapi',
    ]);
    expect(lines[4]?.split(/ {2,}/)).toEqual(['', 'release_tag', 'v0.4.0', '=', '=', '=', '≠', '=', '=', '·']);
  });

  it('numbers its columns and explains the numbers where the names do not fit', () => {
    const lines = alignmentAt(80);
    expect(lines[1]?.split(/ {2,}/)).toEqual(['', 'fact', 'expected', '1', '2', '3', '4', '5', '6', '7']);
    expect(lines).toContain('  1 manifest, 2 payload, 3 source-of-truth, 4 pin, 5 mirror, 6 matrix, 7 openapi');
  });

  it('becomes a list where no table fits', () => {
    expect(alignmentAt(40)).toContain('  release_tag  v0.4.0 ≠ in 1 of 6');
  });

  it('says below the table which file disagrees, where, and with what', () => {
    for (const width of [120, 80, 40]) {
      const text = alignmentAt(width).join(' ').replace(/ +/g, ' ');
      expect(text).toContain(
        '≠ release_tag expected v0.4.0 AssistSupport: config/memorykernel-integration-pin.json:4 v0.3.2',
      );
    }
  });

  it('keeps every table line within the width', () => {
    for (const width of [120, 100, 80]) {
      for (const line of alignmentAt(width)) expect(cells(line)).toBeLessThanOrEqual(width);
    }
  });
});

describe('a value made short', () => {
  it('keeps the first digits of a digest and marks the cut', () => {
    expect(brief(BASELINE.commit_sha, 10)).toBe('7e4806a34b98…');
  });

  it('ends a list at a whole word and counts the rest', () => {
    expect(brief('invalid_json, write_conflict, internal', 30)).toBe('invalid_json … +2 more');
  });

  it('is never cut inside a word', () => {
    expect(brief('a-single-very-long-word-without-blanks', 10)).toBe('a-single-very-long-word-without-blanks');
  });
});

describe('the width of a text', () => {
  it('counts wide characters twice and combining marks not at all', () => {
    expect(cells('版本')).toBe(4);
    expect(cells('e\u0301')).toBe(1);
    expect(padded('版', 4)).toBe('版  ');
  });

  it('holds for wrapped lines, which keep every word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z版]{1,12}$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 24, max: 60 }), (list, width) => {
        const lines = wrapped(list.join(' '), width);
        expect(lines.join(' ')).toBe(list.join(' '));
        for (const line of lines) expect(cells(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('indents what is wrapped below its beginning', () => {
    expect(hanging('  mend  ', 'one two three four five six', 28)).toEqual([
      '  mend  one two three four',
      '        five six',
    ]);
  });
});
