/** Whether the verification commands may run here, and how. */
import { Git } from '../../git/git.js';
import type { SuiteOrder } from '../../gate.js';
import { withHeartbeat } from '../heartbeat.js';
import { suiteSkip } from '../inputs.js';
import type { Prepared } from '../prepare.js';
import type { Session } from './session.js';

/** The order for the suite; warns of what a checkout left for commands to find. */
export async function suiteOrder(session: Session, { role }: Prepared): Promise<SuiteOrder> {
  const { inputs, context, environment, cancelled, screen } = session;
  const skip = suiteSkip(inputs, role);
  if (skip !== null) return { kind: 'skip', reason: skip };
  if (context.trigger === 'pull_request_target') {
    const reason =
      'pull_request_target gives the secrets of the base to whatever runs, so commands of a pull request are not run (use pull_request)';
    return { kind: 'skip', reason };
  }
  if (await keepsCredentials(inputs.root)) {
    screen.warn(
      'actions/checkout left its credentials in the git configuration, where every verification command can read them. ' +
        'Set persist-credentials: false at the checkout.',
    );
  }
  return {
    kind: 'run',
    attempt: { runId: context.runId, number: context.attempt },
    outputDirectory: inputs.outputDirectory,
    concurrency: inputs.concurrency,
    timeoutMs: inputs.timeoutMs,
    environment,
    signal: cancelled.signal,
    observer: withHeartbeat(screen, (line) => {
      screen.say(line);
    }),
  };
}

/** Files that the configuration includes are looked through as well. */
async function keepsCredentials(root: string): Promise<boolean> {
  const names = await Git.find(root)?.lines('config', '--name-only', '--get-regexp', '^http\\..*\\.extraheader$');
  return names?.kind === 'value' && names.value.length > 0;
}
