/** Says what is wrong with a file that a gate needs, before anything in it is compared. */
import type { FileEvidence } from '../contracts/evidence.js';
import type { RuleId } from '../contracts/rules.js';
import type { Problem } from '../documents/source.js';
import { inFile, quote, type Notes } from './findings.js';

export interface FileRules {
  readonly missing: RuleId;
  readonly unreadable: RuleId;
  readonly format: RuleId;
}

/** `read`: it can be parsed. `absent`: it may be missing, and is. `broken`: said in the notes. */
export type Reading = 'read' | 'absent' | 'broken';

/** Judges whether a file is there as its requirement asks. */
export function presence(file: FileEvidence, required: boolean, name: string, rules: FileRules, notes: Notes): Reading {
  const { state } = file;
  switch (state.kind) {
    case 'read':
      return 'read';
    case 'refused': {
      const message = `The ${name} ${quote(file.path)} is not a file that may be read: ${state.detail}`;
      const hint = 'Put a regular file below the root in its place.';
      notes.error(rules.unreadable, inFile(file), {
        message,
        hint,
        expected: 'a regular file below the root',
        observed: state.detail,
      });
      return 'broken';
    }
    case 'missing': {
      if (required || state.introduced === true) {
        const why = state.introduced === true ? 'an ancestor of the subject has it' : 'the profile requires it';
        const message = `The ${name} ${quote(file.path)} is missing, but ${why}`;
        notes.error(rules.missing, inFile(file), {
          message,
          hint: 'Restore the file, or mend its path in the profile.',
          expected: file.path,
          observed: 'no such file',
        });
        return 'broken';
      }
      return 'absent';
    }
  }
}

/** Says the problems of a parse; true when there are none. */
export function wellFormed(
  file: FileEvidence,
  problems: readonly Problem[],
  name: string,
  rule: RuleId,
  notes: Notes,
): boolean {
  for (const problem of problems) {
    const message = `The ${name} ${problem.message}`;
    notes.error(rule, inFile(file, problem.span), { message, hint: problem.hint, observed: problem.kind });
  }
  return problems.length === 0;
}
