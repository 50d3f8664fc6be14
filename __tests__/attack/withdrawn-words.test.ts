/** A consent that the same line takes back, or that waits for something, is none. */
import { describe, expect, it } from '@jest/globals';
import { isTakenBack, verdictOf, withoutRemarks } from '../../src/documents/values.js';

describe('a verdict', () => {
  it.each([
    'GO is not yet approved',
    'GO (revoked 2025-05-09)',
    'GO once legal agrees',
    'GO — withdrawn',
    'GO pending',
    'GO: no',
    'GO ❌',
  ])('is unclear where it says "%s"', (text) => {
    expect(verdictOf(text)).toBeNull();
  });

  it.each([
    'GO',
    'GO (approved by both sides)',
    'GO. After the release both sides watch the errors.',
    'GO, no open issues',
    'GO. Not before nine o’clock was agreed by phone.',
    'Steady-state GO',
  ])('is GO where it says "%s"', (text) => {
    expect(verdictOf(text)).toBe('GO');
  });

  it('is NO-GO whatever follows', () => {
    expect(verdictOf('NO-GO (until the windows end)')).toBe('NO-GO');
  });
});

describe('readiness', () => {
  it.each(['? No', ' pending drill', ': no', ' (failed)', ' until Friday'])('is taken back by "%s"', (rest) => {
    expect(isTakenBack(rest)).toBe(true);
  });

  it.each(['', ' (rehearsed on 2025-05-06, 4 minutes)', ' since the drill of May'])('stays with "%s"', (rest) => {
    expect(isTakenBack(rest)).toBe(false);
  });
});

describe('remarks in parentheses', () => {
  it('are left out, and an open parenthesis is no remark', () => {
    expect(withoutRemarks('GO (a) b (c')).toBe('GO   b (c');
  });
});
