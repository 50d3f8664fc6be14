/**
 * Refusals in a sign-off document, in any shape: a banner, a heading, a row, a line under another label, a sentence.
 * One too many is heard rather than one too few; what only a sentence says is told and decides nothing.
 */
import type { Span } from '../../contracts/finding.js';
import { SIGNED_DECISIONS, type SignedDecision } from '../../contracts/words.js';
import { bannerIn, EXPLAINS, laterBanner, LONGEST_BANNER } from './banners.js';
import { candidatesOf } from '../../documents/markdown/candidates.js';
import { behindRefusal, isUnsettled, refuses, speaksAgainst } from './words/consent.js';
import { introductionClaims } from './headings.js';
import { plain, type Passage } from '../../documents/markdown/passages.js';
import type { Reader } from './reader.js';
import { claimsOf, NOTHING_KNOWN } from './words/remarks.js';
import { isSettled } from './settled.js';
import { sentences, spoken, unticked } from '../../documents/markdown/spoken.js';
import { withoutRemarks } from './words/values.js';
import { meant, type Meant } from './verdicts.js';

export interface Refusal {
  /** Null: of the document as a whole. */
  readonly decision: SignedDecision | null;
  /**
   * `statement`: in the shape of one. `banner`: the document says of itself that it is none. `unclear`: a status that is
   * neither in force nor refused. `sentence`: in prose.
   */
  readonly shape: 'statement' | 'banner' | 'unclear' | 'sentence';
  /** What refuses: a decision that is named, the document as a whole, or a line under another label. */
  readonly about: 'decision' | 'document' | 'line';
  readonly text: string;
  readonly span: Span;
}

/** What the reader of refusals knows besides. */
export interface RefusalReader extends Reader {
  /** The decision that words name; `any`: a decision in general; null: none. */
  decisionIn(words: string): SignedDecision | 'any' | null;
  /** Whether words speak of the past. */
  isOfThePast(words: string): boolean;
}

export function readRefusals(passages: readonly Passage[], reader: RefusalReader): readonly Refusal[] {
  const second = passages.findIndex(({ shape, level, quoted }) => shape === 'heading' && (level ?? 1) > 1 && !quoted);
  return passages.flatMap((passage, index) => {
    if (passage.hidden || passage.ticked === false) return [];
    const isOfOthers = passage.section.some((heading) => EXPLAINS.test(heading));
    const isAbove = second === -1 || index < second;
    const banner = isAbove ? bannerIn(passage) : reader.isCurrent(passage) ? laterBanner(passage) : null;
    if (banner !== null)
      return [{ decision: null, shape: 'banner', about: 'document', text: banner, span: passage.span } as const];
    if (!reader.isCurrent(passage) || isOfOthers || passage.source === 'code') return [];
    return inPassage(passages, index, passage, reader);
  });
}

/** What refuses; where nobody says what it is about, it is about the decision that it names, or its line. */
interface Said {
  readonly shape: Refusal['shape'];
  readonly decision: SignedDecision | 'any' | null;
  readonly text: string;
  readonly span: Span;
  readonly about?: Refusal['about'];
}

function inPassage(
  passages: readonly Passage[],
  index: number,
  passage: Passage,
  reader: RefusalReader,
): readonly Refusal[] {
  const stated = [...meant(passages, index, reader), ...statusBelow(passages, index, reader)];
  const said =
    stated.length > 0 ? stated.flatMap((one) => inStatement(one, passage, reader)) : inWords(passage, reader);
  return said.map(({ shape, decision, text, span, about }) => ({
    about: about ?? (decision === null ? 'line' : 'decision'),
    decision: decision === 'any' ? null : decision,
    // Words in a quotation are somebody else's, or of another time.
    shape: passage.quoted && shape === 'statement' ? 'sentence' : shape,
    text,
    span,
  }));
}

/** A verdict is read as one, but for what only a quotation says. */
function inStatement({ candidate, meaning }: Meant, passage: Passage, reader: Reader): readonly Said[] {
  const { span } = candidate;
  const text = spoken(candidate.value);
  if (meaning.kind === 'verdict')
    return passage.quoted && refuses(text) ? [{ shape: 'sentence', decision: meaning.decision, text, span }] : [];
  const whole = { decision: null, text, span, about: 'document' } as const;
  if (isUnsettled(text)) return [{ ...whole, shape: 'statement' }];
  const isStatus = IS_STATUS.test(plain(candidate.label));
  return isStatus && !passage.quoted && !isSettled(text, reader) ? [{ ...whole, shape: 'unclear' }] : [];
}

/** Words that are no statement of the document's own. */
function inWords(passage: Passage, reader: RefusalReader): readonly Said[] {
  const text = unticked(passage.line);
  const { row, span } = passage;
  if (isOutcome(passage, text, reader)) return [{ shape: 'statement', decision: null, text, span, about: 'document' }];
  // What was not chosen is rejected, unless it is the decision itself.
  const isChoice = CHOICES.test(row === null ? (passage.section.at(-1) ?? '') : titleOf(row));
  if (isChoice && !DECISION_IDS.has(reader.decisionIn(text))) return [];
  const isOld = reader.isOfThePast(text);
  if (row !== null) return isOld ? [] : inRow(row, reader.decisionIn(text));
  const line = isOld ? null : (underLabel(passage, reader) ?? inLine(passage, text, reader));
  return line === null ? inProse(passage, text, reader) : [line];
}

