/**
 * Tables that people sign in: a row a role, with a name, a verdict and a date. What is decided stands in the head of the
 * verdicts ("Runtime cutover: GO / NO-GO"), else in the heading above.
 */
import type { Span } from '../../contracts/finding.js';
import type { SignedDecision } from '../../contracts/words.js';
import type { Cell, Line } from '../../documents/markdown/blocks.js';
import { cut, isOfVerdicts, type Candidate } from '../../documents/markdown/candidates.js';
import { momentsIn } from '../time/moments.js';
import { ownerIn } from './words/owners.js';
import { plain, type Passage } from '../../documents/markdown/passages.js';
import { refusesToName, signerName } from './words/people.js';
import { normalise } from './words/values.js';

/** What one row says of one decision, filled in or not. */
export interface Signature {
  readonly decision: SignedDecision;
  /** As written, without marks. */
  readonly role: string;
  readonly name: string;
  readonly verdict: string;
  /** Heads of the cells in which nothing is written yet, in their order. */
  readonly open: readonly string[];
  /** What stands where a name or a date is asked for, and is none; null where each is one. */
  readonly unfit: { readonly words: string; readonly span: Span } | null;
  /** Whether anything is written in one of them. */
  readonly begun: boolean;
  /** Of the row. */
  readonly span: Span;
}

/** A row of such a table, as it is read. */
export interface SignatureRow extends Signature {
  readonly candidate: Candidate;
  readonly nameLine: Line;
  readonly passage: Passage;
}

/** The decision that words name; null where they name none. */
export type DecisionOf = (words: string) => SignedDecision | null;

const ROLE = /^(?:roles?|office|function|rolle|funktion|r\u00f4le|fonction|rol|funci\u00f3n)$/i;
const NAME = /^(?:names?|who|signed by|signatory|signer|wer|nom|qui|nombre|qui\u00e9n)$/i;
const DATE = /^(?:dates?|day|signed on|datum|tag|fecha)$/i;
const NOTHING = /^[\s_.?\u2026\u2010-\u2015-]*$/u;

/** One for each decision that the row is asked for; none where it is no such row. */
export function signaturesIn(passage: Passage, decisionOf: DecisionOf): readonly SignatureRow[] {
  const { row, span, section } = passage;
  if (row?.header == null || passage.quoted || passage.hidden) return [];
  const heads = row.header.map(words);
  const [role, name] = [ROLE, NAME].map((wanted) => heads.findIndex((head) => wanted.test(head)));
  const [roleCell, nameCell] = [row.cells[role ?? -1], row.cells[name ?? -1]];
  if (roleCell === undefined || nameCell === undefined) return [];
  const columns = heads.flatMap((head, at) => {
    const named = at === name ? null : decisionIn(head, section.at(-1), decisionOf);
    return named === null ? [] : [{ at, ...named }];
  });
  const isVerdict = (index: number) => columns.some(({ at }) => at === index);
  return columns.flatMap(({ at, decision, label, asks }) => {
    const value = row.cells[at];
    if (value === undefined) return [];
    const asked = heads.flatMap((head, index) => (NAME.test(head) || index === at || DATE.test(head) ? [index] : []));
    const open = asked.filter((index) => NOTHING.test(words(row.cells[index])));
    const unfit = row.cells.find(
      (cell, index) => index !== at && !open.includes(index) && !fits(heads[index] ?? '', cell),
    );
    const others = row.cells.flatMap((cell, index) =>
      isVerdict(index) ? [] : [{ head: heads[index] ?? '', line: index === name ? signerIn(cell) : cell.fragments }],
    );
    const line = cut(row.header?.[at]?.fragments ?? [], 0, label.length);
    return [
      {
        decision,
        role: words(roleCell),
        name: words(nameCell),
        verdict: words(value),
        open: open.map((index) => heads[index] ?? ''),
        unfit: unfit === undefined ? null : { words: words(unfit), span: unfit.span },
        begun: open.length < asked.length,
        span,
        nameLine: nameCell.fragments,
        passage,
        candidate: { label: line, value: value.fragments, span: value.span, others, head: asks, loose: false },
      },
    ];
  });
}

interface Named {
  readonly decision: SignedDecision;
  /** The part of the head that names it, or the whole. */
  readonly label: string;
  /** The part that says that verdicts stand below. */
  readonly asks: string;
}

/** What a column of verdicts is about; null where it is none, or nobody says. */
function decisionIn(head: string, heading: string | undefined, decisionOf: DecisionOf): Named | null {
  const [, label = head, rest] = /^([^:(]+)[:(]([^:()]*)\)?$/.exec(head) ?? [];
  const isNamed = rest === undefined || isOfVerdicts(rest);
  const words = isOfVerdicts(head) ? heading : isNamed ? label.trim() : undefined;
  const decision = words === undefined ? null : decisionOf(words);
  return decision === null ? null : { decision, label, asks: rest ?? head };
}

/** Whether a name stands where one is asked for, and a date where that is. */
function fits(head: string, cell: Cell): boolean {
  const said = signerName(words(cell));
  if (DATE.test(head)) return momentsIn(said).length > 0;
  // A handle may stand as code.
  const isCode = cell.fragments.length === 1 && cell.fragments[0]?.kind === 'code';
  return !NAME.test(head) || (!refusesToName(said) && (isCode || ownerIn(said, normalise(said)) !== ''));
}

/** The name alone, where titles dress it: they speak of no condition. */
function signerIn(cell: Cell): Line {
  const said = words(cell);
  const name = signerName(said);
  return name === said || cell.fragments.some(({ kind }) => kind !== 'text')
    ? cell.fragments
    : [{ kind: 'text', text: name, span: cell.span }];
}

function words(cell: Cell | undefined): string {
  return plain(cell?.fragments ?? []);
}
