import { describe, expect, it } from '@jest/globals';
import type { FileEvidence } from '../../../src/contracts/evidence.js';
import { parseMarkdown } from '../../../src/documents/markdown/document.js';
import type { SignOffFile } from '../../../src/gates/case/dossier.js';
import { newest } from '../../../src/gates/records/records.js';
import { signOffIn } from '../../../src/handoff/sign-off/statements.js';
import { readBuiltIn } from '../../support/profile.js';

const profile = readBuiltIn();

function record(updated: string): SignOffFile {
  const document = parseMarkdown(Buffer.from(`# Decision Record\n\n${updated === '' ? '' : `Updated: ${updated}\n`}`));
  if ('kind' in document) throw new Error(document.message);
  return { file: { path: updated } as FileEvidence, document, facts: signOffIn(document, profile) };
}

describe('the newest records', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['the one of the last day', ['2026-01-14', '2026-01-16', '2026-01-15'], ['2026-01-16']],
    ['all of the last day', ['2026-01-16', '2026-01-15', '2026-01-16'], ['2026-01-16', '2026-01-16']],
    ['the one of no date besides', ['', '2026-01-15', '2026-01-16'], ['', '2026-01-16']],
    [
      'the one of the last hour of a day',
      ['2026-01-16T09:30:00Z', '2026-01-16T10:00:00Z', '2026-01-16T09:00:00Z'],
      ['2026-01-16T10:00:00Z'],
    ],
    [
      'the one of no hour besides, which may be the last of its day',
      ['2026-01-16T09:00:00Z', '2026-01-16', '2026-01-16T10:00:00Z'],
      ['2026-01-16', '2026-01-16T10:00:00Z'],
    ],
    [
      'the one of a later day, whatever its hour',
      ['2026-01-15T18:00:00Z', '2026-01-16T07:00:00Z'],
      ['2026-01-16T07:00:00Z'],
    ],
  ])('are %s', (_, all, last) => {
    expect(newest(all.map(record)).map(({ file }) => file.path)).toEqual(last);
  });
});
