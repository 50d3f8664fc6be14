/** What the producer's documents state: manifest, payload, source of truth, OpenAPI, status document. */
import { validateManifest } from '../../contracts/compiled/contract.js';
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Span } from '../../contracts/finding.js';
import { edited } from '../../contracts/remedy.js';
import { BASELINE_FACTS, type BaselineFact } from '../../contracts/words.js';
import { spellings, statedFact } from '../../handoff/facts.js';
import { equals, textOf, valueOf } from '../../handoff/value.js';
import { schemaProblems } from '../../documents/schema/problems.js';
import { TOP_OF_FILE } from '../../documents/source.js';
import { entry, type Node } from '../../documents/tree.js';
import { modeOf, readPayload } from '../../handoff/payload.js';
import { candidateMode } from '../../handoff/generated-payload.js';
import { beginningOf, comparableJson, comparableYaml } from './comparable.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { isOfEarlier } from '../case/earlier-baseline.js';
import { inFile, NOWHERE, quote, type Notes } from '../case/findings.js';
import { openApiStatements } from './openapi.js';
import { wellFormed } from '../case/reading.js';
import { currentRecords } from '../records/records.js';
import { sourceOfTruthStatements } from './source-of-truth.js';
import type { Statements, Voice } from './statements.js';
import { giveCheckout } from '../case/other-side.js';

/** What manifest and payload both state. */
const CONTRACT_FACTS = [...BASELINE_FACTS, 'manifest_contract_version', 'error_code_enum'] as const;

export function producerStatements(statements: Statements, theCase: Case): void {
  const { dossier } = theCase;
  if (!isReached(theCase)) return;
  manifest(statements, theCase);
  payload(statements, theCase);
  sourceOfTruthStatements(statements, theCase);
  openApi(statements, theCase);
  if (dossier.role === 'producer') status(statements, theCase);
}

/** False where a consumer's run could not read the release that is pinned. */
function isReached({ dossier, notes }: Case): boolean {
  const { producer } = dossier.evidence.sides;
  const lacksRelease = dossier.role === 'consumer' && dossier.treeOf('producer', 'release') === null;
  if (producer.origin !== 'absent' && !lacksRelease) return true;
  const tag = dossier.baseline?.release_tag;
  const isUnpinned = producer.origin !== 'absent' && tag === undefined;
  const notThere = isUnpinned
    ? 'it is not known which that is'
    : `the tag ${quote(tag)} is not in the producer's repository`;
  const why = producer.absence ?? notThere;
  const message = `The producer's own files at the pinned release could not be read: ${why}`;
  // A repository whose tags are all known has no such release; otherwise it only is not known here.
  if (producer.origin !== 'absent' && dossier.knowsTags && tag !== undefined) {
    const pin = dossier.file('consumer', 'subject', 'pin');
    const stated = statedFact(dossier.jsonRoot(pin), 'release_tag');
    notes.error('alignment/no-such-release', pin === null ? NOWHERE : inFile(pin, stated?.span), {
      message,
      hint: 'Pin a tag that the producer has published.',
      expected: 'a tag of the producer',
      observed: tag,
    });
    return false;
  }
  const hint = isUnpinned ? 'State it in the pin.' : giveCheckout('producer', 'its tags: fetch-depth: 0');
  notes.pending('alignment/no-producer', NOWHERE, { message, hint, because: dossier.unanswered('producer') });
  return false;
}

/** The name of a document that a consumer's run reads at the pinned release. */
function named(document: string, dossier: Dossier): string {
  return dossier.role === 'consumer' ? `${document} at ${dossier.treeName('producer', 'release')}` : document;
}

function manifest(statements: Statements, theCase: Case): void {
  const { dossier } = theCase;
  const file = dossier.file('producer', dossier.contractTree, 'manifest');
  if (file === null) return;
  const root = comparableJson(file, 'manifest', theCase);
  if (root === null) return;
  checkManifest(root, file, theCase);
  const fixed = dossier.role === 'consumer';
  const voice: Voice = { file, document: named('manifest', dossier), source: 'manifest', canonical: true, fixed };
  for (const fact of CONTRACT_FACTS) statements.addStated(fact, voice, spellings(root, fact));
  if (fixed && file.state.kind === 'read')
    statements.addWord('manifest_sha256', voice, { value: file.state.sha256, span: TOP_OF_FILE });
}

