/** `handoff-gate verify`: runs the suite, or a shard of it, and leaves the evidence for `report` to judge. */
import { runGate } from '../../gate.js';
import { redactorIn } from '../../suite/secret-variables.js';
import type { Invocation } from '../invocation.js';
import { EXIT } from '../exit.js';
import { neededOutputDirectory, writeEvidence } from '../outputs.js';
import { commandsOfShard } from '../plan.js';
import { localChange, prepare } from '../prepare.js';
import { suiteHere, unlessCancelled } from '../terminal.js';
import { show } from '../printing.js';

const LEFT_TO_REPORT = 'verify only runs the suite';

export async function verify({ inputs }: Invocation): Promise<number> {
  const prepared = await prepare(inputs);
  const commands = await commandsOfShard(inputs, prepared);
  // Without a place for its evidence it would run for nothing.
  const directory = await neededOutputDirectory(inputs.outputDirectory, inputs.root);
  const suite = suiteHere(inputs, directory);
  const { evidence, report } = await runGate({
    ...prepared,
    root: inputs.root,
    change: await localChange(prepared.own, prepared.profile.profile, prepared.role, inputs.base),
    eventTag: null,
    occasion: 'branch',
    only: null,
    enforced: { by: 'name', decision: null },
    commands,
    suite,
    readRelease: () => Promise.resolve({ kind: 'offline', reason: LEFT_TO_REPORT }),
    readPeerSuite: () => Promise.resolve({ kind: 'absent', reason: LEFT_TO_REPORT, waiting: false }),
    redact: redactorIn(process.env, []),
    now: () => new Date(),
  });
  const folder = await writeEvidence(directory, evidence);
  const passed = report.suite.filter((command) => command.outcome === 'passed').length;
  show(`${passed} of ${report.suite.length} commands passed\nevidence  ${folder}`);
  return unlessCancelled(suite, EXIT.go);
}
