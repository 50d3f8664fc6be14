/** Repositories that git makes once in a test file, and that are copied wherever they are needed again. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';

/** For git that writes what a test needs: it looks after nothing behind it. */
export const WRITES_ONLY = {
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'maintenance.auto',
  GIT_CONFIG_VALUE_0: 'false',
  GIT_CONFIG_KEY_1: 'gc.auto',
  GIT_CONFIG_VALUE_1: '0',
} as const;

const made = new Map<string, { readonly folder: string; readonly what: unknown }>();

afterAll(() => {
  for (const { folder } of made.values()) rmSync(folder, { recursive: true, force: true });
});

/**
 * Fills a folder with what `make` makes, or with a copy of it.
 * @param name - the same for what is the same
 * @returns what `make` said of what it made: commits, for example
 */
export function madeOnce<T>(name: string, folder: string, make: (folder: string) => T): T {
  let known = made.get(name);
  if (known === undefined) {
    const template = mkdtempSync(path.join(tmpdir(), 'handoff-gate-once-'));
    known = { folder: template, what: make(template) };
    made.set(name, known);
  }
  cpSync(known.folder, folder, { recursive: true, preserveTimestamps: true });
  return known.what as T;
}
