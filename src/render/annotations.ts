/**
 * Findings at their lines: as annotations of a check run, and as workflow commands, the last rung of the ladder when
 * nothing may be posted. Annotations are shown as plain text, so nothing in them is escaped for Markdown.
 */
import { counted } from '../contracts/english.js';
import type { RepoPath } from '../contracts/brands.js';
import type { Finding } from '../contracts/finding.js';
import type { GateReport, Report } from '../contracts/report.js';
import { SEVERITIES, type Severity } from '../contracts/words.js';
import { type Annotated, annotatedBesideGates, annotatedOf } from './annotated.js';
import { cutBytes } from './budget.js';
import { repositoryPath } from './links.js';
import { visible } from './visible.js';
import { commandData, commandProperty } from './workflow-command.js';

/** As the checks API takes it. */
export interface CheckAnnotation {
  /** Below the top of the repository. */
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  /** Only where the annotation is on one line: GitHub refuses columns otherwise. */
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const;
/** GitHub takes 64 KB; a sentence that long helps nobody, but must not lose the request. */
const MESSAGE_BYTES = 64_000;
/** Sentences of one annotation; the rest is counted. */
const SENTENCES = 10;

/** The lines and columns of a finding; its end is exclusive, GitHub's is not. */
function range(finding: Finding): Pick<CheckAnnotation, 'start_line' | 'end_line' | 'start_column' | 'end_column'> {
  const start = finding.line ?? 1;
  const endsBefore = finding.endColumn === 1 && finding.endLine !== null && finding.endLine > start;
  const end = Math.max(start, (finding.endLine ?? start) - (endsBefore ? 1 : 0));
  if (finding.column === null || end !== start) return { start_line: start, end_line: end };
  const last = endsBefore || finding.endColumn === null ? finding.column : finding.endColumn - 1;
  return {
    start_line: start,
    end_line: end,
    start_column: finding.column,
    end_column: Math.max(finding.column, last),
  };
}

/** What is wrong there, how to fix it, and where to read on. */
function messageOf({ message, besides, hint, rule }: Annotated): string {
  const sentences = [message, ...besides];
  const left = sentences.length - SENTENCES;
  const lines = [
    ...sentences.slice(0, SENTENCES).map(visible),
    ...(left > 0 ? [`and ${left} more with the same fix`] : []),
    ...(hint === '' ? [] : [`Fix: ${visible(hint)}`]),
    `Why: handoff-gate explain ${visible(rule)}`,
  ];
  return cutBytes(lines.join('\n'), MESSAGE_BYTES);
}

/** Which files may be annotated, and which of them are looked at first; paths below the root. */
export interface AnnotatedFiles {
  readonly annotatable: (path: RepoPath) => boolean;
  /** What the change touches; null where that is not known. */
  readonly touched: readonly string[] | null;
}

/** The annotations of some gates, all of them. Only on files of the side that was judged. */
export function annotationsOf(
  report: Report,
  gates: readonly GateReport[],
  { annotatable, touched }: AnnotatedFiles,
): readonly CheckAnnotation[] {
  return annotatedOf(report, gates, touched).flatMap((finding): CheckAnnotation[] => {
    const path = ownPath(report, finding);
    if (path === null || !annotatable(path)) return [];
    return [
      {
        path,
        ...range(finding),
        annotation_level: LEVELS[finding.severity],
        title: finding.title,
        message: messageOf(finding),
      },
    ];
  });
}

/** Null too for a name that is no text: for it GitHub refuses the whole request. */
function ownPath(report: Report, { side, path }: Finding): RepoPath | null {
  return side === report.role && path !== null && !/\p{Cs}/u.test(path) ? repositoryPath(report, path) : null;
}

function workflowCommand(report: Report, finding: Annotated): string {
  const path = ownPath(report, finding);
  const { start_line, end_line, start_column, end_column } = range(finding);
  const at =
    path === null
      ? []
      : [
          `file=${commandProperty(path)}`,
          `line=${start_line}`,
          `endLine=${end_line}`,
          ...(start_column === undefined ? [] : [`col=${start_column}`]),
          ...(end_column === undefined ? [] : [`endColumn=${end_column}`]),
        ];
  const elsewhere = path === null && finding.path !== null ? `${visible(finding.path)}: ` : '';
  const title = `title=${commandProperty(finding.title)}`;
  return `::${finding.severity} ${[...at, title].join(',')}::${commandData(elsewhere + messageOf(finding))}`;
}

/** The runner shows this many of each level for one step, and drops the others without a word. */
const SHOWN_PER_LEVEL = 10;

/** How many of a level the step has said already. */
type Taken = Partial<Readonly<Record<Severity, number>>>;

/**
 * A workflow command for each, as lines for standard output; what the runner would drop is counted in a plain line instead.
 */
export function renderWorkflowCommands(
  report: Report,
  { taken = {}, touched = null }: { readonly taken?: Taken } & Partial<Pick<AnnotatedFiles, 'touched'>> = {},
): readonly string[] {
  const findings = [...annotatedBesideGates(report), ...annotatedOf(report, report.gates, touched)];
  return SEVERITIES.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    const room = Math.max(0, SHOWN_PER_LEVEL - (taken[severity] ?? 0));
    const left = own.length - room;
    const lines = own.slice(0, room).map((finding) => workflowCommand(report, finding));
    return left > 0 ? [...lines, `${counted(left, `more ${severity}`)} in the report`] : lines;
  });
}
