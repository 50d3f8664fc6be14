/** What the system refuses while the action writes: it is told, what can be written is, and the verdict stands. */
import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inWorld, type Ran, type RunOptions, type World } from '../../support/action-run.js';
import { errorLines, GO, NO_GO, noStack } from './said.js';

type Place = (world: World) => string | undefined;

const MISSING: Place = ({ folder }) => path.join(folder, 'not-there', 'file');
const FOLDER: Place = ({ folder }) =>
  made(folder, (at) => {
    mkdirSync(at);
  });
const PIPE: Place = ({ folder }) => made(folder, (at) => execFileSync('mkfifo', [at]));
const FILE: Place = ({ folder }) =>
  made(folder, (at) => {
    writeFileSync(at, 'mine');
  });
const BELOW_A_FILE: Place = (world) => path.join(FILE(world) ?? '', 'deeper', 'still');
const FULL: Place = () => '/dev/full';
const UNSET: Place = () => undefined;

let count = 0;
function made(folder: string, make: (at: string) => unknown): string {
  const at = path.join(folder, `place-${(count += 1)}`);
  make(at);
  return at;
}

/** Runs a world that is GO and one that is NO-GO; each must end as it would have. */
async function bothVerdicts(options: (world: World) => RunOptions, look: (ran: Ran, world: World) => void) {
  for (const [suite, code] of [
    [GO, 0],
    [NO_GO, 1],
  ] as const)
    await inWorld({ suite }, async (world) => {
      const ran = await world.run(options(world));
      expect([ran.code, errorLines(ran).length]).toEqual([code, code]);
      noStack(ran);
      look(ran, world);
    });
}

