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

describe('what the consumer is told to do', () => {
  it.each<[string, Partial<Contract>, Partial<Contract>, readonly string[]]>([
    ['a longer window', {}, { sprintDays: 21 }, ['stability window: 14 days -> 21 days; nothing']],
    [
      'a shorter notice',
      {},
      { noticeDays: 5 },
      ['notice of new error codes: 10 business days -> 5 business days; plan for 5 business days instead of 10'],
    ],
    ['the same windows', {}, { sprintDays: 14, noticeDays: 10 }, []],
    ['windows that were not promised', { sprintDays: null, noticeDays: null }, {}, []],
    ['windows that are promised no more', {}, { sprintDays: null, noticeDays: null }, []],
    ['codes that were not listed', { codes: null }, {}, []],
    ['codes that are listed no more', {}, { codes: null }, []],
    ['versions that were not stated', { api: null, integration: null }, {}, []],
    ['versions that are stated no more', {}, { api: null, integration: null }, []],
    [
      'no policy before',
      { policy: null, service: 'service.v1' },
      {},
      ['service contract version: service.v1 -> service.v2; expect service.v2 where service.v1 is expected now'],
    ],
    [
      'half of the words of a code',
      { codes: ['x', 'bad_text'] },
      { codes: ['bad_json', 'x'] },
      [
        'error code bad_text: bad_text -> -; stop expecting bad_text',
        'error code bad_json: - -> bad_json; map bad_json',
      ],
    ],
    [
      'most of the words of a code',
      { codes: ['x', 'very-bad_text'] },
      { codes: ['very_bad-json', 'x'] },
      [
        'error code very-bad_text: very-bad_text -> very_bad-json; map very_bad-json, which probably replaces very-bad_text',
      ],
    ],
    [
      'two codes that one might replace',
      { codes: ['bad_long_text', 'bad_long_json', 'x'] },
      { codes: ['x', 'bad_long_word'] },
      [
        'error code bad_long_text: bad_long_text -> bad_long_word; map bad_long_word, which probably replaces bad_long_text',
        'error code bad_long_json: bad_long_json -> -; stop expecting bad_long_json',
      ],
    ],
  ])('%s', (_, before, after, said) => {
    expect(
      contractDiff({ ...BEFORE, ...before }, { ...BEFORE, ...after }).map(
        ({ subject, before: was, after: is, action }) => `${subject}: ${was ?? '-'} -> ${is ?? '-'}; ${action}`,
      ),
    ).toEqual(said);
  });
});
