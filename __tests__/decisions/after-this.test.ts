import { describe, expect, it } from '@jest/globals';
import { DECISIONS, type DecisionId, type Occasion, type SettledBy } from '../../src/contracts/words.js';
import { splitLater, type Moment } from '../../src/decisions/after-this.js';
import { blocker } from '../support/report-for-people.js';
import { OCCASIONS, SETTLED_BY } from '../support/words.js';

const moment = (over: Partial<Moment> = {}): Moment => ({
  occasion: 'branch',
  release: 'v0.5.0',
  rollback: false,
  ...over,
});
const waitingFor = (settledBy: SettledBy) => blocker({ message: `waits for ${settledBy}`, settledBy });
const ALL = SETTLED_BY.map(waitingFor);

/** What a decision lets be, out of everything that can be settled later. */
const letBe = (decision: DecisionId, over: Partial<Moment> = {}) =>
  splitLater(decision, ALL, moment(over)).afterThis.map(({ settledBy }) => settledBy);

describe('what comes after a release', () => {
  it.each<[Occasion, readonly SettledBy[]]>([
    ['change', ['tag', 'publication', 'merge', 'renewal', 'candidate']],
    ['branch', ['tag', 'publication', 'renewal', 'candidate']],
    ['tag', ['publication', 'renewal', 'candidate']],
    ['release', ['renewal', 'candidate']],
  ])('at a %s is %j', (occasion, later) => {
    expect(letBe('release', { occasion })).toEqual(later);
  });
});

describe.each(OCCASIONS)('at a %s', (occasion) => {
  it('a rehearsal waits for everything but the renewal of a document', () => {
    expect(letBe('rehearsal', { occasion })).toEqual(['renewal']);
  });

  it('a cutover waits for everything but the candidate that is rehearsed', () => {
    expect(letBe('cutover', { occasion })).toEqual(['candidate']);
  });

  it('a cutover that goes back waits for no renewal either', () => {
    expect(letBe('cutover', { occasion, rollback: true })).toEqual(['renewal', 'candidate']);
  });

  it.each(DECISIONS)('nothing that is not to be settled comes after the %s', (decision) => {
    const plain = blocker();
    expect(splitLater(decision, [plain], moment({ occasion, rollback: true }))).toEqual({
      now: [plain],
      afterThis: [],
    });
  });

  it.each(DECISIONS)('every reason against the %s is told once, now or as what comes after', (decision) => {
    const { now, afterThis } = splitLater(decision, ALL, moment({ occasion }));
    expect([...now, ...afterThis].map(({ message }) => message).sort()).toEqual(
      ALL.map(({ message }) => message).sort(),
    );
  });
});

describe('what comes after', () => {
  it.each<[SettledBy, string]>([
    ['tag', 'this change is merged'],
    ['publication', 'the tag v0.5.0 is made'],
    ['merge', 'this change is merged: only then has its commit a name'],
    ['renewal', 'v0.5.0 is tagged'],
    ['candidate', 'the candidate that is rehearsed becomes a release'],
  ])('for %s says what must come first, and keeps the reason whole', (settledBy, after) => {
    const one = waitingFor(settledBy);
    expect(splitLater('release', [one], moment({ occasion: 'change' }))).toEqual({
      now: [],
      afterThis: [{ ...one, after }],
    });
  });

  it('of a rollback waits for the rollback, not for a tag', () => {
    const { afterThis } = splitLater('cutover', [waitingFor('renewal')], moment({ rollback: true }));
    expect(afterThis.map(({ after }) => after)).toEqual(['the rollback is done']);
  });
});
