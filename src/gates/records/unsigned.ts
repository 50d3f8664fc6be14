/** Forms that are not filled in: what stands beside a blank is neither a yes nor a mistake, it is not there yet. */
import type { RuleIdOf } from '../../contracts/rules.js';
import type { SignOffFacts } from '../../handoff/sign-off/statements.js';
import type { SignOffFile } from '../case/dossier.js';
import { inFile, quote, type Notes } from '../case/findings.js';

/** @param name - "The producer's decision record" */
export function tellUnsigned(
  { file, facts }: SignOffFile,
  name: string,
  rule: RuleIdOf<'pending'>,
  notes: Notes,
): void {
  const { blanks } = facts;
  const [first] = blanks;
  if (first === undefined) return;
  const many = blanks.length === 1 ? '1 blank is left' : `${blanks.length} blanks are left, the first`;
  const label = first.label === '' ? '' : ` (${quote(first.label)})`;
  const message = `${name} ${quote(file.path)} is ${halfSigned(facts) ?? 'not signed'}: ${many} in line ${first.span.line}${label}`;
  const hint = 'Whoever signs fills in every blank, or removes the document.';
  notes.pending(rule, inFile(file, first.span), { message, hint });
  // Whatever else stands in such a line is said as anywhere else: "NO-GO ____" is a refusal.
  notes.forget(file, new Set(blanks.flatMap(({ alone, span }) => (alone ? [span.line] : []))));
}

/** How far a document is signed whose signatures are not all given; null where none is begun, or there is no place for any. */
function halfSigned({ signatures }: SignOffFacts): string | null {
  if (!signatures.some(({ begun }) => begun)) return null;
  const given = signatures.filter(({ open }) => open.length === 0).length;
  return `half filled in (${given} of ${signatures.length} signatures)`;
}
