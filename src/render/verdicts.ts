/** What the report decided, in the words that the terminal, the page and the packets share. */
import { counted, enumerated } from '../contracts/english.js';
import {
  enforcedReport,
  reasonOf,
  type Blocker,
  type DecisionReport,
  type GateReport,
  type Report,
  type WaiverReport,
} from '../contracts/report.js';
import { DECISIONS, SEVERITIES, type DecisionId, type Severity } from '../contracts/words.js';

export const DECISION_NAMES: Readonly<Record<DecisionId, string>> = {
  rehearsal: 'rehearsal continuation',
  release: 'release',
  cutover: 'runtime cutover',
};

/** What is decided, before the release that it is about: `runtime cutover of`, `rollback to`; empty where nothing is. */
export function decisionOf(report: Report): string {
  const { enforced } = report;
  if (enforced === null) return '';
  return `${decisionNamed(report)} ${isWayBack(report) ? 'to' : 'of'}`;
}

/** The same without the release: `runtime cutover`, `rollback`. */
export function decisionNamed(report: Report): string {
  const { enforced } = report;
  return enforced === null ? '' : nameIn(report, enforced);
}

/** A decision as this report decides it: a cutover that goes back is a rollback. */
export function nameIn(report: Report, id: DecisionId): string {
  return id === 'cutover' && isWayBack(report) ? 'rollback' : DECISION_NAMES[id];
}

/** One of several decisions in a word or two: `GO`, `GO with 1 waiver`, `NO-GO for now`. */
export function decidedWords(report: Report, id: DecisionId): string {
  const verdict = report.decisions[id]?.verdict ?? 'NOT-DECIDED';
  const view: Report = { ...report, enforced: id, verdict };
  if (isOnlyMissing(view)) return `${verdict} for now`;
  const lifted = verdict === 'GO' ? liftingWaivers(view).length : 0;
  return lifted === 0 ? verdict : `${verdict} with ${counted(lifted, 'waiver')}`;
}

/** Whether it is a way back that is decided. */
export function isWayBack({ enforced, rollback }: Report): boolean {
  return enforced === 'cutover' && rollback.underway !== null;
}

/** What became of a waiver. */
export const WAIVER_WORDS: Readonly<Record<WaiverReport['state'], string>> = {
  honoured: 'used',
  expired: 'expired',
  unused: 'not used',
  'not-approved': 'not approved',
  'other-baseline': 'for another baseline',
  'not-allowed': 'not allowed',
};

/** The decisions of the run's side, in their order. */
export function decisionsIn({
  decisions,
}: Report): readonly { readonly id: DecisionId; readonly report: DecisionReport }[] {
  return DECISIONS.flatMap((id) => {
    const report = decisions[id];
    return report === null ? [] : [{ id, report }];
  });
}

/**
 * What is decided besides the enforced decision. A run that was cut short says nothing of it; in an incident nobody asks how a
 * rehearsal would go on.
 */
export function otherDecisions(report: Report): ReturnType<typeof decisionsIn> {
  if (isCutShort(report)) return [];
  return decisionsIn(report).filter(
    ({ id, report: { verdict } }) => id !== report.enforced && !(isWayBack(report) && verdict === 'GO'),
  );
}

/** Whether the enforced decision goes on although a gate that it needs does not pass: a waiver, or it comes after. */
export function letsGoOn(report: Report, gate: GateReport): boolean {
  const decided = report.only === null ? enforcedReport(report) : null;
  const isOfGate = (blocker: Blocker) => blocker.gate === gate.id;
  return (
    decided !== null &&
    !decided.blockers.some(isOfGate) &&
    (decided.afterThis.some(isOfGate) || decided.waived.some(isOfGate))
  );
}

/**
 * The enforced decision as check names carry it: `release v0.5.0` once the tag is there; null where none is enforced. A
 * rollback has the name of the cutover that it undoes: in an incident no required check may have another name.
 */
export function decisionName({ enforced, baseline, tagCommit }: Report): string | null {
  if (enforced !== 'release' || tagCommit === null || baseline === null) return enforced;
  return `release ${baseline.release_tag}`;
}

/** One blocker and every decision it blocks: a reason that stops several is told once. */
export interface Blocked {
  readonly blocker: Blocker;
  readonly decisions: readonly DecisionId[];
}

/**
 * The blockers of all decisions, each once, as the report has them: those of the enforced decision first, so that its first
 * blocker is the first of the list, and its count that of its blockers.
 */
