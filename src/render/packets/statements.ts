/** The statements a packet makes, in the phrasings that a sign-off reader reads back (baseline, rollback, verdicts). */
import type { DecisionReport, Report } from '../../contracts/report.js';
import { type Baseline, BASELINE_FACTS, type GateId } from '../../contracts/words.js';
import { code, plain } from '../safe.js';
import { counted } from '../verdicts.js';
import { bulleted, type Section } from './document.js';

/** `- `release_tag`: `v0.4.0`` and the other facts that are known. */
function factList(facts: Partial<Baseline>): string {
  return bulleted(
    BASELINE_FACTS.flatMap((fact) => {
      const value = facts[fact];
      return value === undefined ? [] : [`${code(fact)}: ${code(value)}`];
    }),
  );
}

/** The release baseline, under its one heading; `more` items continue its list. */
export function baselineSection(heading: string, report: Report, more: readonly string[] = []): Section {
  const none = 'No baseline can be confirmed, because the documents that state it could not be read.';
  if (report.baseline === null) return { heading, blocks: more.length === 0 ? [none] : [none, bulleted(more)] };
  return { heading, blocks: [[factList(report.baseline), bulleted(more)].filter((list) => list !== '').join('\n')] };
}

export function rollbackTargetSection(report: Report): Section {
  const facts = factList(report.rollback.target ?? {});
  return { heading: 'Rollback Target', blocks: [facts === '' ? 'No rollback target is named.' : facts] };
}

/** `**NO-GO** (3 blockers, listed below)`; `where` says where they are listed. */
export function verdict({ verdict: word, blockers, waived }: DecisionReport, where: string): string {
  if (word === 'NO-GO') return `**NO-GO** (${counted(blockers.length, 'blocker')}, listed ${where})`;
  return waived.length === 0 ? '**GO**' : `**GO** (${counted(waived.length, 'blocker')} waived)`;
}

/** `Gate `alignment`: pass. What was seen.` for each gate that the report has. */
export function gateStatements(report: Report, ids: readonly GateId[]): readonly string[] {
  return report.gates
    .filter((gate) => ids.includes(gate.id))
    .map((gate) => `Gate ${code(gate.id)}: ${gate.status}. ${plain(gate.summary === '' ? gate.title : gate.summary)}`);
}
