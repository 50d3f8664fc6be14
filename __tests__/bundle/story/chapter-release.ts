/** The first part of the story: a release, from the candidate of its contract to the cutover. */
import { expect, it } from '@jest/globals';
import { CODES } from '../../corpus/honest-pair.js';
import type { Telling } from './telling.js';
import { bundled, candidate, code, contract, pinned, prepared, PATHS, renewed, signed, type Files } from './texts.js';
import { daysAgo, dayOf } from './world.js';

export function tellOfARelease(telling: Telling): void {
  it('the producer publishes a candidate, and both sides rehearse it', async () => {
    const { story, world, played } = telling;
    const { producer, consumer } = world;
    const published = candidate(story.known('v0.3.2'), 'service.v3', daysAgo(60), dayOf(daysAgo(40)));
    const file = (name: string) => published[name] ?? producer.read(name);
    producer.propose('candidate', daysAgo(60), (head) => ({
      ...published,
      ...bundled(story.preparation('v0.3.2', 'v0.3.1', daysAgo(299)), head, daysAgo(60), file, 'service-v3-candidate'),
    }));
    await played.step('a candidate', world.pullRequest('producer', 1, 'candidate'));
    producer.land('candidate', daysAgo(60), 'squash');

    consumer.propose('work', daysAgo(59), () => ({ 'src/app.ts': 'export {};\n' }));
    const rehearsal = await played.step('work beside the candidate', world.pullRequest('consumer', 1, 'work'));
    expect(rehearsal.report.suite.map(({ command }) => command)).toEqual([
      'node scripts/verify.mjs',
      'node scripts/candidate.mjs',
    ]);
    consumer.git('branch', '-D', 'work');
  });

  it('a change of the code alone is GO as a change, and holds the branch until a release names it', async () => {
    const { world, played } = telling;
    const { producer } = world;
    producer.propose('faster', daysAgo(30), () => code('service.v2, faster still'));
    await played.step('code alone', world.pullRequest('producer', 2, 'faster'));
    const before = producer.main;
    producer.land('faster', daysAgo(30), 'merge');
    await played.step('code alone, merged', world.push('producer', before));
  });

  it('the producer prepares v0.4.0 in a change that is squashed, and names the merged commit', async () => {
    const { story, world, played } = telling;
    const { producer } = world;
    // A change cannot name its own commit: it names the one that it is based on.
    story.release('v0.4.0', producer.main, 'service.v3');
    producer.propose('prepare', daysAgo(20), () => ({
      ...code('service.v3'),
      ...contract({ service: 'service.v3', codes: CODES }),
      ...prepared(story.preparation('v0.4.0', 'v0.3.2', daysAgo(20))),
    }));
    await played.step('v0.4.0 is prepared', world.pullRequest('producer', 3, 'prepare'));
    await played.step('v0.4.0 is queued', world.mergeGroup('producer', 3, 'prepare'));
    const before = producer.main;
    const squashed = producer.land('prepare', daysAgo(20), 'squash');
    await played.step('v0.4.0, squashed', world.push('producer', before));

    story.release('v0.4.0', squashed, 'service.v3');
    producer.propose('name', daysAgo(19), () => prepared(story.preparation('v0.4.0', 'v0.3.2', daysAgo(19))));
    await played.step('names the squashed commit', world.pullRequest('producer', 4, 'name'));
    const unnamed = producer.main;
    producer.land('name', daysAgo(19), 'merge');
    await played.step('names it, merged', world.push('producer', unnamed));
  });

  it('the tag and the release on GitHub are held to more', async () => {
    const { story, world, played } = telling;
    const { producer } = world;
    producer.tag('v0.4.0', producer.main, daysAgo(18));
    await played.step('v0.4.0 is tagged', world.tagPush('producer', 'v0.4.0'));
    await played.step('v0.4.0 is published', world.release('producer', 'v0.4.0'));

    const head = producer.main;
    const made = story.preparation('v0.4.0', 'v0.3.2', daysAgo(19));
    producer.propose('renew', daysAgo(17), () => renewed(made, head, daysAgo(17), (file) => producer.read(file)));
    await played.step('bundle and status are renewed', world.pullRequest('producer', 5, 'renew'));
    const before = producer.main;
    producer.land('renew', daysAgo(17), 'squash');
    await played.step('renewed, squashed', world.push('producer', before));
  });

  /** The pin, mirror and matrix of v0.4.0. */
  const pins = (): Files => {
    const { story, world } = telling;
    const before = ['v0.3.2', 'v0.3.1'].map((tag) => story.known(tag));
    return pinned(story.known('v0.4.0'), before, world.producer.read(PATHS.manifest), dayOf(daysAgo(10)));
  };

  it('the consumer repins: waiting while nobody signed, in the merge queue too', async () => {
    const { world, played } = telling;
    world.consumer.propose('repin', daysAgo(10), pins);
    await played.step('repin to v0.4.0, unsigned', world.pullRequest('consumer', 2, 'repin'));
    await played.step('unsigned, and queued', world.mergeGroup('consumer', 2, 'repin'));
  });

  it('the producer signs', async () => {
    const { story, world, played } = telling;
    const { producer } = world;
    const made = story.preparation('v0.4.0', 'v0.3.2', daysAgo(19));
    producer.propose('sign', daysAgo(9), () => signed('producer', made, dayOf(daysAgo(9))));
    await played.step('the producer signs v0.4.0', world.pullRequest('producer', 6, 'sign'));
    const unsigned = producer.main;
    producer.land('sign', daysAgo(9), 'merge');
    await played.step('signed, merged', world.push('producer', unsigned));
  });

  it('the consumer signs and repins at once: through the merge queue, and squashed', async () => {
    const { story, world, played } = telling;
    const { consumer } = world;
    const made = story.preparation('v0.4.0', 'v0.3.2', daysAgo(19));
    const record = () => signed('consumer', made, dayOf(daysAgo(8)));
    consumer.propose('repin-signed', daysAgo(8), () => ({ ...pins(), ...record() }));
    await played.step('repin to v0.4.0, signed', world.pullRequest('consumer', 3, 'repin-signed'));
    await played.step('signed, and queued', world.mergeGroup('consumer', 3, 'repin-signed'));
    const before = consumer.main;
    consumer.land('repin-signed', daysAgo(8), 'squash');
    await played.step('repinned, squashed', world.push('consumer', before));
  });

  it('the producer deploys: the cutover, where it happens', async () => {
    const { world, played } = telling;
    await played.step('v0.4.0 goes live', world.dispatch('producer', { enforce: 'cutover' }));
  });

  it('work on the consumer goes on as a rehearsal, and the reason is said', async () => {
    const { world, played } = telling;
    const { consumer } = world;
    consumer.propose('more-work', daysAgo(7), () => ({ 'src/app.ts': 'export const more = 1;\n' }));
    const ran = await played.step('work on v0.4.0', world.pullRequest('consumer', 4, 'more-work'));
    expect(ran.report.enforcedBecause).toBe(
      'the change goes into the release branch main, and the pin v0.4.0 is the last signed baseline',
    );
    await played.step('work, queued', world.mergeGroup('consumer', 4, 'more-work'));
  });
}
