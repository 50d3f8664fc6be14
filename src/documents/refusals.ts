/**
 * Refusals in a sign-off document, in any shape: a banner, a heading, a row, a line under another label, a sentence.
 * One too many is heard rather than one too few; what only a sentence says is told and decides nothing.
 */
import type { Span } from '../contracts/finding.js';
import { SIGNED_DECISIONS, type SignedDecision } from '../contracts/words.js';
import type { Cell } from './blocks.js';
import { candidatesOf, isOfVerdicts } from './candidates.js';
import {
  behindRefusal,
  countsFailures,
  fails,
  failsLater,
  isDoubtfulHeading,
  isOfItself,
  isUnsettled,
  refuses,
  saysNoVersion,
  speaksAgainst,
} from './consent.js';
import { introductionClaims } from './headings.js';
import { plain, type Passage } from './passages.js';
import { claimsOf, DECORATION, NOTHING_KNOWN } from './remarks.js';
import { spoken, unticked } from './spoken.js';
import type { Reader } from './reader.js';
import { isSettled } from './settled.js';
import { meant, type Meant } from './verdicts.js';
import { withoutRemarks } from './values.js';

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
    const text = unticked(passage.line);
    const isOfOthers = passage.section.some((heading) => EXPLAINS.test(heading));
    const banner =
      second === -1 || index < second
        ? bannerIn(passage)
        : passage.shape !== 'heading' &&
            reader.isCurrent(passage) &&
            (sentences(text).some(isOfItself) || isNote(passage, text))
          ? text
          : reader.isCurrent(passage)
            ? badgeIn(passage)
            : null;
    if (banner !== null)
      return [{ decision: null, shape: 'banner', about: 'document', text: banner, span: passage.span } as const];
    if (!reader.isCurrent(passage) || isOfOthers || passage.source === 'code') return [];
    return inPassage(passages, index, passage, reader);
  });
}

/** Sections that say what the words mean. */
const EXPLAINS =
  /^(?:\d+[.)]? )?(?:glossary|legend|definitions?|terms|terminology|vocabulary|glossar|legende|begriffe|glossaire|glosario)$/i;

function inPassage(
  passages: readonly Passage[],
  index: number,
  passage: Passage,
  reader: RefusalReader,
): readonly Refusal[] {
  const text = unticked(passage.line);
  const say = (
    shape: Refusal['shape'],
    decision: SignedDecision | 'any' | null,
    said: string,
    span: Span,
    about: Refusal['about'] = decision === null ? 'line' : 'decision',
  ): Refusal => ({
    about,
    decision: decision === 'any' ? null : decision,
    // Words in a quotation are somebody else's, or of another time.
    shape: passage.quoted && shape === 'statement' ? 'sentence' : shape,
    text: said,
    span,
  });
  const stated = [...meant(passages, index, reader), ...statusBelow(passages, index, reader)];
  // A verdict is read as one, but for what only a quotation says.
  const overall = stated.flatMap(({ candidate, meaning }) => {
    const value = spoken(candidate.value);
    if (meaning.kind === 'verdict')
      return passage.quoted && refuses(value) ? [say('sentence', meaning.decision, value, candidate.span)] : [];
    if (isUnsettled(value)) return [say('statement', null, value, candidate.span, 'document')];
    const isStatus = IS_STATUS.test(plain(candidate.label));
    return isStatus && !passage.quoted && !isSettled(value, reader)
      ? [say('unclear', null, value, candidate.span, 'document')]
      : [];
  });
  if (stated.length > 0) return overall;
  if (isOutcome(passage, text, reader)) return [say('statement', null, text, passage.span, 'document')];
  // What was not chosen is rejected, unless it is the decision itself.
  const isChoice = CHOICES.test(passage.row === null ? (passage.section.at(-1) ?? '') : titleOf(passage.row));
  if (isChoice && !DECISION_IDS.has(reader.decisionIn(text))) return [];
  const cells = passage.row === null ? [] : passage.row.header === null ? [] : passage.row.cells.slice(1);
  const refusing = cells.find((cell) => isRefusal(spoken(cell.fragments)));
  if (refusing !== undefined && !reader.isOfThePast(text))
    return [say('statement', reader.decisionIn(text), spoken(refusing.fragments), refusing.span)];
  if (passage.row !== null) return [];
  const other = candidatesOf(passage, () => false).find(
    ({ label, value }) =>
      refuses(spoken(value)) || (isUnsettled(spoken(value)) && DECISION_IDS.has(reader.decisionIn(plain(label)))),
  );
  if (other !== undefined && !reader.isOfThePast(text)) {
    const [label, value] = [plain(other.label), spoken(other.value)];
    const decision = reader.decisionIn(label);
    if (decision !== null || isRefusal(value)) return [say('statement', decision, value, other.span)];
  }
  if (refuses(text) && !reader.isOfThePast(text)) {
    const decision = reader.decisionIn(text);
    const bare = isRefusal(text);
    if (bare || (decision !== null && passage.shape !== 'heading' && sentences(text).length === 1))
      return [say('statement', decision, text, passage.span)];
  }
  if (passage.shape === 'heading' || passage.section.some((heading) => WHEN_TO_STOP.test(heading))) return [];
  return sentences(text)
    .filter((sentence) => reader.decisionIn(sentence) !== null && speaksAgainst(sentence) && !reader.isDenied(sentence))
    .slice(0, 1)
    .map((sentence) => say('sentence', reader.decisionIn(sentence), sentence, passage.span));
}

