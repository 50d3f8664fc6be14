/** The stage `verify`: runs the suite, or a shard of it, and leaves the evidence for another machine to judge. */
import * as core from '@actions/core';
import { writeEvidence } from '../outputs.js';
import { commandsOfShard } from '../plan.js';
import { mustBeJudged } from './judged-commit.js';
import { prepareByPolicy } from './policy.js';
import type { Session } from './session.js';
import { gate } from './stage-all.js';
import { suiteOrder } from './suite.js';

/** @returns 0 whatever the commands did: the stage `report` judges them */
export async function verifyOnly(session: Session): Promise<number> {
  const { inputs, screen } = session;
  const prepared = await prepareByPolicy(session);
  const commands = await commandsOfShard(inputs, prepared);
  await mustBeJudged(session.context, prepared.own, inputs.root);
  const outcome = await gate(session, prepared, null, await suiteOrder(session, prepared), commands);
  core.setOutput('evidence', await writeEvidence(inputs.outputDirectory, outcome.evidence));
  const passed = outcome.report.suite.filter((command) => command.outcome === 'passed').length;
  screen.say(
    `${passed} of ${outcome.report.suite.length} commands passed; the evidence is for the stage report to judge.`,
  );
  return 0;
}
