/** The pair's own life: from a change of the producer to the cutover, each step by the workflow that is for it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Story } from '../bundle/story/beginning.js';
import { pullRequested, pushed, published, queued, started, tagPushed } from '../bundle/story/happenings.js';
import { dayOf, daysAgo } from '../bundle/story/project.js';
import { code, pinned, PATHS, signed, type Preparation } from '../bundle/story/texts.js';
import type { StoryWorld } from '../bundle/story/world.js';
import { GATES } from '../../src/contracts/words.js';
import { play } from './engine.js';
import { checksOn, leaksOf, releaseNext, renewAndSign, reportOf, unpacked } from './scene.js';

let story: Story;
let world: StoryWorld;
let made: Preparation;

beforeAll(async () => {
  story = await Story.begin();
  world = story.world;
});

afterAll(async () => {
  await world.close();
});

describe('producer.yml', () => {
  it('a good change is GO: check runs on its head, no comment, everything uploaded', async () => {
    const { producer } = world;
    producer.propose('faster', daysAgo(30), () => code('service.v2, faster still'));
    const happening = pullRequested(producer, 2, 'faster');
    const played = await play(world, { workflow: 'producer.yml', side: 'producer', happening, run: { id: 1 } });
    expect(played).toMatchObject({ code: 0, jobs: { gate: 'success' }, artifacts: ['handoff-gate'] });
    const checks = checksOn(world, 'producer', happening.head);
    expect(Object.keys(checks).sort()).toEqual(
      [...GATES.map((gate) => `handoff-gate / ${gate}`), 'handoff-gate (release v0.3.2)'].sort(),
    );
    expect(checks['handoff-gate (release v0.3.2)']).toBe('success');
    expect(world.stored('producer').comments).toEqual([]);
    expect(played.log).toContain('::set-output:: verdict=GO');
    expect(Object.keys(unpacked(world, 1, 'handoff-gate'))).toEqual(
      expect.arrayContaining(['report.json', 'report.md', 'report.html', 'evidence/evidence.json', 'logs/verify.log']),
    );
    expect(leaksOf(world, played)).toEqual([]);
  });

  it('a change that breaks the suite is NO-GO: the job fails, the comment says why, everything is uploaded all the same', async () => {
    const { producer } = world;
    producer.propose('broken', daysAgo(30), () => ({
      'scripts/verify.mjs': 'console.error("no such record"); process.exit(3);\n',
    }));
    const happening = pullRequested(producer, 3, 'broken');
    const played = await play(world, { workflow: 'producer.yml', side: 'producer', happening, run: { id: 2 } });
    expect(played).toMatchObject({ code: 1, jobs: { gate: 'failure' }, artifacts: ['handoff-gate'] });
    const comments = world.stored('producer').comments.filter(({ issue }) => issue === 3);
    expect(comments.map(({ body }) => body).join('')).toContain('producer-suite/command');
    expect(reportOf(world, 2)).toMatchObject({ verdict: 'NO-GO', enforced: 'release' });
    expect(leaksOf(world, played)).toEqual([]);
    producer.git('branch', '-D', 'broken');
  });
});

describe('release-branch.yml', () => {
  it('judges the pull request, the merge queue and the push alike', async () => {
    const { producer } = world;
    const order = { workflow: 'release-branch.yml', side: 'producer' } as const;
    const asked = await play(world, { ...order, happening: pullRequested(producer, 2, 'faster') });
    expect(asked).toMatchObject({ code: 0, jobs: { 'release gate': 'success' } });
    const group = queued(producer, 2, 'faster');
    const waiting = await play(world, { ...order, happening: group });
    expect(waiting.code).toBe(0);
    expect(checksOn(world, 'producer', group.head)).toHaveProperty(['handoff-gate (release v0.3.2)'], 'success');
    producer.git('branch', '--quiet', '-D', group.queue);
    const before = producer.main;
    producer.land('faster', daysAgo(30), 'merge');
    // What is on the branch now is not the code of any release: it is held until one names it.
    const landed = await play(world, { ...order, happening: pushed(producer, before), run: { id: 3 } });
    expect(landed).toMatchObject({ code: 1, artifacts: ['handoff-gate'] });
    const { decisions } = reportOf(world, 3);
    expect(decisions.release?.blockers.map(({ rule }) => rule)).toEqual(['producer-suite/other-code']);
  });
});

describe('tag-and-release.yml', () => {
  it('publishes behind a GO', async () => {
    const { producer } = world;
    made = releaseNext(story);
    const happening = tagPushed(producer, 'v0.4.0');
    const played = await play(world, { workflow: 'tag-and-release.yml', side: 'producer', happening });
    expect(played).toMatchObject({ code: 0, jobs: { gate: 'success', publish: 'success' } });
    expect(checksOn(world, 'producer', happening.head)).toMatchObject({
      'handoff-gate (release v0.4.0)': 'success',
      'handoff-gate / producer-suite': 'success',
    });
    expect(played.log).toContain('PRODUCER_RELEASE_HANDOFF_LATEST.json: OK');
    expect(played.log).toContain('gh release create v0.4.0 --verify-tag');
    renewAndSign(story, made);
    const release = published(producer, 'v0.4.0');
    const judged = await play(world, { workflow: 'tag-and-release.yml', side: 'producer', happening: release });
    expect(judged.code).toBe(0);
    expect(judged.jobs).toEqual({ gate: 'success' });
  });

  it('publishes nothing behind a NO-GO', async () => {
    const { producer } = world;
    const main = producer.main;
    producer.tag(
      'v0.4.1',
      producer.commit('Not prepared', daysAgo(1), { 'crates/service/src/main.rs': '// new\n' }),
      daysAgo(1),
    );
    const happening = tagPushed(producer, 'v0.4.1');
    const played = await play(world, { workflow: 'tag-and-release.yml', side: 'producer', happening });
    expect(played).toMatchObject({ code: 1, jobs: { gate: 'failure' } });
    expect(played.log).not.toContain('gh release create');
    producer.git('tag', '--delete', 'v0.4.1');
    producer.git('reset', '--quiet', '--hard', main);
  });
});

describe('consumer-repin.yml', () => {
  const pins = () =>
    pinned(
      made.release,
      [story.known('v0.3.2'), story.known('v0.3.1')],
      world.producer.read(PATHS.manifest),
      dayOf(daysAgo(8)),
    );

  it('a repin that nobody signed waits', async () => {
    const { consumer } = world;
    consumer.propose('repin', daysAgo(8), pins);
    const happening = pullRequested(consumer, 2, 'repin');
    const played = await play(world, { workflow: 'consumer-repin.yml', side: 'consumer', happening });
    expect(played.code).toBe(1);
    expect(checksOn(world, 'consumer', happening.head)).toHaveProperty(['handoff-gate (cutover)'], 'failure');
    expect(world.stored('consumer').comments).toHaveLength(1);
  });

  it('a signed one is GO, with what the producer told on the tag', async () => {
    const { consumer } = world;
    consumer.propose('signed', daysAgo(8), () => ({ ...pins(), ...signed('consumer', made, dayOf(daysAgo(8))) }));
    const happening = pullRequested(consumer, 3, 'signed');
    const run = { id: 4 };
    const played = await play(world, { workflow: 'consumer-repin.yml', side: 'consumer', happening, run });
    expect(played.code).toBe(0);
    const report = reportOf(world, 4);
    expect(report).toMatchObject({ verdict: 'GO', enforced: 'cutover' });
    expect(report.gates.find(({ id }) => id === 'producer-suite')?.status).toBe('pass');
    expect(leaksOf(world, played)).toEqual([]);
    const before = consumer.main;
    consumer.land('signed', daysAgo(8), 'squash');
    const landed = await play(world, {
      workflow: 'consumer-repin.yml',
      side: 'consumer',
      happening: pushed(consumer, before),
    });
    expect(landed.code).toBe(0);
    expect(checksOn(world, 'consumer', consumer.main)).toHaveProperty(['handoff-gate / consumer-suite'], 'success');
  });
});

describe('cutover.yml', () => {
  it('deploys behind a GO for cutover', async () => {
    const happening = started(world.producer);
    const played = await play(world, { workflow: 'cutover.yml', side: 'producer', happening });
    expect(played).toMatchObject({ code: 0, jobs: { gate: 'success', deploy: 'success' } });
    expect(played.log).toContain(`Deploying ${happening.sha}`);
  });

  it('deploys nothing behind a NO-GO', async () => {
    const { producer } = world;
    const main = producer.main;
    producer.commit('Other code', daysAgo(1), code('service.v4'));
    const played = await play(world, { workflow: 'cutover.yml', side: 'producer', happening: started(producer) });
    expect(played).toMatchObject({ code: 1, jobs: { gate: 'failure' } });
    expect(played.log).not.toContain('Deploying');
    producer.git('reset', '--quiet', '--hard', main);
  });
});

describe('watch.yml', () => {
  it('looks again at the default branch, and starts anew what only waits', async () => {
    const repository = world.stored('producer');
    const pull = (number: number, conclusion: string) => {
      const headSha = String(number).repeat(40);
      repository.pulls.push({ number, head: `saagar210:topic-${number}`, headSha });
      repository.addCheckRun({ headSha, name: 'handoff-gate (cutover)', conclusion });
      repository.workflowRuns.push({ id: 70 + number, workflow: 'handoff-gate.yml', headSha, event: 'pull_request' });
    };
    pull(7, 'action_required');
    pull(8, 'failure');
    pull(9, 'success');
    const happening = started(world.producer, { name: 'schedule' });
    const played = await play(world, { workflow: 'watch.yml', side: 'producer', happening });
    expect(played).toMatchObject({ code: 0, jobs: { watch: 'success', again: 'success' } });
    expect(checksOn(world, 'producer', happening.head)).toHaveProperty(['handoff-gate (cutover)'], 'success');
    expect(repository.reruns).toEqual([77]);
  });
});
