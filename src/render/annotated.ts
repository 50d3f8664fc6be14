/**
 * Which findings are annotated, how, and in which order: what somebody can act on, by what the enforced decision makes of it.
 * Not all annotations are shown, so each cause has its first one before any has its second.
 */
import type { Finding } from '../contracts/finding.js';
import { lastingKey } from '../contracts/lasting-key.js';
import { enforcedReport, reasonOf, type Blocker, type GateReport, type Report } from '../contracts/report.js';
import type { GateId } from '../contracts/words.js';
import { afterThis } from './after-this.js';
import { clip } from './budget.js';
import { toDoOf, type Cause } from './causes.js';
import { alikeSentence } from './failures.js';
import { isAskedFor } from './gate-words.js';
import { reasonsOf } from './reasons.js';
import { tailLines } from './tail.js';
import { decisionNamed, isCutShort, worstFirst } from './verdicts.js';

/** UTF-16 code units of what a command printed. */
const LAST_LINE = 300;

/** A finding whose severity is what the decision makes of it. */
export interface Annotated extends Finding {
  readonly gate: GateId;
  /** What it is to the decision: `alignment: blocks runtime cutover`. */
  readonly title: string;
  /** What is wrong besides at the same place, with the same fix. */
  readonly besides: readonly string[];
}

/**
 * The findings of some gates, with what problem matchers saw in the suite that this run executed.
 * @param touched - paths below the root that the change touches; null where that is not known
 */
export function annotatedOf(
  report: Report,
  gates: readonly GateReport[],
  touched: readonly string[] | null,
): readonly Annotated[] {
  const decided = decidedIn(report);
  const found = gates.flatMap((gate) => findingsOf(report, gate, decided));
  const paths = new Set(touched);
  const isTouched = ({ side, path }: Finding): boolean => side === report.role && path !== null && paths.has(path);
  return worstFirst(firstOfEach(first(found, isTouched), decided.causes));
}

/** The first of each cause, then the others. */
function firstOfEach(found: readonly Annotated[], causes: Decided['causes']): readonly Annotated[] {
  const told = new Set<string>();
  return first(found, (one) => {
    const reason = reasonIn(one);
    const cause = causes.get(reason) ?? reason;
    const isFirst = !told.has(cause);
    told.add(cause);
    return isFirst;
  });
}

/** What blocks the enforced decision beside its gates, such as a working tree that differs. */
export function annotatedBesideGates(report: Report): readonly Annotated[] {
  const found = new Set(
    report.gates.flatMap(({ id, findings }) => findings.map((one) => reasonIn({ ...one, gate: id }))),
  );
  const blockers = report.only === null ? (enforcedReport(report)?.blockers ?? []) : [];
  return blockers
    .filter((blocker) => !found.has(reasonOf(blocker)))
    .map(({ gate, rule, message, side, path, line, expected, observed, clears: hint, kind }) => ({
      ...{ gate, rule, message, side, path, line, expected, observed, hint },
      ...{ column: null, endLine: null, endColumn: null, besides: [] },
      severity: kind === 'definite' ? 'error' : 'warning',
      title: titleOf(report, gate, kind),
    }));
}

/** How the decision sees what was found, and how that hangs together; all by reason. */
interface Decided {
  readonly toDo: ReadonlyMap<string, Pick<Blocker, 'kind'>>;
  readonly later: ReadonlySet<string>;
  /** What goes away with something that is annotated itself. */
  readonly follows: ReadonlySet<string>;
  /** What causes what. */
  readonly causes: ReadonlyMap<string, string>;
  /** What a failed command printed last, and which failed alike. */
  readonly told: ReadonlyMap<string, readonly string[]>;
}

function decidedIn(report: Report): Decided {
  const { blockers = [] } = report.only === null ? (enforcedReport(report) ?? {}) : {};
  const asked = report.only === null ? [] : reasonsOf(report);
  const [causes, later] = [toDoOf(report), afterThis(report)];
  const followers = causes.flatMap(({ tie, others, alike }) => [
    ...(tie === 'follows' ? others : []),
    ...alike.map(({ reason }) => reason),
  ]);
  return {
    toDo: new Map([...blockers, ...asked].map((one) => [reasonOf(one), one])),
    later: new Set(later.map(({ first: one }) => reasonOf(one))),
    follows: new Set([...followers, ...later.flatMap(({ others }) => others)].map(reasonOf)),
    told: new Map(causes.map((cause) => [reasonOf(cause.reason), outputOf(cause)])),
    causes: new Map(causes.flatMap(({ reason, others }) => others.map((other) => [reasonOf(other), reasonOf(reason)]))),
  };
}

