/** Evidence of several attempts of one run: of a command that was run again, the later attempt counts. Pure. */
import type { Evidence, SuiteRunEvidence } from '../contracts/evidence.js';

interface Left {
  readonly part: Evidence;
  readonly suite: SuiteRunEvidence | null;
}

function leftBy(part: Evidence): Left {
  const { suite } = part.sides[part.role];
  return { part, suite: suite.kind === 'run' ? suite : null };
}

/** Whether another part holds the same command of a later attempt of the same run. */
function isRunAgain(id: string, { attempt }: SuiteRunEvidence, all: readonly Left[]): boolean {
  if (attempt === undefined) return false;
  return all.some(
    ({ suite: other }) =>
      other?.attempt?.runId === attempt.runId &&
      other.attempt.number > attempt.number &&
      other.commands.some((command) => command.id === id),
  );
}

/** The parts without what was run again; one of which nothing is left is gone, with its working tree. */
export function latestAttempts(parts: readonly Evidence[]): readonly Evidence[] {
  const all = parts.map(leftBy);
  return all.flatMap(({ part, suite }) => {
    if (suite === null) return [part];
    const commands = suite.commands.filter(({ id }) => !isRunAgain(id, suite, all));
    if (commands.length === suite.commands.length) return [part];
    if (commands.length === 0) return [];
    const { sides, role } = part;
    return [{ ...part, sides: { ...sides, [role]: { ...sides[role], suite: { ...suite, commands } } } }];
  });
}

/** What of earlier attempts does not count, in one sentence; null where nothing was run again. */
export function runAgain(parts: readonly Evidence[]): string | null {
  const all = parts.map(leftBy);
  const again = all.flatMap(({ suite }) =>
    (suite?.commands ?? []).filter(({ id }) => suite !== null && isRunAgain(id, suite, all)),
  );
  const ids = [...new Set(again.map(({ id }) => JSON.stringify(id)))].sort();
  if (ids.length === 0) return null;
  return `The evidence is of more than one attempt of a run: of ${ids.join(', ')} the result of the later attempt counts.`;
}
