/**
 * The story: profile, evidence, gates, decisions, report. The doors map inputs to a request and an outcome to
 * outputs; nothing here knows where it was called from.
 */
import type { Instant, TagName } from './contracts/brands.js';
import { instantOf } from './contracts/instant.js';
import { valueOf } from './contracts/answer.js';
import path from 'node:path';
import type { Enforcement } from './contracts/enforcement.js';
import type {
  BeforeEvidence,
  ChangeEvidence,
  Evidence,
  ReleaseEvidence,
  RunAttempt,
  SuiteEvidence,
} from './contracts/evidence.js';
import type { CommandRule, Profile } from './contracts/profile.js';
import { FIX_FILE, type Report } from './contracts/report.js';
import type { Repository } from './contracts/repository.js';
import type { Validator } from './contracts/validator.js';
import { peerOf, type Baseline, type GateId, type Occasion, type Side } from './contracts/words.js';
import { decide } from './decisions/decide.js';
import { enforce } from './decisions/enforcement.js';
import { buildReport } from './decisions/report.js';
import { collect } from './evidence/collect.js';
import type { ReadProducerTags } from './evidence/producer-tags.js';
import { baselineOf } from './handoff/baseline.js';
import { judge, type Judged } from './gates/judge.js';
import { mend, type Mended } from './repairs/mend.js';
import { commandsOf } from './profile/candidate-suite.js';
import type { LoadedProfile } from './profile/source.js';
import { redactReport, redactSentences } from './suite/free-text.js';
import type { Redactor } from './suite/redaction.js';
import { runSuite, type SuiteObserver } from './suite/run.js';
import { withoutStrangers } from './suite/strangers.js';
import { VERSION } from './version.js';

export interface GateRequest {
  /** Absolute. */
  readonly root: string;
  readonly role: Side;
  readonly profile: LoadedProfile;
  readonly payloadSchema: { readonly path: string; readonly text: string; readonly validator: Validator } | null;
  readonly own: Repository;
  readonly peer: Repository | null;
  /** Why the peer is not there; null when it is. */
  readonly absence: string | null;
  readonly change: ChangeEvidence | null;
  /** Says what there was to do where the change begins (before.ts); null where that is not asked, or not known. */
  readonly before?: ((request: GateRequest, evidence: Evidence) => Promise<BeforeEvidence | null>) | null;
  /** The tag that the run's event is about; null where it is about none. */
  readonly eventTag: TagName | null;
  readonly occasion: Occasion;
  readonly only: readonly GateId[] | null;
  readonly enforced: Enforcement;
  readonly suite: SuiteOrder;
  /** The share of the commands that this machine runs; null: all that the documents ask for. */
  readonly commands: readonly CommandRule[] | null;
  /** Looks the release up; says `offline` where it cannot. */
  readonly readRelease: (tag: string) => Promise<ReleaseEvidence>;
  /** Tells whose the tags of the producer's repository are, and whether they are all. */
  readonly readProducerTags: ReadProducerTags;
  /** Looks up what the peer's own gate says of its suite. */
  readonly readPeerSuite: (baseline: () => Baseline | null) => Promise<SuiteEvidence>;
  readonly redact: Redactor;
  readonly now: () => Date;
}

export type SuiteOrder =
  /** It ran already: its results are judged again. */
  | { readonly kind: 'known'; readonly suite: SuiteEvidence }
  | { readonly kind: 'skip'; readonly reason: string }
  | {
      readonly kind: 'run';
      /** Null where no workflow runs it. */
      readonly attempt: RunAttempt | null;
      /** Absolute; logs lie in `logs` below it. */
      readonly outputDirectory: string;
      readonly concurrency: number;
      readonly timeoutMs: number;
      readonly environment: Readonly<Record<string, string | undefined>>;
      readonly signal: AbortSignal;
      readonly observer: SuiteObserver;
    };

export interface GateOutcome {
  readonly report: Report;
  readonly evidence: Evidence;
  readonly profile: Profile;
  readonly judged: Judged;
  /** What of it has one right value. */
  readonly mended: Mended;
}

/** What the documents of both sides and their histories say; no suite is looked at. */
export function collectDocuments(request: GateRequest): Promise<Evidence> {
  const absent: SuiteEvidence = { kind: 'absent', reason: 'it was not looked at yet', waiting: false };
  return collect({
    observedAt: instantOf(request.now().getTime()),
    role: request.role,
    profile: request.profile.profile,
    profileSource: request.profile.source,
    payloadSchema:
      request.payloadSchema === null ? null : { path: request.payloadSchema.path, text: request.payloadSchema.text },
    own: request.own,
    peer: request.peer,
    absence: request.absence,
    change: request.change,
    eventTag: request.eventTag,
    occasion: request.occasion,
    suites: { producer: absent, consumer: absent },
    readRelease: request.readRelease,
    readProducerTags: request.readProducerTags,
  });
}

