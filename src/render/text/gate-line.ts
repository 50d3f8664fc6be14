/** Every gate in a word: those that the decision needs on one line, the others apart from them. */
import type { GateReport } from '../../contracts/report.js';
import { gateWord, isAskedFor } from '../gate-words.js';
import { DECISION_NAMES } from '../verdicts.js';
import { cells } from './cells.js';
import { statusPaint, type Screen } from './screen.js';

const BETWEEN = '   ';

export function gateLine(screen: Screen): readonly string[] {
  const { only, enforced, gates } = screen.report;
  const isFirst = (gate: GateReport): boolean => isAskedFor(screen.report, gate);
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

function entry(screen: Screen, gate: GateReport): Entry {
  const word = gateWord(screen.report, gate);
  return { plain: `${gate.id} ${word}`, painted: `${gate.id} ${statusPaint(screen, gate.status)(word)}` };
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
