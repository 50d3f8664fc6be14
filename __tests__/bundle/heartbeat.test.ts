import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../src/profile/home.js';
import { World, TOKEN } from '../support/action-run.js';
import { runCli } from '../support/pair.js';
import { buildProducer } from '../support/producer.js';

/** The bundle as it is, on a machine whose half minutes are short. */
const quick = {
  NODE_OPTIONS: `--import=${pathToFileURL(path.join(packageRoot(), '__tests__/support/quick-heart.mjs')).href}`,
};
/** Runs until its parent has had time for several signs. The secret is no part of the command. */
const SLOW = `console.log("::set-output name=verdict::GO ${TOKEN.slice(0, 4)}" + "${TOKEN.slice(4)}"); setTimeout(() => {}, 1500)`;
const folder = mkdtempSync(path.join(tmpdir(), 'handoff-gate-heart-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('while a command runs', () => {
  it('tells on the error stream that it does, without a terminal', async () => {
    const { root } = buildProducer(folder, { suite: { slow: SLOW, quick: 'process.exit(0)' } });
    const ran = await runCli(['check', '--root', root, '--only', 'producer-suite', '--format', 'json'], {
      environment: { ...process.env, ...quick },
    });
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ verdict: 'NOT-DECIDED' });
    expect(ran.stderr).toMatch(/^… slow has been running for .*: ::set-output name=verdict::GO \*\*\*$/m);
    expect(ran.stderr.split('✓ slow')[1]).not.toContain('has been running');
  });

  it('tells in the log of a step that it does, with secrets hidden and nothing obeyed', async () => {
    const world = await World.open({ suite: { slow: SLOW } });
    try {
      const ran = await world.run({ environment: quick });
      const lines = ran.stdout.split('\n').filter((line) => line.includes('has been running'));
      expect(lines.length).toBeGreaterThan(1);
      // On a busy machine it is a moment until it prints.
      const printed = lines.filter((line) => !line.endsWith('it has printed no line yet'));
      expect(printed).not.toEqual([]);
      for (const line of printed) expect(line).toMatch(/^… slow has been running for .*: ::set-output.* \*\*\*$/);
    } finally {
      await world.close();
    }
  });
});
