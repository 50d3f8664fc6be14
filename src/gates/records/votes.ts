/** What the sign-off documents vote: each verdict with its place, what is unclear, and who stands alone. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Span } from '../../contracts/finding.js';
import { SIGNED_DECISIONS, type SignedDecision, type Verdict } from '../../contracts/words.js';
import { speaksAgainst } from '../../handoff/sign-off/words/consent.js';
import type { Refusal, Reservation, VerdictStatement } from '../../handoff/sign-off/statements.js';
import type { Case } from '../case/case.js';
import type { SignOffFile } from '../case/dossier.js';
import { inFile, quote, type Notes } from '../case/findings.js';
import { untrueClaim } from './claims.js';

export const DECISION_NAMES: Readonly<Record<SignedDecision, string>> = {
  rehearsal: 'rehearsal continuation',
  cutover: 'runtime cutover',
};

export interface Vote {
  readonly decision: SignedDecision;
  readonly verdict: Verdict;
  readonly file: FileEvidence;
  readonly span: Span;
}

/** The words of a document as a gate calls it: "The producer's decision record". */
export interface Voter {
  readonly name: string;
  /** True for a decision record: it signs, and every refusal in it counts. */
  readonly record: boolean;
}

const HOW =
  'Write GO or NO-GO alone, or with when and by whom: "GO (signed by NAME, 2026-01-31)". Other harmless remarks can be named in the profile (vocabulary.remarks).';

/** The votes of one document; what is no vote is said. */
export function votesOf(document: SignOffFile, voter: Voter, theCase: Case): Vote[] {
  const { notes } = theCase;
  const { file, facts } = document;
  const votes = facts.verdicts.flatMap((stated): Vote[] => {
    const verdict = clearVerdict(stated, document, voter, theCase);
    return verdict === null ? [] : [{ decision: stated.decision, verdict, file, span: stated.span }];
  });
  if (voter.record) for (const one of facts.reservations()) sayOpen(one, document, voter, notes);
  const refusals = facts.refusals().flatMap((refusal) => (voter.record ? [refusal] : heardBeside(refusal)));
  return [...votes, ...refusals.flatMap((refusal) => refusedVotes(refusal, document, voter, notes))];
}

/**
 * A document beside the records signs nothing, so that it need not be final; it must not refuse what they grant. That it
 * is a draft is told, and lines about something else are let be.
 */
function heardBeside(refusal: Refusal): readonly Refusal[] {
  const isAgainst = speaksAgainst(refusal.text);
  switch (refusal.shape) {
    case 'sentence':
      return [refusal];
    case 'unclear':
      return [];
    case 'banner':
      return [isAgainst ? refusal : { ...refusal, shape: 'sentence' }];
    case 'statement':
      if (refusal.about === 'line') return [];
      return [isAgainst || refusal.about === 'decision' ? refusal : { ...refusal, shape: 'sentence' }];
  }
}

function clearVerdict(
  { decision, verdict, text, span, doubt, claims }: VerdictStatement,
  { file }: SignOffFile,
  { name }: Voter,
  { dossier, notes }: Case,
): Verdict | null {
  const of = DECISION_NAMES[decision];
  const say = (message: string, at: Span, observed: string) => {
    const expected = 'GO or NO-GO';
    notes.error('sign-off/unclear', inFile(file, at), { message, hint: HOW, expected, observed });
    return null;
  };
  if (doubt !== null) {
    const message =
      doubt.words === text
        ? `${name} says of ${of} ${quote(text)}, which is neither GO nor NO-GO`
        : `${name} says ${quote(text)} on ${of}, but beside it stands ${quote(doubt.words)}, which may take it back`;
    return say(message, doubt.span, doubt.words);
  }
  const untrue = untrueClaim(claims, dossier);
  if (untrue !== null) return say(`${name} says ${quote(text)} on ${of}, but ${untrue}`, span, text);
  return verdict;
}

