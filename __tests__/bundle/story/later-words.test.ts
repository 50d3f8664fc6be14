/**
 * A producer that writes its one record and its one readiness document anew for each release has moved on, while its consumer
 * still runs the release before. What was signed and prepared for that one still counts, unless it was taken back.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Story } from './beginning.js';
import { came, go } from './outcome.js';
import { code, PATHS, pinned, prepared, renewed, signed } from './texts.js';
import { dayOf, daysAgo, type StoryWorld } from './world.js';
import { runsShareAProcess } from '../../support/bundle.js';

runsShareAProcess();

let story: Story;
let world: StoryWorld;
/** Where the producer's main stands while nothing is wrong. */
let honest: string;

beforeAll(async () => {
  story = await Story.begin();
  ({ world } = story);
  const { producer } = world;
  story.release('v0.3.3', producer.commit('Mend', daysAgo(20), code('service.v2, fixed')), 'service.v2');
  const made = story.preparation('v0.3.3', 'v0.3.2', daysAgo(19));
  producer.tag('v0.3.3', producer.commit('Release v0.3.3', daysAgo(19), prepared(made)), daysAgo(19));
  const head = producer.main;
  honest = producer.commit('Renew and sign v0.3.3', daysAgo(18), {
    ...renewed(made, head, daysAgo(18), (file) => producer.read(file)),
    ...signed('producer', made, dayOf(daysAgo(18))),
  });
  world.stored('producer').addRelease('v0.3.3', daysAgo(19));
  // The consumer relies on what the producer's own run found.
  await world.push('producer', head);
});

afterAll(async () => {
  await world.close();
});

const pins = (tag: string, ...before: readonly string[]) => {
  const manifest = world.producer.git('show', `${tag}:${PATHS.manifest}`);
  return pinned(
    story.known(tag),
    before.map((one) => story.known(one)),
    `${manifest}\n`,
    dayOf(daysAgo(3)),
  );
};

/** What the producer writes besides, for as long as something is played. */
async function meanwhile<T>(
  file: string,
  edits: readonly ((text: string) => string)[],
  play: () => Promise<T>,
): Promise<T> {
  const { producer } = world;
  for (const edit of edits) producer.commit('Meanwhile', daysAgo(4), { [file]: edit(producer.read(file)) });
  try {
    return await play();
  } finally {
    producer.git('reset', '--hard', '--quiet', honest);
  }
}

const replaced = (from: string | RegExp, to: string) => (text: string) => {
  if (text.replace(from, to) === text) throw new Error(`nothing to replace: ${String(from)}`);
  return text.replace(from, to);
};

let pull = 10;
const proposing = async (branch: string, files: Readonly<Record<string, string | null>>) => {
  const { consumer } = world;
  consumer.propose(branch, daysAgo(3), () => files);
  const ran = await world.pullRequest('consumer', (pull += 1), branch);
  consumer.git('branch', '--quiet', '-D', branch);
  return ran;
};

describe('what both sides signed', () => {
  it('stays signed where the producer has signed the next release in the same file', async () => {
    const ran = await proposing('work', { 'src/app.ts': 'export {};\n' });
    expect(came(ran)).toEqual(go('rehearsal', 'rehearsal'));
    expect(ran.report.enforcedBecause).toContain('the pin v0.3.2 is the last signed baseline');
  });

  it('is taken back by what the producer says of it later', async () => {
    const taken = replaced(/$/, '\n## Earlier Releases\n\n- The approval of v0.3.2 is withdrawn.\n');
    const ran = await meanwhile(PATHS.record, [taken], () => proposing('work', { 'src/app.ts': 'export {};\n' }));
    expect(came(ran)).toMatchObject({ exit: 1, enforced: 'cutover', verdict: 'NO-GO' });
    const unread = await meanwhile(
      PATHS.record,
      [replaced('# Runtime', '> Superseded by another document.\n\n# Runtime')],
      () => proposing('work', { 'src/app.ts': 'export {};\n' }),
    );
    expect(came(unread)).toMatchObject({ exit: 1, enforced: 'cutover' });
  });

  it('is not what one side signed alone: after a red landing the next change is a cutover still', async () => {
    const { consumer } = world;
    const before = consumer.main;
    const made = story.preparation('v0.3.3', 'v0.3.2', daysAgo(19));
    const refused = replaced('execution: **GO**', 'execution: **NO-GO**');
    await meanwhile(PATHS.record, [refused], async () => {
      consumer.propose('repin', daysAgo(3), () => ({
        ...pins('v0.3.3', 'v0.3.2', 'v0.3.1'),
        ...signed('consumer', made, dayOf(daysAgo(3))),
      }));
      consumer.land('repin', daysAgo(3), 'squash');
      expect(came(await world.push('consumer', before))).toMatchObject({ exit: 1, enforced: 'cutover' });
      const next = await proposing('next', { 'src/app.ts': 'export {};\n' });
      expect(came(next)).toMatchObject({ exit: 1, enforced: 'cutover', verdict: 'NO-GO' });
      expect(next.report.enforcedBecause).toContain('no baseline is signed by both sides');
    });
    // Once the producer signs, it goes on.
    expect(came(await proposing('next', { 'src/app.ts': 'export {};\n' }))).toEqual(go('rehearsal', 'rehearsal'));
    consumer.git('reset', '--hard', '--quiet', before);
    consumer.git('branch', '--quiet', '-D', 'repin');
  });
});

