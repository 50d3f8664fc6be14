/** Reads the consumer's compatibility matrix: the list of the pinned baseline and the table of approved pairs. */
import type { Span } from '../contracts/finding.js';
import type { Vocabulary } from '../contracts/profile.js';
import { BASELINE_FACTS, type BaselineFact } from '../contracts/words.js';
import { join, type MarkdownDocument, type TableCell } from './markdown.js';
import { normalise, type SideNames } from './statements.js';

export interface ApprovedPair {
  readonly cells: Readonly<Partial<Record<BaselineFact, TableCell>>>;
  readonly status: TableCell | null;
  readonly span: Span;
}

export interface MatrixFacts {
  readonly manifestDigest: { readonly value: string; readonly span: Span } | null;
  /** The table's columns that state a fact; empty when there is no such table. */
  readonly columns: readonly BaselineFact[];
  readonly pairs: readonly ApprovedPair[];
  /** The table's header; null when there is none. */
  readonly tableSpan: Span | null;
}

/** A commit column that is the consumer's own says so by its name. */
export function readMatrix(document: MarkdownDocument, vocabulary: Vocabulary, names: SideNames): MatrixFacts {
  const producer = normalise(names.producer);
  const consumer = normalise(names.consumer);
  const columnOf = (header: string): BaselineFact | 'status' | null => {
    const label = ` ${normalise(header)} `;
    if (label.includes(` ${consumer} `) || label.includes(' consumer ')) return null;
    const plain = label.replace(` ${producer} `, ' ').replace(' producer ', ' ').trim();
    if (plain === 'status') return 'status';
    const short: Readonly<Record<string, BaselineFact>> = { tag: 'release_tag', commit: 'commit_sha' };
    return (
      BASELINE_FACTS.find((fact) => vocabulary.facts[fact].some((phrase) => normalise(phrase) === plain)) ??
      short[plain] ??
      null
    );
  };
  const digest = document.statements.find((statement) => /\bmanifest sha ?256\b/.test(normalise(statement.label)));
  const digestValue = digest?.value.find((fragment) => fragment.kind === 'code') ?? digest?.value[0];
  for (const table of document.tables) {
    const columns = table.header.map((cell) => columnOf(cell.text));
    if (!columns.includes('release_tag') || !columns.includes('status')) continue;
    const pairs = table.rows.map((row): ApprovedPair => {
      const cells: Partial<Record<BaselineFact, TableCell>> = {};
      let status: TableCell | null = null;
      for (const [index, column] of columns.entries()) {
        const cell = row[index];
        if (cell === undefined || column === null) continue;
        if (column === 'status') status = cell;
        else cells[column] = cell;
      }
      return { cells, status, span: row[0]?.span ?? table.header[0]?.span ?? TOP };
    });
    return {
      manifestDigest: digestValue === undefined ? null : { value: join([digestValue]), span: digestValue.span },
      columns: columns.filter((column) => column !== null && column !== 'status'),
      pairs,
      tableSpan: table.header[0]?.span ?? null,
    };
  }
  return {
    manifestDigest: digestValue === undefined ? null : { value: join([digestValue]), span: digestValue.span },
    columns: [],
    pairs: [],
    tableSpan: null,
  };
}

const TOP: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };
