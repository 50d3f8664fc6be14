/** Builds findings and gaps, so that every gate says them alike. */
import type { Unknown } from '../../contracts/answer.js';
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Finding, Gap, Judgement, Span } from '../../contracts/finding.js';
import type { Remedy } from '../../contracts/remedy.js';
import type { RuleIdOf } from '../../contracts/rules.js';
import type { GateId, SettledBy, Severity, Side } from '../../contracts/words.js';
import { textOf, type Value } from '../../handoff/value.js';

export interface Where {
  readonly side: Side | null;
  readonly path: string | null;
  readonly span: Span | null;
}

export interface What {
  readonly message: string;
  readonly hint: string;
  readonly expected?: string | null;
  readonly observed?: string | null;
  /** What settles it, where it cannot be mended yet. */
  readonly settledBy?: SettledBy | undefined;
  /** What mends it, where one value alone is right. */
  readonly remedy?: Remedy | undefined;
}

export interface Missing {
  readonly message: string;
  readonly hint: string;
  readonly waiting?: boolean;
  /** Why whoever was asked could not tell, in their words; its mend takes the place of the hint. */
  readonly because?: Unknown | null;
  /** What settles it, where it cannot be there yet. */
  readonly settledBy?: SettledBy | undefined;
}

export const NOWHERE: Where = { side: null, path: null, span: null };

/** A place in a file; without a span, the file as a whole. */
export function inFile(file: Pick<FileEvidence, 'side' | 'path'>, span: Span | null = null): Where {
  return { side: file.side, path: file.path, span: span ?? { line: 1, column: 1, endLine: 1, endColumn: 1 } };
}

/** A file becomes the same as another, byte for byte. */
export function copyOf({ side, tree, path }: FileEvidence): Extract<Remedy, { readonly kind: 'copy' }> {
  return { kind: 'copy', side, tree, path };
}

/** What one gate has to say, gathered while it looks. */
export class Notes {
  readonly findings: Finding[] = [];
  readonly gaps: Gap[] = [];

  constructor(private readonly gate: GateId) {}

  error(rule: RuleIdOf<'error'>, where: Where, what: What): void {
    this.add('error', rule, where, what);
  }

  warning(rule: RuleIdOf<'warning'>, where: Where, what: What): void {
    this.add('warning', rule, where, what);
  }

  notice(rule: RuleIdOf<'notice'>, where: Where, what: What): void {
    this.add('notice', rule, where, what);
  }

  /** A rule that may be given in each of several severities, as one of them. */
  add<S extends Severity>(severity: S, rule: RuleIdOf<S>, where: Where, what: What): void {
    this.findings.push({
      rule,
      severity,
      message: what.message,
      side: where.side,
      path: where.path,
      line: where.span?.line ?? null,
      column: where.span?.column ?? null,
      endLine: where.span?.endLine ?? null,
      endColumn: where.span?.endColumn ?? null,
      expected: what.expected ?? null,
      observed: what.observed ?? null,
      hint: what.hint,
      ...mendedBy(what.remedy, what.settledBy),
    });
  }

  /** Takes over what other notes of this gate say; where `settledBy` is given, all of it waits for that. */
  take({ findings, gaps }: Notes, settledBy: SettledBy | undefined): void {
    this.findings.push(
      ...findings.map(({ remedy, ...finding }) => ({
        ...finding,
        ...mendedBy(remedy, settledBy),
      })),
    );
    this.gaps.push(...gaps.map((gap) => ({ ...gap, ...settled(settledBy) })));
  }

  /** Takes back what was found in lines of a file. */
  forget({ side, path }: Pick<FileEvidence, 'side' | 'path'>, lines: ReadonlySet<number>): void {
    const kept = this.findings.filter(
      (one) => one.side !== side || one.path !== path || one.line === null || !lines.has(one.line),
    );
    this.findings.splice(0, Infinity, ...kept);
  }

  /** Evidence that is not there yet. */
  pending(rule: RuleIdOf<'pending'>, where: Where, what: Missing): void {
    const { because = null } = what;
    const told = because === null ? what : { ...what, message: `${what.message} (${because.why})`, hint: because.mend };
    this.gap('pending', rule, where, told);
  }

  /** Evidence that cannot be judged. */
  unjudged(rule: RuleIdOf<'unjudged'>, where: Where, what: { message: string; hint: string }): void {
    this.gap('error', rule, where, what);
  }

  get sound(): boolean {
    return this.gaps.length === 0 && !this.findings.some((finding) => finding.severity === 'error');
  }

  judgement(summary: string): Judgement {
    return { id: this.gate, findings: this.findings, gaps: this.gaps, notApplicable: null, summary };
  }

  notApplicable(reason: string): Judgement {
    return { id: this.gate, findings: this.findings, gaps: [], notApplicable: reason, summary: reason };
  }

  private gap(status: Gap['status'], rule: Gap['rule'], where: Where, what: Omit<Missing, 'because'>): void {
    const { message, hint, waiting = false, settledBy } = what;
    const { side, path } = where;
    this.gaps.push({ rule, status, message, side, path, hint, waiting, ...settled(settledBy) });
  }
}

/** What has to come first is mended by nothing. */
function mendedBy(remedy: Remedy | undefined, settledBy: SettledBy | undefined): Pick<Finding, 'remedy' | 'settledBy'> {
  return settledBy !== undefined ? { settledBy } : remedy !== undefined ? { remedy } : {};
}

function settled(settledBy: SettledBy | undefined): { readonly settledBy?: SettledBy } {
  return settledBy === undefined ? {} : { settledBy };
}

/** A value in a message: in double quotes, with every character that could deceive the eye made visible. */
export function quote(value: string | readonly string[] | null | undefined): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value !== 'string') return `[${value.map(quote).join(', ')}]`;
  return JSON.stringify(value).replaceAll(
    /[^\u0020-\u007e]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** The value of a fact in a message. */
export function quoteValue(value: Value | undefined): string {
  if (value?.kind === 'malformed') return `${value.shown}, which is no value of it`;
  return quote(value === undefined ? value : textOf(value));
}

/** What mends a copy of the producer's file, as a sentence; `tree`: the original's. */
export function copyHint({ tree, path }: Pick<FileEvidence, 'tree' | 'path'>, copy: string): string {
  const whose = tree === 'release' ? 'of the pinned release' : 'of the producer';
  return `Copy ${path} ${whose} to ${copy}, byte for byte.`;
}

/** A text in a sentence, as far as it tells which one it is; what was observed has all of it. */
export function quoteBriefly(text: string): string {
  return quote(text.length <= BRIEF + 1 ? text : `${text.slice(0, BRIEF)}...`);
}

/** UTF-16 code units. */
const BRIEF = 120;

/** Of a list, as many values as a sentence bears. */
const FEW = 5;

/** Values in a sentence: `"a", "b" and 95 more`. What is expected and observed has all of them. */
export function listed(values: readonly string[], show: (value: string) => string = quote): string {
  const few = values.length <= FEW + 1 ? values : values.slice(0, FEW);
  const left = values.length - few.length;
  return `${few.map(show).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}
