import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { startLoopback } from './server.js';
import type { Loopback } from './server.js';

async function asked(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; invalid: readonly string[] }> {
  const github: Loopback = await startLoopback();
  github.repository('o/r');
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const { status } = await fetch(`${github.url}${path}`, init);
  const invalid = [...github.invalid];
  const stopped = github.stop();
  if (invalid.length === 0) await stopped;
  else await expect(stopped).rejects.toThrow('GitHub would not have understood');
  return { status, invalid };
}

const RUN = { name: 'gate', head_sha: 'a'.repeat(40), status: 'completed', conclusion: 'success' };
const ANNOTATION = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'm' };
const output = (fields: object) => ({ ...RUN, output: { title: 't', summary: 's', ...fields } });

describe('the loopback GitHub', () => {
  it('takes a check run that GitHub would take', async () => {
    const body = output({ annotations: Array.from({ length: 50 }, () => ANNOTATION) });
    await expect(asked('POST', '/repos/o/r/check-runs', body)).resolves.toEqual({ status: 201, invalid: [] });
  });

  it.each([
    ['a missing head_sha', 'POST', '/repos/o/r/check-runs', { name: 'gate' }, 'head_sha'],
    ['an unknown property', 'POST', '/repos/o/r/check-runs', { ...RUN, detail_url: 'x' }, 'detail_url'],
    ['an unknown conclusion', 'POST', '/repos/o/r/check-runs', { ...RUN, conclusion: 'passed' }, 'conclusion'],
    [
      '51 annotations',
      'POST',
      '/repos/o/r/check-runs',
      output({ annotations: Array(51).fill(ANNOTATION) }),
      '50 items',
    ],
    [
      'a summary of 65,536 bytes',
      'POST',
      '/repos/o/r/check-runs',
      output({ summary: 'é'.repeat(32_768) }),
      '65536 bytes',
    ],
    [
      'columns over lines',
      'POST',
      '/repos/o/r/check-runs',
      output({ annotations: [{ ...ANNOTATION, end_line: 2, start_column: 1 }] }),
      'columns',
    ],
    ['a changed conclusion', 'PATCH', '/repos/o/r/check-runs/1', { conclusion: 'failure' }, 'may not be changed'],
    [
      'a comment of 65,537 characters',
      'POST',
      '/repos/o/r/issues/1/comments',
      { body: 'x'.repeat(65_537) },
      'too long',
    ],
    ['101 items a page', 'GET', '/repos/o/r/issues/1/comments?per_page=101', undefined, 'per_page'],
    ['an unknown query', 'GET', '/repos/o/r/commits?branch=main', undefined, 'branch'],
    ['a pull request that is no number', 'GET', '/repos/o/r/pulls/x/reviews', undefined, 'integer'],
    ['an operation that is not described', 'PUT', '/repos/o/r/check-runs', {}, 'not among'],
  ])('answers 422 to %s and remembers why', async (_, method, path, body, why) => {
    const { status, invalid } = await asked(method, path, body);
    expect(status).toBe(422);
    expect(invalid.join()).toContain(why);
  });

  it.each([
    ['a field that its type does not have', '{ viewer { nickname } }', 'Cannot query field "nickname"'],
    [
      'a field without the fragment it needs',
      '{ repository(owner: "o", name: "r") { object(oid: "a") { text } } }',
      'text',
    ],
    ['an argument of another type', '{ repository(owner: "o", name: 1) { id } }', 'String'],
    ['no query at all', 'viewer', 'Syntax Error'],
  ])('remembers what GitHub’s schema does not allow: %s', async (_, query, why) => {
    const { status, invalid } = await asked('POST', '/graphql', { query });
    expect(status).toBe(200);
    expect(invalid.join()).toContain(why);
  });

  it.each(['make-slice.mjs', 'make-schema.mjs'])('checks against what GitHub itself describes: %s', async (name) => {
    const script = fileURLToPath(new URL(name, import.meta.url));
    await expect(promisify(execFile)(process.execPath, [script, '--check'])).resolves.toEqual({
      stdout: '',
      stderr: '',
    });
  });
});
