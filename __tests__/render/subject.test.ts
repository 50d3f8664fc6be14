import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/contracts/report.js';
import { judgedPhrase } from '../../src/render/subject.js';
import { instant, shaWith } from '../support/brands.js';

type Subject = NonNullable<Report['subject']>;

const COMMIT: Subject = {
  sha: shaWith('a'),
  committedAt: instant('2026-02-08T12:00:00Z'),
  tree: 'commit',
  differing: [],
  prefix: '',
};
const ONE = { path: 'a.md', how: 'changed' } as const;

describe('the judged tree', () => {
  it.each<[string, Partial<Subject>]>([
    ['', {}],
    [' (1 path not as committed)', { differing: [ONE] }],
    [' (what differs from the commit is not known)', { differing: null }],
    [' (working tree)', { tree: 'working-tree' }],
    [' (working tree, 2 paths not as committed)', { tree: 'working-tree', differing: [ONE, ONE] }],
  ])('is said as "%s"', (words, over) => {
    expect(judgedPhrase({ ...COMMIT, ...over })).toBe(words);
  });
});
