/** A program that is not installed is the cause, whoever says it and whatever a script says after it. */
import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/contracts/finding.js';
import { FindingCollector, NO_MATCHERS } from '../../src/suite/findings.js';
import { MissingPrograms } from '../../src/suite/missing-programs.js';
import { commandLine } from '../../src/contracts/command-line.js';
import { proofOf } from '../../src/gates/suite/suite-results.js';
import { exitReason } from '../../src/suite/reasons.js';
import { command as result } from '../support/report-for-people.js';
import { command } from './support.js';

function missing(...lines: readonly string[]) {
  const programs = new MissingPrograms();
  for (const line of lines) programs.read(line);
  return programs.all.map(({ program, line }) => [program, line]);
}

function find(lines: readonly string[], passed: boolean): readonly Finding[] {
  const rule = command('alignment', ['checks/alignment.sh'], { matchers: ['script-messages'] });
  const where = { side: 'producer', roots: ['/srv/x'], prefix: '', directory: '.' } as const;
  const collector = new FindingCollector(rule, NO_MATCHERS, where);
  for (const line of lines) collector.read(line);
  return collector.findings(passed, 'logs/alignment.log');
}

describe('a program that was not found', () => {
  it.each([
    ['./checks/alignment.sh: line 28: rg: command not found', 'rg'],
    ['bash: pnpm: command not found', 'pnpm'],
    ['\u001b[31mbash: jq: command not found...\u001b[0m', 'jq'],
    ['zsh: command not found: rg', 'rg'],
    ['fish: Unknown command: rg', 'rg'],
    ['sh: 1: vitest: not found', 'vitest'],
    ['./checks/a.sh: 12: ./checks/a.sh: rg: not found', 'rg'],
    ['/bin/sh: rg: not found', 'rg'],
    ['./a.sh: line 3: rg: not found', 'rg'],
    ["/usr/bin/env: 'node': No such file or directory", 'node'],
    ['env: ‘python3’: No such file or directory', 'python3'],
    ['Error: spawn pnpm ENOENT', 'pnpm'],
    ['exec: "helm": executable file not found in $PATH', 'helm'],
    ['error: no such command: `nextest`', 'nextest'],
    ["error: 'cargo-clippy' is not installed for the toolchain '1.80.0-x86_64-unknown-linux-gnu'", 'cargo-clippy'],
  ])('is told from %j', (line, program) => {
    expect(missing('first', line)).toEqual([[program, 2]]);
  });

  it.each([
    'required pattern not found: pub fn main in src/main.rs',
    'error: 404: not found',
    'GET https://registry.test/x: not found',
    'cat: config.json: No such file or directory',
    'test command_not_found ... ok',
    'The page says "command not found" when a command is unknown.',
  ])('is not told from %j', (line) => {
    expect(missing(line)).toEqual([]);
  });

  it('is told once, and of many the first few', () => {
    expect(missing('a: b: command not found', 'c: b: command not found')).toEqual([['b', 1]]);
    expect(missing(...Array.from({ length: 9 }, (_, at) => `sh: p${at}: command not found`))).toHaveLength(5);
  });

  it('is the first finding of a command that failed, with the place in its log, before what the script says', () => {
    const lines = [
      'checking',
      './checks/alignment.sh: line 28: rg: command not found',
      'required pattern not found: "service.v3" in src/main.rs',
    ];
    const [cause, ...said] = find(lines, false);
    expect(cause).toMatchObject({
      rule: 'producer-suite/missing-program',
      severity: 'error',
      message: '`rg` was not found on this machine',
      path: null,
      hint: 'Install it before the gate runs. It is said in line 2 of logs/alignment.log, by `checks/alignment.sh`.',
    });
    expect(said.map(({ path }) => path)).toEqual(['src/main.rs']);
  });

  it('is a warning of a command that passed: it may have passed because it looked at nothing', () => {
    expect(find(['sh: rg: command not found'], true).map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('without a name is told only of a command that failed', () => {
    const lines = ['Error: No such file or directory (os error 2)'];
    expect(find(lines, true)).toEqual([]);
    expect(find(lines, false).map(({ message }) => message)).toEqual([
      'A file or a program was not found on this machine: Error: No such file or directory (os error 2)',
    ]);
  });
});

describe('the exit code by which a shell tells it', () => {
  it.each([
    [127, 'was not found', 'Install the program in a step before the gate, or fix the command in the profile.'],
    [126, 'cannot be executed', 'Make the program executable'],
    [1, null, 'Correct what it reports, and run it again.'],
  ])('%i is told in words', (exitCode, words, hint) => {
    const rule = command('alignment', ['checks/alignment.sh']);
    const reason = exitReason(exitCode);
    const ended = result({ id: rule.id, command: rule.command, outcome: 'failed', exitCode, reason });
    const proof = proofOf(rule, ended);
    if (proof.kind !== 'failed') throw new Error(`It is ${proof.kind}`);
    expect(proof.observed).toContain(words ?? `failed with exit ${exitCode}`);
    expect(proof.hint).toContain(hint);
  });
});

describe('a command in a message', () => {
  it.each([
    ['checks/a.sh --root {root}', '.', 'checks/a.sh --root .'],
    ['pnpm test --root {root}/x', 'web/app', 'cd web/app && pnpm test --root ../../x'],
    ['cargo test', './', 'cargo test'],
  ])('%j in %j can be copied into a shell', (line, directory, shown) => {
    expect(commandLine({ command: line, directory })).toBe(shown);
  });
});
