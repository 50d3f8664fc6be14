/** The producer release handoff packet: metadata, evidence, and the impact statement to paste. */
import { counted, enumerated } from '../../contracts/english.js';
import { laterOf } from '../after-this.js';
import type { ContractChange, Report } from '../../contracts/report.js';
import { clip } from '../budget.js';
import { impactJson } from '../impact.js';
import { code, fence } from '../safe.js';
import { baselineSection, gatesByStatus, openGates } from './baseline.js';
import { verdictsByEvidence } from './box.js';
import { suiteBlocks } from './commands.js';
import { bulleted, numbered, sentence, sideName, type Told } from './document.js';
import { packet } from './packet.js';

export function producerHandoff(told: Told): string {
  const { report } = told;
  const [producer, consumer] = [sideName(report, 'producer'), sideName(report, 'consumer')];
  const decision = report.decisions.release === null ? 'cutover' : 'release';
  const open = openGates(report, decision);
  return packet(
    told,
    'Producer Release Handoff Packet',
    [decision],
    [
      { heading: 'Purpose', blocks: [`What ${producer} hands to ${consumer} with this release, and what proves it.`] },
      baselineSection('Required metadata', told, metadataItems(report)),
      {
        heading: 'Required evidence',
        blocks: [...suiteBlocks(told, 'producer'), ...(open.length === 0 ? [] : [gatesByStatus(open)])],
      },
      { heading: 'Producer impact statement', blocks: [...changeBlocks(report.contractDiff), ...impactBlocks(report)] },
      {
        heading: 'Release handoff',
        blocks: [
          ...later(report),
          verdictsByEvidence(told, [decision]),
          ...(open.length > 0 ? ['What is to do stands in the checkpoint packet.'] : []),
        ],
      },
    ],
  );
}

/** What is left to do once it is published. */
function later({ decisions: { release } }: Report): readonly string[] {
  const items = laterOf(release).map(
    ({ first: { after, clears } }) =>
      `After this: ${sentence(clears, SHORT, true)} (once ${sentence(after, SHORT).replace(/\.$/, '')})`,
  );
  return items.length === 0 ? [] : [bulleted(most(items, 'thing'))];
}

/** UTF-16 code units. */
const SHORT = 160;
/** Items of a list that is read; the report has them all. */
const MOST = 8;

function most(items: readonly string[], noun: string): readonly string[] {
  const left = items.length - MOST;
  return left <= 1 ? items : [...items.slice(0, MOST), `and ${counted(left, `more ${noun}`)}: the report lists them.`];
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
    artifact(handoff),
    ...(kept ? [] : ['The active runtime baseline is not confirmed by the gate `handoff`.']),
  ];
}

function impactBlocks(report: Report): readonly string[] {
  const { impact } = report;
  const { stated, computed } = impact;
  const json = impactJson(computed);
  const differing = Object.entries(stated ?? {}).flatMap(([field, said]) => (said === computed[field] ? [] : [field]));
  const signed = report.gates.find(({ id }) => id === 'sign-off');
  const isWrong = signed?.findings.some(({ rule }) => rule.startsWith('sign-off/impact')) ?? false;
  const isSound = !isWrong && (signed?.status === 'pass' || signed?.status === 'pending');
  const said =
    stated === null
      ? 'The payload states none.'
      : differing.length === 0
        ? 'The payload states it as it is computed from the contract.'
        : `The payload states it in other words than those computed from the contract (${enumerated(differing.map(code))})${isSound ? ', and nothing in it contradicts the contract' : ''}.`;
  // The statement is the producer's to write.
  if (report.role === 'consumer') return [said];
  return json === null
    ? [`${said} What was computed from the contract is too long for a page: the report has it.`]
    : [
        `${said} As computed from the contract, to paste into ${stated === null || isWrong ? 'the payload' : 'a payload that is made anew'}:`,
        fence(json, 'json'),
      ];
}

function changeBlocks(changes: readonly ContractChange[]): readonly string[] {
  if (changes.length === 0)
    return ['Nothing changed in the contract since the release before, or there was none before.'];
  const value = (text: string | null) => (text === null ? 'nothing' : code(clip(text, SHORT)));
  // What the consumer does about it is the impact statement.
  const items = changes.map(
    ({ breaking, subject, before, after }) =>
      `${breaking ? 'Breaking' : 'Additive'} change: ${code(clip(subject, SHORT))}, from ${value(before)} to ${value(after)}`,
  );
  return ['What changed in the contract since the release before:', numbered(most(items, 'change'))];
}

/** The mode goes into a command that people copy: only a plain word does. */
function artifact({ path, mode }: NonNullable<Report['handoff']>): string {
  const word = mode ?? '';
  const made = /^[a-z0-9][a-z0-9-]*$/.test(word) ? `, made by ${code(`handoff-gate generate --mode ${word}`)}` : '';
  return `Output artifact: ${code(path)}${made}`;
}
