/** The joint decision status addendum: where both decisions stand, who commands, what is still required. */
import type { RecordReport, Report } from '../../contracts/report.js';
import { type Side, SIDES, SIGNED_DECISIONS } from '../../contracts/words.js';
import { packetFiles } from '../packet-files.js';
import { code, fence } from '../safe.js';
import { baselineSection, gatesByStatus, openGates, wayBackSection } from './baseline.js';
import { verdictsByEvidence } from './box.js';
import { bulleted, numbered, type Section, SIDE_TITLES, sideName, type Told } from './document.js';
import { packet } from './packet.js';
import { ownerItems } from './owners.js';
import { readinessItems } from './readiness.js';
import { risksOf } from './risks.js';

export function addendum(told: Told): string {
  const { report } = told;
  const risks = risksOf(report, { decisions: SIGNED_DECISIONS, told: false, most: 6 });
  return packet(
    told,
    `Joint Decision Status Addendum (${SIDE_TITLES[report.role]})`,
    ['cutover'],
    [
      { heading: 'Decision Status', blocks: [verdictsByEvidence(told, SIGNED_DECISIONS)] },
      baselineSection('Runtime Baseline', told),
      { heading: 'Decision Record Links', blocks: [numbered(SIDES.flatMap((one) => recordItems(report, one)))] },
      { heading: 'Runtime Command Ownership', blocks: [bulleted(ownerItems(told))] },
      { heading: 'Runtime Cutover Blockers', blocks: risks?.blocks ?? ['None.'] },
      requiredGates(report),
      { heading: 'Phase Closure Recommendation', blocks: [recommendation(report)] },
      wayBackSection(told, readinessItems(report)),
      { heading: 'Signatures', blocks: [signedIn(report)] },
    ],
  );
}

/** One place to sign is enough. In a block of code, which states nothing. */
function signedIn(report: Report): string {
  const [checkpoint] = packetFiles(report).filter(({ kind }) => kind === 'checkpoint');
  return fence(
    `The owners sign the checkpoint packet${checkpoint === undefined ? '' : `: ${checkpoint.file}`}`,
    'text',
  );
}

function recordItems(report: Report, side: Side): readonly string[] {
  const records = report.records.filter((record) => record.side === side && record.document === 'decision-record');
  if (records.length === 0) return [`No decision record of ${sideName(report, side)} was read.`];
  return records.map((record) => `${SIDE_TITLES[side]} record: ${code(record.path)} (${standing(record)})`);
}

function standing(record: RecordReport): string {
  const updated = record.updated === null ? 'without a date' : `of ${code(record.updated)}`;
  const says = (word: string | null) => (word === null ? 'nothing' : code(word));
  const past = record.superseded ? 'superseded, ' : '';
  return `${past}${updated}, says ${says(record.rehearsal)} to rehearsal and ${says(record.cutover)} to cutover`;
}

function requiredGates(report: Report): Section {
  const heading = `Additional Pre-Cutover Evidence (${SIDE_TITLES[report.role]} Position)`;
  const needed = report.gates.filter((gate) => gate.needed.includes('cutover'));
  if (needed.length === 0) return { heading, blocks: ['No gate is required for the runtime cutover.'] };
  const open = openGates(report, 'cutover');
  if (open.length > 0) {
    const count = `${open.length} of ${needed.length} required gates ${open.length === 1 ? 'is' : 'are'} open.`;
    return { heading, blocks: [`${count}\n${gatesByStatus(open)}`] };
  }
  return {
    heading,
    blocks: [`No additional evidence is required: none of the ${needed.length} required gates is open.`],
  };
}

/** What follows from the two verdicts for the two phases. */
function recommendation({ decisions: { rehearsal, cutover } }: Report): string {
  const rehearsalPhase =
    rehearsal.verdict !== 'GO'
      ? 'Recommend **rehearsal phase = OPEN**: see the blockers above.'
      : cutover.verdict === 'GO'
        ? 'Recommend **rehearsal phase = CLOSED**: nothing is left to be rehearsed.'
        : 'Recommend **rehearsal phase = OPEN**: it may go on until the cutover is GO.';
  const cutoverPhase =
    cutover.verdict === 'GO'
      ? 'Recommend **cutover phase = START**.'
      : 'Recommend **cutover phase = NOT STARTED**: see the blockers above.';
  return `${rehearsalPhase}  \n${cutoverPhase}`;
}
