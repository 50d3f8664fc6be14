import { describe, expect, it } from '@jest/globals';
import { fileOf } from '../../src/contracts/file-state.js';
import { errorCodes, promisedDays, readManifest } from '../../src/handoff/manifest.js';
import { json, start } from '../documents/places.js';

const MANIFEST =
  '{"stability_window": {"minimum_sprint_days": 14},\n"additive_error_code_notice_policy": {"standard_business_days": 10}}';

describe('a manifest', () => {
  it('promises days, each where it stands', () => {
    expect(promisedDays(json(MANIFEST))).toEqual({ sprintDays: 14, noticeDays: 10 });
    const { noticeDays } = readManifest(json(MANIFEST));
    expect(noticeDays && [noticeDays.key, start(noticeDays.value.span)]).toEqual(['standard_business_days', '2:65']);
  });

  it.each(['{}', '{"stability_window": {"minimum_sprint_days": "14"}}', '{"stability_window": [14]}'])(
    'promises nothing with %s',
    (text) => {
      expect(promisedDays(json(text))).toEqual({ sprintDays: null, noticeDays: null });
    },
  );

  it('lists error codes that are texts', () => {
    const codes = (text: string) => errorCodes(fileOf(Buffer.from(text)));
    expect([codes('{"error_code_enum": ["b", "a"]}'), codes('{"error_code_enum": "a"}'), codes('{')]).toEqual([
      ['b', 'a'],
      [],
      [],
    ]);
  });
});
