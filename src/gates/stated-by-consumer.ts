/** What the consumer's documents state: pin, mirror, matrix, vendored payload. */
import { validatePin } from '../contracts/compiled/contract.js';
import type { FileEvidence } from '../contracts/evidence.js';
import type { Span } from '../contracts/finding.js';
import { BASELINE_FACTS, type Fact } from '../contracts/words.js';
import { statedFact, usualKey } from '../documents/facts.js';
import { readMatrix, type MatrixFacts } from '../documents/matrix.js';
import { schemaProblems } from '../documents/schema.js';
import { TOP_OF_FILE } from '../documents/source.js';
import { entries, entry, text, type Node } from '../documents/tree.js';
import type { Statements } from './alignment.js';
import type { Dossier, SignOffFile } from './dossier.js';
import { inFile, quote, type Notes, type Where } from './findings.js';
import { firstDifference } from './mirrors.js';
import { presence, wellFormed } from './reading.js';
import { FILE_RULES, unknownHistory } from './stated-by-producer.js';

/** Words by which a matrix says that a pair may be used. */
const APPROVED = /^(?:approved|active|current)$/i;

export function consumerStatements(dossier: Dossier, statements: Statements, notes: Notes): void {
  const state = (
    fact: Fact,
    file: FileEvidence,
    document: string,
    found: { value: string | readonly string[]; span: Span; items?: readonly Span[] },
    prefix = false,
  ) => {
    const value = typeof found.value === 'string' ? found.value : found.value.join(', ');
    const source = file.document ?? file.path;
    statements.get(fact)?.push({
      document,
      source,
      side: file.side,
      path: file.path,
      span: found.span,
      items: found.items ?? [],
      value,
      prefix,
    });
  };
  pin(dossier, state, notes);
  mirror(dossier, state, notes);
  matrix(dossier, state, notes);
  vendored(dossier, state, notes);
}

type State = (
  fact: Fact,
  file: FileEvidence,
  document: string,
  found: { value: string | readonly string[]; span: Span; items?: readonly Span[] },
  prefix?: boolean,
) => void;

function readJson(
  dossier: Dossier,
  id: 'pin' | 'mirror' | 'vendored-payload',
  name: string,
  notes: Notes,
): { root: Node; file: FileEvidence } | null {
  const file = dossier.file('consumer', 'subject', id);
  const rule = dossier.rule('consumer', id);
  if (file === null || rule === null) return null;
  if (presence(file, rule.required === 'always', name, FILE_RULES, notes) !== 'read') {
    unknownHistory(file, rule.required === 'always', dossier, notes);
    return null;
  }
  const { root, problems } = dossier.json(file);
  return wellFormed(file, problems, name, 'alignment/format', notes) && root !== null ? { root, file } : null;
}

function pin(dossier: Dossier, state: State, notes: Notes): void {
  const read = readJson(dossier, 'pin', 'pin', notes);
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
    const found = statedFact(root, fact);
    if (found !== undefined) {
      state(fact, file, 'pin', found);
      continue;
    }
    // The schema has said so of the two it requires.
    if (fact === 'release_tag' || fact === 'commit_sha') continue;
    const key = usualKey(root, fact);
    const span = { ...root.span, endLine: root.span.line, endColumn: root.span.column + 1 };
    notes.error('alignment/unstated', inFile(file, span), {
      message: `The pin does not state ${quote(key)}`,
      hint: `Add ${quote(key)}.`,
      expected: key,
      observed: null,
    });
  }
  pinRepository(root, file, dossier, notes);
}

const REPOSITORY_KEY = /(?:^|_)repo(?:sitory)?(?:_url)?$/;

/** A pin names the repository it pins; another one would be another product. */
function pinRepository(root: Node, file: FileEvidence, dossier: Dossier, notes: Notes): void {
  const found = entries(root).filter(({ key }) => REPOSITORY_KEY.test(key));
  for (const { key, value } of found)
    repository(`The pin's ${quote(key)}`, text(value) ?? null, inFile(file, value.span), dossier, notes);
  const before = entries(dossier.jsonRoot(dossier.file('consumer', 'base', 'pin'))).find(({ key }) =>
    REPOSITORY_KEY.test(key),
  );
  if (found.length === 0 && before !== undefined)
    dropped(
      'pin',
      before.key,
      inFile(file, { ...root.span, endLine: root.span.line, endColumn: root.span.column + 1 }),
      notes,
    );
}

