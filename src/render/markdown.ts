/** The report in Markdown, for people on GitHub: the verdict, why not, what to do; then what it rests on. */
import type { Report } from '../contracts/report.js';
import { fit, type Section } from './budget.js';
import type { LinkBase } from './links.js';
import { findingSections, gateTable } from './markdown/gates.js';
import { afterThisSection, blockerSections, waivedSection, waiverSection } from './markdown/reasons.js';
import { failureSection, suiteTable } from './markdown/suite.js';
import { alignmentSection, contractSection } from './markdown/tables.js';
import {
  baselineLine,
  decisionLine,
  fixLine,
  notCoveredLines,
  provenance,
  subjectLine,
  verdictHeading,
  verdictWords,
  wayBackLine,
} from './markdown/verdict.js';

export interface MarkdownOptions {
  /** Bytes in UTF-8 that the text may take. */
  readonly budget: number;
  /** Where the subject's files can be seen; null: paths stay unlinked. */
  readonly links: LinkBase | null;
}

/** The full report. Failures are kept first, and what the budget left out is said with counts. */
export function renderMarkdown(report: Report, { budget, links }: MarkdownOptions): string {
  const sections = [
    ...reasonSections(report, links),
    ...findingSections(report, links),
    ...evidenceSections(report, links),
  ];
  const foot = `\n\n---\n\n${provenance(report)}\n`;
  return fit({ head: markdownHead(report, links), sections, foot, least: verdictWords(report) }, budget);
}

/** The verdict in one line, then both decisions, the baseline and the subject. */
export function markdownHead(report: Report, links: LinkBase | null): string {
  const lines = [
    decisionLine(report),
    ...wayBackLine(report),
    ...notCoveredLines(report),
    baselineLine(report),
    subjectLine(report, links),
    ...fixLine(report),
  ];
  return `${verdictHeading(report)}\n\n${lines.join('\\\n')}`;
}

/** Why not, what was waived, and where each gate stands. */
export function reasonSections(report: Report, links: LinkBase | null): readonly Section[] {
  return [
    blockerSections(report, links).enforced,
    afterThisSection(report),
    waiverSection(report),
    waivedSection(report),
    gateTable(report),
  ];
}

/** What the verdict rests on, and what stands in the way of the other decision. */
export function evidenceSections(report: Report, links: LinkBase | null): readonly Section[] {
  return [
    suiteTable(report),
    failureSection(report),
    alignmentSection(report, links),
    contractSection(report),
    blockerSections(report, links).other,
  ];
}
