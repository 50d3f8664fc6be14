/** A run whose evidence lies in a folder, for commands that write down what it proved: it must be of what lies here. */
import { valueOf } from '../contracts/answer.js';
import type { CommandResult, Evidence, SuiteEvidence } from '../contracts/evidence.js';
import type { CommandRule } from '../contracts/profile.js';
import type { Side } from '../contracts/words.js';
import { mergeEvidence } from '../evidence/merge.js';
import { readParts } from '../evidence/parts.js';
import type { GateOutcome } from '../gate.js';
import { UsageError } from './inputs.js';
import { suiteOf } from './peer-evidence.js';
import type { Prepared } from './prepare.js';

export interface SavedRun {
  /** When the last of its commands had ended, ISO 8601 in UTC. */
  readonly endedAt: string;
  /** On which its commands ran. */
  readonly commit: string;
  /** Of every command of the side's suite, in its order; each exited 0. */
  readonly results: readonly CommandResult[];
}

/**
 * @param here - what lies in the checkout now
 * @param written - the document that is written from it, which may differ from the commit
 * @throws UsageError where the run was of something else, or did not prove it
 */
export async function readSavedRun(
  folder: string,
  side: Side,
  { outcome, prepared }: { readonly outcome: GateOutcome; readonly prepared: Prepared },
  written: string,
): Promise<SavedRun> {
  const { profile } = prepared.profile;
  const evidence = but(
    written,
    mergeEvidence(
      await readParts(folder),
      profile[side].suite.map(({ id }) => id),
    ),
  );
  const refuse = (why: string, mend: string) => new UsageError(`Nothing was written: ${why}. ${mend}`);
  const now = but(written, outcome.evidence).subject;
  const [first] = now.differing ?? [];
  if (now.commit === null || now.differing === null)
    throw refuse('what lies here cannot be compared with its commit', 'Run in a git checkout of the release.');
  if (first !== undefined)
    throw refuse(`${first.path} is not as the commit has it (${first.how})`, 'Commit it, run again, and start again.');
  const head = valueOf(prepared.own.head);
  const counted = suiteOf(evidence, folder, {
    side,
    baseline: outcome.judged.baseline,
    profile,
    head: head?.sha ?? null,
    madeAt: head?.committedAt ?? null,
    now: outcome.evidence.observedAt,
  });
  const again = `Run handoff-gate check --role ${side} here, and name the folder evidence that it leaves.`;
  if (counted.kind === 'absent') throw refuse(counted.reason, again);
  if (counted.kind === 'reported') throw refuse(counted.detail, again);
  if (ranElsewhere(evidence, side)) throw refuse(`${folder} only repeats what another job said of its commands`, again);
  const ran = new Set(counted.commands.map(({ id }) => id));
  const results = passedOf(evidence.sides[side].suite, profile[side].suite, ran, refuse);
  const { drift } = outcome.judged;
  if (drift !== null) throw refuse(drift.what.message, drift.what.hint);
  return { endedAt: endOf(evidence.observedAt, results), commit: now.commit.sha, results };
}

/** Documents are looked at before the commands run. */
function endOf(observedAt: string, results: readonly CommandResult[]): string {
  const ends = results.map(({ startedAt, durationMs }) => Date.parse(startedAt ?? observedAt) + (durationMs ?? 0));
  return new Date(Math.max(Date.parse(observedAt), ...ends)).toISOString();
}

/** Every command of the suite passed in that run, or there is nothing to write down. */
function passedOf(
  suite: SuiteEvidence,
  rules: readonly CommandRule[],
  counted: ReadonlySet<string>,
  refuse: (why: string, mend: string) => UsageError,
): readonly CommandResult[] {
  const results = suite.kind === 'run' ? suite.commands : [];
  return rules.map(({ id }) => {
    const result = results.find((one) => one.id === id);
    if (result === undefined || !counted.has(id))
      throw refuse(
        `the command ${id} was not run as the profile has it`,
        'Run the whole suite, and name the folder evidence that it leaves.',
      );
    if (result.outcome === 'passed' && result.exitCode === 0) return result;
    const exit = result.exitCode === null ? '' : ` with exit ${result.exitCode}`;
    throw refuse(
      `the command ${id} ended as ${result.outcome}${exit}`,
      'Correct what it reports, and run the suite again.',
    );
  });
}

function ranElsewhere({ sides }: Evidence, side: Side): boolean {
  const { suite } = sides[side];
  return suite.kind === 'run' && suite.ran === 'elsewhere';
}

function but(written: string, evidence: Evidence): Evidence {
  const { subject } = evidence;
  const differing = subject.differing?.filter(({ path }) => path !== written) ?? null;
  return { ...evidence, subject: { ...subject, differing } };
}
