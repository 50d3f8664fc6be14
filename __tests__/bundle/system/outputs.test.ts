/** Outputs: small enough for whoever takes them into an environment, JSON always, and nobody's to forge. */
import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inWorld } from '../../support/action-run.js';
import { GO } from './said.js';

const LIMIT = 100 * 1024;

describe('the outputs of a run with more blockers than fit', () => {
  // A blocker quotes the command that failed.
  const failing = Array.from(
    { length: 60 },
    (_, at) => [`c${at}`, `process.exit(1)//${'\u{1f600}'.repeat(700)}`] as const,
  );

  it('are whole blockers, and the last element says how many are not there, and where all are', async () => {
    await inWorld({ suite: Object.fromEntries(failing) }, async (world) => {
      const { outputs } = await world.run({});
      const text = outputs['blockers'] ?? '';
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LIMIT);
      const list = JSON.parse(text) as readonly Record<string, unknown>[];
      const last = list.at(-1);
      const report = JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8')) as {
        decisions: { rehearsal: { blockers: readonly unknown[] } };
      };
      const all = report.decisions.rehearsal.blockers;
      expect(list.slice(0, -1)).toEqual(all.slice(0, list.length - 1));
      expect(last).toEqual({
        leftOut: all.length - (list.length - 1),
        report: outputs['report'],
        message: expect.stringContaining('the report lists all'),
      });
      for (const value of Object.values(outputs)) expect(Buffer.byteLength(value)).toBeLessThanOrEqual(LIMIT);
      // A step that takes it into its environment starts.
      execFileSync('true', { env: { BLOCKERS: text } });
    });
  });
});

describe('text of others in an output', () => {
  it.each(['\n', '\r\n', '\r', '\u2028'])('begins no output of its own, whatever ends its lines (%j)', async (end) => {
    const forged = ['x', 'verdict=GO', 'verdict<<ghadelimiter_x', 'GO', 'ghadelimiter_x', 'EOF', ''].join(end);
    await inWorld({ suite: GO }, async (world) => {
      world.producer.write('contracts/manifest.json', JSON.stringify({ release_tag: forged, [forged]: forged }));
      const sha = world.producer.commit(forged);
      const inputs = { 'output-directory': path.join(world.folder, `out ${forged.replaceAll('/', '')}`) };
      const ran = await world.run({ inputs, environment: { GITHUB_SHA: sha } });
      // As the runner reads it: a name, then everything up to a delimiter that stands alone.
      const lines = readFileSync(path.join(world.folder, 'runner', 'output'), 'utf8').split(/\r\n|\n|\r/);
      const names: string[] = [];
      for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        if (line === '') continue;
        const [, name = '', delimiter = ''] = /^([^=<]+)<<(.+)$/.exec(line) ?? [];
        names.push(name);
        const close = lines.indexOf(delimiter, at + 1);
        expect(close).toBeGreaterThan(at);
        at = close;
      }
      expect(names.filter((name) => name === 'verdict')).toHaveLength(1);
      expect(new Set(names).size).toBe(names.length);
      expect(ran.outputs['verdict']).toBe('NO-GO');
      expect(JSON.parse(ran.outputs['blockers'] ?? '')).not.toEqual([]);
    });
  });
});
