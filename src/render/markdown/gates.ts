/** The gates: a table of all, and what each of them found. */
import type { Finding } from '../../contracts/finding.js';
import type { GateReport, Report } from '../../contracts/report.js';
import { clip, type Section } from '../budget.js';
import { place, ruleLink, type LinkBase } from '../links.js';
import { plain } from '../safe.js';
import { toldBlockers, worstFirst } from '../verdicts.js';
import { SEVERITY_SIGNS, STATUS_SIGNS, tally } from './signs.js';

const LONG = 1500;

/** One row for each gate, in the order of the story; served before all else, so that none is ever missing. */
export function gateTable(report: Report): Section {
  return {
    rank: 0,
    noun: 'gate',
    of: 'of the table',
    title: 'Gates',
    head: '| Status | Gate | What was seen | Found | Needed for |\n| --- | --- | --- | --- | --- |\n',
    items: report.gates.map(
      (gate) =>
        `| ${STATUS_SIGNS[gate.status]} | **${gate.id}** | ${plain(clip(gate.summary || gate.title))} | ${tally(gate) || '–'} | ${gate.needed.join(', ') || '–'} |`,
    ),
    between: '\n',
    close: '',
    folded: false,
  };
}

/** One finding as a list entry. `told`: the message stands above already, as a blocker. */
export function findingItem(report: Report, finding: Finding, links: LinkBase | null, told = false): string {
  const where = place(report, finding, links);
  const head = `- ${SEVERITY_SIGNS[finding.severity]} ${ruleLink(finding.rule, links)}${where === null ? '' : ` at ${where}`}`;
  if (told) return `${head}: told as a blocker`;
  const hint = finding.hint === '' ? '' : `\n  - **Fix:** ${plain(clip(finding.hint, LONG))}`;
  return `${head}: ${plain(clip(finding.message, LONG))}${hint}`;
}

/** What one gate found, worst first. */
export function gateFindings(
  report: Report,
  gate: GateReport,
  links: LinkBase | null,
  told: ReadonlySet<string>,
): Section {
  const findings = worstFirst(gate.findings);
  const failed = gate.status === 'fail' || gate.status === 'error';
  return {
    rank: failed ? 4 : 7,
    noun: 'finding',
    of: `of ${gate.id}`,
    title: `${gate.id}: ${tally(gate)}`,
    head: '',
    items: findings.map((finding) => findingItem(report, finding, links, told.has(reasonOf(finding)))),
    between: '\n',
    close: '',
    folded: false,
  };
}

/** What makes a finding and a blocker the same reason. */
function reasonOf(reason: { rule: string; path: string | null; line: number | null; message: string }): string {
  return JSON.stringify([reason.rule, reason.path, reason.line, reason.message]);
}

/** The findings of the gates that found more than the blockers tell. */
export function findingSections(report: Report, links: LinkBase | null): readonly Section[] {
  const told = new Set(toldBlockers(report).map(({ blocker }) => reasonOf(blocker)));
  return report.gates
    .filter((gate) => gate.findings.some((finding) => !told.has(reasonOf(finding))))
    .map((gate) => gateFindings(report, gate, links, told));
}
