/** All that a report holds, a line for each thing, and of two reports what the second says and the first does not. */
import { dump } from 'js-yaml';
import type { Finding } from '../../src/contracts/finding.js';
import { reasonOf, type DecisionReport, type Report } from '../../src/contracts/report.js';

type Entries = readonly object[];

/**
 * Where each gate stands and what it found, what blocks, then what reports show of the evidence. What a report repeats of
 * its run (the suite's commands, digests of inputs) stays out, and so does what is null.
 */
export function entriesOf(report: Report): readonly string[] {
  const { gates, contractDiff, records, fix, waivers, verdict, notCovered } = report;
  const parts: Readonly<Record<string, Entries>> = {
    gate: gates.map(({ id, status, summary }) => ({ id, status, summary })),
    finding: gates.flatMap(({ findings }) => findings.map(placed)),
    blocker: blockersOf(report),
    decision: decisionsOf(report).map(([id, { verdict: one }]) => ({ [id]: one })),
    verdict: [{ verdict }, { notCovered }],
    baseline: membersOf(report.baseline),
    handoff: membersOf(report.handoff),
    alignment: report.alignment.flatMap(({ cells, ...row }) => [
      row,
      ...cells.map((cell) => ({ fact: row.fact, ...cell })),
    ]),
    change: contractDiff,
    record: records,
    rollback: membersOf(report.rollback),
    impact: membersOf(report.impact),
    waiver: waivers,
    fix: fix === null ? [] : [fix],
  };
  return Object.entries(parts).flatMap(([part, entries]) => entries.map((entry) => `${part} ${shown(entry)}`));
}

/** What is said now and was not said before, in its order. */
export function newEntries(before: readonly string[], now: readonly string[]): string {
  const known = new Set(before);
  return now.filter((entry) => !known.has(entry)).join('\n');
}

/** A place in one piece: `file:2:10-2:14`. */
function placed({ path, line, column, endLine, endColumn, ...rest }: Finding): object {
  return { ...rest, at: path === null || line === null ? path : `${path}:${line}:${column}-${endLine}:${endColumn}` };
}

/** What blocks several decisions is one reason; of what a gate found as well only whose turn it is. */
function blockersOf(report: Report): Entries {
  const { gates } = report;
  const found = new Set(gates.flatMap(({ findings }) => findings.map(({ rule, message }) => `${rule} ${message}`)));
  const all = decisionsOf(report).flatMap(([, { blockers }]) => blockers);
  return [...new Map(all.map((blocker) => [reasonOf(blocker), blocker])).values()].map((blocker) => {
    const { rule, owner, kind, waiting, message } = blocker;
    return found.has(`${rule} ${message}`) ? { rule, owner, kind, waiting } : blocker;
  });
}

/** Those that the role can ask for. */
function decisionsOf({ decisions }: Report): readonly (readonly [string, DecisionReport])[] {
  return Object.entries(decisions).flatMap(([id, decision]: [string, DecisionReport | null]) =>
    decision === null ? [] : [[id, decision] as const],
  );
}

function membersOf(of: object | null): Entries {
  return Object.entries(of ?? {})
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ({ [name]: value as unknown }));
}

/** Of digests only their length, which tells how they are shortened: what a pair is made of changes them. Git has its own words. */
function shown(entry: object): string {
  const said = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null));
  return dump(said, { flowLevel: 0, lineWidth: -1, noRefs: true })
    .trim()
    .replaceAll(/\b(?=[a-f]*\d)[0-9a-f]{12,64}\b/g, (digest) => `<${digest.length} hex>`)
    .replaceAll(/\(git says: [^)]*\)/g, '(git says: …)');
}
