/** The three fields of an impact statement that speak of changes: they name what the contract diff has, and deny none of it. */
import { pointsElsewhere } from '../../handoff/sign-off/words/placeholders.js';
import { against, clausesOf, denialIn, holds, type Clause } from '../../handoff/impact/clauses.js';
import { isChangeNoun, isLeave, isNegation, saysChange, saysCompatible, saysGone } from '../../handoff/impact/words.js';
import { quote, quoteBriefly, type Notes, type Where } from '../case/findings.js';
import { factsOfField, toldAll, toldSome, type ChangeField, type ImpactFact } from './impact-facts.js';
import { foreignIn, type Contracted } from './impact-foreign.js';

/** Of the actions that a hint gives as an example; the packets have all of them to paste. */
const FEW_ACTIONS = 5;

/** One field as it is written. */
export interface FieldText {
  readonly field: ChangeField;
  readonly text: string;
  readonly where: Where;
}

export interface ChangesAsked {
  readonly facts: readonly ImpactFact[];
  readonly contracted: Contracted;
  /** Everything the three fields say: what one of them names, the consumer knows. */
  readonly said: readonly Clause[];
  /** Whether a word is a name of one of the sides. */
  readonly isSide: (word: string) => boolean;
}

interface Objection {
  readonly clause: string;
  readonly facts: readonly ImpactFact[];
}

export function judgeChanges(stated: FieldText, asked: ChangesAsked, notes: Notes): void {
  const { field, text, where } = stated;
  const clauses = clausesOf(text);
  const relevant = factsOfField(field, asked.facts);
  const { denied: said, unclear } = objections(clauses, field, asked);
  const denied = said ?? miscounted(text, asked);
  if (denied !== null) {
    const expected = denied.facts.length === 0 ? 'no breaking change' : toldAll(denied.facts);
    const changes = denied.facts.length === 0 ? expected : toldSome(denied.facts);
    const message = `The impact statement's ${quote(field)} says ${quoteBriefly(denied.clause)}, but the contract diff has ${changes}`;
    notes.error('sign-off/impact-contradiction', where, {
      message,
      hint: 'Say what changes, in the words of the contract diff.',
      expected,
      observed: text,
    });
  }
  sayForeign(stated, clauses, asked, notes);
  if (denied !== null) return;
  const open = relevant.length > 0 && (/\?(?=\s|$)|~~/u.test(text) || leavesItOpen(clauses, asked));
  const doubtful = unclear ?? (open ? { clause: text, facts: relevant } : (silent(stated, clauses, asked) ?? null));
  if (doubtful !== null) {
    const message = `Whether the impact statement's ${quote(field)} denies ${toldSome(doubtful.facts)} is unclear: it says ${quoteBriefly(doubtful.clause)}`;
    notes.pending('sign-off/impact-unclear', where, {
      message,
      hint: 'State each change by its name and what becomes of it, and what stays in a sentence that says of what.',
    });
    return;
  }
  sayUnstated(stated, clauses, asked, notes);
}

/** What the clauses say against the facts: the first that denies some, and the first of which nobody knows. */
function objections(
  clauses: readonly Clause[],
  field: ChangeField,
  { facts, contracted, isSide }: ChangesAsked,
): { readonly denied: Objection | null; readonly unclear: Objection | null } {
  let denied: Objection | null = null;
  let unclear: Objection | null = null;
  for (const clause of clauses) {
    for (const fact of facts) {
      const said = against(clause, fact, facts);
      if (said === 'denied') denied ??= { clause: clause.text, facts: [fact] };
      else if (said === 'unclear') unclear ??= { clause: clause.text, facts: [fact] };
    }
    const named = facts.filter((fact) => holds(clause, fact.names));
    const denial = holds(clause, contracted.kept) ? null : denialIn(clause, isSide);
    if (denial === null) continue;
    if (denial.kind === 'compatible') {
      const broken = (named.length === 0 ? facts : named).filter(({ change }) => change.breaking);
      if (broken.length > 0) denied ??= { clause: clause.text, facts: broken };
      continue;
    }
    if (named.length > 0) continue;
    const about = denial.nouns.length === 0 ? factsOfField(field, facts) : ofNouns(denial.nouns, facts);
    const wrong = about.filter(
      ({ way }) =>
        (denial.way === null || denial.way === way || way === 'changed') &&
        !(denial.existing && (way === 'came' || way === 'optional')),
    );
    if (wrong.length === 0) continue;
    // Whoever named every change may explain it in words of his own.
    const told = about.filter(({ names }) => clauses.some((other) => holds(other, names)));
    const enough = field === 'required_test_updates' ? Math.min(1, about.length) : about.length;
    if (denial.kind === 'vague' && told.length >= enough) continue;
    if (denial.kind !== 'changes') unclear ??= { clause: clause.text, facts: wrong };
    else denied ??= { clause: clause.text, facts: wrong };
  }
  return { denied, unclear };
}

