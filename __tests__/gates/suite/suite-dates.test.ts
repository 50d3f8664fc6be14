import { describe, expect, it } from '@jest/globals';
import type { CommandResult } from '../../../src/contracts/evidence.js';
import type { Side } from '../../../src/contracts/words.js';
import type { Dossier } from '../../../src/gates/case/dossier.js';
import { untimely } from '../../../src/gates/suite/suite-dates.js';
import { instant, shaWith } from '../../support/brands.js';

const at = (time: string) => instant(`2026-01-${time}:00.000Z`);
const HEAD = shaWith('a');
const RELEASED = shaWith('b');

interface Known {
  readonly role?: Side;
  /** When the commit that is judged was made; null: there is none. */
  readonly made?: string | null;
  /** When its parents were made, or null: no history is known. */
  readonly since?: string | null;
  readonly released?: string | null;
  readonly ran?: 'here' | 'before';
}

/** A run that looked at 12:00 on the 10th at a commit of the 8th, and at a release of the 6th. */
function dossier({ role = 'producer', made = '08T12:00', since, released = '06T12:00', ran = 'before' }: Known) {
  const suite = { kind: 'run', ran };
  const release = released === null ? null : { sha: RELEASED, own: at(released), since: at(released) };
  return {
    role,
    baseline: { commit_sha: RELEASED },
    commitDate: () => release,
    producerGit: since === null ? null : { since: since === undefined ? {} : { [HEAD]: at(since) } },
    evidence: {
      observedAt: at('10T12:00'),
      subject: { commit: made === null ? null : { sha: HEAD, committedAt: at(made) } },
      sides: { producer: { suite }, consumer: { suite } },
    },
  } as unknown as Dossier;
}

const said = (side: Side, started: string, known: Known = {}) => {
  const words = untimely(side, { startedAt: at(started) } as CommandResult, dossier(known));
  return words === null ? null : /before the commit|and that was read/.exec(words)?.[0];
};
const [BEFORE, FUTURE] = ['before the commit', 'and that was read'];

describe("the time of a command's result", () => {
  it.each<[string, Side, string, Known, string | null | undefined]>([
    ['after the commit that is judged', 'producer', '09T12:00', {}, null],
    ['before it, though after the release', 'producer', '07T12:00', {}, BEFORE],
    ['after a release that is younger', 'producer', '09T12:00', { released: '09T08:00' }, null],
    ['before a release that is younger', 'producer', '09T07:00', { released: '09T08:00' }, BEFORE],
    ['where no release is known', 'producer', '07T12:00', { released: null }, BEFORE],
    ['before the parents of the commit', 'producer', '09T12:00', { since: '09T18:00' }, BEFORE],
    ['after the commit, whose parents are older', 'producer', '08T13:00', { since: '05T12:00' }, null],
    ['before the commit, whose parents are older', 'producer', '08T11:00', { since: '05T12:00' }, BEFORE],
    ['where no history is known', 'producer', '08T11:00', { since: null }, BEFORE],
    [
      'of a consumer, whose commit the producer knows no parents of',
      'consumer',
      '09T12:00',
      { role: 'consumer', since: '09T18:00' },
      null,
    ],
    ['of a commit of tomorrow, as it is seen now', 'producer', '10T12:00', { made: '11T12:00' }, null],
    ['of a commit of tomorrow, yesterday', 'producer', '09T12:00', { made: '11T12:00' }, BEFORE],
    ['where nothing was committed, after the release', 'producer', '07T12:00', { made: null }, null],
    ['where nothing was committed, before the release', 'producer', '05T12:00', { made: null }, BEFORE],
    ['of the other side, after the release', 'consumer', '07T12:00', {}, null],
    ['of the other side, before the release', 'consumer', '05T12:00', {}, BEFORE],
    ['of the other side, within a run of five days', 'consumer', '15T11:00', {}, null],
    ['of the other side, later than any run', 'consumer', '15T13:00', {}, FUTURE],
    ['of this very run, whenever', 'producer', '20T12:00', { ran: 'here' }, null],
    ['of a job that was over when it was read', 'producer', '10T13:00', {}, FUTURE],
  ])('%s', (_, side, started, known, words) => {
    expect(said(side, started, known)).toBe(words);
  });
});
