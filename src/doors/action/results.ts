/** The action's outputs, and when its step fails. */
import * as core from '@actions/core';
import { enforcedReport, type Report } from '../../contracts/report.js';
import { exitCode } from '../exit.js';
import type { OutputPaths } from '../outputs.js';

/** @param commentUrl - null when there is no comment */
export function setOutputs(report: Report, paths: OutputPaths, commentUrl: string | null): void {
  const { decisions } = report;
  core.setOutput('verdict', report.verdict);
  core.setOutput('rehearsal', decisions.rehearsal.verdict);
  core.setOutput('release', decisions.release?.verdict ?? '');
  core.setOutput('cutover', decisions.cutover.verdict);
  core.setOutput('gates', Object.fromEntries(report.gates.map(({ id, status }) => [id, status])));
  core.setOutput('blockers', enforcedReport(report)?.blockers ?? []);
  core.setOutput('report', paths.report);
  core.setOutput('packets', paths.packets);
  core.setOutput('evidence', paths.evidence);
  core.setOutput('handoff-sha256', report.handoff?.sha256 ?? '');
  core.setOutput('comment-url', commentUrl ?? '');
}

/** True for an enforced NO-GO, and where gates that were asked for by name do not pass. */
export function failsStep(report: Report): boolean {
  return report.verdict === 'NO-GO' || (report.only !== null && exitCode(report) !== 0);
}
