/** The facts a packet states, in the words that the profile's sign-off reader reads back: the baseline and the way back. */
import type { GateReport, Report } from '../../contracts/report.js';
import { type Baseline, BASELINE_FACTS, type DecisionId, type GateId, type GateStatus } from '../../contracts/words.js';
import { capitals } from '../records/form.js';
import { gateWord } from '../gate-words.js';
import { gateSeen } from '../seen.js';
import { code } from '../safe.js';
import { bulleted, sentence, type Section, type Told } from './document.js';

/** `- `release_tag`: `v0.4.0`` and the other facts that are known. */
function factList({ vocabulary }: Told, facts: Partial<Baseline>): string {
  return bulleted(
    BASELINE_FACTS.flatMap((fact) => {
      const value = facts[fact];
      return value === undefined ? [] : [`${code(vocabulary.facts[fact][0] ?? fact)}: ${code(value)}`];
    }),
  );
}

/** The release baseline, under its one heading; `more` items continue its list. */
export function baselineSection(heading: string, told: Told, more: readonly string[] = []): Section {
  const { baseline } = told.report;
  const none = 'No baseline can be confirmed, because the documents that state it could not be read.';
  if (baseline === null) return { heading, blocks: more.length === 0 ? [none] : [none, bulleted(more)] };
  return { heading, blocks: [[factList(told, baseline), bulleted(more)].filter((list) => list !== '').join('\n')] };
}

/** Where one goes back to: the one commit that a pin must hold then. `more` items continue its list. */
export function wayBackSection(told: Told, more: readonly string[] = []): Section {
  const facts = factList(told, told.report.rollback.target ?? {});
  const none = 'There is no rollback target: no readiness document names one, and no earlier release is known.';
  const list = [facts, bulleted(more)].filter((one) => one !== '').join('\n');
  return {
    heading: capitals(told.vocabulary.rollbackHeadings[0] ?? 'rollback target'),
    blocks: [...(facts === '' ? [none] : []), ...(list === '' ? [] : [list])],
  };
}

/** Characters of what a gate saw. */
const SEEN = 170;

/** `Gate `alignment`: pass. What was seen.` for each gate that the report has. */
export function gateStatements(report: Report, ids: readonly GateId[]): readonly string[] {
  return report.gates
    .filter((gate) => ids.includes(gate.id))
    .map((gate) => `Gate ${code(gate.id)}: ${gateWord(report, gate)}. ${sentence(gateSeen(report, gate), SEEN)}`);
}

/** What a decision still waits for: a gate whose objection is waived, or comes later, is not open. */
export function openGates({ gates, decisions }: Report, decision: DecisionId): readonly GateReport[] {
  const blocking = new Set((decisions[decision]?.blockers ?? []).map(({ gate }) => gate));
  return gates.filter(({ id }) => blocking.has(id));
}

/** `Gates that fail: `handoff`, `alignment``, a line for each status that there is, the worst first. */
export function gatesByStatus(gates: readonly GateReport[]): string {
  return bulleted(
    WORST_FIRST.flatMap((status) => {
      const ids = gates.filter((gate) => gate.status === status).map(({ id }) => code(id));
      return ids.length === 0 ? [] : [`Gates that ${WORDS[status]}: ${ids.join(', ')}`];
    }),
  );
}

const WORST_FIRST = ['fail', 'error', 'pending', 'skipped', 'pass'] as const;
const WORDS: Readonly<Record<GateStatus, string>> = {
  fail: 'fail',
  error: 'could not be judged',
  pending: 'wait for evidence',
  skipped: 'do not apply',
  // The decision asks more than the gate does.
  pass: 'pass by themselves',
};
