/** What the runner tells a step of its run, gone or wrong: one error that says what, a job summary, and no stack. */
import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inWorld, TOKEN, type Ran, type RunOptions, type World } from '../../support/action-run.js';
import { PROFILE_FILE } from '../../support/producer.js';
import { errorLines, GO, NO_GO, noStack } from './said.js';

/** Ended without a verdict: one line of error, the same in the summary, nothing published. */
function endedFor(ran: Ran, words: RegExp, world: World): void {
  expect([ran.code, ran.outputs]).toEqual([1, {}]);
  const [error = '', ...more] = errorLines(ran);
  expect(error).toMatch(words);
  expect(more).toEqual([]);
  expect(ran.summary).toMatch(/^## handoff-gate: no verdict\n/);
  expect(ran.summary).toMatch(words);
  expect(ran.summary).toContain('run the job again');
  noStack(ran);
  expect(world.github.repository('acme/producer').checkRuns).toEqual([]);
}

describe('an event that cannot be read', () => {
  it.each<readonly [string, (at: string) => void, RegExp]>([
    ['not there', () => undefined, /no such file or folder \(ENOENT/],
    [
      'a folder',
      (at) => {
        mkdirSync(at);
      },
      /it is a folder/,
    ],
    ['a pipe', (at) => execFileSync('mkfifo', [at]), /no regular file/],
    [
      'a device without an end',
      (at) => {
        symlinkSync('/dev/zero', at);
      },
      /no regular file/,
    ],
    [
      'empty',
      (at) => {
        writeFileSync(at, '');
      },
      /it is empty/,
    ],
    [
      'cut off',
      (at) => {
        writeFileSync(at, '{"pull_request": {');
      },
      /it is no JSON/,
    ],
    [
      'a list',
      (at) => {
        writeFileSync(at, '[]');
      },
      /it is no JSON object/,
    ],
    [
      'larger than any',
      (at) => {
        writeFileSync(at, Buffer.alloc(33 * 1024 * 1024, 32));
      },
      /at most 33554432 are read/,
    ],
  ])('%s', async (_, make, words) => {
    await inWorld({ suite: GO }, async (world) => {
      const at = path.join(world.folder, 'event');
      make(at);
      const ran = await world.run({ environment: { GITHUB_EVENT_PATH: at } });
      endedFor(ran, words, world);
      expect(errorLines(ran)[0]).toContain('GITHUB_EVENT_PATH');
    });
  });

  it('is read where it is large and right', async () => {
    await inWorld({ suite: GO }, async (world) => {
      const ran = await world.run({ event: { padding: 'x'.repeat(20 * 1024 * 1024) } });
      expect(ran.code).toBe(0);
    });
  });
});

describe('a variable of the runner', () => {
  const SOUND = ['GITHUB_REPOSITORY', 'GITHUB_SHA', 'GITHUB_RUN_ID', 'GITHUB_EVENT_NAME'];
  it.each([
    ...SOUND.map((name) => [name, undefined, /is not set/] as const),
    ...SOUND.map((name) => [name, '', /is not set/] as const),
    ['GITHUB_REPOSITORY', 'producer', /must be owner\/name/],
    ['GITHUB_REPOSITORY', 'acme/../../../x', /must be owner\/name/],
    ['GITHUB_SHA', '--upload-pack=x', /must be a commit/],
    ['GITHUB_SHA', 'main', /must be a commit/],
    ['GITHUB_RUN_ID', 'Infinity', /must be a number/],
    ['GITHUB_RUN_ID', '12\n::error::x', /must be a number/],
    ['GITHUB_EVENT_NAME', 'push\n- @all', /must be the name of an event/],
    ['GITHUB_API_URL', 'api.github.com', /must be an address/],
    ['GITHUB_API_URL', 'file:///etc/passwd', /must be an address/],
    ['GITHUB_SERVER_URL', 'javascript:alert(1)', /must be an address/],
  ] as const)('%s that is %j', async (name, value, words) => {
    await inWorld({ suite: GO }, async (world) => {
      const ran = await world.run({ environment: { [name]: value } });
      endedFor(ran, words, world);
      expect(errorLines(ran)[0]).toContain(name);
    });
  });

  it.each<readonly [string, RunOptions]>([
    ['HOME', { environment: { HOME: undefined } }],
    ['GITHUB_ENV, a folder', { environment: { GITHUB_ENV: '/', GITHUB_STATE: '/', GITHUB_PATH: '/' } }],
    [
      'GITHUB_ACTOR, RUN_ATTEMPT, SERVER_URL',
      { environment: { GITHUB_ACTOR: undefined, GITHUB_RUN_ATTEMPT: 'x', GITHUB_SERVER_URL: undefined } },
    ],
    [
      'a locale, a terminal, a shell',
      { environment: { LANG: undefined, TERM: undefined, SHELL: undefined, TZ: 'No/Where' } },
    ],
  ])('%s may be missing: nothing depends on it', async (_, options) => {
    await inWorld({ suite: GO }, async (world) => {
      const ran = await world.run(options);
      expect([ran.code, ran.outputs['verdict']]).toEqual([0, 'GO']);
      noStack(ran);
    });
  });
});

describe('a configuration that is wrong', () => {
  it.each<readonly [string, (world: World) => RunOptions, RegExp]>([
    ['an input', () => ({ inputs: { enforce: 'perhaps' } }), /enforce must be one of/],
    ['a root', () => ({ inputs: { root: '/nowhere' } }), /root \/nowhere is not a directory/],
    ['a name', () => ({ inputs: { name: 'two\nlines' } }), /name must be one line/],
    ['a profile that is not there', () => ({ inputs: { profile: 'none.yml' } }), /none\.yml is not in commit/],
    [
      'the evidence of a report',
      () => ({ inputs: { stage: 'report', evidence: '/nowhere' } }),
      /There is no evidence\.json/,
    ],
    [
      'a plan',
      () => ({ inputs: { stage: 'verify', plan: '/nowhere', shard: '1/2' } }),
      /plan \/nowhere cannot be read: there is no such file/,
    ],
    ['more shards than a matrix has jobs', () => ({ inputs: { stage: 'plan', shard: '1/1000000' } }), /at most 256/],
    [
      'a checkout of another commit',
      ({ producer }) => ({ environment: { GITHUB_SHA: producer.base } }),
      /check(?:ed )?out/i,
    ],
    ['no checkout', ({ folder }) => ({ inputs: { root: folder } }), /git/],
  ])('%s: one error, and a summary that says what to do', async (_, options, words) => {
    await inWorld({ suite: GO }, async (world) => {
      endedFor(await world.run(options(world)), words, world);
    });
  });

  it('a profile with a thousand mistakes is cut at whole lines, and cannot leave its block', async () => {
    await inWorld({ suite: GO }, async (world) => {
      const wrong = Array.from({ length: 1000 }, (_, at) => `"k${at} \`\`\` <b> @all": 1`);
      world.producer.write(PROFILE_FILE, `schema: handoff-gate.profile/v1\n${wrong.join('\n')}\n`);
      const sha = world.producer.commit('worse');
      const ran = await world.run({ environment: { GITHUB_SHA: sha } });
      endedFor(ran, /handoff-gate\.yml:\d+:\d+/, world);
      expect(Buffer.byteLength(errorLines(ran)[0] ?? '')).toBeLessThan(16 * 1024);
      expect(ran.summary.split('\n').filter((line) => /^`{3,}/.test(line))).toHaveLength(2);
    });
  });

  it('shows no secret in the summary', async () => {
    await inWorld({ suite: GO }, async (world) => {
      const ran = await world.run({ inputs: { enforce: TOKEN } });
      expect(ran.code).toBe(1);
      expect(ran.summary).not.toContain(TOKEN);
    });
  });
});

describe('a process that is short of something', () => {
  it.each([
    ['its own folder', 'mkdir gone && cd gone && rmdir ../gone', 0],
    ['an input stream', 'exec <&-', 0],
    ['an error stream', 'exec 2>&-', 0],
    ['room for its error stream', 'exec 2>/dev/full', 0],
  ])('%s: the verdict stands', async (_, before, code) => {
    await inWorld({ suite: GO }, async (world) => {
      const ran = await world.run({ before });
      expect([ran.code, ran.outputs['verdict']]).toEqual([code, 'GO']);
      noStack(ran);
    });
  });

  it.each([
    ['closed', 'exec >&-'],
    ['full', 'exec >/dev/full'],
    ['a pipe that nobody reads', 'exec > >(exec 0<&-; true)\nsleep 0.2'],
  ])('standard output that is %s: the verdict stands', async (_, before) => {
    for (const [suite, code] of [
      [GO, 0],
      [NO_GO, 1],
    ] as const)
      await inWorld({ suite }, async (world) => {
        const ran = await world.run({ before });
        expect([ran.code, ran.outputs['verdict']]).toEqual([code, code === 0 ? 'GO' : 'NO-GO']);
        noStack(ran);
      });
  });

  it('files: whatever is left of them, it ends in sentences, and a verdict is never a GO that was not judged', async () => {
    for (const files of [22, 24, 27, 30, 36]) {
      await inWorld({ suite: NO_GO }, async (world) => {
        const ran = await world.run({ before: `ulimit -n ${files}` });
        expect(ran.code).toBe(1);
        noStack(ran);
      });
    }
  });

  it('its own folder, where that should be gated', async () => {
    await inWorld({ suite: GO }, async (world) => {
      const ran = await world.run({ inputs: { root: '.' }, before: 'mkdir gone && cd gone && rmdir ../gone' });
      expect(ran.code).toBe(1);
      expect(errorLines(ran).join()).toMatch(/folder that this was started in is gone/);
      expect(ran.summary).toMatch(/folder that this was started in is gone/);
      noStack(ran);
    });
  });
});
