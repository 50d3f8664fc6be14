/**
 * Who says that there is nothing to go back to says that nothing was ever pinned. The consumer's history is searched for it
 * wherever a pin can have lain, and what the other side's records say is heard; samples and plans are no pins.
 */
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
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
  type Preparation,
} from './texts.js';
import { dayOf, daysAgo, StoryWorld } from './world.js';
import { runsShareAProcess } from '../../support/bundle.js';

runsShareAProcess();

const PIN = PATHS['consumer:pin'];
const MATRIX = PATHS['consumer:matrix'];
let world: StoryWorld;
let made: Preparation;
/** Where both sides' main stands before anything is pinned. */
let unpinned: string;
let signedByProducer: string;

beforeAll(async () => {
  world = await StoryWorld.open();
  const { producer, consumer } = world;
  unpinned = consumer.commit('Begin', daysAgo(60), GROUNDS);
  const commit = producer.commit('The service', daysAgo(60), {
    ...PRODUCER_GROUNDS,
    ...code('service.v2'),
    ...contract({ service: 'service.v2', codes: CODES }),
  });
  made = {
    release: { tag: 'v0.1.0', commit, service: 'service.v2', codes: CODES },
    older: null,
    generatedAt: daysAgo(50),
    changes: ['v0.1.0'],
  };
  producer.tag('v0.1.0', producer.commit('Release', daysAgo(50), prepared(made)), daysAgo(48));
  await world.release('producer', 'v0.1.0');
  const before = producer.main;
  signedByProducer = producer.commit('Renew and sign', daysAgo(40), signing(before));
  await world.push('producer', before);
});

beforeEach(() => {
  world.consumer.git('checkout', '--quiet', '--force', '-B', 'main', unpinned);
  world.producer.git('checkout', '--quiet', '--force', '-B', 'main', signedByProducer);
});

afterAll(async () => {
  await world.close();
});

const manifest = () => world.producer.read(PATHS.manifest);

const signing = (head: string) => ({
  ...renewed(made, head, daysAgo(40), (file) => world.producer.read(file)),
  ...signed('producer', made, dayOf(daysAgo(40))),
});

const first = (): Record<string, string | null> => ({
  ...pinned(made.release, [], manifest(), dayOf(daysAgo(30))),
  ...signed('consumer', made, dayOf(daysAgo(30))),
});

const pinOf = (tag: string, commit = made.release.commit) =>
  pinned({ ...made.release, tag, commit }, [], manifest(), '')[PIN] ?? '';

const recordOf = (side: 'producer' | 'consumer', tag: string, day: string) =>
  signed(side, { ...made, release: { ...made.release, tag } }, day);

const withRow = (change: (row: string) => string) => {
  const lines = (first()[MATRIX] ?? '').split('\n');
  const at = lines.findLastIndex((line) => line.startsWith('|') && line.includes('v0.1.0'));
  return { ...first(), [MATRIX]: lines.toSpliced(at + 1, 0, change(lines[at] ?? '')).join('\n') };
};

/** The producer's main anew, with other records before the one that signs. */
function producerSigns(...earlier: readonly string[]): void {
  const { producer } = world;
  producer.git('checkout', '--quiet', '--force', '-B', 'main', `${signedByProducer}^`);
  const head = producer.main;
  for (const text of earlier) producer.commit('Record', daysAgo(45), { [PATHS.record]: text });
  producer.commit('Renew and sign', daysAgo(40), signing(head));
}

const earlierRecord = () => recordOf('producer', 'v0.0.9', dayOf(daysAgo(46)))[PATHS.record] ?? '';

interface Case {
  readonly how: string;
  readonly play: () => void;
  readonly inputs?: Readonly<Record<string, string>>;
}

const pinnedAndTakenAway = (file: string): void => {
  const { consumer } = world;
  consumer.commit('Pin', daysAgo(35), { [file]: pinOf('v0.0.9') });
  consumer.commit('Unpin', daysAgo(34), { [file]: null });
  consumer.commit('Pin v0.1.0', daysAgo(30), first());
};

