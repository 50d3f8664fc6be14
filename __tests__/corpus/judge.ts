/** Judges a pair of checkouts for cutover, in process: real files, real git; what the suites did is given. */
import type { CommitSha } from '../../src/contracts/brands.js';
import type { CommandResult, ReleaseEvidence, SuiteEvidence } from '../../src/contracts/evidence.js';
import type { Profile } from '../../src/contracts/profile.js';
import type { Repository, TreeReader } from '../../src/contracts/repository.js';
import { peerOf, type DecisionId, type Occasion, type Side } from '../../src/contracts/words.js';
import { collect } from '../../src/evidence/collect.js';
import type { ReadProducerTags } from '../../src/evidence/producer-tags.js';
import { value, valueOf } from '../../src/contracts/answer.js';
import { openCheckout } from '../../src/git/checkout.js';
import type { LoadedProfile } from '../../src/profile/source.js';
import type { GateOutcome } from '../../src/gate.js';
import { instant } from '../support/brands.js';
import { judgeAgain } from '../support/judge.js';
import { tagsIn } from '../support/tags.js';

export interface Order {
  readonly role: Side;
  readonly profile: LoadedProfile;
  /** ISO 8601, UTC. */
  readonly observedAt: string;
  /** When the commands of both suites ran, ISO 8601, UTC. */
  readonly ranAt?: string;
  readonly enforced?: DecisionId;
  /** What the run is at. */
  readonly occasion?: Occasion;
  /** What GitHub says of the release. */
  readonly release?: ReleaseEvidence;
  /** A revision that the change is measured from. */
  readonly base?: string | null;
}

/** Two checkouts that are open: their files are looked at each time, their history once. */
export interface OpenPair {
  judge(order: Order): Promise<GateOutcome>;
}

export function openPair(pair: Readonly<Record<Side, string>>): OpenPair {
  const known = new Map<string, Promise<Repository>>();
  const open = (side: Side, origin: 'own' | 'path') => {
    const key = `${side} ${origin}`;
    const opened =
      known.get(key) ?? openCheckout(pair[side], { origin, name: null, reference: null }).then(remembering);
    known.set(key, opened);
    return opened;
  };
  return {
    async judge(order) {
      const [own, peer] = await Promise.all([open(order.role, 'own'), open(peerOf(order.role), 'path')]);
      return judge(own, peer, order, tagsIn(pair.producer));
    },
  };
}

async function judge(
  own: Repository,
  peer: Repository,
  order: Order,
  readProducerTags: ReadProducerTags,
): Promise<GateOutcome> {
  const { role, profile, observedAt, enforced = 'cutover', occasion = 'branch', base = null } = order;
  const other = peerOf(role);
  const from = base === null ? null : valueOf(await own.resolve(base));
  const ranAt = order.ranAt ?? new Date(Date.parse(observedAt) - 3_600_000).toISOString();
  const heads = { [role]: valueOf(own.head)?.sha ?? null, [other]: valueOf(peer.head)?.sha ?? null };
  const suite = (side: Side) => passed(side, profile.profile, heads[side] ?? null, ranAt);
  const evidence = await collect({
    observedAt: instant(observedAt),
    role,
    profile: profile.profile,
    profileSource: profile.source,
    payloadSchema: null,
    own,
    peer,
    absence: null,
    eventTag: null,
    occasion,
    change: from === null ? null : { base: from, kind: 'last-commit', author: null, approvals: { kind: 'absent' } },
    suites: { producer: suite('producer'), consumer: suite('consumer') },
    readRelease: (tag) => Promise.resolve(order.release ?? published(tag)),
    readProducerTags,
  });
  return judgeAgain(evidence, profile.profile, { enforced });
}

export function published(tag: string): Extract<ReleaseEvidence, { kind: 'release' }> {
  return {
    kind: 'release',
    url: `https://github.com/saagar210/MemoryKernel/releases/tag/${tag}`,
    draft: false,
    prerelease: false,
    immutable: true,
    publishedAt: instant('2026-01-13T09:05:00Z'),
  };
}

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

/**
 * The same repository, which answers each question about its history once, whatever the questions are. The working tree
 * (`subject`) is read every time.
 */
function remembering(repository: Repository): Repository {
  const at = new Map<string, TreeReader>();
  return memo(repository, {
    subject: () => repository.subject(),
    // An edit stands for a commit of it: else every one of them were a NO-GO.
    differing: () => Promise.resolve(value([])),
    at: (commit: CommitSha) => {
      const reader = at.get(commit) ?? memo(repository.at(commit), {});
      at.set(commit, reader);
      return reader;
    },
  });
}

function memo<T extends object>(target: T, own: Partial<T>): T {
  const answers = new Map<string, unknown>();
  return new Proxy(target, {
    get(_, name): unknown {
      if (name in own) return Reflect.get(own, name);
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...args: readonly unknown[]): unknown => {
        const key = JSON.stringify([String(name), args]);
        if (!answers.has(key)) answers.set(key, Reflect.apply(member, target, args));
        return answers.get(key);
      };
    },
  });
}
