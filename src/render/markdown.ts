/** The report in Markdown, for people on GitHub: the verdict, why not, what to do; then what it rests on. */
import { cutShort } from './because.js';
import type { Report } from '../contracts/report.js';
import { fit, type Section } from './budget.js';
import type { LinkBase } from './links.js';
import { plain } from './safe.js';
import { inChange, sinceWords, type Since } from './since.js';
import { findingSections, gateLine, gateTable } from './markdown/gates.js';
import { afterThisSection, waiverSection } from './markdown/reasons.js';
import { failureSection, suiteTable } from './markdown/suite.js';
import { alignmentSection, contractSection } from './markdown/tables.js';
import { laterSection, todoSections } from './markdown/todo.js';
import {
  againLine,
  decisionLine,
  fixLine,
  judgedSection,
  notCoveredLines,
  provenance,
  verdictHeading,
  verdictWords,
  warningsLine,
  wayBackLine,
} from './markdown/verdict.js';

export interface MarkdownOptions {
  /** Bytes in UTF-8 that the text may take. */
  readonly budget: number;
  /** Where the subject's files can be seen; null: paths stay unlinked. */
  readonly links: LinkBase | null;
  /** Of what one side has to do, so much is listed; without it all. */
  readonly most?: number;
  /** What is different since the run before; without it that is not told. */
  readonly since?: Since | null;
}

/** The full report. Failures are kept first, and what the budget left out is said with counts. */
export function renderMarkdown(report: Report, { budget, links, most, since = null }: MarkdownOptions): string {
  const sections = [
    ...reasonSections(report, links, most, since),
    ...evidenceSections(report, links, most),
    ...findingSections(report, links),
    judgedSection(report, links),
  ];
  const foot = `\n\n---\n\n${provenance(report)}\n`;
  return fit({ head: markdownHead(report, since), sections, foot, least: verdictWords(report) }, budget);
}

/** The verdict in one line, then where each gate stands, what is decided, and what else one must know at once. */
export function markdownHead(report: Report, since: Since | null = null): string {
  const lines = [
    ...gateLine(report),
    ...sinceLine(report, since),
    ...[cutShort(report)].filter((one) => one !== null),
    decisionLine(report),
    ...wayBackLine(report),
    ...notCoveredLines(report),
    ...fixLine(report),
    ...againLine(report),
    ...warningsLine(report),
  ];
  return `${verdictHeading(report)}\n\n${lines.join('\\\n')}`;
}

/** What is new in the change, and what is different since the run before. */
function sinceLine(report: Report, since: Since | null): readonly string[] {
  const words = [inChange(report)?.words ?? '', since === null ? '' : sinceWords(since)].filter((one) => one !== '');
  return words.length === 0 ? [] : [words.map(plain).join(' · ')];
}

/** Of a list that others come after: who has more to do reads the report. */
export const FIRST_TO_DO = 15;

/** What is left out is counted; the report has all of it. */
export function first(section: Section, most: number): Section {
  const left = section.items.length - most;
  if (left <= 0) return section;
  return {
    ...section,
    items: section.items.slice(0, most),
    close: `\n\nand ${left} more: see the report.${section.close}`,
  };
}

/** What must be done, what comes after it, what the gates saw, and what was waived. */
export function reasonSections(
  report: Report,
  links: LinkBase | null,
  most = Infinity,
  since: Since | null = null,
): readonly Section[] {
  return [
    ...todoSections(report, links, since).map((section) => first(section, most)),
    waiverSection(report),
    afterThisSection(report),
    gateTable(report),
  ];
}

/** What the verdict rests on, and what stands in the way of other decisions. */
export function evidenceSections(report: Report, links: LinkBase | null, most = Infinity): readonly Section[] {
  return [
    failureSection(report),
    suiteTable(report),
    alignmentSection(report, links),
    contractSection(report),
    laterSection(report, links),
  ].map((section) => first(section, most));
}