/** Collects, runs, judges and decides. Throws only for what no report could say. */
export async function runGate(request: GateRequest): Promise<GateOutcome> {
  const peer = peerOf(request.role);
  const documents = await collectDocuments(request);
  // The documents are read before any command runs: what a command writes is not what was handed over.
  const lookup = request.readPeerSuite(() => baselineOf(documents, request.profile.profile));
  const [own, other, before] = await Promise.all([
    runOwnSuite(request, request.commands ?? commandsOf(documents, request.profile.profile)),
    lookup,
    // No verdict depends on it: of GitHub's answers it takes what the verdict left, and its faults cost nothing.
    lookup.then(() => request.before?.(request, documents) ?? null).catch(() => null),
  ]);
  const sides = {
    ...documents.sides,
    [request.role]: { ...documents.sides[request.role], suite: own },
    [peer]: { ...documents.sides[peer], suite: other },
  };
  const { change, release } = documents;
  const evidence: Evidence = {
    ...documents,
    ...redactSentences({ sides, change, release }, request.redact),
    // The documents stay as they are: their bytes are what is judged.
    files: documents.files.map((file) =>
      file.state.kind === 'unknown' ? { ...file, state: redactSentences(file.state, request.redact) } : file,
    ),
    ...(before && { before }),
  };
  return judgeEvidence({
    evidence,
    profile: request.profile.profile,
    validator: request.payloadSchema?.validator ?? null,
    only: request.only,
    enforced: request.enforced,
    now: instantOf(request.now().getTime()),
    redact: request.redact,
  });
}

export interface JudgeRequest {
  readonly evidence: Evidence;
  readonly profile: Profile;
  readonly validator: Validator | null;
  readonly only: readonly GateId[] | null;
  readonly enforced: Enforcement;
  /** The clock that waivers run out by, ISO 8601 in UTC; the time of observation where evidence is judged again. */
  readonly now: Instant;
  readonly redact: (text: string) => string;
}

/** The pure half: the same evidence gives the same report, here or anywhere later. */
export function judgeEvidence({
  evidence,
  profile,
  validator,
  only,
  enforced,
  now,
  redact,
}: JudgeRequest): GateOutcome {
  const judged = judge(evidence, profile, validator);
  const mended = mend(evidence, judged.judgements, (changed) => judge(changed, profile, validator).judgements);
  const { message, hint } = judged.drift?.what ?? { message: '', hint: '' };
  const decided = decide({
    role: evidence.role,
    profile,
    judgements: judged.judgements,
    records: judged.records,
    baseline: judged.baseline,
    occasion: evidence.occasion,
    tagCommit: judged.tagCommit,
    pin: judged.pin,
    drift:
      judged.drift === null
        ? null
        : {
            unclassified: judged.drift.unclassified,
            message,
            hint,
            path: judged.drift.where.path,
            line: judged.drift.where.span?.line ?? null,
          },
    workingTree: judged.workingTree,
    only,
    waivers: {
      waivers: profile.waivers,
      releaseTag: judged.baseline?.release_tag ?? null,
      now,
      change: evidence.change,
    },
  });
  const report = buildReport({
    version: VERSION,
    evidence,
    profile,
    ...judged,
    fix: fixOf(mended),
    decided,
    enforced: enforce(enforced, judged.pin),
    only,
  });
  return { report: redactReport(report, redact), evidence, profile, judged, mended };
}

function fixOf({ files, gone }: Mended): Report['fix'] {
  if (files.length === 0) return null;
  const warnings = gone.filter((one) => 'severity' in one && one.severity !== 'error').length;
  return { file: FIX_FILE, findings: gone.length, warnings, paths: files.map((file) => file.path) };
}

async function runOwnSuite(
  { role, profile, root, own, suite, redact }: GateRequest,
  planned: readonly CommandRule[],
): Promise<SuiteEvidence> {
  if (suite.kind === 'known') return withoutStrangers(suite.suite, planned);
  if (suite.kind === 'skip') return { kind: 'absent', reason: suite.reason, waiting: false };
  const commands = await runSuite({
    side: role,
    commands: planned,
    root,
    prefix: own.prefix,
    logDirectory: path.join(suite.outputDirectory, 'logs'),
    concurrency: suite.concurrency,
    timeoutMs: suite.timeoutMs,
    matchers: profile.profile.matchers,
    environment: suite.environment,
    named: profile.profile.environment,
    redact,
    signal: suite.signal,
    observer: suite.observer,
  });
  const attempt = suite.attempt === null ? {} : { attempt: suite.attempt };
  return { kind: 'run', ran: 'here', subject: valueOf(own.head)?.sha ?? null, ...attempt, commands };
}
