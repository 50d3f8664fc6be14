/** The matrix for another release: its list follows the pin, and its table has a row in the form of the one before. */
import { BASELINE_FACTS, type Baseline } from '../contracts/words.js';
import type { Vocabulary } from '../contracts/profile.js';
import type { Edit } from '../contracts/remedy.js';
import { parseMarkdown, type MarkdownDocument } from '../documents/markdown/document.js';
import { readMatrix, type ApprovedPair } from '../handoff/matrix.js';
import { SourceText } from '../documents/source.js';
import { readSignOff } from '../handoff/sign-off/statements.js';
import type { SideNames } from '../handoff/sign-off/vocabulary.js';
import { editText } from './edit-text.js';
import { withLinks } from './matrix-links.js';
import { isOf, newRow, shortened, word } from './matrix-row.js';
import { movedStatuses } from './matrix-status.js';

export interface MatrixMove {
  /** The release that is pinned now; null where the pin names none. */
  readonly from: string | null;
  readonly to: Baseline;
  /** Of the manifest that is mirrored. */
  readonly digest: string;
  readonly vocabulary: Vocabulary;
  readonly names: SideNames;
  readonly head: string | null;
  readonly isBack: boolean;
}

export interface MovedMatrix {
  readonly bytes: Uint8Array;
  /** What was taken over and may need a look, each as a sentence. */
  readonly remarks: readonly string[];
}

/** A sentence where it cannot be done. */
export function matrixFor(
  file: { readonly path: string; readonly bytes: Uint8Array },
  move: MatrixMove,
): MovedMatrix | string {
  const document = parseMarkdown(file.bytes);
  if ('kind' in document) return `The matrix ${file.path} ${document.message}. ${document.hint}`;
  const { listed, pairs, manifestDigests } = read(document, move);
  const listedTag = listed.find(({ fact }) => fact === 'release_tag')?.value;
  // A row of another release has the status of another release.
  const model = rowOf(pairs, move.from) ?? rowOf(pairs, listedTag);
  const known = rowOf(pairs, move.to.release_tag);
  if (model === null && known === null)
    return `The matrix ${file.path} has no row of the pinned release whose form a new one could have. Write the row by hand.`;
  const list = [
    ...listed.map(({ fact, value, span }) => word(span, value, shortened(value, move.to[fact], fact))),
    ...manifestDigests.map(({ value, span }) => word(span, value, move.digest)),
  ].filter((edit) => edit.from !== edit.to);
  const statuses = movedStatuses({ model, known, pairs, isBack: move.isBack });
  const edits = [...list, ...statuses.edits, ...(known === null ? [] : rightFacts(known, move))];
  const table = document.tables.find(({ rows }) => model !== null && rows.some((row) => isOf(row, model)));
  const inserted =
    known === null && model !== null && table !== undefined ? newRow(file.bytes, model, table, move) : null;
  if (typeof inserted === 'string') return `The matrix ${file.path} ${inserted}`;
  const changed = editText(file.bytes, edits);
  if (changed === null || changed.made.length < new Set(edits.map((edit) => JSON.stringify(edit))).size)
    return `The matrix ${file.path} states a value in a form that cannot be written in its place. Move it by hand.`;
  const text = withLinks(
    Buffer.from(changed.bytes).toString(),
    new Set(listed.map(({ span }) => span.line)),
    { tag: listedTag, commit: listed.find(({ fact }) => fact === 'commit_sha')?.value },
    move.to,
  );
  const bytes = Buffer.from(inserted === null ? text : withLine(text, inserted.line, inserted.text));
  if (!readsBack(bytes, move))
    return `The matrix ${file.path} would not be read as one of ${move.to.release_tag}. Move it by hand.`;
  return { bytes, remarks: [...(inserted?.remarks ?? []), ...statuses.remarks] };
}

function read(document: MarkdownDocument, { vocabulary, names }: MatrixMove) {
  const listed = readSignOff(document, vocabulary, names).facts.filter(({ about }) => about === 'baseline');
  return { listed, ...readMatrix(document, vocabulary, names) };
}

function rowOf(pairs: readonly ApprovedPair[], tag: string | null | undefined): ApprovedPair | null {
  return pairs.find(({ cells }) => tag != null && cells.release_tag?.text === tag) ?? null;
}

/** A row that is there already: what it says of the release. */
function rightFacts(row: ApprovedPair, { to }: MatrixMove): readonly Edit[] {
  return BASELINE_FACTS.flatMap((fact) => {
    const cell = row.cells[fact];
    return cell === undefined ? [] : [word(cell.span, cell.text, shortened(cell.text, to[fact], fact))];
  }).filter(({ from, to: by }) => from !== by);
}

/** What Markdown makes of a value is what is read: a name that means something to it is another name then. */
function readsBack(bytes: Uint8Array, move: MatrixMove): boolean {
  const document = parseMarkdown(bytes);
  if ('kind' in document) return false;
  const { listed, pairs } = read(document, move);
  const row = rowOf(pairs, move.to.release_tag);
  const holds = (fact: (typeof BASELINE_FACTS)[number], value: string | undefined) =>
    value === undefined || value === shortened(value, move.to[fact], fact);
  return (
    row !== null &&
    listed.every(({ fact, value }) => holds(fact, value)) &&
    BASELINE_FACTS.every((fact) => holds(fact, row.cells[fact]?.text))
  );
}

function withLine(text: string, line: number, row: string): string {
  const source = new SourceText(text);
  const at = source.offset(line, 1);
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const isInside = at === 0 || /[\r\n]$/.test(text.slice(0, at));
  return `${text.slice(0, at)}${isInside ? `${row}${eol}` : `${eol}${row}`}${text.slice(at)}`;
}