export function blockersOf(report: Report): readonly Blocked[] {
  const { enforced } = report;
  const byReason = new Map<string, { blocker: Blocker; decisions: DecisionId[] }>();
  const all = decisionsIn(report);
  const first = all.filter(({ id }) => id === enforced);
  for (const { id, report: decided } of [...first, ...all.filter((one) => !first.includes(one))]) {
    for (const blocker of decided.blockers) {
      const known = byReason.get(reasonOf(blocker));
      if (known === undefined) byReason.set(reasonOf(blocker), { blocker, decisions: [id] });
      else known.decisions.push(id);
    }
  }
  const rank = ({ blocker, decisions }: Blocked) =>
    (enforced === null || decisions.includes(enforced) ? 0 : 2) + (blocker.kind === 'definite' ? 0 : 1);
  return [...byReason.values()]
    .map(({ blocker, decisions }) => ({
      blocker,
      decisions: DECISIONS.filter((decision) => decisions.includes(decision)),
    }))
    .sort((a, b) => rank(a) - rank(b));
}

/** The blockers that a text lists: none where only some gates were judged, for then nothing is decided. */
export function toldBlockers(report: Report): readonly Blocked[] {
  return report.only === null ? blockersOf(report) : [];
}

/** What was judged: the release tag and the commit, or the words for what is not known. */
export function subjectOf(report: Report): { readonly release: string; readonly commit: string | null } {
  return {
    release: report.baseline?.release_tag ?? 'a release without a readable baseline',
    commit: report.subject?.sha ?? null,
  };
}

/** What each decision was not asked although it usually is, one phrase a decision: `sign-off, rollback`. */
export function notCovered({ notCovered: left, only }: Report): readonly { decision: DecisionId; gates: string }[] {
  if (only !== null) return [];
  return DECISIONS.filter((decision) => left[decision].length > 0).map((decision) => ({
    decision,
    gates: left[decision].join(', '),
  }));
}

/** Whether the enforced decision is NO-GO for want of evidence alone: nothing is wrong, as far as is known. */
export function isOnlyMissing(report: Report): boolean {
  const blockers = report.verdict === 'NO-GO' ? (enforcedReport(report)?.blockers ?? []) : [];
  return blockers.length > 0 && blockers.every(({ kind }) => kind === 'unknown');
}

/** `NO-GO for now` where only evidence is missing; a run that was ended before its time has no word on it at all. */
export function verdictWord(report: Report): string {
  if (isCutShort(report)) return 'CANCELLED';
  const word = report.verdict.replace('NOT-', 'NOT ');
  return isOnlyMissing(report) ? `${word} for now` : word;
}

/** Whether the suite of this run was ended before its time. */
export function wasCancelled({ suite }: Report): boolean {
  return suite.some(({ outcome }) => outcome === 'cancelled');
}

/** Whether it was cancelled, and nothing had failed by then. */
export function isCutShort(report: Report): boolean {
  return report.only === null && wasCancelled(report) && isOnlyMissing(report);
}

/** The waivers that lift a blocker of the enforced decision. */
export function liftingWaivers(report: Report): readonly WaiverReport[] {
  return report.waivers.filter((waiver) => liftedBy(report, waiver).length > 0);
}

/** What a waiver lifts of the enforced decision. */
export function liftedBy(report: Report, { target, state }: WaiverReport): readonly Blocker[] {
  const waived = state === 'honoured' ? (enforcedReport(report)?.waived ?? []) : [];
  return waived.filter(({ gate, rule }) => target === gate || target === rule);
}

/** The same in the sentence of the first; null where it is nothing. Values from outside. */
export function liftedWords(report: Report, waiver: WaiverReport): string | null {
  const [first, ...others] = liftedBy(report, waiver);
  return first === undefined ? null : `${first.message}${others.length === 0 ? '' : ` (and ${others.length} more)`}`;
}

/** Worst first; equals keep their order. */
export function worstFirst<T extends { readonly severity: Severity }>(findings: readonly T[]): readonly T[] {
  return [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** The way back that a change takes, and whom to tell of it; null where it takes none. Values from outside. */
export function wayBack({ rollback: { underway } }: Report): { readonly move: string; readonly tell: string } | null {
  if (underway === null) return null;
  const { from, to, owners, protocols } = underway;
  const people = owners.map(({ role, name }) => `${name} (${role.replace('-', ' ')})`);
  const how = protocols.map(({ side, path }) => `${path} of the ${side}`);
  return {
    move: `Going back from ${from} to ${to}, as both sides prepared: no new sign-off, no waiting period`,
    tell: `Tell ${people.length === 0 ? 'the owners of both sides' : enumerated(people)}${how.length === 0 ? '' : `, as ${enumerated(how)} says`}; record afterwards what happened`,
  };
}
