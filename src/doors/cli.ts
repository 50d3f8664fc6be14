/** The command line: maps arguments to a run, and a run to text and an exit code. */
import { availableParallelism } from 'node:os';
import { refusalMend, refusalWords } from '../contracts/system.js';
import { VERSION } from '../version.js';
import { readArguments } from './arguments.js';
import type { CommandName } from './command-list.js';
import { EXIT } from './exit.js';
import { failureOf, lineOf } from './failure.js';
import { help } from './help.js';
import { readInputs } from './inputs.js';
import type { Invocation } from './invocation.js';
import { say, show, sayHidden } from './printing.js';

type Command = (invocation: Invocation) => Promise<number>;

/** Each command is loaded when it is called. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.js')).check,
  plan: async () => (await import('./commands/plan.js')).plan,
  verify: async () => (await import('./commands/verify.js')).verify,
  report: async () => (await import('./commands/report.js')).report,
  generate: async () => (await import('./commands/generate.js')).generate,
  explain: async () => (await import('./commands/explain.js')).explain,
  repin: async () => (await import('./commands/repin.js')).repin,
  fix: async () => (await import('./commands/fix.js')).fix,
  record: async () => (await import('./commands/record.js')).record,
  bundle: async () => (await import('./commands/bundle.js')).bundle,
  init: async () => (await import('./commands/init.js')).init,
  demo: async () => (await import('./commands/demo.js')).demo,
};

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  switch (asked.kind) {
    case 'version':
      return print(`handoff-gate ${VERSION}\n`);
    case 'help':
      return print(help(asked.command), asked.isAsked ? EXIT.go : EXIT.usage);
    case 'run': {
      const { command: name, words, values, flags } = asked;
      const text = (option: string) => values.get(option) ?? '';
      const command = await COMMANDS[name]();
      return command({
        positionals: words,
        inputs: readInputs(text, availableParallelism()),
        option: (option) => (text(option) === '' ? null : text(option)),
        flag: (flag) => flags.has(flag),
      });
    }
  }
}

function print(text: string, code: number = EXIT.go): number {
  show(text);
  return code;
}

// A reader that has seen enough (`| head`) goes; the run goes on, because its exit code is the verdict.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  say(`handoff-gate: standard output cannot be written: ${refusalWords(error)}. ${refusalMend(error)}`);
  // Success that nobody got is none; what failed keeps its reason.
  process.once('exit', (code) => {
    if (code === EXIT.go) process.exitCode = EXIT.usage;
  });
});
process.stderr.on('error', () => undefined);
// What nobody waited for ends like everything else.
process.on('uncaughtException', (error) => {
  void failed(error).then((code) => {
    process.exitCode = code;
    process.exit();
  });
});
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = await failed(error);
}

/** Says why there is no result. Its exit code is no verdict: not 1, which is Node's own for a crash. */
async function failed(error: unknown): Promise<number> {
  await sayHidden([lineOf(failureOf(error))]);
  return EXIT.usage;
}
