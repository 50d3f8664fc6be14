/** What the contract source of truth states: versions, error codes, and the envelope policy, which the profile knows. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Fact } from '../../contracts/words.js';
import { ENVELOPE_POLICY, POLICY_PARTS, type PolicyPart } from '../../handoff/envelope-policy.js';
import { spellings, usualKey } from '../../handoff/facts.js';
import { entry, items, show, strings, text, type Node } from '../../documents/tree.js';
import { beginningOf, comparableJson } from './comparable.js';
import type { Case } from '../case/case.js';
import { inFile, quote, type Notes } from '../case/findings.js';
import type { Statement, Statements, Voice } from './statements.js';
import { setOf } from '../../handoff/value.js';

const STATED = ['service_contract_version', 'api_contract_version', 'integration_baseline', 'error_code_enum'] as const;

const FACT_OF = {
  requires: 'envelope_requires',
  optional: 'envelope_optional',
  forbids: 'envelope_forbids',
} as const satisfies Readonly<Record<PolicyPart, Fact>>;

export function sourceOfTruthStatements(statements: Statements, theCase: Case): void {
  const { dossier, notes } = theCase;
  const file = dossier.file('producer', dossier.contractTree, 'source-of-truth');
  if (file === null || dossier.rule('producer', 'source-of-truth') === null) return;
  const root = comparableJson(file, 'contract source of truth', theCase);
  if (root === null) return;
  const voice: Voice = { file, document: 'source of truth', source: 'source-of-truth', written: 'json' };
  for (const fact of STATED) {
    const found = spellings(root, fact);
    if (found.length === 0) unstated(usualKey(root, fact), root, file, notes);
    statements.addStated(fact, voice, found);
  }
  // What it need not state must agree all the same.
  for (const fact of ['release_tag', 'commit_sha', 'manifest_contract_version'] as const)
    statements.addStated(fact, voice, spellings(root, fact));
  envelopePolicy(root, voice, statements, theCase);
}

function envelopePolicy(root: Node, voice: Voice, statements: Statements, { dossier, notes }: Case): void {
  const version = statements.canonical('service_contract_version');
  const expected = dossier.profile.policies.find((candidate) => candidate.serviceContractVersion === version);
  if (expected === undefined) return;
  const policy = entry(root, ENVELOPE_POLICY);
  if (policy === undefined) {
    unstated(ENVELOPE_POLICY, root, voice.file, notes);
    return;
  }
  const profile: Voice = {
    file: { side: 'producer', path: dossier.evidence.profile.source },
    document: 'profile',
    source: 'profile',
    canonical: true,
    fixed: true,
  };
  for (const part of POLICY_PARTS) {
    const fact = FACT_OF[part];
    statements.add(fact, profile, { value: setOf([...expected[part]].sort()), span: null });
    const list = entry(policy.value, part);
    statements.add(fact, voice, list === undefined ? { value: setOf([]), span: policy.keySpan } : asSet(list.value));
  }
}

/** A list as a set: its values sorted, each with its own place. */
function asSet(list: Node): Statement {
  if (strings(list) === undefined) return { value: { kind: 'malformed', shown: show(list) }, span: list.span };
  const pairs = items(list).map((item) => ({ span: item.span, value: String(text(item)) }));
  pairs.sort((a, b) => (a.value < b.value ? -1 : 1));
  return { value: setOf(pairs.map(({ value }) => value)), span: list.span, items: pairs.map(({ span }) => span) };
}

function unstated(key: string, root: Node, file: Pick<FileEvidence, 'side' | 'path'>, notes: Notes): void {
  const message = `The contract source of truth does not state ${quote(key)}`;
  notes.error('alignment/unstated', inFile(file, beginningOf(root)), {
    message,
    hint: `Add ${quote(key)}.`,
    expected: key,
    observed: null,
  });
}
