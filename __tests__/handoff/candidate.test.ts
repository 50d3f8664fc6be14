import { describe, expect, it } from '@jest/globals';
import { text } from '../../src/documents/tree.js';
import { overlapDays, readCandidate, saidOfCandidate } from '../../src/handoff/candidate.js';
import { json, start } from '../documents/places.js';

const CANDIDATE = {
  target_service_contract_version: 'service.v4',
  migration_overlap_days: 14,
  cutover_not_before_utc_date: '2026-03-01',
};

describe('what a document says of a candidate', () => {
  it('stands where it says it', () => {
    const { target, notBefore } = readCandidate(json(JSON.stringify({ rehearsal_candidate: CANDIDATE }, null, 1)));
    expect([text(target?.value), notBefore && start(notBefore.value.span)]).toEqual(['service.v4', '5:34']);
  });

  it('is nothing where there is none', () => {
    expect(readCandidate(json('{}'))).toEqual({ target: undefined, notBefore: undefined });
  });

  it('are its days of overlap, where a profile has a number', () => {
    expect([overlapDays(CANDIDATE), overlapDays({ migration_overlap_days: '14' }), overlapDays({})]).toEqual([
      14,
      null,
      null,
    ]);
  });
});

describe('what an old version said of a candidate', () => {
  it('is what a reader of today would find', () => {
    const version = { handoff_mode: 'v4-preview', rehearsal_candidate: CANDIDATE };
    expect(saidOfCandidate(JSON.stringify(version))).toEqual({
      mode: 'v4-preview',
      target: 'service.v4',
      days: 14,
      notBefore: '2026-03-01',
    });
  });

  it('is the version that is expected where no candidate is named', () => {
    const stable = { handoff_mode: 'stable', expected_service_contract_version: 'service.v3' };
    expect(saidOfCandidate(JSON.stringify(stable))).toMatchObject({ mode: 'stable', target: 'service.v3', days: null });
  });

  it.each([null, '{', '[]', '"x"', '{"handoff_mode": 1, "__proto__": {"rehearsal_candidate": {}}}'])(
    'is nothing of %j',
    (version) => {
      expect(saidOfCandidate(version)).toEqual({ mode: null, target: null, days: null, notBefore: null });
    },
  );
});
