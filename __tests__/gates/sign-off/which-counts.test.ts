import { describe, expect, it } from '@jest/globals';
import type { FileEvidence } from '../../../src/contracts/evidence.js';
import { parseMarkdown } from '../../../src/documents/markdown/document.js';
import type { SignOffFile } from '../../../src/gates/case/dossier.js';
import { Notes } from '../../../src/gates/case/findings.js';
import { judgeSuperseded } from '../../../src/gates/sign-off/which-counts.js';
import { signOffIn } from '../../../src/handoff/sign-off/statements.js';
import { readBuiltIn } from '../../support/profile.js';

const profile = readBuiltIn();

/** A record of a day, or of none. */
function record(day: string | null, mark = ''): SignOffFile {
  const date = day === null ? '' : `Updated: ${day}\n\n`;
  const text = `# Decision Record\n\n${mark}${date}## Decision\n\n- Runtime cutover: **GO**\n`;
  const document = parseMarkdown(Buffer.from(text));
  if ('kind' in document) throw new Error(document.message);
  const file = { side: 'producer', path: `${day ?? 'undated'}.md`, document: 'decision-record' } as FileEvidence;
  return { file, document, facts: signOffIn(document, profile) };
}
const superseded = (day: string | null) => record(day, '> This record is superseded.\n\n');

function said(current: readonly SignOffFile[], old: readonly SignOffFile[]) {
  const notes = new Notes('sign-off');
  judgeSuperseded('producer', [...current, ...old], current, notes);
  return notes.findings.map(({ severity, path, line, observed }) => [severity, path, line, observed]);
}

const EIGHTH = superseded('2026-01-08');

describe('a record that no longer counts', () => {
  it.each<[string, readonly SignOffFile[]]>([
    ['a newer one', [record('2026-01-09')]],
    ['one of its day', [record('2026-01-08')]],
    ['a newer one and one of no date', [record('2026-01-09'), record(null)]],
    ['one of no date and a newer one', [record(null), record('2026-01-09')]],
  ])('is replaced by %s', (_, current) => {
    expect(said(current, [EIGHTH, superseded(null)])).toEqual([]);
  });

  it.each<[string, readonly SignOffFile[], string]>([
    ['an older one', [record('2026-01-07')], '2026-01-07'],
    ['older ones', [record('2026-01-07'), record('2026-01-06'), record(null)], '2026-01-07'],
    ['one of no date', [record(null)], ''],
  ])('may have taken %s with it', (_, current, newest) => {
    expect(said(current, [EIGHTH])).toEqual([['warning', '2026-01-08.md', 3, newest]]);
  });

  it('leaves a side without any where it was the only one', () => {
    expect(said([], [EIGHTH, superseded('2026-01-07')])).toEqual([['error', '2026-01-08.md', 3, 'superseded']]);
  });
});
