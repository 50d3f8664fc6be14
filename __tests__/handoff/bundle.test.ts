import { describe, expect, it } from '@jest/globals';
import { entries, text } from '../../src/documents/tree.js';
import { artifactsOf, bundleFiles, bundleScript, readBundle, resultsOf } from '../../src/handoff/bundle.js';
import { generateBundle, type BundleRun } from '../../src/handoff/generated-bundle.js';
import { json } from '../documents/places.js';
import { readBuiltIn } from '../support/profile.js';

const RUN: BundleRun = {
  profile: readBuiltIn(),
  baseline: {
    release_tag: 'v1',
    commit_sha: 'a'.repeat(40),
    service_contract_version: 's.v1',
    api_contract_version: 'a.v1',
    integration_baseline: 'i/v1',
  },
  tool: { name: 'handoff-gate', version: '1.0.0' },
  endedAt: '2026-02-01T00:00:00Z',
  commit: 'b'.repeat(40),
  handoffMode: 'stable',
  errorCodes: ['a'],
  artifacts: [],
  results: [],
};

describe('the script of a command in an evidence bundle', () => {
  it.each([
    ['./scripts/verify.sh --root .', 'scripts/verify.sh'],
    ['scripts/verify.sh', 'scripts/verify.sh'],
    ['  bash -e ./scripts/verify.sh', 'scripts/verify.sh'],
    ['python3 scripts/check.py', 'scripts/check.py'],
    ['<memorykernel-root>/scripts/verify.sh', 'scripts/verify.sh'],
  ])('of %s is %s', (command, script) => {
    expect(bundleScript(command)).toBe(script);
  });

  it.each([
    'cargo test --workspace',
    'pnpm run check',
    '',
    'bash',
    '/etc/passwd',
    './../outside.sh',
    'bash ../outside.sh',
    'scripts/*.sh',
  ])('of "%s" is none', (command) => {
    expect(bundleScript(command)).toBeNull();
  });
});

describe('the files of an evidence bundle', () => {
  it('are its artifacts, scripts, generator and entry point, each once', () => {
    const bundle = json(
      JSON.stringify({
        artifacts: [{ path: 'a.json' }, { path: 'scripts/verify.sh' }, { sha256: 'x' }],
        required_validation_commands: ['./scripts/verify.sh', 'cargo test'],
        generator: 'scripts/make.sh',
        compliance_suite: { entrypoint: 'scripts/suite.sh' },
      }),
    );
    expect(bundleFiles(bundle)).toEqual(['a.json', 'scripts/verify.sh', 'scripts/make.sh', 'scripts/suite.sh']);
  });

  it.each(['/etc/passwd', '../x', 'a/../../x', 'a\u0000b', '', 'a*', 'a?', '{a,b}', 'a/[b]'])(
    'never leave the root: %j',
    (path) => {
      expect(bundleFiles(json(JSON.stringify({ artifacts: [{ path }], generator: path })))).toEqual([]);
    },
  );

  it.each(['null', '[]', '{"artifacts": 1}', '{"artifacts": [1, null, {}], "generator": 7}'])(
    'are none in %s',
    (text) => {
      expect(bundleFiles(json(text))).toEqual([]);
    },
  );

  it('are at most 500, so that a hostile bundle cannot ask for more', () => {
    const artifacts = Array.from({ length: 600 }, (_, index) => ({ path: `f${index}` }));
    expect(bundleFiles(json(JSON.stringify({ artifacts })))).toHaveLength(500);
  });
});

describe('what an evidence bundle says', () => {
  const bundle = readBundle(
    json(
      JSON.stringify({
        artifacts: [{ path: 'a', sha256: '1' }, { path: 4 }, 'b'],
        validation_results: [{ command: 'test', outcome: 'passed', exit_code: 0 }, {}],
        compliance_suite: { entrypoint: 'run.sh' },
      }),
    ),
  );

  it('has every artifact, also what lacks its path or digest', () => {
    expect(artifactsOf(bundle).map(({ path, sha256 }) => [text(path), text(sha256)])).toEqual([
      ['a', '1'],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('has every result, and what is inside of another part', () => {
    expect(resultsOf(bundle).map(({ command, outcome }) => [command, text(outcome)])).toEqual([
      ['test', 'passed'],
      [undefined, undefined],
    ]);
    expect(text(bundle.entryPoint?.value)).toBe('run.sh');
  });

  it('is read under every key under which it is generated, but for its own version', () => {
    const generated = json(JSON.stringify(generateBundle(RUN)));
    const read = Object.values(readBundle(generated)).flatMap((found) => found?.key ?? []);
    const unread = entries(generated).filter(({ key }) => !read.includes(key));
    expect(unread.map(({ key }) => key)).toEqual(['evidence_bundle_version']);
  });
});
