import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contractDiff, type Contract } from '../../../src/gates/contract/contract.js';

const BEFORE: Contract = {
  service: 'service.v2',
  api: 'api.v1',
  integration: 'integration/v1',
  codes: ['invalid_json', 'write_conflict', 'internal_error'],
  policy: { requires: ['error.code', 'legacy_error'], optional: [], forbids: ['api_contract_version'] },
  envelope: 'absent',
  operations: null,
  named: { name: 'ServiceErrorEnvelope', codePath: 'error.code' },
  schemas: new Map(),
  sprintDays: 14,
  noticeDays: 10,
};
/** Another policy comes with another service contract; under one, the documents themselves are compared. */
const policy = (over: Partial<NonNullable<Contract['policy']>>) => ({
  service: 'service.v3',
  policy: { requires: ['error.code', 'legacy_error'], optional: [], forbids: ['api_contract_version'], ...over },
});

const NEW: [rule: string, breaking: boolean] = ['contract/service-version', true];

describe('the contract diff', () => {
  it.each<[string, Partial<Contract>, readonly [rule: string, breaking: boolean][]]>([
    ['nothing', {}, []],
    ['the service contract', { service: 'service.v3' }, [['contract/service-version', true]]],
    ['the API contract', { api: 'api.v2' }, [['contract/api-version', true]]],
    ['the integration baseline', { integration: 'integration/v2' }, [['contract/integration-baseline', true]]],
    ['a code more', { codes: [...(BEFORE.codes ?? []), 'locked'] }, [['contract/error-code-added', false]]],
    ['a code less', { codes: ['invalid_json', 'write_conflict'] }, [['contract/error-code-removed', true]]],
    [
      'a code renamed in its place',
      { codes: ['bad_text', 'write_conflict', 'internal_error'] },
      [['contract/error-code-renamed', true]],
    ],
    [
      'a code renamed by a word',
      { codes: ['write_conflict', 'internal_error', 'invalid_json_text'] },
      [['contract/error-code-renamed', true]],
    ],
    [
      'a code gone and an unlike one at another place',
      { codes: ['write_conflict', 'internal_error', 'locked'] },
      [
        ['contract/error-code-removed', true],
        ['contract/error-code-added', false],
      ],
    ],
    ['codes in another order', { codes: ['internal_error', 'write_conflict', 'invalid_json'] }, []],
    [
      'a required field that may be missing',
      policy({ requires: ['error.code'], optional: ['legacy_error'] }),
      [NEW, ['contract/envelope-optional', true]],
    ],
    [
      'a required field that must not come',
      policy({ requires: ['error.code'], forbids: ['legacy_error', 'api_contract_version'] }),
      [NEW, ['contract/envelope-forbidden', true]],
    ],
    [
      'a required field nobody speaks of',
      policy({ requires: ['error.code'] }),
      [NEW, ['contract/envelope-unstated', true]],
    ],
    [
      'a new field that may come',
      policy({ optional: ['error.details'] }),
      [NEW, ['contract/envelope-optional', false]],
    ],
    [
      'a new field that must come',
      policy({ requires: ['error.code', 'legacy_error', 'error.details'] }),
      [NEW, ['contract/envelope-required', false]],
    ],
    ['a shorter window', { sprintDays: 7 }, [['contract/stability-window', false]]],
    ['a longer notice', { noticeDays: 20 }, [['contract/notice-window', false]]],
    ['codes that are not known', { codes: null }, []],
  ])('of %s', (_, over, changes) => {
    const found = contractDiff(BEFORE, { ...BEFORE, ...over });
    expect(found.map(({ rule, breaking }) => [rule, breaking])).toEqual(changes);
    expect(found.every(({ action }) => action !== '')).toBe(true);
  });

  it('is empty where one of the two is not known', () => {
    expect([...contractDiff(null, BEFORE), ...contractDiff(BEFORE, null)]).toEqual([]);
  });

  it('tells every code that came or went exactly once', () => {
    const codes = fc.uniqueArray(fc.constantFrom('a', 'b_c', 'b_d', 'e', 'f_g_h', 'f_g_i', 'j'));
    fc.assert(
      fc.property(codes, codes, (before, after) => {
        const changes = contractDiff({ ...BEFORE, codes: before }, { ...BEFORE, codes: after });
        const gone = before.filter((code) => !after.includes(code)).sort();
        const came = after.filter((code) => !before.includes(code)).sort();
        expect(changes.flatMap((change) => change.before ?? []).sort()).toEqual(gone);
        expect(changes.flatMap((change) => change.after ?? []).sort()).toEqual(came);
      }),
    );
  });
});
