/** What is looked up and not read: the judged commit and the SHA-256 of what was judged, and the rules behind the risks. */
import type { Report } from '../../contracts/report.js';
import { clip } from '../budget.js';
import { fence } from '../safe.js';
import { judgedPhrase } from '../subject.js';
import { visible } from '../visible.js';
import { type Section } from './document.js';
import type { Risks } from './risks.js';

/** Cells that a line of rules may take: what is wider than paper is cut off. */
const WIDTH = 80;

function lines(rules: readonly string[]): readonly string[] {
  return rules.reduce<readonly string[]>((all, rule) => {
    const last = all.at(-1);
    return last === undefined
      ? [`rules     ${rule}`]
      : last.length + rule.length < WIDTH
        ? [...all.slice(0, -1), `${last} ${rule}`]
        : [...all, `          ${rule}`];
  }, []);
}

export function appendix(report: Report, risks: Risks | null): Section {
  const { subject, evidenceSha256, handoff, profile } = report;
  const digests = [
    ...(subject === null ? [] : [`commit    ${subject.sha}${judgedPhrase(subject)}`]),
    `evidence  ${evidenceSha256}`,
    ...(handoff === null ? [] : [`payload   ${handoff.sha256}`]),
    `profile   ${profile.sha256}`,
    `          ${clip(profile.source)}`,
    ...(risks === null ? [] : lines([...risks.rules, '(handoff-gate explain RULE)'])),
  ];
  return {
    heading: 'Appendix',
    blocks: [fence(digests.map(visible).join('\n'), 'text')],
  };
}
