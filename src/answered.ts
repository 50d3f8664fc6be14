/** What a run has learned, for whoever judges again: what was run or asked once is not run or asked again. */
import { unknown, value } from './contracts/answer.js';
import type { Evidence, SideEvidence } from './contracts/evidence.js';
import { peerOf } from './contracts/words.js';
import type { ProducerTags } from './evidence/producer-tags.js';
import { baselineOf } from './handoff/baseline.js';
import type { GateRequest } from './gate.js';

type Answered = Pick<GateRequest, 'suite' | 'readRelease' | 'readPeerSuite' | 'readProducerTags'>;

export function answered(evidence: Evidence, { role, profile }: Pick<GateRequest, 'role' | 'profile'>): Answered {
  const tag = baselineOf(evidence, profile.profile)?.release_tag;
  const { sides, release } = evidence;
  return {
    suite: { kind: 'known', suite: sides[role].suite },
    readPeerSuite: () => Promise.resolve(sides[peerOf(role)].suite),
    readProducerTags: () => Promise.resolve(tagsOf(sides.producer)),
    readRelease: (asked) =>
      Promise.resolve(
        asked === tag ? release : { kind: 'offline', reason: `only the release ${tag ?? 'of no tag'} was looked up` },
      ),
  };
}

function tagsOf({ git, unknown: reasons }: SideEvidence): ProducerTags {
  if (git === null) return { owned: false, tags: value([]) };
  return { owned: git.ownsTags, tags: git.tags === null ? (reasons[0] ?? NOT_KNOWN) : value(git.tags) };
}

const NOT_KNOWN = unknown('the tags were not known before', 'Fix what the run says of them.');
