import { describe, expect, it } from '@jest/globals';
import { showInert } from '../../../src/doors/action/inert-group.js';

async function show(chunks: readonly string[], title = 'x'): Promise<string> {
  let text = '';
  await showInert(
    (sink) => {
      chunks.forEach(sink);
      return Promise.resolve();
    },
    (part) => (text += part),
    title,
  );
  return text;
}

/** The lines that the runner would obey, as it reads a log. */
function obeyed(log: string): string[] {
  let stopped: string | null = null;
  return log.split('\n').filter((line) => {
    const [, name = '', value = ''] = /^\s*::([^\s:]+)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
    if (stopped !== null) {
      if (name === stopped) stopped = null;
      return false;
    }
    if (name === 'stop-commands') stopped = value;
    return name !== '' && name !== 'stop-commands';
  });
}

describe('shown output', () => {
  it('obeys no command that a child printed', async () => {
    const log = await show(['::set-output name=a::b\n::add-mask::e\n::endgroup::\n::stop-commands::mine\n::mine::\n']);
    expect(obeyed(log)).toEqual(['::group::x', '::endgroup::']);
    expect(log).toContain('\n: :add-mask::e\n');
  });

  it('ends its last line before it switches commands on again', async () => {
    expect(obeyed(await show(['no line end']))).toEqual(['::group::x', '::endgroup::']);
  });

  it('tears no line that ends, however long the pieces are', async () => {
    const lines = Array.from({ length: 30_000 }, (_, index) => `line ${index}`);
    const text = lines.join('\n');
    const log = await show([text.slice(0, 70_001), text.slice(70_001)]);
    expect(log.split('\n').slice(1, -2)).toEqual(lines);
  });

  it.each(['  ::error::no\n', '\x1b[31m::error::no\n', 'a\r::error::no', 'x ##[error]no\n'])(
    'switches commands off for %j, and for nothing that holds none',
    async (text) => {
      expect(await show([text])).toMatch(/^::group::x\n::stop-commands::\w+\n/);
      expect(await show(['a::b ok\n'])).toBe('::group::x\na::b ok\n::endgroup::\n');
    },
  );

  it('has a token that differs each time', async () => {
    const token = (log: string): string | undefined => /stop-commands::(\w{32,})/.exec(log)?.[1];
    const [first, second] = [token(await show(['::x::\n'])), token(await show(['::x::\n']))];
    expect(first).toEqual(expect.any(String));
    expect(first).not.toBe(second);
  });

  it('breaks old-style commands, also between two chunks', async () => {
    const text = '##[endgroup]\n##[error]no\n';
    for (let cut = 0; cut <= text.length; cut += 1) {
      const log = await show([text.slice(0, cut), text.slice(cut)]);
      expect(log).not.toContain('##[');
      expect(log).toContain('endgroup]\n');
    }
    expect(await show(Array.from(text))).not.toContain('##[');
  });

  it('cannot be given a title that is a command', async () => {
    expect(obeyed(await show([], 'a\n::error::b'))).toEqual(['::group::a%0A::error::b', '::endgroup::']);
  });

  it('switches commands on again when the output fails', async () => {
    let text = '';
    const failing = showInert(
      () => Promise.reject(new Error('gone')),
      (part) => (text += part),
      'x',
    );
    await expect(failing).rejects.toThrow('gone');
    expect(obeyed(text)).toEqual(['::group::x', '::endgroup::']);
  });
});
