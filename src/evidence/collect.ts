/**
 * Collects the evidence of a run: documents of both sides in the trees that the gates compare, and what git
 * says of the release. It judges nothing.
 */
import { value, valueOf } from '../contracts/answer.js';
import { documentsAt } from '../contracts/documents.js';
import type { Evidence, GitEvidence, SideEvidence } from '../contracts/evidence.js';
import { SIDES, type Side } from '../contracts/words.js';
import type { Repository } from '../contracts/repository.js';
import { Files, parseAhead } from './files.js';
import { governedOf } from './governed.js';
import type { Collection } from './collection.js';
import { readPast } from './past-sign-offs.js';
import { pinsOf } from './pins.js';
import { Reasons } from './reasons.js';
import { askAboutRelease } from './release-questions.js';
import { readRemoved } from './removed-sign-offs.js';
import type { CollectRequest } from './request.js';

const NO_PRODUCER = { owned: false, tags: value([]) } as const;

export async function collect(request: CollectRequest): Promise<Evidence> {
  const { role, profile } = request;
  const repositories: Record<Side, Repository | null> = {
    producer: role === 'producer' ? request.own : request.peer,
    consumer: role === 'consumer' ? request.own : request.peer,
  };
  const reasons = { producer: new Reasons(), consumer: new Reasons() };
  const files = new Files(profile, reasons);
  const collection = { request, files, repositories, reasons };
  for (const side of SIDES) files.openSubject(side, repositories[side]);
  const { producer, consumer } = repositories;
  const [{ owned, tags }] = await Promise.all([
    producer === null ? NO_PRODUCER : request.readProducerTags(producer),
    producer && files.read('producer', 'subject', { repository: producer, commit: null }, null),
    consumer && files.read('consumer', 'subject', { repository: consumer, commit: null }, null),
    role === 'producer' && files.mirrors(request.own.subject()),
    role === 'consumer' &&
      consumer &&
      request.change?.base &&
      files.readAt('consumer', 'base', { repository: consumer, ...request.change.base }, documentsAt('base')),
  ]);
  // What was said in the past names releases, too.
  await readPast(collection);
  const listed = { owned, tags: reasons.producer.take(tags) };
  const [release, pins, differing, paths] = await Promise.all([
    askAboutRelease({ request, files, repository: producer, listed, reasons: reasons.producer }),
    pinsOf({ profile, files, consumer, producer, tags: owned ? listed.tags : null, reasons: reasons.consumer }),
    request.own.differing(governedOf(profile, role, files.bundlePaths())),
    touched(request, reasons[role]),
    producer && files.bundled(producer.subject()),
    readRemoved(collection),
    parseAhead(files.found),
  ]);
  return {
    schema: 'handoff-gate.evidence/v1',
    observedAt: request.observedAt,
    role,
    profile: request.profileSource,
    payloadSchema: request.payloadSchema,
    subject: {
      commit: reasons[role].take(request.own.head),
      tree: request.own.tree,
      differing: differing.kind === 'absent' ? [] : reasons[role].take(differing),
      prefix: request.own.prefix,
    },
    change: request.change === null ? null : { ...request.change, paths },
    eventTag: request.eventTag,
    occasion: request.occasion,
    sides: {
      producer: sideEvidence('producer', collection, release.git),
      consumer: sideEvidence('consumer', collection, null),
    },
    trees: files.trees.sort(byKey((tree) => `${tree.side} ${tree.tree}`)),
    files: files.found.sort(byKey((file) => `${file.side} ${file.tree} ${file.document ?? '~'} ${file.path}`)),
    release: release.release,
    pins,
  };
}

/** What the change touches: a consumer's rollback that brings other things is held to more, and of a producer's it is only told. */
async function touched({ role, own, change }: CollectRequest, reasons: Reasons): Promise<readonly string[] | null> {
  const head = own.head.kind === 'value' ? own.head.value.sha : null;
  const base = change?.base?.sha ?? null;
  if (head === null || base === null || change?.kind === 'uncommitted') return null;
  if (base === head) return [];
  const changed = await own.changed(base, head);
  return role === 'consumer' ? reasons.take(changed) : valueOf(changed);
}

/** @param git - what its history says; null where it was not asked */
function sideEvidence(
  side: Side,
  { request, repositories, reasons }: Collection,
  git: GitEvidence | null,
): SideEvidence {
  const repository = repositories[side];
  const suite = request.suites[side];
  if (repository === null) {
    return {
      side,
      origin: 'absent',
      repository: request.profile[side].repository,
      reference: null,
      absence: request.absence,
      git: null,
      unknown: [],
      suite,
    };
  }
  const { origin, name, reference } = repository;
  return { side, origin, repository: name, reference, absence: null, git, unknown: reasons[side].all, suite };
}

function byKey<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