function repository(what: string, stated: string | null, where: Where, dossier: Dossier, notes: Notes): void {
  const expected = dossier.profile.producer.repository;
  const name = /^(?:https:\/\/github\.com\/)?([^/\s]+\/[^/\s]+?)(?:\.git)?\/?$/.exec(stated ?? '')?.[1];
  if (expected === null || name?.toLowerCase() === expected.toLowerCase()) return;
  const message = `${what} is ${quote(stated)}, but the producer is ${quote(expected)}`;
  notes.error('alignment/repository', where, {
    message,
    hint: `Write https://github.com/${expected}.`,
    expected,
    observed: stated,
  });
}

/** What a document stated before the change and does not any more was not dropped on purpose. */
function dropped(document: string, what: string, where: Where, notes: Notes): void {
  const message = `The ${document} no longer states ${quote(what)}, which it did before this change`;
  notes.error('alignment/unstated', where, {
    message,
    hint: `Put ${quote(what)} back; comments and code blocks do not count.`,
    expected: what,
    observed: null,
  });
}

function mirror(dossier: Dossier, state: State, notes: Notes): void {
  const file = dossier.file('consumer', 'subject', 'mirror');
  const read = readJson(dossier, 'mirror', 'mirror of the manifest', notes);
  if (file?.state.kind === 'read') {
    const original = dossier.file('producer', 'release', 'manifest');
    const differs = original?.state.kind === 'read' && original.state.sha256 !== file.state.sha256;
    const span = differs ? firstDifference(dossier.bytes(file), dossier.bytes(original)) : TOP_OF_FILE;
    state('manifest_sha256', file, 'mirror', { value: file.state.sha256, span });
  }
  if (read === null) return;
  for (const fact of [...BASELINE_FACTS, 'manifest_contract_version', 'error_code_enum'] as const) {
    const found = statedFact(read.root, fact);
    if (found !== undefined) state(fact, read.file, 'mirror', found);
  }
}

function vendored(dossier: Dossier, state: State, notes: Notes): void {
  const read = readJson(dossier, 'vendored-payload', 'vendored payload', notes);
  if (read === null) return;
  const active = entry(read.root, 'active_runtime_baseline')?.value;
  for (const fact of BASELINE_FACTS) {
    const found = statedFact(active ?? read.root, fact);
    if (found !== undefined) state(fact, read.file, 'vendored payload', found);
  }
  if (text(entry(read.root, 'handoff_mode')?.value) === 'stable') {
    for (const fact of BASELINE_FACTS) {
      const found = statedFact(read.root, fact);
      if (found !== undefined) state(fact, read.file, 'vendored payload', found);
    }
  }
  const codes = statedFact(read.root, 'error_code_enum');
  if (codes !== undefined) state('error_code_enum', read.file, 'vendored payload', codes);
}

function matrix(dossier: Dossier, state: State, notes: Notes): void {
  const file = dossier.file('consumer', 'subject', 'matrix');
  const rule = dossier.rule('consumer', 'matrix');
  if (file === null || rule === null) return;
  if (presence(file, rule.required === 'always', 'compatibility matrix', FILE_RULES, notes) !== 'read') {
    unknownHistory(file, rule.required === 'always', dossier, notes);
    return;
  }
  const parsed = dossier.signOff(file);
  if ('kind' in parsed) {
    wellFormed(file, [parsed], 'compatibility matrix', 'alignment/format', notes);
    return;
  }
  const facts = matrixOf(parsed, dossier);
  list(parsed, facts, file, dossier, state, notes);
  pairs(facts, file, dossier, state, notes);
}

