/** What stands in the way or could go wrong: blockers, waived blockers, warnings, each as one list item. */
import type { Report } from '../../contracts/report.js';
import type { DecisionId } from '../../contracts/words.js';
import type { Spot } from '../links.js';
import { code, plain } from '../safe.js';
import { type Blocked, blockersOf, enumerated } from '../verdicts.js';

/** Blockers of `decision`, or of both without repetition. */
export function blockerItems(report: Report, decision: DecisionId | null): readonly string[] {
  return blockersOf(report)
    .filter(({ decisions }) => decision === null || decisions.includes(decision))
    .map((blocked) => blockerItem(report, blocked));
}

function blockerItem(report: Report, { blocker, decisions }: Blocked): string {
  const stops = decisions.length > 1 ? `stops ${enumerated(decisions)}` : `stops ${decisions.join('')} only`;
  const waits = blocker.waiting ? '; may clear by waiting' : '';
  return [
    `Blocker at gate ${code(blocker.gate)} (${stops}): ${plain(closed(blocker.message))}`,
    placeText(report, blocker),
    `Fix: ${plain(closed(blocker.clears))}`,
    `(Rule ${code(blocker.rule)}, owned by ${plain(blocker.owner)}${waits}.)`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Waived blockers and the warnings of all gates. */
export function riskItems(report: Report): readonly string[] {
  const waived = report.waivers
    .filter((waiver) => waiver.state === 'honoured')
    .map(
      (waiver) =>
        `Waiver: ${code(waiver.target)} until ${code(waiver.expires)}, approved by ${code(waiver.approver)}. ${plain(waiver.reason)}`,
    );
  const warnings = report.gates.flatMap((gate) =>
    gate.findings
      .filter((finding) => finding.severity === 'warning')
      .map((finding) =>
        [
          `Warning at gate ${code(gate.id)}: ${plain(closed(finding.message))}`,
          placeText(report, finding),
          plain(closed(finding.hint)),
          `(Rule ${code(finding.rule)}.)`,
        ]
          .filter((part) => part !== '')
          .join(' '),
      ),
  );
  return [...waived, ...warnings];
}

/** Sentences that stand behind each other end. */
function closed(text: string): string {
  return text === '' || /[.!?:…]$/.test(text) ? text : `${text}.`;
}

function placeText(report: Report, { side, path, line }: Spot): string {
  if (path === null) return '';
  const whose = side === null || side === report.role ? '' : `the ${side}'s `;
  return `(In ${whose}${code(line === null ? path : `${path}:${line}`)}.)`;
}
