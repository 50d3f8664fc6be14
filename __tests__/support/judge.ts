/**
 * Judges a pair of checkouts in process, as the story in src/gate.ts does; what the suites did is given instead of run.
 * History is asked for once: a mutation changes files, so git's answers stay the same from case to case.
 */
import type { CommitSha } from '../../src/contracts/brands.js';
import type { Enforcement } from '../../src/contracts/enforcement.js';
import type { ChangeEvidence, CommandResult, SuiteEvidence, Evidence } from '../../src/contracts/evidence.js';
import type { Profile } from '../../src/contracts/profile.js';
import type { Repository, TreeReader } from '../../src/contracts/repository.js';
import type { DecisionId, GateId, Occasion, Side } from '../../src/contracts/words.js';
import { collect } from '../../src/evidence/collect.js';
import type { ReadProducerTags } from '../../src/evidence/producer-tags.js';
import { value, valueOf } from '../../src/contracts/answer.js';
import { openCheckout } from '../../src/git/checkout.js';
import { judgeEvidence, type GateOutcome } from '../../src/gate.js';
import type { LoadedProfile } from '../../src/profile/source.js';
import { tagsIn } from './tags.js';
import { instant, tagName } from './brands.js';

export interface JudgedPair {
  readonly producer: string;
  readonly consumer: string;
}

export interface JudgeOptions {
  readonly role: Side;
  readonly profile: LoadedProfile;
  /** ISO 8601, UTC: when it is said to be observed. */
  readonly observedAt: string;
  /** What a consumer's change is measured from; null: nothing changed. */
  readonly base?: string | null;
  /** `passed`: both suites ran and every command exited 0. */
  readonly suites?: 'passed' | 'absent';
  readonly enforced?: DecisionId | null;
  /** What the run is at. */
  readonly occasion?: Occasion;
  /** The tag of a tag push or a release. */
  readonly eventTag?: string | null;
  readonly only?: readonly GateId[] | null;
  /** False: the other side is not known. */
  readonly peer?: boolean;
}

/** Two checkouts that are open; `judge` looks at their files each time it is called. */
export interface OpenPair {
  judge(options: JudgeOptions): Promise<GateOutcome>;
}

/**
 * Each side is opened when a role first needs it.
 * @param edits - whether what is edited counts as committed, or as what it is
 */
export function openPair(pair: JudgedPair, edits: 'committed' | 'uncommitted' = 'committed'): OpenPair {
  const open = once(async (side: Side, origin: 'own' | 'path') => {
    const repository = remembering(await openCheckout(pair[side], { origin, name: null, reference: null }));
    return edits === 'uncommitted' ? repository : { ...repository, differing: () => Promise.resolve(value([])) };
  });
  return {
    async judge(options) {
      const other: Side = options.role === 'producer' ? 'consumer' : 'producer';
      const [own, peer] = await Promise.all([
        open(options.role, 'own'),
        options.peer === false ? null : open(other, 'path'),
      ]);
      return judgeRepositories(own, peer, options, tagsIn(pair.producer));
    },
  };
}

/** Judges what two repositories answer. */
async function judgeRepositories(
  own: Repository,
  peer: Repository | null,
  options: JudgeOptions,
  readProducerTags: ReadProducerTags,
): Promise<GateOutcome> {
  const { role, profile, observedAt, base = null, suites = 'passed', enforced = 'cutover', only = null } = options;
  const { occasion = 'branch', eventTag = null } = options;
  const resolved = base === null ? null : valueOf(await own.resolve(base));
  const change: ChangeEvidence | null =
    resolved === null ? null : { base: resolved, kind: 'last-commit', author: null, approvals: { kind: 'absent' } };
  // Each side's commands ran where that side's documents were read.
  const headOf = (side: Repository | null) => (side === null ? null : (valueOf(side.head)?.sha ?? null));
  const [ours, theirs] = [headOf(own), headOf(peer)];
  const heads = role === 'producer' ? { producer: ours, consumer: theirs } : { producer: theirs, consumer: ours };
  const evidence = await collect({
    observedAt: instant(observedAt),
    role,
    profile: profile.profile,
    profileSource: profile.source,
    payloadSchema: null,
    eventTag: eventTag === null ? null : tagName(eventTag),
    occasion,
    own,
    peer,
    absence: peer === null ? 'no checkout was given' : null,
    change,
    suites: {
      producer: suites === 'absent' ? ABSENT : passed('producer', profile.profile, heads.producer, observedAt),
      consumer: suites === 'absent' ? ABSENT : passed('consumer', profile.profile, heads.consumer, observedAt),
    },
    readRelease: () => Promise.resolve({ kind: 'offline', reason: 'tests do not ask GitHub' }),
    readProducerTags,
  });
  return judgeAgain(evidence, profile.profile, { enforced, only });
}

