/** The sticky comment on a pull request: a hidden marker that only we read, and the report in short. */
import { createHash } from 'node:crypto';
import type { Report } from '../contracts/report.js';
import { fit, type Section } from './budget.js';
import type { LinkBase } from './links.js';
import { evidenceSections, markdownHead, reasonSections } from './markdown.js';
import { findingSections } from './markdown/gates.js';
import { provenance, verdictWords } from './markdown/verdict.js';
import { code, plain } from './safe.js';

export interface CommentOptions {
  /** Key of the comment: one for each gate of a repository. */
  readonly name: string;
  /** The commit that the result is for. */
  readonly sha: string;
  readonly runId: string;
  readonly attempt: number;
  /** Where the run can be seen; null when nowhere. */
  readonly url: string | null;
  readonly links: LinkBase | null;
}

export interface CommentMarker {
  readonly name: string;
  readonly sha: string;
  readonly run: string;
  readonly attempt: number;
  /**
   * SHA-256 of what a reader sees, without what every run has of its own (its number, durations, output): equal
   * digests mean that nothing changed.
   */
  readonly digest: string;
}

/** GitHub takes 65,536 characters; bytes are never fewer, and the marker and the last line want their part. */
const COMMENT_BYTES = 65_536;
const MARKER = /^<!-- handoff-gate:comment:v1 (\{.*\}) -->(?:\r?\n|$)/;

/** The comment's whole body, at most 65,536 bytes. */
export function renderComment(report: Report, options: CommentOptions): string {
  const { name, sha, runId, attempt } = options;
  const foot = runLine(report, options);
  const marked = (digest: string): string => marker({ name, sha, run: runId, attempt, digest });
  const around = Buffer.byteLength(`${marked('0'.repeat(64))}\n${foot}`);
  const budget = COMMENT_BYTES - around;
  const digest = createHash('sha256')
    .update(body(timeless(report), options, budget))
    .digest('hex');
  return `${marked(digest)}\n${body(report, options, budget)}${foot}`;
}

/** The report without what differs from run to run though nothing changed. */
function timeless(report: Report): Report {
  const suite = report.suite.map((command) => ({ ...command, startedAt: null, durationMs: null, tail: '' }));
  return { ...report, suite };
}

/** What stands between the marker and the line that names the run. */
function body(report: Report, { name, sha, links }: CommentOptions, budget: number): string {
  const folded = (section: Section): Section => ({ ...section, folded: true });
  const findings = findingSections(report, links);
  const sections = [
    ...reasonSections(report, links),
    ...(report.verdict === 'NOT-DECIDED' ? findings : findings.map(folded)),
    ...evidenceSections(report, links).map(folded),
  ];
  const foot = `\n\n---\n\n${code(name)} for commit ${code(sha)}`;
  return fit({ head: markdownHead(report, links), sections, foot, least: verdictWords(report) }, budget);
}

/** The last line: which run said so. */
function runLine(report: Report, { runId, attempt, url }: CommentOptions): string {
  const run = plain(`run ${runId}, attempt ${attempt}`);
  const linked =
    url !== null && /^https?:\/\/[^\s<>()[\]\\`]+$/.test(url) ? `[the whole report](${url}) (${run})` : run;
  return ` · ${linked} · ${provenance(report)}\n`;
}

/** JSON that neither ends an HTML comment nor holds anything of HTML. */
function marker(content: CommentMarker): string {
  const { name, sha, run, attempt, digest } = content;
  const json = JSON.stringify({ name, sha, run, attempt, digest })
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('--', '-\\u002d');
  return `<!-- handoff-gate:comment:v1 ${json} -->`;
}

/** What a comment of ours says of itself; null when its first line is no marker that we can read. */
export function readMarker(text: string): CommentMarker | null {
  const json = MARKER.exec(text)?.[1];
  if (json === undefined) return null;
  const value = parsed(json);
  if (typeof value !== 'object' || value === null) return null;
  if (!('name' in value && 'sha' in value && 'run' in value && 'attempt' in value && 'digest' in value)) return null;
  const { name, sha, run, attempt, digest } = value;
  if (typeof name !== 'string' || typeof sha !== 'string' || typeof run !== 'string') return null;
  if (typeof attempt !== 'number' || !Number.isSafeInteger(attempt) || typeof digest !== 'string') return null;
  return { name, sha, run, attempt, digest };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
