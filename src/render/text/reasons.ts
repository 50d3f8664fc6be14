/** The terminal's sections on what stands beside what must be done: contract changes, waivers, what comes after. */
import type { ContractChange, WaiverReport } from '../../contracts/report.js';
import { afterThis, laterTurn, withIt } from '../after-this.js';
import { liftedBy, WAIVER_WORDS } from '../verdicts.js';
import { contractSpan } from '../subject.js';
import { visible } from '../visible.js';
import { hanging } from './cells.js';
import type { Screen } from './screen.js';

export function contractLines(screen: Screen): readonly string[] {
  const { report, palette } = screen;
  if (report.contractDiff.length === 0) return [];
  return [
    palette.strong('Contract changes') + palette.faint(`  ${contractSpan(report)}`),
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
  const told = report.waivers.flatMap((waiver) => [
    ...waiverBlock(waiver, width),
    ...liftedBy(report, waiver).flatMap(({ message }) => hanging('    Lifts: ', visible(message), width)),
  ]);
  return [palette.strong('Waivers'), ...told];
}

function waiverBlock(waiver: WaiverReport, width: number): readonly string[] {
  const who = `${visible(waiver.target)} for ${visible(waiver.baseline)}, by ${visible(waiver.approver)} until ${visible(waiver.expires)}`;
  return [
    ...hanging(`  ${WAIVER_WORDS[waiver.state]}  `, who, width),
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
    palette.strong(`To do after this: ${later.length}`),
    ...later.flatMap((one) => [
      ...hanging('  - ', `${visible(laterTurn(one))}: ${visible(one.first.clears)}`, width),
      ...hanging('      ', `${visible(one.first.message)}${withIt(one)}`, width),
    ]),
  ];
}
