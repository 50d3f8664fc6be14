/** Consumer impact statements: what the payload tells the consumer beside what the contract diff, the release and the way back are. */
import { set, type Case, type Change, type TextEdit } from '../case.js';
import { CODES, NEW_CODE, SAME_CONTRACT, together, type Recipe } from '../honest-pair.js';
import { sha256 } from '../texts.js';

const FIELDS = {
  runtime: 'runtime_behavior_changes',
  mapping: 'required_consumer_mapping_changes',
  tests: 'required_test_updates',
  repin: 'repin_required',
  back: 'rollback_instruction',
} as const;
type Field = keyof typeof FIELDS;
type Row = readonly [field: Field, value: string, why: string];

/** The payload says so, and the bundle has the digest of what it says: nothing else is wrong. */
function stating(field: Field, value: string): Change {
  let digests: readonly [string, string] = ['', ''];
  const payload: TextEdit = (text, facts) => {
    const said = set({ [`consumer_impact_statement.${FIELDS[field]}`]: value })(text, facts);
    digests = [sha256(text), sha256(said)];
    return said;
  };
  const bundle: TextEdit = (text) => text.replaceAll(digests[0], digests[1]);
  return { texts: { payload, bundle } };
}

/** The same in a pair with another contract diff, from the beginning. */
const stated = (field: Field, value: string, recipe: Recipe): Change => ({
  recipe: together(recipe, { texts: { payload: set({ [`consumer_impact_statement.${FIELDS[field]}`]: value }) } }),
});

const WRONG: readonly Row[] = [
  ['runtime', 'TODO: fill in', 'nobody has filled it in'],
  ['runtime', '<none|describe>', 'the template'],
  ['runtime', '[describe changes here]', 'the template in other brackets'],
  ['runtime', '{{ runtime_changes }}', 'a template that was not rendered'],
  ['runtime', 'à compléter', 'French: to be completed'],
  ['runtime', 'See CHANGELOG.md', 'it says nothing itself'],
  ['runtime', 'Same as last time.', 'it says nothing itself'],
  ['runtime', 'Fully backward compatible.', 'legacy_error goes'],
  ['runtime', 'Drop-in replacement for service.v2', 'legacy_error goes'],
  ['runtime', 'Errors state service.v3; legacy_error goes. Non-breaking.', 'it denies what it names'],
  ['runtime', 'Errors state service.v3 and still carry legacy_error.', 'they do not'],
  ['runtime', 'service.v3 replaces service.v2. legacy_error is not removed.', 'it is'],
  ['runtime', 'service.v4 replaces service.v2, legacy_error is removed', 'there is no service.v4'],
  ['runtime', 'service.v3, ohne legacy_error, vollständig abwärtskompatibel', 'German: backward compatible'],
  ['runtime', 'Aucun changement.', 'French: no change'],
  ['runtime', '変更なし', 'Japanese: no change'],
  ['runtime', 'Faster queries.', 'nothing of what breaks'],
  ['runtime', 'Does legacy_error go with service.v3?', 'a question'],
  ['mapping', 'none', 'a code is new'],
  ['mapping', 'No mapping changes are needed.', 'a code is new'],
  ['mapping', 'map the new code', 'which?'],
  ['mapping', 'map rate_limit', 'another code'],
  ['mapping', `map ${NEW_CODE} and quota_exceeded`, 'there is no such code'],
  ['mapping', `${NEW_CODE} need not be mapped`, 'it must'],
  ['mapping', `map ${NEW_CODE}; write_conflict is removed`, 'it is not'],
  ['mapping', `ignore ${NEW_CODE}`, 'no mapping'],
  ['tests', 'none', 'the contract breaks'],
  ['tests', 'Existing tests keep passing unchanged.', 'those that read legacy_error do not'],
  ['repin', 'no', 'the contract breaks'],
  ['repin', 'yes (v0.3.2)', 'that is the release before'],
  ['repin', 'yes (v0.4.0 / 0123456789abcdef0123456789abcdef01234567)', 'no commit of the release'],
  ['repin', 'yes, eventually', 'a repin that waits'],
  ['repin', 'yes (v0.4.0), ausser im Pilotbetrieb', 'German: except in the pilot'],
  ['repin', 'recommended', 'neither yes nor no'],
  ['back', 'repin to v0.4.0', 'that is the new release'],
  ['back', 'repin to v0.3.1', 'both sides tried v0.3.2'],
  ['back', 'repin to v0.3.0', 'there is no such release'],
  ['back', 'repin to the previous release', 'which?'],
  ['back', 'not needed', 'no way back'],
  ['back', 'Do not repin to v0.3.2.', 'the contrary'],
];

