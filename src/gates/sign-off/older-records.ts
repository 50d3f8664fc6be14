/** Decision records that do not count any more, and yet say something else of this very release: told, never judged. */
import { SIGNED_DECISIONS } from '../../contracts/words.js';
import type { Case } from '../case/case.js';
import type { SignOffFile } from '../case/dossier.js';
import { inFile, quote } from '../case/findings.js';
import { isOfThisRelease } from '../records/records.js';
import { DECISION_NAMES } from '../records/votes.js';

/** @param name - "The producer's decision record" */
export function tellOlderRefusals(
  name: string,
  records: readonly SignOffFile[],
  current: readonly SignOffFile[],
  { dossier, notes }: Case,
): void {
  const [counts] = current;
  if (counts === undefined) return;
  for (const record of records.filter((one) => !current.includes(one) && isOfThisRelease(one, dossier))) {
    for (const decision of SIGNED_DECISIONS) {
      const refused = record.facts.verdicts.find((one) => one.decision === decision && one.verdict === 'NO-GO');
      const granted = counts.facts.verdicts.some((one) => one.decision === decision && one.verdict === 'GO');
      if (refused === undefined || !granted) continue;
      const why = record.facts.superseded === null ? 'is older' : 'is marked as superseded';
      const message = `${name} ${quote(record.file.path)} ${why}, and says NO-GO on ${DECISION_NAMES[decision]} of this release, where ${quote(counts.file.path)} says GO`;
      notes.warning('sign-off/superseded', inFile(record.file, refused.span), {
        message,
        hint: 'Make sure that what it refused for was fixed; then nothing is to be done.',
        expected: 'GO',
        observed: refused.text,
      });
    }
  }
}