function checkManifest(root: Node, file: FileEvidence, { dossier: { profile }, notes }: Case): void {
  for (const problem of schemaProblems(root, validateManifest)) {
    notes.error('alignment/manifest-schema', inFile(file, problem.span), {
      ...problem,
      message: `The manifest is not valid: ${problem.message}`,
    });
  }
  const guard = profile.transitionGuard;
  if (guard === null || entry(root, guard.key) !== undefined) return;
  notes.error('alignment/manifest-schema', inFile(file, beginningOf(root)), {
    message: `The manifest lacks ${quote(guard.key)}, the transition guard that the profile names`,
    hint: `Add ${quote(guard.key)}.`,
    expected: guard.key,
    observed: null,
  });
}

function payload(statements: Statements, { dossier, notes }: Case): void {
  const file = dossier.payload;
  if (file?.state.kind !== 'read') return; // `handoff` says what is to be said of it.
  const { root } = dossier.json(file);
  if (root === null) {
    const message = `The payload ${file.path} cannot be read, so its facts could not be compared (see the gate handoff)`;
    notes.unjudged('alignment/payload', inFile(file), { message, hint: 'Fix what the gate handoff says.' });
    return;
  }
  const voice: Voice = { file, document: named('payload', dossier), source: 'payload', written: 'json' };
  const mode = candidateMode(dossier.profile, modeOf(root));
  for (const fact of CONTRACT_FACTS) {
    const found = spellings(root, fact);
    if (mode === null || fact !== 'service_contract_version') {
      statements.addStated(fact, voice, found);
      continue;
    }
    const target = mode.targetServiceContractVersion;
    for (const one of found.filter(({ value }) => !equals(value, valueOf(fact, target)))) {
      notes.error('alignment/candidate-target', inFile(file, one.span), {
        message: `The payload's mode ${mode.mode} targets ${target}, but it states ${quote(textOf(one.value))}`,
        hint: `Set it to ${target}.`,
        expected: target,
        observed: quote(textOf(one.value)),
        remedy: edited({ kind: 'value', span: one.span, value: target }),
      });
    }
  }
  const active = readPayload(root).activeBaseline?.value;
  // Until the cutover, what is active may still be the release to go back to.
  const said = Object.fromEntries(
    BASELINE_FACTS.map((fact) => [fact, spellings(active, fact).map(({ value }) => value)]),
  );
  if (mode === null && isOfEarlier(said, ['previous', 'rollback'], dossier)) return;
  for (const fact of BASELINE_FACTS) {
    statements.addStated(fact, { ...voice, document: `${voice.document} (active baseline)` }, spellings(active, fact));
  }
}

function openApi(statements: Statements, theCase: Case): void {
  const { dossier } = theCase;
  const file = dossier.file('producer', dossier.contractTree, 'openapi');
  if (file === null || dossier.rule('producer', 'openapi') === null) return;
  const root = comparableYaml(file, 'OpenAPI document', theCase);
  if (root !== null) openApiStatements(root, file, statements, theCase);
}

function status(statements: Statements, { dossier, notes }: Case): void {
  if (dossier.rule('producer', 'status') === null) return;
  for (const file of dossier.files('producer', 'subject', 'status')) {
    if (file.state.kind !== 'read') continue;
    const parsed = dossier.signOff(file);
    if ('kind' in parsed)
      wellFormed({ file, name: 'runtime status document', problems: [parsed] }, 'alignment/format', notes);
  }
  for (const { file, facts } of currentRecords(dossier.signOffs('producer', 'status'), dossier)) {
    const stated = (fact: BaselineFact) =>
      facts.facts.filter((statement) => statement.fact === fact && statement.about === 'baseline');
    const said = Object.fromEntries(
      BASELINE_FACTS.map((fact) => [fact, stated(fact).map(({ value }) => valueOf(fact, value))]),
    );
    const voice: Voice = {
      file,
      document: 'status',
      source: 'status',
      prefix: true,
      written: 'words',
      ...(isOfEarlier(said, ['previous'], dossier) ? { settledBy: 'renewal' } : {}),
    };
    for (const fact of BASELINE_FACTS) {
      const found = stated(fact);
      if (found.length === 0) unstated(fact, file, facts.anchor, notes);
      for (const one of found) statements.addWord(fact, voice, one);
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
