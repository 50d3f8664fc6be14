/**
 * Tags can be deleted and moved by who may write. A release is not the first for that, where anybody knows another; and what
 * was approved for a release branch counts for the tag that is made on it.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CODES } from '../../corpus/honest-pair.js';
import { Story } from './beginning.js';
import { came } from './outcome.js';
import { code, contract, prepared, PROFILE, profileText, renewed } from './texts.js';
import { daysAgo, dayOf, type StoryWorld } from './world.js';
import { runsShareAProcess } from '../../support/bundle.js';

runsShareAProcess();

let story: Story;
let world: StoryWorld;
let begun: string;
const tags = ['v0.3.1', 'v0.3.2'] as const;
let objects: readonly (readonly [string, string])[];

beforeAll(async () => {
  story = await Story.begin();
  ({ world } = story);
  begun = world.producer.main;
  objects = tags.map((tag) => [tag, world.producer.git('rev-parse', tag)] as const);
});

beforeEach(() => {
  world.producer.git('checkout', '--quiet', '--force', '-B', 'main', begun);
});

afterEach(() => {
  const { producer } = world;
  for (const [tag, object] of objects) producer.git('update-ref', `refs/tags/${tag}`, object);
});

afterAll(async () => {
  await world.close();
});

/** A new service contract at once. */
function breakAtOnce() {
  const { producer } = world;
  const commit = producer.commit('New contract', daysAgo(5), {
    ...code('service.v3'),
    ...contract({ service: 'service.v3', codes: CODES }),
  });
  story.release('v0.4.0', commit, 'service.v3');
  const made = story.preparation('v0.4.0', 'v0.3.2', daysAgo(4));
  producer.commit('Prepare', daysAgo(4), prepared(made));
  return made;
}

/** The same, with everything renewed as if there had been nothing before. */
function breakAsIfFirst(): void {
  const { producer } = world;
  const made = breakAtOnce();
  const files = renewed(made, producer.main, daysAgo(4), (file) => producer.read(file));
  producer.commit('Renew', daysAgo(4), files);
}

describe('a new contract is held to its windows', () => {
  it('where the earlier releases are there', async () => {
    breakAsIfFirst();
    const ran = came(await world.push('producer', begun));
    expect(ran).toMatchObject({ exit: 1, enforced: 'release', blockers: ['stability-window/no-candidate'] });
  });

  it.each([
    { how: 'were deleted', take: (tag: string) => world.producer.git('tag', '--delete', tag) },
    { how: 'were moved to it', take: (tag: string) => world.producer.git('tag', '--force', tag, 'main') },
  ])('where their tags $how: the consumer still pins one', async ({ take }) => {
    breakAsIfFirst();
    for (const tag of tags) take(tag);
    const ran = await world.push('producer', begun);
    expect(came(ran)).toMatchObject({ exit: 1, enforced: 'release', blockers: ['stability-window/no-history'] });
    expect(ran.stdout).toContain('there was "v0.3.2": the consumer pinned it');
  });
});

it('an approval of what was merged into a release branch counts for the tag on it, and for no tag elsewhere', async () => {
  const { producer } = world;
  const waiver = `waivers:
  - target: stability-window/no-candidate
    baseline: v0.4.0
    reason: both sides agreed that nobody needs a candidate here
    approver: bob
    expires: ${dayOf(daysAgo(-20))}
`;
  const policy = profileText(waiver).replace("['main']", "['main', 'release/**']");
  const base = producer.commit('Waive', daysAgo(6), { [PROFILE]: policy });
  producer.git('checkout', '--quiet', '-b', 'release/0.4');
  breakAtOnce();
  const head = producer.git('rev-parse', 'HEAD');
  producer.git('checkout', '--quiet', '-B', 'release/0.4', base);
  producer.gitAt(daysAgo(3), 'merge', '--quiet', '--no-ff', '--no-edit', head);
  const mergeSha = producer.git('rev-parse', 'HEAD');
  producer.git('checkout', '--quiet', 'main');
  producer.tag('v0.4.0', mergeSha, daysAgo(3));
  const github = world.stored('producer');
  github.permissions.set('bob', 'write');
  github.reviews.set(44, [{ author: 'bob', state: 'APPROVED', commit: head }]);
  const pull = { number: 44, head: 'saagar210:x', headSha: head, author: 'ann', state: 'merged', mergeSha } as const;
  github.pulls.push({ ...pull, base: 'somewhere' });
  expect(came(await world.tagPush('producer', 'v0.4.0'))).toMatchObject({ exit: 1, verdict: 'NO-GO' });
  github.pulls.splice(-1, 1, { ...pull, base: 'release/0.4' });
  const ran = await world.tagPush('producer', 'v0.4.0');
  expect(came(ran)).toMatchObject({ exit: 0, enforced: 'release', verdict: 'GO' });
  expect(ran.report.waivers).toMatchObject([{ state: 'honoured' }]);
  producer.git('tag', '--delete', 'v0.4.0');
});
