/** The sticky comment on a pull request: a hidden marker that only we read, and the report in short. */
import { enumerated } from '../contracts/english.js';
import { createHash } from 'node:crypto';
import type { Report } from '../contracts/report.js';
import type { EnforcedVerdict } from '../contracts/words.js';
import { instantOf } from '../contracts/instant.js';
import { fit, type Section } from './budget.js';
import { sealed, textBelow, type CommentMarker } from './comment-marker.js';
import type { LinkBase } from './links.js';
import { first, FIRST_TO_DO, markdownHead } from './markdown.js';
import { seenSection, warningSection } from './markdown/gates.js';
import { afterThisSection, waiverSection } from './markdown/reasons.js';
import { failureSection } from './markdown/suite.js';
import { alignmentSection, contractSection } from './markdown/tables.js';
import { laterSection, todoSections } from './markdown/todo.js';
import { judgedSection, provenance, verdictWords } from './markdown/verdict.js';
import { packetFiles } from './packet-files.js';
import { code, plain } from './safe.js';
import { keptOf, sinceOf, type Since } from './since.js';
import { DECISION_NAMES } from './verdicts.js';

export interface CommentOptions {
  /** Key of the comment: one for each gate of a repository. */
  readonly name: string;
  /** The commit that the result is for. */
  readonly sha: string;
  /** The branch that the change goes into; null where that is not known. */
  readonly base: string | null;
  readonly runId: string;
  readonly attempt: number;
  /** The workflow, job and root that publish it. */
  readonly by: string;
  /** Where the run can be seen; null when nowhere. */
  readonly url: string | null;
  readonly links: LinkBase | null;
}

/** GitHub takes 65,536 characters; bytes are never fewer, and the marker and the last line want their part. */
const COMMENT_BYTES = 65_536;
/** Room for the remark about another job. */
const REMARK_BYTES = 2048;
/** Of what is told aside. */
const FIRST = 5;

/**
 * The comment's whole body, at most 65,536 bytes with a remark about another job.
 * @param before - what stands there: the body then says what is different since
 */
export function renderComment(report: Report, options: CommentOptions, before: CommentMarker | null = null): string {
  const { name, sha, base, by } = options;
  const { verdict } = report;
  const foot = runLine(report, options);
  const kept = keptOf(report, options);
  const marked = (digest: string): CommentMarker => ({ ...kept, name, sha, base, verdict, by, digest });
  const around = Buffer.byteLength(sealed(marked('0'.repeat(64)), foot));
  const budget = COMMENT_BYTES - around - REMARK_BYTES;
  const digest = createHash('sha256')
    .update(body(timeless(report), options, { budget, since: null }))
    .digest('hex');
  const since = before === null ? null : sinceOf(kept, before);
  return sealed(marked(digest), `${body(report, options, { budget, since })}${foot}`);
}

/** How the remark about another job begins; nothing else that we write does. */
const REMARK = '> ⚠️ **Another job publishes under the same name.**';

/** The comment of one job, with what another one says that publishes under the same name. */
export function withOther(comment: string, shown: CommentMarker, other: CommentMarker): string {
  const text = textBelow(comment).replace(/\r\n/g, '\n');
  const rest = text.startsWith(REMARK) ? text.slice(text.indexOf('\n\n') + 2) : text;
  return sealed(shown, `${REMARK} ${otherJob(shown, other)}\n\n${rest}`);
}

/** What to do about two jobs of one name, in Markdown on one line. */
function otherJob(shown: CommentMarker, other: CommentMarker): string {
  const says = `${code(clipped(other.by))} says ${verdictOf(other)}`;
  return `This is what ${code(clipped(shown.by))} says; ${says}. Give each a ${code('name')} of its own, so that neither hides the other.`;
}

/** The same as a sentence for a log. */
export function otherJobWords(own: CommentMarker, other: CommentMarker): string {
  return (
    `Another job publishes under the same name, "${own.name}": ${clipped(other.by)} says ${verdictOf(other)}. ` +
    'The comment shows one of them and names the other; give each job a `name` of its own.'
  );
}

function verdictOf({ verdict, decision }: { verdict: EnforcedVerdict; decision: CommentMarker['decision'] }): string {
  return decision === null ? verdict : `${verdict} for ${DECISION_NAMES[decision]}`;
}

function clipped(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** The report without what differs from run to run though nothing changed. */
function timeless(report: Report): Report {
  const suite = report.suite.map((command) => ({ ...command, startedAt: null, durationMs: null, tail: '' }));
  // Packets are named by their day.
  return { ...report, suite, observedAt: instantOf(0) };
}

interface Body {
  /** In bytes. */
  readonly budget: number;
  readonly since: Since | null;
}

/** What stands between the marker and the line that names the run: what one must know and do; the rest is in the report. */
function body(report: Report, { name, sha, links }: CommentOptions, { budget, since }: Body): string {
  const sections = [
    ...todoSections(report, links, since).map((section) => first(section, FIRST_TO_DO)),
    waiverSection(report),
    // It is what there is to do.
    afterThisSection(report),
    ...[
      failureSection(report),
      first(alignmentSection(report, links, 'disputed'), FIRST),
      first(contractSection(report), FIRST),
      first(laterSection(report, links), FIRST),
      first(warningSection(report, links), FIRST),
      seenSection(report),
      packetSection(report),
      judgedSection(report, links),
    ].map((section) => ({ ...section, folded: true })),
  ];
  const foot = `\n\n---\n\n${code(name)} for commit ${code(sha)}`;
  return fit({ head: markdownHead(report, since), sections, foot, least: verdictWords(report) }, budget);
}

/** The last line: which run said so, and what of it lies there. */
function runLine(report: Report, { runId, attempt, url }: CommentOptions): string {
  const run = plain(`run ${runId}, attempt ${attempt}`);
  const isPlace = url !== null && /^https?:\/\/[^\s<>()[\]\\`]+$/.test(url);
  const left = isPlace ? `${enumerated(leftBehind(report))} of [${run}](${url})` : run;
  return ` · ${left} · ${provenance(report)}\n`;
}

/** What the run left for people. */
function leftBehind(report: Report): readonly string[] {
  const hasLogs = report.suite.some(({ log }) => log !== null);
  return ['report', ...(hasLogs ? ['logs'] : []), ...(packetFiles(report).length > 0 ? ['packets'] : [])];
}

/** What is there to be signed, or of a rollback to be told, by its names. */
function packetSection(report: Report): Section {
  const files = packetFiles(report);
  const isSigned = report.gates.some(({ id, status }) => id === 'sign-off' && status === 'pass');
  const isBack = files.some(({ kind }) => kind === 'rollback-notice');
  return {
    ...{ rank: 8, noun: 'packet', of: 'of the run', head: '', between: '\n', close: '', folded: true },
    title: isBack
      ? 'Notice of the rollback'
      : isSigned
        ? `Packets to read: ${files.length}`
        : `Packets: 1 to sign, ${files.length - 1} to read`,
    items: files.map(({ file, kind }) => `- ${code(file)}${kind === 'checkpoint' && !isSigned ? ' (to sign)' : ''}`),
  };
}
