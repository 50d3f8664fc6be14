/** What the consumer's documents state: pin, mirror, matrix, vendored payload. */
import { validatePin } from '../../contracts/compiled/contract.js';
import type { FileEvidence } from '../../contracts/evidence.js';
import { edited, type Remedy } from '../../contracts/remedy.js';
import { BASELINE_FACTS, type Fact } from '../../contracts/words.js';
import { factWord, spellings, usualKey } from '../../handoff/facts.js';
import { schemaProblems } from '../../documents/schema/problems.js';
import { TOP_OF_FILE } from '../../documents/source.js';
import { show, text, type Node } from '../../documents/tree.js';
import { modeOf, readPayload } from '../../handoff/payload.js';
import { pinnedRepositories } from '../../handoff/pin.js';
import { beginningOf, comparableJson } from './comparable.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { copyOf, inFile, quote } from '../case/findings.js';
import { matrixStatements } from './matrix.js';
import { firstDifference } from './mirrors.js';
import { checkRepository, dropped } from './pinned-repository.js';
import { isLeft } from '../pin/rolling-back.js';
import type { Statements, Voice } from './statements.js';
import { checkVendored, originalOf } from './vendored-payload.js';

export function consumerStatements(statements: Statements, theCase: Case): void {
  pin(statements, theCase);
  mirror(statements, theCase);
  matrixStatements(statements, theCase);
  vendored(statements, theCase);
}

function readJson(
  id: 'pin' | 'mirror' | 'vendored-payload',
  name: string,
  theCase: Case,
): { root: Node; file: FileEvidence } | null {
  const { dossier } = theCase;
  const file = dossier.file('consumer', 'subject', id);
  if (file === null || dossier.rule('consumer', id) === null) return null;
  const root = comparableJson(file, name, theCase);
  return root === null ? null : { root, file };
}

function pin(statements: Statements, theCase: Case): void {
  const { dossier, notes } = theCase;
  const read = readJson('pin', 'pin', theCase);
  if (read === null) return;
  const { root, file } = read;
  for (const problem of schemaProblems(root, validatePin)) {
    notes.error('alignment/pin-schema', inFile(file, problem.span), {
      ...problem,
      message: `The pin is not valid: ${problem.message}`,
    });
  }
  const withMirror = dossier.rule('consumer', 'mirror') !== null;
  for (const fact of [...BASELINE_FACTS, ...(withMirror ? (['manifest_sha256'] as const) : [])]) {
    const found = spellings(root, fact);
    statements.addStated(fact, { file, document: 'pin', source: 'pin', written: 'json' }, found);
    if (found.length > 0) continue;
    // The schema has said so of the two it requires.
    if (fact === 'release_tag' || fact === 'commit_sha') continue;
    const key = usualKey(root, fact);
    notes.error('alignment/unstated', inFile(file, beginningOf(root)), {
      message: `The pin does not state ${quote(key)}`,
      hint: `Add ${quote(key)}.`,
      expected: key,
      observed: null,
      remedy: add(key, releasedFact(fact, dossier), root),
    });
  }
  pinRepository(root, file, theCase);
}

/** What the pinned release itself says; undefined where it cannot be read. */
function releasedFact(fact: Fact, dossier: Dossier): string | undefined {
  const manifest = dossier.file('producer', 'release', 'manifest');
  if (fact === 'manifest_sha256') return manifest?.state.kind === 'read' ? manifest.state.sha256 : undefined;
  return factWord(dossier.jsonRoot(manifest), fact);
}

function add(key: string, value: string | undefined, { span }: Node): Remedy | undefined {
  return value === undefined ? undefined : edited({ kind: 'member', span, key, value });
}

/** A pin names the repository it pins; another one would be another product. */
function pinRepository(root: Node, file: FileEvidence, theCase: Case): void {
  const { dossier, notes } = theCase;
  const found = pinnedRepositories(root);
  for (const { key, value } of found) {
    const [stated, where] = [text(value) ?? show(value), inFile(file, value.span)];
    checkRepository({ who: `The pin's ${quote(key)}`, stated, where, written: 'json' }, theCase);
  }
  const [before] = pinnedRepositories(dossier.jsonRoot(dossier.file('consumer', 'base', 'pin')));
  if (found.length === 0 && before !== undefined) dropped('pin', before.key, inFile(file, beginningOf(root)), notes);
}

function mirror(statements: Statements, theCase: Case): void {
  const { dossier } = theCase;
  const file = dossier.file('consumer', 'subject', 'mirror');
  const read = readJson('mirror', 'mirror of the manifest', theCase);
  if (file?.state.kind === 'read') {
    const original = dossier.file('producer', 'release', 'manifest');
    const differs = original?.state.kind === 'read' && original.state.sha256 !== file.state.sha256;
    const span = differs ? firstDifference(dossier.bytes(file), dossier.bytes(original)) : TOP_OF_FILE;
    statements.addWord('manifest_sha256', mirrorVoice(file, dossier), { value: file.state.sha256, span });
  }
  if (read === null) return;
  for (const fact of [...BASELINE_FACTS, 'manifest_contract_version', 'error_code_enum'] as const) {
    statements.addStated(fact, mirrorVoice(read.file, dossier), spellings(read.root, fact));
  }
}

function mirrorVoice(file: FileEvidence, dossier: Dossier): Voice {
  const original = dossier.file('producer', 'release', 'manifest');
  const written = original?.state.kind === 'read' ? copyOf(original) : null;
  return { file, document: 'mirror', source: 'mirror', ...(written === null ? {} : { written }) };
}

/** The pinned release has no payload: there is nothing to keep a copy of. */
function withoutOriginal({ path }: FileEvidence, original: FileEvidence | null, dossier: Dossier): { fix?: string } {
  if (original?.state.kind !== 'missing') return {};
  return { fix: `Remove ${path}: ${dossier.treeName('producer', original.tree)} has no payload.` };
}

function vendored(statements: Statements, theCase: Case): void {
  const { dossier } = theCase;
  const read = readJson('vendored-payload', 'vendored payload', theCase);
  if (read === null) return;
  const settledBy = isLeft(factWord(read.root, 'release_tag') ?? null, dossier) ? 'renewal' : undefined;
  const original = originalOf(read.root, dossier);
  checkVendored(read, original, settledBy, theCase);
  const voice: Voice = {
    file: read.file,
    document: 'vendored payload',
    source: 'vendored-payload',
    ...(settledBy === undefined ? {} : { settledBy }),
    ...(original?.state.kind === 'read'
      ? { written: copyOf(original) }
      : withoutOriginal(read.file, original, dossier)),
  };
  const active = readPayload(read.root).activeBaseline?.value;
  for (const fact of BASELINE_FACTS) statements.addStated(fact, voice, spellings(active ?? read.root, fact));
  if (modeOf(read.root) === 'stable') {
    for (const fact of BASELINE_FACTS) statements.addStated(fact, voice, spellings(read.root, fact));
  }
  statements.addStated('error_code_enum', voice, spellings(read.root, 'error_code_enum'));
}