const CHOICES =
  /^(?:\d+[.)]? )?(?:(?:the|our|other|considered|rejected|discarded) )*(?:options?|alternatives?|variants?|varianten?|optionen|alternativen)(?: (?:we )?(?:considered|rejected|discarded|weighed))?$/i;
const WHEN_TO_STOP = /trigger|criteria|abort/i;

function titleOf({ header, cells }: NonNullable<Passage['row']>): string {
  return plain((header ?? cells)[0]?.fragments ?? []);
}

/** A few words of their own, that no heading makes words about something else: "Draft, for discussion only". */
function isNote(passage: Passage, text: string): boolean {
  if (passage.shape !== 'paragraph' || passage.quoted || passage.source === 'code') return false;
  if (passage.section.some((heading) => LOGS.test(heading) || EXPLAINS.test(heading))) return false;
  return text.split(/\s+/).length <= LONGEST_NOTE && isWithoutLabel(passage) && saysNoVersion(text);
}

/** "Edit: no longer valid" has no label of its own. */
function isWithoutLabel(passage: Passage): boolean {
  const [field] = candidatesOf(passage, () => false);
  return (
    field === undefined || /^(?:p\.? ?s\.?|n\.? ?b\.?|edit|update|addendum|note|nachtrag)\b/i.test(plain(field.label))
  );
}

const LONGEST_NOTE = 10;
/** Sections that tell what was, or what is planned besides. */
const LOGS =
  /\b(?:logs?|changes|revisions?|timeline|context|background|discussion|next|follow|options?|alternatives?)\b|verlauf|hintergrund|contexte/i;

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

/** Steps of a drill that failed, in the shape of a statement: a row, a line. */
export function readFailures(passages: readonly Passage[], reader: RefusalReader): readonly Refusal[] {
  const drills = new Set(
    passages.flatMap(({ section }, index) =>
      meant(passages, index, reader).some(({ meaning }) => meaning.kind === 'readiness') ? [section] : [],
    ),
  );
  return passages.flatMap((passage): Refusal[] => {
    if (passage.hidden || passage.quoted || passage.source === 'code' || !reader.isCurrent(passage)) return [];
    const whole: Refusal = {
      decision: null,
      shape: 'statement',
      about: 'line',
      text: unticked(passage.line),
      span: passage.span,
    };
    // Elsewhere a box that is open may be of what comes next.
    if (passage.ticked === false) return drills.has(passage.section) ? [whole] : [];
    if (passage.shape === 'item' && failsLater(whole.text) && !isOld(whole.text, reader) && !isOfWhatMayCome(passage))
      return [whole];
    const { row } = passage;
    if (row === null && COUNTED.test(whole.text) && !isOld(whole.text, reader) && !isOfWhatMayCome(passage))
      return [whole];
    const counted = row === null ? candidatesOf(passage, () => false)[0] : undefined;
    if (counted !== undefined && countsFailures(plain(counted.label), spoken(counted.value))) return [whole];
    const many = row === null ? undefined : countedIn(row);
    if (many !== undefined) return [{ ...whole, text: plain(many.fragments), span: many.span }];
    const empty = row === null || !drills.has(passage.section) ? undefined : emptyResult(row);
    if (empty !== undefined) return [{ ...whole, text: plain(empty.fragments) }];
    const lines =
      row === null
        ? candidatesOf(passage, () => true).flatMap(({ value, span, loose }) => (loose ? [] : [{ line: value, span }]))
        : row.header === null
          ? []
          : row.cells.slice(1).map(({ fragments, span }) => ({ line: fragments, span }));
    const failed = lines.find(({ line }) => fails(spoken(line)));
    return failed === undefined || isOld(whole.text, reader)
      ? []
      : [{ decision: null, shape: 'statement', about: 'line', text: spoken(failed.line), span: failed.span }];
  });
}

