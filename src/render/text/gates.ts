/** The terminal's section on gates: where each stands, what was seen, and each finding that is not told as something to do. */
import type { Finding } from '../../contracts/finding.js';
import { enforcedReport, reasonOf, type GateReport } from '../../contracts/report.js';
import { GATES } from '../../contracts/words.js';
import { afterThis } from '../after-this.js';
import { gateWord, isIdle, standingOf } from '../gate-words.js';
import { gateSeen } from '../seen.js';
import { isGap } from '../reasons.js';
import { visible } from '../visible.js';
import { hanging, padded } from './cells.js';
import { location, type Screen, severityPaint, standingPaint } from './screen.js';

const NAME_WIDTH = Math.max(...GATES.map((gate) => gate.length));
/** Numbers that are named of what a gate has to be done for. */
const NAMED = 5;

/** @param numbers - of what is to be done, by its reason */
export function gateLines(screen: Screen, numbers: ReadonlyMap<string, number>): readonly string[] {
  const { gates } = screen.report;
  const later = new Set(
    afterThis(screen.report).flatMap(({ first, others }) => [first, ...others].map((one) => reasonOf(one))),
  );
  const lifted = new Set((enforcedReport(screen.report)?.waived ?? []).map((one) => reasonOf(one)));
  const words = Math.max(...gates.map((gate) => gateWord(screen.report, gate).length));
  return [
    screen.palette.strong('Gates'),
    ...gates.flatMap((gate) => gateBlock(screen, gate, { numbers, later, lifted, words })),
  ];
}

interface Table {
  readonly numbers: ReadonlyMap<string, number>;
  /** Reasons of what comes after the decision. */
  readonly later: ReadonlySet<string>;
  /** Reasons of what was waived. */
  readonly lifted: ReadonlySet<string>;
  /** Cells of the longest word. */
  readonly words: number;
}

function gateBlock(screen: Screen, gate: GateReport, { numbers, later, lifted, words }: Table): readonly string[] {
  const word = padded(gateWord(screen.report, gate), words);
  const lead = `  ${word}  ${padded(gate.id, NAME_WIDTH)}  `;
  const seen = visible(gateSeen(screen.report, gate));
  const [first = lead, ...more] = hanging(lead, seen, screen.width);
  const numberOf = (finding: Finding) => numbers.get(reasonOf({ ...finding, gate: gate.id }));
  const told = new Set(gate.findings.flatMap((finding) => numberOf(finding) ?? []));
  const isIn = (some: ReadonlySet<string>) => (finding: Finding) => some.has(reasonOf({ ...finding, gate: gate.id }));
  const [isLater, isLifted] = [isIn(later), isIn(lifted)];
  const shown = gate.findings.filter((one) => numberOf(one) === undefined && !isLater(one) && !isLifted(one));
  return [
    `  ${standingPaint(screen, standingOf(screen.report, gate))(word)}${first.slice(2 + word.length)}`,
    ...more,
    ...(told.size > 0 ? [screen.palette.faint(`    see ${listed([...told].sort((a, b) => a - b))}`)] : []),
    ...(gate.findings.some(isLater) ? [screen.palette.faint('    see "To do after this"')] : []),
    ...(gate.findings.some(isLifted) ? [screen.palette.faint('    lifted: see "Waivers"')] : []),
    ...(isIdle(screen.report, gate) ? [] : shown.flatMap((finding) => findingLines(screen, finding))),
  ];
}

/** `1, 2, 3`, `1, 2, 3, 4, 5 and 295 more`. */
function listed(numbers: readonly number[]): string {
  const left = numbers.length - NAMED;
  return `${numbers.slice(0, NAMED).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}

function findingLines(screen: Screen, finding: Finding): readonly string[] {
  const { report, palette, width } = screen;
  const place = location(report, finding);
  const severity = severityPaint(screen, finding.severity)(finding.severity);
  const head = `${place === null ? '' : `${palette.strong(place)}  `}${severity}  ${palette.faint(visible(finding.rule))}`;
  // Of a notice nobody has to do anything; a gap stands as one.
  const isAside = finding.severity === 'notice' && !isGap(finding);
  return [
    `    ${head}`,
    ...hanging('      ', visible(finding.message), width),
    ...(finding.severity === 'notice' ? [] : comparisonLines('      ', finding, width)),
    ...(isAside ? [] : hanging('      Fix: ', visible(finding.hint), width)),
  ];
}

type Compared = Pick<Finding, 'message' | 'expected' | 'observed'>;

/** Expected and observed below each other, where the sentence does not already hold both. */
export function comparisonLines(indent: string, finding: Compared, width: number): readonly string[] {
  const { message, expected, observed } = finding;
  const holds = (value: string | null) => value === null || message.includes(value);
  if (holds(expected) && holds(observed)) return [];
  return [
    ...(expected === null ? [] : hanging(`${indent}Expected: `, visible(expected), width)),
    ...(observed === null ? [] : hanging(`${indent}Observed: `, visible(observed), width)),
  ];
}
