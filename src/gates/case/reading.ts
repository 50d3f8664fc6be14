/** Says what is wrong with a file that was read, before anything in it is compared. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { RuleIdOf } from '../../contracts/rules.js';
import type { Problem } from '../../documents/source.js';
import { inFile, type Notes } from './findings.js';

/** A file that was parsed. */
export interface ParsedFile {
  readonly file: FileEvidence;
  /** As messages call it: "evidence bundle". */
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** Says the problems of a parse; true when there are none. */
export function wellFormed({ file, name, problems }: ParsedFile, rule: RuleIdOf<'error'>, notes: Notes): boolean {
  for (const problem of problems) {
    const message = `The ${name} ${problem.message}`;
    notes.error(rule, inFile(file, problem.span), { message, hint: problem.hint, observed: problem.kind });
  }
  return problems.length === 0;
}