const LATER: readonly Case[] = [
  {
    how: 'a merge hid the history of the pin',
    play: () => {
      const { consumer } = world;
      consumer.commit('Pin', daysAgo(35), { [PIN]: pinOf('v0.0.9') });
      consumer.git('checkout', '--quiet', '--orphan', 'clean');
      consumer.git('rm', '-r', '--force', '--quiet', '.');
      consumer.commit('Pin v0.1.0', daysAgo(31), { ...GROUNDS, ...first() });
      consumer.git('checkout', '--quiet', '--force', 'main');
      const ours = ['--strategy', 'ours', '--allow-unrelated-histories', '--no-edit', '--no-commit', 'clean'];
      consumer.gitAt(daysAgo(30), 'merge', '--quiet', ...ours);
      consumer.git('checkout', '--quiet', 'clean', '--', '.');
      consumer.commit('Merge', daysAgo(30), {});
      consumer.commit('More', daysAgo(30), { 'more.txt': 'more\n' });
      consumer.git('branch', '--quiet', '-D', 'clean');
    },
  },
  {
    how: 'the pin became a link to the file that was pinned in',
    play: () => {
      const { consumer } = world;
      const { [PIN]: pin = '', ...others } = first();
      consumer.commit('Pin', daysAgo(35), { 'config/real.json': pinOf('v0.0.9') });
      consumer.commit('Pin v0.1.0', daysAgo(31), { ...others, 'config/real.json': pin });
      mkdirSync(path.dirname(path.join(consumer.root, PIN)), { recursive: true });
      symlinkSync(path.relative(path.dirname(PIN), 'config/real.json'), path.join(consumer.root, PIN));
      consumer.commit('Link', daysAgo(30), {});
    },
  },
  {
    how: 'a file of its name in other letters was the pin',
    play: () => {
      pinnedAndTakenAway(`old/${path.posix.basename(PIN).toUpperCase()}`);
    },
  },
  {
    how: 'a file of another name was the pin',
    play: () => {
      pinnedAndTakenAway('config/kernel.json');
    },
  },
  {
    how: 'a merge itself took the pin from a file of another name',
    play: () => {
      const { consumer } = world;
      consumer.commit('Pin', daysAgo(35), { 'config/kernel.json': pinOf('v0.0.9') });
      consumer.propose('side', daysAgo(34), () => ({ 'side.txt': 'side\n' }));
      consumer.gitAt(daysAgo(33), 'merge', '--quiet', '--no-ff', '--no-commit', 'side');
      consumer.commit('Merge', daysAgo(33), { 'config/kernel.json': null, ...first() });
      consumer.git('branch', '--quiet', '-D', 'side');
    },
  },
  {
    how: 'a tag of the consumer has another history',
    play: () => {
      const { consumer } = world;
      consumer.git('checkout', '--quiet', '--detach');
      consumer.commit('Pin', daysAgo(35), { [PIN]: pinOf('v0.0.9') });
      consumer.git('tag', 'app-1.0.0');
      consumer.git('checkout', '--quiet', 'main');
      consumer.commit('Pin v0.1.0', daysAgo(30), first());
    },
  },
  {
    how: 'the earlier pin is no JSON',
    play: () => {
      const { consumer } = world;
      consumer.commit('Pin', daysAgo(35), { [PIN]: pinOf('v0.0.9').replace(/\}\s*$/, ',}') });
      consumer.commit('Pin v0.1.0', daysAgo(30), first());
    },
  },
  {
    how: 'the earlier pin had another shape',
    play: () => {
      const { consumer } = world;
      const nested = { memorykernel: JSON.parse(pinOf('v0.0.9')) as unknown };
      consumer.commit('Pin', daysAgo(35), { [PIN]: JSON.stringify(nested) });
      consumer.commit('Pin v0.1.0', daysAgo(30), first());
    },
  },
  {
    how: 'the producer signed another release, and then wrote nothing that counts',
    play: () => {
      producerSigns(earlierRecord(), '# Under construction\n');
      world.consumer.commit('Pin v0.1.0', daysAgo(30), first());
    },
  },
];

