/** The terminal's section on gates: status, what was seen, and each finding that is not told as a blocker further down. */
import type { Finding } from '../../contracts/finding.js';
import { reasonOf, type GateReport, type Report } from '../../contracts/report.js';
import { GATES, type GateStatus } from '../../contracts/words.js';
import { counted, DECISION_NAMES, letsGoOn, toldBlockers } from '../verdicts.js';
import { visible } from '../visible.js';
import { hanging, padded } from './cells.js';
import { location, type Screen, severityPaint, statusPaint } from './screen.js';

/** What differs in case is what people look for. */
const STATUS_WORDS: Readonly<Record<GateStatus, string>> = {
  pass: 'pass',
  fail: 'FAIL',
  pending: 'PENDING',
  error: 'ERROR',
  skipped: 'skipped',
};
const STATUS_WIDTH = Math.max(...Object.values(STATUS_WORDS).map((word) => word.length));
const NAME_WIDTH = Math.max(...GATES.map((gate) => gate.length));

export function gateLines(screen: Screen): readonly string[] {
  return [screen.palette.strong('Gates'), ...screen.report.gates.flatMap((gate) => gateBlock(screen, gate))];
}

function gateBlock(screen: Screen, gate: GateReport): readonly string[] {
  const status = padded(STATUS_WORDS[gate.status], STATUS_WIDTH);
  const lead = `  ${status}  ${padded(gate.id, NAME_WIDTH)}  `;
  const seen = visible(gate.summary === '' ? gate.title : gate.summary);
  const [first = lead, ...more] = hanging(lead, `${seen}${notNeeded(screen, gate)}`, screen.width);
  const painted = `  ${statusPaint(screen, gate.status)(status)}${first.slice(2 + status.length)}`;
  const told = toldReasons(screen.report);
  const shown = gate.findings.filter((finding) => !told.has(reasonOf({ ...finding, gate: gate.id })));
  const below = gate.findings.length - shown.length;
  return [
    painted,
    ...more,
    ...shown.flatMap((finding) => findingLines(screen, finding)),
    ...(below > 0 ? [screen.palette.faint(`    ${counted(below, 'blocker')} below`)] : []),
  ];
}

/** What the list of blockers tells: each finding is told once. */
function toldReasons(report: Report): ReadonlySet<string> {
  return new Set(toldBlockers(report).map(({ blocker }) => reasonOf(blocker)));
}

function notNeeded({ report }: Screen, gate: GateReport): string {
  const { enforced } = report;
  if (enforced !== null && letsGoOn(report, gate)) return ` (does not keep ${DECISION_NAMES[enforced]} from going on)`;
  if (gate.status === 'pass' || gate.status === 'skipped' || enforced === null || gate.needed.includes(enforced))
    return '';
  return ` (not needed for ${DECISION_NAMES[enforced]})`;
}

function findingLines(screen: Screen, finding: Finding): readonly string[] {
  const { report, palette, width } = screen;
  const place = location(report, finding);
  const severity = severityPaint(screen, finding.severity)(finding.severity);
  const head = `${place === null ? '' : `${palette.strong(place)}  `}${severity}  ${palette.faint(visible(finding.rule))}`;
  return [
    `    ${head}`,
    ...hanging('      ', visible(finding.message), width),
    ...comparisonLines('      ', finding, width),
    ...hanging('      Fix: ', visible(finding.hint), width),
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
