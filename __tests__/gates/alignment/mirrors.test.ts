import { afterAll, describe, expect, it } from '@jest/globals';
import { fileOf } from '../../../src/contracts/file-state.js';
import type { Evidence, FileEvidence } from '../../../src/contracts/evidence.js';
import { Dossier } from '../../../src/gates/case/dossier.js';
import { Notes } from '../../../src/gates/case/findings.js';
import { checkMirrors } from '../../../src/gates/alignment/mirrors.js';
import { Bench } from '../bench.js';

const bench = await Bench.orders();
afterAll(() => bench.close());

const { evidence } = await bench.outcome('producer');
const COPY = 'clients/js/contract/manifest.json';

function said(files: Evidence['files']): readonly (readonly [string | null, string | null])[] {
  const notes = new Notes('alignment');
  checkMirrors({ dossier: new Dossier({ ...evidence, files }, bench.profile.profile, null), notes });
  return notes.findings.map(({ path, message }) => [path, message]);
}

/** One file more, where a mirror has its own. */
const beside = (over: Partial<FileEvidence>): FileEvidence => ({
  ...{ side: 'producer', tree: 'subject', document: null, path: COPY, state: fileOf(Buffer.from('{}')) },
  ...over,
});

describe('the members of a mirror', () => {
  it.each<[string, Partial<FileEvidence>]>([
    ['of another release', { tree: 'previous' }],
    ['of the other side', { side: 'consumer' }],
    ['that is a document of its own', { document: 'source-of-truth' }],
  ])('are not what is collected %s', (_, over) => {
    expect(said([...evidence.files, beside(over)])).toEqual([]);
  });

  it('are compared with those of the canonical folder', () => {
    expect(said([...evidence.files, beside({})])).toEqual([
      [COPY, `The mirror "${COPY}" differs from "contract/manifest.json" from line 1 on`],
    ]);
    expect(said(evidence.files.filter(({ path, document }) => path !== COPY || document !== null))).toEqual([
      [COPY, `The mirror "${COPY}" is missing; "contract/manifest.json" has it`],
    ]);
  });

  it('are none where a document that is missing would stand', () => {
    const lost = evidence.files.flatMap((file): FileEvidence[] => {
      if (file.side !== 'producer' || file.tree !== 'subject' || file.path !== 'contract/manifest.json') return [file];
      return file.document === null ? [] : [{ ...file, state: { kind: 'missing', introduced: true } }];
    });
    expect(said(lost)).toEqual([[COPY, `The mirror holds "${COPY}", which "contract" does not`]]);
  });
});
