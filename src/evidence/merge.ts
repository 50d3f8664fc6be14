/** Evidence of several machines as one: each ran a part of the suite on the same subject. Pure; any order gives the same. */
import type { CommandResult, Evidence, RunAttempt, SideEvidence, SuiteEvidence } from '../contracts/evidence.js';
import type { Outcome } from '../contracts/words.js';
import { latestAttempts } from './attempts.js';
import { EvidenceError } from './folder.js';

/** A command that two machines ran counts as what went worse. */
const WORST_FIRST: readonly Outcome[] = [
  'failed',
  'killed',
  'timed-out',
  'spawn-failed',
  'cancelled',
  'not-started',
  'passed',
];

/**
 * Merges what shards left behind: everything but the suite and the working tree is that of the latest observation; the
 * suite holds every command once, as its latest attempt left it.
 * @param parts - at least one
 * @param order - ids of commands; others follow, by name
 * @throws EvidenceError when they are not about the same thing
 */
export function mergeEvidence(parts: readonly Evidence[], order: readonly string[]): Evidence {
  const sorted = latestAttempts(parts)
    .map((part) => ({ part, text: JSON.stringify(part) }))
    .sort(byText)
    .map(({ part }) => part);
  const latest = sorted.reduce<Evidence | undefined>(
    (newest, part) =>
      newest === undefined || Date.parse(part.observedAt) >= Date.parse(newest.observedAt) ? part : newest,
    undefined,
  );
  if (latest === undefined) throw new EvidenceError('There is no evidence to merge.');
  for (const part of sorted) mustAgree(latest, part);
  const { role } = latest;
  const suite = mergeSuites(
    sorted.map((part) => part.sides[role].suite),
    latest,
    order,
  );
  const { subject, unknown } = worstTree(sorted, latest);
  return { ...latest, subject, sides: { ...latest.sides, [role]: { ...latest.sides[role], unknown, suite } } };
}

/** Commands ran in each of the working trees: what differs in one of them differs, and what is not known of one is not known. */
function worstTree(
  parts: readonly Evidence[],
  latest: Evidence,
): Pick<Evidence, 'subject'> & Pick<SideEvidence, 'unknown'> {
  const subjects = parts.map((part) => part.subject);
  const tree = subjects.some((subject) => subject.tree === 'working-tree') ? 'working-tree' : 'commit';
  const found = new Map(subjects.flatMap(({ differing }) => differing ?? []).map((one) => [one.path, one]));
  const differing = [...found.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
  const { role } = latest;
  const { unknown } = latest.sides[role];
  const untold = parts.find(({ subject }) => subject.differing === null);
  if (untold === undefined || differing.length > 0) return { subject: { ...latest.subject, tree, differing }, unknown };
  // The reason comes with it, before those of other questions.
  const reasons = new Map([...untold.sides[role].unknown, ...unknown].map((reason) => [reason.why, reason]));
  return { subject: { ...latest.subject, tree, differing: null }, unknown: [...reasons.values()] };
}

function byText(one: { readonly text: string }, other: { readonly text: string }): number {
  return one.text < other.text ? -1 : one.text > other.text ? 1 : 0;
}

/** Parts of one whole have the same role, subject and profile. */
function mustAgree(one: Evidence, other: Evidence): void {
  const facts = [
    ['role', one.role, other.role],
    ['subject', one.subject.commit?.sha ?? 'none', other.subject.commit?.sha ?? 'none'],
    ['profile', one.profile.sha256, other.profile.sha256],
  ] as const;
  for (const [what, left, right] of facts) {
    if (left !== right)
      throw new EvidenceError(
        `The evidence is of more than one ${what}: ${[left, right].sort().join(' and ')}. Give the evidence of one run.`,
      );
  }
}

function mergeSuites(suites: readonly SuiteEvidence[], latest: Evidence, order: readonly string[]): SuiteEvidence {
  const runs = suites.filter((suite) => suite.kind === 'run');
  // Nothing was run anywhere: why is as the latest says.
  if (runs.length === 0) return latest.sides[latest.role].suite;
  // Results of another commit hide behind none that are of this one.
  const subjects = [...new Set(runs.map(({ subject }) => subject ?? 'no commit'))].sort();
  if (subjects.length > 1)
    throw new EvidenceError(
      `The results are of more than one commit: ${subjects.join(' and ')}. Give those of one run.`,
    );
  const results = new Map<string, CommandResult>();
  for (const result of runs.flatMap(({ commands }) => commands)) {
    const known = results.get(result.id);
    if (known === undefined || badness(result) < badness(known)) results.set(result.id, result);
  }
  const attempt = runs
    .flatMap((run) => run.attempt ?? [])
    .reduce<RunAttempt | null>((one, next) => (one === null || next.number > one.number ? next : one), null);
  const ran = runs.some((run) => run.ran === 'elsewhere') ? 'elsewhere' : 'here';
  return {
    kind: 'run',
    ran,
    subject: runs[0]?.subject ?? null,
    ...(attempt === null ? {} : { attempt }),
    commands: inOrder([...results.values()], order),
  };
}

/** The order in which results are shown, whatever order they came in. */
export function inOrder(results: readonly CommandResult[], order: readonly string[]): readonly CommandResult[] {
  const ranks = new Map(order.map((id, index) => [id, index]));
  const rank = ({ id }: CommandResult) => ranks.get(id) ?? ranks.size;
  return [...results].sort(
    (one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0),
  );
}

/** Evidence may be edited: a pass that its own exit code denies is worse than a pass. */
function badness({ outcome, exitCode }: CommandResult): number {
  return outcome === 'passed' && exitCode === 0 ? WORST_FIRST.length : WORST_FIRST.indexOf(outcome);
}
