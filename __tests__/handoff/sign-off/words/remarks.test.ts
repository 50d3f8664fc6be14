/** Remarks that take nothing from a yes, and headings that only introduce it: what they assert, and what is unclear. */
import { describe, expect, it } from '@jest/globals';
import { introductionClaims, releasesIn } from '../../../../src/handoff/sign-off/headings.js';
import {
  both,
  claimsOf,
  NOTHING_KNOWN,
  type Claims,
  type Known,
} from '../../../../src/handoff/sign-off/words/remarks.js';
import { standsAlone, placeholderIn, pointsElsewhere } from '../../../../src/handoff/sign-off/words/placeholders.js';
import { isErrorStatus } from '../../../../src/handoff/openapi/statuses.js';

const known: Known = {
  names: ['kasse', 'olga petrova'],
  phrases: ['as always'],
  labels: new Set(['cutover', 'runtime']),
};
const told = (claims: Claims | null) =>
  claims === null ? null : [...claims.moments.map(({ day }) => day), ...claims.releases];

describe('a remark', () => {
  it.each<[string, readonly string[]]>([
    ['', []],
    ['.', []],
    ['signed by both sides on 2026-02-08', ['2026-02-08']],
    ['for release v1.2.0', ['v1.2.0']],
    ['for release 1.2.0', ['1.2.0']],
    ['for 1.2.0', ['1.2.0']],
    ['of the tag kasse/1.2.0, signed on 2026-02-08', ['2026-02-08', 'kasse/1.2.0']],
    ['see docs/decisions/log.md', []],
    ['see https://example.org/a?b=c', []],
    ['evidence: report.pdf and run.log', []],
    ['MK-1234', []],
    ['#482', []],
    ['signed by Olga Petrova', []],
    ['signed by Jean Weil', []],
    ['Reviewed-by: Jean Weil', []],
    ['Signed-off-by: Jean Weil', []],
    ['signatory: Jean Weil', []],
    ['approved: yes', []],
    ['minutes: both teams', []],
    ['as always', []],
    ['no objections', []],
    ['conditions: none', []],
    ['was NO-GO until 2026-02-01', ['2026-02-01']],
    ['✅ final', []],
  ])('that is harmless asserts what it names: %j', (words, claims) => {
    expect(told(claimsOf(words, 'verdict', known))).toEqual(claims);
  });

  it.each([
    'for staging',
    'see',
    '..',
    '…',
    'signed by:',
    'signed by',
    'approved by',
    'signed by on 2026-02-08',
    'signed on 2026-02-08 by',
    'executed by the',
    'reviewed and signed by',
    'firmado por',
    'freigegeben durch',
    'P1-1234',
    'EU-12',
    'docs/log.exe',
    'signed-in',
    'no',
    'x'.repeat(501),
    '1/2 passed',
    'took 4 minutes',
  ])('that is not known to be harmless is unclear: %j', (words) => {
    expect(claimsOf(words, 'verdict', known)).toBeNull();
  });

  it.each<[string, boolean]>([
    ['took 4 minutes', true],
    ['1 h 30 min in total', true],
    ['3/3 passed', true],
    ['2/3 passed', false],
    ['0/0 passed', false],
    ['0 failures', true],
    ['1 failures', false],
    ['all 12 steps passed', true],
  ])('of a drill may also say how it went: %s', (words, isHarmless) => {
    expect(claimsOf(words, 'readiness', known) !== null).toBe(isHarmless);
  });

  it('and another together assert what both do', () => {
    const one = claimsOf('signed on 2026-02-08', 'verdict', known);
    const other = claimsOf('for release v1.2.0, on 2026-02-09', 'verdict', known);
    if (one === null || other === null) throw new Error('not harmless');
    expect(told(both(one, other))).toEqual(['2026-02-08', '2026-02-09', 'v1.2.0']);
  });
});

