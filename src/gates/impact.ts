/** The consumer impact statement: what the payload states beside what the contract diff says. */
import type { Tree } from '../contracts/evidence.js';
import type { ContractChange, ImpactReport } from '../contracts/report.js';
import { entries, entry, text } from '../documents/tree.js';
import { IMPACT_TEMPLATE } from '../profile/payload.js';
import type { Dossier } from './dossier.js';
import { inFile, quote, type Notes } from './findings.js';

/** The statement a payload carries, and what it ought to say. */
export function impactOf(dossier: Dossier, changes: readonly ContractChange[]): ImpactReport {
  const statement = entry(dossier.jsonRoot(dossier.payload), 'consumer_impact_statement');
  const stated =
    statement === undefined
      ? null
      : Object.fromEntries(entries(statement.value).map(({ key, value }) => [key, text(value) ?? '']));
  return { stated, computed: computedImpact(dossier, changes) };
}

function computedImpact(dossier: Dossier, changes: readonly ContractChange[]): Record<string, string> {
  const breaking = changes.filter((change) => change.breaking);
  const actions = (rules: RegExp) => changes.filter((change) => rules.test(change.rule)).map((change) => change.action);
  const list = (values: readonly string[]) => (values.length === 0 ? 'none' : values.join('; '));
  const { baseline } = dossier;
  const target = baseline === null ? '' : ` (${baseline.release_tag} / ${baseline.commit_sha})`;
  const previous = dossier.evidence.trees.find((tree) => tree.side === 'producer' && tree.tree === 'previous');
  return {
    runtime_behavior_changes: list(actions(/version|baseline|envelope/)),
    required_consumer_mapping_changes: list(actions(/error-code/)),
    required_test_updates:
      breaking.length === 0
        ? 'none'
        : `cover ${breaking.length} breaking ${breaking.length === 1 ? 'change' : 'changes'}`,
    repin_required: `${changes.length > 0 ? 'yes' : 'no'}${target}`,
    rollback_instruction:
      previous === undefined ? 'no previous release is known' : `repin to ${previous.name} / ${previous.commit ?? ''}`,
  };
}

/** Which tree the payload of the run is in. */
export function checkImpact(dossier: Dossier, changes: readonly ContractChange[], notes: Notes): void {
  const file = dossier.payload;
  const tree: Tree = dossier.contractTree;
  if (file?.state.kind !== 'read') return;
  const root = dossier.jsonRoot(file);
  const statement = entry(root, 'consumer_impact_statement');
  if (statement === undefined) {
    const template = entry(root, 'consumer_impact_statement_template');
    const message = `The payload ${tree === 'release' ? `at ${dossier.treeName('producer', 'release')} ` : ''}holds no filled-in consumer_impact_statement, only its template`;
    notes.error('sign-off/impact-missing', inFile(file, template?.keySpan), {
      message,
      hint: 'Add "consumer_impact_statement" with the five fields of the template filled in; the release handoff packet has what was computed.',
      expected: 'consumer_impact_statement',
      observed: null,
    });
    return;
  }
  const breaking = changes.filter((change) => change.breaking);
  for (const key of Object.keys(IMPACT_TEMPLATE)) {
    const found = entry(statement.value, key);
    const stated = text(found?.value);
    const where = inFile(file, found?.value.span ?? statement.keySpan);
    if (stated === undefined || stated.trim() === '' || PLACEHOLDER.test(stated)) {
      const message = `The impact statement's ${quote(key)} is ${stated === undefined ? 'missing' : `still the placeholder ${quote(stated)}`}`;
      notes.error('sign-off/impact-placeholder', where, {
        message,
        hint: `Fill in ${quote(key)}.`,
        expected: 'a statement',
        observed: stated ?? null,
      });
      continue;
    }
    const contradiction = contradicts(key, stated, changes);
    if (contradiction === null) continue;
    const message = `The impact statement's ${quote(key)} says ${quote(stated)}, but the contract diff has ${breaking.length} breaking ${breaking.length === 1 ? 'change' : 'changes'}: ${contradiction}`;
    notes.error('sign-off/impact-contradiction', where, {
      message,
      hint: 'Say what changes, in the words of the contract diff.',
      expected: contradiction,
      observed: stated,
    });
  }
}

/** What stands where nobody has written yet. */
const PLACEHOLDER = /<[^>]*>|^\s*(?:tb[dc]|todo|fixme|\?+|\.{2,}|\u2026|-+)\W*$/i;

/** The changes a "none" or "no" denies; null when it denies none. */
function contradicts(key: string, stated: string, changes: readonly ContractChange[]): string | null {
  const isNone = /^\s*(?:none|no(?!\s+longer\b)|n\/a|nothing)\b/i.test(stated);
  if (!isNone) return null;
  const about: Readonly<Record<string, (change: ContractChange) => boolean>> = {
    runtime_behavior_changes: (change) => change.breaking && /version|baseline|envelope/.test(change.rule),
    required_consumer_mapping_changes: (change) => change.rule.includes('error-code'),
    required_test_updates: (change) => change.breaking,
    repin_required: (change) => change.breaking,
  };
  const denied = changes.filter((change) => about[key]?.(change) === true);
  return denied.length === 0
    ? null
    : denied.map((change) => `${change.subject} (${change.before ?? 'none'} to ${change.after ?? 'none'})`).join(', ');
}
