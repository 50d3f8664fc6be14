import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Report } from '../../../src/contracts/report.js';
import { openPair } from '../../support/judge.js';
import { Bench } from '../bench.js';

const RULE = 'immutable-release/changelog';
const pair = await Bench.memorykernel();
const folder = await mkdtemp(path.join(tmpdir(), 'changelog-'));

afterAll(async () => {
  await pair.close();
  await rm(folder, { recursive: true, force: true });
});

// Without the tag the working tree's changelog is read, so that no case needs a history of its own.
const untagged = { producer: path.join(folder, 'producer'), consumer: pair.pair.consumer };
await cp(pair.pair.producer, untagged.producer, { recursive: true });
execFileSync('git', ['tag', '--delete', 'v0.4.0'], { cwd: untagged.producer, stdio: 'ignore' });
const open = openPair(untagged);

async function said(changelog: string) {
  await writeFile(path.join(untagged.producer, 'CHANGELOG.md'), changelog);
  const report: Report = (await open.judge(pair.usual('producer'))).report;
  return report.gates
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => rule === RULE)
    .map(({ severity, path: file, line, observed }) => ({ severity, file, line, observed }));
}

const OLDER = '\n## v0.3.2 - 2025-09-09\n\n- Faster.\n';

describe('the changelog', () => {
  it.each([
    '## v0.4.0\n\n- Less.\n',
    '## v0.4.0 - 2026-01-13\n',
    '## [0.4.0] - 2026-01-13\n',
    '## [v0.4.0](https://example.com/compare/v0.3.2...v0.4.0) (2026-01-13)\n',
    '### MemoryKernel 0.4.0 "Kingfisher"\n',
    '## **Version 0.4.0**\n',
    '## 🚀 v0.4.0 ##\n',
    'v0.4.0\n======\n',
    'Release 0.4.0 (2026-01-13)\n--------------------------\n',
    '<h2 id="x">v0.4.0</h2>\n',
    '<!-- v0.4.0 --> \n\n## v0.4.0\n',
    '```\n```\n\n## v0.4.0\r\n',
    '## v0.4.0-rc1\n\n## v0.4.0\n',
  ])('has an entry of the release: %j', async (entry) => {
    expect(await said(`# Changelog\n\n${entry}${OLDER}`)).toEqual([]);
  });

  it.each([
    'v0.4.0 (2026-01-13)\n\nLess.\n',
    '* **0.4.0** - less\n',
    '- v0.4.0: less\n',
    '0.4.0\n',
    '  v0.4.0\n',
    '| v0.4.0 | Less |\n',
  ])('needs no headings: %j', async (entry) => {
    expect(await said(`Changes\n\n${entry}`)).toEqual([]);
  });

  it.each([
    ['', null],
    ['## Unreleased\n\n- v0.4.0: less\n', 5],
    ['## Unreleased (v0.4.0)\n', 3],
    ['## Since v0.4.0\n', 3],
    ['## Upgrading from v0.4.0\n', 3],
    ['## Removed in the future: after v0.4.0\n', 3],
    ['## Deprecated, to be removed in v0.4.0\n', 3],
    ['## Roadmap\n\n- v0.4.0: less\n', 5],
    ['## v0.3.3\n\nv0.4.0 will carry less.\n', 5],
    ['v0.4.0 will carry less.\n', 3],
    ['## ~~v0.4.0~~\n', 3],
    ['## v0.4.0 [YANKED]\n', 3],
    ['## v0.4.0 (never released)\n', 3],
    ['> ## v0.4.0\n', 3],
    ['    ## v0.4.0\n', 3],
    ['\tv0.4.0\n', 3],
    ['<!--\n## v0.4.0\n-->\n', null],
    ['Older: <!--\n## v0.4.0\n-->\n', null],
    ['<!-- ## v0.4.0 -->\n', null],
    ['<!-- never closed\n\n## v0.4.0\n', null],
    ['```md\n## v0.4.0\n```\n', null],
    ['````\n```\n## v0.4.0\n````\n', null],
    ['~~~\n## v0.4.0\n~~~\n', null],
    ['[0.4.0]: https://example.com/v0.4.0\n', null],
    ['## v0.4.0-rc1\n', null],
    ['## v0.4.0+build.1\n', null],
    ['## v0.4.01\n', null],
    ['## v0.4.0.1\n', null],
    ['## v10.4.0\n', null],
    ['## 1.0.4.0\n', null],
    ['## v0.4\n', null],
    ['## sdk-v0.4.0\n', null],
  ])('lacks the entry of the release: %j', async (entry, line) => {
    expect(await said(`# Changelog\n\n${entry}${entry.startsWith('<!-- never') ? '' : OLDER}`)).toEqual([
      {
        severity: 'error',
        file: 'CHANGELOG.md',
        line: line ?? 1,
        observed: line === null ? null : expect.stringContaining('0.4.0'),
      },
    ]);
  });

  it.each(['## v0.4.0 - Unreleased', '## v0.4.0 (TBD)', '## v0.4.0 - 2099-01-13'])(
    'calls the release not released yet: %s',
    async (entry) => {
      expect(await said(`# Changelog\n\n${entry}\n${OLDER}`)).toEqual([
        { severity: 'warning', file: 'CHANGELOG.md', line: 3, observed: entry },
      ]);
    },
  );
});
