/** Until when and from when on a document says that it holds. */
import { describe, expect, it } from '@jest/globals';
import { parseMarkdown } from '../../../src/documents/markdown/document.js';
import { statedDates } from '../../../src/handoff/time/dates.js';
import { boundsOf } from '../../../src/handoff/time/validity.js';

function read(text: string) {
  const document = parseMarkdown(Buffer.from(text));
  if ('kind' in document) throw new Error(document.message);
  return document;
}

const bounds = (text: string) =>
  boundsOf(read(text), ['rollback target']).map(({ kind, moments }) => [kind, moments[0]?.day ?? null]);

describe('bounds of validity', () => {
  it.each([
    ['Valid until: 2026-01-18', 'until'],
    ['- **Expires on:** 18 January 2026', 'until'],
    ['- This decision is valid through: 2026-01-18', 'until'],
    ['Gültig bis: 18.01.2026', 'until'],
    ['Effective from: 2026-01-18', 'from'],
    ['- Effective date: `2026-01-18`', 'from'],
    ['Takes effect on: 2026-01-18', 'from'],
  ])('are read from "%s"', (line, kind) => {
    expect(bounds(`# Record\n\n${line}\n`)).toEqual([[kind, '2026-01-18']]);
  });

  it.each([
    'Next review: 2026-01-18',
    'Cutover not before: 2026-01-18',
    'The certificate expires: 2026-01-18',
    '## Rollback Target\n\nValid until: 2026-01-18',
    '## Plan\n\nEffective from: 2026-01-18',
  ])('are none of "%s"', (text) => {
    expect(bounds(`# Record\n\n${text}\n`)).toEqual([]);
  });
});

describe('a date without a colon before it', () => {
  it.each([
    'Last updated on 2026-01-15',
    '_Updated 2026-01-15_',
    'Updated on January 15, 2026',
    'Updated `2026-01-15`',
  ])('is read from "%s"', (line) => {
    expect(statedDates(read(`# Record\n\n${line}\n`)).map(({ moments }) => moments[0]?.day)).toEqual(['2026-01-15']);
  });

  it.each(['Updated the runbook on 2026-01-15', 'Updated by Ada'])('is none of "%s"', (line) => {
    expect(statedDates(read(`# Record\n\n${line}\n`))).toEqual([]);
  });
});
