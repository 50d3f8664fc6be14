/** Says what is wrong with a file that was read, before anything in it is compared. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { RuleIdOf } from '../../contracts/rules.js';
import type { Problem } from '../../documents/source.js';
import { inFile, type Notes } from './findings.js';

/** Says the problems of a parse; true when there are none. */
export function wellFormed(
  file: FileEvidence,
  problems: readonly Problem[],
  name: string,
  rule: RuleIdOf<'error'>,
  notes: Notes,
): boolean {
  for (const problem of problems) {
    const message = `The ${name} ${problem.message}`;
    notes.error(rule, inFile(file, problem.span), { message, hint: problem.hint, observed: problem.kind });
  }
  return problems.length === 0;
}
