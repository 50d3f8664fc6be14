/** What is looked at once a workflow was played: the checks on a commit, the comment, the files of an artifact, leaks. */
import { unzipSync } from 'fflate';
import type { Report } from '../../src/contracts/report.js';
import type { Side } from '../../src/contracts/words.js';
import { Story } from '../bundle/story/beginning.js';
import { code, prepared, renewed, signed, type Preparation } from '../bundle/story/texts.js';
import { dayOf, daysAgo } from '../bundle/story/project.js';
import type { StoryWorld } from '../bundle/story/world.js';
import { TOKEN, type Played } from './engine.js';

/** A story, played and closed whatever happens. */
export async function inStory(act: (story: Story) => Promise<void>): Promise<void> {
  const story = await Story.begin();
  try {
    await act(story);
  } finally {
    await story.world.close();
  }
}

/** The names of the check runs on a commit, and how each ended, the newest for each name. */
export function checksOn(world: StoryWorld, side: Side, sha: string): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    world
      .stored(side)
      .checkRuns.filter(({ headSha }) => headSha === sha)
      .map(({ name, conclusion }) => [name, conclusion]),
  );
}

/** An artifact's files, by path. */
export function unpacked(world: StoryWorld, run: number, name: string): Readonly<Record<string, string>> {
  const artifact = world.github.artifacts.of(run).find((one) => one.name === name);
  if (artifact === undefined) throw new Error(`The run ${run} has no artifact ${name}.`);
  return Object.fromEntries(
    Object.entries(unzipSync(artifact.bytes)).map(([file, bytes]) => [file, Buffer.from(bytes).toString()]),
  );
}

export function reportOf(world: StoryWorld, run: number, name = 'handoff-gate'): Report {
  return JSON.parse(unpacked(world, run, name)['report.json'] ?? '') as Report;
}

/** Where the token is to be read: in what the gate's steps printed, in what was uploaded, in what was published. */
export function leaksOf(world: StoryWorld, { log }: Played): readonly string[] {
  const told = log.split('\n').filter((line) => line.includes(TOKEN) && !/::add-mask::|⚙/.test(line));
  const uploaded = world.github.artifacts.kept.flatMap(({ run, name }) =>
    Object.entries(unpacked(world, Number(run), name))
      .filter(([, text]) => text.includes(TOKEN))
      .map(([file]) => `${name}/${file}`),
  );
  const sent = world.github.requests
    .filter(({ body }) => JSON.stringify(body ?? null).includes(TOKEN))
    .map(({ method, path }) => `${method} ${path}`);
  return [...told, ...uploaded, ...sent];
}

/** The producer's next release, on main and tagged; nobody has signed it. */
export function releaseNext(story: Story): Preparation {
  const { producer } = story.world;
  const sha = producer.commit('Faster', daysAgo(20), code('service.v2, much faster'));
  story.release('v0.4.0', sha, 'service.v2');
  const made = story.preparation('v0.4.0', 'v0.3.2', daysAgo(19));
  producer.tag('v0.4.0', producer.commit('Release v0.4.0', daysAgo(19), prepared(made)), daysAgo(18));
  return made;
}

/** What the producer does behind its release: bundle and status document, its record. */
export function renewAndSign(story: Story, made: Preparation): void {
  const { producer } = story.world;
  const head = producer.main;
  producer.commit(
    'Renew',
    daysAgo(17),
    renewed(made, head, daysAgo(17), (file) => producer.read(file)),
  );
  producer.commit('Sign', daysAgo(9), signed('producer', made, dayOf(daysAgo(9))));
  story.world.stored('producer').addRelease(made.release.tag, daysAgo(17));
}
