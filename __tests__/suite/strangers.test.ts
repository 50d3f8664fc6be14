import { describe, expect, it } from '@jest/globals';
import type { CommandResult, SuiteEvidence } from '../../src/contracts/evidence.js';
import { withoutStrangers } from '../../src/suite/strangers.js';
import { readBuiltIn } from '../support/profile.js';

const planned = readBuiltIn().producer.suite.slice(0, 2);
const result = (id: string): CommandResult => ({
  id,
  command: 'true',
  lane: 'checks',
  outcome: 'passed',
  exitCode: 0,
  signal: null,
  startedAt: null,
  durationMs: 1,
  log: null,
  logSha256: null,
  tail: '',
  reason: null,
  findings: [],
});

describe('results that were left by a run', () => {
  it('are those of the commands that are to be run', () => {
    const ids = [...planned.map(({ id }) => id), 'a-stranger'];
    const suite: SuiteEvidence = { kind: 'run', ran: 'elsewhere', subject: null, commands: ids.map(result) };
    const kept = withoutStrangers(suite, planned);
    expect(kept.kind === 'run' && kept.commands.map(({ id }) => id)).toEqual(planned.map(({ id }) => id));
  });

  it('are none where nothing was run', () => {
    const absent: SuiteEvidence = { kind: 'absent', reason: 'it was skipped', waiting: false };
    expect(withoutStrangers(absent, planned)).toBe(absent);
  });
});
