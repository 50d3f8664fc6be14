import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../support/pair.js';
import { buildProducer, type Producer } from '../support/producer.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

let folder: string;
let producer: Producer;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'handoff-gate-stages-'));
  producer = buildProducer(folder, { suite: { one: 'process.exit(0)', two: 'process.exit(3)' } });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the command line on several machines', () => {
  it('plans, verifies each shard without failing, and judges all of them at once', async () => {
    const plan = path.join(folder, 'plan.json');
    const planned = await runCli(['plan', '--root', producer.root, '--out', plan]);
    expect(planned).toMatchObject({ code: 0, stdout: expect.stringContaining('2-of-2  two') });
    const evidence = path.join(folder, 'evidence');
    for (const shard of ['1/2', '2/2']) {
      const out = path.join(evidence, shard.replace('/', '-'));
      const verify = ['verify', '--root', producer.root, '--plan', plan, '--shard', shard, '--output-directory', out];
      expect((await runCli(verify)).code).toBe(0);
    }
    const reported = await runCli(['report', '--evidence', evidence, '--format', 'json']);
    expect(reported.code).toBe(1);
    expect(reported.stdout).toContain('"id": "one"');
    expect(reported.stdout).toContain('failed with exit 3');
  });

  it('spreads the suite over as many shards as are asked for', async () => {
    const plan = path.join(folder, 'one.json');
    await runCli(['plan', '--root', producer.root, '--shard', '1/1', '--out', plan]);
    expect(JSON.parse(readFileSync(plan, 'utf8'))).toMatchObject({
      schema: 'handoff-gate.plan/v1',
      subject: producer.merge,
      shards: [{ index: 1, total: 1, commands: ['one', 'two'] }],
    });
  });

  it('says which shards there are when none was chosen', async () => {
    const plan = path.join(folder, 'two.json');
    await runCli(['plan', '--root', producer.root, '--out', plan]);
    const ran = await runCli(['verify', '--root', producer.root, '--plan', plan]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('The plan has 2 shards');
  });
});

describe('a word that is no command', () => {
  it.each(['chek', 'constructor', 'toString', '__proto__'])('is a wrong usage, in words: %s', async (word) => {
    const ran = await runCli([word]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(`There is no command "${word}"`);
  });
});

/** Has the shape of a token, and is put together so that no scanner takes it for one. */
const SECRET = ['ghp', 'aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5'].join('_');

describe('a secret that stands in a document', () => {
  it.each([
    ['fix', 'docs/handoff.json', `{ "release_tag": "x ${SECRET}" }`],
    ['check', '.github/handoff-gate.yml', `schema: ${SECRET}\n`],
  ])('is not told of by %s', async (command, file, text) => {
    const told = buildProducer(mkdtempSync(path.join(folder, 'secret-')));
    told.write(file, text);
    const { stderr } = await runCli([command, '--root', told.root, '--role', 'producer']);
    expect(stderr).not.toBe('');
    // A patch is bytes to apply, and stays what it is.
    expect(stderr).not.toContain(SECRET);
  });
});
