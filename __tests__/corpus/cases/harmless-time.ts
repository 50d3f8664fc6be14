/** Dates in other usual forms, other zones, other schemes of tags, more of everything: nobody would stop. */
import { after, all, append, set, swap, type Case, type TextEdit } from '../case.js';
import { DOCS, PATHS, type DocumentName, type Recipe } from '../honest-pair.js';
import { named } from './presence-profiles.js';

const edit = (document: DocumentName, title: string, text: TextEdit, why = 'it is the same day'): Case => ({
  title: `${document}: ${title}`,
  why,
  change: { texts: { [document]: text } },
});

const updated = (document: DocumentName, line: string): Case =>
  edit(document, line, swap(document.endsWith('readiness') ? 'Updated: 2026-01-14' : 'Updated: 2026-01-15', line));

export const HARMLESS_DATES: readonly Case[] = [
  updated('record', 'Updated: 15 January 2026'),
  updated('consumer:record', 'Updated: January 15, 2026'),
  updated('record', '**Updated:** 2026-01-15'),
  updated('record', 'Updated: 15 gennaio 2026'),
  updated('consumer:record', 'Updated: 2026年1月15日'),
  updated('readiness', 'Updated: 14 stycznia 2026'),
  updated('consumer:record', 'Last updated: 2026-01-15T14:30:00Z'),
  updated('record', 'Updated: 2026-01-15 15:30 +01:00'),
  updated('consumer:record', 'Updated: 15.01.2026'),
  updated('record', 'Updated: 2026/01/15'),
  updated('consumer:record', 'Updated: 15 Jan 2026'),
  updated('record', '- Date: `2026-01-15`'),
  updated('consumer:record', 'Updated: Thursday, 15 January 2026'),
  updated('record', 'Updated: 2026-01-15 (UTC)'),
  updated('consumer:record', '_Last updated on 2026-01-15_'),
  updated('readiness', 'Updated: 14th of January 2026'),
  updated('consumer:readiness', 'Executed on: 2026-01-14'),
  updated('readiness', 'Drill date: 2026-01-14'),
  updated('consumer:readiness', 'Date: 2026-01-14T23:30:00-08:00'),
  edit(
    'record',
    'signed a day after it was updated',
    after('## Ownership\n', '\n- Signed on: 2026-01-16\n'),
    'signatures follow',
  ),
  edit(
    'record',
    'a history of revisions before the release',
    append(
      '\n## Revision History\n\n| Date | Change |\n|---|---|\n| 2025-12-02 | First draft |\n| 2026-01-15 | Signed |\n',
    ),
    'a draft of December is of the past',
  ),
  edit(
    'consumer:record',
    'a review planned for next month',
    append('\n## Next Steps\n\n- Review date: 2026-02-15\n'),
    'what is planned lies ahead',
  ),
  edit('record', 'valid until next year', after('Updated: 2026-01-15', '\nValid until: 2027-01-15'), 'it holds'),
  edit(
    'consumer:record',
    'effective since it was signed',
    after('Updated: 2026-01-15', '\nEffective from: 2026-01-15'),
    'it is in force',
  ),
  edit(
    'readiness',
    'the next drill',
    append('\n## Next Drill\n\n- Planned: 2026-04-14\n'),
    'what is planned lies ahead',
  ),
];

const own = (title: string, recipe: Recipe, why: string): Case => ({ title, why, change: { recipe } });
const tags = (first: string, older: string, release: string, bare = release): Case =>
  own(
    `tags ${first}, ${older}, ${release}`,
    {
      tags: { first, older, release },
      texts: { changelog: (text) => text.replace(`## ${release} - `, `## ${bare} - `) },
    },
    'a scheme of its own, in order',
  );

