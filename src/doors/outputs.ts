/** Writes what a run leaves behind: report, page, packets and evidence, in one folder. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Evidence } from '../contracts/evidence.js';
import { serialise } from '../decisions/report.js';
import { EVIDENCE_FILE } from '../evidence/folder.js';
import type { GateOutcome } from '../gate.js';
import { renderMarkdown } from '../render/markdown.js';
import { makeFolder, writeBelow } from './writing.js';

export interface OutputPaths {
  readonly directory: string;
  readonly report: string;
  readonly markdown: string;
  readonly html: string;
  readonly packets: string;
  readonly evidence: string;
  /** Null when no command ran. */
  readonly logs: string | null;
}

/** Bytes: more than any report needs; a bound all the same. */
export const MARKDOWN_BUDGET = 4 * 1024 * 1024;

/** The folder that was named, or a new one for this run. */
export async function openOutputDirectory(named: string | null, root: string): Promise<string> {
  return named === null ? mkdtemp(path.join(tmpdir(), 'handoff-gate-')) : makeFolder(named, root);
}

/** Writes the evidence alone, for another machine to judge; returns its folder. */
export async function writeEvidence(directory: string, evidence: Evidence): Promise<string> {
  return path.dirname(await writeBelow(directory, path.join('evidence', EVIDENCE_FILE), serialise(evidence)));
}

export async function writeOutputs(directory: string, { report, evidence }: GateOutcome): Promise<OutputPaths> {
  const [{ renderHtml }, { renderPackets }] = await Promise.all([
    import('../render/html.js'),
    import('../render/packets.js'),
  ]);
  const at = (...parts: string[]) => path.join(directory, ...parts);
  const packets = renderPackets(report);
  await Promise.all([
    writeBelow(directory, 'report.json', serialise(report)),
    writeBelow(directory, 'report.md', renderMarkdown(report, { budget: MARKDOWN_BUDGET, links: null })),
    writeBelow(directory, 'report.html', renderHtml(report)),
    writeEvidence(directory, evidence),
    ...packets.map(({ file, markdown }) => writeBelow(directory, path.join('packets', file), markdown)),
  ]);
  return {
    directory,
    report: at('report.json'),
    markdown: at('report.md'),
    html: at('report.html'),
    packets: at('packets'),
    evidence: at('evidence'),
    logs: report.suite.some((command) => command.log !== null) ? at('logs') : null,
  };
}