describe('a file of the runner that cannot be written', () => {
  const CASES: readonly (readonly [string, Place, RegExp])[] = [
    ['not there', MISSING, /there is no such file or folder \(ENOENT/],
    ['a folder', FOLDER, /a folder stands there \(EISDIR/],
    ['a pipe that nobody reads', PIPE, /nobody reads the pipe that stands there \(ENXIO/],
    ['on a full disk', FULL, /the disk is full \(ENOSPC/],
    ['not set', UNSET, /is not set/],
  ];

  it.each(CASES)('GITHUB_OUTPUT %s: told in the log and the summary', async (_, place, words) => {
    await bothVerdicts(
      (world) => ({ environment: { GITHUB_OUTPUT: place(world) } }),
      ({ stdout, summary, code }) => {
        const [said = '', ...more] = stdout.split('\n').filter((line) => line.startsWith('::warning::The outputs'));
        expect(said).toMatch(words);
        expect(said).toContain('GITHUB_OUTPUT');
        expect(more).toEqual([]);
        expect(summary).toContain('The outputs of this step');
        expect(summary).toContain(code === 0 ? 'GO' : 'NO-GO');
      },
    );
  });

  it.each(CASES)('GITHUB_STEP_SUMMARY %s: told in the log', async (_, place, words) => {
    await bothVerdicts(
      (world) => ({ environment: { GITHUB_STEP_SUMMARY: place(world) } }),
      ({ stdout, outputs, code }) => {
        const [said = '', ...more] = stdout.split('\n').filter((line) => line.startsWith('::warning::The job summary'));
        expect(said).toMatch(words);
        expect(said).toContain('GITHUB_STEP_SUMMARY');
        expect(more).toEqual([]);
        expect(outputs['verdict']).toBe(code === 0 ? 'GO' : 'NO-GO');
        // Nobody is sent to a summary that is not there.
        expect(stdout).not.toContain('The job summary says what clears it');
      },
    );
  });

  it('is left as it was when it takes only a part of what is written', async () => {
    await inWorld({ suite: NO_GO }, async (world) => {
      const ran = await world.run({ before: 'ulimit -f 1' });
      expect(ran.code).toBe(1);
      noStack(ran);
      const [output, summary] = ['output', 'summary'].map((name) =>
        readFileSync(path.join(world.folder, 'runner', name), 'utf8'),
      );
      // Half an output is one that the runner cannot read, which would fail the step.
      expect(output).toMatch(/^$|ghadelimiter_[^\n]+\n$/);
      expect(summary).toBe('');
      expect(ran.stdout).toContain('(EFBIG');
    });
  });
});

describe('an output folder that cannot be had', () => {
  it.each([
    ['a file', FILE, /something else stands there|a part of the path is a file/],
    ['below a file', BELOW_A_FILE, /a part of the path is a file/],
    ['below a device', () => '/dev/full/x', /a part of the path is a file/],
    ['where nothing can be made', () => '/proc/nowhere/x', /there is no such file or folder|may not write/],
  ] as const)('(%s) is told, and another is taken', async (_, place, words) => {
    await bothVerdicts(
      (world) => ({ inputs: { 'output-directory': place(world) ?? '' } }),
      ({ stdout, summary, outputs, code }) => {
        expect(stdout).toMatch(words);
        expect(summary).toContain('cannot be written');
        expect(outputs['verdict']).toBe(code === 0 ? 'GO' : 'NO-GO');
        expect(existsSync(outputs['report'] ?? '')).toBe(true);
      },
    );
  });

  it.each([
    ['unset', undefined],
    ['empty', ''],
  ])('RUNNER_TEMP %s is no trouble: there is the system one', async (_, value) => {
    await inWorld({ suite: GO }, async (world) => {
      const tmp = path.join(world.folder, 'tmp');
      mkdirSync(tmp);
      const ran = await world.run({ environment: { RUNNER_TEMP: value, TMPDIR: tmp } });
      expect([ran.code, ran.outputs['report']]).toEqual([0, path.join(tmp, 'handoff-gate', 'report.json')]);
      // Nothing is left in the checkout.
      expect(existsSync(path.join(world.producer.root, 'handoff-gate'))).toBe(false);
      noStack(ran);
    });
  });

  it('RUNNER_TEMP that is no folder is told, and the system one taken', async () => {
    await inWorld({ suite: GO }, async (world) => {
      const tmp = path.join(world.folder, 'tmp');
      mkdirSync(tmp);
      const ran = await world.run({ environment: { RUNNER_TEMP: FILE(world), TMPDIR: tmp } });
      expect([ran.code, ran.outputs['report']]).toEqual([0, path.join(tmp, 'handoff-gate', 'report.json')]);
      expect(ran.summary).toContain('cannot be written');
    });
  });

  it('leaves nothing written anywhere, and the verdict where people look', async () => {
    await bothVerdicts(
      (world) => ({ environment: { RUNNER_TEMP: FILE(world), TMPDIR: FILE(world) } }),
      ({ stdout, summary, outputs, code }, world) => {
        expect(outputs).toMatchObject({ verdict: code === 0 ? 'GO' : 'NO-GO', report: '', evidence: '', packets: '' });
        expect(summary).toContain('report.json');
        expect(stdout).toContain('its log could not be kept');
        expect(world.github.repository('acme/producer').checkRuns).toHaveLength(9);
      },
    );
  });
});

describe('a disk that changes while the commands run', () => {
  const GATE = '../runner/handoff-gate';
  const REMOVE = `require("fs").rmSync("${GATE}/logs",{recursive:true})`;

  it('may lose the logs: the commands still count, and the report says that a log is gone', async () => {
    await inWorld({ suite: { first: REMOVE, second: 'console.log("kept")' } }, async (world) => {
      const ran = await world.run({ inputs: { concurrency: '1' } });
      expect([ran.code, ran.outputs['verdict']]).toEqual([0, 'GO']);
      const report = readFileSync(ran.outputs['report'] ?? '', 'utf8');
      expect(report).toContain('its log could not be kept: it was removed while the command ran');
      expect(readFileSync(path.join(world.output, 'logs', 'second.log'), 'utf8')).toBe('kept\n');
      noStack(ran);
    });
  });

  it('may hold a pipe where a log should be: nobody waits for it', async () => {
    const plant = `require("child_process").execFileSync("mkfifo",["${GATE}/logs/second.log"])`;
    await inWorld({ suite: { first: plant, second: 'console.log("kept")' } }, async (world) => {
      const ran = await world.run({ inputs: { concurrency: '1' } });
      expect([ran.code, ran.outputs['verdict']]).toEqual([0, 'GO']);
      expect(readFileSync(path.join(world.output, 'logs', 'second.log'), 'utf8')).toBe('kept\n');
    });
  });

  it('may hold a link where a log should be: nothing is written through it', async () => {
    const plant = `require("fs").symlinkSync(require("path").resolve("victim"),"${GATE}/logs/second.log")`;
    await inWorld({ suite: { first: plant, second: 'console.log("kept")' } }, async (world) => {
      await world.run({ inputs: { concurrency: '1' } });
      expect(existsSync(path.join(world.producer.root, 'victim'))).toBe(false);
    });
  });

  it('may hold a folder where the report should be: the rest is written, and it is told', async () => {
    const plant = `require("fs").mkdirSync("${GATE}/report.json/x",{recursive:true})`;
    await inWorld({ suite: { first: plant } }, async (world) => {
      const ran = await world.run({});
      expect(ran.code).toBe(0);
      expect(ran.outputs).toMatchObject({ verdict: 'GO', report: '', evidence: path.join(world.output, 'evidence') });
      expect(ran.summary).toContain('a folder stands there');
      expect(readdirSync(world.output)).toEqual(expect.arrayContaining(['report.md', 'report.html', 'packets']));
    });
  });

  it('may be full for logs and reports alike (a limit on files stands for it)', async () => {
    const loud = { loud: 'console.log("x".repeat(99)+"\\n".repeat(99999))' };
    await inWorld({ suite: loud }, async (world) => {
      const ran = await world.run({ before: 'ulimit -f 8' });
      expect(ran.code).toBe(0);
      expect(ran.outputs['verdict']).toBe('GO');
      expect(ran.stdout).toContain('its log could not be kept: the file is larger than is allowed (EFBIG');
      noStack(ran);
    });
  });
});
