/** What GitHub knows of the other side: its documents, its suite, and the producer's release. */
import { setTimeout as pause } from 'node:timers/promises';
import type { SuiteAbsence, SuiteEvidence } from '../../contracts/evidence.js';
import { peerOf, type Baseline } from '../../contracts/words.js';
import type { GateRequest } from '../../gate.js';
import { sortPaths } from '../../gates/case/path-kinds.js';
import { readsLeft, type GitHubClient } from '../../github/client.js';
import { readPeerSuite } from '../../github/peer-suite.js';
import type { SuitePlace } from '../../github/suite-line.js';
import { readRelease } from '../../github/release.js';
import { openRepository } from '../../github/repository.js';
import { baselineHash } from '../../render/external-id.js';
import type { Prepared } from '../prepare.js';
import type { Session } from './session.js';

const NO_TOKEN = 'no token was given, so GitHub was not asked';

/**
 * Reads that the search for the peer's suite takes (the commits, their results, two comparisons), and those that showing
 * the verdict takes afterwards (what stands on the commit, the comment twice, whose it is, the present head).
 */
const SUITE_READS = 4;
export const SHOW_READS = 5;
const LONGEST_PAUSE_MS = 60_000;
const SHORTEST_PAUSE_MS = 1000;

function peerName({ inputs }: Session, { role, profile }: Prepared): string | null {
  return inputs.peerRepository ?? profile.profile[peerOf(role)].repository;
}

/** The peer by API where no checkout of it was given; what cannot be reached is absent, and says why. */
export async function openPeer(session: Session, prepared: Prepared): Promise<Pick<GateRequest, 'peer' | 'absence'>> {
  const { inputs, peerClient, screen } = session;
  const side = peerOf(prepared.role);
  const name = peerName(session, prepared);
  if (prepared.peer !== null || inputs.peerPath !== null) return prepared;
  if (name === null)
    return { peer: null, absence: `neither peer-repository nor the profile names the ${side}'s repository` };
  if (peerClient === null) return { peer: null, absence: `${name} could not be read: ${NO_TOKEN}` };
  const opened = await openRepository(peerClient, name, {
    reference: inputs.peerRef,
    reserve: SUITE_READS + SHOW_READS,
    trouble: (message) => {
      screen.warn(message);
    },
  });
  if (opened.ok) return { peer: opened.repository, absence: null };
  return { peer: null, absence: `${name} could not be read on GitHub: ${opened.reason}` };
}

/** Looks the release up where the producer publishes it. */
export function releaseReader(session: Session, prepared: Prepared): GateRequest['readRelease'] {
  const { client, peerClient, context } = session;
  const isOwn = prepared.role === 'producer' && prepared.own.ownsTags;
  const repository = isOwn
    ? context.repository
    : prepared.role === 'producer'
      ? prepared.profile.profile.producer.repository
      : peerName(session, prepared);
  const reader = isOwn ? client : peerClient;
  return async (tag) => {
    if (reader === null) return { kind: 'offline', reason: NO_TOKEN };
    if (repository === null) return { kind: 'offline', reason: "the producer's repository is not named" };
    return readRelease(reader, repository, tag);
  };
}

/** Looks up what the peer's own gate says of its suite, and waits for it as long as it was asked to. */
export function peerSuiteReader(
  session: Session,
  prepared: Prepared,
  { peer, absence }: Pick<GateRequest, 'peer' | 'absence'>,
): GateRequest['readPeerSuite'] {
  const { inputs, peerClient } = session;
  const side = peerOf(prepared.role);
  const name = peerName(session, prepared);
  const absent = (reason: string): SuiteAbsence => ({ kind: 'absent', reason, waiting: false });
  return async (baselineOf) => {
    if (inputs.stage === 'verify') return absent('the stage verify leaves it to the stage report');
    if (inputs.only !== null && !inputs.only.includes(`${side}-suite`))
      return absent('the run was asked for other gates only');
    if (prepared.profile.profile[side].suite.length === 0) return absent('the profile names no commands of it');
    if (name === null) return absent(`neither peer-repository nor the profile names the ${side}'s repository`);
    if (peerClient === null) return absent('no token was given, so its own gate was not asked');
    // A repository that could not be opened is not asked again.
    if (peer === null && absence !== null) return absent(absence);
    const baseline = baselineOf();
    if (baseline === null) return absent('no baseline is known to ask its own gate for');
    const question = {
      repository: name,
      place: placeOf(prepared, baseline),
      gateCheckName: `${inputs.peerName} / ${side}-suite`,
      baselineHash: baselineHash(baseline),
      reserve: SHOW_READS,
    };
    return patiently(session, peerClient, () => readPeerSuite(peerClient, question));
  };
}

/** Where in the peer's history a suite of this baseline lies; `peer-ref` says where documents are read, not this. */
function placeOf({ role, profile: { profile } }: Prepared, baseline: Baseline): SuitePlace {
  if (role === 'producer') {
    const pin = profile.consumer.documents.find(({ id }) => id === 'pin');
    return { kind: 'pin', path: pin?.path ?? null };
  }
  const codeAmong = (paths: readonly string[]) => {
    const { runtime, unclassified } = sortPaths(profile, paths);
    return [...runtime, ...unclassified];
  };
  return { kind: 'release', tag: baseline.release_tag, commit: baseline.commit_sha, codeAmong };
}

/** Asks again until there is an answer, the time is over, or a run's share of reads is. */
async function patiently(
  { inputs, cancelled, screen }: Session,
  client: GitHubClient,
  ask: () => Promise<SuiteEvidence>,
): Promise<SuiteEvidence> {
  const endsAt = performance.now() + inputs.waitForPeerMs;
  for (;;) {
    const before = readsLeft(client);
    const answer = await ask();
    const leftMs = endsAt - performance.now();
    const rounds = Math.floor((readsLeft(client) - SHOW_READS) / Math.max(1, before - readsLeft(client)));
    if (isFinal(answer) || leftMs <= 0 || rounds < 1 || cancelled.signal.aborted) return answer;
    const pauseMs = Math.min(leftMs, Math.max(SHORTEST_PAUSE_MS, Math.min(leftMs / rounds, rounds * LONGEST_PAUSE_MS)));
    screen.say(`Waiting for the peer's suite, asking again in ${Math.ceil(pauseMs / 1000)} s`);
    await pause(pauseMs, undefined, { signal: cancelled.signal }).catch(() => undefined);
  }
}

function isFinal(suite: SuiteEvidence): boolean {
  if (suite.kind === 'reported') return suite.status === 'pass' || suite.status === 'fail';
  return suite.kind === 'run' || !suite.waiting;
}
