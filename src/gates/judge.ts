/** All gates over one body of evidence: same evidence in, same judgements out. */
import type { CommitSha } from '../contracts/brands.js';
import type { Evidence } from '../contracts/evidence.js';
import type { Judgement, TreeTrouble } from '../contracts/finding.js';
import type { PinState } from '../contracts/pin.js';
import type { Profile } from '../contracts/profile.js';
import type {
  AlignmentRow,
  ContractChange,
  ImpactReport,
  RecordReport,
  Report,
  RollbackReport,
} from '../contracts/report.js';
import type { Validator } from '../contracts/validator.js';
import { SIGNED_DECISIONS, GATES, SIDES, type Baseline, type SignedDecision, type GateId } from '../contracts/words.js';
import { text } from '../documents/tree.js';
import { readPayload } from '../handoff/payload.js';
import { judgeAlignment } from './alignment/gate.js';
import { contractDiff, contractsOf } from './contract/contract.js';
import { Dossier } from './case/dossier.js';
import { codeDrift, type Drift } from './case/drift.js';
import { judgeHandoff } from './handoff/gate.js';
import { judgeImmutableRelease } from './immutable-release/gate.js';
import { impactOf } from './sign-off/impact.js';
import { verdictOn } from './records/record-content.js';
import { currentRecords } from './records/records.js';
import { pinState } from './pin/pin-state.js';
import { repinOf, type Repin } from './pin/moved-pin.js';
import { rollbackOf } from './pin/rollback-target.js';
import { judgeRollback } from './rollback/gate.js';
import { judgeSignOff } from './sign-off/gate.js';
import { judgeStabilityWindow } from './stability-window/gate.js';
import { judgeSuite } from './suite/gate.js';
import { treeTrouble } from './case/working-tree.js';

/** What the gates found, and what reports show of the evidence besides. */
export interface Judged {
  /** One for every gate, in the order of the vocabulary. */
  readonly judgements: readonly Judgement[];
  readonly baseline: Baseline | null;
  readonly handoff: Report['handoff'];
  readonly alignment: readonly AlignmentRow[];
  readonly contractDiff: readonly ContractChange[];
  readonly records: readonly RecordReport[];
  readonly rollback: RollbackReport;
  readonly impact: ImpactReport;
  /** Set when the code that is judged is not the release's. */
  readonly drift: Drift | null;
  /** Set when the working tree is not the commit, or that is not known. */
  readonly workingTree: TreeTrouble | null;
  readonly repin: Repin | null;
  /** Null in a producer's run. */
  readonly pin: PinState | null;
  /** The commit of the release tag; null while there is none, or it is not known. */
  readonly tagCommit: CommitSha | null;
}

export function judge(evidence: Evidence, profile: Profile, payloadValidator: Validator | null): Judged {
  const dossier = new Dossier(evidence, profile, payloadValidator);
  const { before, after } = contractsOf(dossier);
  const changes = contractDiff(before, after);
  const alignment = judgeAlignment(dossier);
  const gates: Readonly<Record<GateId, () => Judgement>> = {
    handoff: () => judgeHandoff(dossier),
    'producer-suite': () => judgeSuite('producer', dossier),
    'consumer-suite': () => judgeSuite('consumer', dossier),
    alignment: () => alignment.judgement,
    'sign-off': () => judgeSignOff(dossier, changes),
    'immutable-release': () => judgeImmutableRelease(dossier),
    rollback: () => judgeRollback(dossier),
    'stability-window': () => judgeStabilityWindow(dossier),
  };
  return {
    judgements: GATES.map((gate) => gates[gate]()),
    baseline: dossier.baseline,
    handoff: handoffOf(dossier),
    alignment: alignment.rows,
    contractDiff: changes,
    records: SIDES.flatMap((side) => recordsOf(side, dossier)),
    rollback: rollbackOf(dossier),
    impact: impactOf(dossier, changes),
    drift: codeDrift(dossier),
    workingTree: treeTrouble(dossier),
    repin: repinOf(dossier),
    pin: pinState(dossier),
    tagCommit: dossier.tag(dossier.baseline?.release_tag)?.commit ?? null,
  };
}

function handoffOf(dossier: Dossier): Report['handoff'] {
  const file = dossier.payload;
  if (file?.state.kind !== 'read') return null;
  const { manifestVersion, manifestPath, changelogPath } = readPayload(dossier.jsonRoot(file));
  return {
    path: file.path,
    sha256: file.state.sha256,
    mode: dossier.mode,
    manifestContractVersion: text(manifestVersion?.value) ?? null,
    manifestPath: text(manifestPath?.value) ?? null,
    changelogPath: text(changelogPath?.value) ?? null,
  };
}

function recordsOf(side: (typeof SIDES)[number], dossier: Dossier): RecordReport[] {
  const counting = new Set(currentRecords(dossier.signOffs(side, 'decision-record'), dossier));
  return dossier.signOffs(side, 'decision-record').map((record): RecordReport => {
    const { file, facts } = record;
    const stated = (decision: SignedDecision) => verdictOn(facts, decision);
    const own = facts.facts.filter((fact) => fact.about === 'baseline');
    return {
      side,
      document: 'decision-record',
      path: file.path,
      updated: facts.updated?.date ?? null,
      superseded: !counting.has(record),
      rehearsal: stated('rehearsal')?.verdict ?? null,
      cutover: stated('cutover')?.verdict ?? null,
      lines: Object.fromEntries(
        SIGNED_DECISIONS.flatMap((decision) => {
          const line = stated(decision)?.span.line;
          return line === undefined ? [] : [[decision, line]];
        }),
      ),
      baseline: Object.fromEntries(own.map(({ fact, value }) => [fact, value])),
      owners: facts.owners
        .filter((owner) => owner.name !== '')
        .map(({ side: owned, role, name }) => ({ role: `${owned} ${role}`, name })),
    };
  });
}
