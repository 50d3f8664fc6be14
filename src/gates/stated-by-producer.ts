/** What the producer's documents state: manifest, payload, source of truth, OpenAPI, status document. */
import { validateManifest } from '../contracts/compiled/contract.js';
import type { FileEvidence } from '../contracts/evidence.js';
import type { Span } from '../contracts/finding.js';
import { BASELINE_FACTS, type BaselineFact, type Fact } from '../contracts/words.js';
import { statedFact, usualKey, type StatedFact } from '../documents/facts.js';
import { schemaProblems } from '../documents/schema.js';
import { entry, items, show, strings, text, type Node } from '../documents/tree.js';
import { candidateMode } from '../profile/payload.js';
import type { Statements } from './alignment.js';
import type { Dossier } from './dossier.js';
import { inFile, NOWHERE, quote, type Notes } from './findings.js';
import { openApiStatements } from './openapi.js';
import { presence, wellFormed } from './reading.js';
import { currentRecords } from './records.js';

export const FILE_RULES = {
  missing: 'alignment/missing',
  unreadable: 'alignment/file',
  format: 'alignment/format',
} as const;

export function producerStatements(dossier: Dossier, statements: Statements, notes: Notes): void {
  const { producer } = dossier.evidence.sides;
  const atRelease =
    dossier.role === 'consumer' &&
    !dossier.evidence.trees.some((tree) => tree.side === 'producer' && tree.tree === 'release');
  if (producer.origin === 'absent' || atRelease) {
    const tag = dossier.baseline?.release_tag;
    const why = producer.absence ?? `the tag ${quote(tag)} is not in the producer's repository`;
    const hint =
      'Give peer-path (a checkout of the producer with its tags: fetch-depth: 0) or peer-repository with a token that may read it.';
    const message = `The producer's own files at the pinned release could not be read: ${why}`;
    // A repository whose tags are all known has no such release; otherwise it only is not known here.
    if (producer.origin !== 'absent' && producer.git?.ownsTags === true && !producer.git.shallow && tag !== undefined) {
      const pin = dossier.file('consumer', 'subject', 'pin');
      const stated = statedFact(dossier.jsonRoot(pin), 'release_tag');
      const where = pin === null ? NOWHERE : inFile(pin, stated?.span);
      notes.error('alignment/no-such-release', where, {
        message,
        hint: 'Pin a tag that the producer has published.',
        expected: 'a tag of the producer',
        observed: tag,
      });
      return;
    }
    notes.pending('alignment/no-producer', NOWHERE, { message, hint });
    return;
  }
  manifest(dossier, statements, notes);
  payload(dossier, statements, notes);
  sourceOfTruth(dossier, statements, notes);
  openApi(dossier, statements, notes);
  if (dossier.role === 'producer') status(dossier, statements, notes);
}

/** A JSON document's root if it may be compared; null otherwise, with the reason in the notes. */
function readJson(file: FileEvidence, required: boolean, name: string, dossier: Dossier, notes: Notes): Node | null {
  if (presence(file, required, name, FILE_RULES, notes) !== 'read') {
    unknownHistory(file, required, dossier, notes);
    return null;
  }
  const { root, problems } = dossier.json(file);
  return wellFormed(file, problems, name, 'alignment/format', notes) ? root : null;
}

/** Missing, and the history does not tell whether it was ever there. */
export function unknownHistory(file: FileEvidence, required: boolean, dossier: Dossier, notes: Notes): void {
  const rule = file.document === null ? null : dossier.rule(file.side, file.document);
  if (
    required ||
    rule?.required !== 'once-introduced' ||
    file.state.kind !== 'missing' ||
    file.state.introduced !== null
  )
    return;
  const message = `Whether ${file.path} was ever introduced cannot be told: the history is cut off or not there`;
  notes.pending('alignment/history', inFile(file), { message, hint: 'Check out the whole history (fetch-depth: 0).' });
}

function push(
  statements: Statements,
  fact: Fact,
  file: FileEvidence,
  document: string,
  source: string,
  found: Pick<StatedFact, 'value' | 'span' | 'items'>,
  canonical = false,
  fixed = false,
): void {
  statements.get(fact)?.push({
    document,
    source,
    side: file.side,
    path: file.path,
    span: found.span,
    items: found.items,
    value: typeof found.value === 'string' ? found.value : found.value.join(', '),
    canonical,
    fixed,
  });
}

