/** The gates: a table of all, and what each of them found. */
import type { Finding } from '../../contracts/finding.js';
import { reasonOf, type GateReport, type Report } from '../../contracts/report.js';
import { clip, type Section } from '../budget.js';
import { place, ruleLink, type LinkBase } from '../links.js';
import { plain } from '../safe.js';
import { gateWord, isAskedFor } from '../gate-words.js';
import { reasonsOf, reasonsOfOthers } from '../reasons.js';
import { counted, DECISION_NAMES, letsGoOn, worstFirst } from '../verdicts.js';
import { SEVERITY_SIGNS, STATUS_SIGNS, tally } from './signs.js';

const LONG = 1500;
const BRIEF = 200;

/** Every gate with its sign; those that the decision does not need apart from the others. */
export function gateLine(report: Report): readonly string[] {
  const { only, enforced, gates } = report;
  const isFirst = (gate: GateReport): boolean => isAskedFor(report, gate);
  const first = gates.filter(isFirst);
  const apart = gates.filter((gate) => !first.includes(gate));
  const lead = only !== null ? 'not judged' : `not needed for ${enforced === null ? '' : DECISION_NAMES[enforced]}`;
  const shown = (gate: GateReport): string => (only !== null && !isFirst(gate) ? gate.id : chip(report, gate));
  return [
    first.map(shown).join(' · '),
    ...(apart.length === 0 ? [] : [`<sub>${lead}: ${apart.map(shown).join(' · ')}</sub>`]),
  ];
}

function standing(report: Report, gate: GateReport): string {
  if (report.only?.includes(gate.id) === false) return '– not judged';
  return `${STATUS_SIGNS[gate.status]}${letsGoOn(report, gate) ? ` (${gateWord(report, gate)})` : ''}`;
}

function chip(report: Report, gate: GateReport): string {
  const isFailing = gate.status === 'fail' || gate.status === 'error';
  // It keeps nothing from going on: a waiver, or it comes after.
  const [sign = ''] = isFailing && letsGoOn(report, gate) ? ['⚠️'] : STATUS_SIGNS[gate.status].split(' ');
  const word = gateWord(report, gate);
  const isPlain = word === gate.status || word === 'wait' || word === 'FAIL' || word === 'ERROR';
  return `${sign} ${gate.id}${isPlain ? '' : ` ${word.replace(/^(?:FAIL|ERROR|wait) /, '')}`}`;
}

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
        `| ${standing(report, gate)} | **${gate.id}** | ${plain(clip(gate.summary || gate.title))} | ${tally(gate.findings) || '–'} | ${gate.needed.join(', ') || '–'} |`,
    ),
    between: '\n',
    close: '',
    folded: false,
  };
}

/** One finding as a list entry. */
export function findingItem(report: Report, finding: Finding, links: LinkBase | null): string {
  const where = place(report, finding, links);
  const head = `- ${SEVERITY_SIGNS[finding.severity]} ${ruleLink(finding.rule, links)}${where === null ? '' : ` at ${where}`}`;
  const hint = finding.hint === '' ? '' : `\n  - **Fix:** ${plain(clip(finding.hint, LONG))}`;
  return `${head}: ${plain(clip(finding.message, LONG))}${hint}`;
}

/** What one gate found, worst first; without what is told elsewhere. */
export function gateFindings(
  report: Report,
  gate: GateReport,
  links: LinkBase | null,
  told: ReadonlySet<string> = new Set(),
): Section {
  const findings = worstFirst(gate.findings).filter((finding) => !told.has(reasonIn(gate, finding)));
  const failed = gate.status === 'fail' || gate.status === 'error';
  return {
    rank: failed ? 4 : 7,
    noun: 'finding',
    of: `of ${gate.id}`,
    title: `${gate.id}: ${tally(findings)}${findings.length < gate.findings.length ? ' besides' : ''}`,
    head: '',
    items: findings.map((finding) => findingItem(report, finding, links)),
    between: '\n',
    close: '',
    folded: false,
  };
}

function reasonIn({ id }: GateReport, finding: Finding): string {
  return reasonOf({ ...finding, gate: id });
}

/** What stands in a list of things to do. */
function toldIn(report: Report): ReadonlySet<string> {
  return new Set([...reasonsOf(report), ...reasonsOfOthers(report)].map((reason) => reasonOf(reason)));
}

/** What the gates found beside what must be done. */
export function findingSections(report: Report, links: LinkBase | null): readonly Section[] {
  const told = toldIn(report);
  return report.gates.map((gate) => gateFindings(report, gate, links, told)).filter(({ items }) => items.length > 0);
}

/** Warnings, a line each: nobody has to do anything about them now. */
export function warningSection(report: Report, links: LinkBase | null): Section {
  const told = toldIn(report);
  const warnings = report.gates.flatMap((gate) =>
    gate.findings.filter((finding) => finding.severity === 'warning' && !told.has(reasonIn(gate, finding))),
  );
  return {
    rank: 7,
    noun: 'warning',
    of: 'of the gates',
    title: counted(warnings.length, 'warning'),
    head: '',
    items: warnings.map((finding) => {
      const where = place(report, finding, links);
      return `- ${where === null ? '' : `${where}: `}${plain(clip(finding.message, BRIEF))} (${ruleLink(finding.rule, links)})`;
    }),
    between: '\n',
    close: '',
    folded: true,
  };
}

/** What the gates saw that pass: what a yes rests on. */
export function seenSection(report: Report): Section {
  const passing = report.gates.filter(({ status }) => status === 'pass');
  return {
    rank: 8,
    noun: 'gate',
    of: 'that passes',
    title: `What the ${counted(passing.length, 'passing gate')} saw`,
    head: '',
    items: passing.map(({ id, summary, title }) => `- ✅ **${id}**: ${plain(clip(summary || title))}`),
    between: '\n',
    close: '',
    folded: true,
  };
}
