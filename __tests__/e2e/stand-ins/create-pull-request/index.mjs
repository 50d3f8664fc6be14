import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const { env } = process;
const input = (name) => env[`INPUT_${name.toUpperCase()}`] ?? '';
const cwd = path.resolve(env.GITHUB_WORKSPACE, input('path'));
const person = { NAME: 'github-actions[bot]', EMAIL: 'bot@example.test' };
const identity = Object.fromEntries(
  ['AUTHOR', 'COMMITTER'].flatMap((who) => Object.entries(person).map(([key, value]) => [`GIT_${who}_${key}`, value])),
);
const git = (...args) => execFileSync('git', args, { cwd, env: { ...env, ...identity }, encoding: 'utf8' }).trim();
if (git('status', '--porcelain') === '') {
  console.log('Nothing changed: no pull request.');
  process.exit(0);
}
const base = git('rev-parse', '--abbrev-ref', 'HEAD');
git('checkout', '--quiet', '-B', input('branch'));
git('add', '--all');
git('commit', '--quiet', '--message', input('commit-message'));
const basic = Buffer.from(`x-access-token:${input('token')}`).toString('base64');
git(
  '-c',
  `http.${env.GITHUB_SERVER_URL}/.extraheader=AUTHORIZATION: basic ${basic}`,
  'push',
  '--quiet',
  '--force',
  'origin',
  `HEAD:refs/heads/${input('branch')}`,
);
const pulls = `${env.GITHUB_API_URL}/repos/${env.GITHUB_REPOSITORY}/pulls`;
const headers = { authorization: `token ${input('token')}`, 'content-type': 'application/json' };
const head = `${env.GITHUB_REPOSITORY.split('/')[0]}:${input('branch')}`;
const open = await (await fetch(`${pulls}?state=open&head=${encodeURIComponent(head)}&per_page=1`, { headers })).json();
if (open.length > 0) console.log(`Pull request #${open[0].number} has the new commit.`);
else {
  const body = input('body-path') === '' ? '' : readFileSync(input('body-path'), 'utf8');
  const made = await fetch(pulls, {
    method: 'POST',
    headers,
    body: JSON.stringify({ title: input('title'), head: input('branch'), base, body }),
  });
  if (!made.ok) throw new Error(`No pull request could be opened: ${made.status} ${await made.text()}`);
  console.log(`Pull request #${(await made.json()).number} is open.`);
}
