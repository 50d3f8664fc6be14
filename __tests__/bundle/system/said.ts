/** What every ended run is held to, whatever the system did to it. */
import { expect } from '@jest/globals';
import type { Ran } from '../../support/action-run.js';

export const GO = { check: 'process.exit(0)' };
export const NO_GO = { check: 'process.exit(3)' };

export function errorLines({ stdout }: Pick<Ran, 'stdout'>): readonly string[] {
  return stdout.split('\n').filter((line) => line.startsWith('::error::'));
}

/** No stack, and no word of Node's, where people look. */
export function noStack({ stdout, stderr, summary }: Pick<Ran, 'stdout' | 'stderr' | 'summary'>): void {
  for (const text of [stdout, stderr, summary])
    expect(text).not.toMatch(/^\s+at .*[:(]\d+|node:internal|Please report/m);
}
