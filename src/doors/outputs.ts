/** Writes what a run leaves behind: report, page, packets and evidence, in one folder. What cannot be written is told. */
import { access, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Evidence } from '../contracts/evidence.js';
import { Mistake } from '../contracts/mistake.js';
import { FIX_FILE, type Report } from '../contracts/report.js';
import { isRefusal } from '../contracts/system.js';
import { serialise } from '../decisions/report.js';
import { EVIDENCE_FILE } from '../evidence/folder.js';
import type { GateOutcome } from '../gate.js';
import { renderBadge } from '../render/badge.js';
import type { LinkBase } from '../render/links.js';
import { renderMarkdown } from '../render/markdown.js';
import { packetFiles } from '../render/packet-files.js';
import { inertJson } from './printing.js';
import { makeFolder, makeFreshFolder, writeBelow, WriteRefused } from './writing.js';

/** What was written, by its absolute path; null for what could not be. */
export interface OutputPaths {
  readonly directory: string;
  readonly report: string | null;
  readonly markdown: string | null;
  readonly html: string | null;
  readonly packets: string | null;
  readonly evidence: string | null;
  /** Null too where nothing has one right value that is not there. */
  readonly fix: string | null;
  /** Null too when no command ran. */
  readonly logs: string | null;
}

export interface Written {
  readonly paths: OutputPaths;
  /** A sentence for each reason why something is not there. */
  readonly troubles: readonly string[];
}

export interface OutputPlace {
  /** Absolute. It may not be there, where nothing can be written. */
  readonly directory: string;
  readonly troubles: readonly string[];
}

/** Bytes: more than any report needs; a bound all the same. */
export const MARKDOWN_BUDGET = 4 * 1024 * 1024;

/**
 * The folder that was named, or a new one for this run.
 * @throws WriteError for the folder that was named
 */
export async function openOutputDirectory(named: string | null, root: string): Promise<OutputPlace> {
  if (named !== null) return { directory: await makeFolder(named, root), troubles: [] };
  const directory = path.join(tmpdir(), 'handoff-gate-');
  try {
    return { directory: await mkdtemp(directory), troubles: [] };
  } catch (error) {
    return { directory, troubles: [new WriteRefused(directory, error).message] };
  }
}

/**
 * The same for what would be of no use without a place to write to.
 * @throws Mistake where there is none
 */
export async function neededOutputDirectory(named: string | null, root: string): Promise<string> {
  const { directory, troubles } = await openOutputDirectory(named, root);
  if (troubles.length > 0) throw new Mistake(troubles.join('\n'));
  return directory;
}

/**
 * The folder of a run that must not end for want of one: what was asked for, else a new one in the system's place for
 * such, else one that is not there.
 * @throws WriteError where whoever made the judged tree would choose the place
 */
export async function openSomeOutputDirectory(wanted: () => Promise<string>, root: string): Promise<OutputPlace> {
  const spare = path.join(tmpdir(), 'handoff-gate');
  const troubles: string[] = [];
  for (const open of [wanted, () => makeFreshFolder(spare, root)])
    try {
      const directory = await open();
      const instead = troubles.map((trouble) => `${trouble} Report, evidence and logs are in ${directory} instead.`);
      return { directory, troubles: instead };
    } catch (error) {
      if (!(error instanceof WriteRefused)) throw error;
      if (!troubles.includes(error.message)) troubles.push(error.message);
    }
  return { directory: spare, troubles };
}

/** Writes the evidence alone, for another machine to judge; returns its folder. */
export async function writeEvidence(directory: string, evidence: Evidence): Promise<string> {
  return path.dirname(await writeBelow(directory, path.join('evidence', EVIDENCE_FILE), serialise(evidence)));
}

/**
 * Never throws for what the system refuses: one file that cannot be written does not cost the others, nor the verdict.
 * @param links - where GitHub shows the files of the report; null where only the report itself tells
 */
export async function writeOutputs(
  directory: string,
  outcome: GateOutcome,
  links: LinkBase | null = null,
): Promise<Written> {
  const { report, evidence, profile } = outcome;
  const refusals: WriteRefused[] = [];
  /** The path of what was written; null when it could not be. */
  const attempt = async (file: string, write: () => Promise<unknown>): Promise<string | null> => {
    const full = path.join(directory, file);
    try {
      await write();
      return full;
    } catch (error) {
      if (error instanceof WriteRefused) refusals.push(error);
      else if (isRefusal(error)) refusals.push(new WriteRefused(full, error));
      else throw error;
      return null;
    }
  };
  const file = (name: string, text: () => string | Uint8Array | Promise<string | Uint8Array>) =>
    attempt(name, async () => writeBelow(directory, name, await text()));
  const written: string[] = [];
  const [json, markdown, saved, packets, fix, badge] = await Promise.all([
    file('report.json', () => inertJson(serialise(report))),
    file('report.md', () => renderMarkdown(report, { budget: MARKDOWN_BUDGET, links: null })),
    attempt('evidence', () => writeEvidence(directory, evidence)),
    attempt('packets', async () => {
      const { renderPackets } = await import('../render/packets.js');
      for (const { file: name, markdown: text } of renderPackets(report, { profile, sides: evidence.sides })) {
        await writeBelow(directory, path.join('packets', name), text);
        written.push(`packets/${name}`);
      }
    }),
    report.fix === null ? null : file(FIX_FILE, () => fixPatch(outcome)),
    file('badge.json', () => inertJson(renderBadge(report))),
  ]);
  if (saved !== null) written.push(`evidence/${EVIDENCE_FILE}`);
  for (const full of [json, markdown, fix, badge]) if (full !== null) written.push(path.basename(full));
  // The page leads to what is there, so it comes last.
  const html = await file('report.html', async () => {
    const [{ renderHtml }, logs] = await Promise.all([import('../render/html.js'), logsIn(directory, report)]);
    return renderHtml(report, { links, beside: [...written, ...logs] });
  });
  const paths: OutputPaths = {
    directory,
    report: json,
    markdown,
    html,
    packets: packetFiles(report).length > 0 ? packets : null,
    evidence: saved,
    fix,
    logs: report.suite.some((command) => command.log !== null) ? path.join(directory, 'logs') : null,
  };
  return { paths, troubles: sentences(directory, refusals) };
}

/** The logs that lie there: of commands that ran elsewhere they do not. */
async function logsIn(directory: string, { suite }: Report): Promise<readonly string[]> {
  const named = suite.flatMap(({ log }) => (log === null ? [] : [log]));
  const found = await Promise.all(
    named.map((log) =>
      access(path.join(directory, log)).then(
        () => [log],
        () => [],
      ),
    ),
  );
  return found.flat();
}

async function fixPatch({ mended, evidence }: GateOutcome): Promise<Uint8Array> {
  const { patchOf } = await import('../repairs/patch.js');
  return patchOf(mended.files, evidence.subject.prefix);
}

/** One cause is told once, with everything that it cost. */
function sentences(directory: string, refusals: readonly WriteRefused[]): readonly string[] {
  return [...new Set(refusals.map(({ why }) => why))].map((why) => {
    const of = refusals.filter((refusal) => refusal.why === why);
    const names = of.map(({ place }) => path.relative(directory, place)).sort();
    return `${names.join(', ')} cannot be written in ${directory}: ${why}. ${of[0]?.mend ?? ''}`;
  });
}
