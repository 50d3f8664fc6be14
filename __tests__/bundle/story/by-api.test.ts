/**
 * The same pair where the other side is read by GitHub's API alone: who is honest is not stuck, and what a run asks stays
 * within its share, with room for answers that have to be asked for again.
 */
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Side } from '../../../src/contracts/words.js';
import { Story } from './beginning.js';
import { came, go } from './outcome.js';
import { code, pinned, PATHS, signed } from './texts.js';
import { dayOf, daysAgo, type Ran, type StoryWorld } from './world.js';
import { runsShareAProcess } from '../../support/bundle.js';

runsShareAProcess();

let story: Story;
let world: StoryWorld;
const begun: Partial<Record<Side, string>> = {};
const SIDES = ['producer', 'consumer'] as const;

/** Of the twenty that a run may send. */
const WITH_ROOM = 16;

/** The settings of the workflow to copy, without a checkout of the other side. */
const BY_API = { inputs: { 'peer-path': '', 'wait-for-peer-minutes': '5' } };

beforeAll(async () => {
  story = await Story.begin();
  ({ world } = story);
  for (const side of SIDES) begun[side] = world[side].main;
  // Each side relies on what the other's own run found.
  for (const side of SIDES) await world.push(side, world[side].git('rev-parse', 'main^'));
});

beforeEach(() => {
  for (const side of SIDES) world[side].git('checkout', '--quiet', '--force', '-B', 'main', begun[side] ?? '');
});

afterAll(async () => {
  await world.close();
});

/** A pull request of a branch that is gone afterwards. */
async function proposed(side: Side, number: number, files: Readonly<Record<string, string | null>>): Promise<Ran> {
  world[side].propose(`work-${number}`, daysAgo(2), () => files);
  const ran = await world.pullRequest(side, number, `work-${number}`, BY_API);
  world[side].git('branch', '--quiet', '-D', `work-${number}`);
  return ran;
}

it.each([
  {
    what: 'the cutover of the consumer',
    outcome: go('cutover', 'cutover'),
    play: () => world.dispatch('consumer', { ...BY_API.inputs, enforce: 'cutover' }),
  },
  {
    what: 'the cutover of the producer',
    outcome: go('cutover', 'cutover'),
    play: () => world.dispatch('producer', { ...BY_API.inputs, enforce: 'cutover' }),
  },
  {
    what: 'a repin of the consumer',
    outcome: go('cutover', 'cutover'),
    play: () => {
      const { consumer, producer } = world;
      consumer.git('checkout', '--quiet', '-B', 'main', consumer.git('rev-parse', ':/Pin v0.3.1'));
      return proposed('consumer', 31, {
        ...pinned(
          story.known('v0.3.2'),
          [story.known('v0.3.1')],
          `${producer.git('show', `v0.3.2:${PATHS.manifest}`)}\n`,
          dayOf(daysAgo(291)),
        ),
        ...signed('consumer', story.preparation('v0.3.2', 'v0.3.1', ''), dayOf(daysAgo(290))),
      });
    },
  },
  {
    what: 'plain work on the consumer',
    outcome: go('rehearsal', 'rehearsal'),
    play: () => proposed('consumer', 32, { 'src/app.ts': 'export {};\n' }),
  },
  {
    what: 'a push of the consumer',
    outcome: go('rehearsal', 'rehearsal'),
    play: () => {
      const before = world.consumer.main;
      world.consumer.commit('Work', daysAgo(1), { 'src/app.ts': 'export {};\n' });
      return world.push('consumer', before, BY_API);
    },
  },
  {
    what: 'plain work on the producer',
    outcome: go('release', 'release v0.3.2', ['producer-suite/other-code']),
    play: () => proposed('producer', 33, code('service.v2, faster still')),
  },
])('$what is GO by the API alone', async ({ outcome, play }) => {
  const ran = await play();
  expect(came(ran)).toEqual(outcome);
  expect(ran.spent.reads).toBeLessThanOrEqual(WITH_ROOM);
});
