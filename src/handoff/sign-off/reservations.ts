/**
 * What a document keeps open beside its yes, in sections and lines that exist for that: conditions, vetoes, open points;
 * approvals and signatures that are not all given. "None", a ticked box or "met" closes a point; anything else is open.
 */
import type { Span } from '../../contracts/finding.js';
import { isItsOwn } from './beside.js';
import { candidatesOf, isOfVerdicts } from '../../documents/markdown/candidates.js';
import { fails, isUnsettled, readVerdict, speaksOpenly } from './words/consent.js';
import { isNo, openField, type Open } from './fields.js';
import { neighboursOf } from '../../documents/markdown/neighbours.js';
import { plain, type Passage } from '../../documents/markdown/passages.js';
import { Phrases, wordsOf } from './words/phrases.js';
import { isPerson } from './words/people.js';
import type { Reader } from './reader.js';
import { claimsOf, DECORATION } from './words/remarks.js';
import { spoken, unticked } from '../../documents/markdown/spoken.js';
import { withoutRemarks } from './words/values.js';

export interface Reservation {
  readonly text: string;
  /** The heading, the line or the column that it stands under. */
  readonly under: string;
  readonly span: Span;
  /** Whether it only says where the yes holds. */
  readonly limits: boolean;
}

type Kind = 'reservation' | 'approval';

