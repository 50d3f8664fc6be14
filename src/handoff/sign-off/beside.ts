/** Everything around a yes that belongs to it, and may take nothing from it: what stands above, beside and below it. */
import type { Span } from '../../contracts/finding.js';
import type { Line } from '../../documents/markdown/blocks.js';
import { notesBeside } from './beside-signatures.js';
import { candidatesOf, isHarmlessHead, isOfVerdicts, type Candidate } from '../../documents/markdown/candidates.js';
import { readVerdict, saysUnsigned, speaksOpenly } from './words/consent.js';
import { introductionClaims } from './headings.js';
import { labelClaims, saidAbove } from './names-over.js';
import { neighboursOf } from '../../documents/markdown/neighbours.js';
import { plain, type Passage } from '../../documents/markdown/passages.js';
import type { Doubt, Reader } from './reader.js';
import { both, claimsOf, NO_CLAIMS, type Claims, type Consent } from './words/remarks.js';
import { unticked } from '../../documents/markdown/spoken.js';

export interface Block {
  readonly passages: readonly Passage[];
  /** Of the statement among the passages. */
  readonly index: number;
  readonly candidate: Candidate;
  /** What else the block says, the value's own passage included where it stands below its label. */
  readonly rest: readonly Passage[];
}

/** More passages than anybody writes below one verdict. */
export const LONGEST_BLOCK = 60;

export interface Around {
  readonly doubt: Doubt | null;
  readonly claims: Claims;
}

/** What was said so far: harmless claims, and doubts. */
class Sum {
  readonly #claims: Claims[] = [];
  readonly #doubts: Doubt[] = [];

  take(words: string, span: Span, harmless: Claims | null): void {
    if (harmless === null) this.#doubts.push({ words, span });
    else if (harmless !== NO_CLAIMS) this.#claims.push(harmless);
  }

