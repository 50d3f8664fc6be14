import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CommandResult } from '../../src/contracts/evidence.js';
import { LiveView, PICTURE_MS } from '../../src/doors/live-view.js';
import { say } from '../../src/doors/printing.js';
import { endLine } from '../../src/doors/progress.js';
import { canRepaint, wantsColour } from '../../src/doors/terminal-kind.js';
import { command as resultOf, finding } from '../support/report-for-people.js';
import { command } from '../suite/support.js';

const fmt = command('fmt', ['true']);
const test = command('test', ['true']);
const nothing = () => Promise.resolve();
const failed = (over: Partial<CommandResult> = {}) =>
  resultOf({ id: 'fmt', outcome: 'failed', exitCode: 1, durationMs: 1000, ...over });

let written: string[] = [];

beforeEach(() => {
  jest.useFakeTimers();
  written = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

function view() {
  const heard: string[] = [];
  const live = new LiveView({
    planned: (commands) => void heard.push(`${commands.length} planned`),
    withheld: (names) => void heard.push(names.join()),
    started: ({ id }) => void heard.push(`+${id}`),
    finished: ({ id }) => void heard.push(`-${id}`),
  });
  return { live, heard };
}

describe('the live view', () => {
  it('draws at most five pictures a second, each over the one before', () => {
    const { live } = view();
    live.planned([fmt, test]);
    live.started(fmt, { isOver: false, lastLine: () => 'Checking' });
    jest.advanceTimersByTime(1000);
    expect(PICTURE_MS).toBeGreaterThanOrEqual(200);
    expect(written).toHaveLength(5);
    expect(written[0]).toContain('fmt');
    expect(written[0]).not.toContain('\u001b[');
    expect(written[1]).toMatch(/^\u001b\[3A\r\u001b\[J/);
  });

  it('keeps what failed above, and takes the picture away when all has ended', async () => {
    const { live, heard } = view();
    live.planned([fmt, test]);
    live.started(fmt, { isOver: false, lastLine: () => null });
    jest.advanceTimersByTime(PICTURE_MS);
    await live.finished(fmt, failed(), nothing);
    await live.finished(test, resultOf({ id: 'test' }), nothing);
    expect(heard).toEqual(['2 planned', '+fmt', '-fmt']);
    expect(written.at(-1)).toMatch(/^\u001b\[\dA\r\u001b\[J$/);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('gives way to a line that anybody says', () => {
    const { live } = view();
    live.planned([fmt]);
    jest.advanceTimersByTime(PICTURE_MS);
    say('cancelled');
    expect(written.at(-1)).toMatch(/^\u001b\[\dA\r\u001b\[Jcancelled\n$/);
    say('again');
    expect(written.at(-1)).toBe('again\n');
    jest.advanceTimersByTime(PICTURE_MS);
    expect(written.at(-1)).not.toContain('\u001b[J');
    void live.finished(fmt, failed(), nothing);
  });
});

describe('the line of a command that ended', () => {
  it('says how, how long, and what went wrong first', () => {
    const found = finding({ severity: 'warning', message: 'unused' });
    const worse = finding({ message: 'Diff', path: 'src/main.rs', line: 12 });
    expect(endLine(failed({ findings: [found, worse] }))).toBe('✗ fmt  failed (exit 1)  1.0 s  src/main.rs:12  Diff');
    expect(endLine(failed({ tail: 'first\nlast\n\n' }))).toBe('✗ fmt  failed (exit 1)  1.0 s  last');
    expect(endLine(resultOf({ id: 'fmt', durationMs: 1000 }))).toBe('✓ fmt  passed  1.0 s');
  });
});

describe('the conventions of an environment', () => {
  const terminal = { isTTY: true };

  it.each<[string, object, Record<string, string>, boolean]>([
    ['a terminal', terminal, {}, true],
    ['a pipe', {}, {}, false],
    ['NO_COLOR', terminal, { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR', terminal, { NO_COLOR: '' }, true],
    ['FORCE_COLOR in a pipe', {}, { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', terminal, { FORCE_COLOR: '0' }, false],
    ['both', terminal, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    ['TERM=dumb', terminal, { TERM: 'dumb' }, false],
  ])('%s: colours or none', (_, stream, environment, colours) => {
    expect(wantsColour(stream, environment)).toBe(colours);
  });

  it.each<[string, object, Record<string, string>, boolean]>([
    ['a terminal', terminal, {}, true],
    ['a pipe', {}, { FORCE_COLOR: '1' }, false],
    ['TERM=dumb', terminal, { TERM: 'dumb' }, false],
    ['CI', terminal, { CI: 'true' }, false],
    ['CI=false', terminal, { CI: 'false' }, true],
  ])('%s: redrawn or not', (_, stream, environment, repaints) => {
    expect(canRepaint(stream, environment)).toBe(repaints);
  });
});
