/**
 * The very first release of a producer, and the first pin of its consumer: at the top of a repository, and as one part of a
 * repository that has tags of other parts. Nobody honest waits for what cannot come; who only looks like a beginner does.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CODES } from '../../corpus/honest-pair.js';
import { came, go } from './outcome.js';
import {
  code,
  contract,
  GROUNDS,
  PATHS,
  pinned,
  prepared,
  PRODUCER_GROUNDS,
  renewed,
  signed,
  type Files,
  type Preparation,
} from './texts.js';
import { dayOf, daysAgo, StoryWorld } from './world.js';
import { runsShareAProcess } from '../../support/bundle.js';

runsShareAProcess();

/** Nothing in the base tells yet which side it is. */
const AS_PRODUCER = { inputs: { role: 'producer' } };
const AS_CONSUMER = { inputs: { role: 'consumer' } };

const AFTER_PREPARING = ['immutable-release/no-tag'];

const UNTOLD = ['immutable-release/no-history', 'stability-window/no-history'];

const says = ({ report }: { report: { gates: readonly { id: string; summary: string }[] } }, gate: string) =>
  report.gates.find(({ id }) => id === gate)?.summary;

describe.each([
  { where: 'at the top of its repository', folder: '' },
  { where: 'in a folder of its repository', folder: 'services/kernel' },
])('the first release of a producer $where', ({ folder }) => {
  let world: StoryWorld;
  let made: Preparation;
  const below = (files: Files): Files =>
    Object.fromEntries(Object.entries(files).map(([file, text]) => [folder === '' ? file : `${folder}/${file}`, text]));

  const read = (file: string) => world.producer.read(folder === '' ? file : `${folder}/${file}`);

  beforeAll(async () => {
    world = await StoryWorld.open();
    world.producerFolder = folder;
    const { producer, consumer } = world;
    const commit = producer.commit(
      'The service',
      daysAgo(60),
      below({ ...PRODUCER_GROUNDS, ...code('service.v2'), ...contract({ service: 'service.v2', codes: CODES }) }),
    );
    const release = { tag: 'v0.1.0', commit, service: 'service.v2', codes: CODES };
    made = { release, older: null, generatedAt: daysAgo(50), changes: ['v0.1.0'] };
    consumer.commit('Begin', daysAgo(60), GROUNDS);
    // Another part of the repository has had its releases.
    if (folder !== '') producer.tag('billing-v2.0.0', commit, daysAgo(55));
  });

  afterAll(async () => {
    await world.close();
  });

  it('is prepared, and waits for nothing', async () => {
    const { producer } = world;
    producer.propose('prepare', daysAgo(50), () => below(prepared(made)));
    const ran = await world.pullRequest('producer', 1, 'prepare', AS_PRODUCER);
    expect(came(ran)).toEqual(go('release', 'release', AFTER_PREPARING));
    expect(says(ran, 'stability-window')).toBe('v0.1.0 is the first release: there is no contract before it.');
    const before = producer.main;
    producer.land('prepare', daysAgo(50), 'merge');
    expect(came(await world.push('producer', before, AS_PRODUCER))).toEqual(go('release', 'release', AFTER_PREPARING));
  });

  it('is no first release where the tags only were not fetched, or nobody can tell', async () => {
    const { producer } = world;
    producer.propose('more', daysAgo(49), () => below({ 'docs/more.md': '# More\n' }));
    const untold = await world.pullRequest('producer', 2, 'more', { tags: false, inputs: { token: '' } });
    expect(came(untold)).toMatchObject({ exit: 1, verdict: 'NO-GO', blockers: UNTOLD });
    expect(untold.stdout).toContain('which does not show that there are none');

    if (folder === '') {
      const asked = await world.pullRequest('producer', 2, 'more', { tags: false });
      expect(came(asked)).toEqual(go('release', 'release', AFTER_PREPARING));
    }
    producer.tag('v0.0.9', producer.git('rev-list', '--max-parents=0', 'main'), daysAgo(58));
    const hidden = await world.pullRequest('producer', 2, 'more', { tags: false });
    expect(came(hidden)).toMatchObject({ exit: 1, verdict: 'NO-GO', blockers: UNTOLD });
    expect(hidden.stdout).toContain('saagar210/MemoryKernel has tags on GitHub, and the checkout has none of them');
    producer.git('tag', '--delete', 'v0.0.9');
  });

  it('is tagged and published', async () => {
    const { producer } = world;
    producer.tag('v0.1.0', producer.main, daysAgo(48));
    expect(came(await world.tagPush('producer', 'v0.1.0'))).toEqual(
      go('release', 'release v0.1.0', ['immutable-release/not-immutable']),
    );
    expect(came(await world.release('producer', 'v0.1.0'))).toEqual(go('release', 'release v0.1.0'));
  });

  it('is taken up by its consumer, who has no release to go back to', async () => {
    const { producer, consumer } = world;
    const head = producer.main;
    const before = producer.main;
    producer.propose('renew-and-sign', daysAgo(40), () =>
      below({ ...renewed(made, head, daysAgo(40), read), ...signed('producer', made, dayOf(daysAgo(40))) }),
    );
    expect(came(await world.pullRequest('producer', 3, 'renew-and-sign'))).toEqual(go('release', 'release v0.1.0'));
    producer.land('renew-and-sign', daysAgo(40), 'merge');
    expect(came(await world.push('producer', before))).toEqual(go('release', 'release v0.1.0'));

    const first = {
      ...pinned(made.release, [], read(PATHS.manifest), dayOf(daysAgo(30))),
      ...signed('consumer', made, dayOf(daysAgo(30))),
    };
    consumer.propose('pin', daysAgo(30), () => first);
    const ran = await world.pullRequest('consumer', 1, 'pin', AS_CONSUMER);
    expect(came(ran)).toEqual(go('cutover', 'cutover'));
    expect(ran.report.gates.flatMap(({ findings }) => findings).map(({ rule }) => rule)).toContain(
      'rollback/first-pin',
    );
    const unpinned = consumer.main;
    consumer.land('pin', daysAgo(30), 'squash');
    expect(came(await world.push('consumer', unpinned, AS_CONSUMER))).toEqual(go('cutover', 'cutover'));
    expect(came(await world.dispatch('consumer', { enforce: 'cutover' }))).toEqual(go('cutover', 'cutover'));
  });

  it.each([
    { how: 'the pin lay elsewhere', from: 'config/old.json', to: null },
    { how: 'a file of its name lay in another folder', from: 'old/memorykernel-integration-pin.json', to: null },
    { how: 'its history was written anew, but the table of pairs was not', from: null, to: 'v0.0.9' },
  ])('is not the first that was pinned where $how', async ({ from, to }) => {
    const { consumer } = world;
    const landed = consumer.main;
    const older = { ...made.release, tag: to ?? 'v0.0.9' };
    const pin = PATHS['consumer:pin'];
    const texts = {
      ...pinned(made.release, to === null ? [] : [older], read(PATHS.manifest), dayOf(daysAgo(30))),
      ...signed('consumer', made, dayOf(daysAgo(30))),
    };
    consumer.git('checkout', '--quiet', '-B', 'main', `${landed}^`);
    if (from !== null) {
      consumer.commit('Pin', daysAgo(31), {
        [from]: pinned(older, [], read(PATHS.manifest), '')[pin] ?? '',
      });
      // Moved and repinned at once, or one after the other.
      if (from.startsWith('old/')) consumer.commit('Unpin', daysAgo(31), { [from]: null });
    }
    consumer.commit('Pin v0.1.0', daysAgo(30), { ...texts, ...(from === null ? {} : { [from]: null }) });
    const ran = await world.dispatch('consumer', { enforce: 'cutover' });
    expect(came(ran)).toMatchObject({ exit: 1, verdict: 'NO-GO' });
    expect(came(ran).blockers).toContain('rollback/no-target');
    consumer.git('reset', '--hard', '--quiet', landed);
  });
});

