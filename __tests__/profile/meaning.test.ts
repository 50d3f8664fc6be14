import { describe, expect, it } from '@jest/globals';
import { profileOf } from '../support/profile.js';
import { extended, problems, replaced } from './problems.js';

describe('the meaning of a profile', () => {
  it.each(['INPUT_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'GITHUB_OUTPUT', 'github_env'])('passes no command %s', (name) => {
    expect(problems(extended(`environment: [DATABASE_URL, GITHUB_TOKEN, ${name}]`))).toEqual([
      expect.stringMatching(new RegExp(`^\\d+:43 The variable ${name} is the runner's own, and no command gets it$`)),
    ]);
  });

  it('needs regular expressions that can be read', () => {
    const text = extended('matchers:', '  mine:', '    owner: mine', "    pattern: [{ regexp: '(' }]");
    expect(problems(text)).toEqual([
      expect.stringMatching(/^15:25 The matcher `mine` has a regular expression that cannot be read: /),
    ]);
  });

  it.each([
    ['a(?=b)', '(?='],
    ['(?<!a)b', '(?<!'],
    ['(a)\\1', '\\1'],
    ['(?<x>a)\\k<x>', '\\k<'],
    ['a{1001}', '{1001'],
  ])('has no expression like %s, which takes more than linear time', (expression, step) => {
    const text = extended('matchers:', '  mine:', '    owner: mine', `    pattern: [{ regexp: '${expression}' }]`);
    expect(problems(text)).toEqual([
      `15:25 The matcher \`mine\` has a regular expression with \`${step}\`, which cannot be matched in linear time`,
    ]);
  });

  it.each(['[(?=a)]', '\\(?=', '(?<x>a)(?:b){1000}', '\\\\1'])('has expressions like %s', (expression) => {
    expect(
      problems(extended('matchers:', '  mine:', '    owner: mine', `    pattern: [{ regexp: '${expression}' }]`)),
    ).toEqual([]);
  });

  it('has globs that name what they look like', () => {
    expect(problems(extended('release-branches: [release/**, "v*"]'))).toEqual([]);
    expect(problems(extended('release-branches: [main, "release/{1,2}", "!main", "**rc"]'))).toEqual([
      '12:26 The glob `release/{1,2}` holds braces, which are not understood',
      '12:43 The glob `!main` begins with `!`, and no glob excludes',
      '12:52 The glob `**rc` has `**` beside other characters of a name',
    ]);
  });

  it('has documents in a folder that is known', () => {
    expect(problems(replaced('contracts/manifest.json', 'contracts/*/manifest.json'))).toEqual([
      expect.stringMatching(/The glob `contracts\/\*\/manifest.json` leaves the folder open/),
    ]);
  });

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '2026-04-31'])(
    'has no waiver that expires on %s',
    (day) => {
      const text = extended(
        'waivers:',
        `  - { target: rollback, baseline: v1, reason: long enough, approver: x, expires: ${day} }`,
      );
      expect(problems(text)).toEqual([
        `13:82 The waiver of \`rollback\` expires on ${day}, which is no day of the calendar`,
      ]);
    },
  );

  it('has a waiver that expires on a leap day', () => {
    const text = extended(
      'waivers:',
      '  - { target: rollback, baseline: v1, reason: long enough, approver: x, expires: 2028-02-29 }',
    );
    expect(profileOf(text).waivers).toEqual([
      { target: 'rollback', baseline: 'v1', reason: 'long enough', approver: 'x', expires: '2028-02-29' },
    ]);
  });

  it.each([
    'rolback',
    'rollback/not-redy',
    'rollback/',
    'nothing/not-ready',
    'producer-suite/rutsc',
    'consumer-suite/comand',
    'alignment/rustc',
    'toString/rustc',
    '',
  ])('has no waiver of "%s"', (target) => {
    const text = extended(
      'waivers:',
      `  - { target: "${target}", baseline: v1, reason: long enough, approver: x, expires: 2026-02-28 }`,
    );
    expect(problems(text)).toEqual([
      expect.stringMatching(target === '' ? /^13:15 `waivers\[0\].target` must be/ : /^13:15 The waiver names/),
    ]);
  });

  it.each([
    'rollback/not-ready',
    'producer-suite/rustc',
    'consumer-suite/not-judged',
    'contract/error-code-removed',
    'stability-window',
  ])('may have a waiver of %s', (target) => {
    const text = extended(
      'waivers:',
      `  - { target: ${target}, baseline: v1, reason: long enough, approver: x, expires: 2026-02-28 }`,
    );
    expect(problems(text)).toEqual([]);
  });

  const matcher = ['matchers:', '  mine:', '    owner: my lint', "    pattern: [{ regexp: '^(.+)$', message: 1 }]"];
  const waiver = (target: string) =>
    `waivers: [{ target: ${target}, baseline: v1, reason: long enough, approver: x, expires: 2026-02-28 }]`;

  it("may have a waiver of what a matcher of the profile's own reads, as findings name it", () => {
    expect(problems(extended(...matcher, waiver('producer-suite/my-lint')))).toEqual([]);
    expect(problems(extended(...matcher, waiver('producer-suite/mine')))).toEqual([
      expect.stringMatching(/^16:21 The waiver names `producer-suite\/mine`/),
    ]);
  });

  it('has no matcher that speaks as a rule of the gate', () => {
    const text = extended(...matcher.map((line) => line.replace('my lint', 'not-run')));
    expect(problems(text)).toEqual([
      '14:12 The matcher `mine` has the owner `not-run`, which is the name of a rule of the suite gates',
    ]);
  });

  it('needs a policy for the version that a candidate mode targets', () => {
    const policy = '  policies: [{ service-contract-version: s3, stable-key: s3_stable, requires: [] }]';
    const text = extended(
      'contract:',
      policy,
      '  candidate-modes: [{ mode: next, target-service-contract-version: s3 }]',
    );
    expect(problems(text)).toEqual([
      expect.stringMatching(/^14:68 The mode `next` targets s3, for which no policy has a candidate-key$/),
    ]);
  });

  it('is told in the order of the file', () => {
    const text = extended(
      '  suite: [{ id: a, command: "x | y" }]',
      'waivers:',
      '  - { target: nothing, baseline: v1, reason: long enough, approver: x, expires: 2026-02-30 }',
    );
    expect(problems(text).map((problem) => problem.split(' ')[0])).toEqual(['12:32', '14:15', '14:81']);
  });
});