/** The open points of a document, one a section. */
export function readReservations(passages: readonly Passage[], reader: Reader): readonly Reservation[] {
  const found = new Map<string, Reservation>();
  for (const [index, passage] of passages.entries()) {
    if (passage.hidden || passage.source === 'code' || passage.shape === 'heading' || !reader.isCurrent(passage))
      continue;
    const one = openIn(passages, index, passage, reader);
    const key = one === null ? '' : JSON.stringify([one.under, passage.section]);
    if (one !== null && !found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

function openIn(passages: readonly Passage[], index: number, passage: Passage, reader: Reader): Reservation | null {
  const { row, span } = passage;
  const labelled = row === null ? candidatesOf(passage, () => false)[0] : undefined;
  const label = labelled === undefined ? null : plain(labelled.label);
  const value = labelled === undefined ? '' : spoken(labelled.value);
  if (label !== null && kindOf(label) === 'reservation' && value !== '')
    return isClosed(value, reader) ? null : { text: value, under: label, span, limits: false };
  const isLast = passages[index + 1] === undefined || passages[index + 1]?.shape === 'heading';
  if (label !== null && value === '' && isLast && SIGNED_BY.test(label) && !passage.quoted)
    return { text: label, under: label, span, limits: false };
  const field =
    label === null || passage.quoted || isOfAnother(label, passage, reader) ? null : openLine(label, value, reader);
  if (field !== null && label !== null)
    return { text: value === '' ? label : value, under: label, span, limits: field === 'scope' };
  if (passage.ticked === false && passage.row === null && asksConsent(unticked(passage.line), reader))
    return { text: unticked(passage.line), under: passage.heading ?? 'a box', span, limits: false };
  const under = titleAbove(passages, index, passage);
  const kind = under === null ? null : kindOf(under);
  if (row !== null) return openInRow(row, passage, { under: under ?? '', kind }, reader);
  if (under === null || kind === null || passage.quoted || isItsOwn(passage, reader)) return null;
  const text = unticked(passage.line);
  if (passage.ticked !== null) return passage.ticked ? null : { text, under, span, limits: false };
  const answer = label === null ? null : value;
  const isOpen = kind === 'reservation' ? !isClosed(text, reader) : isMissing(passage, answer, text, reader);
  return isOpen ? { text, under, span, limits: false } : null;
}

const SIGNED_BY = /^(?:signed|approved|agreed|signatures?|approvals?|sign[ -]?off)(?: by)?$/i;

/** An open box is of what comes next, unless it speaks of the decision itself. */
function asksConsent(text: string, reader: Reader): boolean {
  return /decision|cutover|cut over|verdict|both (?:sides|teams)/i.test(text) && !reader.isDenied(text)
    ? CONSENTING.isIn(wordsOf(text))
    : false;
}

const CONSENTING = new Phrases(
  '(agree|agreed|approve|approved|sign|signed|countersign|confirm|confirmed|accept|accepted|consent|ratify|before|prior)',
);

/** A verdict, a fact, an owner: what is read as such. "Vote" is of the document, and asks for a consent. */
function isOfAnother(label: string, passage: Passage, reader: Reader): boolean {
  return isItsOwn(passage, reader) && reader.meaningOf(label)?.kind !== 'overall';
}

/** A field whose label names what is past says nothing of now. */
function openLine(label: string, value: string, reader: Reader): Open | null {
  return openField(label, value, reader, (text) => reader.isDenied(text));
}

/** The heading, or the short line in its place, that a passage stands under. */
function titleAbove(passages: readonly Passage[], index: number, passage: Passage): string | null {
  const heading = [...passage.section].reverse().find((one) => kindOf(one) !== null);
  if (heading !== undefined) return heading;
  const above = passage.above[0];
  if (above !== undefined) return plain(above).replace(/:$/, '');
  const { before } = neighboursOf(passages, index);
  const line = before?.length === 1 ? before[0] : undefined;
  return line?.row === null ? plain(line.line).replace(/:$/, '') : null;
}

function kindOf(title: string): Kind | null {
  const text = withoutRemarks(title.slice(0, 200).toLowerCase())
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^\d+ /, '');
  return RESERVATIONS.test(text) ? 'reservation' : APPROVALS.test(text) ? 'approval' : null;
}

const RESERVATIONS =
  /^(?:(?:the|any|our|all|further|additional|general|attached|open|outstanding|remaining|unresolved|pending|missing) )*(?:(?:pre ?)?conditions?|prerequisites|reservations?|objections?|veto(?:e?s)?|dissent(?:ing (?:opinions?|votes?))?|blockers?|restrictions?|exceptions?|exclusions?|blocking (?:issues|points|items|bugs)|show ?stoppers?|stoppers?|known gaps|gaps|deviations?|abweichungen|\u00e9carts|desviaciones|caveats?|limitations?|limits|concerns|(?:open|outstanding|unresolved|pending|missing|remaining) (?:points?|issues?|items?|questions?|topics?|approvals?|signatures?|decisions?|blockers?|todos?)|auflagen?|bedingung(?:en)?|vorbedingungen|vorbehalte?|einw\u00e4nde|einschr\u00e4nkungen|offene (?:punkte|fragen|themen)|conditions pr\u00e9alables|r\u00e9serves?|objections|points (?:ouverts|en suspens)|restrictions|condici(?:\u00f3n|ones)|reservas|objeciones|salvedades|puntos (?:abiertos|pendientes)|pendientes|condizion[ei]|riserv[ae]|punti aperti|condi\u00e7\u00f5es|ressalvas|pend\u00eancias|voorwaarden|voorbehouden?|open punten|warunki|zastrze\u017cenia|villkor|f\u00f6rbeh\u00e5ll|betingelser|forbehold|podm\u00ednky|v\u00fdhrady|ko\u015fullar|\u0443\u0441\u043b\u043e\u0432\u0438\u044f|\u043e\u0433\u043e\u0432\u043e\u0440\u043a\u0438|\u0432\u043e\u0437\u0440\u0430\u0436\u0435\u043d\u0438\u044f|\u6761\u4ef6|\u7559\u4fdd|\u4fdd\u7559\u4e8b\u9805|\u672a\u89e3\u6c7a\u4e8b\u9805|\u4fdd\u7559\u610f\u89c1|\u672a\u51b3\u4e8b\u9879|\uc870\uac74|\ubcf4\ub958 \uc0ac\ud56d)(?: (?:for|of|to|on|from|f\u00fcr|zur?|pour|de|del|du) .*)?$/u;
const APPROVALS =
  /^(?:(?:the|required|final|joint|our|all) )*(?:approvals?|approvers|signatures?|signatories|sign ?offs?|signed by|votes?|voting|unterschriften|freigaben|zustimmungen|approbations|firmas|aprobaciones|firme|approvazioni|aprova\u00e7\u00f5es|assinaturas|handtekeningen|podpisy|\u043f\u043e\u0434\u043f\u0438\u0441\u0438|\u627f\u8a8d|\u7f72\u540d|\u7b7e\u7f72|\uc11c\uba85)$/u;

const NONE =
  /^(?:(?:there )?(?:are|is|were|was)? ?)?(?:none|nil|no|n\/?a|not applicable|nothing|zero|0|keine[rs]?|entf\u00e4llt|aucune?|n\u00e9ant|sans objet|ningun[oa]?|ning\u00fan|nada|nessun[oa]?|nenhum[a]?|geen|brak|inga|ingen|\u017e\u00e1dn\u00e9|yok|\u043d\u0435\u0442|\u306a\u3057|\u7121\u3057|\u7279\u306b\u306a\u3057|\u65e0|\u7121|\uc5c6\uc74c|[\u2010-\u2015-]+)$/u;
const NOBODY =
  /^(?:nobody|no one|no side|no team|neither (?:side|team)|none of (?:the |both )?(?:sides|teams|us)|no (?:objections?|vetoe?s?|conditions?|reservations?|concerns?|blockers?|open points?|open issues?)|niemand|personne|nadie) (?:(?:has|have|had|was|were|hat|a|n a|ha) )?(?:objected|vetoed|disagreed|abstained|raised any(?: \p{L}+)?|raised|named|known|left|open|made|widersprochen|objecté|objetó)$/u;
const MET =
  /(?:\u2705|\u2714|\u2611|(?:^|[(:,;\u2013\u2014-]\s*|(?<![\p{L}])(?:is|are|was|were|has been|have been|ist|sind|est|sont) (?:now )?)(?:met|fulfilled|closed|resolved|done|satisfied|passed|erf\u00fcllt|erledigt|geschlossen|remplies?|r\u00e9solue?s?|cumplid[oa]s?|resuelt[oa]s?))\ufe0f?[\s).]*(?:(?:on|am|le|el)? ?\d{4}-\d{2}-\d{2}[\s).]*)?$/u;

/** Whether a condition, a veto or an open point is none, or is met. */
function isClosed(said: string, { known }: Reader): boolean {
  const text = said
    .toLowerCase()
    .replaceAll(DECORATION, (sign) => (/^\u2705|^\u2714|^\u2611/.test(sign) ? sign : ''))
    .replaceAll(/[*_]+/g, '')
    .trim();
  const bare = text.replace(/(?<![.!\s])[.!\s]+$/, '');
  return (
    bare === '' ||
    NONE.test(bare) ||
    NOBODY.test(bare) ||
    MET.test(text) ||
    // A ticket or an address only says where the point is written down.
    (!/[#\u0002\/]|\p{Lu}-\d/u.test(said) && !isPerson(said.trim()) && claimsOf(said, 'verdict', known) !== null)
  );
}

/**
 * Whether a line of approvals or signatures is none.
 * @param answer - what stands behind its label; null where it has none
 */
function isMissing(passage: Passage, answer: string | null, text: string, reader: Reader): boolean {
  if (answer !== null) return !isGiven(answer, reader);
  // Prose among the signatures is read as prose.
  if (passage.shape === 'item') return !isGiven(text, reader);
  return /^[\s_.\u2010-\u2015-]*$/.test(text) || isNo(text.replace(/[.!]$/, ''), reader) || isUnsettled(text);
}

function isGiven(said: string, { known }: Reader): boolean {
  if (/^[\s_.\u2010-\u2015-]*$/.test(said)) return false;
  if (readVerdict(said, known).verdict === 'GO' || claimsOf(said, 'verdict', known) !== null) return true;
  return said
    .split(/(?:(?<!\s)\s+)?[,;/|()]\s*|(?<!\s)\s+[\u2013\u2014-]\s+/)
    .filter((part) => part !== '')
    .every(
      (part) =>
        isPerson(part.replaceAll(DECORATION, '').trim()) ||
        claimsOf(part, 'verdict', known) !== null ||
        /^(?:yes|y|ja|oui|s\u00ed|si|ok|okay|agree[sd]?|go|\+1)$/i.test(part.replaceAll(DECORATION, '').trim()) ||
        TITLE.test(part.toLowerCase()),
    );
}

/** What people are, beside their names. */
const TITLE =
  /^(?:(?:the|producer|consumer|joint|senior|lead|head|chief|vp|director|of|and|for|release|engineering|product|quality|qa|security|legal|operations|ops|platform|support|site|reliability|service|incident|rollback|commander|owner|manager|engineer|architect|officer|team|on-call|sre|cto|ciso|cio|ceo|coo|po|pm)(?: |$))+$/;

/** What a passage stands under; `kind` is null where that asks for nothing. */
interface Section {
  readonly under: string;
  readonly kind: Kind | null;
}

function openInRow(
  row: NonNullable<Passage['row']>,
  passage: Passage,
  { under, kind }: Section,
  reader: Reader,
): Reservation | null {
  const { cells, header } = row;
  if (header === null) return null;
  const texts = cells.map(({ fragments }) => unticked(fragments));
  const [first = '', ...others] = texts;
  const open = (text: string, column: string, at: number): Reservation => ({
    text: text === '' ? column : text,
    under: column === '' ? under : column,
    span: cells[at]?.span ?? passage.span,
    limits: false,
  });
  // A row of one cell speaks of the others.
  const spoke = texts.filter((text) => text !== '');
  const [lone = ''] = spoke;
  if (spoke.length === 1 && speaksOpenly(lone) && !reader.isDenied(lone)) return open(lone, under, texts.indexOf(lone));
  const isLabelled = kindOf(first) === 'reservation';
  const [title = '', ...heads] = header.map(({ fragments }) => unticked(fragments));
  const isOfPoints = kindOf(title) === 'reservation' && heads.some((head) => STATE_HEAD.test(head));
  if (isOfPoints && !isLabelled && kind === null)
    return openInRow(row, passage, { under: under === '' ? title : under, kind: 'reservation' }, reader);
  const [only = ''] = others;
  if (others.length === 1 && !isOfVerdicts(only) && !reader.isStatement(passage) && first !== '') {
    const field = openLine(first, only, reader);
    if (field !== null) return { ...open(only, first, 1), limits: field === 'scope' };
  }
  const asked = ASKED.test(title) && !reader.isDenied(first) && reader.meaningOf(first) === null;
  for (const [at, head] of asked && first !== '' ? heads.entries() : []) {
    const said = others[at] ?? '';
    if (
      ASKING.test(head) &&
      ((said === '' && VOTER.test(title)) || isNo(said, reader) || isUnsettled(said) || fails(said))
    )
      return open(said, head, at + 1);
  }
  if (isLabelled || kind === 'reservation') {
    const said = others.filter((text) => text !== '');
    const closed = isLabelled
      ? said.every((text) => isClosed(text, reader))
      : isClosed(first, reader) ||
        said.some((text) => MET.test(text.toLowerCase()) || /^(?:yes|ja|oui|s\u00ed)$/i.test(text));
    return closed ? null : open(said.at(-1) ?? first, under === '' ? first : under, 0);
  }
  for (const [at, cell] of header.entries()) {
    const head = unticked(cell.fragments);
    const said = texts[at] ?? '';
    const isSigned = VOTED.test(head) || (kind === 'approval' && /^(?:date|signed on|status)$/i.test(head));
    if (isSigned && texts.some((text) => text !== '') && !isGiven(said, reader)) return open(said, head, at);
  }
  return null;
}

/** Heads of what a row is, whose answer the yes rests on. */
const VOTER =
  /^(?:approvers?|signatory|signatories|signers?|voters?|names?|who|roles?|sides?|teams?|part(?:y|ies)|reviewers?|deciders?|wer|rolle|nom|qui|nombre)$/i;
const ASKED =
  /^(?:approvers?|signatory|signatories|signers?|voters?|names?|who|roles?|sides?|teams?|part(?:y|ies)|reviewers?|deciders?|wer|rolle|nom|qui|nombre|gates?|criteri(?:on|a)|requirements?|prerequisites?|preconditions?|reviews?|approvals?|kriterium|kriterien|crit\u00e8res?|criterios?)$/i;
const ASKING =
  /^(?:(?:is )?(?:met|fulfilled|satisfied|passed|ok|done|closed)|status|state|results?|decision|verdict|vote|sign[ -]?off|approved|approval|signed|agrees?|agreed|erf\u00fcllt|rempli|cumplido)\??$/i;
const STATE_HEAD =
  /^(?:(?:is )?(?:met|fulfilled|satisfied|done|closed|resolved|open)|status|state|due(?: date)?|deadline|until|erf\u00fcllt|stand|f\u00e4llig|bis|rempli|\u00e9ch\u00e9ance|cumplida?|plazo)\??$/i;

const VOTED =
  /^(?:approvals?|approved|approved\?|vote|voted|signed|signed\?|signature|agrees?|agreed|consents?|consented|freigabe|zustimmung|unterschrift|stimme|approbation|approuv\u00e9|signature|aprobaci\u00f3n|aprobado|firma|voto)$/i;
