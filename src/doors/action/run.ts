/** One run of the action, from its stage to its exit code. */
import * as core from '@actions/core';
import { Mistake } from '../../contracts/mistake.js';
import { ContextError } from '../../github/context.js';
import { createRedactor } from '../../suite/redaction.js';
import { inert } from './screen.js';
import { openSession, type Environment, type Session } from './session.js';
import { judgeHere } from './stage-all.js';
import { planSuite } from './stage-plan.js';
import { reportEvidence } from './stage-report.js';
import { verifyOnly } from './stage-verify.js';

const STAGES: Readonly<Record<Session['inputs']['stage'], (session: Session) => Promise<number>>> = {
  all: judgeHere,
  plan: planSuite,
  verify: verifyOnly,
  report: reportEvidence,
};

/** @returns the exit code: 1 for an enforced NO-GO and for a wrong configuration, which one line of error explains */
export async function runAction(environment: Environment): Promise<number> {
  let redact = createRedactor([]);
  try {
    const session = await openSession(environment);
    ({ redact } = session);
    return await STAGES[session.inputs.stage](session);
  } catch (error) {
    core.error(inert(redact(wordsFor(error))));
    return 1;
  }
}

function wordsFor(error: unknown): string {
  if (error instanceof Mistake || error instanceof ContextError) return error.message;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `handoff-gate itself failed, which says nothing about the release. Please report this:\n${detail}`;
}