describe('what landed red is no baseline that both sides signed', () => {
  const made = () => story.preparation('v0.3.3', 'v0.3.2', daysAgo(19));
  const record = PATHS['consumer:record'];
  const landing = (change: (text: string) => string, day = dayOf(daysAgo(3))) => {
    const sides = signed('consumer', made(), day);
    return { ...pins('v0.3.3', 'v0.3.2', 'v0.3.1'), ...sides, [record]: change(sides[record] ?? '') };
  };
  /** A change of something else, once all of it has landed. */
  const after = async (...landed: readonly Readonly<Record<string, string | null>>[]) => {
    const { consumer } = world;
    const before = consumer.main;
    for (const files of landed) consumer.commit('Landed', daysAgo(3), files);
    const ran = await proposing('next', { 'src/app.ts': 'export {};\n' });
    consumer.git('reset', '--hard', '--quiet', before);
    return came(ran);
  };
  const held = { exit: 1, enforced: 'cutover', verdict: 'NO-GO' };
  const same = (text: string) => text;

  it('is one where nothing was wrong', async () => {
    expect(await after(landing(same))).toEqual(go('rehearsal', 'rehearsal'));
  });

  it.each([
    { how: 'was signed in the future', day: '2099-01-01', change: same },
    { how: 'was signed before there was its commit', day: dayOf(daysAgo(100)), change: same },
    {
      how: 'is of another commit',
      change: (text: string) => text.replaceAll(story.known('v0.3.3').commit, story.known('v0.3.2').commit),
    },
    { how: 'is of another contract', change: (text: string) => text.replaceAll('service.v2', 'service.v9') },
  ])('where the record $how', async ({ change, day }) => {
    expect(await after(landing(change, day))).toMatchObject(held);
  });

  it('where the producer reverted its signature', async () => {
    const { producer } = world;
    producer.gitAt(daysAgo(10), 'revert', '--no-edit', honest);
    try {
      expect(await after(landing(same))).toMatchObject(held);
    } finally {
      producer.git('reset', '--hard', '--quiet', honest);
    }
  });

  it('where the signature of the producer stood there between two others only', async () => {
    const { producer } = world;
    producer.git('reset', '--hard', '--quiet', `${honest}^`);
    const other = producer.read(PATHS.record);
    const own = signed('producer', made(), dayOf(daysAgo(10)))[PATHS.record] ?? '';
    for (const text of [own, other]) producer.commit('Record', daysAgo(10), { [PATHS.record]: text });
    try {
      expect(await after(landing(same))).toMatchObject(held);
    } finally {
      producer.git('reset', '--hard', '--quiet', honest);
    }
  });

  it('where the pin went back farther than the last release leads', async () => {
    expect(await after(landing(same), pins('v0.3.1', 'v0.3.2', 'v0.3.3'))).toMatchObject(held);
    expect(await after(landing(same), pins('v0.3.2', 'v0.3.3', 'v0.3.1'))).toEqual(go('rehearsal', 'rehearsal'));
  });

  it('but who went back, and says so, can work on', async () => {
    const refused = landing(replaced('execution: **GO**', 'execution: **NO-GO**'));
    expect(await after(landing(same), { ...refused, ...pins('v0.3.2', 'v0.3.3', 'v0.3.1') })).toEqual(
      go('rehearsal', 'rehearsal'),
    );
  });
});

describe('a way back that was prepared', () => {
  const back = () => pins('v0.3.1', 'v0.3.2');

  it('is there although the producer speaks of the next release by now', async () => {
    const { consumer } = world;
    const ran = await proposing('back', back());
    expect(came(ran)).toEqual(go('cutover', 'cutover'));
    expect(ran.report.rollback.underway).toMatchObject({ from: 'v0.3.2', to: 'v0.3.1' });
    const before = consumer.main;
    consumer.propose('back', daysAgo(3), back);
    consumer.land('back', daysAgo(3), 'squash');
    expect(came(await world.push('consumer', before))).toEqual(go('cutover', 'cutover'));
    const work = await proposing('work', { 'src/app.ts': 'export {};\n' });
    expect(came(work)).toEqual(go('rehearsal', 'rehearsal'));
    consumer.git('reset', '--hard', '--quiet', before);
    consumer.git('branch', '--quiet', '-D', 'back');
  });

  it.each([
    {
      how: 'in a later version',
      blocker: 'rollback/not-earlier',
      edits: [replaced(/$/, '\n- The way back from v0.3.2 was withdrawn.\n')],
    },
    {
      how: 'in the last version that was about it',
      blocker: 'rollback/not-ready',
      edits: [
        () => {
          const made = story.preparation('v0.3.2', 'v0.3.1', '');
          const text = signed('producer', made, dayOf(daysAgo(5)))[PATHS.readiness] ?? '';
          return replaced('verdict: **READY**', 'verdict: **NOT READY**')(text);
        },
        () => world.producer.git('show', `${honest}:${PATHS.readiness}`),
      ],
    },
  ])('is gone where the producer took it back $how', async ({ edits, blocker }) => {
    const ran = await meanwhile(PATHS.readiness, edits, () => proposing('back', back()));
    expect(came(ran)).toMatchObject({ exit: 1, enforced: 'cutover', verdict: 'NO-GO' });
    expect(came(ran).blockers).toContain(blocker);
  });
});

