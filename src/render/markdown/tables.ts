/** What was compared: facts across documents, and the contract before and after. */
import { counted } from '../../contracts/english.js';
import type { AlignmentCell, AlignmentRow, Report } from '../../contracts/report.js';
import { clip, type Section } from '../budget.js';
import { short } from '../digests.js';
import { standingOf } from '../gate-words.js';
import { linked, type LinkBase } from '../links.js';
import { expectedOf, matrixOf, type MatrixColumn } from '../matrix.js';
import { code, plain } from '../safe.js';
import { contractSpan } from '../subject.js';

const VALUE = 60;

function cell(report: Report, column: MatrixColumn, row: AlignmentRow, links: LinkBase | null): string {
  const cells = column.cellsOf(row);
  if (cells.length === 0) return '·';
  const odd = cells.filter(({ agrees }) => !agrees);
  if (odd.length === 0) return '✓';
  const shown = odd.map((one) => `✗ ${one.value === null ? '**not stated**' : statedOf(report, one, links)}`);
  return shown.slice(0, 3).join(', ') + (shown.length > 3 ? ` and ${shown.length - 3} more` : '');
}

/** Where a decision goes on although facts differ. */
function untilLater(report: Report): string {
  const isLater = report.gates.some((gate) => gate.id === 'alignment' && standingOf(report, gate) === 'after-this');
  return isLater ? ' until what comes after this is done' : '';
}

/** How a list differs; of anything else the value itself. A link cannot hold what a sentence marks as code. */
function statedOf(report: Report, one: AlignmentCell, links: LinkBase | null): string {
  if (one.difference === null) return linked(report, one, links, code(clip(short(one.value ?? ''), VALUE)));
  const line = one.line === null ? '' : ` (${linked(report, one, links, code(`:${one.line}`))})`;
  return `${plain(clip(one.difference, 2 * VALUE))}${line}`;
}

/**
 * Facts down, documents across; facts in dispute first. A value is shown only where it disagrees.
 * @param which - all of them, or only those in dispute
 */
export function alignmentSection(report: Report, links: LinkBase | null, which: 'all' | 'disputed' = 'all'): Section {
  const columns = matrixOf(report);
  const agree = (row: AlignmentRow): boolean => row.cells.every(({ agrees }) => agrees);
  const disputed = report.alignment.filter((row) => !agree(row));
  const told = which === 'disputed' ? disputed : [...disputed, ...report.alignment.filter(agree)];
  const rows = told.map((row) => {
    const fact = agree(row) ? code(row.fact) : `✗ ${code(row.fact)}`;
    const expected = expectedOf(row, (value) => code(clip(short(value), VALUE)));
    return `| ${[fact, expected, ...columns.map((column) => cell(report, column, row, links))].join(' | ')} |`;
  });
  const said =
    disputed.length === 0
      ? 'every fact agrees'
      : `${counted(disputed.length, 'fact')} ${disputed.length === 1 ? 'differs' : 'differ'}${untilLater(report)}`;
  const heads = ['Fact', 'Expected', ...columns.map(({ title }) => plain(title))];
  return {
    rank: disputed.length > 0 ? 5 : 8,
    noun: 'fact',
    of: 'of the alignment',
    title: `Alignment: ${said}`,
    head: `| ${heads.join(' | ')} |\n|${' --- |'.repeat(heads.length)}\n`,
    items: rows,
    between: '\n',
    close: '\n\n✓ states the expected value · ✗ states something else · `·` does not state this fact',
    folded: disputed.length === 0,
  };
}

/** What the consumer must change; breaking changes first. */
export function contractSection(report: Report): Section {
  const value = (text: string | null): string => (text === null ? 'nothing' : code(clip(text, VALUE)));
  const breaking = report.contractDiff.filter((change) => change.breaking);
  const changes = [...breaking, ...report.contractDiff.filter((change) => !change.breaking)];
  return {
    rank: 9,
    noun: 'change',
    of: 'of the contract',
    title: `Contract, ${contractSpan(report)}: ${counted(changes.length, 'change')}, ${breaking.length} breaking`,
    head: `| | What | Before | After | The consumer must |\n| --- | --- | --- | --- | --- |\n`,
    items: changes.map(
      (change) =>
        `| ${change.breaking ? '💥 **breaking**' : 'compatible'} | ${plain(clip(change.subject))} | ${value(change.before)} | ${value(change.after)} | ${plain(clip(change.action))} |`,
    ),
    between: '\n',
    close: '',
    folded: false,
  };
}
