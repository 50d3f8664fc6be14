/** What a payload says: the terms under which the producer hands a release over, each where it stands. */
import { entry, items, text, type Entry, type Node } from '../documents/tree.js';
import { ENVELOPE_POLICY } from './envelope-policy.js';

/** When it was generated: the one thing that manifest and profile do not tell. */
export const GENERATED_AT = 'handoff_generated_at_utc';

export type Payload = ReturnType<typeof readPayload>;

/** The facts of a release it states like any other document (facts.ts). */
export function readPayload(root: Node | undefined) {
  return {
    mode: entry(root, 'handoff_mode'),
    generatedAt: entry(root, GENERATED_AT),
    /** The release that runs now: beside a candidate, another one than is handed over. */
    activeBaseline: entry(root, 'active_runtime_baseline'),
    envelopePolicies: entry(root, ENVELOPE_POLICY),
    manifestVersion: entry(root, 'manifest_contract_version'),
    manifestPath: entry(root, 'manifest_path'),
    changelogPath: entry(root, 'changelog_path'),
    commands: entry(root, 'verification_commands'),
    impact: entry(root, 'consumer_impact_statement'),
    impactTemplate: entry(root, 'consumer_impact_statement_template'),
    candidate: entry(root, 'rehearsal_candidate'),
    expectations: entry(root, 'compatibility_expectations'),
    consumerCommands: entry(root, 'required_consumer_validation_commands'),
  };
}

/** The mode of a payload: `stable`, or a candidate's; undefined where it names none. */
export function modeOf(root: Node | undefined): string | undefined {
  return text(readPayload(root).mode?.value);
}

/** The documents that a payload names by their paths. */
export function namedDocuments(
  root: Node,
): readonly { readonly id: 'manifest' | 'changelog'; readonly stated: Entry }[] {
  const { manifestPath, changelogPath } = readPayload(root);
  return [
    ...(manifestPath === undefined ? [] : [{ id: 'manifest', stated: manifestPath } as const]),
    ...(changelogPath === undefined ? [] : [{ id: 'changelog', stated: changelogPath } as const]),
  ];
}

/** The commands that a payload lists, as texts. */
export function listedCommands(root: Node): readonly string[] {
  return items(readPayload(root).commands?.value).flatMap((node) => text(node) ?? []);
}
