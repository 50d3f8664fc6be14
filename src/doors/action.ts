/** The action's entry: says at once that it is there, then loads what it needs. */

// Whoever reads the log may go; the verdict is in the exit code.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** What came before anybody listened: loading takes a moment, and a signal would end it without a word. */
const signals: NodeJS.Signals[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, (name) => signals.push(name));
process.stdout.write('handoff-gate: collecting evidence\n');

try {
  const { runAction } = await import('./action/run.js');
  process.exitCode = await runAction(process.env, signals[0] ?? null);
} catch (error) {
  // Not even its parts can be loaded: a machine out of files or memory, an action that was half copied.
  const words = error instanceof Error ? error.message : String(error);
  const line = `handoff-gate could not be started, which says nothing about the release: ${words}`;
  // The door for words is a part, too.
  process.stdout.write(
    `::error::${line
      .replaceAll(/[^ -~]+/g, ' ')
      .replaceAll('%', '%25')
      .replaceAll('##[', '## [')}\n`,
  );
  process.exitCode = 1;
}

// A side-effect-only entry is a module all the same.
export {};
