/** The action's entry: says at once that it is there, then loads what it needs. */
process.stdout.write('handoff-gate: collecting evidence\n');

const { runAction } = await import('./action/run.js');
process.exitCode = await runAction(process.env);

// A side-effect-only entry is a module all the same.
export {};
