/**
 * The bundle that tests drive: what the sources build to, in `.bundle/<digest of the inputs>`. Sources that did not
 * change are not built again, and two runs over different sources don't disturb each other. `dist` is never read.
 */
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
/** Below the root of the package, because the bundle finds profiles and examples by walking up. */
const home = path.join(root, '.bundle');
const INPUTS = ['src', 'rollup.config.mjs', 'package.json', 'package-lock.json'];
const KEPT = 3;

/** The folder of the bundle that belongs to the sources as they are now; built when it is not there. */
export async function bundle() {
  const folder = path.join(home, await digest());
  if (existsSync(folder)) return folder;
  await mkdir(home, { recursive: true });
  // Built beside and moved, so that a folder of that name is always whole.
  const unfinished = path.join(home, `unfinished-${randomUUID()}`);
  try {
    await rollup(unfinished);
    await rename(unfinished, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await forgetOld();
  return folder;
}

/** SHA-256 over the name and the bytes of everything that the bundle is made of. */
async function digest() {
  const files = [];
  for (const input of INPUTS) {
    const full = path.join(root, input);
    const isFolder = (await stat(full)).isDirectory();
    const inside = isFolder ? await readdir(full, { recursive: true, withFileTypes: true }) : [];
    if (!isFolder) files.push(full);
    files.push(...inside.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)));
  }
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const bytes = await readFile(file);
    hash.update(`${path.relative(root, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 16);
}

function rollup(folder) {
  const bin = path.join(root, 'node_modules/rollup/dist/bin/rollup');
  const child = spawn(process.execPath, [bin, '--config', 'rollup.config.mjs', '--configFolder', folder, '--silent'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The bundle could not be built: rollup ended with ${code}.`));
    });
  });
}

/** What other branches built is kept for a while; it is small, and they are come back to. */
async function forgetOld() {
  const names = (await readdir(home)).filter((name) => !name.startsWith('unfinished-'));
  const folders = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(path.join(home, name))).mtimeMs })),
  );
  const old = folders.sort((one, other) => other.time - one.time).slice(KEPT);
  await Promise.all(old.map(({ name }) => rm(path.join(home, name), { recursive: true, force: true })));
}
