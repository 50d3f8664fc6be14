/** What is looked up and not read: digests in full, the judged tree, and the rules behind the risks. */
import type { Report } from '../../contracts/report.js';
import { clip } from '../budget.js';
import { code, plain } from '../safe.js';
import { judgedPhrase } from '../subject.js';
import { bulleted, type Section } from './document.js';
import type { Risks } from './risks.js';

export function appendix(report: Report, risks: Risks | null): Section {
  const { subject, evidenceSha256, handoff, profile } = report;
  const tree = subject === null ? 'no commit' : `${code(subject.sha)}${judgedPhrase(subject)}`;
  return {
    heading: 'Appendix',
    blocks: [
      bulleted([
        `Judged tree: ${tree}`,
        `Evidence: SHA-256 ${code(evidenceSha256)}`,
        ...(handoff === null ? [] : [`Handoff payload: SHA-256 ${code(handoff.sha256)}`]),
        `Profile: ${code(clip(profile.source))}, SHA-256 ${code(profile.sha256)}`,
        ...(risks === null
          ? []
          : [`Rules of the risks: ${risks.rules.join(', ')}. ${plain('`handoff-gate explain RULE` says why.')}`]),
      ]),
    ],
  };
}
