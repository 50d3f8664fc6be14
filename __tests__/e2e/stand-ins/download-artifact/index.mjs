import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { backendIds, call, input, unzipSync } from './artifacts.mjs';

const { env } = process;
const name = input('name');
const pattern = new RegExp(
  `^${input('pattern')
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')}$`,
);
const isWanted = (one) => (name === '' ? input('pattern') === '' || pattern.test(one) : one === name);
const token = input('github-token');

async function listed() {
  if (token === '') {
    const { artifacts } = await call('ListArtifacts', backendIds());
    return artifacts.map((one) => ({
      name: one.name,
      address: async () => (await call('GetSignedArtifactURL', { ...backendIds(), name: one.name })).signed_url,
    }));
  }
  const base = `${env.GITHUB_API_URL}/repos/${env.GITHUB_REPOSITORY}/actions`;
  const headers = { authorization: `token ${token}` };
  const response = await fetch(`${base}/runs/${input('run-id')}/artifacts?per_page=100`, { headers });
  if (!response.ok) throw new Error(`The run ${input('run-id')} has no artifacts to tell of: ${response.status}`);
  return (await response.json()).artifacts.map((one) => ({
    name: one.name,
    address: async () =>
      (await fetch(`${base}/artifacts/${one.id}/zip`, { headers, redirect: 'manual' })).headers.get('location'),
  }));
}

const wanted = (await listed()).filter((one) => isWanted(one.name));
if (name !== '' && wanted.length === 0) throw new Error(`Artifact not found for name: ${name}`);
for (const one of wanted) {
  const zip = new Uint8Array(await (await fetch(await one.address())).arrayBuffer());
  const folder = path.resolve(input('path'), name === '' ? one.name : '');
  for (const [file, bytes] of Object.entries(unzipSync(zip))) {
    const full = path.join(folder, file);
    if (!full.startsWith(folder + path.sep)) throw new Error(`${file} leads out of the artifact`);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, bytes);
  }
  console.log(`Artifact ${one.name}: ${Object.keys(unzipSync(zip)).length} files`);
}
