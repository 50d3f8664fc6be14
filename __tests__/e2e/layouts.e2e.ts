/** Work spread out: over machines, over a fork and its report, over folders and gates of one repository. */
import { describe, expect, it } from '@jest/globals';
import { CODES } from '../corpus/honest-pair.js';
import { pullRequested, type Happening } from '../bundle/story/happenings.js';
import { daysAgo, NAMES } from '../bundle/story/project.js';
import { code, contract, prepared, PRODUCER_GROUNDS, PROFILE, profileText } from '../bundle/story/texts.js';
import { StoryWorld } from '../bundle/story/world.js';
import { GATES } from '../../src/contracts/words.js';
import { play } from './engine.js';
import { checksOn, inStory, leaksOf, reportOf, unpacked } from './scene.js';

const COMMAND = '- { id: verify, handoff: true, command: node scripts/verify.mjs }';
/** The producer's suite in three lanes. */
const SPREAD = profileText().replace(
  COMMAND,
  `${COMMAND}
    - { id: lint, command: node scripts/lint.mjs }
    - { id: docs, command: node scripts/docs.mjs }`,
);
const SCRIPTS = {
  [PROFILE]: SPREAD,
  'scripts/lint.mjs': 'console.log("linted");\n',
  'scripts/docs.mjs': 'console.log("documented");\n',
};

describe('several-machines.yml', () => {
  const order = { workflow: 'several-machines.yml', side: 'producer' } as const;

  it('plans, verifies in parts, and judges the whole', async () => {
    await inStory(async ({ world }) => {
      const { producer } = world;
      producer.commit('A larger suite', daysAgo(40), SCRIPTS);
      producer.propose('topic', daysAgo(30), () => ({ 'docs/more.md': '# More\n' }));
      const happening = pullRequested(producer, 2, 'topic');
      const played = await play(world, { ...order, happening, run: { id: 1 } });
      expect(played.code).toBe(0);
      expect([...played.artifacts].sort()).toEqual([
        'evidence-1-of-3',
        'evidence-2-of-3',
        'evidence-3-of-3',
        'handoff-gate',
        'plan',
      ]);
      const report = reportOf(world, 1);
      expect(report).toMatchObject({ verdict: 'GO', enforced: 'release' });
      expect(report.suite.map(({ id, outcome }) => [id, outcome])).toEqual([
        ['verify', 'passed'],
        ['lint', 'passed'],
        ['docs', 'passed'],
      ]);
      expect(checksOn(world, 'producer', happening.head)).toMatchObject({
        'handoff-gate / producer-suite': 'success',
        'handoff-gate (release v0.3.2)': 'success',
      });
      expect(leaksOf(world, played)).toEqual([]);
    });
  });

  it('a part that fails, or is not there, is NO-GO in the job that is required', async () => {
    await inStory(async ({ world }) => {
      const { producer } = world;
      producer.commit('A larger suite', daysAgo(40), SCRIPTS);
      producer.propose('topic', daysAgo(30), () => ({ 'scripts/lint.mjs': 'process.exit(1);\n' }));
      const happening = pullRequested(producer, 2, 'topic');
      const failed = await play(world, { ...order, happening, run: { id: 1 } });
      expect(failed).toMatchObject({ code: 1, jobs: { gate: 'failure' } });
      expect(reportOf(world, 1).decisions.release?.blockers.map(({ rule }) => rule)).toEqual([
        'producer-suite/command',
      ]);

      // The machine of the second part is gone: its Node ends before the action says a word.
      const preload = `const { INPUT_STAGE: stage, INPUT_SHARD: shard } = process.env;
if (stage === 'verify' && shard === '2-of-3') process.exit(1);
`;
      const gone = await play(world, { ...order, happening, run: { id: 2 }, preload });
      expect(gone).toMatchObject({ code: 1, jobs: { gate: 'failure' } });
      expect(gone.artifacts).not.toContain('evidence-2-of-3');
      expect(reportOf(world, 2)).toMatchObject({ verdict: 'NO-GO', gates: expect.anything() });
    });
  });
});