/** Sections that say what would stop it, or how it is done. */
function isOfWhatMayCome({ section }: Passage): boolean {
  return section.some((heading) =>
    /trigger|criteria|abort|procedure|runbook|playbook|\bplan\b|\bwhen\b/i.test(heading),
  );
}

/** The results of a drill are told in the past; that it failed is not of another time for that. */
function isOld(text: string, reader: RefusalReader): boolean {
  return reader.isOfThePast(text.replaceAll(/\b(?:was|were|had been)\b/gi, ' '));
}

/** "12 passed, 1 failed". */
const COUNTED = /(?:^|[,;:(] ?)0*[1-9]\d{0,5} (?:tests? |checks? |steps? )?(?:failed|failures?|errors?)[\s.,;)]*$/i;

/** A number that is not 0, in a column of failures. */
function countedIn({ cells, header }: NonNullable<Passage['row']>): Cell | undefined {
  return cells.find((cell, index) => {
    const head = header?.[index];
    return head !== undefined && countsFailures(plain(head.fragments), spoken(cell.fragments));
  });
}

/** The head of a column of results, where a step has none. */
function emptyResult({ cells, header }: NonNullable<Passage['row']>): Cell | undefined {
  if (header === null || cells.length < 2 || spoken(cells[0]?.fragments ?? []) === '') return undefined;
  return header.find(
    (head, index) =>
      index > 0 &&
      (isOfVerdicts(plain(head.fragments)) || ANSWERED.test(plain(head.fragments))) &&
      spoken(cells[index]?.fragments ?? []) === '',
  );
}

const ANSWERED = /^(?:done|ok|passed|actual|executed|erledigt|fait|hecho)\??$/i;

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

function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.;!?])\s+/).filter((sentence) => sentence.length < LONGEST_SENTENCE);
}

const LONGEST_SENTENCE = 1000;
/** A banner is a few words; a longer quotation says what it is in sentences. */
const LONGEST_BANNER = 8;
const LONGEST_STATUS = 3;

/** What a title or the words before the first section say of the document itself; null where they say nothing against it. */
function bannerIn(passage: Passage): string | null {
  const text = unticked(passage.line);
  const badge = badgeIn(passage);
  if (badge !== null) return badge;
  if (passage.shape === 'heading') {
    const [title = '', ...parts] = text.split(/[()[\]|]|\s[-\u2013\u2014]\s|:\s/);
    const against =
      parts.find((part) => isUnsettled(part)) ?? (isUnsettled(title) && !refuses(title) ? title : undefined);
    return against === undefined ? null : text;
  }
  const count = text.split(/\s+/).length;
  if (passage.quoted) {
    if (count <= LONGEST_BANNER && !/superseded/i.test(text) && isDoubtfulHeading(text)) return text;
    if (isUnsettled(text) && !/superseded/i.test(text)) return text;
    return count <= 3 && !isHarmlessNote(text) ? text : null;
  }
  if (passage.shape !== 'paragraph') return null;
  const [field] = candidatesOf(passage, () => false);
  // "draft: true", in front matter or above the title.
  if (field !== undefined)
    return isUnsettled(plain(field.label)) && /^(?:true|yes|on|1)$/i.test(spoken(field.value)) ? text : null;
  if (sentences(text).some(isOfItself)) return text;
  return count <= LONGEST_BANNER && isUnsettled(text) ? text : null;
}

function badgeIn(passage: Passage): string | null {
  return badges(passage).find((alt) => alt.split(/[:|]\s*/).some(isUnsettled)) ?? null;
}

/** What images say to those who cannot see them: `![status: withdrawn](badge.svg)`. */
function badges({ line }: Passage): readonly string[] {
  return line.flatMap(({ kind, text }) =>
    kind === 'mark'
      ? (/^!\[([^\]]{1,200})\]/.exec(text) ?? /<img\s[^>]{0,500}?\balt=["']([^"'<>]{1,200})/i.exec(text) ?? []).slice(1)
      : [],
  );
}

const NOTE_WORDS = new Set(
  'a and authoritative both bilateral binding consumer copy current decision document final joint mirror note of official producer record release side sides sign off signed the tip important version'.split(
    ' ',
  ),
);

function isHarmlessNote(text: string): boolean {
  const rest = text
    .toLowerCase()
    .replaceAll(/`[^`]*`|\u0002/g, ' ')
    .replace(/^\[!(?:note|tip|important)\]/, ' ')
    .replaceAll(DECORATION, ' ');
  return (
    claimsOf(rest, 'verdict', NOTHING_KNOWN) !== null ||
    rest.split(/[^\p{L}\p{N}.]+/u).every((word) => word === '' || /^v?[\d.]+$/.test(word) || NOTE_WORDS.has(word))
  );
}
