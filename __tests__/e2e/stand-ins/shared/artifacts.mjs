/** The artifact service of the runner, as far as the stand-ins need it. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const { env } = process;
export const input = (name) => env[`INPUT_${name.toUpperCase()}`] ?? '';

/** Packs and unpacks; the action is copied away from this package, which says where it lies. */
export const { zipSync, unzipSync } = await import(
  pathToFileURL(path.join(env.HANDOFF_GATE_PACKAGE, 'node_modules/fflate/esm/index.mjs')).href
);

/** Which run and job this is: the runner's token says so. */
export function backendIds() {
  const { scp } = JSON.parse(Buffer.from(env.ACTIONS_RUNTIME_TOKEN.split('.')[1], 'base64url').toString());
  const [, run, job] = /Actions\.Results:([^:\s]+):([^:\s]+)/.exec(scp);
  return { workflow_run_backend_id: run, workflow_job_run_backend_id: job };
}

export async function call(method, body) {
  const url = new URL(`/twirp/github.actions.results.api.v1.ArtifactService/${method}`, env.ACTIONS_RESULTS_URL);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${env.ACTIONS_RUNTIME_TOKEN}` },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method}: ${response.status} ${await response.text()}`);
  return response.json();
}
