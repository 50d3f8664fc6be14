/** How long a baseline stays, and how early codes are announced: what was promised before is not taken back. */
import { expect, it } from '@jest/globals';
import type { Contract } from '../../../src/gates/contract/contract.js';
import type { Dossier } from '../../../src/gates/case/dossier.js';
import { noticePromise, stayPromise } from '../../../src/gates/stability-window/promises.js';
import type { Stretch } from '../../../src/handoff/release-line.js';

const promising = (sprintDays: number | null): Contract => ({ sprintDays }) as Contract;
const after = (...days: readonly (number | null)[]): Stretch =>
  ({ releases: days.map((sprintDays) => ({ sprintDays })) }) as unknown as Stretch;

it.each<[string, Stretch | null, number | null, number | null, number | null]>([
  ['the most that a release of the old contract promised', after(7, 21, null), 14, 3, 21],
  ['what the release before promised', null, 14, 30, 14],
  ['what the new one says, where nobody promised before', after(null), null, 10, 10],
  ['nothing, where nobody ever promised', null, null, null, null],
  ['no more than a calendar holds', null, 1e9, null, 36_500],
  ['nothing that is no number of days', null, -1, 0, null],
])('is %s', (_, stretch, before, own, days) => {
  expect(stayPromise(stretch, promising(before), promising(own))).toBe(days);
});

/** The releases of a service contract, the nearest first, which promised to announce codes so many days ahead. */
const announced = (...days: readonly (number | null)[]) => {
  const tags = days.map((noticeDays, at) => ({
    name: `v0.${9 - at}.0`,
    states: 'itself',
    service: 'orders.v4',
    noticeDays,
  }));
  return { producerGit: { earlier: { by: 'names', complete: true, tags } } } as unknown as Dossier;
};
const NO_GIT = { producerGit: null } as unknown as Dossier;

it.each<[string, number | null, Dossier, number | null, number]>([
  ['what the release before promised', 5, announced(5, 10), 3, 5],
  ['what the nearest promised that did, where the release before did not', null, announced(null, 10, 20), 3, 10],
  ['what the new one says, where nobody promised before', null, announced(null), 3, 3],
  ['what the new one says, where nothing is known of those before', null, NO_GIT, 3, 3],
  ['nothing, where nobody ever promised', null, announced(), null, 0],
  ['nothing that is no number of days', -1, announced(0), null, 0],
])('is announced ahead by %s', (_, before, dossier, own, days) => {
  const of = (noticeDays: number | null) => ({ service: 'orders.v4', noticeDays }) as Contract;
  expect(noticePromise(of(before), of(own), dossier)).toBe(days);
});
