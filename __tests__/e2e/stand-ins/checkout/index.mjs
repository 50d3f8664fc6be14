import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

const { env } = process;
const input = (name) => env[`INPUT_${name.toUpperCase()}`] ?? '';
const own = input('repository') === env.GITHUB_REPOSITORY;
const folder = path.resolve(env.GITHUB_WORKSPACE, input('path') || '.');
mkdirSync(folder, { recursive: true });
const basic = Buffer.from(`x-access-token:${input('token')}`).toString('base64');
const git = (...args) =>
  execFileSync('git', ['-c', 'init.defaultBranch=main', ...args], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
const address = `${env.GITHUB_SERVER_URL}/${input('repository')}`;
git('init', '--quiet');
git('remote', 'add', 'origin', address);
const ref = input('ref');
const wanted = ref || (own ? env.GITHUB_SHA : 'HEAD');
const everything = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
const depth = input('fetch-depth') === '0' ? [] : [`--depth=${input('fetch-depth')}`];
git(
  ...['-c', `http.${env.GITHUB_SERVER_URL}/.extraheader=AUTHORIZATION: basic ${basic}`],
  ...['fetch', '--quiet', '--no-tags', ...depth, 'origin', `+${wanted}:refs/stand-in/wanted`],
  ...(depth.length === 0 ? everything : []),
);
const branch = own && ref === '' ? (/^refs\/heads\/(.+)$/.exec(env.GITHUB_REF)?.[1] ?? null) : null;
if (branch !== null) {
  git('update-ref', `refs/remotes/origin/${branch}`, 'refs/stand-in/wanted');
  git('checkout', '--quiet', '--force', '-B', branch, 'refs/stand-in/wanted');
} else git('checkout', '--quiet', '--force', '--detach', 'refs/stand-in/wanted');
git('update-ref', '-d', 'refs/stand-in/wanted');
