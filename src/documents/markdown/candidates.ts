/** Who says what of what: the label and the value that a passage may be read as, in every shape that people use. */
import type { Span } from '../../contracts/finding.js';
import { spanOf, type Cell, type Line } from './blocks.js';
import { splitAtColon } from './document.js';
import { plain, type Passage } from './passages.js';

/** One reading of a passage as a statement; its label need not be a known one. */
export interface Candidate {
  readonly label: Line;
  readonly value: Line;
  /** Of the value; of the whole where it is empty. */
  readonly span: Span;
  /** What else the row says, each with the head of its column. */
  readonly others: readonly { readonly head: string; readonly line: Line }[];
  /** The head of the value's column; null where there is no table. */
  readonly head: string | null;
  /** Where no mark separates the two: only a clear verdict makes it a statement. */
  readonly loose: boolean;
}

/** Column heads that say what stands below them, and nothing of the yes beside it. */
const HARMLESS_HEAD =
  /^(?:no|nr|number|step|id|item|topic|gate|decision|decisions|check|side|team|party|role|function|owner|owners|name|names|who|approver|approvers|approved by|signed|signed by|signatory|signature|signer|voter|responsible|accountable|date|day|time|when|on|decided on|signed on|approved on|notes?|remarks?|comments?|links?|tickets?|issue|pr|pull request|reference|references|evidence|records?|minutes|release|version|tag|commit|duration|took|runs?|command|environment|datum|name und rolle|rolle|wer|wann|bemerkung|bemerkungen|beleg|nom|r\u00f4le|qui|quand|remarque|remarques|preuve|nombre|rol|qui\u00e9n|fecha|nota|notas)$/;

export function isHarmlessHead(head: string): boolean {
  return HARMLESS_HEAD.test(simple(head));
}

/** Whether a column's head, or a cell of the first column, only says that verdicts stand beside or below it. */
export function isOfVerdicts(words: string): boolean {
  return VALUE_HEAD.test(simple(words));
}

/** A test of a label's words. */
export type IsLabel = (label: string) => boolean;

/** Column heads under which a verdict stands. */
const VALUE_HEAD =
  /^(?:(?:final|joint|our|signed) )?(?:verdicts?|decisions?|status|state|results?|outcomes?|readiness|votes?|go|go ?\/ ?no go|go or no go|answer|value|call|approval|entscheidung|ergebnis|votum|d\u00e9cision|statut|r\u00e9sultat|decisi\u00f3n|estado)$/;

export function candidatesOf(passage: Passage, isLabel: IsLabel): readonly Candidate[] {
  if (passage.source === 'code') return [];
  return passage.row === null ? inLine(passage, isLabel) : inRow(passage.row, isLabel);
}

function inLine({ line, span, shape }: Passage, isLabel: IsLabel): readonly Candidate[] {
  const candidate = (label: Line, value: Line, loose = false): Candidate => ({
    label,
    value,
    span: spanOf(value) ?? span,
    others: [],
    head: null,
    loose,
  });
  const split = splitAtColon(line);
  const stated = split === null ? [] : [candidate(split.labelLine, split.value)];
  if (split !== null && isLabel(split.label)) return stated;
  const text = line.map((fragment) => fragment.text).join('');
  for (const separator of text.matchAll(
    /\s(?:[-\u2013\u2014]+>?|\u2192|\u21d2|=>?|->)\s|\s?(?:\u2192|\u21d2)\s?|\s?[\u2013\u2014]\s?/g,
  )) {
    if (separator.index > LONGEST_LABEL) break;
    const label = cut(line, 0, separator.index);
    if (isLabel(plain(label))) return [candidate(label, cut(line, separator.index + separator[0].length, text.length))];
  }
  if (shape === 'paragraph') return stated;
  // Of several labels that it begins with, the longest is meant.
  let longest = stated;
  for (const end of text.matchAll(/\s+(?:(?:is|was|ist|est)\s+)?/g)) {
    if (end.index > LONGEST_LABEL) break;
    const label = cut(line, 0, end.index);
    const value = cut(line, end.index + end[0].length, text.length);
    if (isLabel(plain(label)) && plain(value) !== '') longest = [candidate(label, value, true)];
  }
  return longest;
}

const LONGEST_LABEL = 120;

function inRow({ cells, header }: NonNullable<Passage['row']>, isLabel: IsLabel): readonly Candidate[] {
  const words = (cell: Cell | undefined) => plain(cell?.fragments ?? []);
  const head = (index: number) => words(header?.[index]);
  const others = (but: readonly number[]) =>
    cells.flatMap(({ fragments }, index) => (but.includes(index) ? [] : [{ head: head(index), line: fragments }]));
  const found: Candidate[] = [];
  const add = (label: Line, at: number, without: readonly number[]) => {
    const value = cells[at];
    if (value === undefined) return;
    // A row of heads states nothing, unless it is no row of heads: a table without them.
    const loose = header === null;
    found.push({
      label,
      value: value.fragments,
      span: value.span,
      others: others([at, ...without]),
      head: head(at),
      loose,
    });
  };
  const labels = cells.flatMap((cell, index) => (isLabel(words(cell)) ? [index] : []));
  const columns =
    header?.flatMap((cell, index) => (isLabel(words(cell)) && !labels.includes(index) ? [index] : [])) ?? [];
  // A column of verdicts is named by its head, which is no label where it only says "Verdict".
  const decisive = columns.filter((index) => !VALUE_HEAD.test(simple(head(index))));
  if (decisive.length > 0) {
    for (const column of decisive) add(header?.[column]?.fragments ?? [], column, [...decisive, ...labels]);
    return found;
  }
  const [labelled = -1] = labels;
  const label = cells[labelled];
  if (label === undefined) return found;
  const named = cells.findIndex((_, index) => index !== labelled && VALUE_HEAD.test(simple(head(index))));
  const next = cells.findIndex((cell, index) => index > labelled && words(cell) !== '');
  add(label.fragments, named !== -1 ? named : next !== -1 ? next : labelled + 1, [labelled]);
  return found;
}

function simple(head: string): string {
  return head
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
}

/** The part of a line between two offsets of its text. */
export function cut(line: Line, from: number, to: number): Line {
  let offset = 0;
  return line.flatMap((fragment) => {
    const begins = offset;
    offset += fragment.text.length;
    const [start, end] = [Math.max(from - begins, 0), Math.min(to - begins, fragment.text.length)];
    if (start >= end) return [];
    const text = fragment.text.slice(start, end);
    const lead = text.length - text.trimStart().length;
    const column = fragment.span.column + start + lead;
    return text.trim() === '' && fragment.kind === 'text'
      ? [{ ...fragment, text }]
      : [{ ...fragment, text, span: { ...fragment.span, column } }];
  });
}
