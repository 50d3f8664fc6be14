/** A scene: an honest pair with something done to it, at an event, and the run that judges it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Enforcement } from '../../../src/contracts/enforcement.js';
import type { Evidence, ReleaseEvidence } from '../../../src/contracts/evidence.js';
import type { Profile } from '../../../src/contracts/profile.js';
import { peerOf, type GateId, type Occasion, type Side } from '../../../src/contracts/words.js';
import { judgeEvidence, type GateOutcome } from '../../../src/gate.js';
import { builtInProfile } from '../../../src/profile/source.js';
import { buildHonestPair, type Recipe } from '../../corpus/honest-pair.js';
import { openPair } from '../../corpus/judge.js';
import { instant } from '../brands.js';
import { MATCHER_NAMES } from '../profile.js';
import { asRun } from './suites.js';

export interface Scene {
  readonly name: string;
  readonly role: Side;
  readonly occasion: Occasion;
  readonly enforced: Enforcement;
  readonly recipe?: Recipe;
  /** A revision of the own side that its change begins at. */
  readonly base?: string;
  /** ISO 8601, UTC; default: when the pair is observed. */
  readonly observedAt?: string;
  /** What GitHub says of the release; default: immutable, published in time. */
  readonly release?: ReleaseEvidence;
  readonly profile?: (profile: Profile) => Profile;
  /** What the suites did otherwise than to pass, and what else was observed. */
  readonly evidence?: (evidence: Evidence, profile: Profile) => Evidence;
  readonly only?: readonly GateId[];
}

/** As a workflow observes it: the own side in its commit, the peer at its main branch. */
function onRunner(evidence: Evidence, profile: Profile): Evidence {
  const { role, sides, subject } = evidence;
  const peer = peerOf(role);
  return {
    ...evidence,
    subject: { ...subject, tree: 'commit' },
    sides: {
      ...sides,
      [role]: { ...sides[role], repository: profile[role].repository },
      [peer]: { ...sides[peer], repository: profile[peer].repository, reference: 'main' },
    },
  };
}

/** Builds the pair, judges it as the run would, and takes it away again. */
export async function play(scene: Scene): Promise<GateOutcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'scene-'));
  try {
    const pair = await buildHonestPair(folder, scene.recipe);
    const builtIn = await builtInProfile(MATCHER_NAMES);
    const profile = { ...builtIn, profile: scene.profile?.(builtIn.profile) ?? builtIn.profile };
    const { role, occasion, base = null, release, observedAt = pair.dates.observed } = scene;
    const order = { role, occasion, base, observedAt, profile, ...(release === undefined ? {} : { release }) };
    const { evidence } = await openPair(pair).judge(order);
    const ran = onRunner(asRun(evidence), profile.profile);
    return judgeEvidence({
      evidence: scene.evidence?.(ran, profile.profile) ?? ran,
      profile: profile.profile,
      validator: null,
      only: scene.only ?? null,
      enforced: scene.enforced,
      now: instant(observedAt),
      redact: (text) => text,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