  get around(): Around {
    return { doubt: this.#doubts[0] ?? null, claims: this.#claims.reduce(both, NO_CLAIMS) };
  }
}

export function roundAbout(block: Block, consent: Consent, reader: Reader): Around {
  const { passages, index, candidate } = block;
  const passage = passages[index];
  const sum = new Sum();
  if (passage === undefined) return sum.around;
  sum.take(display(candidate.label), passage.span, labelClaims(unticked(candidate.label), consent, reader));
  for (const line of passage.above) {
    const said = unticked(line).replace(/:$/, '');
    // What stands below an open box waits for it.
    const claims = said.startsWith('[ ]')
      ? null
      : (introductionClaims(said, consent, reader.known) ?? claimsOf(said, consent, reader.known));
    sum.take(said, line[0]?.span ?? passage.span, claims);
  }
  for (const { words, claims } of saidAbove(passage, consent, reader)) sum.take(words, candidate.span, claims);
  inRow(candidate, consent, reader, sum);
  if (block.rest.length > LONGEST_BLOCK) sum.take('…', passage.span, null);
  below(block, consent, reader, sum);
  if (consent === 'verdict' && passage.shape === 'item') amongItems(passages, index, reader, sum);
  const { before, after } = neighboursOf(passages, index);
  if (before !== null) sum.take(textOf(before), spanOf(before), leadClaims(before, consent, reader));
  if (after !== null) sum.take(textOf(after), spanOf(after), speaksOfDoubt(after, reader) ? null : NO_CLAIMS);
  if (reader.signaturesIn(passage).length > 0) {
    const { doubt, claims } = notesBeside(passages, index, (one) => isItsOwn(one, reader), reader);
    sum.take('', passage.span, claims);
    if (doubt !== null) sum.take(doubt.words, doubt.span, null);
  }
  return sum.around;
}

/** Items beside it in the same list, or in lists right behind one another, that say when or where it holds. */
function amongItems(passages: readonly Passage[], index: number, reader: Reader, sum: Sum): void {
  const own = passages[index];
  for (let at = index + 1; at < Math.min(passages.length, index + 1 + LONGEST_BLOCK); at++) {
    const other = passages[at];
    if (other?.shape !== 'item' || other.section !== own?.section || other.quoted) return;
    if (other.hidden || other.above.length > 0 || other.source === 'code' || other.ticked === false) continue;
    if (!isItsOwn(other, reader) && speaksOfDoubt([other], reader)) sum.take(unticked(other.line), other.span, null);
  }
}

function inRow({ others, head, span }: Candidate, consent: Consent, reader: Reader, sum: Sum): void {
  if (head !== null && head !== '' && !isOfVerdicts(head) && !isNameOrLabel(head, reader))
    sum.take(head, span, claimsOf(head, consent, reader.known));
  for (const { head: title, line } of others) {
    const said = unticked(line);
    if (isIndex(title, said) || isOfVerdicts(said)) continue;
    sum.take(said === '' ? title : said, line[0]?.span ?? span, cellClaims(title, said, consent, reader));
  }
}

function isNameOrLabel(head: string, reader: Reader): boolean {
  return reader.meaningOf(head) !== null || reader.known.names.includes(head.toLowerCase());
}

/** A cell under a head that nobody knows says something only with its head. */
function cellClaims(head: string, said: string, consent: Consent, reader: Reader): Claims | null {
  const { known } = reader;
  const isEmpty = /^[\s\u2010-\u2015-]*$/.test(said);
  // A side that has a column of its own, and says nothing in it, did not say yes.
  if (isEmpty && consent === 'verdict' && known.names.includes(head.toLowerCase())) return null;
  if (head === '') return isEmpty ? NO_CLAIMS : claimsOf(said, consent, known);
  const labelled = claimsOf(`${head}: ${said}`, consent, known);
  if (labelled !== null) return labelled;
  if (isEmpty) return claimsOf(`${head}: -`, consent, known) === null && SIGNED.test(head) ? null : NO_CLAIMS;
  // Each side has a column of its own.
  if (consent === 'verdict' && known.names.includes(head.toLowerCase())) {
    const other = readVerdict(said, known);
    return other.verdict === 'GO' ? other.claims : null;
  }
  return isHarmlessHead(head) || known.names.includes(head.toLowerCase()) ? claimsOf(said, consent, known) : null;
}

const SIGNED = /^(?:signed|signature|approved|approvals?|approver|agreed|confirmed|countersigned)(?: by)?$/i;

function below({ rest, candidate }: Block, consent: Consent, reader: Reader, sum: Sum): void {
  for (const [place, other] of rest.slice(0, LONGEST_BLOCK).entries()) {
    if (other.line === candidate.value || other.hidden || isItsOwn(other, reader)) continue;
    const said = unticked(other.line);
    const isOpen = other.ticked === false;
    // Names may stand below "Signed by:".
    const isLead = said.endsWith(':') && rest[place + 1]?.above.includes(other.line) === true;
    const read = other.source === 'code' ? (speaksOpenly(said) ? null : NO_CLAIMS) : undefined;
    const claims = read ?? claimsOf(isLead ? said.slice(0, -1) : said, consent, reader.known);
    sum.take(said, other.span, isOpen || read === null ? null : claims);
  }
}

/** The line before a list or a table introduces it, unless it is a sentence of its own. */
function leadClaims(lead: readonly Passage[], consent: Consent, reader: Reader): Claims | null {
  const said = textOf(lead);
  if (lead.some((one) => one.quoted || one.shape === 'row')) return speaksOfDoubt(lead, reader) ? null : NO_CLAIMS;
  const bare = said.replaceAll('\ufffc', ' ').trim();
  if (bare === '' || lead.every((one) => isItsOwn(one, reader))) return NO_CLAIMS;
  const known = introductionClaims(bare.replace(/[:\uff1a.]$/, ''), consent, reader.known);
  if (known !== null) return known;
  const harmless = claimsOf(bare, consent, reader.known);
  if (harmless !== null) return harmless;
  return /[.!\u3002](?:["'\u201d)*_]*)$/.test(said) && !speaksOfDoubt(lead, reader) ? NO_CLAIMS : null;
}

/** Whether a paragraph beside a yes speaks of a condition, a refusal, or an unfinished version. */
function speaksOfDoubt(paragraph: readonly Passage[], reader: Reader): boolean {
  if (paragraph.every((one) => isItsOwn(one, reader))) return false;
  const text = textOf(paragraph);
  if (/^\[!(?:warning|caution)\]/i.test(text)) return true;
  return text
    .split(/(?<=[.;!?])\s+/)
    .some((sentence) => saysUnsigned(sentence) || (speaksOpenly(sentence) && !reader.isDenied(sentence)));
}

function textOf(paragraph: readonly Passage[]): string {
  return paragraph.map(({ line }) => unticked(line)).join(' ');
}

function spanOf(paragraph: readonly Passage[]): Span {
  return paragraph[0]?.span ?? { line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/** A statement of its own in the same block: another verdict, a fact. Asked for every yes above it. */
export function isItsOwn(passage: Passage, reader: Reader): boolean {
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

/** The number of a row is no remark. */
function isIndex(head: string, said: string): boolean {
  return /^\d{1,3}[.)]?$/.test(said) && /^(?:|#|no\.?|nr\.?|number|step|id)$/i.test(head);
}

/** As people read it. */
export function display(line: Line): string {
  return line
    .map((fragment) => fragment.text)
    .join('')
    .trim();
}