/** The first cell that refuses, behind the one that says of what the row is. */
function inRow({ header, cells }: Row, decision: Said['decision']): readonly Said[] {
  const answers = header === null ? [] : cells.slice(1);
  const refusing = answers.find((cell) => isRefusal(spoken(cell.fragments)));
  if (refusing === undefined) return [];
  return [{ shape: 'statement', decision, text: spoken(refusing.fragments), span: refusing.span }];
}

/** "Go-live: postponed": behind a label that nobody knows. */
function underLabel(passage: Passage, reader: RefusalReader): Said | null {
  const other = candidatesOf(passage, () => false).find(
    ({ label, value }) =>
      refuses(spoken(value)) || (isUnsettled(spoken(value)) && DECISION_IDS.has(reader.decisionIn(plain(label)))),
  );
  if (other === undefined) return null;
  const [decision, text] = [reader.decisionIn(plain(other.label)), spoken(other.value)];
  return decision !== null || isRefusal(text) ? { shape: 'statement', decision, text, span: other.span } : null;
}

/** "NO-GO", "Cutover is refused": a line of its own. */
function inLine(passage: Passage, text: string, reader: RefusalReader): Said | null {
  if (!refuses(text)) return null;
  const decision = reader.decisionIn(text);
  const isOfDecision = decision !== null && passage.shape !== 'heading' && sentences(text).length === 1;
  return isRefusal(text) || isOfDecision ? { shape: 'statement', decision, text, span: passage.span } : null;
}

/** The first sentence that speaks against a decision. */
function inProse(passage: Passage, text: string, reader: RefusalReader): readonly Said[] {
  if (passage.shape === 'heading' || passage.section.some((heading) => WHEN_TO_STOP.test(heading))) return [];
  return sentences(text)
    .filter((sentence) => reader.decisionIn(sentence) !== null && speaksAgainst(sentence) && !reader.isDenied(sentence))
    .slice(0, 1)
    .map((said) => ({ shape: 'sentence', decision: reader.decisionIn(said), text: said, span: passage.span }));
}

const CHOICES =
  /^(?:\d+[.)]? )?(?:(?:the|our|other|considered|rejected|discarded) )*(?:options?|alternatives?|variants?|varianten?|optionen|alternativen)(?: (?:we )?(?:considered|rejected|discarded|weighed))?$/i;
const WHEN_TO_STOP = /trigger|criteria|abort/i;

type Row = NonNullable<Passage['row']>;

function titleOf({ header, cells }: Row): string {
  return plain((header ?? cells)[0]?.fragments ?? []);
}

/** "Postponed to March", under a heading that only introduces the outcome. */
function isOutcome(passage: Passage, text: string, reader: Reader): boolean {
  const heading = passage.section.at(-1) ?? '';
  return (
    passage.shape === 'paragraph' &&
    !passage.quoted &&
    text.split(/\s+/).length <= LONGEST_BANNER &&
    isUnsettled(text) &&
    introductionClaims(heading, 'verdict', reader.known) !== null
  );
}

const IS_STATUS = /status|state|\bstand\b|statut|estado|stato/i;
const DECISION_IDS: ReadonlySet<SignedDecision | 'any' | null> = new Set(SIGNED_DECISIONS);

const LONGEST_STATUS = 3;

/** A heading "Status" with a few words below it, as in decision records of architects. */
function statusBelow(passages: readonly Passage[], index: number, reader: Reader): readonly Meant[] {
  const [heading, below] = [passages[index], passages[index + 1]];
  if (heading?.shape !== 'heading' || below === undefined || below.shape === 'heading' || below.row !== null) return [];
  const label = plain(heading.line).replace(/:$/, '');
  if (
    !IS_STATUS.test(label) ||
    reader.meaningOf(label) === null ||
    (unticked(below.line).split(' ').length > LONGEST_STATUS && !isUnsettled(unticked(below.line)))
  )
    return [];
  if (candidatesOf(below, (text) => reader.meaningOf(text) !== null).length > 0 || reader.isStatement(below)) return [];
  const candidate = { label: heading.line, value: below.line, span: below.span, others: [], head: null, loose: true };
  return [{ candidate, meaning: { kind: 'overall' }, until: index + 2 }];
}

/** A refusal with nothing but a harmless or bracketed remark: "NO-GO", "Revoked on 2026-02-28". */
function isRefusal(text: string): boolean {
  const behind = behindRefusal(text);
  if (behind === null) return false;
  const rest = withoutRemarks(behind);
  return (
    claimsOf(rest, 'verdict', NOTHING_KNOWN) !== null ||
    /^\s*(?:by|on|for the|until|because|pending|since|,|;|:|[\u2013\u2014-])/.test(rest)
  );
}
