/** What is new in a change, and what was there before: the commit that it begins at is judged by the same engine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/contracts/report.js';
import { runCli } from '../support/pair.js';
import { buildProducer, manifestOf, type Producer } from '../support/producer.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

const folder = mkdtempSync(path.join(tmpdir(), 'handoff-gate-before-'));
let producer: Producer;

async function check(...words: readonly string[]) {
  const ran = await runCli(['check', '--root', producer.root, '--suite', 'skip', '--enforce', 'cutover', ...words]);
  const json = await runCli([
    ...['check', '--root', producer.root, '--suite', 'skip', '--enforce', 'cutover', '--format', 'json'],
    ...words,
  ]);
  return { stdout: ran.stdout, report: JSON.parse(json.stdout) as Report };
}

beforeAll(() => {
  producer = buildProducer(folder, {
    change: ({ write }) => {
      // Nobody signed before either; the other tag is what the change brings.
      write('contracts/manifest.json', manifestOf({ commit_sha: 'f'.repeat(40), integration_baseline: '' }));
    },
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('check --base', () => {
  it('counts what is new in the change, and what was there before', async () => {
    const { stdout, report } = await check('--base', producer.base);
    expect(report.before?.commit).toBe(producer.base);
    expect(stdout).toMatch(
      new RegExp(
        `^[1-9]\\d* new in this change, [1-9]\\d* there before \\(since ${producer.base.slice(0, 12)}; suites apart\\)$`,
        'm',
      ),
    );
  });

  it('marks what is new', async () => {
    const { stdout } = await check('--base', producer.base);
    expect(stdout).toMatch(/^ +\d+ [✗○] .*[\w-]+ \(new\): /m);
  });

  it('has nothing new to say of a commit against itself', async () => {
    const { stdout } = await check('--base', producer.merge);
    expect(stdout).toMatch(/^\d+ there before \(since /m);
    expect(stdout).not.toContain('new in this change');
  });

  it('says nothing of it where no base is known', async () => {
    const { stdout, report } = await check();
    expect(report.before).toBeUndefined();
    expect(stdout).not.toContain('there before');
  });

  it('judges saved evidence the same again', async () => {
    const out = path.join(folder, 'out');
    const { report } = await check('--base', producer.base, '--output-directory', out);
    const again = await runCli([
      'report',
      '--evidence',
      path.join(out, 'evidence'),
      '--enforce',
      'cutover',
      '--format',
      'json',
    ]);
    expect((JSON.parse(again.stdout) as Report).before).toEqual(report.before);
  });
});
