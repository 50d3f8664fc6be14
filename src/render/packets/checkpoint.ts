/** The joint sign-off checkpoint packet of the side that the run is on: what the owners of both sides sign by. */
import type { Report } from '../../contracts/report.js';
import { DECISIONS, SIGNED_DECISIONS } from '../../contracts/words.js';
import { code } from '../safe.js';
import { appendix } from './appendix.js';
import { baselineSection, gateStatements } from './baseline.js';
import { bothSuites } from './commands.js';
import { numbered, SIDE_TITLES, type Told } from './document.js';
import { packet } from './packet.js';
import { risksOf } from './risks.js';
import { signatures } from './signing.js';

export function checkpoint(told: Told): string {
  const { report } = told;
  const risks = risksOf(report, { decisions: DECISIONS, told: true, most: 12 });
  return packet(told, `Joint Sign-Off Checkpoint Packet (${SIDE_TITLES[report.role]})`, DECISIONS, [
    baselineSection('Baseline Confirmation', told),
    { heading: 'Candidate Handoff Status', blocks: [numbered(handoffItems(report))] },
    { heading: `Verification Commands and Results (${SIDE_TITLES[report.role]})`, blocks: bothSuites(told) },
    { heading: 'Residual Risks', blocks: risks?.blocks ?? ['The gates found none.'] },
    {
      heading: 'Explicit Verdicts',
      blocks: signatures(told, SIGNED_DECISIONS),
    },
    appendix(report, risks),
  ]);
}

function handoffItems(report: Report): readonly string[] {
  const { handoff, gates } = report;
  const mode = handoff?.mode ?? null;
  const payload =
    handoff === null ? 'No handoff payload was read.' : `Handoff mode: ${mode === null ? 'not stated' : code(mode)}`;
  const asked = gates.filter(({ id }) => id === 'handoff' || id === 'alignment');
  const isClear = asked.every(({ status }) => status === 'pass');
  return [
    payload,
    ...(isClear
      ? ['The payload is valid and keeps its promises, and all documents state the same.']
      : gateStatements(
          report,
          asked.map(({ id }) => id),
        )),
  ];
}
