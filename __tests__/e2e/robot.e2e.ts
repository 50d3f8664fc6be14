/** The repin robot: a pull request for the producer's newer release, and none where there is nothing to move. */
import { expect, it } from '@jest/globals';
import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Story } from '../bundle/story/beginning.js';
import { started } from '../bundle/story/happenings.js';
import { daysAgo, Project } from '../bundle/story/project.js';
import { PATHS } from '../bundle/story/texts.js';
import { ours } from './actions.js';
import { play } from './engine.js';
import { inStory, leaksOf, releaseNext, renewAndSign } from './scene.js';

/** The action's own repository, as the robot checks it out. */
function serveOurs({ world }: Story): void {
  const project = new Project(path.join(world.folder, 'ours'), 'producer');
  cpSync(ours(), project.root, { recursive: true });
  const commit = project.commit('What the sources build to', daysAgo(1), {});
  project.tag('COMMIT', commit, daysAgo(1));
  world.github.repository('OWNER/handoff-gate').checkout = project.root;
}

it('opens a pull request that moves pin, mirror and matrix together, and none twice', async () => {
  await inStory(async (story) => {
    const { world } = story;
    serveOurs(story);
    const { consumer } = world;
    const order = { workflow: 'repin-robot.yml', side: 'consumer' } as const;

    const idle = await play(world, { ...order, happening: started(consumer, { name: 'schedule' }), run: { id: 1 } });
    expect(idle.code).toBe(0);
    expect(world.stored('consumer').pulls).toEqual([]);

    renewAndSign(story, releaseNext(story));
    const played = await play(world, { ...order, happening: started(consumer), run: { id: 2 } });
    expect(played.code).toBe(0);
    expect(world.stored('consumer').pulls).toMatchObject([{ head: 'saagar210:repin', base: 'main' }]);
    const changed = consumer.git('diff', '--name-only', 'main', 'repin').split('\n').sort();
    expect(changed).toEqual([PATHS['consumer:pin'], PATHS['consumer:mirror'], PATHS['consumer:matrix']].sort());
    expect(consumer.git('show', `repin:${PATHS['consumer:pin']}`)).toContain('v0.4.0');
    expect(leaksOf(world, played)).toEqual([]);

    const again = await play(world, { ...order, happening: started(consumer), run: { id: 3 } });
    expect(again.code).toBe(0);
    expect(world.stored('consumer').pulls).toHaveLength(1);
  });
});
