import { describe, expect, it } from '@jest/globals';
import { SMALL_PROFILE } from '../support/profile.js';
import { extended, problems, replaced } from './problems.js';

describe('a profile that is no YAML', () => {
  it.each([
    ['broken', 'name: [a\nb: c', /^\d+:\d+ The profile is not YAML: /],
    ['indented with tabs', 'producer:\n\tname: x', /^2:1 The profile is not YAML: tab/],
    ['empty', '', /^1:1 The profile is empty$/],
    ['UTF-16', Buffer.from('\ufeffname: x', 'utf16le'), /^1:1 The profile is UTF-16, not UTF-8$/],
    ['of several documents', 'a: 1\n---\nb: 2', /^1:1 The profile holds more than one YAML document$/],
    [
      'doubled in a key',
      `${SMALL_PROFILE}name: x`,
      /^12:1 The profile holds the key "name" twice \(first at line 2\)$/,
    ],
  ])('is refused with its place: %s', (_what, profile, problem) => {
    expect(problems(profile)).toEqual([expect.stringMatching(problem)]);
  });
});

describe('a profile of another shape', () => {
  it.each([
    ['a list', '- a', ['1:1 The document must be a value of type object, but is ["a"]']],
    ['an unknown key', extended('relaese: tag'), ['12:1 The document has the unknown key `relaese`']],
    [
      'an unknown key below',
      extended('contract:', '  transition-guards: {}'),
      ['13:3 `contract` has the unknown key `transition-guards`'],
    ],
    [
      'an unknown document',
      replaced('    payload: docs/handoff.json', '    payload: docs/handoff.json\n    paylod: x'),
      ['9:5 `producer.documents` has the unknown key `paylod`'],
    ],
    ['a missing key', replaced('name: orders\n', ''), ['1:1 The document lacks the key `name`']],
    [
      'a missing document',
      replaced('    manifest: contracts/manifest.json\n', ''),
      ['7:5 `producer.documents` lacks the key `manifest`'],
    ],
    [
      'a number for a name',
      replaced('name: Orders', 'name: 7'),
      ["5:9 `producer.name` must be the product's name, as documents write it, but is 7"],
    ],
    [
      'another version',
      replaced('profile/v1', 'profile/v2'),
      ['1:9 `schema` must be "handoff-gate.profile/v1", but is "handoff-gate.profile/v2"'],
    ],
    [
      'an unknown release requirement',
      extended('release: signed'),
      ['12:10 `release` must be one of tag, published, immutable, but is "signed"'],
    ],
    [
      'an unknown gate',
      replaced('cutover: [handoff', 'cutover: [handof'),
      [expect.stringMatching(/^3:57 `decisions.cutover\[0\]` must be one of handoff, .*, but is "handof"$/)],
    ],
    [
      'a path out of the root',
      replaced('config/pin.json', '../pin.json'),
      [
        expect.stringMatching(
          /^11:21 `consumer.documents.pin` must be a path, or an object with path and required, but is/,
        ),
      ],
    ],
    [
      'an absolute path',
      replaced('config/pin.json', '/etc/pin.json'),
      [expect.stringMatching(/^11:21 `consumer.documents.pin` must be a path/)],
    ],
    [
      'a misspelt requirement',
      replaced('pin: config/pin.json', 'pin: { path: a, requierd: always }'),
      ['11:32 `consumer.documents.pin` has the unknown key `requierd`'],
    ],
    [
      'an unknown requirement',
      replaced('pin: config/pin.json', 'pin: { path: a, required: sometimes }'),
      [
        expect.stringMatching(
          /^11:42 `consumer.documents.pin.required` must be one of always, once-introduced, optional/,
        ),
      ],
    ],
    [
      'a timeout of nothing',
      extended('  suite: [{ id: a, command: b, timeout-minutes: 0 }]'),
      ['12:49 `consumer.suite[0].timeout-minutes` must be minutes, more than 0, but is 0'],
    ],
    [
      'a candidate mode called stable',
      extended('contract:', '  candidate-modes: [{ mode: stable, target-service-contract-version: v3 }]'),
      [expect.stringMatching(/^13:29 `contract.candidate-modes\[0\].mode` must be /)],
    ],
  ])('is refused with place, expected and observed: %s', (_what, text, told) => {
    expect(problems(text)).toEqual(told);
  });

  it('is told everything at once', () => {
    expect(problems(extended('release: signed', 'relaese: tag'))).toHaveLength(2);
  });

  it('is refused when its aliases unfold without end', () => {
    const bomb = Array.from({ length: 9 }, (_, level) => {
      const item = level === 0 ? 'x' : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array.from({ length: 9 }, () => item).join(', ')}]`;
    });
    expect(problems(extended(...bomb))).toEqual(['1:1 The document unfolds into more values than can be checked']);
  });
});
