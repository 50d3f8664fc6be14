/**
 * Findings at their lines: as annotations of a check run, and as workflow commands, the last rung of the ladder when
 * nothing may be posted. Annotations are shown as plain text, so nothing in them is escaped for Markdown.
 */
import type { RepoPath } from '../contracts/brands.js';
import type { Finding } from '../contracts/finding.js';
import { lastingKey } from '../contracts/lasting-key.js';
import { enforcedReport, reasonOf, type Blocker, type GateReport, type Report } from '../contracts/report.js';
import { SEVERITIES, type GateId, type Severity } from '../contracts/words.js';
import { cutBytes, cutCharacters } from './budget.js';
import { toDoOf } from './causes.js';
import { isAskedFor } from './gate-words.js';
import { repositoryPath } from './links.js';
import { reasonsOf } from './reasons.js';
import { counted, worstFirst } from './verdicts.js';
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
const TITLE_CHARACTERS = 255;
/** GitHub takes 64 KB; a sentence that long helps nobody, but must not lose the request. */
const MESSAGE_BYTES = 64_000;

/**
 * What a gate found that somebody can act on, with what problem matchers saw in the suite that this run executed, each once.
 * How it is shown follows the enforced decision: red is what blocks it, amber what it waits for and what it is warned of, a
 * notice what comes after it. The rest is in the report.
 */
function findingsOf(report: Report, gate: GateReport, decided: Decided): readonly Finding[] {
  const seen = gate.id === `${report.role}-suite` ? report.suite.flatMap(({ findings }) => findings) : [];
  const levelled = [...gate.findings, ...seen].flatMap((finding) => {
    const severity = levelOf(report, gate, finding, decided);
    return severity === null ? [] : [{ ...finding, severity }];
  });
  const unique = new Map<string, Finding>();
  for (const finding of worstFirst(newFirst(report, gate, levelled))) {
    const key = JSON.stringify([finding.rule, finding.path, finding.line, finding.column, finding.message]);
    if (!unique.has(key)) unique.set(key, finding);
  }
  return [...unique.values()];
}

/** Of equals, what is new in the change: a reviewer looks at its files, and not all annotations are shown. */
function newFirst(report: Report, { id: gate }: GateReport, findings: readonly Finding[]): readonly Finding[] {
  if (report.before === undefined) return findings;
  const known = new Set(report.before.toDo);
  const isNew = (finding: Finding): boolean => !known.has(lastingKey({ ...finding, gate }));
  return [...findings.filter(isNew), ...findings.filter((finding) => !isNew(finding))];
}

/** What a reviewer has open comes first: not all annotations are shown. */
function touchedFirst(
  { role }: Report,
  findings: readonly Finding[],
  touched: readonly string[] | null,
): readonly Finding[] {
  const paths = new Set(touched);
  const isTouched = ({ side, path }: Finding): boolean => side === role && path !== null && paths.has(path);
  return [...findings.filter(isTouched), ...findings.filter((finding) => !isTouched(finding))];
}

/** What is to be done for the enforced decision and after it, by its reason. */
interface Decided {
  readonly toDo: ReadonlyMap<string, Pick<Blocker, 'kind'>>;
  readonly later: ReadonlySet<string>;
  /** What goes away with a cause that is annotated itself. */
  readonly follows: ReadonlySet<string>;
}

function decidedIn(report: Report): Decided {
  const { blockers = [], afterThis = [] } = report.only === null ? (enforcedReport(report) ?? {}) : {};
  const asked = report.only === null ? [] : reasonsOf(report);
  return {
    toDo: new Map([...blockers, ...asked].map((one) => [reasonOf(one), one])),
    later: new Set(afterThis.map(reasonOf)),
    follows: new Set(toDoOf(report).flatMap(({ tie, others }) => (tie === 'follows' ? others.map(reasonOf) : []))),
  };
}

