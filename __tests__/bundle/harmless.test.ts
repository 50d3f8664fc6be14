import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HARMLESS_JSON, HARMLESS_YAML, withDigests, type HarmlessEdit } from '../support/harmless.js';
import { buildPair, runCli, type Pair } from '../support/pair.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

const GATES = 'handoff,alignment,sign-off,immutable-release,rollback,stability-window';

let folder: string;
let pair: Pair;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'harmless-'));
  pair = await buildPair(folder);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const edits = (file: string, list: readonly HarmlessEdit[]) =>
  list.map(({ title, edit }) => ({ title: `${file} ${title}`, file, edit }));

describe('the bundled command line', () => {
  it.each([...edits('handover/release.json', HARMLESS_JSON), ...edits('contract/openapi.yaml', HARMLESS_YAML)])(
    'passes all gates but the suites after a harmless edit: $title',
    async ({ file, edit }) => {
      const [full, bundle] = [path.join(pair.producer, file), path.join(pair.producer, 'handover/evidence.json')];
      const [text, digests] = [await readFile(full, 'utf8'), await readFile(bundle, 'utf8')];
      await writeFile(full, edit(text));
      await writeFile(bundle, withDigests(digests, { [file]: edit(text) }));
      const result = await runCli([
        'check',
        ...['--role', 'producer', '--root', pair.producer, '--peer-path', pair.consumer, '--only', GATES],
        ...['--output-directory', path.join(folder, 'out')],
      ]);
      await writeFile(full, text);
      await writeFile(bundle, digests);
      expect({ code: result.code, stderr: result.stderr }).toEqual({ code: 0, stderr: '' });
    },
  );
});
