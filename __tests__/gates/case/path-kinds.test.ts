import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { sortPaths } from '../../../src/gates/case/path-kinds.js';
import { builtInProfile } from '../../../src/profile/source.js';
import { openPair } from '../../support/judge.js';
import { buildMemoryKernel, MANIFEST, OBSERVED } from '../../support/memorykernel.js';
import { MATCHER_NAMES, readBuiltIn } from '../../support/profile.js';

const profile = readBuiltIn();

describe('a path', () => {
  it.each([
    ['crates/service/src/main.rs', 'runtime'],
    ['Crates/service/src/main.rs', 'runtime'],
    ['crates/service/README.md', 'runtime'],
    ['crates/a\nb.rs', 'runtime'],
    ['Cargo.lock', 'runtime'],
    ['rust-toolchain', 'runtime'],
    ['rust-toolchain.toml', 'runtime'],
    ['.cargo/config.toml', 'runtime'],
    ['service/build.rs', 'runtime'],
    ['migrations/0001.sql', 'runtime'],
    ['service/migrations/0001.sql', 'runtime'],
    ['.gitmodules', 'runtime'],
    ['docs/vendor/', 'runtime'],
    ['contracts/integration/v1/schemas/x.json', 'runtime'],
    ['contracts/integration/v1/producer-contract-manifest.json', 'metadata'],
    ['components/outcome-memory/contracts/integration/v1/service-slo-policy.json', 'metadata'],
    ['docs/implementation/x.json', 'metadata'],
    ['scripts/verify.sh', 'metadata'],
    ['.github/workflows/ci.yml', 'metadata'],
    ['CHANGELOG.md', 'metadata'],
    ['Dockerfile', 'unclassified'],
    ['src/main.rs', 'unclassified'],
    ['contracts/v2/x.json', 'unclassified'],
    ['.gitattributes', 'unclassified'],
  ] as const)('%j is %s', (file, kind) => {
    expect(sortPaths(profile, [file])).toEqual({ runtime: [], unclassified: [], metadata: [], [kind]: [file] });
  });

  it('is nothing known where a profile has no globs', () => {
    const none = { ...profile, runtimePaths: [], metadataPaths: [] };
    expect(sortPaths(none, ['a', 'b/']).unclassified).toEqual(['a']);
  });
});

describe('between the verified commit and the tag', () => {
  const folders: string[] = [];
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });

  /** Judges the pair with the tag on a commit that brings one file more; `on`: where the subject stands. */
  async function judged(file: string, on: 'main' | 'tag', submodule = false) {
    const folder = await mkdtemp(path.join(tmpdir(), 'paths-'));
    folders.push(folder);
    const pair = await buildMemoryKernel(folder);
    const at = '2026-01-13T09:00:00Z';
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.test', ...args], {
        cwd: pair.producer,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at },
      });
    git('checkout', '--quiet', '-b', 'more', on === 'tag' ? 'v0.4.0' : 'main');
    if (submodule) git('update-index', '--add', '--cacheinfo', `160000,${pair.release.commit},${file}`);
    else {
      await mkdir(path.dirname(path.join(pair.producer, file)), { recursive: true });
      await writeFile(path.join(pair.producer, file), 'x\n');
      git('add', '--all');
    }
    git('commit', '--quiet', '--message', 'more');
    if (on === 'tag') git('tag', '--force', 'v0.4.0');
    if (on === 'tag') git('checkout', '--quiet', '--force', 'main');
    const builtIn = await builtInProfile(MATCHER_NAMES);
    const { report } = await openPair(pair).judge({ role: 'producer', profile: builtIn, observedAt: OBSERVED });
    return report;
  }
  const findings = async (file: string, submodule = false) => {
    const report = await judged(file, 'tag', submodule);
    const gate = report.gates.find(({ id }) => id === 'immutable-release');
    return gate?.findings.filter(({ path: where, line }) => where === MANIFEST && line === 4) ?? [];
  };

  it.each([
    ['Dockerfile', false, 'unclassified'],
    ['rust-toolchain.toml', false, 'runtime-changed'],
    ['docs/kernel', true, 'runtime-changed'],
  ])('a change of %s is an error that names it', async (file, submodule, rule) => {
    expect(await findings(file, submodule)).toEqual([
      expect.objectContaining({
        rule: `immutable-release/${rule}`,
        severity: 'error',
        message: expect.stringContaining(file),
      }),
    ]);
  });

  it('metadata is fine, and listed', async () => {
    expect(await findings('scripts/new.sh')).toEqual([
      expect.objectContaining({
        rule: 'immutable-release/resolved',
        severity: 'notice',
        message: expect.stringMatching(/9 files: "CHANGELOG.md", .* and 4 more/),
      }),
    ]);
  });

  it.each([
    ['Dockerfile', 'neither runtime nor metadata'],
    ['build.rs', '1 runtime path'],
  ])('code that moved on since is no code of the release: %s', async (file, words) => {
    const { decisions } = await judged(file, 'main');
    expect(decisions.cutover.verdict).toBe('NO-GO');
    expect(decisions.cutover.blockers.map(({ message }) => message)).toContainEqual(expect.stringContaining(words));
  });
});
