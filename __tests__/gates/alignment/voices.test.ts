import { describe, expect, it } from '@jest/globals';
import type { Stated } from '../../../src/gates/alignment/agreement.js';
import { agreementSummary, type Gathered } from '../../../src/gates/alignment/voices.js';
import type { Dossier } from '../../../src/gates/case/dossier.js';

const by = (...sources: readonly string[]) => sources.map((source) => ({ source }) as Stated);
const summary = (...stated: readonly (readonly Stated[])[]) => {
  const gathered: Gathered = stated.map((all) => ['release_tag', all] as const);
  return agreementSummary(gathered, { baseline: null, producerGit: null } as unknown as Dossier);
};

describe('the summary of what was compared', () => {
  it.each<[string, readonly (readonly Stated[])[], string]>([
    ['one fact of one document', [by('pin')], '1 fact is stated in one document only.'],
    ['two facts of one document', [by('pin'), by('pin', 'pin')], '2 facts are stated in one document only.'],
    ['a copy, which is no second voice', [by('manifest', 'mirror')], '1 fact is stated in one document only.'],
    ['a fact of two documents', [by('manifest', 'pin')], '1 fact agrees wherever they are stated.'],
    ['what the profile wants of one document', [by('profile', 'pin')], '1 fact agrees wherever they are stated.'],
    [
      'some of several documents and some of one',
      [by('manifest', 'pin'), by('matrix', 'pin'), by('pin')],
      '2 facts agree wherever they are stated; 1 fact is stated in one document only.',
    ],
  ])('is of %s', (_, stated, words) => {
    expect(summary(...stated)).toBe(words);
  });
});
