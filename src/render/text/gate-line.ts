/** Every gate in a word: those that the decision needs on one line, the others apart from them. */
import { enforcedReport, type GateReport, type Report } from '../../contracts/report.js';
import { blockersOf, DECISION_NAMES, letsGoOn } from '../verdicts.js';
import { reasonsOf } from '../reasons.js';
import { cells } from './cells.js';
import { statusPaint, type Screen } from './screen.js';

const BETWEEN = '   ';

export function gateLine(screen: Screen): readonly string[] {
  const { only, enforced, gates } = screen.report;
  const isFirst = (gate: GateReport): boolean =>
    only !== null ? only.includes(gate.id) : enforced === null || gate.needed.includes(enforced);
  const shown = (gate: GateReport): Entry =>
    only !== null && !isFirst(gate) ? { plain: gate.id, painted: gate.id } : entry(screen, gate);
  const apart =
    only !== null ? 'not judged: ' : enforced === null ? '' : `not needed for ${DECISION_NAMES[enforced]}: `;
  return [
    ...entryLines(screen, '', gates.filter(isFirst).map(shown)),
    ...entryLines(screen, apart, gates.filter((gate) => !isFirst(gate)).map(shown)),
  ];
}

interface Entry {
  readonly plain: string;
  readonly painted: string;
}

/** How many reasons a gate gives against the decision; where that does not need it, against the others. */
function countOf(report: Report, { id, needed }: GateReport): number {
  const { enforced, only } = report;
  const isNeeded = only !== null || enforced === null || needed.includes(enforced);
  const own = reasonsOf(report).filter(({ gate }) => gate === id).length;
  return isNeeded || own > 0 ? own : blockersOf(report).filter(({ blocker }) => blocker.gate === id).length;
}

function entry(screen: Screen, gate: GateReport): Entry {
  const word = wordOf(screen.report, gate);
  return { plain: `${gate.id} ${word}`, painted: `${gate.id} ${statusPaint(screen, gate.status)(word)}` };
}

function wordOf(report: Report, gate: GateReport): string {
  const count = countOf(report, gate);
  const held = heldBack(report, gate);
  switch (gate.status) {
    case 'pass':
      // The decision asks more of it than the gate does.
      return count > 0 ? `pass, but ${count} to do` : 'pass';
    case 'skipped':
      return 'not applicable';
    case 'fail':
      return held ?? `FAIL${count > 0 ? ` ${count}` : ''}`;
    case 'error':
      return held ?? `ERROR${count > 1 ? ` ${count}` : ''}`;
    case 'pending':
      return held ?? `wait${count > 1 ? ` ${count}` : ''}`;
  }
}

/** Why the decision goes on although the gate does not pass; null where it does not. */
function heldBack(report: Report, gate: GateReport): string | null {
  if (!letsGoOn(report, gate)) return null;
  return enforcedReport(report)?.waived.some((blocker) => blocker.gate === gate.id) === true ? 'waived' : 'after this';
}

function entryLines({ width }: Screen, lead: string, entries: readonly Entry[]): readonly string[] {
  const [first] = entries;
  if (first === undefined) return [];
  const isBeside = cells(lead + first.plain) <= width;
  const lines = [isBeside ? { plain: lead, painted: lead } : { plain: '  ', painted: '  ' }];
  for (const [at, { plain, painted }] of entries.entries()) {
    const last = lines[lines.length - 1] ?? { plain: '', painted: '' };
    const between = at === 0 ? '' : BETWEEN;
    if (cells(last.plain + between + plain) > width) {
      lines.push({ plain: `  ${plain}`, painted: `  ${painted}` });
      continue;
    }
    last.plain += between + plain;
    last.painted += between + painted;
  }
  return [...(isBeside ? [] : [lead.trimEnd()]), ...lines.map((line) => line.painted)];
}
