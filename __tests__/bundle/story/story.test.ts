/**
 * The story of a pair, event by event on both sides, as their people live it. Nobody honest is stuck, and nothing passes for
 * nothing. The table says what each step comes to, as it is published: the overall check run (its decision, conclusion and
 * title), every gate's check run, and the comment. `table.ts` reads it from GitHub, and holds the requests to their limits.
 *
 * `verdict`: `waits` is a NO-GO that only time or somebody's signature clears (`action_required`).
 * `gates`, in their order (handoff, producer-suite, consumer-suite, alignment, sign-off, immutable-release, rollback,
 * stability-window): `P` passes, `F` fails, `W` is pending, `N` does not apply; `L` would not pass and is after this or waived;
 * small letters are of gates that the decision does not need.
 * `rules`: what blocks (`!`), and what is after this.
 */
import { afterAll, afterEach, beforeAll, describe, it } from '@jest/globals';
import { tellOfARelease } from './chapter-release.js';
import { tellOfAWaiver } from './chapter-waiver.js';
import { tellOfWhatComesAfter } from './chapter-after.js';
import { Telling } from './telling.js';
import { runsShareAProcess } from '../../support/bundle.js';

runsShareAProcess();

const telling = new Telling(`
side     | event            | what                          | enforced       | verdict | gates    | comment | rules
producer | pull request 1   | a candidate                   | release v0.3.2 | GO      | PPwPfPPP | -       |
consumer | pull request 1   | work beside the candidate     | rehearsal      | GO      | PwPPPPPP | -       |
producer | pull request 2   | code alone                    | release v0.3.2 | GO      | PPwPfPPP | -       | producer-suite/other-code
producer | push to main     | code alone, merged            | release v0.3.2 | NO-GO   | PPwPfPPP | -       | !producer-suite/other-code
producer | pull request 3   | v0.4.0 is prepared            | release        | GO      | PPwLfLfP | -       | alignment/fact immutable-release/bundle-fact immutable-release/no-tag immutable-release/runtime-changed
producer | merge queue      | v0.4.0 is queued              | release        | GO      | PPwLfLfP | -       | alignment/fact immutable-release/bundle-fact immutable-release/no-tag immutable-release/runtime-changed
producer | push to main     | v0.4.0, squashed              | release        | NO-GO   | PPwLfFfP | -       | !immutable-release/runtime-changed alignment/fact immutable-release/bundle-fact immutable-release/no-tag
producer | pull request 4   | names the squashed commit     | release        | GO      | PPwLfLfP | -       | alignment/fact immutable-release/bundle-fact immutable-release/no-tag
producer | push to main     | names it, merged              | release        | GO      | PPwLfLfP | -       | alignment/fact immutable-release/bundle-fact immutable-release/no-tag
producer | tag v0.4.0       | v0.4.0 is tagged              | release v0.4.0 | GO      | PPwLfLfP | -       | alignment/fact immutable-release/bundle-fact immutable-release/not-immutable
producer | release v0.4.0   | v0.4.0 is published           | release v0.4.0 | GO      | PPwLfLfP | -       | alignment/fact immutable-release/bundle-fact
producer | pull request 5   | bundle and status are renewed | release v0.4.0 | GO      | PPwPfPfP | -       |
producer | push to main     | renewed, squashed             | release v0.4.0 | GO      | PPwPfPfP | -       |
consumer | pull request 2   | repin to v0.4.0, unsigned     | cutover        | NO-GO   | PPPPFPFP | new     | !rollback/other-baseline !sign-off/impact-release !sign-off/other-baseline
consumer | merge queue      | unsigned, and queued          | cutover        | NO-GO   | PPPPFPFP | -       | !rollback/other-baseline !sign-off/impact-release !sign-off/other-baseline
producer | pull request 6   | the producer signs v0.4.0     | release v0.4.0 | GO      | PPwPfPfP | -       |
producer | push to main     | signed, merged                | release v0.4.0 | GO      | PPwPfPfP | -       |
consumer | pull request 3   | repin to v0.4.0, signed       | cutover        | GO      | PPPPPPPP | new     |
consumer | merge queue      | signed, and queued            | cutover        | GO      | PPPPPPPP | -       |
consumer | push to main     | repinned, squashed            | cutover        | GO      | PPPPPPPP | -       |
producer | dispatch on main | v0.4.0 goes live              | cutover        | GO      | PPPPPPPP | -       |
consumer | pull request 4   | work on v0.4.0                | rehearsal      | GO      | PPPPPPPP | -       |
consumer | merge queue      | work, queued                  | rehearsal      | GO      | PPPPPPPP | -       |
producer | pull request 7   | the hotfix v0.4.1             | release        | GO      | PPwLfLfP | -       | alignment/fact immutable-release/bundle-fact immutable-release/no-tag
producer | push to main     | the hotfix, merged            | release        | GO      | PPwLfLfP | -       | alignment/fact immutable-release/bundle-fact immutable-release/no-tag
producer | tag v0.4.1       | v0.4.1 is tagged              | release v0.4.1 | GO      | PPwLfLfP | -       | alignment/fact immutable-release/bundle-fact immutable-release/not-immutable
producer | release v0.4.1   | v0.4.1 is published           | release v0.4.1 | GO      | PPwLfLfP | -       | alignment/fact immutable-release/bundle-fact
producer | pull request 8   | renewed and signed at once    | release v0.4.1 | GO      | PPwPfPfP | -       |
producer | push to main     | renewed and signed, squashed  | release v0.4.1 | GO      | PPwPfPfP | -       |
consumer | pull request 5   | repin to v0.4.1               | cutover        | GO      | PPPPPPPP | new     |
consumer | merge queue      | repin to v0.4.1, queued       | cutover        | GO      | PPPPPPPP | -       |
consumer | push to main     | repin to v0.4.1, merged       | cutover        | GO      | PPPPPPPP | -       |
consumer | pull request 6   | back to v0.4.0                | cutover        | GO      | PPPLfPPP | new     | alignment/fact alignment/vendored-payload
consumer | merge queue      | back, queued                  | cutover        | GO      | PPPLfPPP | -       | alignment/fact alignment/vendored-payload
consumer | push to main     | back, squashed                | cutover        | GO      | PPPLfPPP | -       | alignment/fact alignment/vendored-payload
consumer | pull request 7   | work after going back         | rehearsal      | GO      | PPPLfffP | -       | alignment/fact alignment/vendored-payload
consumer | pull request 10  | back, and something else      | cutover        | NO-GO   | PPFLfPPP | new     | !consumer-suite/command alignment/fact alignment/vendored-payload
consumer | pull request 8   | back farther than prepared    | cutover        | NO-GO   | PWPFFFFP | new     | !alignment/fact !alignment/vendored-payload !immutable-release/bundle-commit !immutable-release/bundle-fact !producer-suite/reported !rollback/not-earlier !rollback/other-baseline !sign-off/impact-contradiction !sign-off/impact-release !sign-off/other-baseline
consumer | pull request 9   | forward to v0.4.1             | cutover        | GO      | PPPPPPPP | new     |
consumer | merge queue      | forward, queued               | cutover        | GO      | PPPPPPPP | -       |
consumer | push to main     | forward, squashed             | cutover        | GO      | PPPPPPPP | -       |
producer | pull request 9   | v0.5.0, too early             | release        | waits   | PPwLfLfW | new     | !stability-window/notice alignment/fact immutable-release/bundle-fact immutable-release/no-tag
producer | pull request 11  | a waiver is proposed          | release v0.4.1 | GO      | PPPPPPPP | -       |
producer | pull request 9   | nobody approved yet           | release        | waits   | PPwLfLfW | anew    | !stability-window/notice alignment/fact immutable-release/bundle-fact immutable-release/no-tag
producer | pull request 9   | bob approved                  | release        | GO      | PPwLfLfL | anew    | alignment/fact immutable-release/bundle-fact immutable-release/no-tag
producer | push to main     | a merge with more in it       | release        | waits   | PPwLfLfW | -       | !stability-window/notice alignment/fact immutable-release/bundle-fact immutable-release/no-tag
producer | push to main     | what was approved, merged     | release        | GO      | PPwLfLfL | -       | alignment/fact immutable-release/bundle-fact immutable-release/no-tag
producer | tag v0.5.0       | v0.5.0 is tagged              | release v0.5.0 | GO      | PPwLfLfL | -       | alignment/fact immutable-release/bundle-fact immutable-release/not-immutable
`);

beforeAll(async () => {
  await telling.begin();
});

afterEach(() => {
  telling.played.hold();
});

afterAll(async () => {
  await telling.world.close();
});

describe('a release, from candidate to cutover', () => {
  tellOfARelease(telling);
});

describe('what comes after', () => {
  tellOfWhatComesAfter(telling);
});

describe('a window that is still open, and a waiver', () => {
  tellOfAWaiver(telling);
});

it('is the whole table', () => {
  telling.played.ended();
});
