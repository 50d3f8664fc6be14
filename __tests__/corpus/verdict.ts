/** Whether what the gate made of a case is what a careful release engineer expects. */
import type { Finding } from '../../src/contracts/finding.js';
import type { GateReport, Report } from '../../src/contracts/report.js';
import type { Side } from '../../src/contracts/words.js';
import type { Bench, Outcome, Ran } from './bench.js';
import { BOTH, type Case, type Expectation } from './case.js';
import { brokenPromises } from './fixed.js';
import { PATHS } from './honest-pair.js';

/** Null: as it should be. Else what is wrong, and what was found. */
export interface Miss {
  readonly role: Side;
  readonly what: string;
  readonly found: string;
  /** The verdict is GO where it must not be. */
  readonly falseGo: boolean;
}

export interface Examined {
  readonly misses: readonly Miss[];
  readonly mended: MendedShare;
  /** Null where no patch mends more than that of the untouched pair; else whether each keeps the promise of `fix`. */
  readonly promiseKept: boolean | null;
}

/** How many of the errors that the runs found `fix` takes away. */
export type MendedShare = 'none' | 'some' | 'all';

function mendedShare({ outcomes, fixed }: Ran): MendedShare {
  const errorsOf = (outcome: Outcome | undefined) =>
    outcome?.kind === 'report' ? said(outcome.report).filter(({ severity }) => severity === 'error').length : 0;
  const roles = [...outcomes.keys()].filter((role) => errorsOf(outcomes.get(role)) > 0);
  const left = roles.map(
    (role) => [errorsOf(outcomes.get(role)), errorsOf(fixed.get(role) ?? outcomes.get(role))] as const,
  );
  // Who finds nothing that it could mend leaves it to the other side.
  if (left.some(([, after]) => after === 0)) return 'all';
  return left.some(([before, after]) => after < before) ? 'some' : 'none';
}

/** The untouched pair has something to mend, too: paths of another machine in the payload. */
function mendsMore(outcome: Outcome | undefined, sound: Outcome | undefined): boolean {
  const goneOf = (one: Outcome | undefined) =>
    one?.kind === 'report'
      ? one.mended.gone.map(({ rule, path, message }) => JSON.stringify([rule, path, message]))
      : [];
  const known = new Set(goneOf(sound));
  return goneOf(outcome).some((gone) => !known.has(gone));
}

interface Said extends Finding {
  readonly gate: GateReport;
}

export async function examine(
  bench: Pick<Bench, 'run'>,
  expects: Expectation,
  one: Case,
  sound: Ran,
): Promise<Examined> {
  const runs = expects === 'harmless' ? BOTH : (one.runs ?? BOTH);
  const ran = await bench.run(one, runs);
  let isKept = true;
  const misses = runs.flatMap((role): Miss[] => {
    const outcome = ran.outcomes.get(role);
    const before = sound.outcomes.get(role);
    if (outcome === undefined || before?.kind !== 'report') throw new Error('the run did not take place');
    const what = troubles(expects, one, outcome, before.report, ran);
    const after = ran.fixed.get(role);
    if (outcome.kind === 'report' && after !== undefined) {
      const broken =
        after.kind === 'report' ? brokenPromises(outcome.report, outcome.mended, after.report) : [after.reason];
      if (broken.length > 0) isKept = false;
      what.push(...broken);
    }
    const falseGo = expects === 'defect' && outcome.kind === 'report' && outcome.report.verdict === 'GO';
    return what.length === 0 ? [] : [{ role, what: what.join('; '), found: shown(outcome, before.report), falseGo }];
  });
  const isOffered = runs.some((role) => mendsMore(ran.outcomes.get(role), sound.outcomes.get(role)));
  return { misses, mended: mendedShare(ran), promiseKept: isOffered ? isKept : null };
}

