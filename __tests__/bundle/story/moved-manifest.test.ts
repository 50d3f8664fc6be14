/**
 * The manifest moves to another name, and the profile with it. What the release before promised cannot be read there any
 * more: that waits, whatever the new one promises, until a waiver takes it on; and whoever is honest gets through.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { COPIES } from '../../corpus/honest-pair.js';
import { Story } from './beginning.js';
import { came, go } from './outcome.js';
import { code, PATHS, prepared, PROFILE, profileText, renewed, type Files } from './texts.js';
import { daysAgo, dayOf, type StoryWorld } from './world.js';
import { runsShareAProcess } from '../../support/bundle.js';

runsShareAProcess();

const [OLD, NEW] = ['producer-contract-manifest.json', 'contract-manifest.json'];
const WAIVER = `waivers:
  - target: stability-window/no-history
    baseline: v0.3.3
    reason: the manifest had another name in v0.3.2
    approver: bob
    expires: ${dayOf(daysAgo(-20))}
`;

let story: Story;
let world: StoryWorld;

beforeAll(async () => {
  story = await Story.begin();
  ({ world } = story);
});

afterAll(async () => {
  await world.close();
});

/** Files under the new name, which they also speak of. */
function renamed(files: Files): Files {
  const rename = (text: string) => text.replaceAll(OLD, NEW);
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => [rename(file), text === null ? null : rename(text)]),
  );
}

const places = [PATHS.manifest, ...COPIES.map((folder) => PATHS.manifest.replace('contracts/integration/v1', folder))];

it('is copied first, beside the old one: the policy of the base still finds it', async () => {
  const { producer } = world;
  const copies = () => Object.fromEntries(places.map((file) => [file, producer.read(file)]));
  producer.propose('copy', daysAgo(20), () => renamed({ ...copies(), [PROFILE]: profileText(WAIVER) }));
  expect(came(await world.pullRequest('producer', 1, 'copy'))).toEqual(go('release', 'release v0.3.2'));
  producer.land('copy', daysAgo(20), 'merge');
});

it('waits in the release that leaves the old one, and goes on by the waiver', async () => {
  const { producer } = world;
  const head = producer.propose(
    'next',
    daysAgo(10),
    () => code('service.v2, even faster'),
    (at) => {
      story.release('v0.3.3', at, 'service.v2');
      const made = story.preparation('v0.3.3', 'v0.3.2', daysAgo(10));
      const files = renamed(prepared(made));
      const read = (file: string) => files[file.replaceAll(OLD, NEW)] ?? producer.read(file);
      const gone = Object.fromEntries(places.map((file) => [file, null]));
      return { ...files, ...renamed(renewed(made, at, daysAgo(10), read)), ...gone };
    },
  );
  const waiting = await world.pullRequest('producer', 2, 'next');
  expect(came(waiting)).toMatchObject({ exit: 1, enforced: 'release', blockers: ['stability-window/no-history'] });
  const found = waiting.report.gates.flatMap(({ findings }) => findings).map(({ message }) => message);
  expect(found).toContainEqual(expect.stringMatching(/^What v0\.3\.2 promised cannot be told: .*its payload names/));

  world.stored('producer').permissions.set('bob', 'write');
  world.stored('producer').reviews.set(2, [{ author: 'bob', state: 'APPROVED', commit: head }]);
  const approved = await world.pullRequest('producer', 2, 'next');
  expect(came(approved)).toEqual(go('release', 'release', ['immutable-release/no-tag']));
  expect(approved.report.waivers).toMatchObject([{ state: 'honoured' }]);
});
