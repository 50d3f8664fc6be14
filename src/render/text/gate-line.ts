/** Every gate in a word: those that the decision needs on one line, the others apart from them. */
import type { GateReport } from '../../contracts/report.js';
import { apartWords, gateWord, isAskedFor, standingOf } from '../gate-words.js';
import { cells } from './cells.js';
import { standingPaint, type Screen } from './screen.js';

const BETWEEN = ' · ';

export function gateLine(screen: Screen): readonly string[] {
  const { gates } = screen.report;
  const isFirst = (gate: GateReport): boolean => isAskedFor(screen.report, gate);
  const apart = gates.filter((gate) => !isFirst(gate));
  return [
    ...entryLines(
      screen,
      '',
      gates.filter(isFirst).map((gate) => entry(screen, gate)),
    ),
    ...entryLines(
      screen,
      `${apartWords(screen.report)}: `,
      apart.map((gate) => entry(screen, gate)),
    ),
  ];
}

interface Entry {
  readonly plain: string;
  readonly painted: string;
}

function entry(screen: Screen, gate: GateReport): Entry {
  const standing = standingOf(screen.report, gate);
  // What leads the list says it of all.
  if (standing === 'not-needed' || standing === 'not-judged') return { plain: gate.id, painted: gate.id };
  const word = gateWord(screen.report, gate);
  return { plain: `${gate.id} ${word}`, painted: `${gate.id} ${standingPaint(screen, standing)(word)}` };
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