describe('a cutover whose code the default branch has left', () => {
  it('is decided on a branch that holds the code of the release, and what was signed after it', async () => {
    const { producer, consumer } = world;
    const before = consumer.main;
    consumer.commit('Repin', daysAgo(3), {
      ...pins('v0.3.3', 'v0.3.2', 'v0.3.1'),
      ...signed('consumer', story.preparation('v0.3.3', 'v0.3.2', daysAgo(19)), dayOf(daysAgo(3))),
    });
    await world.push('consumer', before);
    producer.git('branch', '--quiet', 'release/0.3', honest);
    producer.commit('Go on', daysAgo(2), code('service.v2, more'));
    const cutover = { enforce: 'cutover' };
    expect(came(await world.dispatch('producer', cutover))).toMatchObject({ exit: 1, verdict: 'NO-GO' });
    expect(came(await world.dispatch('producer', cutover, 'release/0.3'))).toEqual(go('cutover', 'cutover'));
    consumer.git('reset', '--hard', '--quiet', before);
    producer.git('branch', '--quiet', '-D', 'release/0.3');
    producer.git('reset', '--hard', '--quiet', honest);
  });
});

describe('records of one day', () => {
  const record = PATHS['consumer:record'];
  const readiness = PATHS['consumer:readiness'];
  /** Sorts before or behind the record of the release that is pinned. */
  const [before, behind] = ['2025-01-01', '2027-01-01'].map((day) => record.replace('2026-01-15', day));
  const of = (tag: string, older: string) => signed('consumer', story.preparation(tag, older, ''), dayOf(daysAgo(3)));
  const refused = (text: string | null | undefined) =>
    replaced('execution: **GO**', 'execution: **NO-GO**')(text ?? '');
  const at = (time: string, text: string | null | undefined) =>
    replaced(/Updated: \S+/, `Updated: ${dayOf(daysAgo(3))}T${time}Z`)(text ?? '');

  const repin = (records: (own: string, other: string) => Readonly<Record<string, string>>) => {
    const [own, other] = [of('v0.3.3', 'v0.3.2'), of('v0.3.2', 'v0.3.1')];
    return proposing('repin', {
      ...pins('v0.3.3', 'v0.3.2', 'v0.3.1'),
      [readiness]: own[readiness] ?? '',
      ...records(own[record] ?? '', other[record] ?? ''),
    });
  };

  it.each([before, behind])('of two releases do not stand in the way of each other (%s)', async (file = '') => {
    expect(came(await repin((own, other) => ({ [record]: own, [file]: other })))).toEqual(go('cutover', 'cutover'));
  });

  it.each([before, behind])('of one release must say one thing, whatever they are called (%s)', async (file = '') => {
    expect(came(await repin((own) => ({ [record]: own, [file]: refused(own) })))).toMatchObject({
      exit: 1,
      verdict: 'NO-GO',
      blockers: expect.arrayContaining(['sign-off/two-records']) as unknown,
    });
  });

  it.each([
    { how: 'names its commit beside another tag', spelled: 'v0.3.2' },
    { how: 'leaves out a letter', spelled: '0.3.3' },
    { how: 'writes it large', spelled: 'V0.3.3' },
    { how: 'names the whole reference', spelled: 'refs/tags/v0.3.3' },
  ])('of one release must say one thing where the one that refuses $how', async ({ spelled }) => {
    const against = (own: string) => ({ [record]: own, [behind ?? '']: refused(own).replaceAll('v0.3.3', spelled) });
    expect(came(await repin(against))).toMatchObject({ exit: 1, verdict: 'NO-GO' });
  });

  it('are put in order by their times', async () => {
    const first = (own: string) => ({ [record]: at('15:00', own), [behind ?? '']: at('09:00', refused(own)) });
    expect(came(await repin(first))).toEqual(go('cutover', 'cutover'));
    const last = (own: string) => ({ [record]: at('09:00', own), [before ?? '']: at('15:00', refused(own)) });
    expect(came(await repin(last))).toMatchObject({ exit: 1, verdict: 'NO-GO' });
  });

  it('of another release count where they speak against this one', async () => {
    const against = (own: string, other: string) => ({
      [record]: own,
      [before ?? '']: `${other}\n## Later\n\n- The cutover to v0.3.3 is withdrawn.\n`,
    });
    expect(came(await repin(against))).toMatchObject({ exit: 1, verdict: 'NO-GO' });
  });
});
