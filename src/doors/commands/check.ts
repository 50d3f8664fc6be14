/** `handoff-gate check`: everything, locally. */
import path from 'node:path';
import { commandLine } from '../../contracts/command-line.js';
import { valueOf } from '../../contracts/answer.js';
import type { SuiteOrder } from '../../gate.js';
import { redactorIn } from '../../suite/secret-variables.js';
import type { SuiteAbsence, SuiteEvidence } from '../../contracts/evidence.js';
import { instantOf } from '../../contracts/instant.js';
import { peerOf, type Baseline } from '../../contracts/words.js';
import { exitCode } from '../exit.js';
import { choice, enforcedHere, suiteSkip, UsageError, type Inputs } from '../inputs.js';
import type { Invocation } from '../invocation.js';
import { beforeThe, localChange, prepare, type Prepared } from '../prepare.js';
import { FORMATS } from '../formats.js';
import { show } from '../printing.js';
import { suiteHere, tell, unlessCancelled } from '../terminal.js';

const NOT_LOOKED_UP = 'the command line does not ask GitHub';
const NO_PEER_SUITE: SuiteAbsence = {
  kind: 'absent',
  reason: `no evidence of it was given (peer-evidence), and ${NOT_LOOKED_UP}`,
  waiting: false,
};

export async function check({ inputs, option, flag }: Invocation): Promise<number> {
  const format = choice('format', option('format') ?? '', FORMATS);
  // The rest of the engine is loaded while git answers the first questions.
  const [prepared, { runGate }, { openOutputDirectory, writeOutputs }, { detailOf, present, presentCancelled }] =
    await Promise.all([prepare(inputs), import('../../gate.js'), import('../outputs.js'), import('../present.js')]);
  const detail = detailOf(flag);
  if (flag('dry-run')) return dryRun(prepared, inputs);
  const peerSuite = await openPeerSuite(inputs.peerEvidence, prepared);
  const place = await openOutputDirectory(inputs.outputDirectory, inputs.root);
  const skip = suiteSkip(inputs, prepared.role);
  const suite: SuiteOrder =
    skip === null ? suiteHere(inputs, place.directory, detail === 'verdict') : { kind: 'skip', reason: skip };
  const change = await localChange(prepared.own, prepared.profile.profile, prepared.role, inputs.base);
  const outcome = await runGate({
    ...prepared,
    root: inputs.root,
    change,
    before: beforeThe(change, prepared.own, inputs.root),
    eventTag: null,
    occasion: 'branch',
    only: inputs.only,
    enforced: enforcedHere(inputs, prepared.role),
    commands: null,
    suite,
    readRelease: () => Promise.resolve({ kind: 'offline', reason: NOT_LOOKED_UP }),
    readPeerSuite: (baseline) => Promise.resolve(peerSuite(baseline())),
    redact: redactorIn(process.env, []),
    now: () => new Date(),
  });
  const { paths, troubles } = await writeOutputs(place.directory, outcome);
  tell([...place.troubles, ...troubles]);
  const isCut = suite.kind === 'run' && suite.signal.aborted;
  if (isCut && format === 'text') await presentCancelled(outcome.report, paths);
  else await present(outcome.report, format, paths, detail);
  return unlessCancelled(suite, exitCode(outcome.report));
}

const NOTHING_DONE = 'Nothing was run or judged (--dry-run).';

/** Says what would run. */
async function dryRun(prepared: Prepared, inputs: Inputs): Promise<number> {
  const skip = suiteSkip(inputs, prepared.role);
  if (skip !== null) {
    show(`No command would run: ${skip}.\n${NOTHING_DONE}`);
    return 0;
  }
  const { concurrency, outputDirectory } = inputs;
  const [{ suiteOf }, { planLines }] = await Promise.all([import('../plan.js'), import('../../render/text/live.js')]);
  const commands = await suiteOf(prepared);
  const logs = outputDirectory === null ? null : path.join(path.resolve(outputDirectory), 'logs');
  const each = commands.map((rule) => `  ${rule.id}  ${commandLine(rule)}`);
  show([...planLines(commands, { concurrency, logs }), ...each, NOTHING_DONE].join('\n'));
  return 0;
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
  const side = peerOf(role);
  const { sha: head, committedAt: madeAt } = valueOf(peer.head) ?? { sha: null, committedAt: null };
  return (baseline) => suite({ side, baseline, profile, head, madeAt, now: instantOf(Date.now()) });
}
