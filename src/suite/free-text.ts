/**
 * What of evidence and of a report is free text, and may therefore be redacted. Of everything else (ids, states, names,
 * paths, commits, digests, times, commands) nothing is hidden that gates compare, and in what is shown afterwards nothing that
 * could be an ordinary word: a secret that is one must not turn a verdict.
 */
import type { Answer } from '../contracts/answer.js';
import type { CommandResult, SideEvidence, SuiteEvidence } from '../contracts/evidence.js';
import type { Finding } from '../contracts/finding.js';
import type {
  AfterThis,
  AlignmentRow,
  ContractChange,
  GateReport,
  ImpactReport,
  Report,
  WaiverReport,
} from '../contracts/report.js';

type KeyOf<T> = T extends unknown ? keyof T & string : never;

/** Sentences, by the name of the field that holds them. A name that no structure has is refused by the compiler. */
const SENTENCES: ReadonlySet<string> = new Set<
  | KeyOf<CommandResult>
  | KeyOf<SuiteEvidence>
  | KeyOf<SideEvidence>
  | KeyOf<Finding>
  | KeyOf<Answer<never>>
  | KeyOf<Report>
  | KeyOf<GateReport>
  | KeyOf<AfterThis>
  | KeyOf<AlignmentRow>
  | KeyOf<ContractChange>
  | KeyOf<WaiverReport>
>([
  ...(['tail', 'reason', 'detail', 'absence', 'why', 'mend'] as const),
  ...(['message', 'hint', 'expected', 'observed', 'summary', 'clears', 'after', 'before', 'action'] as const),
  'enforcedBecause',
]);
/** What the documents say, field by field. */
const STATEMENTS: ReadonlySet<string> = new Set<KeyOf<ImpactReport>>(['stated', 'computed']);

/** The same, with its sentences redacted. */
export function redactSentences<T>(value: T, redact: (text: string) => string): T {
  const clean = (inner: unknown, isFree: boolean): unknown => {
    if (typeof inner === 'string') return isFree ? redact(inner) : inner;
    if (Array.isArray(inner)) return inner.map((item) => clean(item, isFree));
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([name, item]) => {
        const isStatement = isFree || (STATEMENTS.has(name) && typeof item === 'object');
        return [name, clean(item, isStatement || (SENTENCES.has(name) && typeof item === 'string'))];
      }),
    );
  };
  return clean(value, false) as T;
}

/** Shorter ones may be ordinary words, which ids, states and names are made of. */
const UNMISTAKABLE = 16;

/**
 * A report that is shown and decides nothing any more: its sentences are redacted, and of ids, names, paths and commands what
 * is no ordinary word.
 */
export function redactReport(report: Report, redact: (text: string) => string): Report {
  const clean = (inner: unknown): unknown => {
    if (typeof inner === 'string') return withoutTokens(inner, redact);
    if (Array.isArray(inner)) return inner.map(clean);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, item]) => [name, clean(item)]));
  };
  return clean(redactSentences(report, redact)) as Report;
}

function withoutTokens(text: string, redact: (text: string) => string): string {
  const hidden = redact(text);
  return text.length - hidden.length >= UNMISTAKABLE ? hidden : text;
}
