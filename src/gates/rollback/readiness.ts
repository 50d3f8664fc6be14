/** A readiness document: for this baseline, drilled in time, ready by every statement of it, with nothing against it. */
import type { Span } from '../../contracts/finding.js';
import { BASELINE_FACTS } from '../../contracts/words.js';
import type { ReadinessStatement } from '../../handoff/sign-off/statements.js';
import { otherFacts } from '../records/other-baseline.js';
import { untrueClaim } from '../records/claims.js';
import { checkDates, DRILL_DATES } from '../records/document-dates.js';
import { dated, heldAgainst } from '../case/dates.js';
import type { Case } from '../case/case.js';
import type { Dossier, SignOffFile } from '../case/dossier.js';
import { inFile, quote, type Notes } from '../case/findings.js';

const HOW =
  'Write READY or PASS alone, or with when, by whom and how long: "READY (2026-01-31, 4 minutes)". Other harmless remarks can be named in the profile (vocabulary.remarks).';

export function judgeReadiness(said: SignOffFile, name: string, theCase: Case): void {
  const { notes } = theCase;
  checkDates({ said, name, rules: DRILL_DATES }, theCase);
  judgeBaseline(said, name, theCase);
  judgeStated(said, name, notes);
  judgeWords(said, name, theCase);
}

/** The way back is tried from one baseline, and proves nothing of another. */
function judgeBaseline(said: SignOffFile, name: string, { dossier, notes }: Case): void {
  for (const { fact, stated, expected } of otherFacts(said, dossier))
    notes.error('rollback/other-baseline', inFile(said.file, stated.span), {
      message: `${name} is for another baseline: it states ${fact} ${quote(stated.value)}, this one has ${quote(expected)}`,
      hint: 'Try the way back from this baseline, and say so.',
      expected,
      observed: stated.value,
    });
}

function judgeStated({ file, facts }: SignOffFile, name: string, notes: Notes): void {
  const unstated = BASELINE_FACTS.filter(
    (fact) => !facts.facts.some((one) => one.fact === fact && one.about === 'baseline'),
  );
  if (unstated.length > 0) {
    const message = `${name} does not state ${unstated.join(', ')} of the baseline it is for`;
    notes.error('rollback/unstated', inFile(file, facts.anchor), {
      message,
      hint: "Add it under the baseline's heading.",
      expected: unstated.join(', '),
      observed: null,
    });
  }
  if (facts.readiness.length === 0) {
    notes.error('rollback/not-ready', inFile(file, facts.anchor), {
      message: `${name} states no readiness verdict`,
      hint: 'Add a line "Rollback readiness verdict: **READY**".',
      expected: 'READY or PASS',
      observed: null,
    });
  }
}

function judgeWords({ file, facts }: SignOffFile, name: string, theCase: Case): void {
  const { dossier, notes } = theCase;
  const say = (message: string, span: Span, observed: string, hint: string) => {
    notes.error('rollback/not-ready', inFile(file, span), { message, hint, expected: 'READY or PASS', observed });
  };
  for (const one of facts.readiness) {
    const trouble = troubleOf(one, name, dossier);
    if (trouble !== null) say(trouble.message, trouble.span, trouble.observed, HOW);
  }
  // A drill may be of any place.
  for (const { text, under, span } of facts.reservations().filter(({ limits }) => !limits))
    say(
      `${name} keeps something open: ${quote(text)} under ${quote(under)}`,
      span,
      text,
      'Once it is closed, write "none", tick its box, or write "met" behind it.',
    );
  const known = new Set(facts.readiness.map(({ span }) => span.line));
  const against = [
    ...facts.failures(),
    ...facts.refusals().filter(({ shape }) => shape === 'banner' || shape === 'statement'),
  ];
  const told = new Set<number>();
  for (const { shape, text, span } of against.filter((one) => !known.has(one.span.line))) {
    if (told.has(span.line)) continue;
    told.add(span.line);
    const message = shape === 'banner' ? `${name} says of itself ${quote(text)}` : `${name} says ${quote(text)}`;
    say(message, span, text, 'Fix what keeps it from being ready, and say so.');
  }
  tellProse({ file, facts }, name, theCase);
}

/** What only prose says decides nothing; who relies on the way back wants to know it. */
function tellProse({ file, facts }: Pick<SignOffFile, 'file' | 'facts'>, name: string, { dossier, notes }: Case) {
  const commit = dossier.commitDate(dossier.baseline?.commit_sha);
  for (const { text, span, failed, moments } of facts.drills()) {
    const held = moments.map((moment) => heldAgainst(moment, commit, dossier.evidence.observedAt));
    const isOld = commit !== null && held.length > 0 && held.every((one) => one === 'before');
    if (!failed && !isOld && !held.includes('future')) continue;
    const why = failed
      ? ''
      : isOld
        ? `, but the commit it must lead back from is ${dated(commit)}`
        : ', which is in the future';
    notes.warning('rollback/doubt', inFile(file, span), {
      message: `${name} says in a sentence ${quote(text)}${why}`,
      hint: 'If it is so, try the way back again; if it is of another drill, put it under a heading such as "History".',
      observed: text,
    });
  }
}

function troubleOf(
  { ready, text, span, doubt, claims }: ReadinessStatement,
  name: string,
  dossier: Dossier,
): { readonly message: string; readonly span: Span; readonly observed: string } | null {
  if (doubt !== null && doubt.words !== text) {
    const message = `${name} says ${quote(text)}, but beside it stands ${quote(doubt.words)}, which may take it back`;
    return { message, span: doubt.span, observed: doubt.words };
  }
  if (!ready) return { message: `${name} says ${quote(text)}, not READY or PASS`, span, observed: text };
  const untrue = untrueClaim(claims, dossier);
  return untrue === null ? null : { message: `${name} says ${quote(text)}, but ${untrue}`, span, observed: text };
}