function manifest(dossier: Dossier, statements: Statements, notes: Notes): void {
  const file = dossier.file('producer', dossier.contractTree, 'manifest');
  if (file === null) return;
  const root = readJson(file, dossier.rule('producer', 'manifest')?.required === 'always', 'manifest', dossier, notes);
  if (root === null) return;
  for (const problem of schemaProblems(root, validateManifest)) {
    notes.error('alignment/manifest-schema', inFile(file, problem.span), {
      ...problem,
      message: `The manifest is not valid: ${problem.message}`,
    });
  }
  const guard = dossier.profile.transitionGuard;
  if (guard !== null && entry(root, guard.key) === undefined) {
    const message = `The manifest lacks ${quote(guard.key)}, the transition guard that the profile names`;
    notes.error(
      'alignment/manifest-schema',
      inFile(file, { ...root.span, endLine: root.span.line, endColumn: root.span.column + 1 }),
      { message, hint: `Add ${quote(guard.key)}.`, expected: guard.key, observed: null },
    );
  }
  const fixed = dossier.role === 'consumer';
  for (const fact of [...BASELINE_FACTS, 'manifest_contract_version', 'error_code_enum'] as const) {
    const found = statedFact(root, fact);
    if (found !== undefined)
      push(
        statements,
        fact,
        file,
        fixed ? `manifest at ${dossier.treeName('producer', 'release')}` : 'manifest',
        'manifest',
        found,
        true,
        fixed,
      );
  }
  if (fixed && file.state.kind === 'read') {
    const span = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    push(
      statements,
      'manifest_sha256',
      file,
      `manifest at ${dossier.treeName('producer', 'release')}`,
      'manifest',
      { value: file.state.sha256, span, items: [] },
      true,
      true,
    );
  }
}

function payload(dossier: Dossier, statements: Statements, notes: Notes): void {
  const file = dossier.payload;
  if (file?.state.kind !== 'read') return; // `handoff` says what is to be said of it.
  const { root } = dossier.json(file);
  if (root === null) {
    const message = `The payload ${file.path} cannot be read, so its facts could not be compared (see the gate handoff)`;
    notes.unjudged('alignment/payload', inFile(file), { message, hint: 'Mend what the gate handoff says.' });
    return;
  }
  const name = dossier.role === 'consumer' ? `payload at ${dossier.treeName('producer', 'release')}` : 'payload';
  const mode = candidateMode(dossier.profile, text(entry(root, 'handoff_mode')?.value) ?? '');
  for (const fact of [...BASELINE_FACTS, 'manifest_contract_version', 'error_code_enum'] as const) {
    const found = statedFact(root, fact);
    if (found === undefined) continue;
    if (mode !== null && fact === 'service_contract_version') {
      if (found.value !== mode.targetServiceContractVersion) {
        const message = `The payload's mode ${mode.mode} targets ${mode.targetServiceContractVersion}, but it states ${quote(found.value)}`;
        notes.error('alignment/candidate-target', inFile(file, found.span), {
          message,
          hint: `Set it to ${mode.targetServiceContractVersion}.`,
          expected: mode.targetServiceContractVersion,
          observed: quote(found.value),
        });
      }
      continue;
    }
    push(statements, fact, file, name, 'payload', found);
  }
  const active = entry(root, 'active_runtime_baseline')?.value;
  for (const fact of BASELINE_FACTS) {
    const found = statedFact(active, fact);
    if (found !== undefined) push(statements, fact, file, `${name} (active baseline)`, 'payload', found);
  }
}

