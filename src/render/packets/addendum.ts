/** The joint decision status addendum: where both decisions stand, who commands, what is still required. */
import type { RecordReport, Report } from '../../contracts/report.js';
import { type Side, SIDES } from '../../contracts/words.js';
import { code } from '../safe.js';
import { bulleted, judgedTree, numbered, packet, type Section, SIDE_TITLES, sideName } from './document.js';
import { ownerItems } from './owners.js';
import { blockerItems } from './risks.js';
import { baselineSection, gateStatements, rollbackTargetSection, verdict } from './statements.js';

export function addendum(report: Report): string {
  const side = SIDE_TITLES[report.role];
  const { rehearsal, cutover } = report.decisions;
  const listed = 'below';
  return packet(report, `Joint Decision Status Addendum (${side})`, judgedTree(report), [
    {
      heading: 'Decision Status',
      blocks: [
        numbered([
          `Rehearsal continuation: ${verdict(rehearsal, listed)}`,
          `Runtime cutover execution: ${verdict(cutover, listed)}`,
        ]),
      ],
    },
    baselineSection('Runtime Baseline', report),
    { heading: 'Decision Record Links', blocks: [numbered(SIDES.flatMap((one) => recordItems(report, one)))] },
    { heading: 'Runtime Command Ownership', blocks: [bulleted(ownerItems(report))] },
    ...blockerSections(report),
    requiredGates(report),
    { heading: 'Phase Closure Recommendation', blocks: [recommendation(report)] },
    rollbackTargetSection(report),
    { heading: 'Latest Rollback Readiness Evidence', blocks: [bulleted(readinessItems(report))] },
  ]);
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

function blockerSections(report: Report): readonly Section[] {
  const cutover = blockerItems(report, 'cutover');
  const everything = blockerItems(report, null);
  const heading = cutover.length === everything.length ? 'Runtime Cutover Blockers' : 'Blockers';
  return [{ heading, blocks: [everything.length === 0 ? 'None.' : numbered(everything)] }];
}

function requiredGates(report: Report): Section {
  const needed = report.gates.filter((gate) => gate.needed.includes('cutover'));
  const open = needed.filter((gate) => gate.status !== 'pass' && gate.status !== 'skipped');
  const state =
    open.length === 0
      ? 'No additional evidence is required. The required gates are:'
      : `${open.length} of ${needed.length} required gates are open. The required gates are:`;
  const list = numbered(
    gateStatements(
      report,
      needed.map((gate) => gate.id),
    ),
  );
  return {
    heading: `Additional Pre-Cutover Evidence (${SIDE_TITLES[report.role]} Position)`,
    blocks: needed.length === 0 ? ['No gate is required for the runtime cutover.'] : [state, list],
  };
}

/** What follows from the two verdicts for the two phases. */
function recommendation({ decisions: { rehearsal, cutover } }: Report): string {
  const rehearsalPhase =
    rehearsal.verdict === 'GO'
      ? 'Recommend **rehearsal phase = CLOSED** for rehearsal governance and checkpoint alignment.'
      : 'Recommend **rehearsal phase = OPEN** until the blockers listed above are cleared.';
  const cutoverPhase =
    cutover.verdict === 'GO'
      ? 'Recommend **cutover phase = START**.'
      : 'Recommend **cutover phase = NOT STARTED** until the blockers listed above are cleared.';
  return `${rehearsalPhase}  \n${cutoverPhase}`;
}

function readinessItems(report: Report): readonly string[] {
  const documents = report.rollback.documents.map(({ side, path, readiness }) => {
    const state = readiness === null ? 'states no readiness' : `states ${code(readiness)}`;
    return `The ${side}'s document ${code(path)} ${state}.`;
  });
  return [
    ...(documents.length === 0 ? ['No rollback document was read.'] : documents),
    ...gateStatements(report, ['rollback']),
  ];
}
