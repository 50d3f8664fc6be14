/** Windows that were not kept, announcements that did not stay, dates of commits and tags that cannot be, in any scheme of tags. */
import { set, type Case, type Json } from '../case.js';
import type { History } from '../history.js';
import { CODES, NEW_CODE, PATHS, SAME_CONTRACT, together, type Recipe } from '../honest-pair.js';

const made = (title: string, recipe: Recipe, why: string, gate: Case['gate'] | null = 'stability-window'): Case => ({
  title,
  why,
  change: { recipe },
  ...(gate === null ? {} : { gate }),
});

/** The announcement is taken away on one day, and comes again on another; `again` null: never. */
const withdrawn = (from: string, again: string | null, files: readonly string[]): Recipe => ({
  moments: {
    'after candidate': (history) => {
      const texts = Object.fromEntries(files.map((file) => [file, history.text(file)]));
      history.write(Object.fromEntries(files.map((file) => [file, null])));
      history.commit({ message: 'Withdraw the candidate', at: from });
      if (again === null) return;
      history.write(texts);
      history.commit({ message: 'Publish it again', at: again });
    },
  },
});

const notBefore = (value: Json | undefined, why: string): Case =>
  made(
    `a stated date of ${value === undefined ? 'nothing' : JSON.stringify(value)}`,
    { texts: { candidate: set({ 'rehearsal_candidate.cutover_not_before_utc_date': value }) } },
    why,
  );

const promise = (value: Json, why: string): Case =>
  made(
    `an overlap of ${JSON.stringify(value)} days, and nine kept`,
    {
      dates: { candidate: '2026-01-04T09:00:00Z' },
      texts: { 'candidate-payload': set({ 'rehearsal_candidate.migration_overlap_days': value }) },
      codes: { older: [...CODES, NEW_CODE] },
    },
    why,
  );

const CANDIDATE = [PATHS.payload, PATHS.candidate];
const stay = (days: number) => set({ 'stability_window.minimum_sprint_days': days });
const rename = (by: readonly string[]) => set({ 'error_code_expectations.codes': by });

export const WINDOWS: readonly Case[] = [
  made('eleven days of overlap', { dates: { candidate: '2026-01-02T09:00:00Z' } }, 'fourteen were promised'),
  made(
    'fourteen days of overlap less a second',
    { dates: { candidate: '2025-12-30T09:00:01Z' }, codes: { older: [...CODES, NEW_CODE] } },
    'fourteen were promised',
  ),
  made('no candidate at all', { candidate: false }, 'a new contract is rehearsed first'),
  made(
    'a candidate that was withdrawn and came again',
    withdrawn('2025-12-10T09:00:00Z', '2026-01-05T09:00:00Z', CANDIDATE),
    'it has stayed for eight days',
  ),
  made(
    'a candidate that was withdrawn for a day',
    withdrawn('2026-01-02T09:00:00Z', '2026-01-03T09:00:00Z', [PATHS.payload]),
    'who looked that day saw none: it has stayed for ten days',
  ),
  made(
    'a candidate that was withdrawn',
    withdrawn('2025-12-10T09:00:00Z', null, CANDIDATE),
    'no candidate stood when it was released',
  ),
  made(
    'a candidate of another contract',
    { texts: { 'candidate-payload': set({ expected_service_contract_version: 'service.v4' }) } },
    'what was rehearsed is not what was released',
  ),
  made(
    'a candidate on a branch that was never merged',
    {
      candidate: false,
      codes: { older: [...CODES, NEW_CODE] },
      moments: {
        'after candidate': (history) => {
          const files = history.snapshot();
          const main = history.head;
          history.write({ [PATHS.payload]: '{ "handoff_mode": "service-v3-candidate" }\n' });
          history.commitBeside({ message: 'A candidate', at: '2025-12-01T09:00:00Z' }, 'candidate');
          history.restore(main, files);
        },
      },
    },
    'nobody who follows the main branch saw it',
  ),
  made(
    'a candidate whose commit is older than its parent',
    {
      moments: {
        'before candidate': (history) => {
          history.commit({ message: 'Other work', at: '2026-01-05T09:00:00Z' });
        },
      },
    },
    'it came after its parent, eight days ahead',
  ),
  made(
    'a candidate whose commit is older than a grandparent',
    {
      moments: {
        'before candidate': (history) => {
          history.commit({ message: 'Other work', at: '2026-01-05T09:00:00Z' });
          history.commit({ message: 'More', at: '2025-11-30T09:00:00Z' });
        },
      },
    },
    'it came after all that is behind it',
  ),
  made('a stated date after the release', { dates: { notBefore: '2026-01-25' } }, 'a stated later date wins'),
  made('a stated date the day after the release', { dates: { notBefore: '2026-01-14' } }, 'a stated later date wins'),
  made(
    'a stated date in a document that was taken away before the release',
    {
      dates: { notBefore: '2026-02-15' },
      moments: {
        'before code': (history) => {
          history.write({ [PATHS.candidate]: null });
        },
      },
    },
    'what was promised stays promised',
  ),
  notBefore('2026-02-15T00:00:00Z', 'a stated later date wins, as an instant'),
  notBefore('2026-02-15T00:00+02:00', 'a stated later date wins, in another zone'),
  notBefore('20260215', 'a stated later date wins, in the basic form'),
  notBefore('2026-W08-1', 'a stated later date wins, as a week'),
  notBefore('2026-046', 'a stated later date wins, as a day of the year'),
  notBefore('2026-02-30', 'no such day: nobody knows what was promised'),
  notBefore('mid February', 'nobody knows what was promised'),
  notBefore('15 February 2026', 'a stated later date wins, in words'),
  notBefore(20260215, 'a number is no date that can be read'),
  promise(0, 'none is less than the profile promises'),
  promise(-3, 'less than nothing is no promise'),
  promise('5', 'a text is no number of days'),
  promise(0.5, 'half a day is no number of days'),
  promise(7, 'a payload may promise more than the profile, not less'),
  made(
    'a baseline that was promised for 250 days',
    { texts: { 'first-manifest': stay(250), 'older-manifest': stay(250), manifest: stay(250) } },
    'service.v2 has stayed for 224 days',
  ),
  made(
    'a promise that this release lowers',
    { texts: { 'first-manifest': stay(250), 'older-manifest': stay(250) } },
    'what was promised to the old baseline stays promised',
  ),
  made(
    'a promise that the release before lowered days ahead',
    {
      dates: { older: '2025-12-28T09:00:00Z', candidate: '2025-12-29T09:00:00Z' },
      codes: { older: [...CODES, NEW_CODE] },
      texts: { 'first-manifest': stay(250) },
    },
    'what was promised with service.v2 stays promised until it is over',
  ),
  made(
    'the previous contract came a fortnight ago',
    {
      dates: { older: '2026-01-01T09:00:00Z' },
      texts: { 'first-manifest': set({ expected_service_contract_version: 'service.v1' }) },
      codes: { older: [...CODES, NEW_CODE] },
    },
    'service.v2 has stayed for eleven days',
  ),
  made(
    'a first release whose tag is older than its commit',
    { dates: { first: '2025-12-30T07:00:00Z', older: '2025-12-31T09:00:00Z' } },
    'a candidate that lies behind both has not stood for fourteen days',
  ),
  made(
    'a code that nobody announced',
    { texts: { candidate: rename(CODES) } },
    'ten business days of notice were promised',
  ),
  made(
    'a code announced as a part of another',
    { texts: { candidate: rename([...CODES, `${NEW_CODE}_soft`, `soft_${NEW_CODE}`]) } },
    'other codes were announced',
  ),
  made(
    'a code announced in other letters',
    { texts: { candidate: rename([...CODES, NEW_CODE.toUpperCase()]) } },
    'a code is matched letter by letter',
  ),
  made(
    'a code announced four business days ahead',
    {
      texts: { candidate: rename(CODES) },
      moments: {
        'before code': announce,
      },
    },
    'ten business days were promised',
  ),
  made(
    'a code whose announcement was withdrawn and came again',
    withdrawn('2025-12-10T09:00:00Z', '2026-01-06T09:00:00Z', [PATHS.candidate]),
    'it has been announced for five business days',
  ),
  made(
    'a code under the same contract, announced nowhere',
    together(SAME_CONTRACT, { codes: { release: [...CODES, NEW_CODE] } }),
    'notice is owed for every new code',
  ),
];