function ofNouns(nouns: readonly string[], facts: readonly ImpactFact[]): readonly ImpactFact[] {
  return facts.filter(({ noun, needed }) => needed && nouns.includes(noun));
}

/** "Optional: …": what comes first and names no change is about all of them. */
function leavesItOpen([first]: readonly Clause[], { facts }: ChangesAsked): boolean {
  return first?.words.some(isLeave) === true && !facts.some(({ names }) => holds(first, names));
}

/** "Cover 2 breaking changes" is right only when there are two. */
function miscounted(text: string, { facts }: ChangesAsked): Objection | null {
  const broken = facts.filter(({ change }) => change.breaking);
  const counted = /(?<![\p{L}\p{N}_.])(\d{1,4}) breaking changes?(?![\p{L}\p{N}_])/u.exec(text.toLowerCase());
  const right = new Set(broken.map(({ change }) => change)).size;
  return counted === null || Number(counted[1]) === right ? null : { clause: counted[0], facts: broken };
}

/** A code that goes is named among those to map, and nothing says that it goes. */
function silent({ field, text }: FieldText, clauses: readonly Clause[], { facts }: ChangesAsked): Objection | null {
  const going = facts.filter(
    (fact) =>
      fact.home === field &&
      fact.way === 'gone' &&
      fact.noun === 'code' &&
      clauses.some((clause) => holds(clause, fact.names)),
  );
  const says = clauses.some(({ words }) =>
    words.some((word) => saysGone(word) || isNegation(word) || saysChange(word) || saysCompatible(word)),
  );
  return going.length === 0 || says || /[-=]>|[\u2192\u21d2]/u.test(text) ? null : { clause: text, facts: going };
}

/** Names of nothing that changed. */
function sayForeign(
  { field, text, where }: FieldText,
  clauses: readonly Clause[],
  asked: ChangesAsked,
  notes: Notes,
): void {
  const foreign = foreignIn(clauses, asked.facts, asked.contracted);
  if (foreign === null) return;
  const message = `The impact statement's ${quote(field)} names ${quote(foreign.name)}, ${foreign.why}`;
  notes.error('sign-off/impact-foreign', where, {
    message,
    hint: 'Name what the contract diff has, as it is written there.',
    expected: asked.facts.length === 0 ? 'no change of the contract' : toldAll(asked.facts),
    observed: text,
  });
}

function sayUnstated(
  { field, text, where }: FieldText,
  clauses: readonly Clause[],
  { facts, said }: ChangesAsked,
  notes: Notes,
): void {
  const here = (fact: ImpactFact) => clauses.some((clause) => holds(clause, fact.names));
  const anywhere = (fact: ImpactFact) => said.some((clause) => holds(clause, fact.names));
  if (field === 'required_test_updates') {
    const relevant = factsOfField(field, facts);
    const touches = clauses.some(({ words }) => words.some(isChangeNoun));
    if (relevant.length === 0 || touches || facts.some(here)) return;
    sayWarning(relevant);
    return;
  }
  const own = facts.filter((fact) => fact.home === field && !here(fact));
  const none = !facts.some((fact) => fact.home === field && here(fact));
  const missing = own.filter((fact) => fact.needed && (none || fact.noun === 'code' || !anywhere(fact)));
  const elsewhere = own.filter((fact) => !missing.includes(fact) && (fact.needed || !anywhere(fact)));
  if (missing.length > 0) {
    const message = `The impact statement's ${quote(field)} does not name what the contract diff has: ${toldSome(missing)}; it says ${quoteBriefly(text)}`;
    const actions = [...new Set(missing.map(({ change }) => change.action))];
    const some = actions.slice(0, FEW_ACTIONS).join('; ');
    notes.error('sign-off/impact-unstated', where, {
      message,
      hint: `Name each of them, such as ${quote(actions.length > FEW_ACTIONS ? `${some}; ...` : some)}.`,
      expected: missing.map(({ names: [name] }) => name ?? '').join(', '),
      observed: text,
    });
  } else if (elsewhere.length > 0) sayWarning(elsewhere);

  function sayWarning(left: readonly ImpactFact[]): void {
    const message = `The impact statement's ${quote(field)} does not name ${toldSome(left)}; it says ${quoteBriefly(text)}`;
    notes.warning('sign-off/impact-unstated', where, {
      message,
      hint: 'Name it here, too, so that whoever reads this line alone knows.',
      expected: left.map(({ names: [name] }) => name ?? '').join(', '),
      observed: text,
    });
  }
}

/** Whether a field sends its reader elsewhere, and names nothing itself. */
export function isReference(text: string, facts: readonly ImpactFact[]): boolean {
  return pointsElsewhere(text) && !facts.some((fact) => clausesOf(text).some((clause) => holds(clause, fact.names)));
}
