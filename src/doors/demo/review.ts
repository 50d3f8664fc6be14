/** Holds an act's report against what the act promises. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Report } from '../../contracts/report.js';
import { DECISIONS, type Side } from '../../contracts/words.js';
import type { Act } from './acts.js';
import { PAIRS } from './acts.js';
import { FAULTS, type ExpectedFinding } from './faults.js';

export interface SeenFinding {
  readonly rule: string;
  /** `path:line`; null when it is about no file. */
  readonly where: string | null;
  readonly seen: boolean;
}

/** A planted fault and where the report tells of it. */
export interface Review {
  readonly what: string;
  readonly findings: readonly SeenFinding[];
}

/** What differs from the promise, each in a sentence; empty when the act kept it. */
export function brokenPromises({ promise }: Act, exit: number, report: Report): readonly string[] {
  const broken: string[] = [];
  const compare = (what: string, expected: string, observed: string) => {
    if (expected !== observed) broken.push(`${what} should be ${expected}, but is ${observed}`);
  };
  compare('the exit code', String(promise.exit), String(exit));
  for (const decision of DECISIONS)
    compare(
      `the verdict on ${decision}`,
      promise.verdicts[decision] ?? 'not taken',
      report.decisions[decision]?.verdict ?? 'not taken',
    );
  for (const { id, status } of report.gates) compare(`the gate ${id}`, promise.open[id] ?? 'pass', status);
  return broken;
}

/** The faults that this act's run sees, with the line each stands on in the files as they are. */
export async function reviewFaults(act: Act, report: Report, folder: string): Promise<readonly Review[]> {
  if (act.pair !== PAIRS.faulty) return [];
  const mine = FAULTS.filter((fault) => fault.seenAs.includes(act.role));
  return Promise.all(
    mine.map(async ({ what, side, findings }) => ({
      what,
      findings: await Promise.all(
        findings.map((expected) => look(expected, side, report, path.join(folder, act.pair))),
      ),
    })),
  );
}

async function look({ rule, place }: ExpectedFinding, side: Side, report: Report, pair: string): Promise<SeenFinding> {
  const line = place === null ? null : await lineOf(place.text, path.join(pair, side, place.path));
  const seen = report.gates.some((gate) =>
    gate.findings.some(
      (finding) =>
        finding.rule === rule &&
        finding.severity === 'error' &&
        (place === null || (finding.side === side && finding.path === place.path && finding.line === line)),
    ),
  );
  return { rule, where: place === null ? null : `${place.path}:${line ?? '?'}`, seen };
}

async function lineOf(text: string, file: string): Promise<number | null> {
  const index = (await readFile(file, 'utf8')).split('\n').findIndex((line) => line.includes(text));
  return index === -1 ? null : index + 1;
}
