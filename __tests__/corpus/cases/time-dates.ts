/** Dates that cannot be: a record, a drill, a payload, a bundle or a result older than what it certifies, or of tomorrow. */
import { after, all, append, before, set, swap, type Case, type Json, type TextEdit } from '../case.js';
import type { DocumentName, Recipe } from '../honest-pair.js';

const UPDATED = 'Updated: 2026-01-15';
const DRILLED = 'Updated: 2026-01-14';
const READY = 'Rollback readiness verdict: **READY**';
const CUTOVER = '2. Runtime cutover execution: **GO**';

const signed = (document: DocumentName, title: string, text: TextEdit, why: string, holds?: string): Case => ({
  title: `${document}: ${title}`,
  why,
  change: { texts: { [document]: text } },
  gate: 'sign-off',
  place: holds === undefined ? { document } : { document, holds },
  onlyThere: true,
});

const updated = (document: DocumentName, value: string, why: string): Case =>
  signed(document, `updated ${value}`, swap(UPDATED, `Updated: ${value}`), why, `Updated: ${value}`);

const drill = (document: DocumentName, title: string, text: TextEdit, why: string, holds?: string): Case => ({
  ...signed(document, title, text, why, holds),
  gate: 'rollback',
});

const drilled = (document: DocumentName, value: string, why: string): Case =>
  drill(document, `updated ${value}`, swap(DRILLED, `Updated: ${value}`), why, `Updated: ${value}`);

export const RECORD_DATES: readonly Case[] = [
  updated('record', '2026-01-07', 'the commit is of the 9th'),
  updated('consumer:record', '2025-09-16', 'that day the release before was pinned'),
  updated('record', '2026-01-22', 'read on the 20th, the 22nd has begun nowhere'),
  updated('consumer:record', '2099-01-15', 'the future'),
  updated('record', '2026-01-09T09:30:00Z', 'half an hour before the merge'),
  updated('record', '2026-01-20T23:00:00-05:00', 'tomorrow, as Greenwich counts'),
  updated('consumer:record', '2026-01-20T10:30Z', 'half an hour after it was read'),
  updated('record', '2026-02-30', 'no such day'),
  updated('consumer:record', '2026-13-01', 'no such month'),
  updated('record', '10/01/2026', 'the tenth of January, or the first of October'),
  updated('consumer:record', 'January 2026', 'of a month nobody knows whether it was before the commit'),
  updated('record', '26-01-15', 'a year of two digits can be a day'),
  updated('consumer:record', 'TBD', 'nobody wrote when'),
  updated('record', 'yesterday', 'a day that moves'),
  updated('consumer:record', 'last sprint', 'no day'),
  { ...updated('record', '<date>', 'a template'), place: { document: 'record' } },
  updated('consumer:record', 'December 24th, 2025', 'before the commit, in words'),
  updated('record', '24. Dezember 2025', 'before the commit, in German'),
  updated('consumer:record', '24.12.2025', 'before the commit, as Germans write'),
  updated('record', 'le 24 décembre 2025', 'before the commit, in French'),
  updated('consumer:record', '20251224', 'before the commit, in the basic form'),
  signed('record', 'says nowhere when', swap(`${UPDATED}\n`, ''), 'the newest cannot be told'),
  signed('consumer:record', 'an empty date', swap(UPDATED, 'Updated:'), 'nobody filled it in'),
  signed(
    'record',
    'updated twice, differently',
    after(UPDATED, '\nLast updated: 2026-01-12'),
    'one of both is wrong',
    'Last updated: 2026-01-12',
  ),
  signed(
    'consumer:record',
    'dated only by its title',
    all(swap(`${UPDATED}\n`, ''), swap('Decision Record\n', 'Decision Record (2025-12-02)\n')),
    'the title is older than the commit',
    'Decision Record (2025-12-02)',
  ),
  signed(
    'record',
    'signed before the commit',
    after('## Ownership\n', '\n- Signed on: 2025-12-30\n'),
    'the signature is of another code',
    'Signed on: 2025-12-30',
  ),
  signed(
    'consumer:record',
    'approved in the future',
    after('## Ownership\n', '\n- Approved: 2026-02-14 by Karl Aumann\n'),
    'nobody approved it yet',
    'Approved: 2026-02-14',
  ),
  signed(
    'record',
    'a verdict executed before the commit',
    swap(CUTOVER, `${CUTOVER} (executed by Ada Brandt on 2026-01-03)`),
    'nobody can run what is not written',
    'executed by Ada Brandt',
  ),
  signed(
    'consumer:record',
    'signatures in a table, one before the commit',
    append(
      '\n## Signatures\n\n| Name | Decision | Date |\n|---|---|---|\n| Mira Sommer | GO | 2026-01-15 |\n| Karl Aumann | GO | 2025-12-19 |\n',
    ),
    'one of both signed another release',
    '2025-12-19',
  ),
  signed(
    'record',
    'signatures in a table, one of next month',
    append(
      '\n## Approvals\n\n| Role | Approver | Signed on |\n|---|---|---|\n| Incident commander | Ada Brandt | 2026-02-20 |\n',
    ),
    'nobody signed yet',
    '2026-02-20',
  ),
  signed(
    'record',
    'valid until a day that is over',
    after(UPDATED, '\nValid until: 2026-01-18'),
    'what has run out decides nothing',
    'Valid until',
  ),
  signed('consumer:record', 'expired', after(UPDATED, '\nExpires: 2026-01-18'), 'it has run out', 'Expires'),
  signed(
    'consumer:record',
    'effective from next month',
    after(UPDATED, '\nEffective from: 2026-02-01'),
    'it is not in force yet',
    'Effective from',
  ),
  updated('joint', '2025-12-02', 'the joint decision was taken before there was the code'),
  updated('consumer:joint', '2099-12-02', 'the future'),
  updated('status', '2025-12-20', 'the status of a runtime that did not exist'),
  updated('consumer:status', '2026-03-01', 'the status of next month'),
];

