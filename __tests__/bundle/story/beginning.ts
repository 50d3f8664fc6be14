/** Where the story begins: two releases of the producer, the second one pinned by the consumer, signed and live. */
import { CODES } from '../../corpus/honest-pair.js';
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
  type Preparation,
  type ReleaseFacts,
} from './texts.js';
import { dayOf, daysAgo, StoryWorld } from './world.js';

/** A world, and the releases that were made in it. */
export class Story {
  readonly releases: Record<string, ReleaseFacts> = {};

  private constructor(readonly world: StoryWorld) {}

  static async begin(): Promise<Story> {
    const story = new Story(await StoryWorld.open());
    begin(story);
    return story;
  }

  release(tag: string, commit: string, service: string): ReleaseFacts {
    return (this.releases[tag] = { tag, commit, service, codes: CODES });
  }

  known(tag: string): ReleaseFacts {
    const found = this.releases[tag];
    if (found === undefined) throw new Error(`no release ${tag} yet`);
    return found;
  }

  preparation(tag: string, older: string, generatedAt: string): Preparation {
    return {
      release: this.known(tag),
      older: this.known(older),
      generatedAt,
      changes: Object.keys(this.releases).reverse(),
    };
  }
}

function begin(story: Story): void {
  const { world } = story;
  const { producer, consumer } = world;
  // Where the story begins: two releases, the second one pinned, signed and live.
  const first = producer.commit('service.v2', daysAgo(400), {
    ...PRODUCER_GROUNDS,
    ...code('service.v2'),
    ...contract({ service: 'service.v2', codes: CODES }),
  });
  story.release('v0.3.1', first, 'service.v2');
  producer.tag(
    'v0.3.1',
    producer.commit('Release v0.3.1', daysAgo(399), prepared(story.preparation('v0.3.1', 'v0.3.1', daysAgo(399)))),
    daysAgo(399),
  );
  consumer.commit('Pin v0.3.1', daysAgo(390), {
    ...GROUNDS,
    ...pinned(story.known('v0.3.1'), [], producer.read(PATHS.manifest), dayOf(daysAgo(390))),
  });
  const second = producer.commit('Faster', daysAgo(300), code('service.v2, faster'));
  story.release('v0.3.2', second, 'service.v2');
  const older = story.preparation('v0.3.2', 'v0.3.1', daysAgo(299));
  producer.tag('v0.3.2', producer.commit('Release v0.3.2', daysAgo(299), prepared(older)), daysAgo(299));
  const head = producer.main;
  producer.commit(
    'Renew',
    daysAgo(298),
    renewed(older, head, daysAgo(298), (file) => producer.read(file)),
  );
  producer.commit('Sign v0.3.2', daysAgo(290), signed('producer', older, dayOf(daysAgo(290))));
  consumer.commit(
    'Repin to v0.3.2',
    daysAgo(291),
    pinned(story.known('v0.3.2'), [story.known('v0.3.1')], producer.read(PATHS.manifest), dayOf(daysAgo(291))),
  );
  consumer.commit('Sign v0.3.2', daysAgo(290), signed('consumer', older, dayOf(daysAgo(290))));
  for (const tag of ['v0.3.1', 'v0.3.2']) world.stored('producer').addRelease(tag, daysAgo(298));
}
