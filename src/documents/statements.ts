/** Reads statements as facts, verdicts, readiness and owners, in the words of a profile's vocabulary. */
import type { Span } from '../contracts/finding.js';
import type { Vocabulary } from '../contracts/profile.js';
import {
  BASELINE_FACTS,
  SIGNED_DECISIONS,
  type BaselineFact,
  type SignedDecision,
  type Side,
} from '../contracts/words.js';
import { blanksIn, type Blank } from './blanks.js';
import { denies, tookBack } from './consent.js';
import { drillSentences, type DrillSentence } from './drill-prose.js';
import { updatedOn, type Updated } from './dates.js';
import { join, type MarkdownDocument, type Statement } from './markdown.js';
import { ownerIn } from './owners.js';
import { isPerson } from './people.js';
import { readFailures, readRefusals, type Refusal, type RefusalReader } from './refusals.js';
import { readReservations, type Reservation } from './reservations.js';
import { Sides } from './sides.js';
import { supersededBy } from './superseded.js';
import { valuesOf, withoutRemarks } from './values.js';
import { readConsents, type LabelMeaning, type ReadinessStatement, type VerdictStatement } from './verdicts.js';

export type { Refusal } from './refusals.js';
export type { Reservation } from './reservations.js';
export type { ReadinessStatement, VerdictStatement } from './verdicts.js';

export interface FactStatement {
  readonly fact: BaselineFact;
  readonly value: string;
  readonly span: Span;
  /** Which baseline it is of: the document's own, the one to go back to, or one of the past. */
  readonly about: 'baseline' | 'rollback-target' | 'history';
  readonly heading: string | null;
}

export interface OwnerStatement {
  readonly side: Side;
  readonly role: 'incident-commander' | 'rollback-owner';
  /** Empty when the line names nobody. */
  readonly name: string;
  readonly span: Span;
}

/** What a sign-off document says. */
export interface SignOffFacts {
  readonly superseded: Span | null;
  /** Null when the document states no date. */
  readonly updated: Updated | null;
  readonly facts: readonly FactStatement[];
  readonly verdicts: readonly VerdictStatement[];
  readonly readiness: readonly ReadinessStatement[];
  /** Refusals that are no verdict of their own: banners, other labels, sentences. */
  readonly refusals: () => readonly Refusal[];
  /** What it keeps open: conditions, vetoes, approvals that are not all given. */
  readonly reservations: () => readonly Reservation[];
  /** Results that are none: a step that failed. */
  readonly failures: () => readonly Refusal[];
  /** What it says of a drill in prose. */
  readonly drills: () => readonly DrillSentence[];
  readonly owners: readonly OwnerStatement[];
  /** What is left to be written: while one is left, nobody has signed. */
  readonly blanks: readonly Blank[];
  /** Where a missing statement would be looked for: the first heading, or the top. */
  readonly anchor: Span;
}

/** The one release tag that a document states of a baseline; null where it states none, or two. */
export function releaseOf({ facts }: SignOffFacts, about: 'baseline' | 'rollback-target'): string | null {
  const tags = new Set(
    facts.filter((stated) => stated.about === about && stated.fact === 'release_tag').map(({ value }) => value),
  );
  const [tag] = tags;
  return tags.size === 1 ? (tag ?? null) : null;
}

export interface SideNames {
  readonly producer: string;
  readonly consumer: string;
}

/** Reads a parsed Markdown document as a sign-off document. */
export function readSignOff(document: MarkdownDocument, vocabulary: Vocabulary, names: SideNames): SignOffFacts {
  const words = new Words(vocabulary, names);
  const readings = document.statements.map((statement) => words.read(statement));
  const owners = readings.flatMap((reading) => reading.owners);
  const reader = words.reader(document.statements, owners, titleOf(document));
  const { verdicts, readiness } = readConsents(document.passages, reader);
  const anchor = document.headings.find((heading) => heading.level >= 2) ?? document.headings[0];
  return {
    superseded: supersededBy(document.preamble),
    updated: updatedOn(document.statements),
    facts: readings.flatMap((reading) => reading.facts),
    verdicts,
    readiness,
    // Asked of records and of readiness alone.
    refusals: once(() => readRefusals(document.passages, reader)),
    reservations: once(() => readReservations(document.passages, reader)),
    failures: once(() => readFailures(document.passages, reader)),
    drills: once(() => drillSentences(document.passages, reader)),
    owners,
    blanks: blanksIn(document.passages),
    anchor: anchor?.span ?? { line: 1, column: 1, endLine: 1, endColumn: 1 },
  };
}

/** What a document is called by its first heading of the first level. */
function titleOf({ headings }: MarkdownDocument): string | null {
  return headings.find(({ level }) => level === 1)?.text ?? null;
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: read() }).value;
}

/** Lower case, without markup and punctuation: what two people mean alike compares alike. */
export function normalise(words: string): string {
  return withoutRemarks(words)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
}

interface Reading {
  readonly facts: FactStatement[];
  readonly owners: OwnerStatement[];
}

