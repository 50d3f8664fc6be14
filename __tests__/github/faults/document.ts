/** The fault table as people read it: faults that behave the same are one column. */
import * as prettier from 'prettier';
import type { Fault } from '../../support/loopback/mishaps.js';
import type { Use } from './uses.js';

export interface Cell {
  /** Once, twice, for ever. */
  readonly outcomes: readonly string[];
  /** For ever. */
  readonly said: readonly string[];
}

export type Table = Map<Use, Map<Fault, Cell>>;

const BEGIN = '<!-- The fault table: written by __tests__/github/faults, which compares it. -->';
const END = '<!-- The end of the fault table. -->';

/** A document with the table in its place. */
export function withTable(document: string, table: string): string {
  const [before = '', rest = ''] = document.split(BEGIN);
  const [, after = ''] = rest.split(END);
  return `${before}${BEGIN}\n\n${table.trim()}\n\n${END}${after}`;
}

export async function rendered(table: Table): Promise<string> {
  const columns = columnsOf(table);
  const head = ['GitHub is asked for', ...columns.map((_, index) => column(index)), 'What "told" leaves'];
  const rows = [...table].map(([use, cells]) => [
    `${use.what}<br>\`${use.endpoint}\``,
    ...columns.map(([fault]) => words(fault === undefined ? [] : (cells.get(fault)?.outcomes ?? []))),
    use.without,
  ]);
  const legend = columns.map((faults, index) => `- **${column(index)}**: ${faults.join(', ')}`).join('\n');
  const [first] = table;
  const sentences = [...(first?.[1] ?? [])].flatMap(([fault, { said }]) => said.map((one) => [fault, quoted(one)]));
  const parts = [
    legend,
    markdown(head, rows),
    `What is said, where ${first?.[0].what ?? ''} goes wrong for ever:`,
    markdown(['Fault', 'Sentence'], sentences),
  ];
  return prettier.format(parts.join('\n\n'), { parser: 'markdown', printWidth: 120, proseWrap: 'preserve' });
}

/** The first line; which end of a connection was seen to close first does not matter. */
function quoted(sentence: string): string {
  const [line = ''] = sentence.split('\n');
  return `"${line.replaceAll('|', '\\|').replace(/\((?:other side closed|read ECONNRESET|write EPIPE)\)/, '(read ECONNRESET)')}"`;
}

/** Faults of which the same comes in every row. */
function columnsOf(table: Table): readonly (readonly Fault[])[] {
  const byOutcome = new Map<string, Fault[]>();
  const [cells] = table.values();
  for (const fault of cells?.keys() ?? []) {
    const key = [...table.values()].map((row) => words(row.get(fault)?.outcomes ?? [])).join();
    byOutcome.set(key, [...(byOutcome.get(key) ?? []), fault]);
  }
  return [...byOutcome.values()].sort((one, other) => other.length - one.length);
}

function column(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

const SHOWN: Readonly<Record<string, string>> = { complete: 'complete', without: 'told', absent: 'none there' };

function words(outcomes: readonly string[]): string {
  const [once = '', twice = '', ever = ''] = outcomes.map((outcome) => SHOWN[outcome] ?? outcome);
  if (once === ever && twice === ever) return once;
  if (once === twice) return `${once}; for ever: ${ever}`;
  return `once: ${once}; then: ${ever}`;
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
