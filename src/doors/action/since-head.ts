/** What is different since the head before this push, by what the verdict's check run there kept. */
import type { Report } from '../../contracts/report.js';
import { earlierResult } from '../../github/earlier.js';
import { overallName } from '../../render/check-runs.js';
import { keptOf, sinceOf, type Since } from '../../render/since.js';
import { SHOW_READS } from './peer.js';
import type { Session } from './session.js';

/** Null where nothing was pushed, or nothing is known of that head: then nothing is told, which is no trouble. */
export async function sinceHead({ client, inputs, context }: Session, report: Report): Promise<Since | null> {
  const { headBefore: sha, repository } = context;
  const { name, checkRuns } = inputs;
  if (client === null || sha === null || checkRuns === 'off') return null;
  const before = await earlierResult(client, {
    ...{ repository, sha, name, role: report.role },
    overallName: overallName(name, report),
    reserve: SHOW_READS,
  });
  return before === null ? null : sinceOf(keptOf(report, context), before);
}
