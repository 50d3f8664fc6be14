/** What is looked up and not read: the judged commit and the SHA-256 of what was judged, and the rules behind the risks. */
import type { Report } from '../../contracts/report.js';
import { clip } from '../budget.js';
import { fence } from '../safe.js';
import { judgedPhrase } from '../subject.js';
import { visible } from '../visible.js';
import { type Section } from './document.js';
import type { Risks } from './risks.js';

export function appendix(report: Report, risks: Risks | null): Section {
  const { subject, evidenceSha256, handoff, profile } = report;
  const digests = [
    ...(subject === null ? [] : [`commit    ${subject.sha}${judgedPhrase(subject)}`]),
    `evidence  ${evidenceSha256}`,
    ...(handoff === null ? [] : [`payload   ${handoff.sha256}`]),
    `profile   ${profile.sha256}`,
    `          ${clip(profile.source)}`,
    ...(risks === null ? [] : [`rules     ${risks.rules.join(', ')} (handoff-gate explain RULE)`]),
  ];
  return {
    heading: 'Appendix',
    blocks: [fence(digests.map(visible).join('\n'), 'text')],
  };
}
