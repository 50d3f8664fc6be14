/** `init`: the files that a repository starts from are those that are documented and played. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MATCHER_NAMES } from '../../src/doors/profile.js';
import { parse } from '../../src/profile/source.js';
import { bundled } from '../support/bundle.js';

const documented = (name: string) => readFileSync(new URL(`../../docs/workflows/${name}`, import.meta.url), 'utf8');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'handoff-gate-init-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function init(...args: readonly string[]) {
  const run = spawnSync(process.execPath, [bundled('cli.js'), 'init', ...args], { cwd: folder, encoding: 'utf8' });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

const written = () => readFileSync(path.join(folder, '.github/workflows/handoff-gate.yml'), 'utf8');

function put(file: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), '{}\n');
}

it("says where it cannot tell whose repository it is, and writes the producer's", () => {
  const { code, stdout } = init();
  expect(code).toBe(0);
  expect(stdout).toContain('cannot be told');
  expect(written()).toBe(documented('producer.yml'));
  expect(readFileSync(path.join(folder, '.github/handoff-gate.yml'), 'utf8')).toContain('producer:');
});

it.each([
  ['contracts/integration/v1/producer-contract-manifest.json', 'producer.yml'],
  ['config/memorykernel-integration-pin.json', 'consumer-repin.yml'],
])('tells by %s that the workflow is %s', (document, workflow) => {
  put(document);
  const { code, stdout } = init();
  expect(code).toBe(0);
  expect(stdout).not.toContain('cannot be told');
  expect(written()).toBe(documented(workflow));
});

it('takes the side that is said, and writes over nothing unless told to', () => {
  expect(init('--role', 'consumer').code).toBe(0);
  expect(written()).toBe(documented('consumer-repin.yml'));
  const again = init('--role', 'producer');
  expect(again.code).toBe(2);
  expect(again.stderr).toContain('Use --force to write them anew');
  expect(written()).toBe(documented('consumer-repin.yml'));
  expect(init('--role', 'producer', '--force').code).toBe(0);
  expect(written()).toBe(documented('producer.yml'));
});

it('keeps a workflow that is there, and writes the profile that is not', () => {
  expect(init('--role', 'consumer').code).toBe(0);
  const profile = path.join(folder, '.github/handoff-gate.yml');
  rmSync(profile);
  const { code, stdout } = init('--role', 'producer');
  expect([code, existsSync(profile), written()]).toEqual([0, true, documented('consumer-repin.yml')]);
  expect(stdout).toContain('Kept .github/workflows/handoff-gate.yml, which was there already');
});

it("marks with CHOOSE what is the built-in pair's own, in a profile that still is one", async () => {
  expect(init().code).toBe(0);
  const profile = readFileSync(path.join(folder, '.github/handoff-gate.yml'), 'utf8');
  for (const own of ['name: MemoryKernel', 'repository: saagar210/MemoryKernel', 'documents:', 'name: AssistSupport'])
    expect(profile).toContain(`  ${own} # CHOOSE\n`);
  const read = await parse(Buffer.from(profile), 'handoff-gate.yml', MATCHER_NAMES);
  expect(read.profile.producer.name).toBe('MemoryKernel');
});
