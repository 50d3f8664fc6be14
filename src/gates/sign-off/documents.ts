/** What a document of the sign-off must say to count, and the votes it casts. */
import type { Case } from '../case/case.js';
import type { SignOffFile } from '../case/dossier.js';
import { inFile, quote, type Notes } from '../case/findings.js';
import { otherFacts } from '../records/other-baseline.js';
import { unstatedFacts, unstatedVerdicts } from '../records/record-content.js';
import { checkDates, RECORD_DATES, SUPPORTING_DATES } from '../records/document-dates.js';
import { judgeSigners } from '../records/signers.js';
import { DECISION_NAMES, votesOf, type Vote } from '../records/votes.js';
import { titleOf } from './names.js';

/** A record signs, so it must be whole. */
export function judgeRecord(said: SignOffFile, theCase: Case): readonly Vote[] {
  const { notes } = theCase;
  const name = titleOf(said.file);
  judgeBaseline(said, name, theCase);
  judgeFacts(said, name, notes);
  checkDates({ said, name, rules: RECORD_DATES }, theCase);
  judgeVerdicts(said, name, notes);
  judgeSigners(said, name, notes);
  return votesOf(said, { name, record: true }, theCase);
}

/** A document beside the record: what it says must be of this release, and no refusal. */
export function judgeSupporting(said: SignOffFile, theCase: Case): readonly Vote[] {
  const { notes } = theCase;
  const name = titleOf(said.file);
  judgeBaseline(said, name, theCase);
  checkDates({ said, name, rules: SUPPORTING_DATES }, theCase);
  judgeSigners(said, name, notes);
  return votesOf(said, { name, record: false }, theCase);
}

function judgeBaseline(said: SignOffFile, name: string, { dossier, notes }: Case): void {
  for (const { fact, stated, expected } of otherFacts(said, dossier))
    notes.error('sign-off/other-baseline', inFile(said.file, stated.span), {
      message: `${name} is about another baseline: it states ${fact} ${quote(stated.value)}, this one has ${quote(expected)}`,
      hint: 'Sign this baseline, or mark the document as superseded.',
      expected,
      observed: stated.value,
    });
}

function judgeFacts({ file, facts }: SignOffFile, name: string, notes: Notes): void {
  const unstated = unstatedFacts(facts);
  if (unstated.length > 0) {
    const message = `${name} does not state ${unstated.join(', ')}`;
    const hint = `Add ${unstated.length === 1 ? 'a line' : 'lines'} such as "- ${unstated[0] ?? ''}: \`…\`"; comments and code blocks do not count.`;
    notes.error('sign-off/unstated', inFile(file, facts.anchor), {
      message,
      hint,
      expected: unstated.join(', '),
      observed: null,
    });
  }
}

function judgeVerdicts({ file, facts }: SignOffFile, name: string, notes: Notes): void {
  for (const decision of unstatedVerdicts(facts)) {
    const message = `${name} states no verdict on ${DECISION_NAMES[decision]}`;
    notes.error('sign-off/unstated', inFile(file, facts.anchor), {
      message,
      hint: `Add a line "${DECISION_NAMES[decision]}: **GO**" or "**NO-GO**".`,
      expected: 'GO or NO-GO',
      observed: null,
    });
  }
}
