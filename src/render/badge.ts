/** The verdict as the JSON that endpoint badges are drawn from (shields.io/badges/endpoint-badge). */
import { counted } from '../contracts/english.js';
import type { Report } from '../contracts/report.js';
import type { EnforcedVerdict } from '../contracts/words.js';
import { afterThis } from './after-this.js';
import { clip } from './budget.js';
import { isCutShort, isOnlyMissing, liftingWaivers, subjectOf, verdictWord, wayBack } from './verdicts.js';
import { visible } from './visible.js';

const COLOURS: Readonly<Record<EnforcedVerdict, string>> = {
  GO: 'brightgreen',
  'NO-GO': 'red',
  'NOT-DECIDED': 'lightgrey',
};
/** UTF-16 code units. */
const LONGEST_RELEASE = 40;

function colourOf(report: Report): string {
  if (isCutShort(report)) return COLOURS['NOT-DECIDED'];
  if (isOnlyMissing(report)) return 'orange';
  // A GO that somebody vouches for, or that carries nothing out yet, is a paler one.
  if (report.verdict === 'GO' && liftingWaivers(report).length > 0) return 'yellowgreen';
  return report.verdict === 'GO' && report.enforced === 'rehearsal' ? 'green' : COLOURS[report.verdict];
}

/** `handoff: GO (cutover of v0.4.0)`; amber where only evidence is missing. */
export function renderBadge(report: Report): string {
  const release = clip(visible(subjectOf(report).release), LONGEST_RELEASE);
  const lifted = liftingWaivers(report).length;
  const later = afterThis(report).length;
  const asides = [
    lifted === 0 ? '' : `, ${counted(lifted, 'waiver')}`,
    later === 0 || report.verdict !== 'GO' ? '' : `, ${later} to do after`,
  ].join('');
  const isBack = wayBack(report) !== null;
  const name = isBack ? 'rollback to' : `${report.enforced ?? ''} of`;
  const what = report.enforced === null ? release : `${name} ${release}`;
  const badge = {
    schemaVersion: 1,
    label: 'handoff',
    message: `${verdictWord(report)} (${what}${asides})`,
    color: colourOf(report),
  };
  return `${JSON.stringify(badge, null, 2)}\n`;
}
