import { describe, expect, it } from '@jest/globals';
import { bundleFiles, bundleScript } from '../../src/handoff/bundle.js';
import { json } from '../documents/places.js';

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
