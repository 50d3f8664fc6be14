/**
 * Verdicts and readiness in a sign-off document, in every shape that people give them: a line, a row, a heading. A
 * statement is its whole block: what stands beside and below it may take nothing from it.
 */
import type { Span } from '../../contracts/finding.js';
import type { SignedDecision, Verdict } from '../../contracts/words.js';
import { display, LONGEST_BLOCK, roundAbout, type Block } from './beside.js';
import { candidatesOf, type Candidate } from '../../documents/markdown/candidates.js';
import { readReadiness, readVerdict, refuses } from './words/consent.js';
import { plain, type Passage } from '../../documents/markdown/passages.js';
import type { Doubt, LabelMeaning, Reader } from './reader.js';
import { both, claimsOf, NO_CLAIMS, type Claims } from './words/remarks.js';
import type { SignatureRow } from './signatures.js';
import { spoken, unticked } from '../../documents/markdown/spoken.js';

export type { LabelMeaning, Reader } from './reader.js';

export interface VerdictStatement {
  readonly decision: SignedDecision;
  /** Null when the words are neither GO nor NO-GO, or are taken back beside it. */
  readonly verdict: Verdict | null;
  /** False for a posture that repeats the verdict in passing. */
  readonly signs: boolean;
  readonly text: string;
  readonly span: Span;
  readonly doubt: Doubt | null;
  /** What its remarks assert; to be held against the release and the time of the observation. */
  readonly claims: Claims;
}

export interface ReadinessStatement {
  readonly ready: boolean;
  readonly text: string;
  readonly span: Span;
  readonly doubt: Doubt | null;
  readonly claims: Claims;
}

export interface Consents {
  readonly verdicts: readonly VerdictStatement[];
  readonly readiness: readonly ReadinessStatement[];
}

export function readConsents(passages: readonly Passage[], reader: Reader): Consents {
  const verdicts: VerdictStatement[] = [];
  const readiness: ReadinessStatement[] = [];
  for (const [index, passage] of passages.entries()) {
    if (passage.hidden || passage.ticked === false || passage.quoted || !reader.isCurrent(passage)) continue;
    for (const { candidate, meaning, until, open = [], unfit = null } of meant(passages, index, reader)) {
      // One more than is looked at tells that there are too many.
      const rest = passages.slice(index + 1, Math.min(until, index + 2 + LONGEST_BLOCK));
      const block = { passages, index, candidate, rest };
      if (meaning.kind === 'verdict') verdicts.push(complete(verdictOf(block, meaning, reader), open, unfit));
      // "Status: Final" is of the document, and no word on the drill.
      else if (meaning.kind === 'readiness' && !isOfDocument(candidate, reader))
        readiness.push(readinessOf(block, reader));
    }
  }
  return { verdicts, readiness };
}

function isOfDocument({ label, value }: Candidate, { known }: Reader): boolean {
  const [first = '', ...rest] = spoken(value).split(' ');
  return (
    plain(label).toLowerCase() === 'status' &&
    FINISHED.has(first.toLowerCase()) &&
    claimsOf(rest.join(' '), 'readiness', known) !== null
  );
}

const FINISHED = new Set(['final', 'published', 'released']);

export interface Meant {
  readonly candidate: Candidate;
  readonly meaning: LabelMeaning;
  /** The end of its block among the passages. */
  readonly until: number;
  /** What is not written yet of the row that it is signed in. */
  readonly open?: readonly string[];
  /** What stands in it for a name or a date, and is none. */
  readonly unfit?: Doubt | null;
}

/** What a passage states of a verdict or of readiness. */
export function meant(passages: readonly Passage[], index: number, reader: Reader): readonly Meant[] {
  const passage = passages[index];
  if (passage === undefined) return [];
  const signatures = reader.signaturesIn(passage);
  if (signatures.length > 0) return signatures.map(signed);
  const isLabel = (label: string) => reader.meaningOf(label) !== null;
  const found = candidatesOf(passage, isLabel).flatMap((candidate): Meant[] => {
    const meaning = meaningBelow(passage, reader.meaningOf(plain(candidate.label)), reader);
    if (meaning === null || (candidate.loose && !isClear(candidate, meaning, reader))) return [];
    if (spoken(candidate.value) !== '') return [{ candidate, meaning, until: passage.until }];
    // The value stands below its label.
    const below = passages[index + 1];
    if (index + 1 >= passage.until || below === undefined || below.source === 'code' || reader.isStatement(below))
      return [{ candidate, meaning, until: passage.until }];
    return [{ candidate: { ...candidate, value: below.line, span: below.span }, meaning, until: passage.until }];
  });
  return found.length === 0 && passage.shape === 'heading' ? underHeading(passages, index, reader) : found;
}