export const HARMLESS_TIMES: readonly Case[] = [
  tags('v0.3', 'v0.4', 'v0.5'),
  tags('v2311', 'v2324', 'v2400'),
  tags('2025.06', '2025.09', '2026.01'),
  tags('release-2025-06-03', 'release-2025-09-09', 'release-2026-01-13'),
  tags('1.0.0', 'v1.1.0', 'v2.0.0'),
  tags('memorykernel/v0.3.1', 'memorykernel/v0.3.2', 'memorykernel/v0.4.0', 'v0.4.0'),
  tags('memorykernel@0.3.1', 'memorykernel@0.3.2', 'memorykernel@0.4.0', '0.4.0'),
  tags('R9', 'R10', 'R11'),
  tags('falcon', 'heron', 'ibis'),
  tags('zebra', 'yak', 'aardvark'),
  tags('20250603', '20250909', '20260113'),
  tags('v1.2.3.4', 'v1.2.3.10', 'v1.2.4.0'),
  own(
    'payload generated with fractions of a second',
    { texts: { payload: set({ handoff_generated_at_utc: '2026-01-12T15:00:00.123456Z' }) } },
    'the same second',
  ),
  own(
    'bundle generated in another zone',
    { texts: { bundle: set({ generated_at_utc: '2026-01-13T11:00:00+01:00' }) } },
    'the same instant',
  ),
  own(
    'a commit a minute older than its parent',
    { dates: { code: '2026-01-09T10:01:00Z' } },
    'clocks of two machines differ',
  ),
  own(
    'a stated date as an instant',
    { texts: { candidate: set({ 'rehearsal_candidate.cutover_not_before_utc_date': '2025-12-20T00:00:00Z' }) } },
    'it is over',
  ),
  own(
    'a candidate that was published again with more words',
    {
      moments: {
        'after candidate': (history) => {
          history.write({ [PATHS.payload]: history.text(PATHS.payload).replace(/\n$/, ' \n') });
          history.commit({ message: 'Reformat', at: '2026-01-05T09:00:00Z' });
        },
      },
    },
    'it never went away',
  ),
  own(
    'a merge by a bot between candidate and code',
    {
      moments: {
        'after candidate': (history) => {
          history.write({ '.github/workflows/ci.yml': 'on: [push]\n' });
          const beside = history.commitBeside(
            { message: 'Bump', at: '2025-12-22T09:00:00Z', author: 'renovate[bot] <bot@example.com>' },
            'bump',
          );
          history.commit({ message: 'Merge bump', at: '2025-12-23T09:00:00Z', merges: [beside] });
        },
      },
    },
    'a bot changes no contract',
  ),
  {
    title: 'an older record of the release before',
    why: 'each release has its record',
    change: {
      files: {
        producer: {
          [`${DOCS}/RUNTIME_CUTOVER_DECISION_RECORD_PRODUCER_2025-09-16.md`]:
            '# Runtime Cutover Decision Record\n\nUpdated: 2025-09-16\n\n## Decision Outcome\n\n1. Rehearsal continuation: **GO**\n2. Runtime cutover execution: **GO**\n\n## Approved Runtime Target\n\n- release_tag: `v0.3.2`\n',
        },
      },
    },
  },
  {
    title: 'an older drill of the release before',
    why: 'each release has its drill',
    change: {
      files: {
        consumer: {
          [`${DOCS}/MEMORYKERNEL_ROLLBACK_DRILL_2025-09-15.md`]:
            '# Rollback Readiness\n\nUpdated: 2025-09-15\n\n## Runtime Target\n\n- release_tag: `v0.3.2`\n\n## Drill Result\n\n- Rollback readiness verdict: **READY**\n',
        },
      },
    },
  },
  {
    title: 'more documents beside',
    why: 'nobody reads them',
    change: { files: { producer: { 'docs/a.md': 'NO-GO\n' }, consumer: { 'docs/b.md': '# Draft\n' } } },
  },
  {
    title: 'sides Pricing and Pricing Web',
    why: 'a name may hold the other',
    change: named('Pricing', 'Pricing Web', {}),
  },
  { title: 'sides Web and WebShop', why: 'a name may hold the other', change: named('Web', 'WebShop', {}) },
  { title: 'a candidate document that is taken away', why: 'it is optional', change: { texts: { candidate: null } } },
  { title: 'no vendored payload', why: 'it is optional', change: { texts: { 'consumer:vendored': null } } },
  { title: 'suites run minutes before', why: 'they ran on the commit', change: { ranAt: '2026-01-20T09:55:00.000Z' } },
  {
    title: 'both joint documents gone',
    why: 'they are optional',
    change: { texts: { joint: null, 'consumer:joint': null } },
  },
  {
    title: 'records renamed to the day they were signed again',
    why: 'the name says nothing',
    change: {
      texts: {
        record: all(swap('Updated: 2026-01-15', 'Updated: 2026-01-16')),
        'consumer:record': swap('Updated: 2026-01-15', 'Updated: 2026-01-16'),
      },
    },
  },
];
