/** The terminal's sections on why: contract changes, waivers, and the blockers with how to fix them. */
import { reasonOf, type ContractChange, type WaiverReport } from '../../contracts/report.js';
import { afterThis, type Blocked, counted, DECISION_NAMES, enumerated, toldBlockers } from '../verdicts.js';
import { visible } from '../visible.js';
import { columnsOf } from '../reasons.js';
import { hanging } from './cells.js';
import { comparisonLines } from './gates.js';
import { location, type Screen } from './screen.js';

export function contractLines(screen: Screen): readonly string[] {
  const { report, palette } = screen;
  if (report.contractDiff.length === 0) return [];
  return [
    palette.strong('Contract changes') + palette.faint('  since the release before'),
    ...report.contractDiff.flatMap((change) => changeLines(screen, change)),
  ];
}

function changeLines({ palette, width }: Screen, change: ContractChange): readonly string[] {
  const kind = change.breaking ? palette.bad('breaking') : 'compatible';
  const values = `${change.before === null ? 'nothing' : visible(change.before)} -> ${change.after === null ? 'nothing' : visible(change.after)}`;
  return [
    `  ${kind}  ${visible(change.subject)}  ${palette.faint(visible(change.rule))}`,
    ...hanging('    ', values, width),
    ...hanging('    Consumer: ', visible(change.action), width),
  ];
}

export function waiverLines({ report, palette, width }: Screen): readonly string[] {
  if (report.waivers.length === 0) return [];
  return [palette.strong('Waivers'), ...report.waivers.flatMap((waiver) => waiverBlock(waiver, width))];
}

function waiverBlock(waiver: WaiverReport, width: number): readonly string[] {
  const who = `${visible(waiver.target)} for ${visible(waiver.baseline)}, by ${visible(waiver.approver)} until ${visible(waiver.expires)}`;
  return [
    ...hanging(`  ${waiver.state}  `, who, width),
    ...hanging('    Reason: ', visible(waiver.reason), width),
    ...hanging('    ', visible(waiver.detail), width),
  ];
}

/** What the decision does not wait for, by what must come first. */
export function afterThisLines(screen: Screen): readonly string[] {
  const { report, palette, width } = screen;
  const later = afterThis(report);
  if (later.length === 0) return [];
  return [
    palette.strong('After this'),
    ...later.flatMap((one) => [
      ...hanging('  - ', `once ${visible(one.after)}: ${visible(one.message)}`, width),
      ...hanging('      Then: ', visible(one.clears), width),
    ]),
  ];
}

/** What blocks the enforced decision comes first; what blocks only others stands apart from it. */
export function blockerLines(screen: Screen): readonly string[] {
  const { report, palette } = screen;
  const { enforced } = report;
  const all = toldBlockers(report);
  const columns = columnsOf(report.gates);
  const first = all.filter(({ decisions }) => enforced !== null && decisions.includes(enforced));
  const rest = all.filter((blocked) => !first.includes(blocked));
  const others = enforced === null ? 'Blockers' : `Not enforced here: ${counted(rest.length, 'more blocker')}`;
  const section = (title: string, from: number, blocked: readonly Blocked[]) =>
    blocked.length === 0
      ? []
      : [
          palette.strong(title),
          ...blocked.flatMap((one, at) => blockerBlock(screen, { blocked: one, number: from + at + 1, columns })),
        ];
  const own = enforced === null ? '' : `Blockers of ${DECISION_NAMES[enforced]}`;
  const apart = first.length > 0 && rest.length > 0 ? [''] : [];
  return [...section(own, 0, first), ...apart, ...section(others, first.length, rest)];
}

interface Numbered {
  readonly blocked: Blocked;
  readonly number: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** The whole finding stands here: what, where, expected, observed, how to fix it, and whose turn it is. */
function blockerBlock(
  screen: Screen,
  { blocked: { blocker, decisions }, number, columns }: Numbered,
): readonly string[] {
  const { report, palette, width } = screen;
  const place = location(report, { ...blocker, column: columns.get(reasonOf(blocker)) ?? null });
  const indent = '     ';
  const waits = blocker.waiting ? ', may clear by waiting' : '';
  const head = `${palette.strong(visible(blocker.rule))}  blocks ${enumerated(decisions)}`;
  return [
    `${String(number).padStart(3)}. ${head}${place === null ? '' : `  ${place}`}`,
    ...hanging(indent, visible(blocker.message), width),
    ...comparisonLines(indent, blocker, width),
    ...hanging(`${indent}Fix: `, visible(blocker.clears), width),
    ...hanging(`${indent}Owner: `, `${visible(blocker.owner)}${waits}`, width),
  ];
}
