import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clock, liveLines, planLines, type LiveCommand, type LiveScreen } from '../../../src/render/text/live.js';
import { cells } from '../../../src/render/text/cells.js';
import { palette } from '../../../src/render/text/screen.js';
import { poison } from '../../support/poison.js';

const screen: LiveScreen = { width: 80, height: 24, palette: palette(false), picture: 0 };
const running = (id: string, lane: string, lastLine: string | null = null): LiveCommand => ({
  id,
  lane,
  state: { kind: 'running', forMs: 67_400, lastLine },
});
const waiting = (id: string, lane: string): LiveCommand => ({ id, lane, state: { kind: 'waiting' } });
const ended = (id: string, passed: boolean): LiveCommand => ({ id, lane: id, state: { kind: 'ended', passed } });

const SUITE = [
  ended('fmt', false),
  ended('parity', true),
  running('clippy', 'cargo', 'Checking memory-kernel-service'),
  waiting('test', 'cargo'),
  waiting('smoke', 'cargo'),
  waiting('manifest', 'manifest'),
];

describe('the picture of a suite that runs', () => {
  it('shows what runs and said last, what waits for what, and how far it is', () => {
    expect(liveLines(SUITE, 69_000, screen)).toEqual([
      '⠋ clippy    1:07  Checking memory-kernel-service',
      '· test, smoke wait for lane cargo',
      '· manifest waits for a free lane',
      '[######--------------] 2/6 · 1 failed · 1 running · 1:09',
    ]);
  });

  it('turns its sign from picture to picture, and counts hours', () => {
    expect(liveLines([running('a', 'a')], 0, { ...screen, picture: 11 })[0]).toBe('⠙ a    1:07  no line yet');
    expect(['0:07', '12:05', '1:02:05']).toEqual([7_000, 725_000, 3_725_000].map(clock));
  });

  it('never is wider or higher than the terminal, and shows no value that a terminal would obey', () => {
    fc.assert(
      fc.property(
        poison,
        fc.integer({ min: 20, max: 140 }),
        fc.integer({ min: 5, max: 40 }),
        (value, width, height) => {
          const many = Array.from({ length: 30 }, (_, at) => running(`command-${at}`, `lane-${at}`, value));
          const lines = liveLines([...many, waiting('x', 'lane-1')], 1, { ...screen, width, height });
          expect(lines.length).toBeLessThan(height);
          for (const line of lines) expect(cells(line)).toBeLessThanOrEqual(width);
          expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('before a suite runs', () => {
  it('it is said what will, by lane, and where its logs go', () => {
    const commands = [waiting('fmt', 'cargo'), waiting('test', 'cargo'), waiting('smoke', 'smoke')];
    expect(planLines(commands, { concurrency: 1, logs: '/tmp/out/logs' })).toEqual([
      'Running 3 commands in 2 lanes, 1 at once (cargo: fmt, test; smoke)',
      'Logs: /tmp/out/logs',
    ]);
  });
});