/** What somebody signs in a row is of the decision that the table names. */
function signed({ decision, candidate, passage, open, unfit }: SignatureRow): Meant {
  return { candidate, meaning: { kind: 'verdict', decision, signs: true }, until: passage.until, open, unfit };
}

/** "Verdict: GO" below a heading that names a decision is of that decision. */
function meaningBelow(passage: Passage, meaning: LabelMeaning | null, reader: Reader): LabelMeaning | null {
  if (meaning?.kind !== 'overall' || passage.shape === 'heading' || passage.section.length === 0) return meaning;
  const above = reader.meaningOf(passage.section.at(-1) ?? '');
  return above?.kind === 'verdict' ? above : meaning;
}

/** A heading that names a decision, and below it nothing but a verdict. */
function underHeading(passages: readonly Passage[], index: number, reader: Reader): readonly Meant[] {
  const [heading, below] = [passages[index], passages[index + 1]];
  if (heading === undefined || below === undefined || below.shape === 'heading') return [];
  const meaning = reader.meaningOf(plain(heading.line).replace(/:$/, ''));
  if (meaning === null) return [];
  const candidate: Candidate = {
    label: heading.line,
    value: below.line,
    span: below.span,
    others: [],
    head: null,
    loose: true,
  };
  if (!isClear(candidate, meaning, reader)) return [];
  const section = passages.slice(index + 1, index + 3 + LONGEST_BLOCK);
  const size = section.findIndex((passage) => passage.shape === 'heading');
  return [{ candidate, meaning, until: index + 1 + (size === -1 ? section.length : size) }];
}

/** Whether words without a colon before them are a verdict, or only begin like one. */
function isClear({ value }: Candidate, meaning: LabelMeaning, reader: Reader): boolean {
  const words = spoken(value);
  if (meaning.kind === 'readiness') return refuses(words) || readReadiness(words, reader.ready, reader.known) !== null;
  return refuses(words) || readVerdict(words, reader.known).verdict !== null;
}

function verdictOf(
  block: Block,
  { decision, signs }: Extract<LabelMeaning, { kind: 'verdict' }>,
  reader: Reader,
): VerdictStatement {
  const { value, span } = block.candidate;
  const text = display(value);
  const said = readVerdict(unticked(value), reader.known);
  if (said.verdict !== 'GO') {
    const doubt = said.verdict === null ? { words: text, span } : null;
    return { decision, verdict: said.verdict, signs, text, span, doubt, claims: said.claims };
  }
  const around = roundAbout(block, 'verdict', reader);
  const doubt = around.doubt;
  return {
    decision,
    verdict: doubt === null ? 'GO' : null,
    signs,
    text,
    span,
    doubt,
    claims: both(said.claims, around.claims),
  };
}

/** A yes in a row that is not filled in is not given yet; a no counts as it stands. */
function complete(stated: VerdictStatement, open: readonly string[], unfit: Doubt | null): VerdictStatement {
  if (stated.verdict !== 'GO') return stated;
  if (open.length > 0) return { ...stated, verdict: null, doubt: { words: open.join(', '), span: stated.span } };
  return unfit === null ? stated : { ...stated, verdict: null, doubt: unfit };
}

function readinessOf(block: Block, reader: Reader): ReadinessStatement {
  const { value, span } = block.candidate;
  const text = display(value);
  const said = readReadiness(unticked(value), reader.ready, reader.known);
  if (said === null) return { ready: false, text, span, doubt: { words: text, span }, claims: NO_CLAIMS };
  const { doubt, claims } = roundAbout(block, 'readiness', reader);
  return { ready: doubt === null, text, span, doubt, claims: both(said, claims) };
}
