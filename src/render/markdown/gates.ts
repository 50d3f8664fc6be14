/** The gates: a table of all, and what each of them found. */
import { counted, capital } from '../../contracts/english.js';
import type { Finding } from '../../contracts/finding.js';
import { enforcedReport, reasonOf, type GateReport, type Report } from '../../contracts/report.js';
import { clip, type Section } from '../budget.js';
import { place, ruleLink, type LinkBase } from '../links.js';
import { foundIn, tally } from '../found.js';
import { plain } from '../safe.js';
import { apartWords, gateWord, isAskedFor, standingOf } from '../gate-words.js';
import { gateSeen } from '../seen.js';
import { reasonsOf, reasonsOfOthers } from '../reasons.js';
import { worstFirst } from '../verdicts.js';
import { warningsOf } from '../warnings.js';
import { gateSign, pictureOf, SEVERITY_SIGNS } from './signs.js';

const LONG = 1500;
const BRIEF = 200;

/** Every gate with its sign; those that the decision does not need apart from the others. */
export function gateLine(report: Report): readonly string[] {
  const { gates } = report;
  const first = gates.filter((gate) => isAskedFor(report, gate));
  const apart = gates.filter((gate) => !first.includes(gate));
  const shown = (gate: GateReport): string => chip(report, gate);
  return [
    first.map(shown).join(' · '),
    ...(apart.length === 0 ? [] : [`<sub>${apartWords(report)}: ${apart.map(shown).join(' · ')}</sub>`]),
  ];
}

/** A pass, and what leads the list of those apart, need no word of their own. */
function chip(report: Report, gate: GateReport): string {
  const standing = standingOf(report, gate);
  const word = gateWord(report, gate);
  const isPlain = standing === 'not-needed' || standing === 'not-judged' || word === 'pass';
  return `${pictureOf(report, gate)} ${gate.id}${isPlain ? '' : ` ${word}`}`;
}

/** One row for each gate, in the order of the story; served before all else, so that none is ever missing. */
export function gateTable(report: Report): Section {
  return {
    rank: 0,
    noun: 'gate',
    of: 'of the table',
    title: 'Gates',
    head: '| Status | Gate | What was seen | Found |\n| --- | --- | --- | --- |\n',
    items: report.gates.map(
      (gate) =>
        `| ${gateSign(report, gate)} | **${gate.id}** | ${plain(clip(gateSeen(report, gate)))} | ${foundIn(report, gate) || '–'} |`,
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
  const hint =
    finding.hint === '' || finding.severity === 'notice' ? '' : `\n  - **Fix:** ${plain(clip(finding.hint, LONG))}`;
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
    // What only warns, or is only told, is looked up.
    folded: findings.every(({ severity }) => severity !== 'error'),
  };
}

function reasonIn({ id }: GateReport, finding: Finding): string {
  return reasonOf({ ...finding, gate: id });
}

/** What stands in a list of things to do, or of what was waived. */
function toldIn(report: Report): ReadonlySet<string> {
  const { afterThis: later = [], waived = [] } = enforcedReport(report) ?? {};
  return new Set([...reasonsOf(report), ...reasonsOfOthers(report), ...later, ...waived].map((one) => reasonOf(one)));
}

/** What the gates found beside what must be done; of those that the decision does not need all in one fold. */
export function findingSections(report: Report, links: LinkBase | null): readonly Section[] {
  const told = toldIn(report);
  const isApart = (gate: GateReport): boolean => standingOf(report, gate) === 'not-needed';
  return [
    ...report.gates.filter((gate) => !isApart(gate)).map((gate) => gateFindings(report, gate, links, told)),
    // What no decision needs any more, such as signatures for a way back, is in the report.
    apartSection(
      report,
      report.gates.filter((gate) => isApart(gate) && gate.needed.length > 0),
      { links, told },
    ),
  ].filter(({ items }) => items.length > 0);
}

interface Told {
  readonly links: LinkBase | null;
  readonly told: ReadonlySet<string>;
}

function apartSection(report: Report, gates: readonly GateReport[], { links, told }: Told): Section {
  const found = gates.flatMap((gate) => worstFirst(gate.findings).filter((one) => !told.has(reasonIn(gate, one))));
  return {
    rank: 9,
    noun: 'finding',
    of: 'of gates that are not needed',
    title: `${capital(apartWords(report))}: ${tally(found)}`,
    head: '',
    items: found.map((finding) => findingItem(report, finding, links)),
    between: '\n',
    close: '',
    folded: true,
  };
}

/** Warnings, a line each: nobody has to do anything about them now. */
export function warningSection(report: Report, links: LinkBase | null): Section {
  const told = toldIn(report);
  const warnings = warningsOf(report)
    .filter(({ gate, finding }) => !told.has(reasonOf({ ...finding, gate })))
    .map(({ finding }) => finding);
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
