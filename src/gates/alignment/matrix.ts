/** What the compatibility matrix states: the list of the pinned baseline, and the table of approved version pairs. */
import type { FileEvidence } from '../../contracts/evidence.js';
import { BASELINE_FACTS } from '../../contracts/words.js';
import { readReadiness } from '../../handoff/sign-off/words/consent.js';
import { readMatrix, type MatrixFacts } from '../../handoff/matrix.js';
import { NOTHING_KNOWN } from '../../handoff/sign-off/words/remarks.js';
import { TOP_OF_FILE } from '../../documents/source.js';
import { untrueClaim } from '../records/claims.js';
import { heldAgainst } from '../case/dates.js';
import type { Case } from '../case/case.js';
import type { Dossier, SignOffFile } from '../case/dossier.js';
import { inFile, quote } from '../case/findings.js';
import { tellBeside } from './matrix-beside.js';
import { checkRepository, dropped } from './pinned-repository.js';
import { wellFormed } from '../case/reading.js';
import type { Statements, Voice } from './statements.js';

/** Words by which a matrix says that a pair may be used. */
const APPROVED = ['approved', 'active', 'current'];

export function matrixStatements(statements: Statements, theCase: Case): void {
  const { dossier, notes } = theCase;
  const file = dossier.file('consumer', 'subject', 'matrix');
  if (file === null || dossier.rule('consumer', 'matrix') === null) return;
  if (file.state.kind !== 'read') return;
  const parsed = dossier.signOff(file);
  if ('kind' in parsed) {
    wellFormed({ file, name: 'compatibility matrix', problems: [parsed] }, 'alignment/format', notes);
    return;
  }
  const facts = matrixOf(parsed, dossier);
  pinnedList(parsed, facts, statements, theCase);
  approvedPairs(facts, file, statements, theCase);
  tellBeside(facts, parsed, ({ status }) => status !== null && isApproved(status.text, dossier), theCase);
}

function pinnedList(parsed: SignOffFile, matrixFacts: MatrixFacts, statements: Statements, theCase: Case): void {
  const { dossier, notes } = theCase;
  const { file } = parsed;
  const voice: Voice = { file, document: 'matrix', source: 'matrix', written: 'words' };
  for (const fact of BASELINE_FACTS) {
    const found = parsed.facts.facts.filter((statement) => statement.fact === fact && statement.about === 'baseline');
    for (const one of found) statements.addWord(fact, { ...voice, prefix: true }, one);
    if (found.length > 0) continue;
    const message = `The list of the matrix ${quote(file.path)} does not state ${fact}`;
    notes.error('alignment/unstated', inFile(file, parsed.facts.anchor), {
      message,
      hint: `Add it to the list of the pinned baseline; comments and code blocks do not count.`,
      expected: fact,
      observed: null,
    });
  }
  for (const digest of matrixFacts.manifestDigests) statements.addWord('manifest_sha256', voice, digest);
  for (const { value, span } of matrixFacts.repositories) {
    const where = inFile(file, span);
    checkRepository({ who: "The matrix's repository", stated: value, where, written: 'words' }, theCase);
  }
  const before = matrixBefore(dossier);
  const anchor = inFile(file, parsed.facts.anchor);
  const isDropped = (list: 'manifestDigests' | 'repositories') =>
    matrixFacts[list].length === 0 && (before?.[list].length ?? 0) > 0;
  if (isDropped('manifestDigests')) dropped('matrix', 'manifest SHA-256', anchor, notes);
  if (isDropped('repositories')) dropped('matrix', 'repository', anchor, notes);
}

function matrixBefore(dossier: Dossier): MatrixFacts | null {
  const file = dossier.file('consumer', 'base', 'matrix');
  const parsed = file?.state.kind === 'read' ? dossier.signOff(file) : null;
  return parsed !== null && 'facts' in parsed ? matrixOf(parsed, dossier) : null;
}

function matrixOf({ document }: SignOffFile, { profile }: Dossier): MatrixFacts {
  return readMatrix(document, profile.vocabulary, { producer: profile.producer.name, consumer: profile.consumer.name });
}

/** Approved, alone or with a harmless remark such as its date. */
function isApproved(status: string, dossier: Dossier): boolean {
  const claims = readReadiness(status, APPROVED, NOTHING_KNOWN);
  const { observedAt } = dossier.evidence;
  return (
    claims !== null &&
    untrueClaim(claims, dossier) === null &&
    claims.moments.every((moment) => heldAgainst(moment, null, observedAt) === null)
  );
}

/** The pinned release has one approved row; earlier pairs may stand beside it. */
function approvedPairs(facts: MatrixFacts, file: FileEvidence, statements: Statements, { dossier, notes }: Case): void {
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
  const voice: Voice = { file, document: 'matrix (approved pair)', source: 'matrix', prefix: true, written: 'words' };
  for (const row of rows) {
    for (const fact of BASELINE_FACTS) {
      const cell = row.cells[fact];
      if (cell !== undefined) statements.addWord(fact, voice, { value: cell.text, span: cell.span });
    }
    if (row.status !== null && isApproved(row.status.text, dossier)) continue;
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