function list(
  parsed: SignOffFile,
  matrixFacts: MatrixFacts,
  file: FileEvidence,
  dossier: Dossier,
  state: State,
  notes: Notes,
): void {
  for (const fact of BASELINE_FACTS) {
    const found = parsed.facts.facts.filter((statement) => statement.fact === fact && statement.about === 'baseline');
    for (const one of found) state(fact, file, 'matrix', one, true);
    if (found.length > 0) continue;
    const message = `The list of the matrix ${quote(file.path)} does not state ${fact}`;
    notes.error('alignment/unstated', inFile(file, parsed.facts.anchor), {
      message,
      hint: `Add it to the list of the pinned baseline; comments and code blocks do not count.`,
      expected: fact,
      observed: null,
    });
  }
  if (matrixFacts.manifestDigest !== null) state('manifest_sha256', file, 'matrix', matrixFacts.manifestDigest);
  if (matrixFacts.repository !== null) {
    repository(
      "The matrix's repository",
      matrixFacts.repository.value,
      inFile(file, matrixFacts.repository.span),
      dossier,
      notes,
    );
  }
  const before = matrixBefore(dossier);
  const anchor = inFile(file, parsed.facts.anchor);
  if (matrixFacts.manifestDigest === null && before?.manifestDigest != null)
    dropped('matrix', 'manifest SHA-256', anchor, notes);
  if (matrixFacts.repository === null && before?.repository != null) dropped('matrix', 'repository', anchor, notes);
}

function matrixBefore(dossier: Dossier): MatrixFacts | null {
  const file = dossier.file('consumer', 'base', 'matrix');
  const parsed = file?.state.kind === 'read' ? dossier.signOff(file) : null;
  return parsed !== null && 'facts' in parsed ? matrixOf(parsed, dossier) : null;
}

function matrixOf({ document }: SignOffFile, { profile }: Dossier): MatrixFacts {
  return readMatrix(document, profile.vocabulary, { producer: profile.producer.name, consumer: profile.consumer.name });
}

/** The pinned release has one approved row; earlier pairs may stand beside it. */
function pairs(facts: MatrixFacts, file: FileEvidence, dossier: Dossier, state: State, notes: Notes): void {
  const tag = dossier.baseline?.release_tag;
  if (tag === undefined) return;
  if (facts.tableSpan === null) {
    const message = "The matrix has no table of approved pairs (columns for the producer's tag and the status)";
    notes.error('alignment/matrix-row', inFile(file, TOP_OF_FILE), {
      message,
      hint: 'Add the table of approved version pairs.',
      expected: 'a table',
      observed: null,
    });
    return;
  }
  const rows = facts.pairs.filter((pair) => pair.cells.release_tag?.text === tag);
  if (rows.length === 0) {
    const nearest = facts.pairs.at(-1)?.cells.release_tag;
    const message = `The matrix has no row for the pinned release ${quote(tag)}${nearest === undefined ? '' : `; its last row is for ${quote(nearest.text)}`}`;
    notes.error('alignment/matrix-row', inFile(file, nearest?.span ?? facts.tableSpan), {
      message,
      hint: `Add an approved row for ${tag}.`,
      expected: tag,
      observed: nearest?.text ?? null,
    });
  }
  for (const row of rows) {
    for (const fact of BASELINE_FACTS) {
      const cell = row.cells[fact];
      if (cell !== undefined) state(fact, file, 'matrix (approved pair)', { value: cell.text, span: cell.span }, true);
    }
    if (row.status !== null && APPROVED.test(row.status.text)) continue;
    const observed = row.status?.text ?? null;
    const message = `The matrix gives the pinned release ${quote(tag)} the status ${quote(observed)}, not "Approved"`;
    notes.error('alignment/matrix-status', inFile(file, row.status?.span ?? row.span), {
      message,
      hint: 'Approve the pair, or pin a release that is approved.',
      expected: 'Approved',
      observed,
    });
  }
  for (const fact of BASELINE_FACTS) {
    if (facts.columns.includes(fact)) continue;
    const message = `The matrix's table of approved pairs has no column for ${fact}`;
    notes.error('alignment/matrix-row', inFile(file, facts.tableSpan), {
      message,
      hint: 'Add the column.',
      expected: fact,
      observed: null,
    });
  }
}
