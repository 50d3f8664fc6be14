import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/contracts/finding.js';
import type { Profile } from '../../src/contracts/profile.js';
import { linear } from '../../src/contracts/linear.js';
import { BUILT_IN_MATCHERS } from '../../src/suite/built-in-matchers.js';
import { FindingCollector } from '../../src/suite/findings.js';
import type { Whereabouts } from '../../src/suite/findings.js';
import { command } from './support.js';

const WHERE: Whereabouts = { side: 'producer', roots: ['/srv/link', '/srv/real'], prefix: '', directory: '.' };

interface Options {
  readonly where?: Partial<Whereabouts>;
  readonly available?: Profile['matchers'];
  readonly passed?: boolean;
}

function find(
  names: readonly string[],
  text: string,
  { where, available = [], passed = false }: Options = {},
): Finding[] {
  const rule = command('x', ['x'], { matchers: names });
  const collector = new FindingCollector(rule, { matchers: available, compile: linear }, { ...WHERE, ...where });
  for (const line of text.split('\n')) collector.read(line);
  return collector.findings(passed, 'logs/x.log');
}

const brief = ({ severity, path, line, column, message }: Finding) => ({ severity, path, line, column, message });

describe('built-in matchers', () => {
  it('are well-formed: each expression has the groups that it names', () => {
    for (const { matcher } of BUILT_IN_MATCHERS) {
      for (const { regexp, loop, ...groups } of matcher.pattern) {
        const count = (new RegExp(`${regexp}|`).exec('')?.length ?? 0) - 1;
        expect(Math.max(...Object.values(groups))).toBeLessThanOrEqual(count);
        expect(loop).toBeUndefined();
      }
      expect(matcher.pattern.some(({ message }) => message !== undefined)).toBe(true);
    }
  });

  it('read rustc and clippy, and a warning only once that is printed for two targets', () => {
    const warning = [
      'warning: unused variable: `unused`',
      ' --> src/lib.rs:2:9',
      '  |',
      '2 |     let unused = 1;',
      '  = note: `#[warn(unused_variables)]` (part of `#[warn(unused)]`) on by default',
      '',
      'warning: `tiny` (lib) generated 1 warning (run `cargo fix --lib -p tiny` to apply 1 suggestion)',
    ].join('\n');
    const error = [
      'error[E0425]: cannot find value `y` in this scope',
      '  --> crates/a/src/lib.rs:17:20',
      'error: could not compile `tiny` (lib) due to 1 previous error; 1 warning emitted',
      'warning: build failed, waiting for other jobs to finish...',
    ].join('\n');
    expect(find(['rustc'], `${warning}\n${error}\n${warning}`).map(brief)).toEqual([
      { severity: 'warning', path: 'src/lib.rs', line: 2, column: 9, message: 'unused variable: `unused`' },
      {
        severity: 'error',
        path: 'crates/a/src/lib.rs',
        line: 17,
        column: 20,
        message: 'cannot find value `y` in this scope (E0425)',
      },
    ]);
  });

  it('read rustfmt in both forms, and name no path of this machine', () => {
    const text =
      'Diff in /srv/real/src/lib.rs:12:\n pub fn x\n\u001b[31m-a\u001b(B\u001b[m\nDiff in /srv/link/src/b.rs at line 7:';
    expect(find(['rustfmt'], text).map(brief)).toEqual([
      { severity: 'error', path: 'src/lib.rs', line: 12, column: null, message: 'Diff in src/lib.rs:12' },
      { severity: 'error', path: 'src/b.rs', line: 7, column: null, message: 'Diff in src/b.rs at line 7' },
    ]);
  });

  it('read panics of cargo test in their three forms', () => {
    const text = [
      "thread 'tests::a' (15680) panicked at src/lib.rs:10:9:",
      'assertion `left == right` failed',
      '  left: 2',
      "thread 'tests::b' panicked at src/lib.rs:14:9:",
      'two',
      "thread 'tests::c' panicked at 'it's gone, really', src/lib.rs:20:5",
    ].join('\n');
    expect(find(['cargo-test'], text).map(brief)).toEqual([
      {
        severity: 'error',
        path: 'src/lib.rs',
        line: 10,
        column: 9,
        message: 'assertion `left == right` failed (tests::a)',
      },
      { severity: 'error', path: 'src/lib.rs', line: 14, column: 9, message: 'two (tests::b)' },
      { severity: 'error', path: 'src/lib.rs', line: 20, column: 5, message: "it's gone, really (tests::c)" },
    ]);
  });

  it('read tsc, plain and pretty', () => {
    const text = "src/a.ts(3,4): error TS2304: Cannot find name 'x'.\nsrc/b.ts:5:6 - error TS2322: Not assignable.";
    expect(find(['tsc'], text).map(brief)).toEqual([
      { severity: 'error', path: 'src/a.ts', line: 3, column: 4, message: "Cannot find name 'x'. (TS2304)" },
      { severity: 'error', path: 'src/b.ts', line: 5, column: 6, message: 'Not assignable. (TS2322)' },
    ]);
  });

  it.each([
    [
      "required pattern not found: 'x in y' in /srv/link/docs/a.md",
      'docs/a.md',
      "required pattern not found: 'x in y' in docs/a.md",
    ],
    [
      'required file missing: /srv/link/openapi/openapi.yaml',
      'openapi/openapi.yaml',
      'required file missing: openapi/openapi.yaml',
    ],
    [
      '[FAIL] Content mismatch for OutcomeMemory: v1/a.json',
      'v1/a.json',
      'Content mismatch for OutcomeMemory: v1/a.json',
    ],
    ['[FAIL] File-set mismatch for OutcomeMemory', null, 'File-set mismatch for OutcomeMemory'],
    ['missing required key: release_tag', null, 'missing required key: release_tag'],
    ['published: missing required key: release_tag', null, 'published: missing required key: release_tag'],
    ['json expression failed: .a == 1 in /srv/link/a.json', 'a.json', 'json expression failed: .a == 1 in a.json'],
    ['MemoryKernel pin validation failed: no pin', null, 'MemoryKernel pin validation failed: no pin'],
  ])('read what scripts say: %s', (text, path, message) => {
    expect(find(['script-messages'], text).map(brief)).toEqual([
      { severity: 'error', path, line: null, column: null, message },
    ]);
  });

  it('see nothing in ordinary output', () => {
    const text =
      'running 2 tests\ntest tests::it_is ... ok\ntest result: ok. 2 passed\n[PASS] all is well\nerror: test failed';
    expect(find(['rustc', 'rustfmt', 'cargo-test', 'tsc', 'script-messages'], text)).toEqual([]);
  });
});

