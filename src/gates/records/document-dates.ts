/** Holds the dates of a sign-off document against the commit it certifies: not before it, and not in the future. */
import { CLOCK_SKEW_MS } from '../../contracts/instant.js';
import type { RuleIdOf } from '../../contracts/rules.js';
import { statedDates, type StatedDate } from '../../handoff/time/dates.js';
import { momentsIn, type Moment } from '../../handoff/time/moments.js';
import { boundsOf, type Bound } from '../../handoff/time/validity.js';
import { dated, heldAgainst, minuteOf, type CommitDate } from '../case/dates.js';
import type { Case } from '../case/case.js';
import type { Dossier, SignOffFile } from '../case/dossier.js';
import { inFile, quote, type Notes, type What, type Where } from '../case/findings.js';
import { isOfThisRelease } from './records.js';

/** How is said what is wrong with the dates of a kind of document. */
export interface DateRules {
  /** There is no date, it cannot be read, or there are several: an error of a document that counts only with a date. */
  readonly form: { readonly error: RuleIdOf<'error'> } | { readonly warning: RuleIdOf<'warning'> };
  /** It is before the commit or in the future. */
  readonly wrong: RuleIdOf<'error'>;
  /** It says how long it holds, and that is over or to come; null: what was decided in time stays decided. */
  readonly outside: RuleIdOf<'error'> | null;
  /** The commit's date is not known. */
  readonly unknown: RuleIdOf<'pending'>;
}

export const RECORD_DATES: DateRules = {
  form: { error: 'sign-off/no-date' },
  wrong: 'sign-off/date',
  outside: 'sign-off/date',
  unknown: 'sign-off/no-history',
};

/** Of the record of a release that is out. */
export const PAST_RECORD_DATES: DateRules = { ...RECORD_DATES, outside: null };

/** Of what stands beside the records. */
export const SUPPORTING_DATES: DateRules = { ...RECORD_DATES, form: { warning: 'sign-off/no-date' } };

export const DRILL_DATES: DateRules = {
  form: { error: 'rollback/no-date' },
  wrong: 'rollback/date',
  outside: 'rollback/date',
  unknown: 'rollback/no-history',
};

/** A document whose dates are held. */
export interface DatedDocument {
  readonly said: SignOffFile;
  /** "The producer's decision record" */
  readonly name: string;
  readonly rules: DateRules;
}

export function checkDates(document: DatedDocument, theCase: Case): void {
  const { said, rules } = document;
  const { dossier, notes } = theCase;
  const others = otherHeadings(dossier);
  const dates = statedDates(said.document, others);
  checkForm(dates, document, notes);
  const commit = aboutCommit(said, dossier);
  if (commit === 'unknown') sayUnknown(document, theCase);
  for (const date of [...dates, ...remarks(said)])
    hold(date, typeof commit === 'string' ? null : commit, document, theCase);
  if (rules.outside === null) return;
  for (const bound of boundsOf(said.document, others)) holdBound(bound, rules.outside, document, theCase);
}

/** What has run out, or begins later, does not count now.  */
function holdBound(
  { kind, label, text, span, moments }: Bound,
  rule: RuleIdOf<'error'>,
  { said: { file }, name }: DatedDocument,
  { dossier, notes }: Case,
): void {
  const { observedAt } = dossier.evidence;
  const now = Date.parse(observedAt);
  const isOutside = ({ first, last }: Moment) => (kind === 'until' ? last < now : first > now + CLOCK_SKEW_MS);
  if (!moments.some(isOutside)) return;
  const message = `${name} says ${quote(`${label}: ${text}`)}, so it ${kind === 'until' ? 'no longer holds' : 'does not hold yet'}: it was read on ${minuteOf(observedAt)}`;
  const hint =
    kind === 'until' ? 'Decide again, and say until when.' : 'Wait for that day, or decide that it holds now.';
  const expected = `${kind === 'until' ? 'not before' : 'not after'} ${observedAt.slice(0, 10)}`;
  notes.error(rule, inFile(file, span), { message, hint, expected, observed: text });
}

function otherHeadings({ profile }: Dossier): readonly string[] {
  return [...profile.vocabulary.historicalHeadings, ...profile.vocabulary.rollbackHeadings];
}

/** Dates beside a verdict or a readiness say when it was given: "READY (rehearsed on 2026-01-14)". */
function remarks({ facts }: SignOffFile): readonly StatedDate[] {
  return [...facts.verdicts, ...facts.readiness].map(({ text, span, claims }) => ({
    label: '',
    text,
    span,
    // A verdict that is unclear is not read further, but it may still speak of tomorrow.
    moments: claims.moments.length > 0 ? claims.moments : momentsIn(text),
    main: false,
  }));
}

