/** On a runner the commit is judged, not what lies in the working tree; on the command line it is the other way round. */
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Evidence } from '../../src/contracts/evidence.js';
import type { DecisionReport, Report } from '../../src/contracts/report.js';
import { inWorld, pullRequest, type Ran, type World } from '../support/action-run.js';
import { runCli } from '../support/pair.js';
import { manifestOf, PROFILE_FILE } from '../support/producer.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

const MANIFEST = 'contracts/manifest.json';
const RULE = 'alignment/working-tree';
const OTHER = manifestOf({ release_tag: 'v9.9.9' });

function reportOf(world: World): Report {
  return JSON.parse(readFileSync(path.join(world.output, 'report.json'), 'utf8')) as Report;
}

function evidenceOf(world: World): Evidence {
  return JSON.parse(readFileSync(path.join(world.output, 'evidence', 'evidence.json'), 'utf8')) as Evidence;
}

const pull = (world: World, inputs: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  world.run({ ...pullRequest(world.producer), inputs });

/** The three decisions of a producer. */
function taken({ rehearsal, release, cutover }: Report['decisions']): readonly DecisionReport[] {
  if (release === null) throw new Error('a producer decides its release');
  return [rehearsal, release, cutover];
}

describe('the action in a working tree that is not the commit', () => {
  it('judges the commit’s documents, and blocks every decision with one reason that names the paths', async () => {
    await inWorld({}, async (world) => {
      world.producer.write(MANIFEST, OTHER);
      world.producer.write('docs/decision-new.md', '- Runtime cutover execution: **GO**\n');
      rmSync(path.join(world.producer.root, 'notes.txt'));
      const ran = await pull(world);
      expect([ran.code, ran.outputs['verdict']]).toEqual([1, 'NO-GO']);
      const { baseline, decisions, subject } = reportOf(world);
      expect(baseline?.release_tag).toBe('v1.0.0');
      expect(subject).toMatchObject({
        tree: 'commit',
        differing: [
          { path: MANIFEST, how: 'changed' },
          { path: 'docs/decision-new.md', how: 'not-committed' },
          { path: 'notes.txt', how: 'missing' },
        ],
      });
      for (const { blockers } of taken(decisions)) {
        const [found, ...more] = blockers.filter(({ rule }) => rule === RULE);
        expect(more).toEqual([]);
        expect(found).toMatchObject({
          kind: 'definite',
          path: MANIFEST,
          expected: `the commit ${world.producer.merge.slice(0, 12)}`,
          observed: `"${MANIFEST}" (changed), "docs/decision-new.md" (not committed), "notes.txt" (missing)`,
          clears: 'Commit or restore what differs before the gate runs; let steps that change files come after it.',
        });
      }
      expect(decisions.rehearsal.blockers).toHaveLength(1);
      const ids = evidenceOf(world).files.filter(({ document }) => document === 'decision-record');
      expect(ids.filter(({ path: file }) => file === 'docs/decision-new.md')).toEqual([]);
    });
  });

  it.each<[string, (world: World) => void, string]>([
    [
      'a verification script was replaced',
      ({ producer }) => {
        producer.write('src/orders.txt', 'exit 0\n');
      },
      '"src/orders.txt" (changed)',
    ],
    [
      'a document is hidden from git',
      ({ producer }) => {
        producer.git('update-index', '--skip-worktree', MANIFEST);
        producer.write(MANIFEST, OTHER);
      },
      `"${MANIFEST}" (changed, and hidden from git)`,
    ],
    [
      'a record is ignored by a file beside the repository',
      ({ producer }) => {
        producer.write('.git/info/exclude', '*.md\n');
        producer.write('docs/decision-a.md', 'GO\n');
      },
      '"docs/decision-a.md" (not committed)',
    ],
    [
      'the profile that judges was written by a step',
      ({ producer }) => {
        producer.git('update-index', '--assume-unchanged', PROFILE_FILE);
        const file = path.join(producer.root, PROFILE_FILE);
        writeFileSync(file, `${readFileSync(file, 'utf8')}# written by a step\n`);
      },
      `"${PROFILE_FILE}" (changed, and hidden from git)`,
    ],
  ])('is never GO where %s', async (_, soil, observed) => {
    await inWorld({}, async (world) => {
      soil(world);
      const ran = await pull(world);
      expect([ran.code, ran.outputs['verdict']]).toEqual([1, 'NO-GO']);
      expect(reportOf(world).decisions.rehearsal.blockers).toMatchObject([{ rule: RULE, observed }]);
    });
  });

  it('blocks a decision that does not need the gate, too', async () => {
    const profile = 'decisions: { rehearsal: [suite], cutover: [suite] }\n';
    await inWorld({ profile }, async (world) => {
      world.producer.write('src/orders.txt', 'other\n');
      await pull(world);
      const { rehearsal, cutover } = reportOf(world).decisions;
      const rules = [rehearsal, cutover].map(({ blockers }) => blockers.map(({ rule }) => rule));
      expect(rules).toEqual([[RULE], [RULE, 'producer-suite/other-code']]);
    });
  });

  it.each<[string, (world: World) => void]>([
    [
      'line ends are converted',
      ({ producer }) => {
        producer.git('config', 'core.autocrlf', 'true');
        for (const file of [MANIFEST, 'src/orders.txt']) rmSync(path.join(producer.root, file));
        producer.git('checkout', '--quiet', '--', '.');
        expect(readFileSync(path.join(producer.root, MANIFEST), 'utf8')).toContain('\r\n');
      },
    ],
    [
      'a sparse checkout leaves documents out',
      ({ producer }) => {
        producer.git('sparse-checkout', 'set', '--no-cone', '/.github/', '/src/');
        expect(existsSync(path.join(producer.root, MANIFEST))).toBe(false);
      },
    ],
    [
      'a build left its output, and the peer is checked out inside',
      ({ producer }) => {
        producer.write('out/built.bin', 'x');
        mkdirSync(path.join(producer.root, 'peer'));
        producer.git('init', '--quiet', 'peer');
        producer.write('peer/contracts/manifest.json', '{}');
      },
    ],
    ['the suite itself writes to documents', () => undefined],
  ])('is GO where %s', async (title, arrange) => {
    const suite = title.startsWith('the suite')
      ? { check: `require("fs").writeFileSync("${MANIFEST}","{}")` }
      : { check: 'process.exit(0)' };
    await inWorld({ suite }, async (world) => {
      arrange(world);
      const ran = await pull(world, { role: 'producer' });
      expect([ran.outputs['verdict'], ran.code, reportOf(world).subject?.differing]).toEqual(['GO', 0, []]);
    });
  });

  it('waits, in git’s words, where git cannot tell', async () => {
    await inWorld({}, async (world) => {
      world.producer.write('.git/index', 'garbage');
      const ran = await pull(world);
      expect([ran.code, ran.outputs['verdict']]).toEqual([1, 'NO-GO']);
      const { decisions, subject } = reportOf(world);
      expect(subject?.differing).toBeNull();
      expect(decisions.rehearsal.blockers).toContainEqual(
        expect.objectContaining({ rule: RULE, kind: 'unknown', message: expect.stringContaining('git says: ') }),
      );
    });
  });

  it('in the stage verify leaves what differed there for the stage report to hold against it', async () => {
    await inWorld({}, async (world) => {
      world.producer.write('src/orders.txt', 'other\n');
      const verified = await pull(world, { stage: 'verify' });
      expect(verified.code).toBe(0);
      expect(evidenceOf(world).subject).toMatchObject({
        tree: 'commit',
        differing: [{ path: 'src/orders.txt', how: 'changed' }],
      });
      world.producer.git('checkout', '--quiet', '--', '.');
      const reported = await pull(world, { stage: 'report', evidence: verified.outputs['evidence'] ?? '' });
      expect([reported.code, reported.outputs['verdict']]).toEqual([1, 'NO-GO']);
      expect(reported.outputs['blockers']).toContain(RULE);
    });
  });

  it('in the stage report refuses evidence of the command line, where a working tree was judged', async () => {
    await inWorld({}, async (world) => {
      const left = path.join(world.folder, 'left');
      const args = ['verify', '--root', world.producer.root, '--role', 'producer', '--output-directory', left];
      expect((await runCli(args)).code).toBe(0);
      const ran = await pull(world, { stage: 'report', evidence: left });
      expect([ran.code, ran.outputs['verdict']]).toEqual([1, undefined]);
      expect(ran.stdout).toMatch(/^::error::The evidence was collected on the command line/m);
    });
  });
});

describe('the command line in a working tree that is not the commit', () => {
  async function check(world: World, ...more: readonly string[]) {
    const args = ['check', '--root', world.producer.root, '--role', 'producer', ...more];
    return runCli(args, { cwd: world.folder });
  }

  it('judges what lies there, says so, and lets rehearsal alone go on', async () => {
    await inWorld({}, async (world) => {
      world.producer.write(
        MANIFEST,
        manifestOf({ commit_sha: world.producer.git('rev-list', '--max-parents=0', 'HEAD') }),
      );
      world.producer.write(MANIFEST, `${readFileSync(path.join(world.producer.root, MANIFEST), 'utf8')}\n`);
      const { code, stdout } = await check(world, '--format', 'json');
      const { decisions, gates, subject, verdict } = JSON.parse(stdout) as Report;
      expect([code, verdict]).toEqual([0, 'GO']);
      expect(subject).toMatchObject({ tree: 'working-tree', differing: [{ path: MANIFEST, how: 'changed' }] });
      expect(decisions.cutover.blockers).toContainEqual(expect.objectContaining({ rule: RULE, kind: 'definite' }));
      const told = gates.flatMap(({ findings }) => findings).filter(({ rule }) => rule === RULE);
      expect(told).toMatchObject([{ severity: 'warning', path: MANIFEST }]);
      expect((await check(world)).stdout).toContain('(working tree, 1 path not as committed)');
    });
  });
});

/** A git that refuses everything, as a new one does in a container where another user made the checkout. */
function refusing(world: World): string {
  const folder = path.join(world.folder, 'refusing');
  mkdirSync(folder, { recursive: true });
  const words = `fatal: detected dubious ownership in repository at '/work'`;
  writeFileSync(path.join(folder, 'git'), `#!/bin/sh\necho "${words}" >&2\nexit 128\n`);
  chmodSync(path.join(folder, 'git'), 0o755);
  return `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`;
}

describe('a checkout that another user owns', () => {
  it.each([['push'], ['pull_request']])(
    'is refused in the action with git’s words on %s, and nothing is GO',
    async (event) => {
      await inWorld({}, async (world) => {
        const { event: payload, environment } =
          event === 'push' ? { event: {}, environment: {} } : pullRequest(world.producer);
        const ran = await world.run({ event: payload, environment: { ...environment, PATH: refusing(world) } });
        expect([ran.code, ran.outputs['verdict']]).toEqual([1, undefined]);
        const [line, ...more] = ran.stdout.split('\n').filter((one) => one.startsWith('::error'));
        expect(more).toEqual([]);
        expect(line).toContain("git says: detected dubious ownership in repository at '/work'");
        expect(line).toContain(`git config --global --add safe.directory ${world.producer.root}`);
      });
    },
  );

  it('leaves the command line pending, with git’s words and the way out', async () => {
    await inWorld({}, async (world) => {
      const args = [
        'check',
        '--root',
        world.producer.root,
        '--role',
        'producer',
        '--suite',
        'skip',
        '--format',
        'json',
      ];
      const ran = await runCli(args, { environment: { ...process.env, PATH: refusing(world) } });
      const { decisions, subject } = JSON.parse(ran.stdout) as Report;
      expect([ran.code, subject]).toEqual([3, null]);
      for (const { verdict, blockers } of taken(decisions)) {
        expect(verdict).toBe('NO-GO');
        const about = blockers.find(({ rule }) => rule === RULE);
        expect(about?.message).toContain('git says: detected dubious ownership');
        expect(about?.clears).toContain('safe.directory');
      }
    });
  });

  const isRoot = process.getuid?.() === 0;
  (isRoot ? it : it.skip)('is judged where git does not refuse, because its repository is named', async () => {
    await inWorld({}, async (world) => {
      const { root } = world.producer;
      for (const name of ['', ...readdirSync(root, { recursive: true, encoding: 'utf8' })])
        chownSync(path.join(root, name), 12_345, 12_345);
      const ran = await pull(world);
      expect([ran.code, ran.outputs['verdict']]).toEqual([0, 'GO']);
    });
  });
});
