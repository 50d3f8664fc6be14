/** The stage `verify`: runs the suite, or a shard of it, and leaves the evidence for another machine to judge. */
import { runGate } from '../../gate.js';
import { writeEvidence } from '../outputs.js';
import { commandsOfShard } from '../plan.js';
import { prepareByPolicy } from './policy.js';
import type { Session } from './session.js';
import { gateRequest } from './stage-all.js';
import { suiteOrder } from './suite.js';

/** @returns 0 whatever the commands did: the stage `report` judges them */
export async function verifyOnly(session: Session): Promise<number> {
  const { inputs, screen, files } = session;
  const governed = await prepareByPolicy(session, null);
  const commands = await commandsOfShard(inputs, governed.prepared);
  const suite = await suiteOrder(session, governed.prepared);
  const outcome = await runGate(await gateRequest(session, governed, null, { suite, commands }));
  const evidence = await writeEvidence(inputs.outputDirectory, outcome.evidence);
  const trouble = files.setOutputs({ evidence });
  if (trouble !== null) screen.warn(`${trouble} The evidence is in ${evidence}.`);
  const passed = outcome.report.suite.filter((command) => command.outcome === 'passed').length;
  screen.say(
    `${passed} of ${outcome.report.suite.length} commands passed; the evidence is for the stage report to judge.`,
  );
  return 0;
}
