/** How long a baseline stays: what was promised before is not taken back. */
import { expect, it } from '@jest/globals';
import type { Contract } from '../../../src/gates/contract/contract.js';
import { stayPromise } from '../../../src/gates/stability-window/promises.js';
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