describe('a finding from output', () => {
  const at = (file: string): string => `error: x\n --> ${file}:1:2`;

  it.each([
    ['/srv/real/src/a.rs', {}, 'src/a.rs'],
    ['./src/../src/a.rs', {}, 'src/a.rs'],
    ['src\\a.rs', {}, 'src/a.rs'],
    ['src/a.rs', { directory: 'web' }, 'web/src/a.rs'],
    ['../src/a.rs', { directory: 'web' }, 'src/a.rs'],
    ['services/x/src/a.rs', { prefix: 'services/x/' }, 'src/a.rs'],
    ['/rustc/598076/library/std/src/panicking.rs', {}, null],
    ['/srv/realm/src/a.rs', {}, null],
    ['../elsewhere/a.rs', {}, null],
    ['C:/x/a.rs', {}, null],
  ])('has the path below the root that %s means', (file, where, path) => {
    expect(find(['rustc'], at(file), { where })[0]).toMatchObject({
      path,
      side: path === null ? null : 'producer',
      line: path === null ? null : 1,
    });
  });

  it('is only a warning when the command passed', () => {
    expect(find(['rustc'], at('a.rs'), { passed: true })[0]?.severity).toBe('warning');
  });

  it('says where to read on', () => {
    expect(find(['rustc'], at('a.rs'))[0]?.hint).toBe('See logs/x.log, the output of `x`.');
  });

  it('is one of two hundred at most; the others are counted, and errors displace warnings', () => {
    const text = Array.from({ length: 230 }, (_, n) => `${n < 220 ? 'warning' : 'error'}: w${n}\n --> a.rs:${n + 1}:1`);
    const found = find(['rustc'], text.join('\n'));
    expect(found).toHaveLength(201);
    expect(found.filter(({ severity }) => severity === 'error')).toHaveLength(10);
    expect(found.at(-1)).toMatchObject({
      rule: 'producer-suite/more-problems',
      severity: 'notice',
      message: '30 more problems were seen in the output of x than the 200 that are listed',
      ...{ expected: 'at most 200', observed: '230' },
    });
  });

  it("comes from the profile's matcher when that has the name of a built-in one", () => {
    const own = { name: 'rustc', matcher: { owner: 'own', pattern: [{ regexp: '^mine: (.+)$', message: 1 }] } };
    const found = find(['rustc'], `mine: x\n${at('a.rs')}`, { available: [own] });
    expect(found.map(({ rule }) => rule)).toEqual(['producer-suite/own']);
  });

  it('is a warning about the profile when a matcher is unknown or its expression is none', () => {
    const bad = { name: 'bad', matcher: { owner: 'bad', pattern: [{ regexp: '(', message: 1 }] } };
    expect(
      find(['bad', 'nobody'], '', { available: [bad] }).map(({ rule, severity, message }) => [rule, severity, message]),
    ).toEqual([
      [
        'producer-suite/matcher',
        'warning',
        expect.stringMatching(
          /^problem matcher bad was left out: its pattern "\(" is none that is matched in linear time/,
        ),
      ],
      ['producer-suite/matcher', 'warning', 'problem matcher nobody is neither in the profile nor built in'],
    ]);
  });
});
