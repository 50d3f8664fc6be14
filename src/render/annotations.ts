/**
 * Findings at their lines: as annotations of a check run, and as workflow commands, the last rung of the ladder when
 * nothing may be posted. Annotations are shown as plain text, so nothing in them is escaped for Markdown.
 */
import type { Finding } from '../contracts/finding.js';
import type { GateReport, Report } from '../contracts/report.js';
import { SEVERITIES } from '../contracts/words.js';
import { cutBytes, cutCharacters } from './budget.js';
import { repositoryPath } from './links.js';
import { counted, worstFirst } from './verdicts.js';
import { visible } from './visible.js';

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
const TITLE_CHARACTERS = 255;
/** GitHub takes 64 KB; a sentence that long helps nobody, but must not lose the request. */
const MESSAGE_BYTES = 64_000;

/** What a gate found, with what problem matchers saw in the suite that this run executed; worst first, each once. */
function findingsOf(report: Report, gate: GateReport): readonly Finding[] {
  const seen = gate.id === `${report.role}-suite` ? report.suite.flatMap(({ findings }) => findings) : [];
  const unique = new Map<string, Finding>();
  for (const finding of worstFirst([...gate.findings, ...seen])) {
    const key = JSON.stringify([finding.rule, finding.path, finding.line, finding.column, finding.message]);
    if (!unique.has(key)) unique.set(key, finding);
  }
  return [...unique.values()];
}

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

function messageOf({ message, hint }: Finding): string {
  return cutBytes(`${visible(message)}${hint === '' ? '' : `\nTo mend: ${visible(hint)}`}`, MESSAGE_BYTES);
}

/**
 * The annotations of some gates, worst first, all of them. Only files of the side that was judged, and only those that
 * `annotatable` lets through (it gets the path below the top of the repository).
 */
export function annotationsOf(
  report: Report,
  gates: readonly GateReport[],
  annotatable: (path: string) => boolean,
): readonly CheckAnnotation[] {
  const findings = worstFirst(gates.flatMap((gate) => findingsOf(report, gate)));
  return findings.flatMap((finding): CheckAnnotation[] => {
    const path = ownPath(report, finding);
    if (path === null || !annotatable(path)) return [];
    return [
      {
        path,
        ...range(finding),
        annotation_level: LEVELS[finding.severity],
        title: cutCharacters(visible(finding.rule), TITLE_CHARACTERS),
        message: messageOf(finding),
      },
    ];
  });
}

function ownPath(report: Report, finding: Finding): string | null {
  return finding.side === report.role && finding.path !== null ? repositoryPath(report, finding.path) : null;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function workflowCommand(report: Report, finding: Finding): string {
  const path = ownPath(report, finding);
  const { start_line, end_line, start_column, end_column } = range(finding);
  const at =
    path === null
      ? []
      : [
          `file=${property(path)}`,
          `line=${start_line}`,
          `endLine=${end_line}`,
          ...(start_column === undefined ? [] : [`col=${start_column}`]),
          ...(end_column === undefined ? [] : [`endColumn=${end_column}`]),
        ];
  const elsewhere = path === null && finding.path !== null ? `${visible(finding.path)}: ` : '';
  const title = `title=${property(cutCharacters(visible(finding.rule), TITLE_CHARACTERS))}`;
  return `::${finding.severity} ${[...at, title].join(',')}::${data(elsewhere + messageOf(finding))}`;
}

/** The runner shows this many of each level for one step, and drops the others without a word. */
const SHOWN_PER_LEVEL = 10;

/**
 * One workflow command for each finding, worst first, as lines for standard output; what the runner would drop is
 * counted in a plain line instead.
 */
export function renderWorkflowCommands(report: Report): readonly string[] {
  const findings = report.gates.flatMap((gate) => findingsOf(report, gate));
  return SEVERITIES.flatMap((severity) => {
    const found = findings.filter((finding) => finding.severity === severity);
    const left = found.length - SHOWN_PER_LEVEL;
    const lines = found.slice(0, SHOWN_PER_LEVEL).map((finding) => workflowCommand(report, finding));
    return left > 0 ? [...lines, `${counted(left, `more ${severity}`)} in the report`] : lines;
  });
}
