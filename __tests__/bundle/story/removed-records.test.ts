/**
 * Taking away a refusal is no consent. A record, a readiness document or a status that counted and is gone is told, in the
 * change that takes it away and ever after, whether git or GitHub tells of it; what a newer one replaced may go.
 */
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Side } from '../../../src/contracts/words.js';
import { Story } from './beginning.js';
import { came, go } from './outcome.js';
import { PATHS, signed } from './texts.js';
import { dayOf, daysAgo, type Ran, type StoryWorld } from './world.js';
import { runsShareAProcess } from '../../support/bundle.js';

runsShareAProcess();

let story: Story;
let world: StoryWorld;
const begun: Partial<Record<Side, string>> = {};
const SIDES = ['producer', 'consumer'] as const;

beforeAll(async () => {
  story = await Story.begin();
  ({ world } = story);
  for (const side of SIDES) begun[side] = world[side].main;
  // Each side relies on what the other's own run found.
  await world.push('producer', world.producer.git('rev-parse', 'main^'));
  await world.push('consumer', world.consumer.git('rev-parse', 'main^'));
});

beforeEach(() => {
  for (const side of SIDES) world[side].git('checkout', '--quiet', '--force', '-B', 'main', begun[side] ?? '');
});

afterAll(async () => {
  await world.close();
});

type Kind = 'record' | 'readiness';

const placeOf = (side: Side, kind: Kind): string => (side === 'producer' ? PATHS[kind] : PATHS[`consumer:${kind}`]);

/** A later document of the same release that refuses, beside the one that agrees. */
function refusal(side: Side, kind: Kind, day = dayOf(daysAgo(280))): { file: string; text: string } {
  const file = placeOf(side, kind);
  const text = signed(side, story.preparation('v0.3.2', 'v0.3.1', ''), day)[file] ?? '';
  const refused = text
    .replace('execution: **GO**', 'execution: **NO-GO**')
    .replace('verdict: **READY**', 'verdict: **NOT READY**');
  if (refused === text) throw new Error('nothing was refused');
  return { file: file.replace(/\d{4}-\d{2}-\d{2}/, day), text: refused };
}

/** It is written and taken away again, each on the branch. */
function takenAway(side: Side, kind: Kind, ...day: readonly string[]): string {
  const { file, text } = refusal(side, kind, ...day);
  const project = world[side];
  project.commit('Refuse', daysAgo(279), { [file]: text });
  project.commit('Take away', daysAgo(278), { [file]: null });
  return file;
}

/** Where a line ends depends on what stands in it. */
const inOneLine = ({ stdout }: Ran): string => stdout.replace(/\s+/g, ' ');

const MISSING = { record: 'sign-off/missing', readiness: 'rollback/missing' } as const;

it('is GO while everybody agrees', async () => {
  expect(came(await world.dispatch('consumer', { enforce: 'cutover' }))).toEqual(go('cutover', 'cutover'));
});

it.each(SIDES.flatMap((side) => (['record', 'readiness'] as const).map((kind) => ({ side, kind }))))(
  'the $kind of the $side that refused is missed where it was taken away',
  async ({ side, kind }) => {
    const file = takenAway(side, kind);
    for (const role of SIDES) {
      const ran = await world.dispatch(role, { enforce: 'cutover' });
      expect(came(ran)).toMatchObject({ exit: 1, verdict: 'NO-GO', blockers: [MISSING[kind]] });
      expect(inOneLine(ran)).toContain(`${file}" of ${dayOf(daysAgo(280))} was about this release and was removed`);
    }
  },
);

it('of both sides, too, and by GitHub alone', async () => {
  const files = SIDES.map((side) => takenAway(side, 'record'));
  const ran = await world.dispatch('consumer', { enforce: 'cutover', 'peer-path': '' });
  expect(came(ran)).toMatchObject({ exit: 1, verdict: 'NO-GO' });
  for (const file of files)
    expect(inOneLine(ran)).toContain(`${file}" of ${dayOf(daysAgo(280))} was about this release`);
});

it('holds the next change of the consumer to the cutover', async () => {
  takenAway('producer', 'record');
  world.consumer.propose('work', daysAgo(2), () => ({ 'src/app.ts': 'export {};\n' }));
  const ran = await world.pullRequest('consumer', 20, 'work');
  world.consumer.git('branch', '--quiet', '-D', 'work');
  expect(came(ran)).toMatchObject({ exit: 1, enforced: 'cutover', blockers: ['sign-off/missing'] });
});

it('by the change that takes it away', async () => {
  const { file, text } = refusal('consumer', 'record');
  world.consumer.commit('Refuse', daysAgo(279), { [file]: text });
  world.consumer.propose('away', daysAgo(2), () => ({ [file]: null }));
  const ran = await world.pullRequest('consumer', 21, 'away');
  world.consumer.git('branch', '--quiet', '-D', 'away');
  expect(came(ran)).toMatchObject({ exit: 1, enforced: 'cutover', blockers: ['sign-off/missing'] });
});

it.each([
  { how: 'is older than the one that is there', play: () => takenAway('consumer', 'record', dayOf(daysAgo(295))) },
  {
    how: 'was only called otherwise',
    play: () => {
      const file = placeOf('producer', 'record');
      const text = world.producer.read(file);
      world.producer.commit('Move', daysAgo(100), {
        [file]: null,
        [file.replace(/\d{4}(?=-\d{2}-\d{2})/, '2031')]: text,
      });
    },
  },
  {
    how: 'was marked as superseded first',
    play: () => {
      const { file, text } = refusal('consumer', 'record');
      world.consumer.commit('Refuse', daysAgo(279), { [file]: text });
      world.consumer.commit('Mark', daysAgo(278), {
        [file]: text.replace('\n', '\n\n> Superseded by the other one.\n'),
      });
      world.consumer.commit('Tidy', daysAgo(277), { [file]: null });
    },
  },
])('what $how may go', async ({ play }) => {
  play();
  for (const role of SIDES)
    expect(came(await world.dispatch(role, { enforce: 'cutover' }))).toEqual(go('cutover', 'cutover'));
});
