import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CommandLog } from '../../src/suite/log.js';
import type { KeptLog, LogLimits } from '../../src/suite/log.js';
import { createRedactor } from '../../src/suite/redaction.js';
import { temporaryFolder } from './support.js';

const SECRET = 'correct-horse-battery';
const KB = 1024;
/** Apart, so that no scanner takes this file for a leak. */
const DASHES = '-'.repeat(5);

interface Written extends KeptLog {
  readonly text: string;
  readonly lines: readonly string[];
}

async function write(chunks: Iterable<string | Buffer | ['stderr', string]>, limits?: LogLimits): Promise<Written> {
  const path = join(await temporaryFolder(), 'x.log');
  const lines: string[] = [];
  const log = await CommandLog.create(path, {
    redact: createRedactor([SECRET]),
    onLine: (line) => lines.push(line),
    ...(limits === undefined ? {} : { limits }),
  });
  for (const chunk of chunks) {
    if (Array.isArray(chunk)) await log.accept('stderr', Buffer.from(chunk[1]));
    else await log.accept('stdout', Buffer.from(chunk));
  }
  const kept = await log.finish();
  return { ...kept, text: await readFile(path, 'utf8'), lines };
}

describe('the last line of a command that runs', () => {
  const lastAfter = async (chunks: readonly string[], limits?: LogLimits) => {
    const log = await CommandLog.create(join(await temporaryFolder(), 'x.log'), {
      redact: createRedactor([SECRET]),
      onLine: () => undefined,
      ...(limits === undefined ? {} : { limits }),
    });
    for (const chunk of chunks) await log.accept('stdout', Buffer.from(chunk));
    const last = log.lastLine();
    await log.finish();
    return last;
  };

  it('is the last that is whole and not blank, without colours', async () => {
    expect(await lastAfter([])).toBeNull();
    expect(await lastAfter(['begun'])).toBeNull();
    expect(await lastAfter(['one\n\u001b[32mtwo\u001b[0m\n \n', 'thr'])).toBe('two');
    expect(await lastAfter(['10 %\r20 %\r\n'])).toBe('20 %');
  });

  it('hides secrets, also one that is not yet printed to its end', async () => {
    expect(await lastAfter([`key ${SECRET}\n`])).toBe('key ***');
    const key = [`${DASHES}BEGIN PRIVATE KEY${DASHES}`, 'bm90IGEga2V5', 'YXQgYWxs', ''].join('\n');
    expect(await lastAfter([`before\n${key}`])).not.toMatch(/bm90|YXQg/);
  });

  it('is known of output that is longer than what is kept', async () => {
    const chunks = Array.from({ length: 200 }, (_, at) => `${'x'.repeat(KB)} ${at} ${SECRET}\n`);
    const last = await lastAfter(chunks, { head: 8 * KB, tail: 64 * KB });
    expect(last).toMatch(/^x{300} … \d+ characters left out … x+ 199 \*\*\*$/);
  });
});

describe('the log of a command', () => {
  it('keeps lines of both streams whole, in whatever pieces they come', async () => {
    const { text, lines } = await write(['one ', ['stderr', 'tw'], 'line\n', ['stderr', 'o\n'], 'end']);
    expect(text).toBe('one line\ntwo\nend');
    expect(lines).toEqual(['one line', 'two', 'end']);
  });

  it('puts unfinished last lines of both streams on lines of their own', async () => {
    expect((await write(['out', ['stderr', 'err']])).text).toBe('out\nerr');
  });

  it('keeps characters whole that come in two pieces', async () => {
    const bytes = Buffer.from('größer\n');
    expect((await write([bytes.subarray(0, 3), bytes.subarray(3)])).text).toBe('größer\n');
  });

  it('has the digest of what it holds', async () => {
    const { text, sha256 } = await write(['a\n', `x ${SECRET}\n`]);
    expect(text).toBe('a\nx ***\n');
    expect(sha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('tells the last forty lines without colours', async () => {
    const { tail } = await write(Array.from({ length: 60 }, (_, n) => `\u001b[31mline ${n}\u001b[0m\r\n`));
    expect(tail.split('\n')).toEqual(Array.from({ length: 40 }, (_, n) => `line ${n + 20}`));
  });

  it('says how many bytes of a long output it left out, and keeps its beginning and end', async () => {
    const line = (n: number): string => `line ${String(n).padStart(94, '.')}\n`;
    const count = 5000;
    const { text, leftOut } = await write(
      Array.from({ length: count }, (_, n) => line(n)),
      { head: 50 * KB, tail: 50 * KB },
    );
    const [before = '', after = ''] = text.split(`[handoff-gate: ${leftOut} bytes of output were left out here]\n`);
    expect(leftOut).toBe(count * 100 - before.length - after.length);
    expect(before.startsWith(line(0))).toBe(true);
    expect(before.length).toBeGreaterThanOrEqual(50 * KB);
    expect(after.endsWith(line(count - 1))).toBe(true);
    expect(after.length).toBeGreaterThan(40 * KB);
    expect([before.length % 100, after.length % 100]).toEqual([0, 0]);
  });

  it('keeps everything of an output that fits, without a seam', async () => {
    const chunks = Array.from({ length: 900 }, (_, n) => `line ${n} ${'x'.repeat(90)}\n`);
    const { text, leftOut } = await write(chunks, { head: 50 * KB, tail: 50 * KB });
    expect(text).toBe(chunks.join(''));
    expect(leftOut).toBe(0);
  });
});

describe('secrets in a log', () => {
  it('are hidden across chunks and batches, wherever they fall', async () => {
    // The distance between two secrets is prime to all sizes at which text is cut.
    const piece = `${'x'.repeat(1009)} ${SECRET}`;
    const text = `${piece} \n`.repeat(1500);
    const chunks = Array.from({ length: Math.ceil(text.length / 65_521) }, (_, n) =>
      text.slice(n * 65_521, (n + 1) * 65_521),
    );
    const written = await write(chunks);
    expect(written.text).toBe(`${'x'.repeat(1009)} *** \n`.repeat(1500));
  });

  it('are hidden in a line that never ends', async () => {
    const text = `${'y'.repeat(1013)}${SECRET}`.repeat(3000);
    const written = await write(chunked(text, 60_000));
    expect(written.text).toBe(`${'y'.repeat(1013)}***`.repeat(3000));
  });

  it('are hidden when the cut of a long output goes through them', async () => {
    for (const shift of [0, 5, 11, 17]) {
      const text = 'z'.repeat(shift) + `${SECRET}${'-'.repeat(7)}`.repeat(20_000);
      const { text: kept } = await write(chunked(text, 8192), { head: 64 * KB, tail: 64 * KB });
      expect(kept).not.toMatch(/correct|horse|batter/);
      expect(kept).toContain('left out here');
    }
  });

  it('are hidden when they are a private key over many lines', async () => {
    const body = `${'Zm9vYmFy'.repeat(8)}\n`.repeat(60);
    const key = `${DASHES}BEGIN PRIVATE KEY${DASHES}\n${body}${DASHES}END PRIVATE KEY${DASHES}\n`;
    const text = `${'some other line\n'.repeat(997)}${key}`.repeat(60);
    const { text: kept } = await write(chunked(text, 50_000));
    expect(kept).toBe(`${'some other line\n'.repeat(997)}***\n`.repeat(60));
  });
});

function* chunked(text: string, size: number): Generator<string> {
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
}
