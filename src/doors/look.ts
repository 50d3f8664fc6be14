/** A look at documents and history alone: nothing is run, nothing is enforced, nothing is asked of the network. */
import type { ChangeEvidence } from '../contracts/evidence.js';
import type { Repository } from '../contracts/repository.js';
import { runGate, type GateOutcome } from '../gate.js';
import { createRedactor } from '../suite/redaction.js';
import type { Inputs } from './inputs.js';
import { localChange, prepare, type Prepared } from './prepare.js';

const NOT_ASKED = 'the command line does not ask GitHub';

export async function documentsAlone(inputs: Inputs): Promise<{ outcome: GateOutcome; prepared: Prepared }> {
  const prepared = await prepare(inputs);
  const change = await localChange(prepared.own, prepared.profile.profile, prepared.role, inputs.base);
  return { outcome: await look(prepared, prepared.own, inputs, change), prepared };
}

/** @param own - what is looked at instead of what lies there */
export function look(
  prepared: Prepared,
  own: Repository,
  { root }: Pick<Inputs, 'root'>,
  change: ChangeEvidence | null,
): Promise<GateOutcome> {
  return runGate({
    ...prepared,
    own,
    root,
    change,
    eventTag: null,
    occasion: 'branch',
    only: null,
    enforced: { by: 'name', decision: null },
    commands: null,
    suite: { kind: 'skip', reason: 'only documents were looked at' },
    readRelease: () => Promise.resolve({ kind: 'offline', reason: NOT_ASKED }),
    readPeerSuite: () => Promise.resolve({ kind: 'absent', reason: NOT_ASKED, waiting: false }),
    redact: createRedactor([]),
    now: () => new Date(),
  });
}
