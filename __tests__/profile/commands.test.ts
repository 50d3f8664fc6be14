import { describe, expect, it } from '@jest/globals';
import { profileOf } from '../support/profile.js';
import { extended, hints, problems, replaced } from './problems.js';

describe('the commands of a profile', () => {
  const suite = (command: string) => extended('  suite:', '    - id: test', `      command: ${command}`);

  it.each([
    ['a pipe', 'cargo test | tee log', '14:27', 'holds |, a pipe'],
    ['an operator', 'a && b', '14:18', 'holds &, a background or "and" operator'],
    ['a separator', 'a ; b', '14:18', 'holds ;, a command separator'],
    ['a redirection', 'a > b', '14:18', 'holds >, a redirection'],
    ['a redirection of input', 'a < b', '14:18', 'holds <, a redirection'],
    ['a variable', 'echo $HOME', '14:21', 'holds $, a variable or substitution'],
    ['a substitution', 'echo `date`', '14:21', 'holds `, a command substitution'],
    ['a pipe in double quotes of YAML', '"cargo test | tee log"', '14:28', 'holds |, a pipe'],
    ['a pipe in single quotes of YAML', "'cargo test | tee log'", '14:28', 'holds |, a pipe'],
    ['a variable in quotes of the command', `'echo "$HOME"'`, '14:23', 'holds $, a variable or substitution'],
    ['an open quote', "cargo 'test", '14:22', "has a ' that is never closed"],
    ['a backslash at the end', 'cargo \\', '14:22', 'ends in a backslash that escapes nothing'],
    ['white space alone', '" "', '14:17', 'is empty'],
  ])('are refused at the column of %s', (_what, command, place, message) => {
    const shell = message.startsWith('holds') ? ': no shell runs the commands' : '';
    expect(problems(suite(command))).toEqual([`${place} The command \`test\` ${message}${shell}`]);
  });

  it.each([
    ['an escape of YAML', '"a \\x41 | b"'],
    ['a doubled quote of YAML', "'it\\''s | b'"],
    ['several lines', '>-\n        cargo test\n        | tee log'],
  ])('are refused at the whole command where %s hides the column', (_what, command) => {
    expect(problems(suite(command))).toEqual([expect.stringMatching(/^1[45]:(?:1|16) The command `test` holds \|/)]);
  });

  it('are refused when two have the same id, at the second', () => {
    const text = extended(
      '  suite:',
      '    - { id: a, command: x }',
      '    - { id: b, command: x }',
      '    - { id: a, command: y }',
    );
    expect(problems(text)).toEqual(["15:13 The consumer's suite has two commands with the id `a`"]);
  });

  it('may have the same id on both sides', () => {
    const text = replaced('consumer:', '  suite: [{ id: a, command: x }]\nconsumer:').concat(
      '  suite: [{ id: a, command: x }]\n',
    );
    expect(problems(text)).toEqual([]);
  });

  it('are refused when they name an unknown matcher, which is listed beside the known ones', () => {
    const text = extended('  suite:', '    - { id: a, command: x, matchers: [rustc, rustcc] }');
    expect([problems(text), hints(text)]).toEqual([
      ['13:46 The command `a` names the unknown matcher `rustcc`'],
      [expect.stringMatching(/^Known matchers: .*\brustc\b/)],
    ]);
  });

  it('may name a matcher of the profile', () => {
    const text = extended(
      '  suite: [{ id: a, command: x, matchers: [mine] }]',
      'matchers:',
      '  mine: { owner: mine, pattern: [{ regexp: "^x" }] }',
    );
    expect(problems(text)).toEqual([]);
  });

  it('are split into words, and keep their text', () => {
    const { consumer } = profileOf(suite(`cargo test -- 'a b' "c d" e\\ f {root}`));
    expect(consumer.suite[0]).toMatchObject({
      command: `cargo test -- 'a b' "c d" e\\ f {root}`,
      words: ['cargo', 'test', '--', 'a b', 'c d', 'e f', '{root}'],
    });
  });
});
