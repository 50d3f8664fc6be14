/**
 * Where the actions of a workflow come from. Ours is what the sources build to. Others are fetched by git at the commit
 * that the workflow names; where GitHub cannot be reached, stand-ins beside this file do what the workflow needs of them.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

export const PACKAGE = path.join(import.meta.dirname, '../..');
const CACHE = path.join(PACKAGE, 'node_modules/.cache/handoff-gate');
const STAND_INS = path.join(import.meta.dirname, 'stand-ins');

/** It gives its token to `https://` alone, whatever the server's address is: the loopback has no certificate. */
const NEEDS_HTTPS = ['peter-evans/create-pull-request'];

export interface Action {
  /** `owner/name@ref`, as the workflow says. */
  readonly uses: string;
  readonly folder: string;
  readonly kind: 'ours' | 'real' | 'stand-in';
}

/** Every action that a workflow file uses; what stands in a comment is for whoever copies it. */
export function actionFolders(file: string): readonly Action[] {
  const names = [...readFileSync(file, 'utf8').matchAll(/^(?:[^#\n]*\s)?uses: (\S+)/gm)].map(([, uses = '']) => uses);
  return [...new Set(names)].map(actionFor);
}

const found = new Map<string, Action>();

function actionFor(uses: string): Action {
  const known = found.get(uses) ?? findAction(uses);
  found.set(uses, known);
  return known;
}

function findAction(uses: string): Action {
  if (uses === 'OWNER/handoff-gate@COMMIT') return { uses, folder: ours(), kind: 'ours' };
  const [name = '', commit = ''] = uses.split('@');
  const wish = process.env['HANDOFF_GATE_E2E_ACTIONS'] ?? '';
  const real = wish === 'stand-ins' || NEEDS_HTTPS.includes(name) ? null : fetched(name, commit);
  if (real !== null) return { uses, folder: real, kind: 'real' };
  const standIn = standInFor(path.basename(name));
  if ((wish === 'real' && !NEEDS_HTTPS.includes(name)) || standIn === null)
    throw new Error(
      `${uses} could not be fetched from GitHub${wish === 'real' ? '' : ', and nothing stands in for it'}.`,
    );
  return { uses, folder: standIn, kind: 'stand-in' };
}

/** The action at its commit; null where GitHub cannot be reached. */
function fetched(name: string, commit: string): string | null {
  const folder = path.join(CACHE, 'actions', `${name}@${commit}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, {
      cwd: unfinished,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
      stdio: 'ignore',
      timeout: 60_000,
    });
  try {
    git('init', '--quiet');
    git('fetch', '--quiet', '--depth=1', `https://github.com/${name}`, commit);
    git('checkout', '--quiet', 'FETCH_HEAD');
    renameSync(unfinished, folder);
    return folder;
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
    return null;
  }
}

/** An action of ours that does what the workflows need of it; null where there is none. It is copied whole, so nothing may lie beside it. */
function standInFor(name: string): string | null {
  const from = path.join(STAND_INS, name);
  if (!existsSync(from)) return null;
  const folder = path.join(CACHE, 'stand-ins', name);
  rmSync(folder, { recursive: true, force: true });
  for (const part of [from, path.join(STAND_INS, 'shared')]) cpSync(part, folder, { recursive: true });
  return folder;
}

/** What a user gets of this action: its description, the bundle that the sources build to, and the profiles it ships. */
export function ours(): string {
  const bundle = process.env['HANDOFF_GATE_BUNDLE'] ?? '';
  const folder = path.join(CACHE, 'ours', path.basename(bundle));
  if (existsSync(folder)) return folder;
  rmSync(path.dirname(folder), { recursive: true, force: true });
  const unfinished = `${folder}.unfinished`;
  mkdirSync(unfinished, { recursive: true });
  cpSync(bundle, path.join(unfinished, 'dist'), { recursive: true });
  for (const name of ['action.yml', 'package.json', 'profiles', 'schemas'])
    cpSync(path.join(PACKAGE, name), path.join(unfinished, name), { recursive: true });
  renameSync(unfinished, folder);
  return folder;
}
