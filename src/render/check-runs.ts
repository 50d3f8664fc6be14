/**
 * Check runs: one for each gate and one for the verdict. Branch protection reads `neutral` and `skipped` as passed, so
 * neither is ever the conclusion of a gate that the enforced decision needs and that did not pass.
 */
import { enforcedReport, type GateReport, type Report } from '../contracts/report.js';
import { annotationsOf, type AnnotatedFiles, type CheckAnnotation } from './annotations.js';
import { bytes, cutCharacters, fit, type Section } from './budget.js';
import { checkMarker } from './check-marker.js';
import { baselineHash, writeExternalId } from './external-id.js';
import type { LinkBase } from './links.js';
import { evidenceSections, FIRST_TO_DO, markdownHead, reasonSections } from './markdown.js';
import { findingSections, gateFindings } from './markdown/gates.js';
import { pictureOf } from './markdown/signs.js';
import { wholeGateWord } from './gate-words.js';
import { failureSection, suiteTable } from './markdown/suite.js';
import { alignmentSection, contractSection } from './markdown/tables.js';
import { gateTitle, isNeeded, verdictTitle } from './check-titles.js';
import { baselineLine, judgedSection, provenance, verdictWords } from './markdown/verdict.js';
import { plain } from './safe.js';
import { keptOf, type Since } from './since.js';
import { decisionName, isCutShort, letsGoOn } from './verdicts.js';
import { visible } from './visible.js';

export type CheckConclusion = 'success' | 'failure' | 'action_required' | 'cancelled' | 'neutral' | 'skipped';

/** A completed check run, before it is tied to a commit. */
export interface CheckRunPayload {
  readonly name: string;
  readonly conclusion: CheckConclusion;
  /** At most 60 characters. */
  readonly title: string;
  /** Markdown, at most 65,535 bytes. */
  readonly summary: string;
  /** Markdown, at most 65,535 bytes; empty when there is nothing more to say. */
  readonly text: string;
  readonly externalId: string;
  /** Worst first, all of them; GitHub takes 50 in one request. */
  readonly annotations: readonly CheckAnnotation[];
}

export interface CheckRunOptions extends AnnotatedFiles {
  /** Prefix of the names, and the overall check run's own name. */
  readonly name: string;
  /** `summary`: only the overall one, which then carries the gates' findings and annotations. */
  readonly mode: 'per-gate' | 'summary';
  readonly runId: string;
  readonly attempt: number;
  /** Whether the change is a fork's, whose own code says how the commands ended. */
  readonly byFork: boolean;
  readonly links: LinkBase | null;
  /** What is different since the run before; null: nothing is told of it. */
  readonly since: Since | null;
}

/** GitHub's limits: in bytes (its answer says "bytesize"). */
const TEXT_BYTES = 65_535;

/** The check runs of a report: the gates in the order of the story, the overall one last. */
export function renderCheckRuns(report: Report, options: CheckRunOptions): readonly CheckRunPayload[] {
  const gates = options.mode === 'per-gate' ? report.gates.map((gate) => gateRun(report, gate, options)) : [];
  return [...gates, overallRun(report, options)];
}

/** True when the suite of this run was cancelled and nothing in it failed by itself before. */
function wasCancelled(report: Report, gate: GateReport): boolean {
  if (gate.id !== `${report.role}-suite`) return false;
  const outcomes = new Set(report.suite.map(({ outcome }) => outcome));
  const failed = (['failed', 'killed', 'timed-out', 'spawn-failed'] as const).some((outcome) => outcomes.has(outcome));
  return outcomes.has('cancelled') && !failed;
}

/**
 * The conclusion of one gate. A needed gate that does not apply is `success`: it blocks nothing, and `skipped` would
 * look the same as a check that never ran; its title and its `external_id` say "not applicable".
 */
export function gateConclusion(report: Report, gate: GateReport): CheckConclusion {
  const needed = isNeeded(report, gate);
  if (gate.status === 'pass') return 'success';
  if (gate.status === 'skipped') return needed ? 'success' : 'skipped';
  if (!needed) return 'neutral';
  // Waived, or what can only come after this decision: it does not keep it from going on.
  if (letsGoOn(report, gate)) return 'success';
  if (wasCancelled(report, gate)) return 'cancelled';
  return gate.status === 'pending' ? 'action_required' : 'failure';
}

