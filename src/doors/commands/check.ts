/** `handoff-gate check`: everything, locally. */
import { createRedactor } from '../../suite/redaction.js';
import { runGate } from '../../gate.js';
import type { SuiteAbsence } from '../../contracts/evidence.js';
import { exitCode } from '../exit.js';
import { choice } from '../inputs.js';
import type { Invocation } from '../cli.js';
import { openOutputDirectory, writeOutputs } from '../outputs.js';
import { localChange, prepare } from '../prepare.js';
import { FORMATS, present } from '../present.js';
import { terminalObserver } from '../terminal.js';

const NOT_LOOKED_UP = 'the command line does not ask GitHub';

export async function check({ inputs, option, flag }: Invocation): Promise<number> {
  const format = choice('format', option('format') ?? '', FORMATS);
  const prepared = await prepare(inputs, null, null);
  const directory = await openOutputDirectory(inputs.outputDirectory);
  const cancelled = cancelOnSignals();
  const peerSuite: SuiteAbsence = {
    kind: 'absent',
    reason: `its own gate was not asked: ${NOT_LOOKED_UP}`,
    waiting: false,
  };
  const outcome = await runGate({
    ...prepared,
    root: inputs.root,
    change: await localChange(prepared.own, prepared.profile.profile, prepared.role, inputs.base),
    only: inputs.only,
    enforced: inputs.enforce === 'auto' ? 'rehearsal' : inputs.enforce === 'none' ? null : inputs.enforce,
    suite: mayRun(inputs.suite, inputs.only, prepared.role)
      ? {
          kind: 'run',
          outputDirectory: directory,
          concurrency: inputs.concurrency,
          timeoutMs: inputs.timeoutMs,
          environment: process.env,
          signal: cancelled,
          observer: terminalObserver(process.stderr),
        }
      : {
          kind: 'skip',
          reason: inputs.suite === 'skip' ? 'the run was asked to skip it' : 'the run was asked for other gates only',
        },
    readRelease: () => Promise.resolve({ kind: 'offline', reason: NOT_LOOKED_UP }),
    readPeerSuite: () => Promise.resolve(peerSuite),
    remarks: [],
    redact: createRedactor([]),
    now: () => new Date(),
  });
  const paths = await writeOutputs(directory, outcome);
  await present(outcome.report, format, paths, flag('verbose'));
  return exitCode(outcome.report);
}

/** A run for other gates has no use for the suite. */
export function mayRun(suite: 'run' | 'skip', only: readonly string[] | null, role: string): boolean {
  return suite === 'run' && (only === null || only.includes(`${role}-suite`));
}

/** Ends the suite on the first SIGINT or SIGTERM; the second ends the process. */
export function cancelOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      controller.abort(new Error(signal));
      process.once(signal, () => process.exit(130));
    });
  }
  return controller.signal;
}
