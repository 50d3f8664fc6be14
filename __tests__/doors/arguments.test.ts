/** Each command takes its own options and words; whatever is not its own is refused with a sentence. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readArguments } from '../../src/doors/arguments.js';
import { COMMAND_NAMES, COMMANDS } from '../../src/doors/command-list.js';
import { help } from '../../src/doors/help.js';
import { OPTIONS, optionsOf } from '../../src/doors/options.js';

const asked = (line: string) => readArguments(line.split(' ').filter((word) => word !== ''));
const README = readFileSync('README.md', 'utf8');

describe('the command line', () => {
  it.each([
    ['check extra', 'check takes options only, but got "extra" too. Try handoff-gate check --help.'],
    ['check verbose', 'check takes options only, but got "verbose" too. Did you mean --verbose?'],
    ['repin v1 v2', 'repin takes one word ([TAG]), but got "v2" too.'],
    ['chek', 'There is no command "chek". Did you mean check?'],
    ['banana', 'There is no command "banana". Commands: check, '],
    ['check --rolle producer', 'There is no option --rolle. Did you mean --role?'],
    ['check --zebra', 'There is no option --zebra. Try handoff-gate check --help.'],
    ['check -x', 'There is no option -x.'],
    ['fix --dry-run', 'fix takes no --dry-run; it is an option of check, repin.'],
    ['check --wait-for-peer-minutes 3', 'There is no option --wait-for-peer-minutes.'],
    ['check --peer-repository a/b', '--peer-repository says nothing without --peer-path.'],
    ['check --peer-ref xyz', '--peer-ref says nothing without --peer-path.'],
    ['check --role', '--role needs a value: --role ROLE. Try handoff-gate check --help.'],
    ['check --role --verbose', '--role needs a value: --role ROLE.'],
    ['check --verbose=yes', '--verbose takes no value.'],
    ['check --only handoff --only alignment', '--only is given twice.'],
    ['--rolle producer', 'There is no option --rolle. Did you mean --role? Try handoff-gate --help.'],
    ['help chek', 'There is no command "chek". Did you mean check?'],
  ])('refuses %j', (line, says) => {
    expect(() => asked(line)).toThrow(says);
  });

  it.each(COMMAND_NAMES)('refuses each option that is not one of %s, and takes each that is', (command) => {
    const own = optionsOf(command);
    const needed = own.flatMap(({ needs }) => (needs === undefined ? [] : [needs]));
    for (const option of OPTIONS) {
      const others = [...new Set(option.needs === undefined ? [] : needed)].map((name) => `--${name}=x`).join(' ');
      const line = `${command} --${option.name}${option.value === null ? '' : ' x'} ${others}`;
      if (own.includes(option)) expect(asked(line)).toMatchObject({ kind: 'run', command });
      else expect(() => asked(line)).toThrow(`${command} takes no --${option.name}; it is an option of `);
    }
  });

  it.each([
    ['-h', { kind: 'help', command: null, isAsked: true }],
    ['help', { kind: 'help', command: null, isAsked: true }],
    ['help repin', { kind: 'help', command: 'repin', isAsked: true }],
    ['repin --help', { kind: 'help', command: 'repin', isAsked: true }],
    ['repin -h v1', { kind: 'help', command: 'repin', isAsked: true }],
    ['', { kind: 'help', command: null, isAsked: false }],
    ['-v', { kind: 'version' }],
    ['--version', { kind: 'version' }],
  ])('hears %j', (line, expected) => {
    expect(asked(line)).toEqual(expected);
  });

  it('takes options before and behind the command, and an empty value as it stands', () => {
    expect(asked('--role producer check --root= --verbose')).toEqual({
      kind: 'run',
      command: 'check',
      words: [],
      values: new Map([
        ['role', 'producer'],
        ['root', ''],
      ]),
      flags: new Set(['verbose']),
    });
  });
});

describe('help', () => {
  it.each(COMMAND_NAMES)('of %s shows its own options, each once, and two examples that it takes', (command) => {
    const text = help(command);
    const shown = [...text.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name);
    expect(shown).toEqual(optionsOf(command).map(({ name }) => name));
    const examples = [...text.matchAll(/^ {2}handoff-gate (.+)$/gm)].map(([, line = '']) => line);
    expect(examples).toEqual([...COMMANDS[command].examples]);
    for (const example of examples) expect(asked(example.replaceAll(/"[^"]*"/g, 'name'))).toMatchObject({ command });
  });

  it('without a command names every command, and fits a screen', () => {
    for (const name of COMMAND_NAMES) expect(help(null)).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    expect(help(null).split('\n').length).toBeLessThan(30);
  });
});

describe('the README', () => {
  const lines = [...README.matchAll(/^ {4}(?:\$ )?handoff-gate ((?:.*\\\n)*.*)$/gm)].map(([, line = '']) =>
    line.replaceAll('\\\n', ' ').replace(/ [#|] .*$/, ''),
  );

  it('shows commands that the command line takes', () => {
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(asked(line)).toMatchObject({ kind: 'run' });
  });

  it('has an input for each that the command line shares with the action, with the same default', () => {
    const rows = new Map(
      [...README.matchAll(/^\| (`[^|]+`) +\| ([^|]*?) +\|/gm)].flatMap(([, names = '', fallback = '']) =>
        [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => [name, fallback.replaceAll('`', '')] as const),
      ),
    );
    const action = readFileSync('action.yml', 'utf8');
    const shared = OPTIONS.filter(({ name }) => new RegExp(`^  ${name}:$`, 'm').test(action));
    expect(shared.map(({ name }) => name)).toEqual(expect.arrayContaining(['role', 'suite', 'only', 'peer-path']));
    for (const { name, fallback } of shared) {
      expect([name, rows.has(name)]).toEqual([name, true]);
      if (['role', 'root', 'suite', 'enforce', 'concurrency', 'timeout-minutes'].includes(name))
        expect([name, rows.get(name)]).toEqual([name, fallback]);
    }
  });
});
