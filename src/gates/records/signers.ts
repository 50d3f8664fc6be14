/** Who signs in the table of a document: each role once for each decision. */
import type { SignOffFile } from '../case/dossier.js';
import { inFile, quote, type Notes } from '../case/findings.js';
import { DECISION_NAMES } from './votes.js';

/** @param name - "The producer's decision record" */
export function judgeSigners({ file, facts: { signatures } }: SignOffFile, name: string, notes: Notes): void {
  const known = new Map<string, (typeof signatures)[number]>();
  for (const signature of signatures.filter(({ begun }) => begun)) {
    const { decision, role, name: who, verdict, span } = signature;
    const key = JSON.stringify([
      decision,
      role
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    ]);
    const first = known.get(key);
    if (first === undefined) {
      known.set(key, signature);
      continue;
    }
    const [one, other] = [first, signature].map((row) => quote(`${row.name}: ${row.verdict}`));
    const message = `${name} is signed twice for the role ${quote(role)} on ${DECISION_NAMES[decision]}: ${one ?? ''} in line ${first.span.line}, ${other ?? ''} here`;
    const what = {
      message,
      hint: 'Keep one line for each role: that of whoever holds it.',
      expected: `${first.name}: ${first.verdict}`,
      observed: `${who}: ${verdict}`,
    };
    // The same thing said twice takes nothing from it.
    if (first.name === who && first.verdict.toLowerCase() === verdict.toLowerCase())
      notes.warning('sign-off/doubt', inFile(file, span), what);
    else notes.error('sign-off/unclear', inFile(file, span), what);
  }
}
