/** Nobody goes around the door to git, and nobody takes an answer that is unknown for an empty one: linter and compiler say no. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { unknown, value, type Known } from '../../src/contracts/answer.js';
import { packageRoot } from '../../src/profile/home.js';

const AROUND = `import { execFileSync } from 'node:child_process';
import { exec } from '@actions/exec';
export const around = [execFileSync, exec];
`;

it('the linter refuses a room that starts git by itself', async () => {
  const program = path.join(packageRoot(), 'node_modules', 'eslint', 'bin', 'eslint.js');
  const args = [program, '--stdin', '--stdin-filename', 'src/doors/progress.ts', '--format', 'json'];
  const said = await new Promise<string>((resolve) => {
    const child = execFile(process.execPath, args, { cwd: packageRoot() }, (_, stdout) => {
      resolve(stdout);
    });
    child.stdin?.end(AROUND);
  });
  const [{ messages = [] } = {}] = JSON.parse(said) as { messages?: { ruleId: string; message: string }[] }[];
  const refused = messages.filter(({ ruleId }) => ruleId === '@typescript-eslint/no-restricted-imports');
  expect(refused.map(({ message }) => message)).toEqual([
    expect.stringContaining('git is asked through src/git'),
    expect.stringContaining('git is asked through src/git'),
  ]);
}, 60_000);

it('the compiler refuses an answer that somebody makes empty where it is unknown', () => {
  const asked = (known: boolean): Known<readonly string[]> =>
    known ? value(['v1']) : unknown('git refused', 'Ask again.');
  // @ts-expect-error: an answer is no list, whatever stands behind it
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
  const tags: readonly string[] = asked(false) ?? [];
  // @ts-expect-error: nor has it a value before somebody looked whether it is one
  const looked: unknown = asked(false).value;
  expect([Array.isArray(tags), looked]).toEqual([false, undefined]);
});
