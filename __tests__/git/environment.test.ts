import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Git } from '../../src/git/git.js';
import { scratch } from './scratch.js';

const WITHHELD = [
  'GITHUB_TOKEN',
  'INPUT_TOKEN',
  'INPUT_PEER-TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'NPM_TOKEN',
  'SSH_AUTH_SOCK',
];
const SECRET = 'nobody-may-see-this';

describe('the environment of git', () => {
  const before = { ...process.env };
  beforeAll(() => {
    for (const name of WITHHELD) process.env[name] = SECRET;
  });
  afterAll(() => {
    process.env = before;
  });

  it('has no token, whatever the run has', async () => {
    const git = Git.find(scratch().root);
    const shown = await git?.ask(['-c', 'alias.shown=!env', 'shown']);
    expect(shown).toMatchObject({ code: 0 });
    expect(shown?.stdout.toString()).toContain('PATH=');
    expect(shown?.stdout.toString()).not.toContain(SECRET);
  });
});
