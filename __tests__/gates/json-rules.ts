/** What a mutation of a value of a JSON document must lead to: which gate, at which line. First match counts. */
import type { GateId } from '../../src/contracts/words.js';
import type { Kind, TextMutation } from '../support/mutations.js';
import type { Place } from './bench.js';

interface Rule {
  /** Of the JSON pointer; the whole of it. */
  readonly at: RegExp;
  readonly kinds?: readonly Kind[];
  /** Null: it changes no promise. `copies`: only the byte copies show it. */
  readonly gate: GateId | 'copies' | null;
  /** A member of the root at whose line what is missing is asked for. */
  readonly line?: string;
}

const SAME: readonly Kind[] = ['reordered'];
const FACT =
  /\/(?:active_runtime_baseline\/)?(?:release_tag|commit_sha|(?:expected_)?(?:service|api)_contract_version|integration_baseline)/;
const FACTS = new RegExp(`^(?:${FACT.source}|/error_code_enum(?:/\\d+)?|/manifest_contract_version)$`);
const CHANGED: readonly Kind[] = ['wrong', 'look-alike', 'retyped', 'reordered'];

export const PAYLOAD_RULES: readonly Rule[] = [
  { at: /.*\/\d+/, kinds: ['duplicated'], gate: 'handoff' },
  { at: /^\/error_code_enum\/\d+$/, kinds: ['retyped'], gate: 'handoff' },
  { at: FACTS, kinds: CHANGED, gate: 'alignment' },
  // The candidate's policy may stand beside the active one.
  { at: /^\/non_2xx_envelope_policy\/\w+_candidate$/, kinds: ['missing'], gate: null },
  { at: /^\/error_code_enum\/\d+$/, kinds: ['missing', 'duplicated'], gate: 'alignment' },
  { at: /^\/(?:verification_commands|non_2xx_envelope_policy\/.*)$/, kinds: SAME, gate: null },
  { at: /^\/verification_commands\/\d+$/, kinds: ['padded'], gate: null },
  {
    at: /^\/consumer_impact_statement$/,
    kinds: ['missing'],
    gate: 'sign-off',
    line: 'consumer_impact_statement_template',
  },
  {
    at: /^\/consumer_impact_statement\/(?:required_consumer_mapping_changes|rollback_instruction)$/,
    kinds: ['wrong'],
    gate: 'sign-off',
  },
  { at: /^\/consumer_impact_statement\/.*$/, kinds: ['wrong', 'padded', 'look-alike'], gate: null },
  { at: /^\/consumer_impact_statement\/.*$/, kinds: ['blank', 'retyped', 'missing'], gate: 'sign-off' },
  { at: /.*/, gate: 'handoff' },
];

export const CANDIDATE_RULES: readonly Rule[] = [
  // Lists of names are sets, wherever they stand.
  { at: /^\/(?:compatibility_expectations\/\w+|required_consumer_validation_commands)$/, kinds: SAME, gate: null },
  ...PAYLOAD_RULES,
];

export const MANIFEST_RULES: readonly Rule[] = [
  {
    at: /^\/(?:stability_window|additive_error_code_notice_policy|\w+_transition_guard)\/.*$/,
    kinds: ['wrong'],
    gate: 'copies',
  },
  { at: /^\/\w+_transition_guard(?:\/.*)?$/, kinds: ['emptied'], gate: 'copies' },
  { at: /^\/\w+_transition_guard\/.*$/, kinds: ['missing'], gate: 'copies' },
  { at: /.*/, gate: 'alignment' },
];

export const TRUTH_RULES: readonly Rule[] = [
  { at: /^\/non_2xx_envelope_policy\/\w+$/, kinds: SAME, gate: 'copies' },
  // Says which version of the document this is; nothing else states it.
  { at: /^\/service_contract_source_version$/, gate: 'copies' },
  { at: /.*/, gate: 'alignment' },
];

/** A byte copy: every edit shows at its first byte that differs. */
export const COPY_RULES: readonly Rule[] = [{ at: /.*/, gate: 'copies' }];

export const PIN_RULES: readonly Rule[] = [
  { at: /^\/default_base_url$/, kinds: ['wrong', 'look-alike', 'missing'], gate: null },
  { at: /^\/default_timeout_ms$/, kinds: ['wrong', 'missing'], gate: null },
  { at: /.*/, gate: 'alignment' },
];

export const BUNDLE_RULES: readonly Rule[] = [
  // What nothing else states, and what only warns: a command that the suite does not run.
  { at: /^\/(?:evidence_bundle_version|compliance_suite(?:\/standards.*)?)$/, gate: null },
  // A blank behind an instant changes nothing of it.
  { at: /^\/generated_at_utc$/, kinds: ['padded'], gate: null },
  {
    at: /^\/(?:generator|handoff_mode|compliance_suite\/entrypoint)$/,
    kinds: ['blank', 'padded', 'retyped', 'missing'],
    gate: null,
  },
  {
    at: /^\/required_validation_commands$/,
    kinds: ['missing', 'emptied', 'retyped'],
    gate: 'immutable-release',
  },
  // A command of the handoff (the first ones are) that the list does not hold is missed in the list, whatever stands in its place.
  {
    at: /^\/required_validation_commands\/[0-7]$/,
    kinds: ['missing', 'look-alike', 'retyped', 'blank'],
    gate: 'immutable-release',
    line: 'required_validation_commands',
  },
  { at: /^\/required_validation_commands(?:\/\d+)?$/, gate: null },
  { at: /^\/artifacts$/, kinds: SAME, gate: null },
  { at: /^\/artifacts\/\d+$/, kinds: ['missing'], gate: 'immutable-release', line: 'artifacts' },
  { at: /^\/artifacts\/\d+$/, kinds: ['duplicated'], gate: null },
  { at: /.*/, gate: 'immutable-release' },
];

/** The place a mutation must be found at; undefined when the table leaves it out. */
export function placeOf(
  mutation: TextMutation,
  original: string,
  rules: readonly Rule[],
  copies: { readonly gate: GateId; readonly path?: string },
): Place | null {
  const { pointer, kind, text } = mutation;
  // A key that stands twice makes the document unreadable, whatever it says.
  const twice = kind === 'duplicated' && !/\/\d+$/.test(pointer);
  const rule = twice
    ? rules.at(-1)
    : rules.find(({ at, kinds }) => at.test(pointer) && (kinds === undefined || kinds.includes(kind)));
  if (rule === undefined || rule.gate === null) return null;
  if (rule.gate === 'copies') return { ...copies, line: firstDifferentLine(original, text) };
  if (rule.line !== undefined) {
    const key = `"${rule.line}":`;
    return { gate: rule.gate, line: text.slice(0, text.indexOf(key)).split('\n').length };
  }
  return { gate: rule.gate, line: mutation.line };
}

export function firstDifferentLine(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one.slice(0, at).split('\n').length;
}
