/** The second part of the story: what comes after a release. A hotfix, an incident, the way back, and forward again. */
import { expect, it } from '@jest/globals';
import type { Telling } from './telling.js';
import { code, pinned, prepared, PATHS, renewed, signed, type Files } from './texts.js';
import { daysAgo, dayOf } from './world.js';

export function tellOfWhatComesAfter(telling: Telling): void {
  const pins = (tag: string, ...before: readonly string[]): Files => {
    const { story, world } = telling;
    const manifest = world.producer.git('show', `${tag}:${PATHS.manifest}`);
    const earlier = before.map((one) => story.known(one));
    return pinned(story.known(tag), earlier, `${manifest}\n`, dayOf(daysAgo(3)));
  };

  it('a hotfix names the commit of its own branch, and is told that a squash would lose it', async () => {
    const { story, world, played } = telling;
    const { producer } = world;
    producer.propose(
      'hotfix',
      daysAgo(5),
      () => code('service.v3, fixed'),
      (head) => {
        story.release('v0.4.1', head, 'service.v3');
        return prepared(story.preparation('v0.4.1', 'v0.4.0', daysAgo(5)));
      },
    );
    const ran = await played.step('the hotfix v0.4.1', world.pullRequest('producer', 7, 'hotfix'));
    const told = ran.report.gates.flatMap(({ findings }) => findings).map(({ rule }) => rule);
    expect(told).toContain('immutable-release/head-only');
    const before = producer.main;
    producer.land('hotfix', daysAgo(5), 'merge');
    await played.step('the hotfix, merged', world.push('producer', before));
    producer.tag('v0.4.1', producer.main, daysAgo(5, 60));
    await played.step('v0.4.1 is tagged', world.tagPush('producer', 'v0.4.1'));
    await played.step('v0.4.1 is published', world.release('producer', 'v0.4.1'));
    const made = story.preparation('v0.4.1', 'v0.4.0', daysAgo(5));
    const head = producer.main;
    producer.propose('renew-and-sign', daysAgo(4), () => ({
      ...renewed(made, head, daysAgo(4), (file) => producer.read(file)),
      ...signed('producer', made, dayOf(daysAgo(4))),
    }));
    await played.step('renewed and signed at once', world.pullRequest('producer', 8, 'renew-and-sign'));
    const unsigned = producer.main;
    producer.land('renew-and-sign', daysAgo(4), 'squash');
    await played.step('renewed and signed, squashed', world.push('producer', unsigned));
  });

  it('the consumer follows to the hotfix', async () => {
    const { story, world, played } = telling;
    const { consumer } = world;
    const made = story.preparation('v0.4.1', 'v0.4.0', daysAgo(5));
    // It keeps a copy of the payload, which a subtree brings.
    consumer.propose('to-0.4.1', daysAgo(3), () => ({
      ...pins('v0.4.1', 'v0.4.0', 'v0.3.2', 'v0.3.1'),
      ...signed('consumer', made, dayOf(daysAgo(3))),
      [PATHS['consumer:vendored']]: `${world.producer.git('show', `v0.4.1:${PATHS.payload}`)}\n`,
    }));
    await played.step('repin to v0.4.1', world.pullRequest('consumer', 5, 'to-0.4.1'));
    await played.step('repin to v0.4.1, queued', world.mergeGroup('consumer', 5, 'to-0.4.1'));
    const before = consumer.main;
    consumer.land('to-0.4.1', daysAgo(3), 'merge');
    await played.step('repin to v0.4.1, merged', world.push('consumer', before));
  });

  it('an incident: the way back that was prepared is GO at once, and says whom to tell', async () => {
    const { world, played } = telling;
    const { consumer } = world;
    consumer.propose('back', daysAgo(2), () => pins('v0.4.0', 'v0.4.1', 'v0.3.2', 'v0.3.1'));
    // The copy is still that of the release that is left: it follows after.
    const ran = await played.step('back to v0.4.0', world.pullRequest('consumer', 6, 'back'));
    expect(ran.report.rollback.underway).toMatchObject({ from: 'v0.4.1', to: 'v0.4.0' });
    expect(ran.stdout).toContain('Tell Ada Brandt (producer incident commander)');
    await played.step('back, queued', world.mergeGroup('consumer', 6, 'back'));
    const before = consumer.main;
    consumer.land('back', daysAgo(2), 'squash');
    await played.step('back, squashed', world.push('consumer', before));
  });

  it('who went back can work on', async () => {
    const { world, played } = telling;
    const { consumer } = world;
    consumer.propose('mend', daysAgo(2), () => ({ 'src/app.ts': 'export const fixed = 1;\n' }));
    const work = await played.step('work after going back', world.pullRequest('consumer', 7, 'mend'));
    expect(work.report.enforcedBecause).toContain(
      'the pin v0.4.0 is the way back that both sides prepared from v0.4.1',
    );
  });

  it('what a rollback brings besides is held to the suite', async () => {
    const { world, played } = telling;
    const { consumer } = world;
    consumer.propose('forth', daysAgo(2), () => pins('v0.4.1', 'v0.4.0', 'v0.3.2', 'v0.3.1'));
    consumer.land('forth', daysAgo(2), 'merge');
    consumer.propose('back-with-more', daysAgo(2), () => ({
      ...pins('v0.4.0', 'v0.4.1', 'v0.3.2', 'v0.3.1'),
      'scripts/verify.mjs': 'process.exit(1);\n',
    }));
    await played.step('back, and something else', world.pullRequest('consumer', 10, 'back-with-more'));
    consumer.propose('back-again', daysAgo(2), () => pins('v0.4.0', 'v0.4.1', 'v0.3.2', 'v0.3.1'));
    consumer.land('back-again', daysAgo(2), 'squash');
  });

  it('a repin to a release that nobody prepared to go back to is no rollback', async () => {
    const { world, played } = telling;
    world.consumer.propose('far-back', daysAgo(1), () => pins('v0.3.1', 'v0.4.1'));
    await played.step('back farther than prepared', world.pullRequest('consumer', 8, 'far-back'));
  });

  it('and forward again', async () => {
    const { world, played } = telling;
    const { consumer } = world;
    consumer.propose('forward', daysAgo(1), () => pins('v0.4.1', 'v0.4.0', 'v0.3.2', 'v0.3.1'));
    await played.step('forward to v0.4.1', world.pullRequest('consumer', 9, 'forward'));
    await played.step('forward, queued', world.mergeGroup('consumer', 9, 'forward'));
    const before = consumer.main;
    consumer.land('forward', daysAgo(1), 'squash');
    await played.step('forward, squashed', world.push('consumer', before));
  });
}