function sourceOfTruth(dossier: Dossier, statements: Statements, notes: Notes): void {
  const file = dossier.file('producer', dossier.contractTree, 'source-of-truth');
  const rule = dossier.rule('producer', 'source-of-truth');
  if (file === null || rule === null) return;
  const root = readJson(file, rule.required === 'always', 'contract source of truth', dossier, notes);
  if (root === null) return;
  for (const fact of [
    'service_contract_version',
    'api_contract_version',
    'integration_baseline',
    'error_code_enum',
  ] as const) {
    const found = statedFact(root, fact);
    if (found !== undefined) {
      push(statements, fact, file, 'source of truth', 'source-of-truth', found);
      continue;
    }
    const key = usualKey(root, fact);
    const message = `The contract source of truth does not state ${quote(key)}`;
    notes.error(
      'alignment/unstated',
      inFile(file, { ...root.span, endLine: root.span.line, endColumn: root.span.column + 1 }),
      { message, hint: `Add ${quote(key)}.`, expected: key, observed: null },
    );
  }
  const policy = entry(root, 'non_2xx_envelope_policy');
  const version = statements.get('service_contract_version')?.find((one) => one.canonical)?.value;
  const expected = dossier.profile.policies.find((candidate) => candidate.serviceContractVersion === version);
  if (expected === undefined) return;
  if (policy === undefined) {
    const message = 'The contract source of truth does not state "non_2xx_envelope_policy"';
    notes.error(
      'alignment/unstated',
      inFile(file, { ...root.span, endLine: root.span.line, endColumn: root.span.column + 1 }),
      { message, hint: 'Add "non_2xx_envelope_policy".' },
    );
    return;
  }
  for (const [fact, part] of ENVELOPE_FACTS) {
    const list = entry(policy.value, part);
    const stated = list === undefined ? [] : strings(list.value);
    const { source } = dossier.evidence.profile;
    const voices = statements.get(fact);
    voices?.push({
      document: 'profile',
      source: 'profile',
      side: 'producer',
      path: source,
      span: null,
      value: sorted(expected[part]),
      canonical: true,
      fixed: true,
    });
    const span = list?.value.span ?? policy.keySpan;
    voices?.push({
      document: 'source of truth',
      source: 'source-of-truth',
      side: 'producer',
      path: file.path,
      span,
      ...sortedList(list?.value, stated),
    });
  }
}

const ENVELOPE_FACTS = [
  ['envelope_requires', 'requires'],
  ['envelope_optional', 'optional'],
  ['envelope_forbids', 'forbids'],
] as const;

/** A list as a set: its values sorted, each with its own place. */
function sortedList(
  list: Node | undefined,
  stated: readonly string[] | undefined,
): { value: string; items: readonly Span[] } {
  if (stated === undefined) return { value: show(list), items: [] };
  const pairs = items(list).map((item, index) => ({ span: item.span, value: stated[index] ?? '' }));
  pairs.sort((a, b) => (a.value < b.value ? -1 : 1));
  return { value: pairs.map(({ value }) => value).join(', '), items: pairs.map(({ span }) => span) };
}

function sorted(fields: readonly string[]): string {
  return [...fields].sort().join(', ');
}

function openApi(dossier: Dossier, statements: Statements, notes: Notes): void {
  const file = dossier.file('producer', dossier.contractTree, 'openapi');
  const rule = dossier.rule('producer', 'openapi');
  if (file === null || rule === null) return;
  if (presence(file, rule.required === 'always', 'OpenAPI document', FILE_RULES, notes) !== 'read') {
    unknownHistory(file, rule.required === 'always', dossier, notes);
    return;
  }
  const { root, problems } = dossier.yaml(file);
  if (!wellFormed(file, problems, 'OpenAPI document', 'alignment/format', notes) || root === null) return;
  openApiStatements(root, file, dossier, statements, notes);
}

function status(dossier: Dossier, statements: Statements, notes: Notes): void {
  const rule = dossier.rule('producer', 'status');
  if (rule === null) return;
  const required = rule.required === 'always';
  for (const file of dossier.files('producer', 'subject', 'status')) {
    if (presence(file, required, 'runtime status document', FILE_RULES, notes) !== 'read') {
      unknownHistory(file, required, dossier, notes);
      continue;
    }
    const parsed = dossier.signOff(file);
    if ('kind' in parsed) wellFormed(file, [parsed], 'runtime status document', 'alignment/format', notes);
  }
  for (const { file, facts } of currentRecords(dossier.signOffs('producer', 'status'))) {
    for (const fact of BASELINE_FACTS) {
      const found = facts.facts.filter((statement) => statement.fact === fact && statement.about === 'baseline');
      if (found.length === 0) unstated(fact, file, facts.anchor, notes);
      for (const one of found) {
        statements.get(fact)?.push({
          document: 'status',
          source: 'status',
          side: file.side,
          path: file.path,
          span: one.span,
          value: one.value,
          prefix: true,
        });
      }
    }
  }
}

function unstated(fact: BaselineFact, file: FileEvidence, anchor: Span, notes: Notes): void {
  const message = `The runtime status document ${file.path} does not state ${fact}`;
  notes.error('alignment/unstated', inFile(file, anchor), {
    message,
    hint: `Add a line "- ${fact}: \`…\`" to its baseline; comments and code blocks do not count.`,
    expected: fact,
    observed: null,
  });
}