/** The commit that the document certifies: this baseline's, where it states it. */
function aboutCommit(record: SignOffFile, dossier: Dossier): CommitDate | 'other' | 'unknown' {
  const { baseline, producerGit: git } = dossier;
  if (baseline === null) return 'other';
  if (!isOfThisRelease(record, dossier)) return 'other';
  const known = dossier.commitDate(baseline.commit_sha);
  if (known !== null) return known;
  // What is missing is said once: the producer as a whole, or a commit that is nowhere.
  const said = dossier.evidence.sides.producer.origin === 'absent';
  const nowhere = git?.ownsTags === true && git.commits[baseline.commit_sha] === null;
  return said || nowhere ? 'other' : 'unknown';
}

function sayUnknown({ said: { file }, name, rules }: DatedDocument, { dossier, notes }: Case): void {
  const because = dossier.unanswered('producer');
  const hint = because?.mend ?? HISTORY_HINT;
  if (notes.gaps.some((gap) => gap.rule === rules.unknown && gap.hint === hint)) return;
  const sha = dossier.baseline?.commit_sha.slice(0, 12) ?? '';
  const message = `Whether ${lower(name)} is younger than the commit ${sha} cannot be told: the producer's history is not there`;
  notes.pending(rules.unknown, inFile(file), { message, hint, because });
}

const HISTORY_HINT = "Check out the whole history (fetch-depth: 0) of the producer's own repository.";

/** A date is there, can be read, and is one. */
function checkForm(dates: readonly StatedDate[], { said, name, rules: { form } }: DatedDocument, notes: Notes): void {
  const { file, facts } = said;
  const say = (where: Where, what: What) => {
    if ('error' in form) notes.error(form.error, where, what);
    else notes.warning(form.warning, where, what);
  };
  const expected = 'Updated: YYYY-MM-DD';
  if (dates.length === 0 && 'error' in form) {
    say(inFile(file, facts.anchor), {
      message: `${name} does not say when it was updated`,
      hint: 'Add a line "Updated: YYYY-MM-DD".',
      expected,
      observed: null,
    });
  }
  for (const { label, text, span } of dates.filter(({ moments }) => moments.length === 0)) {
    const message = `${name} says ${quote(`${label}: ${text}`)}, which is no date that can be read in one way only`;
    const hint = `Write it as YYYY-MM-DD.`;
    say(inFile(file, span), { message, hint, expected, observed: text });
  }
  const updates = dates.filter(({ main, label, moments }) => main && moments.length > 0 && /updated/i.test(label));
  const [first] = updates;
  for (const other of updates.slice(1)) {
    if (first === undefined || other.moments[0]?.day === first.moments[0]?.day) continue;
    const message = `${name} says twice when it was updated, and differently: ${quote(first.text)} at line ${first.span.line}, ${quote(other.text)} here`;
    const hint = 'Keep the one that holds.';
    say(inFile(file, other.span), { message, hint, expected: first.text, observed: other.text });
  }
}

function hold(
  date: StatedDate,
  commit: CommitDate | null,
  { said: { file }, name, rules }: DatedDocument,
  { dossier, notes }: Case,
): void {
  const { observedAt } = dossier.evidence;
  const judged = date.moments.map((moment) => heldAgainst(moment, commit, observedAt));
  const words = date.label === '' ? quote(date.text) : quote(`${date.label}: ${date.text}`);
  const where = inFile(file, date.span);
  if (judged.includes('future')) {
    const message = `${name} says ${words}, which is in the future: it was read on ${minuteOf(observedAt)}`;
    const hint = 'Write the day on which it happened, once it has.';
    const expected = `not after ${observedAt.slice(0, 10)}`;
    notes.error(rules.wrong, where, { message, hint, expected, observed: date.text });
    return;
  }
  // A line may tell an earlier date besides; what counts is the last.
  if (commit === null || judged.length === 0 || !judged.every((one) => one === 'before')) return;
  const message = `${name} says ${words}, but the commit it is about is ${dated(commit)}: nobody can have seen it then`;
  const hint = 'Look at this release, and write the day on which that was.';
  notes.error(rules.wrong, where, {
    message,
    hint,
    expected: `not before ${commit.since.slice(0, 10)}`,
    observed: date.text,
  });
}

function lower(name: string): string {
  return name.replace(/^The /, 'the ');
}
