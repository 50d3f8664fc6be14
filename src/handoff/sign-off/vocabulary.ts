/** What a sign-off document's words mean in a profile's vocabulary: which fact, verdict, owner or section they name. */
import type { Span } from '../../contracts/finding.js';
import type { Vocabulary } from '../../contracts/profile.js';
import {
  BASELINE_FACTS,
  SIGNED_DECISIONS,
  type BaselineFact,
  type SignedDecision,
  type Side,
} from '../../contracts/words.js';
import { denies } from './words/consent.js';
import { join, type Statement } from '../../documents/markdown/document.js';
import { ownerIn } from './words/owners.js';
import type { Passage } from '../../documents/markdown/passages.js';
import { isPerson } from './words/people.js';
import type { RefusalReader } from './refusals.js';
import { Sides } from '../sides.js';
import { signaturesIn, type SignatureRow } from './signatures.js';
import { Times, type About } from './words/times.js';
import { normalise, valuesOf, withoutRemarks } from './words/values.js';
import type { LabelMeaning } from './verdicts.js';

export interface FactStatement {
  readonly fact: BaselineFact;
  readonly value: string;
  readonly span: Span;
  readonly about: About;
  readonly heading: string | null;
}

export interface OwnerStatement {
  readonly side: Side;
  readonly role: 'incident-commander' | 'rollback-owner';
  /** Empty when the line names nobody. */
  readonly name: string;
  readonly span: Span;
}

export interface SideNames {
  readonly producer: string;
  readonly consumer: string;
}

/** What a document states, for the reader of its verdicts. */
interface Stated {
  readonly statements: readonly Statement[];
  readonly owners: readonly OwnerStatement[];
  readonly signatures: readonly SignatureRow[];
  readonly title: string | null;
}

interface Reading {
  readonly facts: FactStatement[];
  readonly owners: OwnerStatement[];
}

export class Words {
  readonly #facts: Map<string, BaselineFact>;
  readonly #verdicts: Map<string, SignedDecision>;
  readonly #posture: Set<string>;
  readonly #readiness: Set<string>;
  readonly #times: Times;
  readonly #sides: Sides;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly names: SideNames,
  ) {
    this.#facts = table(BASELINE_FACTS, vocabulary.facts);
    this.#verdicts = table(SIGNED_DECISIONS, vocabulary.verdicts);
    this.#posture = new Set(vocabulary.posture.map(normalise));
    this.#readiness = new Set(vocabulary.readiness.map(normalise));
    this.#times = new Times(vocabulary);
    this.#sides = new Sides(names);
  }

  read(statement: Statement): Reading {
    const reading: Reading = { facts: [], owners: [] };
    const owner = this.owner(statement);
    if (owner !== null) reading.owners.push(owner);
    const about = this.#times.about(statement);
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

  /** The rows of the tables that people sign in. */
  signatures(passages: readonly Passage[]): readonly SignatureRow[] {
    const decisionOf = (label: string) => {
      const meaning = this.meaningOf(label);
      return meaning?.kind === 'verdict' && meaning.signs ? meaning.decision : null;
    };
    return passages.flatMap((passage) => (passage.row === null ? [] : signaturesIn(passage, decisionOf)));
  }

  /** Who signs for a role holds it. */
  signer({ role, nameLine, passage, span }: SignatureRow): OwnerStatement | null {
    const { heading, section, quoted } = passage;
    return this.owner({ label: role, value: nameLine, span, heading, section, quoted, passage });
  }

  /** What the reader of verdicts and refusals knows of this document's words. */
  reader({ statements, owners, signatures, title }: Stated): RefusalReader {
    const rows = new Map<Passage, SignatureRow[]>();
    for (const row of signatures) rows.set(row.passage, [...(rows.get(row.passage) ?? []), row]);
    const own = new Set(statements.filter((statement) => this.statesAnother(statement)).map(({ passage }) => passage));
    const people = owners.flatMap((owner) => namesOf(owner.name));
    const [verdicts, times] = [this.#verdicts, this.#times];
    const names = [this.names.producer, this.names.consumer].map((name) => name.toLowerCase());
    return {
      own: new WeakMap(),
      ready: this.vocabulary.ready.map((word) => word.toLowerCase()),
      known: {
        names: [...new Set([...people, ...names])].filter((name) => name !== ''),
        phrases: [...this.vocabulary.remarks.map((phrase) => phrase.toLowerCase()), ...this.roles()],
        labels: new Set(
          [...verdicts.keys(), ...this.#posture, ...this.#readiness].flatMap((label) => label.split(' ')),
        ),
      },
      meaningOf: (label) => this.meaningOf(label),
      isStatement: (passage) => own.has(passage),
      signaturesIn: (passage) => rows.get(passage) ?? [],
      isCurrent: (passage) => times.about(passage) === 'baseline',
      decisionIn: (text) => {
        const plain = ` ${normalise(text)} `;
        for (const [phrase, decision] of verdicts) if (plain.includes(` ${phrase} `)) return decision;
        return ANY_DECISION.test(plain) ? 'any' : null;
      },
      isOfThePast: (text) => times.isOfThePast(text),
      isDenied: (sentence) => denies(sentence) || times.isOfThePast(sentence),
      title,
    };
  }

  /** "Orders incident lead": what a role is called beside its holder. */
  private roles(): readonly string[] {
    const { incidentCommander, rollbackOwner } = this.vocabulary.owners;
    const sides = [this.names.producer, this.names.consumer, 'producer', 'consumer'];
    return sides.flatMap((side) =>
      [...incidentCommander, ...rollbackOwner].map((role) => `${side} ${role}`.toLowerCase()),
    );
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
function table<K extends string>(keys: readonly K[], phrases: Readonly<Record<K, readonly string[]>>): Map<string, K> {
  return new Map(keys.flatMap((key) => phrases[key].map((phrase): [string, K] => [normalise(phrase), key])));
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