/** The conclusion of the verdict. Without one, that of the gates that were asked for by name. */
export function overallConclusion(report: Report): CheckConclusion {
  if (report.verdict === 'GO') return 'success';
  if (isCutShort(report)) return 'cancelled';
  if (report.verdict === 'NO-GO') {
    const blockers = enforcedReport(report)?.blockers ?? [];
    return blockers.length > 0 && blockers.every(({ kind }) => kind === 'unknown') ? 'action_required' : 'failure';
  }
  const conclusions = new Set(report.gates.map((gate) => gateConclusion(report, gate)));
  const worst = (['failure', 'cancelled', 'action_required', 'neutral'] as const).find((one) => conclusions.has(one));
  return worst ?? 'success';
}

function gateRun(report: Report, gate: GateReport, options: CheckRunOptions): CheckRunPayload {
  const { links } = options;
  const head = `**${plain(gate.title)}**\n\n${pictureOf(report, gate)} ${wholeGateWord(report, gate)}. ${plain(gate.summary)}\n\n${baselineLine(report)}`;
  return {
    name: `${options.name} / ${gate.id}`,
    conclusion: gateConclusion(report, gate),
    title: gateTitle(report, gate),
    summary: page(report, head, [gateFindings(report, gate, links)]),
    text: page(report, '', gateEvidence(report, gate, links)),
    externalId: externalId(report, options, gate.id, gate.status),
    annotations: annotationsOf(report, [gate], options),
  };
}

/** What a gate's own check run shows beside its findings. */
function gateEvidence(report: Report, gate: GateReport, links: LinkBase | null): readonly Section[] {
  switch (gate.id) {
    case 'alignment':
      return [alignmentSection(report, links)];
    case 'producer-suite':
    case 'consumer-suite':
      return gate.id === `${report.role}-suite` ? [failureSection(report), suiteTable(report)] : [];
    case 'sign-off':
    case 'stability-window':
      return [contractSection(report)];
    case 'handoff':
    case 'immutable-release':
    case 'rollback':
      return [];
  }
}

/** `handoff-gate (release v0.5.0)`: a result of one decision is never taken for that of another. */
export function overallName(name: string, report: Report): string {
  const decision = decisionName(report);
  return decision === null ? name : cutCharacters(`${name} (${visible(decision)})`, 120);
}

function overallRun(report: Report, options: CheckRunOptions): CheckRunPayload {
  const { links, since } = options;
  const marker = `\n${checkMarker(keptOf(report, options))}\n`;
  const reasons = reasonSections(report, links, FIRST_TO_DO, since);
  const findings = options.mode === 'summary' ? findingSections(report, links) : [];
  return {
    name: overallName(options.name, report),
    conclusion: overallConclusion(report),
    title: verdictTitle(report),
    summary: page(report, markdownHead(report, since), reasons, TEXT_BYTES - bytes(marker)) + marker,
    text: page(report, '', [...findings, ...evidenceSections(report, links), judgedSection(report, links)]),
    externalId: externalId(report, options, 'overall', report.verdict),
    annotations: options.mode === 'summary' ? annotationsOf(report, report.gates, options) : [],
  };
}

/** One field of Markdown; a head makes it the first one, which says what it was made from. */
function page(report: Report, head: string, sections: readonly Section[], room = TEXT_BYTES): string {
  const foot = head === '' ? '\n' : `\n\n---\n\n${provenance(report)}\n`;
  if (head === '' && sections.every(({ items }) => items.length === 0)) return '';
  return fit({ head, sections, foot, least: verdictWords(report) }, room).trimStart();
}

function externalId(
  report: Report,
  options: CheckRunOptions,
  gate: GateReport['id'] | 'overall',
  status: GateReport['status'] | Report['verdict'],
): string {
  const { role, observedAt } = report;
  const { name, runId, attempt } = options;
  const baseline = baselineHash(report.baseline);
  const byFork = options.byFork && gate === `${role}-suite`;
  return writeExternalId({ name, role, gate, status, baseline, runId, attempt, observedAt, byFork });
}
