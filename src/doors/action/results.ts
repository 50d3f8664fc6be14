/** The action's outputs, and when its step fails. */
import { enforcedReport, type Blocker, type Report } from '../../contracts/report.js';
import { exitCode } from '../exit.js';
import type { OutputPaths } from '../outputs.js';
import { OUTPUT_BYTES, type OutputName } from './runner-files.js';

export function outputsOf(report: Report, paths: OutputPaths): Readonly<Partial<Record<OutputName, string>>> {
  const { decisions } = report;
  return {
    verdict: report.verdict,
    rehearsal: decisions.rehearsal.verdict,
    release: decisions.release?.verdict ?? '',
    cutover: decisions.cutover.verdict,
    gates: JSON.stringify(Object.fromEntries(report.gates.map(({ id, status }) => [id, status]))),
    blockers: blockersOutput(enforcedReport(report)?.blockers ?? [], paths.report),
    report: paths.report ?? '',
    packets: paths.packets ?? '',
    evidence: paths.evidence ?? '',
    'handoff-sha256': report.handoff?.sha256 ?? '',
    'comment-url': '',
  };
}

/** The last element of a list that was cut: how many blockers are not in it, and where all are. */
export interface LeftOut {
  readonly leftOut: number;
  /** The path of report.json; null where it could not be written. */
  readonly report: string | null;
  readonly message: string;
}

/** The blockers as JSON that an output can hold: whole ones, worst first, and what was left out. */
export function blockersOutput(blockers: readonly Blocker[], report: string | null): string {
  const whole = JSON.stringify(blockers);
  if (Buffer.byteLength(whole) <= OUTPUT_BYTES) return whole;
  const where = report === null ? 'the job summary' : 'the report';
  const rest = (leftOut: number): LeftOut => ({
    leftOut,
    report,
    message: `${leftOut} more, which do not fit into an output: ${where} lists all`,
  });
  const shown: string[] = [];
  let room = OUTPUT_BYTES - '[]'.length - Buffer.byteLength(JSON.stringify(rest(blockers.length)));
  for (const blocker of blockers) {
    const text = `${JSON.stringify(blocker)},`;
    room -= Buffer.byteLength(text);
    if (room < 0) break;
    shown.push(text);
  }
  return `[${shown.join('')}${JSON.stringify(rest(blockers.length - shown.length))}]`;
}

/** True for an enforced NO-GO, and where gates that were asked for by name do not pass. */
export function failsStep(report: Report): boolean {
  return report.verdict === 'NO-GO' || (report.only !== null && exitCode(report) !== 0);
}
