import { expect, it } from '@jest/globals';
import { renderBadge } from '../../src/render/badge.js';
import { shaWith } from '../support/brands.js';
import { onlyReport, pendingReport } from '../support/report.js';
import { goReport, noGoReport, poisonedReport } from '../support/report-for-people.js';

it.each([
  ['a GO', goReport(), 'GO (cutover of v0.4.0)', 'brightgreen'],
  ['a NO-GO', noGoReport(), 'NO-GO (cutover of v0.4.0)', 'red'],
  ['missing evidence', pendingReport(), 'NO-GO for now (cutover of v0.4.0)', 'orange'],
  ['some gates', onlyReport(), 'NOT DECIDED (v0.4.0)', 'lightgrey'],
  [
    'a tagged release',
    goReport({ enforced: 'release', tagCommit: shaWith('a') }),
    'GO (release of v0.4.0)',
    'brightgreen',
  ],
])('the badge of %s', (_, report, message, color) => {
  expect(JSON.parse(renderBadge(report))).toEqual({ schemaVersion: 1, label: 'handoff', message, color });
});

it('shows nothing hidden, and not for long', () => {
  const badge = renderBadge(poisonedReport('\u202e<b>'.repeat(100)));
  expect(badge.length).toBeLessThan(300);
  expect(badge).not.toContain('\u202e');
});