function announce(history: History): void {
  history.write({
    [PATHS.candidate]: history
      .text(PATHS.candidate)
      .replace(`"${CODES.at(-1) ?? ''}"`, (code) => `${code}, "${NEW_CODE}"`),
  });
  history.commit({ message: 'Announce a code', at: '2026-01-07T08:00:00Z' });
}

const scheme = (first: string, older: string, release: string): Case =>
  made(
    `tags ${first}, ${older}, ${release}: eight days of overlap`,
    {
      tags: { first, older, release },
      dates: { candidate: '2026-01-05T09:00:00Z' },
      codes: { older: [...CODES, NEW_CODE] },
    },
    'whatever the tags are called, it is not the first release',
  );

export const ODD_TAGS: readonly Case[] = [
  scheme('v0.3', 'v0.4', 'v0.5'),
  scheme('v2311', 'v2324', 'v2400'),
  scheme('2025.06', '2025.09', '2026.01'),
  scheme('release-2025-06-03', 'release-2025-09-09', 'release-2026-01-13'),
  scheme('1.0.0', 'v1.1.0', 'v2.0.0'),
  scheme('v1.0.0', '1.1.0', '2.0.0'),
  scheme('memorykernel/v0.3.1', 'memorykernel/v0.3.2', 'memorykernel/v0.4.0'),
  scheme('memorykernel@0.3.1', 'memorykernel@0.3.2', 'memorykernel@0.4.0'),
  scheme('R9', 'R10', 'R11'),
  scheme('falcon', 'heron', 'ibis'),
  scheme('zebra', 'yak', 'aardvark'),
  scheme('v0.3.1', 'v0.3.2', 'next-gen'),
  scheme('20250603', '20250909', '20260113'),
  scheme('v1.0.0-rc.1', 'v1.0.0-rc.2', 'v1.0.0'),
  scheme('2025w23', '2025w37', '2026w03'),
  scheme('v9', 'v10', 'v11'),
  scheme('v1.2.3.4', 'v1.2.3.10', 'v1.2.4.0'),
];

export const HISTORY_DATES: readonly Case[] = [
  made(
    'the code of the release merged from a commit that is younger than the signatures',
    { dates: { code: '2026-01-17T09:00:00Z' } },
    'a merge is no older than what it merges: nobody can have signed it on the 15th',
    null,
  ),
  made(
    'a commit of the release in the future',
    { dates: { merge: '2026-03-09T10:00:00Z' } },
    'a commit of March cannot be judged in January',
    null,
  ),
  made(
    'a tag in the future',
    { dates: { tag: '2026-03-13T09:00:00Z' } },
    'a tag of March cannot stand in January',
    null,
  ),
  made(
    'signed while the release was not tagged nor committed',
    { dates: { signedOn: '2026-01-07', drilledOn: '2026-01-07' } },
    'records and drills are older than the code',
    'sign-off',
  ),
];