/** Null where nobody need do anything here. */
function levelOf(
  report: Report,
  gate: GateReport,
  finding: Finding,
  { toDo, later, follows }: Decided,
): Severity | null {
  const reason = reasonIn(gate.id, finding);
  if (follows.has(reason)) return null;
  const kind = toDo.get(reason)?.kind;
  if (kind !== undefined) return kind === 'definite' ? 'error' : 'warning';
  if (later.has(reason)) return 'notice';
  const { severity, side } = finding;
  // The other side mends its own files in its own repository.
  if (severity === 'notice' || !isAskedFor(report, gate) || (side !== null && side !== report.role)) return null;
  // What was asked for by name is what the run is about.
  if (report.only !== null) return severity;
  if (report.enforced === null) return 'notice';
  // An error that blocks nothing was waived: nobody need do anything.
  return severity === 'error' ? null : severity;
}

function reasonIn(gate: GateId, { rule, side, path, line, message }: Finding): string {
  return reasonOf({ gate, rule, side, path, line, message });
}

/** What blocks the enforced decision beside its gates, such as a working tree that differs. */
function besideGates(report: Report): readonly Finding[] {
  const found = new Set(report.gates.flatMap(({ id, findings }) => findings.map((one) => reasonIn(id, one))));
  const blockers = report.only === null ? (enforcedReport(report)?.blockers ?? []) : [];
  const beside = blockers.filter((blocker) => !found.has(reasonOf(blocker)));
  return beside.map(({ rule, message, side, path, line, expected, observed, clears, kind }) => ({
    ...{ rule, message, side, path, line, expected, observed, hint: clears },
    severity: kind === 'definite' ? 'error' : 'warning',
    column: null,
    endLine: null,
    endColumn: null,
  }));
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
  return cutBytes(`${visible(message)}${hint === '' ? '' : `\nFix: ${visible(hint)}`}`, MESSAGE_BYTES);
}

/** Which files may be annotated, and which of them are looked at first; paths below the root. */
export interface AnnotatedFiles {
  readonly annotatable: (path: RepoPath) => boolean;
  /** What the change touches; null where that is not known. */
  readonly touched: readonly string[] | null;
}

/** The annotations of some gates, worst first, then on what the change touches, all of them. Only files of the side that was judged. */
export function annotationsOf(
  report: Report,
  gates: readonly GateReport[],
  { annotatable, touched }: AnnotatedFiles,
): readonly CheckAnnotation[] {
  const decided = decidedIn(report);
  const all = gates.flatMap((gate) => findingsOf(report, gate, decided));
  const findings = worstFirst(touchedFirst(report, all, touched));
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

/** Null too for a name that is no text: for it GitHub refuses the whole request. */
function ownPath(report: Report, { side, path }: Finding): RepoPath | null {
  return side === report.role && path !== null && !/\p{Cs}/u.test(path) ? repositoryPath(report, path) : null;
}

function workflowCommand(report: Report, finding: Finding): string {
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
  const title = `title=${commandProperty(cutCharacters(visible(finding.rule), TITLE_CHARACTERS))}`;
  return `::${finding.severity} ${[...at, title].join(',')}::${commandData(elsewhere + messageOf(finding))}`;
}

/** The runner shows this many of each level for one step, and drops the others without a word. */
const SHOWN_PER_LEVEL = 10;

/** How many of a level the step has said already. */
type Taken = Partial<Readonly<Record<Severity, number>>>;

/**
 * One workflow command for each finding, worst first, then on what the change touches, as lines for standard output; what
 * the runner would drop is counted in a plain line instead.
 */
export function renderWorkflowCommands(
  report: Report,
  { taken = {}, touched = null }: { readonly taken?: Taken } & Partial<Pick<AnnotatedFiles, 'touched'>> = {},
): readonly string[] {
  const decided = decidedIn(report);
  const found = report.gates.flatMap((gate) => findingsOf(report, gate, decided));
  const findings = [...besideGates(report), ...touchedFirst(report, found, touched)];
  return SEVERITIES.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    const room = Math.max(0, SHOWN_PER_LEVEL - (taken[severity] ?? 0));
    const left = own.length - room;
    const lines = own.slice(0, room).map((finding) => workflowCommand(report, finding));
    return left > 0 ? [...lines, `${counted(left, `more ${severity}`)} in the report`] : lines;
  });
}
