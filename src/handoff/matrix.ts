/** Reads the consumer's compatibility matrix: the list of the pinned baseline and the table of approved pairs. */
import type { Span } from '../contracts/finding.js';
import type { Vocabulary } from '../contracts/profile.js';
import { BASELINE_FACTS, type BaselineFact } from '../contracts/words.js';
import { join, type MarkdownDocument, type TableCell } from '../documents/markdown/document.js';
import { Sides } from './sides.js';
import { type SideNames } from './sign-off/vocabulary.js';
import { normalise } from './sign-off/words/values.js';

export interface ApprovedPair {
  readonly cells: Readonly<Partial<Record<BaselineFact, TableCell>>>;
  readonly status: TableCell | null;
  readonly span: Span;
}

export interface StatedValue {
  readonly value: string;
  readonly span: Span;
}

export interface MatrixFacts {
  readonly manifestDigests: readonly StatedValue[];
  readonly repositories: readonly StatedValue[];
  /** The table's columns that state a fact; empty when there is no such table. */
  readonly columns: readonly BaselineFact[];
  readonly pairs: readonly ApprovedPair[];
  /** The table's header; null when there is none. */
  readonly tableSpan: Span | null;
}

const isRepository = (label: string): boolean => /^(?:repo|repository)$/.test(label);

/** A commit column that is the consumer's own says so by its name. */
export function readMatrix(document: MarkdownDocument, vocabulary: Vocabulary, names: SideNames): MatrixFacts {
  const sides = new Sides(names);
  /** A label without the names in it; null where it is about the consumer's own. */
  const plainly = (words: string, means: (label: string) => boolean): string | null => {
    const plain = (label: string) => ` ${label} `.replace(' producer ', ' ').trim();
    const { rest, sides: named } = sides.read(normalise(words), (label) => means(plain(label)));
    return named.includes('consumer') || ` ${rest} `.includes(' consumer ') ? null : plain(rest);
  };
  const short = new Map<string, BaselineFact>([
    ['tag', 'release_tag'],
    ['commit', 'commit_sha'],
  ]);
  const meaning = (label: string): BaselineFact | 'status' | null =>
    (label === 'status' ? 'status' : undefined) ??
    BASELINE_FACTS.find((fact) => vocabulary.facts[fact].some((phrase) => normalise(phrase) === label)) ??
    short.get(label) ??
    null;
  const columnOf = (header: string): BaselineFact | 'status' | null => {
    const plain = plainly(header, (label) => meaning(label) !== null);
    return plain === null ? null : meaning(plain);
  };
  const valuesOf = (isIt: (label: string) => boolean): StatedValue[] =>
    document.statements
      .filter((statement) => isIt(statement.label))
      .map((statement) => statement.value.find((fragment) => fragment.kind === 'code') ?? statement.value[0])
      .filter((value) => value !== undefined)
      .map((value) => ({ value: join([value]), span: value.span }));
  const stated = {
    manifestDigests: valuesOf((label) => /\bmanifest sha ?256\b/.test(normalise(label))),
    repositories: valuesOf((label) => isRepository(plainly(label, isRepository) ?? '')),
  };
  const tables = document.tables
    .map((table) => ({ table, columns: table.header.map((cell) => columnOf(cell.text)) }))
    .filter(({ columns }) => columns.includes('release_tag') && columns.includes('status'));
  const [first] = tables;
  return {
    ...stated,
    columns: first?.columns.filter((column) => column !== null && column !== 'status') ?? [],
    // A later table may take back what the first approves.
    pairs: tables.flatMap(({ table, columns }) =>
      table.rows.map((row) => approvedPair(row, columns, table.header[0]?.span ?? TOP)),
    ),
    tableSpan: first?.table.header[0]?.span ?? null,
  };
}

function approvedPair(
  row: readonly TableCell[],
  columns: readonly (BaselineFact | 'status' | null)[],
  header: Span,
): ApprovedPair {
  const cells: Partial<Record<BaselineFact, TableCell>> = {};
  let status: TableCell | null = null;
  for (const [index, column] of columns.entries()) {
    const cell = row[index];
    if (cell === undefined || column === null) continue;
    if (column === 'status') status = cell;
    else cells[column] = cell;
  }
  return { cells, status, span: row[0]?.span ?? header };
}

const TOP: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };
