/** The gate `alignment`: every fact agrees in every document that states it. */
import type { Judgement } from '../contracts/finding.js';
import type { AlignmentRow } from '../contracts/report.js';
import { FACTS, type Fact } from '../contracts/words.js';
import { agree, type Stated } from './agreement.js';
import type { Dossier } from './dossier.js';
import { Notes, quote, type Where } from './findings.js';
import { checkMirrors } from './mirrors.js';
import { checkRepin } from './repin.js';
import { checkInterfaceChanges } from './interface.js';
import { consumerStatements } from './stated-by-consumer.js';
import { producerStatements } from './stated-by-producer.js';

export interface Alignment {
  readonly judgement: Judgement;
  readonly rows: readonly AlignmentRow[];
}

/** What documents state, by fact. */
export type Statements = Map<Fact, Stated[]>;

export function judgeAlignment(dossier: Dossier): Alignment {
  const notes = new Notes('alignment');
  const statements: Statements = new Map(FACTS.map((fact) => [fact, []]));
  if (dossier.role === 'consumer') consumerStatements(dossier, statements, notes);
  producerStatements(dossier, statements, notes);
  const rows = [...statements]
    .filter(([, stated]) => stated.length > 0)
    .map(([fact, stated]) => compare(fact, stated, dossier, notes));
  if (dossier.role === 'producer') checkMirrors(dossier, notes);
  if (dossier.role === 'consumer') checkRepin(dossier, notes);
  checkInterfaceChanges(dossier, notes);
  const documents = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.path))).size;
  return { judgement: notes.judgement(`${rows.length} facts agree in ${documents} documents.`), rows };
}

function compare(fact: Fact, stated: readonly Stated[], dossier: Dossier, notes: Notes): AlignmentRow {
  // The consumer maps codes one by one; only the producer's documents share an order.
  const asSet = fact === 'error_code_enum' && dossier.role === 'consumer';
  const comparable = asSet ? stated.map((one) => ({ ...one, value: one.value.split(', ').sort().join(', ') })) : stated;
  const { row, reference, dissenters } = agree(fact, comparable);
  for (const one of dissenters) {
    const where: Where = { side: one.side, path: one.path, span: one.span };
    const source =
      reference === null
        ? ''
        : ` (${reference.document}, ${reference.path}${reference.span === null ? '' : `:${reference.span.line}`})`;
    const expected = reference?.value ?? null;
    const detail =
      expected?.includes(', ') === true ? listDifference(expected.split(', '), one.value.split(', ')) : null;
    const message =
      detail === null
        ? `${one.document} states ${fact} ${quote(one.value)}, but it is ${quote(expected)}${source}`
        : `${one.document} states another ${fact}: ${detail}${source}`;
    const hint =
      one.canonical === true
        ? `Every other document says ${quote(expected)}: mend ${one.document}, or all of them.`
        : `Set it to ${quote(expected)}, or mend ${reference?.document ?? 'the others'}.`;
    notes.error('alignment/fact', where, { message, hint, expected, observed: one.value });
  }
  return row;
}

/** Lists are told apart by what they lack, have too many, or order otherwise. */
function listDifference(expected: readonly string[], observed: readonly string[]): string {
  const missing = expected.filter((value) => !observed.includes(value));
  const extra = observed.filter((value) => !expected.includes(value));
  const repeated = observed.filter((value, index) => observed.indexOf(value) !== index);
  const said = [
    missing.length > 0 ? `it lacks ${quote(missing)}` : '',
    extra.length > 0 ? `it has ${quote(extra)} too many` : '',
    repeated.length > 0 ? `it repeats ${quote(repeated)}` : '',
  ].filter((part) => part !== '');
  if (said.length > 0) return said.join(', ');
  const first = expected.findIndex((value, index) => value !== observed[index]);
  return `the order differs from position ${first + 1} on, where ${quote(expected[first] ?? '')} is expected and ${quote(observed[first] ?? '')} stands`;
}