function sayOpen({ text, under, span }: Reservation, { file }: SignOffFile, { name }: Voter, notes: Notes): void {
  const message = `${name} keeps something open: ${quote(text)} under ${quote(under)}, so its yes is not unconditional`;
  const hint = `Once it is closed, write "none", tick its box, or write "met" behind it.`;
  notes.error('sign-off/unclear', inFile(file, span), { message, hint, expected: 'none', observed: text });
}

/** A refusal that is no verdict of its own, of one decision or of both. */
function refusedVotes(
  { decision, shape, text, span }: Refusal,
  { file }: SignOffFile,
  voter: Voter,
  notes: Notes,
): Vote[] {
  const where = inFile(file, span);
  switch (shape) {
    case 'statement':
      return (decision === null ? SIGNED_DECISIONS : [decision]).map((one) => ({
        decision: one,
        verdict: 'NO-GO',
        file,
        span,
      }));
    case 'banner': {
      const message = `${voter.name} says of itself ${quote(text)}, so it decides nothing`;
      const hint =
        'Remove the banner when the record is final, or mark it as superseded and write the one that counts.';
      notes.error('sign-off/not-final', where, { message, hint, expected: 'a final record', observed: text });
      return [];
    }
    case 'unclear': {
      const message = `${voter.name} gives its status as ${quote(text)}, which is not known to be final`;
      const hint = 'Write "Final" or "Signed", with the date if you like, or remove the line.';
      notes.error('sign-off/unclear', where, { message, hint, expected: 'Final', observed: text });
      return [];
    }
    case 'sentence': {
      const message = `${voter.name} speaks against ${decision === null ? 'its decision' : DECISION_NAMES[decision]} in a sentence: ${quote(text)}`;
      const hint =
        'If it refuses, write NO-GO as the verdict; if it is of the past, put it under a heading such as "History".';
      notes.warning('sign-off/doubt', where, { message, hint, observed: text });
      return [];
    }
  }
}

/** Says who differs from the others: the fewer, and of equally many those who refuse. */
export function judgeVotes(votes: readonly Vote[], name: (file: FileEvidence) => string, notes: Notes): void {
  for (const decision of SIGNED_DECISIONS) {
    const [yes, no] = (['GO', 'NO-GO'] as const).map((verdict) =>
      votes.filter((vote) => vote.decision === decision && vote.verdict === verdict),
    );
    const [refusal] = no ?? [];
    if (yes === undefined || no === undefined || refusal === undefined) continue;
    if (yes.length > 0)
      sayOdd(...(countFiles(no) > countFiles(yes) ? ([yes, no] as const) : ([no, yes] as const)), name, notes);
    const message = `The signed verdict on ${DECISION_NAMES[decision]} is NO-GO (${quote(refusal.file.path)} of the ${refusal.file.side})`;
    notes.notice('sign-off/refused', inFile(refusal.file, refusal.span), {
      message,
      hint: 'When both sides agree to go, sign GO in both records.',
      expected: 'GO',
      observed: 'NO-GO',
    });
  }
}

function countFiles(votes: readonly Vote[]): number {
  return new Set(votes.map(({ file }) => file)).size;
}

function sayOdd(
  odd: readonly Vote[],
  others: readonly Vote[],
  name: (file: FileEvidence) => string,
  notes: Notes,
): void {
  for (const { decision, verdict, file, span } of odd) {
    const other = others.find((one) => one.file === file) ?? others[0];
    if (other === undefined) continue;
    const place =
      other.file === file ? `line ${other.span.line}` : `${quote(other.file.path)} of the ${other.file.side}`;
    const many = countFiles(others) > 1 && other.file !== file ? ` and ${countFiles(others) - 1} more` : '';
    const message = `${name(file)} says ${verdict} on ${DECISION_NAMES[decision]}, but ${place}${many} ${many === '' ? 'says' : 'say'} ${other.verdict}`;
    notes.error('sign-off/other-verdict', inFile(file, span), {
      message,
      hint: 'Agree on one verdict, and write it in both records.',
      expected: other.verdict,
      observed: verdict,
    });
  }
}