export const DRILL_DATES: readonly Case[] = [
  drilled('readiness', '2025-12-01', 'the way back from code that was not written'),
  drilled('consumer:readiness', '2099-01-14', 'the future'),
  drilled('readiness', '2026-01-09T09:00Z', 'an hour before the merge'),
  drilled('consumer:readiness', '2026-01-32', 'no such day'),
  drilled('readiness', 'Q1 2026', 'no day'),
  drilled('consumer:readiness', '02/01/2026', 'the second of January, or the first of February: neither can be'),
  drill(
    'consumer:readiness',
    'executed before the code, in Italian',
    swap(READY, `${READY}\n- Executed on: 1 dicembre 2025`),
    'the way back from code that was not written',
    '1 dicembre 2025',
  ),
  drill(
    'consumer:readiness',
    'executed on a day of a language that is not known',
    swap(READY, `${READY}\n- Executed on: 1 joulukuuta 2025`),
    'what cannot be read is no day after the code',
    '1 joulukuuta 2025',
  ),
  drill('readiness', 'says nowhere when', swap(`${DRILLED}\n`, ''), 'it may be the drill of another release'),
  drill(
    'consumer:readiness',
    'run before the commit, written down after it',
    after('## Drill Result\n', '\n- Executed on: 2025-09-10\n'),
    'the drill was of the release before',
    'Executed on',
  ),
  drill(
    'readiness',
    'a drill date before the commit',
    after('## Drill Result\n', '\n- Drill date: 2026-01-02\n'),
    'the drill was of other code',
    'Drill date',
  ),
  drill(
    'consumer:readiness',
    'a drill planned for next month',
    after('## Drill Result\n', '\n- Drill performed: 2026-02-10\n'),
    'nobody has tried it yet',
    'Drill performed',
  ),
  drill(
    'readiness',
    'ready, as rehearsed before the commit',
    swap(READY, `${READY} (rehearsed on 2025-12-28)`),
    'it was rehearsed with other code',
    'rehearsed on',
  ),
  drill(
    'consumer:readiness',
    'ready from next week',
    swap(READY, `${READY} (2026-01-27)`),
    'not ready today',
    '(2026-01-27)',
  ),
  drill(
    'readiness',
    'passed before the commit',
    swap('Command status: **PASS**', 'Command status: **PASS** (2025-12-30)'),
    'the commands ran on other code',
    '(2025-12-30)',
  ),
  drill(
    'consumer:readiness',
    'updated twice, differently',
    before('## Runtime Target', 'Last updated: 2026-01-11\n\n'),
    'one of both is wrong',
    'Last updated: 2026-01-11',
  ),
];

const made = (title: string, recipe: Recipe, gate: Case['gate'], why: string, more: Partial<Case> = {}): Case => ({
  title,
  why,
  change: { recipe },
  ...(gate === undefined ? {} : { gate }),
  ...more,
});

const payload = (value: Json | undefined, why: string): Case =>
  made(
    `payload generated ${value === undefined ? 'nowhen' : JSON.stringify(value)}`,
    { texts: { payload: set({ handoff_generated_at_utc: value }) } },
    'handoff',
    why,
  );