function outputOf(cause: Cause): readonly string[] {
  const { command, others } = cause;
  if (command === null) return [];
  const last = others.length === 0 ? tailLines(command.tail).at(-1) : undefined;
  return [
    ...(last === undefined ? [] : [`Its last line: ${clip(last, LAST_LINE)}`]),
    ...[alikeSentence(cause, (id) => id)].filter((one) => one !== null),
  ];
}

/**
 * What of a gate somebody can act on: an error is what blocks the decision, a warning what it waits for and what it is
 * warned of, a notice what comes after it. The rest is in the report.
 */
function findingsOf(report: Report, gate: GateReport, decided: Decided): readonly Annotated[] {
  const seen = gate.id === `${report.role}-suite` ? report.suite.flatMap(({ findings }) => findings) : [];
  const shown = [...gate.findings, ...seen].flatMap((finding): Annotated[] => {
    const standing = standingOf(report, gate, finding, decided);
    const besides = decided.told.get(reasonIn({ ...finding, gate: gate.id })) ?? [];
    return standing === null ? [] : [{ ...finding, gate: gate.id, ...standing, besides }];
  });
  return inOnePlace(worstFirst(first(shown, isNewIn(report))));
}

/** A reviewer looks at what is new in the change. */
function isNewIn({ before }: Report): (one: Annotated) => boolean {
  const known = new Set(before?.toDo);
  return (one) => before !== undefined && !known.has(lastingKey(one));
}

/** What is so before what is not; else in its order. */
function first<T>(all: readonly T[], isSo: (one: T) => boolean): readonly T[] {
  const [those, others]: [T[], T[]] = [[], []];
  for (const one of all) (isSo(one) ? those : others).push(one);
  return [...those, ...others];
}

/** What is wrong at one place and has one fix is one annotation; what was seen twice is told once. */
function inOnePlace(found: readonly Annotated[]): readonly Annotated[] {
  const places = new Map<string, { readonly one: Annotated; readonly said: Set<string> }>();
  for (const one of found) {
    const { severity, side, path, line, hint, message, besides } = one;
    const key = JSON.stringify([severity, side, path, line, hint === '' ? reasonIn(one) : hint]);
    const { said } = places.get(key) ?? { said: new Set<string>() };
    if (said.size === 0) places.set(key, { one, said });
    for (const words of [message, ...besides]) said.add(words);
  }
  return [...places.values()].map(({ one, said }) => ({ ...one, besides: [...said].slice(1) }));
}

/** Null where nobody need do anything here. */
function standingOf(
  report: Report,
  gate: GateReport,
  finding: Finding,
  { toDo, later, follows }: Decided,
): Pick<Annotated, 'severity' | 'title'> | null {
  const { id } = gate;
  const reason = reasonIn({ ...finding, gate: id });
  if (follows.has(reason)) return null;
  const kind = toDo.get(reason)?.kind;
  if (kind !== undefined)
    return { severity: kind === 'definite' ? 'error' : 'warning', title: titleOf(report, id, kind) };
  if (later.has(reason)) return { severity: 'notice', title: `${id}: to do after this` };
  const { severity, side } = finding;
  // The other side mends its own files in its own repository.
  if (severity === 'notice' || !isAskedFor(report, gate) || (side !== null && side !== report.role)) return null;
  // What was asked for by name is what the run is about.
  if (report.only !== null) return { severity, title: id };
  if (report.enforced === null) return { severity: 'notice', title: id };
  // An error that blocks nothing was waived: nobody need do anything.
  return severity === 'error' ? null : { severity, title: `${id}: blocks nothing` };
}

function titleOf(report: Report, gate: GateId, kind: Blocker['kind']): string {
  if (report.enforced === null) return gate;
  if (isCutShort(report)) return `${gate}: no verdict, run it again`;
  const decision = decisionNamed(report);
  return `${gate}: ${kind === 'definite' ? `blocks ${decision}` : `${decision} waits for this`}`;
}

function reasonIn({ gate, rule, side, path, line, message }: Finding & { readonly gate: GateId }): string {
  return reasonOf({ gate, rule, side, path, line, message });
}