function troubles(expects: Expectation, one: Case, outcome: Outcome, before: Report, ran: Ran): string[] {
  if (outcome.kind === 'refused') return expects === 'defect' ? [] : ['the profile was refused'];
  const { report } = outcome;
  if (expects === 'harmless') return alarms(report, before);
  const problems = expects === 'defect' && report.verdict === 'GO' ? ['GO'] : [];
  const more = newly(report, before);
  if (expects === 'told') {
    const named = one.names;
    const messages = [...more.map(({ message }) => message), ...toldOfDecisions(report)];
    const byName = named !== undefined && messages.some((message) => named.every((name) => message.includes(name)));
    return byName || standsThere(one, more, ran) ? [] : ['nothing tells it'];
  }
  if (problems.length > 0) return problems;
  const gate = report.gates.find(({ id }) => id === one.gate);
  if (one.gate !== undefined && (gate === undefined || gate.status === 'pass' || gate.status === 'skipped'))
    problems.push(`${one.gate} is ${gate?.status ?? 'not there'}`);
  const heavy = more.filter(isHeavy);
  if (one.place !== undefined && !standsThere(one, heavy, ran)) problems.push('no finding stands at the place');
  const place = one.place === undefined ? null : PATHS[one.place.document];
  const innocent = heavy.filter(
    ({ gate: { id }, severity, path }) => id === one.gate && severity === 'error' && path !== place,
  );
  if (one.onlyThere === true && innocent.length > 0)
    problems.push(`innocent documents are named: ${innocent.map(({ path }) => path ?? '').join(', ')}`);
  return problems;
}

/** A finding that fails its gate, or stands for what keeps it open. */
function isHeavy({ gate, severity }: Said): boolean {
  return severity !== 'notice' || (gate.status !== 'pass' && gate.status !== 'skipped');
}

function standsThere({ place }: Case, findings: readonly Said[], ran: Ran): boolean {
  if (place === undefined) return false;
  const { document, holds } = place;
  const there = findings.filter(({ path }) => path === PATHS[document]);
  if (holds === undefined) return there.length > 0;
  const parts = typeof holds === 'string' ? [holds] : holds;
  const lines = (ran.text(document) ?? '')
    .split('\n')
    .flatMap((line, index) => (parts.some((part) => line.includes(part)) ? [index + 1] : []));
  if (lines.length === 0) throw new Error(`no line of ${document} holds ${JSON.stringify(holds)}`);
  // Evidence that is missing has no line of its own: it names one in its words.
  const names = (message: string) => lines.some((line) => message.includes(` in line ${line} `));
  return there.some(({ line, message }) => (line === null ? names(message) : lines.includes(line)));
}

/** What every surface says beside the gates: contract changes, waivers that do not help, gates that were not asked. */
function toldOfDecisions({ waivers, notCovered, enforced, contractDiff }: Report): readonly string[] {
  return [
    ...contractDiff.map(({ rule, subject, before, after }) => `${rule} ${subject}: ${before ?? ''} to ${after ?? ''}`),
    ...waivers.map(({ target, baseline, state, detail }) => `waiver of ${target} for ${baseline}: ${state}, ${detail}`),
    ...(enforced === null ? [] : notCovered[enforced].map((gate) => `not covered: ${gate}`)),
  ];
}

function said(report: Report): Said[] {
  return report.gates.flatMap((gate) => gate.findings.map((finding) => ({ ...finding, gate })));
}

const keyOf = ({ rule, severity, path, line, message }: Finding): string =>
  JSON.stringify([rule, severity, path, line, message]);

function newly(report: Report, before: Report): Said[] {
  const known = new Set(said(before).map(keyOf));
  return said(report).filter((finding) => !known.has(keyOf(finding)));
}

/** Errors, gaps and warnings that the untouched pair has not; lines may move. */
function alarms(report: Report, before: Report): string[] {
  const weigh = (one: Report) => {
    const counts = new Map<string, number>();
    for (const { rule, severity, path, gate } of said(one)) {
      if (severity === 'notice' && (gate.status === 'pass' || gate.status === 'skipped')) continue;
      const key = `${severity} ${rule} ${path ?? ''}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  };
  const known = weigh(before);
  const more = [...weigh(report)].filter(([key, count]) => count > (known.get(key) ?? 0)).map(([key]) => key);
  return [...(report.verdict === 'GO' ? [] : [report.verdict]), ...more];
}

function shown(outcome: Outcome, before: Report): string {
  if (outcome.kind === 'refused') return outcome.reason;
  const { report } = outcome;
  const more = newly(report, before).slice(0, 6);
  const findings = more.map(
    ({ severity, rule, path, line, message }) => `${severity} ${rule} ${path ?? '-'}:${line ?? '-'} ${message}`,
  );
  return [report.verdict, ...findings].join('\n        ');
}
