/**
 * The story of a pair, event by event on both sides, as their people live it. At each step: what is enforced, the verdict,
 * what is left for after this, and what is published. Nobody honest is stuck, and nothing passes for nothing.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CODES, NEW_CODE } from '../../corpus/honest-pair.js';
import {
  bundled,
  candidate,
  code,
  contract,
  pinned,
  prepared,
  PATHS,
  PROFILE,
  profileText,
  renewed,
  signed,
  type ReleaseFacts,
} from './texts.js';
import { Story } from './beginning.js';
import { came, go } from './outcome.js';
import { daysAgo, dayOf, type StoryWorld } from './world.js';

let story: Story;
let world: StoryWorld;
let releases: Record<string, ReleaseFacts>;
const release = (...facts: Parameters<Story['release']>) => story.release(...facts);
const preparation = (...facts: Parameters<Story['preparation']>) => story.preparation(...facts);
const known = (tag: string) => story.known(tag);

beforeAll(async () => {
  story = await Story.begin();
  ({ world, releases } = story);
});

afterAll(async () => {
  await world.close();
});

describe('a release, from candidate to cutover', () => {
  it('the producer publishes a candidate, and both sides rehearse it', async () => {
    const { producer, consumer } = world;
    const published = candidate(known('v0.3.2'), 'service.v3', daysAgo(60), dayOf(daysAgo(40)));
    producer.propose('candidate', daysAgo(60), (head) => ({
      ...published,
      ...bundled(
        preparation('v0.3.2', 'v0.3.1', daysAgo(299)),
        head,
        daysAgo(60),
        (file) => published[file] ?? producer.read(file),
        'service-v3-candidate',
      ),
    }));
    expect(came(await world.pullRequest('producer', 1, 'candidate'))).toEqual(go('release', 'release v0.3.2'));
    producer.land('candidate', daysAgo(60), 'squash');

    consumer.propose('work', daysAgo(59), () => ({ 'src/app.ts': 'export {};\n' }));
    const rehearsal = await world.pullRequest('consumer', 1, 'work');
    expect(came(rehearsal)).toEqual(go('rehearsal', 'rehearsal'));
    expect(rehearsal.report.suite.map(({ command }) => command)).toEqual([
      'node scripts/verify.mjs',
      'node scripts/candidate.mjs',
    ]);
    consumer.git('branch', '-D', 'work');
  });

  it('a change of the code alone is GO as a change, and holds the branch until a release names it', async () => {
    const { producer } = world;
    producer.propose('faster', daysAgo(30), () => code('service.v2, faster still'));
    expect(came(await world.pullRequest('producer', 2, 'faster'))).toEqual(
      go('release', 'release v0.3.2', ['producer-suite/other-code']),
    );
    const before = producer.main;
    producer.land('faster', daysAgo(30), 'merge');
    expect(came(await world.push('producer', before))).toMatchObject({
      exit: 1,
      enforced: 'release',
      verdict: 'NO-GO',
      blockers: ['producer-suite/other-code'],
    });
  });

  it('the producer prepares v0.4.0 in a change that is squashed, and names the merged commit', async () => {
    const { producer } = world;
    // A change cannot name its own commit: it names the one that it is based on.
    release('v0.4.0', producer.main, 'service.v3');
    producer.propose('prepare', daysAgo(20), () => ({
      ...code('service.v3'),
      ...contract({ service: 'service.v3', codes: CODES }),
      ...prepared(preparation('v0.4.0', 'v0.3.2', daysAgo(20))),
    }));
    const after = [
      'alignment/fact',
      'immutable-release/bundle-fact',
      'immutable-release/no-tag',
      'immutable-release/runtime-changed',
    ];
    const proposed = came(await world.pullRequest('producer', 3, 'prepare'));
    expect(proposed).toEqual(go('release', 'release', after));
    expect(came(await world.mergeGroup('producer', 3, 'prepare'))).toEqual(go('release', 'release', after));
    const before = producer.main;
    const squashed = producer.land('prepare', daysAgo(20), 'squash');
    expect(came(await world.push('producer', before))).toMatchObject({
      exit: 1,
      enforced: 'release',
      blockers: ['immutable-release/runtime-changed'],
    });

    release('v0.4.0', squashed, 'service.v3');
    producer.propose('name', daysAgo(19), () => prepared(preparation('v0.4.0', 'v0.3.2', daysAgo(19))));
    const named = after.filter((rule) => rule !== 'immutable-release/runtime-changed');
    expect(came(await world.pullRequest('producer', 4, 'name'))).toEqual(go('release', 'release', named));
    const unnamed = producer.main;
    producer.land('name', daysAgo(19), 'merge');
    expect(came(await world.push('producer', unnamed))).toEqual(go('release', 'release', named));
  });

  it('the tag and the release on GitHub are held to more', async () => {
    const { producer } = world;
    producer.tag('v0.4.0', producer.main, daysAgo(18));
    const renewal = ['alignment/fact', 'immutable-release/bundle-fact'];
    expect(came(await world.tagPush('producer', 'v0.4.0'))).toEqual(
      go('release', 'release v0.4.0', [...renewal, 'immutable-release/not-immutable'].sort()),
    );
    expect(came(await world.release('producer', 'v0.4.0'))).toEqual(go('release', 'release v0.4.0', renewal));

    const head = producer.main;
    producer.propose('renew', daysAgo(17), () =>
      renewed(preparation('v0.4.0', 'v0.3.2', daysAgo(19)), head, daysAgo(17), (file) => producer.read(file)),
    );
    expect(came(await world.pullRequest('producer', 5, 'renew'))).toEqual(go('release', 'release v0.4.0'));
    const before = producer.main;
    producer.land('renew', daysAgo(17), 'squash');
    expect(came(await world.push('producer', before))).toEqual(go('release', 'release v0.4.0'));
  });

  it('the consumer repins: waiting while nobody signed, GO once both sides did', async () => {
    const { producer, consumer } = world;
    const made = preparation('v0.4.0', 'v0.3.2', daysAgo(19));
    const pins = pinned(
      known('v0.4.0'),
      [known('v0.3.2'), known('v0.3.1')],
      producer.read(PATHS.manifest),
      dayOf(daysAgo(10)),
    );
    consumer.propose('repin', daysAgo(10), () => pins);
    expect(came(await world.pullRequest('consumer', 2, 'repin'))).toMatchObject({
      exit: 1,
      enforced: 'cutover',
      verdict: 'NO-GO',
      check: 'handoff-gate (cutover)',
    });

    producer.propose('sign', daysAgo(9), () => signed('producer', made, dayOf(daysAgo(9))));
    expect(came(await world.pullRequest('producer', 6, 'sign'))).toEqual(go('release', 'release v0.4.0'));
    const unsigned = producer.main;
    producer.land('sign', daysAgo(9), 'merge');
    expect(came(await world.push('producer', unsigned))).toEqual(go('release', 'release v0.4.0'));
    consumer.propose('repin-signed', daysAgo(8), () => ({ ...pins, ...signed('consumer', made, dayOf(daysAgo(8))) }));
    expect(came(await world.pullRequest('consumer', 3, 'repin-signed'))).toEqual(go('cutover', 'cutover'));
    const before = consumer.main;
    consumer.land('repin-signed', daysAgo(8), 'squash');
    expect(came(await world.push('consumer', before))).toEqual(go('cutover', 'cutover'));
  });

  it('the producer deploys: the cutover, where it happens', async () => {
    expect(came(await world.dispatch('producer', { enforce: 'cutover' }))).toEqual(go('cutover', 'cutover'));
  });

  it('work on the consumer goes on as a rehearsal, and the reason is said', async () => {
    const { consumer } = world;
    consumer.propose('more-work', daysAgo(7), () => ({ 'src/app.ts': 'export const more = 1;\n' }));
    const ran = await world.pullRequest('consumer', 4, 'more-work');
    expect(came(ran)).toEqual(go('rehearsal', 'rehearsal'));
    expect(ran.report.enforcedBecause).toBe(
      'the change goes into the release branch main, and the pin v0.4.0 is the last signed baseline',
    );
  });
});

describe('what comes after', () => {
  it('a hotfix names the commit of its own branch, and is told that a squash would lose it', async () => {
    const { producer } = world;
    producer.propose(
      'hotfix',
      daysAgo(5),
      () => code('service.v3, mended'),
      (head) => {
        release('v0.4.1', head, 'service.v3');
        return prepared(preparation('v0.4.1', 'v0.4.0', daysAgo(5)));
      },
    );
    const later = ['alignment/fact', 'immutable-release/bundle-fact', 'immutable-release/no-tag'];
    const ran = await world.pullRequest('producer', 7, 'hotfix');
    expect(came(ran)).toEqual(go('release', 'release', later));
    const told = ran.report.gates.flatMap(({ findings }) => findings).map(({ rule }) => rule);
    expect(told).toContain('immutable-release/head-only');
    const before = producer.main;
    producer.land('hotfix', daysAgo(5), 'merge');
    expect(came(await world.push('producer', before))).toEqual(go('release', 'release', later));
    producer.tag('v0.4.1', producer.main, daysAgo(5, 60));
    expect(came(await world.tagPush('producer', 'v0.4.1'))).toMatchObject({ exit: 0, verdict: 'GO' });
    expect(came(await world.release('producer', 'v0.4.1'))).toMatchObject({ exit: 0, verdict: 'GO' });
    const made = preparation('v0.4.1', 'v0.4.0', daysAgo(5));
    const head = producer.main;
    producer.propose('renew-and-sign', daysAgo(4), () => ({
      ...renewed(made, head, daysAgo(4), (file) => producer.read(file)),
      ...signed('producer', made, dayOf(daysAgo(4))),
    }));
    expect(came(await world.pullRequest('producer', 8, 'renew-and-sign'))).toEqual(go('release', 'release v0.4.1'));
    const unsigned = producer.main;
    producer.land('renew-and-sign', daysAgo(4), 'squash');
    expect(came(await world.push('producer', unsigned))).toEqual(go('release', 'release v0.4.1'));
  });

  const pins = (tag: string, ...before: readonly string[]) => {
    const manifest = world.producer.git('show', `${tag}:${PATHS.manifest}`);
    return pinned(known(tag), before.map(known), `${manifest}\n`, dayOf(daysAgo(3)));
  };

  it('the consumer follows to the hotfix', async () => {
    const { consumer } = world;
    const made = preparation('v0.4.1', 'v0.4.0', daysAgo(5));
    // It keeps a copy of the payload, which a subtree brings.
    consumer.propose('to-0.4.1', daysAgo(3), () => ({
      ...pins('v0.4.1', 'v0.4.0', 'v0.3.2', 'v0.3.1'),
      ...signed('consumer', made, dayOf(daysAgo(3))),
      [PATHS['consumer:vendored']]: `${world.producer.git('show', `v0.4.1:${PATHS.payload}`)}\n`,
    }));
    expect(came(await world.pullRequest('consumer', 5, 'to-0.4.1'))).toEqual(go('cutover', 'cutover'));
    const before = consumer.main;
    consumer.land('to-0.4.1', daysAgo(3), 'merge');
    expect(came(await world.push('consumer', before))).toEqual(go('cutover', 'cutover'));
  });

  it('an incident: the way back that was prepared is GO at once, and says whom to tell', async () => {
    const { consumer } = world;
    consumer.propose('back', daysAgo(2), () => pins('v0.4.0', 'v0.4.1', 'v0.3.2', 'v0.3.1'));
    // The copy is still that of the release that is left: it follows after.
    const follows = ['alignment/fact', 'alignment/vendored-payload'];
    const ran = await world.pullRequest('consumer', 6, 'back');
    expect(came(ran)).toEqual(go('cutover', 'cutover', follows));
    expect(ran.report.rollback.underway).toMatchObject({ from: 'v0.4.1', to: 'v0.4.0' });
    expect(ran.stdout).toContain('Tell Ada Brandt (producer incident-commander)');
    const before = consumer.main;
    consumer.land('back', daysAgo(2), 'squash');
    expect(came(await world.push('consumer', before))).toEqual(go('cutover', 'cutover', follows));

    // Who went back can work on.
    consumer.propose('mend', daysAgo(2), () => ({ 'src/app.ts': 'export const mended = 1;\n' }));
    const work = await world.pullRequest('consumer', 7, 'mend');
    expect(came(work)).toEqual(go('rehearsal', 'rehearsal', follows));
    expect(work.report.enforcedBecause).toContain(
      'the pin v0.4.0 is the way back that both sides prepared from v0.4.1',
    );
  });

  it('what a rollback brings besides is held to the suite', async () => {
    const { consumer } = world;
    consumer.propose('forth', daysAgo(2), () => pins('v0.4.1', 'v0.4.0', 'v0.3.2', 'v0.3.1'));
    consumer.land('forth', daysAgo(2), 'merge');
    consumer.propose('back-with-more', daysAgo(2), () => ({
      ...pins('v0.4.0', 'v0.4.1', 'v0.3.2', 'v0.3.1'),
      'scripts/verify.mjs': 'process.exit(1);\n',
    }));
    expect(came(await world.pullRequest('consumer', 10, 'back-with-more'))).toMatchObject({
      exit: 1,
      enforced: 'cutover',
      blockers: ['consumer-suite/command'],
    });
    consumer.propose('back-again', daysAgo(2), () => pins('v0.4.0', 'v0.4.1', 'v0.3.2', 'v0.3.1'));
    consumer.land('back-again', daysAgo(2), 'squash');
  });

  it('a repin to a release that nobody prepared to go back to is no rollback', async () => {
    const { consumer } = world;
    consumer.propose('far-back', daysAgo(1), () => pins('v0.3.1', 'v0.4.1'));
    expect(came(await world.pullRequest('consumer', 8, 'far-back'))).toMatchObject({
      exit: 1,
      enforced: 'cutover',
      verdict: 'NO-GO',
    });
  });

  it('and forward again', async () => {
    const { consumer } = world;
    consumer.propose('forward', daysAgo(1), () => pins('v0.4.1', 'v0.4.0', 'v0.3.2', 'v0.3.1'));
    expect(came(await world.pullRequest('consumer', 9, 'forward'))).toEqual(go('cutover', 'cutover'));
    const before = consumer.main;
    consumer.land('forward', daysAgo(1), 'merge');
    expect(came(await world.push('consumer', before))).toEqual(go('cutover', 'cutover'));
  });

  it('a window that is still open waits; a waiver that its approver signs at this very head lifts it, and is shown', async () => {
    const { producer } = world;
    const codes = [...CODES, NEW_CODE];
    const waiver = `waivers:
  - target: stability-window/notice
    baseline: v0.5.0
    reason: both sides need ${NEW_CODE} now
    approver: bob
    expires: ${dayOf(daysAgo(-20))}
`;
    producer.propose(
      'more-codes',
      daysAgo(1),
      () => ({ ...code('service.v3, limited'), ...contract({ service: 'service.v3', codes }) }),
      (head) => {
        releases['v0.5.0'] = { tag: 'v0.5.0', commit: head, service: 'service.v3', codes };
        return prepared(preparation('v0.5.0', 'v0.4.1', daysAgo(1)));
      },
    );
    const waiting = await world.pullRequest('producer', 9, 'more-codes');
    expect(came(waiting)).toMatchObject({
      exit: 1,
      enforced: 'release',
      blockers: ['stability-window/notice'],
      conclusion: 'action_required',
    });
    expect(waiting.report.decisions.release?.blockers[0]).toMatchObject({ waiting: true, kind: 'unknown' });

    producer.propose('waive', daysAgo(1), () => ({ [PROFILE]: profileText(waiver) }));
    producer.land('waive', daysAgo(1), 'squash');
    // The branch takes up the waiver of its base; the approval is of the head that it has then.
    producer.git('checkout', '--quiet', 'more-codes');
    producer.gitAt(daysAgo(1), 'merge', '--quiet', '--no-edit', 'main');
    producer.git('checkout', '--quiet', 'main');
    const unapproved = came(await world.pullRequest('producer', 9, 'more-codes'));
    expect(unapproved).toMatchObject({ exit: 1, blockers: ['stability-window/notice'] });

    const head = producer.git('rev-parse', 'more-codes');
    const repository = world.stored('producer');
    repository.permissions.set('bob', 'write');
    repository.reviews.set(9, [{ author: 'bob', state: 'APPROVED', commit: head }]);
    const approved = await world.pullRequest('producer', 9, 'more-codes');
    expect(came(approved)).toMatchObject({ exit: 0, verdict: 'GO', conclusion: 'success' });
    expect(approved.stdout).toContain('GO for release: with 1 waiver');

    const before = producer.main;
    const pull = { number: 9, head: 'saagar210:more-codes', headSha: head, author: 'ann', state: 'merged' } as const;
    // Somebody merges by hand, and puts more into the merge than was approved.
    producer.land('more-codes', daysAgo(0, -60), 'merge');
    producer.write({ 'docs/more.md': '# Nobody saw this\n' });
    producer.git('add', '--all');
    producer.gitAt(daysAgo(0, -60), 'commit', '--quiet', '--amend', '--no-edit');
    repository.pulls.push({ ...pull, mergeSha: producer.main });
    const smuggled = await world.push('producer', before);
    expect(came(smuggled)).toMatchObject({ exit: 1, blockers: ['stability-window/notice'] });
    repository.pulls.pop();
    producer.git('reset', '--hard', '--quiet', before);
    const merged = producer.land('more-codes', daysAgo(0, -60), 'merge');
    repository.pulls.push({ ...pull, mergeSha: merged });
    expect(came(await world.push('producer', before))).toMatchObject({ exit: 0, enforced: 'release', verdict: 'GO' });
    producer.tag('v0.5.0', producer.main, daysAgo(0, -30));
    const tagged = await world.tagPush('producer', 'v0.5.0');
    expect(came(tagged)).toMatchObject({ exit: 0, verdict: 'GO', check: 'handoff-gate (release v0.5.0)' });
    expect(tagged.report.waivers).toMatchObject([{ state: 'honoured' }]);
  });
});
