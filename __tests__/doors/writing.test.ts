import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { makeFolder, makeFreshFolder, writeBelow, WriteError } from '../../src/doors/writing.js';
import { writeTogether } from '../../src/doors/writing-together.js';
import { scratch, scratchFolder } from '../git/scratch.js';

/** A checkout in which a change put a link that leads out of it. */
function linked() {
  const { root } = scratch();
  const outside = scratchFolder();
  mkdirSync(path.join(root, 'svc'));
  symlinkSync(outside, path.join(root, 'out'));
  symlinkSync(outside, path.join(root, 'svc', 'out'));
  return { root, outside };
}

describe('a folder for what is written', () => {
  it('is made, with the folders above it', async () => {
    const { root } = linked();
    expect(await makeFolder(path.join(root, 'a', 'b'), root)).toBe(path.join(root, 'a', 'b'));
    expect(lstatSync(path.join(root, 'a', 'b')).isDirectory()).toBe(true);
  });

  it.each(['out', 'out/deep', 'svc/out'])('is not made through a link of the checkout: %s', async (name) => {
    const { root, outside } = linked();
    await expect(makeFolder(path.join(root, name), root)).rejects.toThrow(WriteError);
    // Also where only a part of the checkout is judged.
    await expect(makeFolder(path.join(root, name), path.join(root, 'svc'))).rejects.toThrow(/through the link/);
    expect(readdirSync(outside)).toEqual([]);
  });

  it.each(['.git', '.git/hooks', '.GIT/x'])("is not made in git's own: %s", async (name) => {
    const { root } = linked();
    await expect(makeFolder(path.join(root, name), root)).rejects.toThrow(/git's own folder/);
  });

  it('is a new one for each run that names none', async () => {
    const parent = scratchFolder();
    const made = [];
    for (let count = 0; count < 3; count++) made.push(await makeFreshFolder(path.join(parent, 'gate'), parent));
    expect(made.map((folder) => path.basename(folder))).toEqual(['gate', 'gate-2', 'gate-3']);
  });

  it('that cannot be made is a sentence', async () => {
    const parent = scratchFolder();
    writeFileSync(path.join(parent, 'file'), '');
    await expect(makeFolder(path.join(parent, 'file', 'x'), parent)).rejects.toThrow(
      /cannot be written: .*part of the path is a file/,
    );
  });
});

describe('a file that is written', () => {
  it('takes the place of a link, and leaves alone what it led to', async () => {
    const folder = scratchFolder();
    const victim = path.join(scratchFolder(), 'victim');
    writeFileSync(victim, 'mine');
    symlinkSync(victim, path.join(folder, 'report.json'));
    await writeBelow(folder, 'report.json', 'report');
    expect([readFileSync(victim, 'utf8'), readFileSync(path.join(folder, 'report.json'), 'utf8')]).toEqual([
      'mine',
      'report',
    ]);
    expect(readdirSync(folder)).toEqual(['report.json']);
  });

  it('does not go through a folder that is a link', async () => {
    const { root, outside } = linked();
    await expect(writeBelow(root, 'out/report.json', 'x')).rejects.toThrow(/through the link/);
    expect(existsSync(path.join(outside, 'report.json'))).toBe(false);
  });

  it('that cannot be written is a sentence, and leaves nothing', async () => {
    const folder = scratchFolder();
    mkdirSync(path.join(folder, 'report.json', 'inner'), { recursive: true });
    await expect(writeBelow(folder, 'report.json', 'x')).rejects.toThrow(
      /report\.json cannot be written: a folder stands there/,
    );
    expect(readdirSync(folder)).toEqual(['report.json']);
  });
});

describe('several files', () => {
  const bytes = (text: string) => Buffer.from(text);
  const three = (root: string) => {
    const file = (name: string) => ({ path: name, before: bytes('old'), after: bytes('new') });
    for (const name of ['a', 'b', 'c']) writeFileSync(path.join(root, name), 'old');
    return ['a', 'b', 'c'].map(file);
  };
  const texts = (root: string, names = ['a', 'b', 'c']) =>
    names.map((name) => readFileSync(path.join(root, name), 'utf8'));

  it('are written together, also where there was none, and stay executable', async () => {
    const { root } = scratch();
    const files = three(root);
    chmodSync(path.join(root, 'a'), 0o755);
    await writeTogether(root, [...files, { path: 'deep/d', before: null, after: bytes('new') }]);
    expect([...texts(root), readFileSync(path.join(root, 'deep', 'd'), 'utf8')]).toEqual(Array(4).fill('new'));
    expect(lstatSync(path.join(root, 'a')).mode & 0o111).toBe(0o111);
  });

  const spoils: Readonly<Record<string, (file: string) => void>> = {
    'is a link': (file) => {
      rmSync(file);
      symlinkSync('a', file);
    },
    'was changed meanwhile': (file) => {
      writeFileSync(file, 'other');
    },
    'is gone': (file) => {
      rmSync(file);
    },
  };
  it.each(Object.keys(spoils))('are left alone, all of them, where one %s', async (what) => {
    const { root } = scratch();
    const files = three(root);
    spoils[what]?.(path.join(root, 'c'));
    await expect(writeTogether(root, files)).rejects.toThrow(WriteError);
    expect(texts(root, ['a', 'b'])).toEqual(['old', 'old']);
    expect(readdirSync(root).filter((name) => name.startsWith('.') && name !== '.git')).toEqual([]);
  });

  it.each(['.git/config', '../outside', 'out/x'])('are never %s', async (name) => {
    const { root, outside } = linked();
    await expect(writeTogether(root, [{ path: name, before: null, after: bytes('x') }])).rejects.toThrow(WriteError);
    expect(readdirSync(outside)).toEqual([]);
  });

  it('get back what they were where one of them cannot take its place', async () => {
    const { root } = scratch();
    const files = three(root);
    // The folder that the first one makes is where the second one should be a file.
    const both = ['d/e', 'd'].map((name) => ({ path: name, before: null, after: bytes('new') }));
    await expect(writeTogether(root, [...files, ...both])).rejects.toThrow(WriteError);
    expect(texts(root)).toEqual(['old', 'old', 'old']);
  });

  /** Nobody's rights, where everything is allowed to who runs this. */
  async function asNobody<T>(act: () => Promise<T>): Promise<T> {
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65534);
    try {
      return await act();
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  }

  it('get back what they were also where one of them is for reading only', async () => {
    // Not below a folder of who runs this: nobody may not enter that.
    const root = mkdtempSync(path.join(tmpdir(), 'together-'));
    try {
      const files = three(root);
      chmodSync(path.join(root, 'a'), 0o444);
      if (process.geteuid?.() === 0) execFileSync('chown', ['-R', '65534', root]);
      const both = ['d/e', 'd'].map((name) => ({ path: name, before: null, after: bytes('new') }));
      await asNobody(() => expect(writeTogether(root, [...files, ...both])).rejects.toThrow(/a folder stands there/));
      expect(texts(root)).toEqual(['old', 'old', 'old']);
      expect(lstatSync(path.join(root, 'a')).mode & 0o777).toBe(0o444);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('are whole when %s comes in between, and it ends the process', (signal) => {
    const { root } = scratch();
    const names = Array.from({ length: 40 }, (_, index) => `f${index}`);
    for (const name of names) writeFileSync(path.join(root, name), 'old');
    const here = (file: string) => JSON.stringify(path.join(import.meta.dirname, '../..', file));
    const script = `
      import { readFileSync } from 'node:fs';
      import { register } from 'node:module';
      import { pathToFileURL } from 'node:url';
      register(pathToFileURL(${here('scripts/typescript-hooks.mjs')}));
      const { writeTogether } = await import(${here('src/doors/writing-together.ts')});
      const root = ${JSON.stringify(root)};
      const watch = setInterval(() => {
        if (readFileSync(root + '/f0', 'utf8') === 'old') return;
        clearInterval(watch);
        process.kill(process.pid, '${signal}');
      }, 0);
      const [before, after] = [Buffer.from('old'), Buffer.from('new')];
      await writeTogether(root, ${JSON.stringify(names)}.map((path) => ({ path, before, after })));
      await new Promise((resolve) => setTimeout(resolve, 30_000));`;
    const ran = spawnSync(process.execPath, ['--no-warnings', '--input-type=module', '--eval', script]);
    expect([ran.signal, ran.stderr.toString()]).toEqual([signal, '']);
    expect(new Set(texts(root, names))).toEqual(new Set(['new']));
    expect(readdirSync(root).filter((name) => name.startsWith('.f'))).toEqual([]);
  });
});