describe('fork-verify.yml and fork-report.yml', () => {
  const followUp = ({ head }: Happening, id: number, main: string): Happening => ({
    name: 'workflow_run',
    sha: main,
    head,
    ref: 'refs/heads/main',
    event: {
      action: 'completed',
      repository: { full_name: NAMES.producer, default_branch: 'main' },
      workflow_run: {
        id,
        event: 'pull_request',
        conclusion: 'success',
        head_sha: head,
        head_branch: 'topic',
        head_repository: { full_name: 'eve/MemoryKernel', owner: { login: 'eve' } },
        actor: { login: 'eve' },
        pull_requests: [],
      },
    },
  });

  it.each([
    { what: 'a good change', files: { 'docs/more.md': '# More\n' }, code: 0, state: 'success' },
    {
      what: 'a change that breaks the suite',
      files: { 'scripts/verify.mjs': 'process.exit(1);\n' },
      code: 1,
      state: 'failure',
    },
  ])('$what of a fork is run with a token that only reads, and judged by one that runs nothing', async (given) => {
    await inStory(async ({ world }) => {
      const { producer } = world;
      producer.propose('topic', daysAgo(30), () => given.files);
      const proposed = pullRequested(producer, 7, 'topic');
      const verified = await play(world, {
        workflow: 'fork-verify.yml',
        side: 'producer',
        happening: proposed,
        run: { id: 11 },
      });
      expect(verified).toMatchObject({ code: 0, artifacts: ['evidence'] });
      expect(Object.keys(unpacked(world, 11, 'evidence'))).toContain('evidence.json');
      expect(checksOn(world, 'producer', proposed.head)).toEqual({});
      expect(leaksOf(world, verified)).toEqual([]);

      world.stored('producer').pulls.push({
        number: 7,
        head: 'eve:topic',
        headSha: proposed.head,
        base: { ref: 'main', sha: producer.main },
      });
      const happening = followUp(proposed, 11, producer.main);
      const judged = await play(world, { workflow: 'fork-report.yml', side: 'producer', happening, run: { id: 12 } });
      expect(judged).toMatchObject({ code: given.code, artifacts: ['handoff-gate'] });
      expect(world.stored('producer').statuses).toMatchObject([
        { sha: proposed.head, context: 'handoff-gate (release)', state: given.state },
      ]);
      expect(Object.keys(checksOn(world, 'producer', proposed.head))).toContain('handoff-gate / producer-suite');
      expect(leaksOf(world, judged)).toEqual([]);
    });
  });
});

describe('monorepo.yml', () => {
  it('judges the folder, by the profile that lies in it', async () => {
    const world = await StoryWorld.open();
    try {
      const { producer } = world;
      const below = (files: Readonly<Record<string, string | null>>) =>
        Object.fromEntries(Object.entries(files).map(([file, text]) => [`products/kernel/${file}`, text]));
      const commit = producer.commit('The service', daysAgo(60), {
        ...below({ ...PRODUCER_GROUNDS, ...code('service.v2'), ...contract({ service: 'service.v2', codes: CODES }) }),
        'products/other/README.md': '# Another product\n',
      });
      const release = { tag: 'v0.1.0', commit, service: 'service.v2', codes: CODES };
      producer.propose('prepare', daysAgo(50), () =>
        below(prepared({ release, older: null, generatedAt: daysAgo(50), changes: ['v0.1.0'] })),
      );
      const happening = pullRequested(producer, 1, 'prepare');
      const run = { id: 1 };
      const played = await play(world, { workflow: 'monorepo.yml', side: 'producer', happening, run });
      expect(played).toMatchObject({ code: 0, artifacts: ['handoff-gate'] });
      expect(reportOf(world, 1)).toMatchObject({ verdict: 'GO', enforced: 'release' });
    } finally {
      await world.close();
    }
  });
});

describe('two-gates.yml', () => {
  it('two gates do not touch each other: names, comments, artifacts, folders', async () => {
    await inStory(async ({ world }) => {
      const { producer } = world;
      producer.commit('A second gate', daysAgo(40), {
        '.github/second-gate.yml': profileText().replace(COMMAND, '- { id: verify, command: node scripts/second.mjs }'),
        'scripts/second.mjs': 'process.exit(1);\n',
      });
      producer.propose('topic', daysAgo(30), () => ({ 'docs/more.md': '# More\n' }));
      const happening = pullRequested(producer, 2, 'topic');
      const played = await play(world, {
        workflow: 'two-gates.yml',
        side: 'producer',
        happening,
        run: { id: 1 },
      });
      expect(played.code).toBe(1);
      expect([...played.artifacts].sort()).toEqual(['handoff-gate', 'second-gate']);
      const checks = checksOn(world, 'producer', happening.head);
      expect(Object.keys(checks)).toHaveLength(2 * (GATES.length + 1));
      expect(checks['handoff-gate / producer-suite']).toBe('success');
      expect(checks['second-gate / producer-suite']).toBe('failure');
      expect(reportOf(world, 1, 'handoff-gate').verdict).toBe('GO');
      expect(reportOf(world, 1, 'second-gate').verdict).toBe('NO-GO');
      expect(world.stored('producer').comments).toHaveLength(1);
    });
  });
});
