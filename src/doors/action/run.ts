/** One run of the action, from its stage to its exit code. However it ends, it says so once, and in the job summary. */
import { renderEnding, type Ending } from '../../render/ending.js';
import { redactorIn } from '../../suite/secret-variables.js';
import { failureOf } from '../failure.js';
import { CANCELLED, cancelOnSignals, signalOf } from './cancellation.js';
import { RunnerFiles } from './runner-files.js';
import { Screen } from './screen.js';
import type { Environment } from './runner-environment.js';
import { openSession, secretsOf, type Session } from './session.js';
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

/**
 * @param earlier - the signal that came before this was called; null: none
 * @returns the exit code: 1 for an enforced NO-GO and for a wrong configuration, which one line of error explains
 */
export async function runAction(environment: Environment, earlier: NodeJS.Signals | null): Promise<number> {
  const files = new RunnerFiles(environment);
  const end = (ending: Ending) => {
    tell(files, redactorIn(environment, secretsOf(environment)), ending);
  };
  if (earlier !== null) {
    end({ kind: 'cancelled', signal: earlier });
    return CANCELLED;
  }
  const cancelled = cancelOnSignals((signal) => {
    // A verdict that was shown says what was cancelled.
    if (!files.hasSummary) end({ kind: 'cancelled', signal });
  });
  // What nobody waited for must not end the process with a stack.
  process.on('uncaughtException', (error) => {
    end(failureOf(error));
    process.exit(1);
  });
  try {
    const session = await openSession(environment, cancelled, files);
    const code = await STAGES[session.inputs.stage](session);
    const signal = signalOf(cancelled);
    // A stage that shows no verdict has not said it yet.
    if (signal === null || files.hasSummary) return code;
    end({ kind: 'cancelled', signal });
    return CANCELLED;
  } catch (error) {
    const signal = signalOf(cancelled);
    const failure = failureOf(error);
    if (signal !== null && failure.kind !== 'mistake') {
      end({ kind: 'cancelled', signal });
      return CANCELLED;
    }
    end(failure);
    return 1;
  }
}

function tell(files: RunnerFiles, redact: (text: string) => string, ending: Ending): void {
  const { error, markdown } = renderEnding(ending);
  const screen = new Screen(redact);
  const trouble = files.hasSummary ? null : files.summarise(redact(markdown));
  if (trouble !== null) screen.warn(trouble);
  screen.error(error);
}
