/** Results that were left by a run, held against the commands that are to be run. */
import type { SuiteEvidence } from '../contracts/evidence.js';
import type { CommandRule } from '../contracts/profile.js';

/** Results that go by the name of no command prove nothing, and are not shown. */
export function withoutStrangers(suite: SuiteEvidence, planned: readonly CommandRule[]): SuiteEvidence {
  if (suite.kind !== 'run') return suite;
  const ids = new Set(planned.map(({ id }) => id));
  return { ...suite, commands: suite.commands.filter(({ id }) => ids.has(id)) };
}
