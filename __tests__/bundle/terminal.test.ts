/** The command line in a real terminal, where there is a Python to open one. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../src/profile/home.js';
import { cells } from '../../src/render/text/cells.js';
import { bundled } from '../support/bundle.js';
import { buildProducer } from '../support/producer.js';

const hasTerminal = spawnSync('python3', ['-c', 'import pty, os; os.waitstatus_to_exitcode']).status === 0;
const OPENS = path.join(packageRoot(), '__tests__/support/in-terminal.py');
const SUITE = {
  lint: 'console.log("src/a.js is bad"); process.exit(3)',
  slow: 'console.log("Checking \\u001b]0;title\\u0007things"); setTimeout(() => {}, 1500)',
  parity: 'process.exit(0)',
};
const folder = mkdtempSync(path.join(tmpdir(), 'handoff-gate-terminal-'));

interface Ended {
  readonly code: number | null;
  readonly printed: string;
  /** The same without colours. */
  readonly plain: string;
  /** The lines as they stand at the end, without colours. */
  readonly lines: readonly string[];
}

interface Terminal {
  readonly columns: number;
  readonly environment?: Record<string, string>;
  /** Ctrl-C once this was printed. */
  readonly until?: string;
}

function inTerminal(root: string, { columns, environment = {}, until = '' }: Terminal): Promise<Ended> {
  const words = ['check', '--root', root, '--output-directory', path.join(folder, 'out')];
  const none = { CI: '', NO_COLOR: '', FORCE_COLOR: undefined };
  const env = { ...process.env, ...none, TERM: 'xterm-256color', ...environment };
  const args = [OPENS, String(columns), '30', until, process.execPath, bundled('cli.js'), ...words];
  return new Promise((resolve) => {
    const child = execFile('python3', args, { env, cwd: folder }, (_, printed) => {
      const plain = printed.replace(/\u001b\[[0-9;]*m/g, '');
      resolve({ code: child.exitCode, printed, plain, lines: screenOf(plain) });
    });
  });
}

/** What a terminal shows of it: it knows the few signs that the live view uses, and none else. */
function screenOf(printed: string): readonly string[] {
  const lines: string[] = [''];
  let row = 0;
  for (const [part] of printed.matchAll(/\u001b\[(\d*)([AJ])|\r|\n|[^\r\n\u001b]+/g)) {
    if (part === '\n') row += 1;
    else if (part.endsWith('A') && part.startsWith('\u001b')) row -= Number(part.slice(2, -1));
    else if (part === '\u001b[J') lines.splice(row, Infinity, '');
    else if (part !== '\r') lines[row] = part;
    lines[row] ??= '';
  }
  return lines.filter((line, at) => line !== '' || at < lines.length - 1);
}

let root = '';
beforeAll(() => {
  root = buildProducer(folder, { suite: SUITE }).root;
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

(hasTerminal ? describe : describe.skip)('in a terminal', () => {
  it.each([60, 140])(
    'of %d columns it draws what runs, keeps what failed, and leaves no picture behind',
    async (columns) => {
      const { code, plain, lines } = await inTerminal(root, { columns });
      expect(code).toBe(1);
      expect(plain).toMatch(/[⠋⠙⠹⠸] slow +0:0\d {2}Checking/);
      expect(plain).toMatch(/\[#+-+\] \d\/3 · 1 failed · \d running · 0:0\d/);
      expect(plain).not.toContain('\u001b]0;');
      expect(lines[0]).toMatch(/^Running 3 commands/);
      expect(lines.filter((line) => line.startsWith('✗ lint  failed (exit 3)'))).not.toEqual([]);
      expect(lines.join('\n')).not.toMatch(/[⠋⠙⠹⠸]|\[#/);
      expect(lines.at(-1)).toMatch(/^NO-GO {2}rehearsal/);
      expect(lines.length).toBeLessThanOrEqual(30);
      for (const line of lines) expect(cells(line)).toBeLessThanOrEqual(columns);
    },
  );

  it.each<Record<string, string>>([{ TERM: 'dumb' }, { CI: 'true' }])('does not draw with %p', async (environment) => {
    const { printed } = await inTerminal(root, { columns: 80, environment });
    expect(printed).not.toMatch(/\u001b\[\d*[AJ]/);
    expect(printed).toContain('✓ parity  passed');
  });

  it('has no colours with NO_COLOR', async () => {
    const { printed } = await inTerminal(root, { columns: 80, environment: { NO_COLOR: '1' } });
    expect(printed).not.toMatch(/\u001b\[[0-9;]*m/);
    expect(printed).toMatch(/\u001b\[\d*A/);
  });

  it('ends at Ctrl-C in a few lines, without a verdict', async () => {
    const { code, lines } = await inTerminal(root, { columns: 80, until: 'Checking' });
    expect(code).toBe(130);
    expect(lines.length).toBeLessThan(14);
    expect(lines.slice(-2).join(' ')).toMatch(/CANCELLED .*1 cancelled.*This is no verdict: run it again\.$/);
    expect(lines.join('\n')).not.toMatch(/^\S*GO /m);
  });
});
