/**
 * Verdicts and readiness in a sign-off document, in every shape that people give them: a line, a row, a heading. A
 * statement is its whole block: what stands beside and below it may take nothing from it.
 */
import type { Span } from '../contracts/finding.js';
import type { DecisionId, Verdict } from '../contracts/words.js';
import type { Line } from './blocks.js';
import { candidatesOf, type Candidate } from './candidates.js';
import { isDoubtfulHeading, readReadiness, readVerdict, refuses } from './consent.js';
import { plain, type Passage } from './passages.js';
import { claimsOf, DECORATION, NO_CLAIMS, spoken, type Claims, type Consent, type Known } from './remarks.js';

/** Words that keep a statement from being a yes. */
export interface Doubt {
  readonly words: string;
  readonly span: Span;
}

export interface VerdictStatement {
  readonly decision: DecisionId;
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

export type LabelMeaning =
  | { readonly kind: 'verdict'; readonly decision: DecisionId; readonly signs: boolean }
  | { readonly kind: 'readiness' }
  /** "Decision", "Status": of the document as a whole. */
  | { readonly kind: 'overall' };

/** What the reader of a document knows of its words. */
export interface Reader {
  meaningOf(label: string): LabelMeaning | null;
  /** Whether a passage states something else that is known: a fact, an owner, a date. */
  isStatement(passage: Passage): boolean;
  /** Whether a passage stands in a section about this baseline, not about the past or the way back. */
  isCurrent(passage: Passage): boolean;
  readonly ready: readonly string[];
  readonly known: Known;
  /** What is known of the passages so far: whether each is a statement of its own. */
  readonly own: WeakMap<Passage, boolean>;
}

export interface Consents {
  readonly verdicts: readonly VerdictStatement[];
  readonly readiness: readonly ReadinessStatement[];
}

/** More passages than anybody writes below one verdict. */
const LONGEST_BLOCK = 60;

export function readConsents(passages: readonly Passage[], reader: Reader): Consents {
  const verdicts: VerdictStatement[] = [];
  const readiness: ReadinessStatement[] = [];
  for (const [index, passage] of passages.entries()) {
    if (passage.hidden || passage.ticked === false || passage.quoted || !reader.isCurrent(passage)) continue;
    for (const { candidate, meaning, until } of meant(passages, index, reader)) {
      // One more than is looked at tells that there are too many.
      const rest = passages.slice(index + 1, Math.min(until, index + 2 + LONGEST_BLOCK));
      const block = { passage, candidate, rest };
      if (meaning.kind === 'verdict') verdicts.push(verdictOf(block, meaning, reader));
      else if (meaning.kind === 'readiness') readiness.push(readinessOf(block, reader));
    }
  }
  return { verdicts, readiness };
}

interface Meant {
  readonly candidate: Candidate;
  readonly meaning: LabelMeaning;
  /** The end of its block among the passages. */
  readonly until: number;
}

/** What a passage states of a verdict or of readiness. */
export function meant(passages: readonly Passage[], index: number, reader: Reader): readonly Meant[] {
  const passage = passages[index];
  if (passage === undefined) return [];
  const isLabel = (label: string) => reader.meaningOf(label) !== null;
  const found = candidatesOf(passage, isLabel).flatMap((candidate): Meant[] => {
    const meaning = reader.meaningOf(plain(candidate.label));
    if (meaning === null || (candidate.loose && !isClear(candidate, meaning, reader))) return [];
    if (spoken(candidate.value) !== '') return [{ candidate, meaning, until: passage.until }];
    // The value stands below its label.
    const below = passages[index + 1];
    if (index + 1 >= passage.until || below === undefined || reader.isStatement(below))
      return [{ candidate, meaning, until: passage.until }];
    return [{ candidate: { ...candidate, value: below.line, span: below.span }, meaning, until: passage.until }];
  });
  return found.length === 0 && passage.shape === 'heading' ? underHeading(passages, index, reader) : found;
}

/** A heading that names a decision, and below it nothing but a verdict. */
function underHeading(passages: readonly Passage[], index: number, reader: Reader): readonly Meant[] {
  const [heading, below] = [passages[index], passages[index + 1]];
  if (heading === undefined || below === undefined || below.shape === 'heading') return [];
  const meaning = reader.meaningOf(plain(heading.line).replace(/:$/, ''));
  if (meaning === null) return [];
  const candidate: Candidate = { label: heading.line, value: below.line, span: below.span, others: [], loose: true };
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

interface Block {
  readonly passage: Passage;
  readonly candidate: Candidate;
  /** What else the block says, the value's own passage included where it stands below its label. */
  readonly rest: readonly Passage[];
}

function verdictOf(
  block: Block,
  { decision, signs }: Extract<LabelMeaning, { kind: 'verdict' }>,
  reader: Reader,
): VerdictStatement {
  const { value, span } = block.candidate;
  const text = display(value);
  const said = readVerdict(words(value), reader.known);
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

function readinessOf(block: Block, reader: Reader): ReadinessStatement {
  const { value, span } = block.candidate;
  const text = display(value);
  const said = readReadiness(words(value), reader.ready, reader.known);
  if (said === null) return { ready: false, text, span, doubt: { words: text, span }, claims: NO_CLAIMS };
  const { doubt, claims } = roundAbout(block, 'readiness', reader);
  return { ready: doubt === null, text, span, doubt, claims: both(said, claims) };
}

/** Everything around a yes that belongs to it: its label, the items above, the other cells, what stands below. */
function roundAbout(
  { passage, candidate, rest }: Block,
  consent: Consent,
  reader: Reader,
): { readonly doubt: Doubt | null; readonly claims: Claims } {
  const claims: Claims[] = [];
  const doubts: Doubt[] = [];
  const take = (said: string, span: Span, harmless: Claims | null) => {
    if (harmless === null) doubts.push({ words: said, span });
    else claims.push(harmless);
  };
  take(display(candidate.label), passage.span, labelClaims(candidate.label, consent, reader));
  for (const line of passage.above) {
    const said = words(line).replace(/:$/, '');
    take(
      said,
      line[0]?.span ?? passage.span,
      isMerelyLead(said, reader) ? NO_CLAIMS : claimsOf(said, consent, reader.known),
    );
  }
  const heading = doubtfulHeading(passage.section);
  if (heading !== undefined) take(heading, candidate.span, null);
  for (const { head, line } of candidate.others) {
    const said = words(line);
    const span = line[0]?.span ?? candidate.span;
    if (said === '' || isIndex(head, said)) continue;
    take(
      said,
      span,
      claimsOf(said, consent, reader.known) ??
        (head === '' ? null : claimsOf(`${head}: ${said}`, consent, reader.known)),
    );
  }
  if (rest.length > LONGEST_BLOCK) take('…', passage.span, null);
  for (const other of rest.slice(0, LONGEST_BLOCK)) {
    if (other.line === candidate.value || other.hidden || isItsOwn(other, reader)) continue;
    const said = words(other.line);
    take(said, other.span, claimsOf(said, consent, reader.known));
  }
  return { doubt: doubts[0] ?? null, claims: claims.reduce(both, NO_CLAIMS) };
}

function both(one: Claims, other: Claims): Claims {
  return { moments: [...one.moments, ...other.moments], releases: [...one.releases, ...other.releases] };
}

/** Asked of every yes below the same headings, so answered once. */
function doubtfulHeading(section: readonly string[]): string | undefined {
  const known = doubtful.get(section) ?? { heading: section.find(isDoubtfulHeading) };
  doubtful.set(section, known);
  return known.heading;
}

const doubtful = new WeakMap<readonly string[], { readonly heading: string | undefined }>();

/** A statement of its own in the same block: another verdict, a fact. Asked for every yes above it. */
function isItsOwn(passage: Passage, reader: Reader): boolean {
  const known = reader.own.get(passage) ?? statesItself(passage, reader);
  reader.own.set(passage, known);
  return known;
}

function statesItself(passage: Passage, reader: Reader): boolean {
  const isLabel = (label: string) => reader.meaningOf(label) !== null;
  return (
    reader.isStatement(passage) ||
    candidatesOf(passage, isLabel).some((candidate) => !candidate.loose && isLabel(plain(candidate.label)))
  );
}

/** A label's parentheses are remarks, too; other signs than letters and the usual marks dress nothing. */
function labelClaims(label: Line, consent: Consent, reader: Reader): Claims | null {
  const said = words(label);
  const remarks = [...said.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? '');
  const plainWords = said.replaceAll(/\([^)]*\)/g, ' ').replaceAll(DECORATION, ' ');
  if (/[^\p{L}\p{M}\p{N}\s_/.,:'\u2019"\u201c\u201d#&\u2010-\u2015\u2212-]/u.test(plainWords)) return null;
  return remarks.reduce<Claims | null>((sum, remark) => {
    if (/^(?:final|joint|bilateral|role|decision|verdict|phase \d+)$/i.test(remark.trim())) return sum;
    const claims = claimsOf(remark, consent, reader.known);
    return sum === null || claims === null ? null : both(sum, claims);
  }, NO_CLAIMS);
}

const LEAD_WORDS = new Set(
  'a all and bilateral both checkpoint confirmation confirmed consumer consumers decision decisions drill explicit final following for gate given joint of our outcome outcomes phase posture producer producers readiness received record recorded release result results rollback runtime s side sides sign off signoff signed status statement statements stated the this verdict verdicts we are as follows'.split(
    ' ',
  ),
);

/** "Producer verdicts:" above a list introduces it, and says nothing else. */
function isMerelyLead(said: string, reader: Reader): boolean {
  const rest = reader.known.names.reduce((text, name) => text.replaceAll(name, ' '), said.toLowerCase());
  return (
    rest.split(/[^\p{L}]+/u).every((word) => word === '' || LEAD_WORDS.has(word)) &&
    !/[^\p{L}\p{N}\s'\u2019:/&.,-]/u.test(rest)
  );
}

/** The number of a row is no remark. */
function isIndex(head: string, said: string): boolean {
  return /^\d{1,3}[.)]?$/.test(said) && /^(?:|#|no\.?|nr\.?|number|step|id)$/i.test(head);
}

/** The words of a line without a ticked box before them. */
function words(line: Line): string {
  return spoken(line).replace(/^\[[xX]\]\s+/, '');
}

/** As people read it. */
function display(line: Line): string {
  return line
    .map((fragment) => fragment.text)
    .join('')
    .trim();
}
