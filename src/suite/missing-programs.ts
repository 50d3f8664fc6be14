/**
 * Programs that a command did not find, as shells and launchers say it. Scripts often go on after that, and what they then
 * say of the release is wrong: this is the cause.
 */
import { stripVTControlCharacters } from 'node:util';

export interface MissingProgram {
  /** The program, where the line names it. */
  readonly program: string | null;
  /** The line, without colours. */
  readonly text: string;
  /** Of the output, from 1. */
  readonly line: number;
}

/** Each names the program; a line must have one of their fixed words to be looked at closer. */
const NAMED: readonly { readonly word: string; readonly expression: RegExp }[] = [
  // bash, ksh: `x.sh: line 28: rg: command not found`; fish and zsh turn it around.
  { word: 'command not found', expression: /(?:^|: )([^\s:]+): command not found(?:\.\.\.)?$/ },
  { word: 'command not found', expression: /^(?:\S+: )?command not found: (\S+)$/ },
  { word: 'Unknown command', expression: /^fish: Unknown command: (\S+)$/ },
  // dash: `sh: 1: rg: not found`; busybox: `x.sh: line 3: rg: not found`, `/bin/sh: rg: not found`.
  { word: ': not found', expression: /^(?:\S*sh|\S+: (?:line )?\d+)(?:: \S+)?: ([^\s:]+): not found$/ },
  {
    word: 'No such file or directory',
    expression: /^(?:\S*\/)?env: ['"‘]?([^\s'"’]+)['"’]?: No such file or directory$/,
  },
  { word: 'ENOENT', expression: /\bspawn(?:Sync)? (\S+) ENOENT\b/ },
  { word: 'executable file not found', expression: /exec: "([^"]+)": executable file not found/ },
  { word: 'no such command', expression: /^error: no such command: [`']([^`']+)[`']/ },
  { word: 'is not installed for the toolchain', expression: /^error: '?([\w-]+)'? is not installed for the toolchain/ },
];
/** These say it of a file or a program, without the name. */
const UNNAMED = ['No such file or directory (os error 2)'];
const MOST = 5;

/** Collects them from the lines of one command's output, each once. */
export class MissingPrograms {
  readonly #found = new Map<string, MissingProgram>();
  #line = 0;

  get all(): readonly MissingProgram[] {
    return [...this.#found.values()];
  }

  read(raw: string): void {
    this.#line += 1;
    if (this.#found.size === MOST) return;
    const missing = missingIn(raw);
    if (missing === null) return;
    const key = missing.program ?? missing.text;
    if (!this.#found.has(key)) this.#found.set(key, { ...missing, line: this.#line });
  }
}

function missingIn(raw: string): Omit<MissingProgram, 'line'> | null {
  const named = NAMED.filter(({ word }) => raw.includes(word));
  const isUnnamed = UNNAMED.some((words) => raw.includes(words));
  if (named.length === 0 && !isUnnamed) return null;
  const text = stripVTControlCharacters(raw).trim();
  const program = named.map(({ expression }) => expression.exec(text)?.[1]).find((one) => one !== undefined);
  if (program !== undefined) return { program, text };
  return isUnnamed ? { program: null, text } : null;
}