it.each(LATER)('a release is not the first that is pinned where $how', async ({ play }) => {
  play();
  const ran = came(await world.dispatch('consumer', { enforce: 'cutover' }));
  for (const tag of world.consumer.git('tag', '--list').split('\n').filter(Boolean))
    world.consumer.git('tag', '--delete', tag);
  expect(ran).toMatchObject({ exit: 1, verdict: 'NO-GO' });
  expect(ran.blockers).toContain('rollback/no-target');
});

it('a release is not known to be the first where not all is known that a record said before', async () => {
  const record = signed('producer', made, dayOf(daysAgo(40)))[PATHS.record] ?? '';
  producerSigns(earlierRecord(), ...Array.from({ length: 60 }, (_, index) => `${record}\n<!-- ${index} -->\n`));
  world.consumer.commit('Pin v0.1.0', daysAgo(30), first());
  const ran = await world.dispatch('consumer', { enforce: 'cutover', 'peer-path': '' });
  expect(came(ran)).toMatchObject({ exit: 1, verdict: 'NO-GO', blockers: ['rollback/no-history'] });
  expect(ran.stdout).toContain('GitHub did not tell all versions of a document');
});

const FIRST: readonly Case[] = [
  {
    how: 'it was pinned before anybody signed',
    play: () => {
      world.consumer.commit('Pin v0.1.0', daysAgo(30), { ...first(), [PATHS['consumer:record']]: null });
      world.consumer.commit('Sign', daysAgo(29), first());
    },
  },
  {
    how: 'the pin began as a placeholder',
    play: () => {
      world.consumer.commit('Placeholder', daysAgo(35), { [PIN]: pinOf('TBD', '0'.repeat(40)) });
      world.consumer.commit('Pin v0.1.0', daysAgo(30), first());
    },
  },
  {
    how: 'the pin began as a placeholder that looks like a release',
    play: () => {
      world.consumer.commit('Placeholder', daysAgo(35), { [PIN]: pinOf('v0.0.0', '0'.repeat(40)) });
      world.consumer.commit('Pin v0.1.0', daysAgo(30), first());
    },
  },
  {
    how: 'the tests of the consumer have a sample of a pin',
    play: () => {
      const sample = pinOf('v9.9.9', 'deadbeef'.repeat(5));
      const samples = { 'tests/data/sample.json': sample, [`tests/${path.posix.basename(PIN)}`]: sample };
      world.consumer.commit('Test', daysAgo(35), samples);
      world.consumer.commit('Pin v0.1.0', daysAgo(30), first());
    },
  },
  {
    how: 'the producer had signed another, and took it back',
    play: () => {
      const { producer, consumer } = world;
      producerSigns(earlierRecord());
      const taken = '\n## Earlier Releases\n\n- The approval of v0.0.9 was withdrawn: it never went live.\n';
      producer.commit('Withdraw', daysAgo(39), { [PATHS.record]: producer.read(PATHS.record) + taken });
      consumer.commit('Pin v0.1.0', daysAgo(30), first());
    },
  },
  {
    how: 'the table of pairs has an empty row',
    play: () => {
      world.consumer.commit(
        'Pin v0.1.0',
        daysAgo(30),
        withRow((row) => row.replaceAll(/\|[^|]+(?=\|)/g, '| — ')),
      );
    },
  },
  {
    how: 'the table of pairs tells what is planned',
    play: () => {
      const planned = (row: string) => row.replace('v0.1.0', 'v0.2.0').replace('Approved', 'Planned');
      world.consumer.commit('Pin v0.1.0', daysAgo(30), withRow(planned));
    },
  },
];

it.each(FIRST)('a release is the first that is pinned where $how', async ({ play }) => {
  play();
  expect(came(await world.dispatch('consumer', { enforce: 'cutover' }))).toEqual(go('cutover', 'cutover'));
});
