import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GitMissing } from '../../src/git/git.js';
import { openCheckout } from '../../src/git/checkout.js';
import { buildPair, runCli, type Pair } from '../support/pair.js';

let folder: string;
let pair: Pair;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'git-missing-'));
  pair = await buildPair(folder);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('without git on the PATH', () => {
  it('a checkout is not opened, and the error says what is missing', async () => {
    const { PATH } = process.env;
    process.env['PATH'] = folder;
    try {
      await expect(openCheckout(pair.producer, { origin: 'own', name: null, reference: null })).rejects.toThrow(
        GitMissing,
      );
    } finally {
      process.env['PATH'] = PATH;
    }
  });

  it('the command line ends with 2 and one clear sentence', async () => {
    const args = ['check', '--root', pair.producer, '--role', 'producer', '--suite', 'skip'];
    const { code, stdout, stderr } = await runCli(args, { environment: { PATH: folder } });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('git was not found');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
