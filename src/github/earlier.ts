/** What the gate said of an earlier commit: kept in the verdict's check run there, for the run that comes after it. */
import type { Side } from '../contracts/words.js';
import { readCheckMarker } from '../render/check-marker.js';
import type { Kept } from '../render/marker.js';
import { compareObservations } from '../render/observation.js';
import { gateCheckRuns } from './check-run-list.js';
import { readsLeft, type GitHubClient } from './client.js';

export interface EarlierQuestion {
  readonly repository: string;
  readonly sha: string;
  /** Prefix of the check runs. */
  readonly name: string;
  /** The name of the verdict's check run, which is that of its decision. */
  readonly overallName: string;
  readonly role: Side;
  /** Reads to leave for what comes after. */
  readonly reserve: number;
}

/** The newest result there, for one request; null where none is known, for whatever reason: nothing depends on it. */
export async function earlierResult(client: GitHubClient, question: EarlierQuestion): Promise<Kept | null> {
  const { repository, sha, name, overallName, role, reserve } = question;
  if (readsLeft(client) <= reserve) return null;
  try {
    const asked = { repository, sha, name: overallName, reserve, once: true };
    const { runs, bounded } = await gateCheckRuns(client, asked);
    // A newer one may stand on another page.
    if (bounded !== null) return null;
    const [newest] = runs
      .filter(({ mark }) => mark.name === name && mark.gate === 'overall' && mark.role === role)
      .sort((one, other) => compareObservations(other.mark, one.mark));
    return newest?.summary == null ? null : readCheckMarker(newest.summary, new Date().toISOString());
  } catch {
    return null;
  }
}
