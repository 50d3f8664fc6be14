/**
 * The very first release of a producer, and the first pin of its consumer: at the top of a repository, and as one part of a
 * repository that has tags of other parts. Nobody honest waits for what cannot come; who only looks like a beginner does.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CODES } from '../../corpus/honest-pair.js';
import { came, go } from './outcome.js';
import { code, contract, GROUNDS, prepared, PRODUCER_GROUNDS, type Files, type Preparation } from './texts.js';
import { daysAgo, StoryWorld } from './world.js';

/** Nothing in the base tells yet which side it is. */
const AS_PRODUCER = { inputs: { role: 'producer' } };

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
