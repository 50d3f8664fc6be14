/** The gate `alignment`: every fact agrees in every document that states it. */
import type { Judgement } from '../../contracts/finding.js';
import type { AlignmentRow } from '../../contracts/report.js';
import type { Fact } from '../../contracts/words.js';
import { agree, type Stated } from './agreement.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { disputedRelease, remedyFor } from './alignment-remedy.js';
import { Notes, quote, type Where } from '../case/findings.js';
import { checkMirrors } from './mirrors.js';
import { checkRepin } from '../pin/repin.js';
import { checkInterfaceChanges } from './interface.js';
import { judgePresence } from '../case/presence.js';
import { consumerStatements } from './stated-by-consumer.js';
import { producerStatements } from './stated-by-producer.js';
import { Statements } from './statements.js';
import { differenceWords } from '../case/difference-words.js';
import { difference, itemsOf, setOf, textOf } from '../../handoff/value.js';
import { agreementSummary, checkBaseline, checkVoices } from './voices.js';
import { checkWorkingTree } from '../case/working-tree.js';

export interface Alignment {
  readonly judgement: Judgement;
  readonly rows: readonly AlignmentRow[];
}

export function judgeAlignment(dossier: Dossier): Alignment {
  const notes = new Notes('alignment');
  const theCase = { dossier, notes };
  const statements = new Statements();
  judgePresence('alignment', theCase);
  if (dossier.role === 'consumer') consumerStatements(statements, theCase);
  producerStatements(statements, theCase);
  const gathered = statements.gathered();
  const disputed = disputedRelease(gathered, dossier);
  const rows = gathered.map(([fact, stated]) => compare(fact, stated, disputed, theCase));
  if (dossier.role === 'producer') checkMirrors(theCase);
  if (dossier.role === 'consumer') checkRepin(theCase);
  checkInterfaceChanges(theCase);
  checkWorkingTree(theCase);
  checkBaseline(theCase);
  checkVoices(gathered, theCase);
  return { judgement: notes.judgement(agreementSummary(gathered, dossier)), rows };
}

/** @param disputed - why it is not agreed which release it all is about; null where it is */
function compare(
  fact: Fact,
  stated: readonly Stated[],
  disputed: string | null,
  { dossier, notes }: Case,
): AlignmentRow {
  // The consumer maps codes one by one; only the producer's documents share an order.
  const asSet = fact === 'error_code_enum' && dossier.role === 'consumer';
  const comparable = asSet ? stated.map(unordered) : stated;
  const { row, reference, dissenters } = agree(fact, comparable);
  for (const one of dissenters) {
    const source =
      reference === null
        ? ''
        : ` (${reference.document}, ${reference.path}${reference.span === null ? '' : `:${reference.span.line}`})`;
    const list = reference === null ? null : difference(reference.value, one.value);
    const where: Where = { side: one.side, path: one.path, span: one.items?.[list?.index ?? -1] ?? one.span };
    const message =
      list === null
        ? `${one.document} states ${fact} ${quote(textOf(one.value))}, but it is ${quote(row.expected)}${source}`
        : `${one.document} states another ${fact}: ${differenceWords(list)}${source}`;
    const hint = hintFor(fact, one, reference);
    const { settledBy } = one;
    const observed = textOf(one.value);
    const remedy = remedyFor(one, reference, disputed);
    notes.error('alignment/fact', where, { message, hint, expected: row.expected, observed, settledBy, remedy });
  }
  return row;
}

function unordered(one: Stated): Stated {
  const items = itemsOf(one.value);
  return items === null ? one : { ...one, value: setOf(items) };
}

function hintFor(fact: Fact, one: Stated, reference: Stated | null): string {
  const expected = quote(reference === null ? null : textOf(reference.value));
  if (one.canonical === true) return `Every other document says ${expected}: fix ${one.document}, or all of them.`;
  if (fact === 'manifest_sha256' && one.source === 'mirror')
    return `Copy ${reference?.path ?? 'the manifest'} byte for byte from the release.`;
  // What a release holds cannot be mended any more.
  return reference?.fixed === true
    ? `Set it to ${expected}.`
    : `Set it to ${expected}, or fix ${reference?.document ?? 'the others'}.`;
}
