/** Puts the report together: what was judged and decided, and the evidence that people look at besides. */
import { createHash } from 'node:crypto';
import type { CommitSha } from '../contracts/brands.js';
import type { CommandResult, Evidence } from '../contracts/evidence.js';
import type { Profile } from '../contracts/profile.js';
import type {
  AlignmentRow,
  ContractChange,
  ImpactReport,
  RecordReport,
  Report,
  RollbackReport,
} from '../contracts/report.js';
import { peerOf, type Baseline, type EnforcedVerdict, type GateId } from '../contracts/words.js';
import type { Decided } from './decide.js';
import type { Enforced } from './enforcement.js';

export interface ReportRequest {
  readonly version: string;
  readonly evidence: Evidence;
  readonly profile: Profile;
  readonly baseline: Baseline | null;
  readonly handoff: Report['handoff'];
  readonly alignment: readonly AlignmentRow[];
  readonly contractDiff: readonly ContractChange[];
  readonly records: readonly RecordReport[];
  readonly rollback: RollbackReport;
  readonly impact: ImpactReport;
  readonly fix: Report['fix'];
  readonly decided: Decided;
  /** The commit of the release tag, once it is there. */
  readonly tagCommit: CommitSha | null;
  readonly enforced: Enforced;
  readonly only: readonly GateId[] | null;
}

export function buildReport(request: ReportRequest): Report {
  const { evidence, profile, decided, enforced, only } = request;
  const peer = peerOf(evidence.role);
  const { commit, ...judged } = evidence.subject;
  const { origin, repository, reference, absence } = evidence.sides[peer];
  return {
    schema: 'handoff-gate.report/v1',
    tool: { name: 'handoff-gate', version: request.version },
    observedAt: evidence.observedAt,
    role: evidence.role,
    names: { producer: profile.producer.name, consumer: profile.consumer.name },
    repository: evidence.sides[evidence.role].repository,
    subject: commit === null ? null : { ...commit, ...judged },
    peer: origin === 'own' ? null : { side: peer, origin, repository, reference, absence },
    profile: { source: evidence.profile.source, sha256: evidence.profile.sha256 },
    ...(evidence.before === undefined ? {} : { before: evidence.before }),
    baseline: request.baseline,
    occasion: evidence.occasion,
    tagCommit: request.tagCommit,
    handoff: request.handoff,
    evidenceSha256: evidenceDigest(evidence),
    gates: decided.gates,
    suite: suiteOf(evidence),
    alignment: request.alignment,
    contractDiff: request.contractDiff,
    records: request.records,
    rollback: request.rollback,
    impact: request.impact,
    fix: request.fix,
    decisions: decided.decisions,
    notCovered: decided.notCovered,
    waivers: decided.waivers,
    enforced: only === null ? enforced.decision : null,
    enforcedBecause: only === null ? enforced.because : null,
    only,
    verdict: verdictOf(decided, enforced, only),
  };
}

/** SHA-256 of the evidence as it is saved. */
function evidenceDigest(evidence: Evidence): string {
  return createHash('sha256').update(serialise(evidence)).digest('hex');
}

/** The bytes of `evidence.json` and `report.json`. */
export function serialise(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function suiteOf(evidence: Evidence): readonly CommandResult[] {
  const { suite } = evidence.sides[evidence.role];
  return suite.kind === 'run' ? suite.commands : [];
}

function verdictOf(decided: Decided, { decision }: Enforced, only: readonly GateId[] | null): EnforcedVerdict {
  if (only !== null || decision === null) return 'NOT-DECIDED';
  // What is not this side's to decide is no GO.
  return decided.decisions[decision]?.verdict ?? 'NO-GO';
}
