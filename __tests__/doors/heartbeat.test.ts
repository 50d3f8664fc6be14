import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CommandResult } from '../../src/contracts/evidence.js';
import { BEAT_MS, withHeartbeat } from '../../src/doors/heartbeat.js';
import { inert } from '../../src/doors/printing.js';
import type { RunningCommand } from '../../src/suite/command.js';
import { command } from '../suite/support.js';

class Played implements RunningCommand {
  isOver = false;
  constructor(public line: string | null = null) {}
  lastLine(): string | null {
    return this.line;
  }
}

function followed() {
  const said: string[] = [];
  const heard: string[] = [];
  const observer = withHeartbeat(
    {
      planned: (commands) => void heard.push(`${commands.length} planned`),
      withheld: (names) => void heard.push(names.join()),
      started: ({ id }) => void heard.push(`+${id}`),
      finished: ({ id }) => void heard.push(`-${id}`),
    },
    (line) => void said.push(line),
  );
  return { said, heard, observer };
}

describe('the heartbeat of a suite', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('says every 30 seconds which commands run, for how long, and what each printed last', () => {
    const { said, observer } = followed();
    const clippy = new Played('Checking memory-kernel-service');
    observer.started(command('clippy', ['true']), clippy);
    jest.advanceTimersByTime(10_000);
    observer.started(command('parity', ['true']), new Played());
    jest.advanceTimersByTime(BEAT_MS - 10_001);
    expect(said).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(said).toEqual([
      '… clippy has been running for 30.0 s: Checking memory-kernel-service',
      '… parity has been running for 20.0 s: it has printed no line yet',
    ]);
    clippy.line = 'Finished';
    jest.advanceTimersByTime(BEAT_MS);
    expect(said[2]).toBe('… clippy has been running for 1 min 00 s: Finished');
  });

  it('says nothing of a command that ended, and its timer ends with the last of them', () => {
    const { said, observer } = followed();
    const running = new Played();
    observer.started(command('test', ['true']), running);
    running.isOver = true;
    jest.advanceTimersByTime(10 * BEAT_MS);
    expect(said).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
    observer.started(command('smoke', ['true']), new Played());
    jest.advanceTimersByTime(BEAT_MS);
    expect(said).toHaveLength(1);
  });

  it('keeps no process alive', () => {
    const unref = jest.fn();
    const interval = jest
      .spyOn(globalThis, 'setInterval')
      .mockReturnValue({ unref: () => (unref(), {}) } as unknown as ReturnType<typeof setInterval>);
    followed().observer.started(command('test', ['true']), new Played());
    expect(unref).toHaveBeenCalledTimes(1);
    interval.mockRestore();
  });

  it('shows of a long line what fits, and nothing in it is obeyed', () => {
    const { said, observer } = followed();
    observer.started(command('a', ['true']), new Played('x'.repeat(5000)));
    observer.started(command('b', ['true']), new Played('\u001b]0;title\u0007\u202e ::error::no ##[endgroup]'));
    jest.advanceTimersByTime(BEAT_MS);
    expect(said[0]).toBe(`… a has been running for 30.0 s: ${'x'.repeat(99)}…`);
    const shown = inert(said[1] ?? '');
    expect(shown).not.toMatch(/[\u001b\u0007\u202e]|##\[/);
    expect(shown).not.toMatch(/^\s*::/m);
  });

  it('leaves what it observes to whom it was for', async () => {
    const { heard, observer } = followed();
    const rule = command('fmt', ['true']);
    observer.started(rule, new Played());
    await observer.finished(rule, {} as CommandResult, () => Promise.resolve());
    expect(heard).toEqual(['+fmt', '-fmt']);
  });
});
