/** The producer release handoff packet: metadata, evidence, and the impact statement beside the computed one. */
import type { ContractChange, Report } from '../../contracts/report.js';
import { impactRows } from '../impact.js';
import { code, fence, plain } from '../safe.js';
import { commandBlocks } from './commands.js';
import { bulleted, judgedTree, numbered, packet, type Section, sideName } from './document.js';
import { baselineSection, gateStatements, rollbackTargetSection, verdict } from './statements.js';

export function producerHandoff(report: Report): string {
  const [producer, consumer] = [sideName(report, 'producer'), sideName(report, 'consumer')];
  return packet(report, 'Producer Release Handoff Packet', judgedTree(report), [
    { heading: 'Purpose', blocks: [`What ${producer} hands to ${consumer} with this release, and what proves it.`] },
    baselineSection('Required metadata', report, metadataItems(report)),
    ...releaseVerdict(report),
    { heading: 'Required evidence', blocks: evidenceBlocks(report) },
    { heading: 'Producer impact statement', blocks: impactBlocks(report) },
    { heading: 'Contract changes since the release before', blocks: [changeBlock(report.contractDiff)] },
    rollbackTargetSection(report),
    ...generation(report),
    outputArtifact(report),
  ]);
}

/** Whether it may be tagged and published, and what is left to do then; a consumer's run does not decide that. */
function releaseVerdict({ decisions: { release } }: Report): readonly Section[] {
  if (release === null) return [];
  const open = release.blockers.map(({ gate, message }) => `Blocker at gate ${code(gate)}: ${plain(message)}`);
  const later = release.afterThis.map(({ after, clears }) => `After this: once ${plain(after)}. ${plain(clears)}`);
  const items = [...open, ...later];
  const stand = `Whether it may be tagged and published: ${verdict(release, 'below')}`;
  return [{ heading: 'Release decision', blocks: [stand, ...(items.length === 0 ? [] : [numbered(items)])] }];
}

function metadataItems({ handoff, gates }: Report): readonly string[] {
  if (handoff === null) return ['No handoff payload was read.'];
  const value = (text: string | null) => (text === null ? 'not stated' : code(text));
  const kept = gates.some((gate) => gate.id === 'handoff' && gate.status === 'pass');
  return [
    `\`manifest_contract_version\`: ${value(handoff.manifestContractVersion)}`,
    `\`manifest_path\`: ${value(handoff.manifestPath)}`,
    `\`changelog_path\`: ${value(handoff.changelogPath)}`,
    `\`handoff_mode\`: ${value(handoff.mode)}`,
    kept
      ? 'The active runtime baseline is the one above.'
      : 'The active runtime baseline is not confirmed by the gate `handoff`.',
  ];
}

function evidenceBlocks(report: Report): readonly string[] {
  const gates = bulleted(gateStatements(report, ['handoff', 'producer-suite', 'alignment', 'immutable-release']));
  if (report.role === 'producer') return [...commandBlocks(report), gates];
  return ['The producer ran its verification commands itself; its gate tells the outcome.', gates];
}

function impactBlocks({ impact }: Report): readonly string[] {
  const rows = impactRows(impact).map(({ field, stated, computed }) => {
    const said = stated === null ? 'not stated' : code(stated);
    return `| ${code(field)} | ${said} | ${computed === null ? 'not computed' : code(computed)} |`;
  });
  return [
    ...(impact.stated === null ? ['The payload states no consumer impact.'] : []),
    ['| Field | Stated by the producer | Computed from the contract |', '|---|---|---|', ...rows].join('\n'),
  ];
}

function changeBlock(changes: readonly ContractChange[]): string {
  if (changes.length === 0) return 'None.';
  const value = (text: string | null) => (text === null ? 'nothing' : code(text));
  return numbered(
    changes.map(
      ({ breaking, subject, before, after, action }) =>
        `${breaking ? 'Breaking' : 'Additive'} change: ${code(subject)}, from ${value(before)} to ${value(after)}. ${plain(action)}`,
    ),
  );
}

/** The mode goes into a command that people copy: only a plain word does. */
function generation({ handoff }: Report): readonly Section[] {
  const mode = handoff?.mode ?? '';
  if (!/^[a-z0-9][a-z0-9-]*$/.test(mode)) return [];
  return [{ heading: 'Generation commands', blocks: [fence(`handoff-gate generate --mode ${mode}`, 'bash')] }];
}

function outputArtifact({ handoff }: Report): Section {
  const artifact =
    handoff === null ? 'None.' : bulleted([`Handoff payload: ${code(handoff.path)} (SHA-256 ${code(handoff.sha256)})`]);
  return { heading: 'Output artifact', blocks: [artifact] };
}