const title = (field: Field, value: string) => `impact: ${FIELDS[field]}: ${value}`;

const WITHOUT = CODES.filter((code) => code !== 'query_failed');
const REMOVED: Recipe = { codes: { release: [...WITHOUT, NEW_CODE] } };

export const IMPACT_DEFECTS: readonly Case[] = [
  ...WRONG.map(([field, value, why]): Case => ({
    title: title(field, value),
    why,
    change: stating(field, value),
    runs: ['producer'],
    gate: 'sign-off',
    place: { document: 'payload' },
  })),
  ...(
    [
      ['mapping', `map ${NEW_CODE}`, 'query_failed goes, and is not named'],
      ['mapping', `map ${NEW_CODE}; query_failed stays`, 'it goes'],
      ['mapping', `map ${NEW_CODE} and query_failed`, 'it goes'],
    ] as const
  ).map(([field, value, why]): Case => ({
    title: `a code goes; ${title(field, value)}`,
    why,
    change: stated(field, value, REMOVED),
    gate: 'sign-off',
  })),
  {
    title: `nothing changes; ${title('mapping', 'map quota_exceeded')}`,
    why: 'there is no such code',
    change: stated('mapping', 'map quota_exceeded', SAME_CONTRACT),
    gate: 'sign-off',
  },
];

const RIGHT: readonly Row[] = [
  [
    'runtime',
    'Fehler nennen service.v3 statt service.v2, tragen kein legacy_error mehr und dürfen error.details tragen.',
    'German',
  ],
  [
    'runtime',
    'Not backward compatible: `legacy_error` (required in `service.v2`) is removed in `service.v3`; `error.details` is optional. Successful responses are unchanged.',
    'it says what stays',
  ],
  [
    'runtime',
    'service.v2 → service.v3: legacy_error dropped, error.details new; everything else is unchanged',
    'brief',
  ],
  ['mapping', `Ajouter ${NEW_CODE} à la table ; les autres codes restent inchangés.`, 'French'],
  ['mapping', `map \`${NEW_CODE}\` (HTTP 429) to retry_later`, "to a name of the consumer's own"],
  ['mapping', `One new code, ${NEW_CODE}. No codes were removed.`, 'true'],
  ['tests', 'Contract tests must expect service.v3 envelopes; no test may expect legacy_error.', 'in other words'],
  ['repin', 'Yes', 'no target is named'],
  ['repin', 'YES (`v0.4.0`)', 'in capitals'],
  ['repin', 'yes, from v0.3.2 to v0.4.0', 'both ends'],
  ['repin', 'Yes: repin to v0.4.0 atomically (pin, matrix, manifest)', 'how'],
  ['repin', 'ja, auf v0.4.0', 'German'],
  ['back', 'Re-pin consumer to last approved rollback target (`v0.3.2`).', "the real repositories' words"],
  ['back', 'If v0.4.0 fails, repin to v0.3.2; no data migration is needed.', 'when, and that it is easy'],
  ['back', 'auf v0.3.2 zurückpinnen', 'German'],
];

export const HARMLESS_IMPACT: readonly Case[] = [
  ...RIGHT.map(([field, value, why]): Case => ({ title: title(field, value), why, change: stating(field, value) })),
  ...(
    [
      ['repin', 'No - nothing changes for consumers', 'nothing does'],
      ['runtime', 'Fully backward compatible.', 'it is'],
      ['mapping', 'No changes.', 'there are none'],
    ] as const
  ).map(([field, value, why]): Case => ({
    title: `nothing changes; ${title(field, value)}`,
    why,
    change: stated(field, value, SAME_CONTRACT),
  })),
];
