/** What a sign-off document says: its facts, verdicts, readiness and owners, and what speaks against them. */
import type { Span } from '../../contracts/finding.js';
import type { Profile, Vocabulary } from '../../contracts/profile.js';
import { blanksIn, type Blank } from './blanks.js';
import { updatedOn, type Updated } from '../time/dates.js';
import { drillSentences, type DrillSentence } from './drill-prose.js';
import { readFailures } from './failures.js';
import { refuses } from './words/consent.js';
import type { MarkdownDocument } from '../../documents/markdown/document.js';
import type { Passage } from '../../documents/markdown/passages.js';
import { readRefusals, type Refusal } from './refusals.js';
import { readReservations, type Reservation } from './reservations.js';
import { Words, type FactStatement, type OwnerStatement, type SideNames } from './vocabulary.js';
import type { Signature, SignatureRow } from './signatures.js';
import { supersededBy } from './superseded.js';
import { readConsents, type ReadinessStatement, type VerdictStatement } from './verdicts.js';

export type { Refusal } from './refusals.js';
export type { Reservation } from './reservations.js';
export type { ReadinessStatement, VerdictStatement } from './verdicts.js';

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
  /** The rows of the tables that people sign in. */
  readonly signatures: readonly Signature[];
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

const READ = new WeakMap<Vocabulary, WeakMap<MarkdownDocument, { names: SideNames; facts: SignOffFacts }>>();

/** What a document says in the words of a profile: read once, however often it is collected and judged. */
export function signOffIn(document: MarkdownDocument, { vocabulary, producer, consumer }: Profile): SignOffFacts {
  const documents = READ.get(vocabulary) ?? new WeakMap<MarkdownDocument, { names: SideNames; facts: SignOffFacts }>();
  READ.set(vocabulary, documents);
  const known = documents.get(document);
  if (known?.names.producer === producer.name && known.names.consumer === consumer.name) return known.facts;
  const names = { producer: producer.name, consumer: consumer.name };
  const facts = readSignOff(document, vocabulary, names);
  documents.set(document, { names, facts });
  return facts;
}

/** Reads a parsed Markdown document as a sign-off document. */
export function readSignOff(document: MarkdownDocument, vocabulary: Vocabulary, names: SideNames): SignOffFacts {
  const words = new Words(vocabulary, names);
  const readings = document.statements.map((statement) => words.read(statement));
  const signatures = words.signatures(document.passages);
  const signers = signatures.flatMap((row) => words.signer(row) ?? []);
  const owners = [...readings.flatMap((reading) => reading.owners), ...signers];
  const reader = words.reader({ statements: document.statements, owners, signatures, title: titleOf(document) });
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
    signatures,
    blanks: blanksOf(document.passages, signatures),
    anchor: anchor?.span ?? { line: 1, column: 1, endLine: 1, endColumn: 1 },
  };
}

/** A cell that somebody is to sign in is a blank, whatever holds its place. */
function blanksOf(passages: readonly Passage[], signatures: readonly SignatureRow[]): readonly Blank[] {
  const signed = new Set(signatures.map(({ passage }) => passage));
  const refused = new Set(signatures.filter(({ verdict }) => refuses(verdict)).map(({ passage }) => passage));
  const toSign = signatures
    .filter(({ open }) => open.length > 0)
    .map(({ role, open, span, passage }): Blank => {
      return { label: `${role}: ${open.join(', ')}`, alone: !refused.has(passage), span };
    });
  const others = blanksIn(passages.filter((passage) => !signed.has(passage)));
  return [...others, ...toSign].sort((a, b) => a.span.line - b.span.line);
}

/** What a document is called by its first heading of the first level. */
function titleOf({ headings }: MarkdownDocument): string | null {
  return headings.find(({ level }) => level === 1)?.text ?? null;
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: read() }).value;
}
