/** The gate `alignment`: every fact agrees in every document that states it. */
import { capital } from '../../contracts/english.js';
import type { Judgement } from '../../contracts/finding.js';
import type { AlignmentRow } from '../../contracts/report.js';
import type { Fact } from '../../contracts/words.js';
import { agree, type Stated } from './agreement.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { disputedRelease, remedyFor, the } from './alignment-remedy.js';
import { copyHint, Notes, quote, quoteValue, type Where } from '../case/findings.js';
import { checkMirrors } from './mirrors.js';
import { checkRepin } from '../pin/repin.js';
import { checkInterfaceChanges } from './interface.js';
import { judgePresence } from '../case/presence.js';
import { consumerStatements } from './stated-by-consumer.js';
import { producerStatements } from './stated-by-producer.js';
import { Statements } from './statements.js';
import { differenceFix, differenceWords } from '../case/difference-words.js';
import { difference, itemsOf, setOf, textOf, type Difference } from '../../handoff/value.js';
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
  if (reference === null) return row;
  for (const one of dissenters) {
    const list = difference(reference.value, one.value);
    const where: Where = { side: one.side, path: one.path, span: one.items?.[list?.index ?? -1] ?? one.span };
    const { settledBy } = one;
    const observed = textOf(one.value);
    const said = { message: messageOf(fact, one, { reference, list }), hint: hintFor(one, { reference, list }) };
    const remedy = remedyFor(one, reference, disputed);
    notes.error('alignment/fact', where, { ...said, expected: row.expected, observed, settledBy, remedy });
  }
  return row;
}

/** What somebody is held against. */
interface Against {
  readonly reference: Stated;
  /** Null where they state no lists. */
  readonly list: Difference | null;
}

/** `The mirror says release_tag "v0.3.2"; the manifest says "v0.4.0" (contracts/manifest.json:3)`. */
function messageOf(fact: Fact, one: Stated, { reference, list }: Against): string {
  const place = `${reference.path}${reference.span === null ? '' : `:${reference.span.line}`}`;
  const [who, other] = [the(one.document), the(reference.document)];
  return list === null
    ? `${capital(who)} says ${fact} ${quoteValue(one.value)}; ${other} says ${quoteValue(reference.value)} (${place})`
    : `${capital(who)}'s ${fact} ${differenceWords(list)}, unlike ${other} (${place})`;
}

function unordered(one: Stated): Stated {
  const items = itemsOf(one.value);
  return items === null ? one : { ...one, value: setOf(items) };
}

function hintFor(one: Stated, { reference, list }: Against): string {
  const expected = quote(textOf(reference.value));
  const [who, other] = [the(one.document), the(reference.document)];
  if (one.canonical === true) return `Every other document says ${expected}: fix ${who}, or all of them.`;
  if (one.fix !== undefined) return one.fix;
  if (reference.value.kind === 'malformed') return `Fix ${other}.`;
  // What is a copy is mended as a whole, whichever of its facts is wrong.
  if (typeof one.written === 'object') return copyHint(one.written, one.path);
  const fix = list === null ? `Set it to ${expected}` : differenceFix(list, other);
  // What a release holds cannot be mended any more.
  return reference.fixed === true ? `${fix}.` : `${fix}, or fix ${other}.`;
}