/** Judges evidence as it is, by its own clock. */
export function judgeAgain(
  evidence: Evidence,
  profile: Profile,
  { enforced = 'cutover', only = null }: Pick<JudgeOptions, 'enforced' | 'only'> = {},
): GateOutcome {
  return judgeEvidence({
    evidence,
    profile,
    validator: null,
    only,
    enforced: byName(enforced),
    now: evidence.observedAt,
    redact: (text) => text,
  });
}

/** A decision that is asked for by its name; null: none is. */
export function byName(decision: DecisionId | null): Enforcement {
  return { by: 'name', decision };
}

const ABSENT: SuiteEvidence = { kind: 'absent', reason: 'the test did not run it', waiting: false };

/** A suite whose every command exited 0. */
function passed(side: Side, profile: Profile, subject: CommitSha | null, startedAt: string): SuiteEvidence {
  const commands = profile[side].suite.map(({ id, command, lane }): CommandResult => ({
    id,
    command,
    lane,
    outcome: 'passed',
    exitCode: 0,
    signal: null,
    startedAt: instant(startedAt),
    durationMs: 1,
    log: null,
    logSha256: null,
    tail: '',
    reason: null,
    findings: [],
  }));
  return { kind: 'run', ran: 'here', subject, commands };
}

/** The same repository, which asks git each question once. The working tree is read every time. */
function remembering(repository: Repository): Repository {
  const { origin, name, reference, head, prefix, shallow, ownsTags } = repository;
  const readers = new Map<string, TreeReader>();
  return {
    origin,
    name,
    reference,
    head,
    prefix,
    tree: repository.tree,
    differing: once((governed) => repository.differing(governed)),
    shallow,
    ownsTags,
    subject: () => repository.subject(),
    at(commit) {
      const known = readers.get(commit) ?? rememberingReader(repository.at(commit));
      readers.set(commit, known);
      return known;
    },
    tags: once(() => repository.tags()),
    resolve: once((revision) => repository.resolve(revision)),
    commits: once((revisions) => repository.commits(revisions)),
    isAncestor: once((ancestor, descendant) => repository.isAncestor(ancestor, descendant)),
    changed: once((from, to) => repository.changed(from, to)),
    introduced: once((pattern, commit) => repository.introduced(pattern, commit)),
    versions: once((path, wider) => repository.versions(path, wider)),
    since: once((commits, until) => repository.since(commits, until)),
    tagsBehind: once((commit) => repository.tagsBehind(commit)),
    history: once((path, commit) => repository.history(path, commit)),
    removed: once((patterns, since) => repository.removed(patterns, since)),
    announced: once((words, paths, commit) => repository.announced(words, paths, commit)),
  };
}

function rememberingReader(reader: TreeReader): TreeReader {
  return {
    read: once((requests) => reader.read(requests)),
    folder: once((folder, glob, limit) => reader.folder(folder, glob, limit)),
  };
}

function once<A extends readonly unknown[], T>(ask: (...args: A) => Promise<T>): (...args: A) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (...args) => {
    const key = JSON.stringify(args);
    const answer = known.get(key) ?? ask(...args);
    known.set(key, answer);
    return answer;
  };
}
