/** A file that a document names: read, or why not. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { ReadFile } from '../../documents/parsed.js';
import type { RuleIdOf } from '../../contracts/rules.js';
import type { Notes, Where } from './findings.js';

/** How it is said that a file is not there. */
export interface Naming {
  readonly rule: RuleIdOf<'error'> & RuleIdOf<'pending'>;
  /** Who names it: `The evidence bundle lists "a.json"`. */
  readonly who: string;
  readonly where: Where;
  readonly expected: string;
  readonly hint: string;
}

/** Whether a file was read; says why not. What nobody could ask is not missing. */
export function isRead(
  file: FileEvidence | null | undefined,
  { rule, who, where, ...what }: Naming,
  notes: Notes,
): file is FileEvidence & { readonly state: ReadFile } {
  const state = file?.state ?? { kind: 'missing' };
  switch (state.kind) {
    case 'read':
      return true;
    case 'unknown':
      notes.pending(rule, where, { message: `${who}, which could not be read: ${state.why}`, hint: state.mend });
      return false;
    case 'refused': {
      const message = `${who}, which is no file that may be read: ${state.detail}`;
      notes.error(rule, where, { ...what, message, observed: state.detail });
      return false;
    }
    case 'missing':
      notes.error(rule, where, { ...what, message: `${who}, which is not there`, observed: 'no such file' });
      return false;
  }
}
