/** Arguments to a command with its own options and words: whatever is not its own is refused, never left out silently. */
import { parseArgs } from 'node:util';
import { didYouMean } from './did-you-mean.js';
import { UsageError } from './inputs.js';
import { COMMAND_NAMES, COMMANDS, isCommand, type CommandName } from './command-list.js';
import { OPTIONS, optionsOf, type OptionEntry } from './options.js';

export type Asked =
  | { readonly kind: 'version' }
  /** `command`: whose help; null: of all. */
  | { readonly kind: 'help'; readonly command: CommandName | null; readonly isAsked: boolean }
  | {
      readonly kind: 'run';
      readonly command: CommandName;
      readonly words: readonly string[];
      readonly values: ReadonlyMap<string, string>;
      readonly flags: ReadonlySet<string>;
    };

const EVERYWHERE = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** @throws UsageError */
export function readArguments(args: readonly string[]): Asked {
  const { tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: {
      ...EVERYWHERE,
      ...Object.fromEntries(
        OPTIONS.map(({ name, value }) => [name, { type: value === null ? ('boolean' as const) : ('string' as const) }]),
      ),
    },
  });
  const given = tokens.filter((token) => token.kind === 'option');
  const [word, ...words] = tokens.filter((token) => token.kind === 'positional').map(({ value }) => value);
  const has = (name: string) => given.some((token) => token.name === name);
  if (has('version')) return { kind: 'version' };
  const isHelp = word === 'help' || has('help');
  const named = word === 'help' ? words[0] : word;
  const whose = named !== undefined && isCommand(named) ? named : null;
  for (const { name, rawName } of given) mustExist(name, rawName, whose);
  if (named === undefined) return { kind: 'help', command: null, isAsked: isHelp };
  const command = commandOf(named);
  if (isHelp) return { kind: 'help', command, isAsked: true };
  const values = new Map<string, string>();
  const flags = new Set<string>();
  for (const token of given) {
    const option = ownOption(token.name, command);
    if (values.has(option.name)) throw new UsageError(`--${option.name} is given twice.${more(command)}`);
    const value = valueOf(option, token, command);
    if (value === null) flags.add(option.name);
    else values.set(option.name, value);
  }
  needsOf(command, values);
  noStrayWord(command, words);
  return { kind: 'run', command, words, values, flags };
}

function commandOf(word: string): CommandName {
  if (isCommand(word)) return word;
  throw new UsageError(
    `There is no command "${word}".${didYouMean(word, COMMAND_NAMES)} Commands: ${COMMAND_NAMES.join(', ')}. Try handoff-gate --help.`,
  );
}

function mustExist(name: string, rawName: string, command: CommandName | null): void {
  const own = (command === null ? OPTIONS : optionsOf(command)).map((option) => option.name);
  const everywhere = Object.keys(EVERYWHERE);
  if (everywhere.includes(name) || OPTIONS.some((option) => option.name === name)) return;
  throw new UsageError(
    `There is no option ${rawName}.${didYouMean(name, [...own, ...everywhere], '--')}${more(command)}`,
  );
}

/** The option of that name, which the command must take. */
function ownOption(name: string, command: CommandName): OptionEntry {
  const own = optionsOf(command);
  const option = own.find((one) => one.name === name);
  if (option !== undefined) return option;
  const { commands } = OPTIONS.find((one) => one.name === name) ?? { commands: [] };
  const guess = didYouMean(
    name,
    own.map((one) => one.name),
    '--',
  );
  throw new UsageError(
    `${command} takes no --${name}; it is an option of ${commands.join(', ')}.${guess}${more(command)}`,
  );
}

function valueOf(
  { name, value: shown }: OptionEntry,
  { value, inlineValue }: { readonly value?: string | undefined; readonly inlineValue?: boolean | undefined },
  command: CommandName,
): string | null {
  if (shown === null) {
    if (value !== undefined) throw new UsageError(`--${name} takes no value.${more(command)}`);
    return null;
  }
  const isOption = inlineValue !== true && value !== undefined && value.length > 1 && value.startsWith('-');
  if (value === undefined || isOption)
    throw new UsageError(`--${name} needs a value: --${name} ${shown}.${more(command)}`);
  return value;
}

function needsOf(command: CommandName, values: ReadonlyMap<string, string>): void {
  for (const { name, needs } of optionsOf(command))
    if (needs !== undefined && values.has(name) && !values.has(needs))
      throw new UsageError(`--${name} says nothing without --${needs}.${more(command)}`);
}

function noStrayWord(command: CommandName, words: readonly string[]): void {
  const { word } = COMMANDS[command];
  const [stray] = words.slice(word === null ? 0 : 1);
  if (stray === undefined) return;
  const guess = didYouMean(
    stray,
    optionsOf(command).map(({ name }) => name),
    '--',
  );
  const takes = word === null ? 'takes options only' : `takes one word (${word})`;
  throw new UsageError(`${command} ${takes}, but got "${stray}" too.${guess}${more(command)}`);
}

function more(command: CommandName | null): string {
  return ` Try handoff-gate ${command === null ? '' : `${command} `}--help.`;
}