class Words {
  readonly #facts: Map<string, BaselineFact>;
  readonly #verdicts: Map<string, SignedDecision>;
  readonly #posture: Set<string>;
  readonly #readiness: Set<string>;
  readonly #sections = new WeakMap<readonly string[], FactStatement['about']>();
  readonly #rollback: string[];
  readonly #history: string[];
  readonly #sides: Sides;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly names: SideNames,
  ) {
    this.#facts = table(BASELINE_FACTS, vocabulary.facts);
    this.#verdicts = table(SIGNED_DECISIONS, vocabulary.verdicts);
    this.#posture = new Set(vocabulary.posture.map(normalise));
    this.#readiness = new Set(vocabulary.readiness.map(normalise));
    this.#rollback = vocabulary.rollbackHeadings.map(normalise);
    this.#history = vocabulary.historicalHeadings.map(normalise);
    this.#sides = new Sides(names);
  }

  read(statement: Statement): Reading {
    const reading: Reading = { facts: [], owners: [] };
    const owner = this.owner(statement);
    if (owner !== null) reading.owners.push(owner);
    const about = this.about(statement);
    const words = normalise(statement.label);
    const label = this.withoutNames(words);
    // The consumer's own commit is no fact of the producer's release.
    const facts = this.namesConsumer(words) ? [] : this.isOfRelease(label, statement) ? RELEASE : this.factsOf(label);
    const values = valuesOf(statement, facts.length);
    const first = values[0] ?? { text: '', span: statement.span };
    for (const [index, fact] of facts.entries()) {
      const value = facts.length === 1 ? first : values[index];
      if (value === undefined) continue;
      reading.facts.push({ fact, value: value.text, span: value.span, about, heading: statement.heading });
    }
    return reading;
  }

  /** "Release: v0.3.2": what a document is about, whether or not the profile has a word for it. */
  private isOfRelease(label: string, statement: Statement): boolean {
    const value = join(statement.value).trim();
    return OF_RELEASE.test(label) && !this.#facts.has(label) && !/\s/.test(value) && /\d\.\d+\.\d/.test(value);
  }

  /** One fact, or one for each part of a label such as "service/api/integration"; none unless all are known. */
  private factsOf(label: string): BaselineFact[] {
    const whole = this.#facts.get(label);
    if (whole !== undefined) return [whole];
    const parts = label.split('/').map((part) => this.#facts.get(part.trim()));
    return parts.length > 1 && parts.every((part) => part !== undefined) ? parts : [];
  }

  /** What the reader of verdicts and refusals knows of this document's words. */
  reader(statements: readonly Statement[], owners: readonly OwnerStatement[], title: string | null): RefusalReader {
    const own = new Set(statements.filter((statement) => this.statesAnother(statement)).map(({ passage }) => passage));
    const people = owners.flatMap((owner) => namesOf(owner.name));
    const { verdicts, history } = { verdicts: this.#verdicts, history: this.#history };
    const names = [this.names.producer, this.names.consumer].map((name) => name.toLowerCase());
    const isOfThePast = (text: string) => {
      const plain = normalise(text);
      const past = PAST.test(` ${plain} `) || (WAS.test(` ${plain} `) && !tookBack(text));
      return past || history.some((phrase) => holdsWords(plain, phrase));
    };
    return {
      own: new WeakMap(),
      ready: this.vocabulary.ready.map((word) => word.toLowerCase()),
      known: {
        names: [...new Set([...people, ...names])].filter((name) => name !== ''),
        phrases: this.vocabulary.remarks.map((phrase) => phrase.toLowerCase()),
        labels: new Set(
          [...verdicts.keys(), ...this.#posture, ...this.#readiness].flatMap((label) => label.split(' ')),
        ),
      },
      meaningOf: (label) => this.meaningOf(label),
      isStatement: (passage) => own.has(passage),
      isCurrent: (passage) => this.about(passage) === 'baseline',
      decisionIn: (text) => {
        const plain = ` ${normalise(text)} `;
        for (const [phrase, decision] of verdicts) if (plain.includes(` ${phrase} `)) return decision;
        return ANY_DECISION.test(plain) ? 'any' : null;
      },
      isOfThePast,
      isDenied: (sentence) => denies(sentence) || isOfThePast(sentence),
      title,
    };
  }

  private meaningOf(raw: string): LabelMeaning | null {
    const label = this.withoutNames(normalise(raw.replace(/^\[[xX]\]\s+/, '')));
    const decision = this.#verdicts.get(label);
    if (decision !== undefined) return { kind: 'verdict', decision, signs: true };
    if (this.#posture.has(label)) return { kind: 'verdict', decision: 'cutover', signs: false };
    if (this.#readiness.has(label)) return { kind: 'readiness' };
    return OVERALL.test(label) ? { kind: 'overall' } : null;
  }

  /** Whether a line states a fact, an owner or a date. */
  private statesAnother(statement: Statement): boolean {
    const label = this.withoutNames(normalise(statement.label));
    return this.factsOf(label).length > 0 || DATE_LABEL.test(label) || this.owner(statement) !== null;
  }

  private about({ section, heading }: { section: readonly string[]; heading: string | null }): FactStatement['about'] {
    // All that stands below a heading shares its section, which is read once.
    const known = this.#sections.get(section);
    if (known !== undefined && section.length > 0) return known;
    const about = this.aboutHeadings((section.length > 0 ? section : [heading ?? '']).map(normalise));
    this.#sections.set(section, about);
    return about;
  }

  private aboutHeadings(above: readonly string[]): FactStatement['about'] {
    const says = (phrases: readonly string[]) =>
      phrases.some((phrase) => above.some((words) => holdsWords(words, phrase)));
    if (says(this.#rollback)) return 'rollback-target';
    return says(this.#history) ? 'history' : 'baseline';
  }

  private namesConsumer(label: string): boolean {
    const { rest, sides } = this.#sides.read(label, (words) => this.isKnown(words));
    return sides.includes('consumer') || ` ${rest} `.includes(' consumer ');
  }

  private withoutNames(label: string): string {
    return this.#sides.read(label, (words) => this.isKnown(words)).rest;
  }

  private isKnown(label: string): boolean {
    const tables = [this.#verdicts, this.#posture, this.#readiness];
    return this.factsOf(label).length > 0 || tables.some((table) => table.has(label)) || OVERALL.test(label);
  }

  private owner(statement: Statement): OwnerStatement | null {
    // The parenthesis may hold the side: "Incident commander (consumer): …".
    const words = (separators: RegExp) => ` ${statement.label.toLowerCase().replaceAll(separators, ' ').trim()} `;
    const label = words(/[^\p{L}\p{N}]+/gu);
    const { incidentCommander, rollbackOwner } = this.vocabulary.owners;
    const said = (phrases: readonly string[]) => phrases.map(normalise).find((phrase) => label.includes(` ${phrase} `));
    const commander = said(incidentCommander);
    const phrase = commander ?? said(rollbackOwner);
    if (phrase === undefined) return null;
    const role = commander !== undefined ? 'incident-commander' : 'rollback-owner';
    // A side may be called by a word of the role; a slash may be in its name, or between two of them.
    const texts = [words(/[^\p{L}\p{N}/]+/gu), label].flatMap((text) => [text.replace(` ${phrase} `, '  '), text]);
    const side = texts.map((text) => this.#sides.about(text)).find((found) => found !== null);
    if (side === undefined) return null;
    const name = join(statement.value);
    // A handle is often written as code: `ada-brandt`.
    const isHandle =
      statement.value.length === 1 && statement.value[0]?.kind === 'code' && /^[a-z][a-z\d]*[-.][a-z\d.-]+$/.test(name);
    const named = ownerIn(isHandle ? `@${name}` : name, normalise(name));
    return { side, role, name: isHandle && named !== '' ? name : named, span: spanOf(statement) };
  }
}

/** Labels of the document as a whole: "Final decision", "Status". */
const OVERALL =
  /^(?:(?:the|final|joint|overall|bilateral|current|release|board|our|record|document|go live) )*(?:decision|verdict|outcome|conclusion|result|call|vote|sign off|approval|status|state|go no go|overall)$/;
const OF_RELEASE = /^(?:(?:target |approved |released |the |this )?release(?: version| name)?|for release)$/;
const RELEASE: BaselineFact[] = ['release_tag'];
const DATE_LABEL = /^(?:(?:last )?updated(?: on)?|date)$/;
const ANY_DECISION =
  / (?:decisions?|verdicts?|freigabe|entscheidung|entscheid|beschluss|zustimmung|décision|approbation|decisión|aprobación|decisione|decisão|besluit|beslut|решение|decyzja|rozhodnutí|sign off|signoff|approval|consent|cutover|go live|vote|this record|cut over|go) /;
const PAST =
  / (?:earlier|previous|previously|prior|former|formerly|historical|older|past|until then|at that time|retained|audit (?:history|trail)|archived?|pre \w+|rehearsal packets?|checkpoint packets?) /;

const WAS = / (?:was|were|had been) /;

function table<K extends string>(keys: readonly K[], phrases: Readonly<Record<K, readonly string[]>>): Map<string, K> {
  return new Map(keys.flatMap((key) => phrases[key].map((phrase): [string, K] => [normalise(phrase), key])));
}

/** Whether whole words of a text are a phrase; a plural or an adverb of its last one is. */
function holdsWords(text: string, phrase: string): boolean {
  return [phrase, `${phrase}s`, `${phrase}ly`].some((form) => ` ${text} `.includes(` ${form} `));
}

/** How a document may call an owner whom it names: in full, by initial and surname, by surname. */
function namesOf(owner: string): readonly string[] {
  const name = withoutRemarks(owner).trim();
  if (name === '') return [];
  const [first = '', ...rest] = name.toLowerCase().split(' ');
  const surname = rest.at(-1);
  const short = surname === undefined || !isPerson(name) ? [] : [surname, `${first.charAt(0)}. ${surname}`];
  return [name.toLowerCase(), ...short];
}

function spanOf(statement: Statement): Span {
  const first = statement.value[0];
  const last = statement.value.at(-1);
  if (first === undefined || last === undefined) return statement.span;
  return { ...first.span, endLine: last.span.endLine, endColumn: last.span.endColumn };
}
