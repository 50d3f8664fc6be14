/** What `handoff-gate --help` and `handoff-gate COMMAND --help` say, from the table of options. */
import { COMMAND_NAMES, COMMANDS, type CommandName } from './command-list.js';
import { optionsOf, type OptionEntry } from './options.js';

const EXIT_CODES = `Exit codes: 0 GO (or not decided, and nothing failed) · 1 NO-GO for a definite reason · 2 wrong usage or profile
            3 NO-GO only because evidence is pending or could not be had · 130 cancelled
`;

/** @param command - null: of all commands */
export function help(command: CommandName | null): string {
  return command === null ? overview() : helpOf(command);
}

function overview(): string {
  const rows = COMMAND_NAMES.map((name) => row(called(name), COMMANDS[name].what));
  return `handoff-gate: may this producer release be handed to its consumer? GO or NO-GO, and exactly why not.

Usage: handoff-gate COMMAND [OPTIONS]

Commands
${rows.join('\n')}

handoff-gate COMMAND --help shows what a command takes, with examples. -h is --help, -v is --version.

${EXIT_CODES}`;
}

function helpOf(command: CommandName): string {
  const { what, examples } = COMMANDS[command];
  return `handoff-gate ${command}: ${what}

Usage: handoff-gate ${called(command)} [OPTIONS]

Options
${optionsOf(command).map(optionRow).join('\n')}

Examples
${examples.map((example) => `  handoff-gate ${example}`).join('\n')}

${EXIT_CODES}`;
}

function called(command: CommandName): string {
  const { word } = COMMANDS[command];
  return word === null ? command : `${command} ${word}`;
}

function optionRow({ name, value, what, fallback }: OptionEntry): string {
  return row(
    `--${name}${value === null ? '' : ` ${value}`}`,
    `${what}${fallback === null ? '' : ` (default: ${fallback})`}`,
  );
}

function row(left: string, right: string): string {
  return `  ${left.padEnd(28)}  ${right}`;
}
