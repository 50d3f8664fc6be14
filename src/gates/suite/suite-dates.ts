/** Holds the results of verification commands against time: none is older than the commit it is of, none is of tomorrow. */
import type { Instant } from '../../contracts/brands.js';
import type { CommandResult } from '../../contracts/evidence.js';
import { instantOf, laterOf } from '../../contracts/instant.js';
import type { Side } from '../../contracts/words.js';
import { dated, heldAgainst, instantAt, minuteOf, type CommitDate } from '../case/dates.js';
import type { Dossier } from '../case/dossier.js';
import { quote } from '../case/findings.js';

/**
 * A run looks at the documents before it runs the commands, and a job on GitHub may take five days: later than that no
 * command of it was started.
 */
const LONGEST_RUN_MS = 5 * 24 * 60 * 60 * 1000;

/** The youngest known commit that the results of a side cannot be older than: the one that is judged, or the release's. */
function provenCommit(side: Side, dossier: Dossier): CommitDate | null {
  const { baseline, evidence, role } = dossier;
  const released = dossier.commitDate(baseline?.commit_sha);
  const { commit } = evidence.subject;
  if (side !== role || commit === null) return released;
  const own = commit.committedAt > evidence.observedAt ? evidence.observedAt : commit.committedAt;
  const since = side === 'producer' ? (dossier.producerGit?.since[commit.sha] ?? own) : own;
  const judged = { sha: commit.sha, own, since: laterOf(own, since) };
  return released !== null && released.since > judged.since ? released : judged;
}

/**
 * The time after which no command was started. Those of this very run may start at any time after the documents were looked
 * at; those of a job that this run reports on were over then.
 */
function latestStart(side: Side, startedAt: Instant, { role, evidence: { observedAt, sides } }: Dossier): Instant {
  const { suite } = sides[side];
  if (side !== role || suite.kind !== 'run') return instantOf(Date.parse(observedAt) + LONGEST_RUN_MS);
  return suite.ran === 'here' ? startedAt : observedAt;
}

/**
 * What is wrong with the time of a result, as the end of a sentence; null where nothing is.
 */
export function untimely(side: Side, { startedAt }: CommandResult, dossier: Dossier): string | null {
  if (startedAt === null) return null;
  const { observedAt } = dossier.evidence;
  const moment = instantAt(startedAt);
  if (moment === null) return `is said to have been started at ${quote(startedAt)}, which is no time`;
  const known = provenCommit(side, dossier);
  // A commit of tomorrow is said by the gate immutable-release; what is seen now was not made later.
  const commit = known === null || known.since <= observedAt ? known : { ...known, since: observedAt };
  const latest = latestStart(side, startedAt, dossier);
  switch (heldAgainst(moment, commit, latest)) {
    case 'future':
      return `is said to have been started on ${minuteOf(startedAt)}, and that was read on ${minuteOf(observedAt)}`;
    case 'before':
      return `was started on ${minuteOf(startedAt)}, before the commit that it would prove was made${commit === null ? '' : `: ${dated(commit)}`}`;
    case null:
      return null;
  }
}