describe('a heading above a yes', () => {
  it.each<[string, readonly string[]]>([
    ['Decision', []],
    ['2. Final decision of both sides', []],
    ['Decision: GO or NO-GO', []],
    ['As always', []],
    ['Kasse: runtime cutover', []],
    ['Decision of 2026-02-08', ['2026-02-08']],
    ['Decision (signed on 2026-02-08)', ['2026-02-08']],
    ['Decision – 8 February 2026', ['2026-02-08']],
    ['Beide Seiten haben entschieden', []],
    ['Release v1.2.0', ['v1.2.0']],
    ['§ 3 Decision iv', []],
    ['✅ Decision', []],
    ['Decision of 08.02.2026', ['2026-02-08']],
  ])('introduces it: %s', (heading, claims) => {
    expect(told(introductionClaims(heading, 'verdict', known))).toEqual(claims);
  });

  it.each([
    '',
    'Proposed decision',
    'Decision?',
    'Decision (proposed)',
    'Decision for staging',
    'Proposed of 2026-02-08',
    'Drill',
    'Decision 1234',
    '2026-02-08 proposed',
  ])('is unclear: %j', (heading) => {
    expect(introductionClaims(heading, 'verdict', NOTHING_KNOWN)).toBeNull();
  });

  it('of a drill may speak of commands and tests', () => {
    expect(introductionClaims('Rollback drill commands', 'readiness', NOTHING_KNOWN)).not.toBeNull();
    expect(introductionClaims('Rollback drill commands', 'verdict', NOTHING_KNOWN)).toBeNull();
  });
});

describe('the release that a heading names', () => {
  it.each<[string, readonly string[]]>([
    ['Decision for v1.2.0', ['v1.2.0']],
    ['Decision for v10.12.20', ['v10.12.20']],
    ['Decision for 1.2.0-rc.1', ['1.2.0-rc.1']],
    ['Decision for orders/v1.2.0', ['orders/v1.2.0']],
    ['Decision for orders-1.2.0', ['orders-1.2.0']],
    ['v1.2.0 and V1.2.0', ['v1.2.0']],
    ['1.2.3 Decision', []],
    ['1.2.3. Decision for v1.2.0', ['v1.2.0']],
    ['From v1.2.0 to v1.3.0', []],
    ['Decision of 08.02.2026', []],
    ['Decision of 2026.2.8', []],
    ['Decision for 1.2', []],
    ['Decision for 1.2.3.4', []],
    ['Decision for x1.2.0', []],
    ['Decision for v1.2.0 (v2)', ['v1.2.0']],
  ])('is known where it is one: %s', (heading, releases) => {
    expect(releasesIn(heading)).toEqual(releases);
  });
});

describe('what only holds a place', () => {
  it.each(['', 'tbd', 'pending', 'to be announced', 'xx', 'n n', 'noch offen', 'à définir', '待定', '/', 'see above'])(
    'stands alone: %j',
    (text) => {
      expect(standsAlone(text)).toBe(true);
    },
  );

  it.each(['tbd by both', 'a pending one', 'to be or not', 'x', 'olga'])('does not, beside others: %j', (text) => {
    expect(standsAlone(text)).toBe(false);
  });

  it.each<[string, string]>([
    ['Repin to <tag>', '<tag>'],
    ['Repin to ${TAG}', '${TAG}'],
    ['Repin to {tag}', '{tag}'],
    ['Repin to ___', '___'],
    ['Repin to [release tag]', '[release tag]'],
    ['Repin to ...', '...'],
    ['TODO: Repin', 'TODO'],
    ['Nothing known yet', 'Nothing known yet'],
    ['The impact is to be determined', 'to be determined'],
    ['--', '--'],
    ['TBD', 'TBD'],
  ])('is found in a statement: %s', (text, found) => {
    expect(placeholderIn(text)).toBe(found);
  });

  it.each([
    'Repin to v1.2.0',
    'Repin to 7e4806a...',
    'a < b',
    'Del todo compatible',
    'Repin [2]',
    'GET /a/{id} is new',
  ])('is not seen in a statement that is one: %s', (text) => {
    expect(placeholderIn(text)).toBeNull();
  });

  it.each([
    'See the changelog',
    '(see above)',
    '- siehe oben',
    'Same as last time',
    'ditto',
    'As before',
    '**see** there',
  ])('may only point elsewhere: %s', (text) => {
    expect(pointsElsewhere(text)).toBe(true);
  });

  it.each(['Seen by all', 'Nothing: see there', 'The same', 'Asbestos', '½ see there'])(
    'points nowhere else: %s',
    (text) => {
      expect(pointsElsewhere(text)).toBe(false);
    },
  );
});

describe('the status of a response', () => {
  it.each(['400', '404', '500', '4XX', '5xx', 'default'])('%s is that of an error', (key) => {
    expect(isErrorStatus(key)).toBe(true);
  });

  it.each(['200', '2XX', '302', '40', '4000', 'x404', '404x', 'defaults', ''])('%j is none', (key) => {
    expect(isErrorStatus(key)).toBe(false);
  });
});
