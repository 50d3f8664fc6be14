/** The joint sign-off checkpoint packet of the side that the run is on. */
import type { Report } from '../../contracts/report.js';
import { code } from '../safe.js';
import { commandBlocks } from './commands.js';
import { bulleted, judgedTree, numbered, packet, SIDE_TITLES } from './document.js';
import { blockerItems, riskItems } from './risks.js';
import { baselineSection, gateStatements, verdict } from './statements.js';

export function checkpoint(report: Report): string {
  const side = SIDE_TITLES[report.role];
  const risks = [...blockerItems(report, null), ...riskItems(report)];
  const { rehearsal, cutover } = report.decisions;
  return packet(report, `Joint Sign-Off Checkpoint Packet (${side})`, judgedTree(report), [
    baselineSection('Baseline Confirmation', report),
    { heading: 'Candidate Handoff Status', blocks: [numbered(handoffItems(report))] },
    {
      heading: `Verification Commands and Results (${side})`,
      blocks: [...commandBlocks(report), bulleted(gateStatements(report, ['producer-suite', 'consumer-suite']))],
    },
    { heading: 'Residual Risks', blocks: [risks.length === 0 ? 'The gates found none.' : numbered(risks)] },
    {
      heading: 'Explicit Verdicts',
      blocks: [
        bulleted([
          `Rehearsal continuation: ${verdict(rehearsal, 'under Residual Risks')}`,
          `Runtime cutover: ${verdict(cutover, 'under Residual Risks')}`,
        ]),
      ],
    },
  ]);
}

function handoffItems(report: Report): readonly string[] {
  const { handoff } = report;
  const payload =
    handoff === null
      ? ['No handoff payload was read.']
      : [
          `Handoff mode: ${handoff.mode === null ? 'not stated' : code(handoff.mode)}`,
          `Handoff payload: ${code(handoff.path)} (SHA-256 ${code(handoff.sha256)})`,
        ];
  return [...payload, ...gateStatements(report, ['handoff', 'alignment'])];
}
