/** A packet as a whole: title, the verdict of the gate, then its sections. */
import type { Report } from '../../contracts/report.js';
import type { DecisionId } from '../../contracts/words.js';
import { day } from '../durations.js';
import { code } from '../safe.js';
import { verdictBox } from './box.js';
import { DIGITS } from '../digests.js';
import { decisionNamed } from '../verdicts.js';
import { SIDE_TITLES, type Section, type Told } from './document.js';

/** What the other rows of the box would be is no decision of this run. */
function decides(report: Report): string {
  return report.enforced === null ? '' : `; this run decides ${decisionNamed(report)}`;
}

/** The whole document: title, head lines, the verdict on each decision that it is about, then the sections. */
export function packet(
  { report }: Told,
  title: string,
  decisions: readonly DecisionId[],
  sections: readonly Section[],
): string {
  const { role, repository, tool, evidenceSha256 } = report;
  const head = [
    `Updated: ${day(report.observedAt)}`,
    `${SIDE_TITLES[role]} repo: ${repository === null ? 'not known' : code(repository)} (made by ${tool.name} ${code(tool.version)} from evidence ${code(evidenceSha256.slice(0, DIGITS))}${decides(report)})`,
  ];
  return [
    `# ${title}`,
    head.join('  \n'),
    verdictBox(report, decisions),
    ...sections.flatMap(({ heading, blocks }) => [`## ${heading}`, ...blocks]),
    '',
  ]
    .join('\n\n')
    .replace(/(?<!\n)\n+$/, '\n');
}