const bundle = (key: string, value: Json | undefined, why: string): Case =>
  made(
    `bundle: ${key} ${value === undefined ? 'left out' : JSON.stringify(value)}`,
    { texts: { bundle: set({ [key]: value }) } },
    'immutable-release',
    why,
    { place: { document: 'bundle' } },
  );

export const MACHINE_DATES: readonly Case[] = [
  payload('2026-01-08T09:30:00Z', 'a day before the merge it names'),
  payload('2026-01-09T09:50:00Z', 'ten minutes before the merge it names'),
  payload('2025-12-01T09:00:00Z', 'it is the candidate’s, generated before there was this code'),
  payload('2099-01-12T15:00:00Z', 'the future'),
  payload('2026-01-20T11:00:00Z', 'an hour after it was read'),
  payload('2026-02-30T15:00:00Z', 'no such day'),
  payload('2026-01-12T25:00:00Z', 'no such hour'),
  payload('2026-01-09T12:00:00+05:00', 'seven o’clock in Greenwich, before the merge'),
  payload('Mon, 12 Jan 2026', 'no instant'),
  payload('', 'nothing'),
  payload(null, 'nothing'),
  payload(1768230000, 'a number is no date in this format'),
  payload(undefined, 'nobody knows how old it is'),
  bundle('generated_at_utc', '2026-01-08T09:00:00Z', 'older than the code it proves'),
  bundle('generated_at_utc', '2026-01-12T12:00:00Z', 'older than the commit it was made at'),
  bundle('generated_at_utc', '2099-01-13T10:00:00Z', 'the future'),
  bundle('generated_at_utc', '2026-01-20T12:00:00Z', 'two hours after it was read'),
  bundle('generated_at_utc', '2026-13-01T00:00:00Z', 'no such month'),
  bundle('generated_at_utc', 'after the release', 'no date'),
  bundle('generated_at_utc', null, 'no date'),
  bundle('generated_at_utc', undefined, 'nobody knows how old it is'),
  made(
    'bundle: made at the release before',
    { texts: { bundle: set({ git_commit_head: (_, { older }) => older.commit }) } },
    'immutable-release',
    'it proves the code of the release before',
    { place: { document: 'bundle', holds: 'git_commit_head' } },
  ),
  made(
    'bundle: made at a later commit of other code',
    (() => {
      let later = '';
      return {
        moments: {
          'before bundle': (history) => {
            history.write({ 'crates/service/src/main.rs': '// the next one\n' });
            later = history.commit({ message: 'Go on', at: '2026-01-13T09:30:00Z' });
            history.write({
              'docs/implementation/RELEASE_EVIDENCE_BUNDLE_LATEST.json': history
                .text('docs/implementation/RELEASE_EVIDENCE_BUNDLE_LATEST.json')
                .replace(/("git_commit_head": ")[0-9a-f]+/, (_, key: string) => key + later),
            });
          },
        },
      } satisfies Recipe;
    })(),
    'immutable-release',
    'the code of the day after is not the release’s',
    { place: { document: 'bundle', holds: 'git_commit_head' } },
  ),
  {
    title: 'suites run before the commit of the release',
    why: 'they ran on other code',
    change: { ranAt: '2026-01-05T09:00:00.000Z' },
    gate: 'producer-suite',
    runs: ['producer'],
  },
  {
    title: 'suites run before the commit that is judged',
    why: 'the commit was not there to be run',
    change: { ranAt: '2026-01-14T09:00:00.000Z' },
    gate: 'producer-suite',
    // When the peer's commit was made its documents do not tell; the release's commit is the bound there.
    runs: ['producer'],
  },
  {
    title: 'consumer: suites run before the commit that is judged',
    why: 'the commit was not there to be run',
    change: { ranAt: '2026-01-15T12:00:00.000Z' },
    gate: 'consumer-suite',
    runs: ['consumer'],
  },
  {
    // The documents are observed before the commands run, which may take days.
    title: 'suites run a month after they were observed',
    why: 'nobody has seen it',
    change: { ranAt: '2026-02-21T09:00:00.000Z' },
    gate: 'producer-suite',
    runs: ['consumer'],
  },
  {
    title: 'suites run in 2099',
    why: 'nobody has seen it',
    change: { ranAt: '2099-01-01T00:00:00.000Z' },
    gate: 'consumer-suite',
    runs: ['producer'],
  },
  {
    title: 'observed before the records were signed',
    why: 'a clock that is wrong proves nothing',
    change: { observedAt: '2026-01-13T12:00:00.000Z' },
  },
  {
    title: 'observed before the release was written',
    why: 'a clock that is wrong proves nothing',
    change: { observedAt: '2026-01-05T12:00:00.000Z' },
  },
];
