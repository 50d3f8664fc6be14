/**
 * Cuts what the loopback needs out of GitHub's own description of its API (73 MB) into `requests.json`, so that no
 * test worker has to parse the whole. `node make-slice.mjs` writes it; with `--check` it only compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';

const OPERATIONS = [
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/commits',
  'GET /repos/{owner}/{repo}/commits/{ref}',
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
  'GET /repos/{owner}/{repo}/commits/{ref}/statuses',
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
  'GET /repos/{owner}/{repo}/git/ref/{ref}',
  'GET /repos/{owner}/{repo}/releases',
  'GET /repos/{owner}/{repo}/releases/tags/{tag}',
  'GET /repos/{owner}/{repo}/pulls',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'POST /repos/{owner}/{repo}/check-runs',
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}',
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
  'POST /repos/{owner}/{repo}/statuses/{sha}',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
  'POST /repos/{owner}/{repo}/pulls',
  'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
  'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun',
];

const target = new URL('requests.json', import.meta.url);

/** GitHub ignores properties it does not know; to send one is our mistake, so the slice forbids them. */
function strict(schema) {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema)
    .filter(
      ([key, value]) =>
        !((key === 'description' || key === 'example' || key === 'examples') && typeof value !== 'object'),
    )
    .map(([key, value]) => [key, strict(value)]);
  const copy = Object.fromEntries(kept);
  if (copy.type === 'object' && copy.properties && copy.additionalProperties === undefined)
    copy.additionalProperties = false;
  return copy;
}

async function slice() {
  const source = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.deref.json');
  const { paths } = JSON.parse(readFileSync(source, 'utf8'));
  const operations = OPERATIONS.map((route) => {
    const [method, path] = route.split(' ');
    const operation = paths[path]?.[method.toLowerCase()];
    if (operation === undefined) throw new Error(`GitHub does not describe ${route}.`);
    return {
      method,
      path,
      parameters: operation.parameters.map(({ name, in: where, required, schema, 'x-multi-segment': multi }) => ({
        name,
        in: where,
        required: required === true,
        segments: multi === true ? 'many' : 'one',
        schema: strict(schema),
      })),
      body: strict(operation.requestBody?.content['application/json'].schema) ?? null,
    };
  });
  const file = fileURLToPath(target);
  return prettier.format(JSON.stringify(operations), { ...(await prettier.resolveConfig(file)), filepath: file });
}

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== (await slice())) {
    console.error(
      'requests.json is not what @octokit/openapi describes. Run: node __tests__/support/loopback/make-slice.mjs',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, await slice());
}