describe('a folder that is no producer of its repository', () => {
  it('has tags of something else, whatever they are called', async () => {
    const world = await StoryWorld.open();
    try {
      world.producerFolder = 'services/kernel';
      const { producer, consumer } = world;
      const below = (files: Files): Files =>
        Object.fromEntries(Object.entries(files).map(([file, text]) => [`services/kernel/${file}`, text]));
      const commit = producer.commit(
        'The service',
        daysAgo(60),
        below({ ...PRODUCER_GROUNDS, ...code('service.v2'), ...contract({ service: 'service.v2', codes: CODES }) }),
      );
      const release = { tag: 'v0.1.0', commit, service: 'service.v2', codes: CODES };
      const made = { release, older: null, generatedAt: daysAgo(50), changes: ['v0.1.0'] };
      consumer.commit('Begin', daysAgo(60), GROUNDS);
      producer.tag('v0.1.0', producer.commit('Release', daysAgo(50), below(prepared(made))), daysAgo(50));
      const before = producer.git('rev-parse', 'main^');
      // A fork, or a consumer that carries the producer as a subtree.
      const elsewhere = await world.push('producer', before, { repository: 'someone/else' });
      expect(elsewhere.report.enforced).toBe('release');
      expect(elsewhere.report.verdict).toBe('NO-GO');
      expect(came(elsewhere).blockers).toContain('immutable-release/no-history');
      expect(came(await world.push('producer', before, AS_PRODUCER))).toMatchObject({ exit: 0, verdict: 'GO' });
    } finally {
      await world.close();
    }
  });
});
