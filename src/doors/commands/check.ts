/** `handoff-gate check`: everything, locally. */
import { createRedactor } from '../../suite/redaction.js';
import type { SuiteAbsence, SuiteEvidence } from '../../contracts/evidence.js';
import type { Baseline } from '../../contracts/words.js';
import { exitCode } from '../exit.js';
import { choice, UsageError } from '../inputs.js';
import type { Invocation } from '../cli.js';
import { localChange, prepare, type Prepared } from '../prepare.js';
import { FORMATS } from '../formats.js';
import { terminalObserver } from '../terminal.js';

const NOT_LOOKED_UP = 'the command line does not ask GitHub';
const NO_PEER_SUITE: SuiteAbsence = {
  kind: 'absent',
  reason: `no evidence of it was given (peer-evidence), and ${NOT_LOOKED_UP}`,
  waiting: false,
};

export async function check({ inputs, option, flag }: Invocation): Promise<number> {
  const format = choice('format', option('format') ?? '', FORMATS);
  // The rest of the engine is loaded while git answers the first questions.
  const [prepared, { runGate }, { openOutputDirectory, writeOutputs }, { present }] = await Promise.all([
    prepare(inputs, null, null),
    import('../../gate.js'),
    import('../outputs.js'),
    import('../present.js'),
  ]);
  const peerSuite = await openPeerSuite(inputs.peerEvidence, prepared);
  const directory = await openOutputDirectory(inputs.outputDirectory);
  const cancelled = cancelOnSignals();
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
    readPeerSuite: (baseline) => Promise.resolve(peerSuite(baseline())),
    remarks: [],
    redact: createRedactor([]),
    now: () => new Date(),
  });
  const paths = await writeOutputs(directory, outcome);
  await present(outcome.report, format, paths, flag('verbose'));
  return exitCode(outcome.report);
}

/** Where the peer's suite comes from: evidence that its own run left, if any was given. */
async function openPeerSuite(
  folder: string | null,
  { peer, role, profile: { profile } }: Prepared,
): Promise<(baseline: Baseline | null) => SuiteEvidence> {
  if (folder === null) return () => NO_PEER_SUITE;
  if (peer === null)
    throw new UsageError(
      'peer-evidence needs peer-path too: what the other side ran counts only for the commit its checkout is at.',
    );
  const { openPeerEvidence } = await import('../peer-evidence.js');
  const suite = await openPeerEvidence(folder);
  const side = role === 'producer' ? 'consumer' : 'producer';
  return (baseline) => suite({ side, baseline, profile, head: peer.head?.sha ?? null });
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
