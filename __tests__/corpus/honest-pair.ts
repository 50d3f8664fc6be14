/**
 * A pair that is honestly GO on both sides, made from facts: three releases, a candidate with its overlap, a merge, a
 * bot, tags that mean something else, a consumer that pinned each release, records that people signed in time.
 * A recipe changes one thing of it; whatever repeats that thing follows, so that nothing else is wrong.
 */
import path from 'node:path';
import { mkdirSync } from 'node:fs';
import { History } from './history.js';
import {
  bundleText,
  candidatePayloadText,
  candidateText,
  changelogText,
  jointStatusText,
  manifestText,
  matrixText,
  openApiText,
  packetText,
  payloadText,
  pinText,
  readinessText,
  recordText,
  SCRIPTS,
  statusText,
  truthText,
  type Facts,
  type ReleaseFacts,
} from './texts.js';

export const DOCS = 'docs/implementation';
const CONTRACTS = 'contracts/integration/v1';
export const COPIES = [`components/outcome-memory/${CONTRACTS}`, `components/multi-agent-center/${CONTRACTS}`];

/** Where each document lies. A name with `consumer:` is the consumer's. */
export const PATHS = {
  manifest: `${CONTRACTS}/producer-contract-manifest.json`,
  truth: `${CONTRACTS}/service-contract-source-of-truth.json`,
  openapi: 'openapi/openapi.yaml',
  changelog: 'CHANGELOG.md',
  payload: `${DOCS}/PRODUCER_RELEASE_HANDOFF_LATEST.json`,
  bundle: `${DOCS}/RELEASE_EVIDENCE_BUNDLE_LATEST.json`,
  candidate: `${DOCS}/SERVICE_V3_REHEARSAL_HANDOFF_CANDIDATE.json`,
  status: `${DOCS}/ACTIVE_RUNTIME_STATUS_PRODUCER_2026-01-15.md`,
  record: `${DOCS}/RUNTIME_CUTOVER_DECISION_RECORD_PRODUCER_2026-01-15.md`,
  joint: `${DOCS}/JOINT_DECISION_STATUS_ADDENDUM_2026-01-15.md`,
  readiness: `${DOCS}/SERVICE_V3_ROLLBACK_READINESS_REFRESH_2026-01-14.md`,
  packet: `${DOCS}/JOINT_SIGNOFF_CHECKPOINT_PACKET_PRODUCER_2025-12-02.md`,
  'consumer:pin': 'config/memorykernel-integration-pin.json',
  'consumer:mirror': 'config/memorykernel-producer-manifest.json',
  'consumer:matrix': 'docs/MEMORYKERNEL_COMPATIBILITY_MATRIX.md',
  'consumer:vendored': `services/memorykernel/${DOCS}/PRODUCER_RELEASE_HANDOFF_LATEST.json`,
  'consumer:status': `${DOCS}/ACTIVE_RUNTIME_STATUS_2026-01-15.md`,
  'consumer:record': `${DOCS}/RUNTIME_CUTOVER_DECISION_RECORD_2026-01-15.md`,
  'consumer:joint': `${DOCS}/JOINT_CHECKPOINT_STATUS_2026-01-15.md`,
  'consumer:readiness': `${DOCS}/MEMORYKERNEL_ROLLBACK_DRILL_2026-01-14.md`,
  'consumer:packet': `${DOCS}/JOINT_SIGNOFF_CHECKPOINT_PACKET_2025-12-02.md`,
} as const;
export type DocumentName = keyof typeof PATHS;
/** Texts of the past, which a recipe may change too. */
export type TextName = DocumentName | 'older-manifest' | 'older-openapi' | 'first-manifest' | 'candidate-payload';

/** When things happened, ISO 8601. */
export interface Dates {
  readonly first: string;
  readonly older: string;
  /** The candidate is published. */
  readonly candidate: string;
  /** The code of the release is written, and merged: `commit_sha`. */
  readonly code: string;
  readonly merge: string;
  readonly generated: string;
  readonly release: string;
  readonly tag: string;
  readonly bundled: string;
  readonly repin: string;
  readonly signed: string;
  readonly observed: string;
  /** `YYYY-MM-DD`. */
  readonly notBefore: string;
  readonly drilledOn: string;
  readonly signedOn: string;
}

export const KEPT: Dates = {
  first: '2025-06-03T09:00:00Z',
  older: '2025-09-09T09:00:00Z',
  candidate: '2025-12-01T09:00:00Z',
  code: '2026-01-08T09:00:00Z',
  merge: '2026-01-09T10:00:00Z',
  generated: '2026-01-12T15:00:00Z',
  release: '2026-01-12T16:00:00Z',
  tag: '2026-01-13T09:00:00Z',
  bundled: '2026-01-13T10:00:00Z',
  repin: '2026-01-14T09:00:00Z',
  signed: '2026-01-15T15:00:00Z',
  observed: '2026-01-20T10:00:00.000Z',
  notBefore: '2025-12-20',
  drilledOn: '2026-01-14',
  signedOn: '2026-01-15',
};

/** `before …` is called when the files of that commit are written and it is not made yet. */
export type Moment =
  | 'before older'
  | 'before candidate'
  | 'after candidate'
  | 'before code'
  | 'before merge'
  | 'before release'
  | 'before bundle'
  | 'before sign-off'
  | 'end'
  | 'consumer: on the release before'
  | 'consumer: before repin'
  | 'consumer: before sign-off'
  | 'consumer: end';

export interface Recipe {
  readonly dates?: Partial<Dates>;
  readonly tags?: Partial<Record<'first' | 'older' | 'release', string>>;
  /** Of the release; the releases before are of service.v2. */
  readonly service?: string;
  readonly codes?: Partial<Record<'older' | 'release', readonly string[]>>;
  /** Other texts; null: the document is never written. */
  readonly texts?: Partial<Record<TextName, (text: string, facts: Facts) => string | null>>;
  /** False: no candidate was published. */
  readonly candidate?: boolean;
  readonly moments?: Partial<Record<Moment, (history: History, facts: Partial<Facts>) => void>>;
}

/** The next release keeps its contract: there is nothing to rehearse. */
export const SAME_CONTRACT: Recipe = { service: 'service.v2', candidate: false };

export const CODES: readonly string[] = [
  'invalid_json',
  'validation_error',
  'context_package_not_found',
  'write_conflict',
  'query_failed',
  'internal_error',
];
export const NEW_CODE = 'rate_limited';

export interface HonestPair {
  readonly producer: string;
  readonly consumer: string;
  readonly dates: Dates;
  readonly facts: Facts;
}

/** The recipe of `one`, with what `other` changes besides. */
export function together(one: Recipe, other: Recipe): Recipe {
  return {
    ...one,
    ...other,
    dates: { ...one.dates, ...other.dates },
    tags: { ...one.tags, ...other.tags },
    codes: { ...one.codes, ...other.codes },
    texts: { ...one.texts, ...other.texts },
    moments: { ...one.moments, ...other.moments },
  };
}

export async function buildHonestPair(folder: string, recipe: Recipe = {}): Promise<HonestPair> {
  const dates = { ...KEPT, ...recipe.dates };
  const producer = path.join(folder, 'producer');
  const consumer = path.join(folder, 'consumer');
  for (const root of [producer, consumer]) mkdirSync(root, { recursive: true });
  const told = tellProducer(new History(producer), recipe, dates);
  const follower = tellConsumer(new History(consumer), recipe, dates, told);
  await Promise.all([told.history.finish(), follower.finish()]);
  return { producer, consumer, dates, facts: told.facts };
}

interface Told {
  readonly history: History;
  readonly facts: Facts;
  readonly first: ReleaseFacts;
  readonly manifests: Readonly<Record<string, string>>;
  readonly payload: string | null;
}

const BOT = 'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>';
const later = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();

function tellProducer(history: History, recipe: Recipe, dates: Dates): Told {
  const tags = { first: 'v0.3.1', older: 'v0.3.2', release: 'v0.4.0', ...recipe.tags };
  const codes = {
    older: CODES,
    release: (recipe.service ?? 'service.v3') === 'service.v2' ? CODES : [...CODES, NEW_CODE],
    ...recipe.codes,
  };
  const service = recipe.service ?? 'service.v3';
  const moment = (name: Moment, facts: Partial<Facts> = {}) => recipe.moments?.[name]?.(history, facts);
  const old = (name: TextName, text: string, facts: Facts): string | null => {
    const edit = recipe.texts?.[name];
    return edit === undefined ? text : edit(text, facts);
  };
  const none: ReleaseFacts = { tag: '', commit: '', service: 'service.v2', codes: codes.older };
  const early: Facts = {
    release: none,
    older: none,
    generatedAt: dates.generated,
    bundledAt: dates.bundled,
    signedOn: dates.signedOn,
    drilledOn: dates.drilledOn,
    notBefore: dates.notBefore,
  };

  history.write({
    'Cargo.toml': '[workspace]\nmembers = ["crates/service"]\n',
    'crates/service/src/main.rs': '// service.v2\n',
    'README.md': '# MemoryKernel\n',
    '.github/workflows/ci.yml': 'on: push\n',
    [PATHS.changelog]: '# Changelog\n\n## v0.3.1 - 2025-06-03\n\n- The first release with a manifest.\n',
    [PATHS.openapi]: openApiText({ service: 'service.v2', codes: codes.older }),
    ...Object.fromEntries(SCRIPTS.map((name) => [`scripts/${name}.sh`, '#!/bin/sh\nexit 0\n'])),
  });
  const firstCode = history.commit({ message: 'service.v2', at: dates.first });
  const first: ReleaseFacts = { tag: tags.first, commit: firstCode, service: 'service.v2', codes: codes.older };
  const firstManifest = old('first-manifest', manifestText(first), early);
  history.write({ [PATHS.manifest]: firstManifest, ...copies(PATHS.manifest, firstManifest) });
  history.tag(
    tags.first,
    history.commit({ message: `Release ${tags.first}`, at: later(dates.first, 60) }),
    later(dates.first, 120),
  );

  history.write({
    'crates/service/src/main.rs': '// service.v2, faster\n',
    [PATHS.openapi]: old('older-openapi', openApiText({ service: 'service.v2', codes: codes.older }), early),
  });
  const olderCode = history.commit({ message: 'Faster queries', at: dates.older });
  const older: ReleaseFacts = { tag: tags.older, commit: olderCode, service: 'service.v2', codes: codes.older };
  const olderManifest = old('older-manifest', manifestText(older), early);
  history.write({
    [PATHS.manifest]: olderManifest,
    ...copies(PATHS.manifest, olderManifest),
    [PATHS.changelog]: changelogBefore(),
  });
  moment('before older', early);
  history.tag(
    tags.older,
    history.commit({ message: `Release ${tags.older}`, at: later(dates.older, 60) }),
    later(dates.older, 120),
  );

  history.write({ '.github/workflows/ci.yml': 'on: [push, pull_request]\n' });
  const bump = history.commit({ message: 'Bump actions/checkout', at: '2025-10-06T05:00:00Z', author: BOT });
  history.tag('docs-demo', bump, null);

  if (recipe.candidate !== false) {
    history.write({
      [PATHS.payload]: old('candidate-payload', candidatePayloadText(older, service, dates.candidate), early),
      [PATHS.candidate]: old(
        'candidate',
        candidateText(dates.candidate, dates.notBefore, service, codes.release),
        early,
      ),
    });
    moment('before candidate', early);
    history.commit({ message: `Publish the candidate of ${service}`, at: dates.candidate });
  }
  moment('after candidate', { ...early, older });

  const facts: Facts = { ...early, release: { ...none, tag: tags.release, service, codes: codes.release }, older };
  history.write({
    'crates/service/src/main.rs': `// ${service}, the next\n`,
    [PATHS.openapi]: old('openapi', openApiText({ service, codes: codes.release }), facts),
  });
  moment('before code', facts);
  const branch = history.commitBeside({ message: `Serve ${service}`, at: dates.code }, 'next');
  moment('before merge', facts);
  const merged = history.commit({ message: 'Merge pull request #41 from next', at: dates.merge, merges: [branch] });
  const release: ReleaseFacts = { tag: tags.release, commit: merged, service, codes: codes.release };
  const whole: Facts = { ...facts, release };
  const text = (name: TextName, made: string): string | null => old(name, made, whole);

  const manifest = text('manifest', manifestText(release));
  const truth = text('truth', truthText(release));
  const payload = text('payload', payloadText(whole));
  history.write({
    [PATHS.manifest]: manifest,
    [PATHS.truth]: truth,
    [PATHS.payload]: payload,
    ...copies(PATHS.manifest, manifest),
    ...copies(PATHS.truth, truth),
    [PATHS.changelog]: text('changelog', changelogText(release, older, dates.tag.slice(0, 10))),
  });
  moment('before release', whole);
  const released = history.commit({ message: `Release ${tags.release}`, at: dates.release });
  history.tag(tags.release, released, dates.tag);

  const artifacts = Object.fromEntries(
    [PATHS.manifest, PATHS.truth, PATHS.payload, PATHS.openapi, PATHS.changelog].flatMap((file) =>
      history.snapshot().has(file) ? [[file, history.text(file)]] : [],
    ),
  );
  history.write({ [PATHS.bundle]: text('bundle', bundleText(whole, released, artifacts)) });
  moment('before bundle', whole);
  history.commit({ message: 'Keep the evidence of the release', at: later(dates.bundled, 30) });

  history.write({
    [PATHS.status]: text('status', statusText(whole)),
    [PATHS.record]: text('record', recordText(whole, 'producer')),
    [PATHS.joint]: text('joint', jointStatusText(whole)),
    [PATHS.packet]: text('packet', packetText(whole)),
    [PATHS.readiness]: text('readiness', readinessText(whole)),
  });
  moment('before sign-off', whole);
  history.commit({ message: `Sign off ${tags.release}`, at: dates.signed });
  moment('end', whole);
  return {
    history,
    facts: whole,
    first,
    manifests: { first: firstManifest ?? '', older: olderManifest ?? '', release: manifest ?? '' },
    payload,
  };
}

function copies(file: string, text: string | null): Record<string, string | null> {
  return Object.fromEntries(COPIES.map((folder) => [file.replace(CONTRACTS, folder), text]));
}

function changelogBefore(): string {
  return `# Changelog

## v0.3.2 - 2025-09-09

- Faster queries.

## v0.3.1 - 2025-06-03

- The first release with a manifest.
`;
}

function tellConsumer(history: History, recipe: Recipe, dates: Dates, told: Told): History {
  const { facts, first, manifests, payload } = told;
  const { release, older } = facts;
  const moment = (name: Moment) => recipe.moments?.[name]?.(history, facts);
  const text = (name: TextName, made: string): string | null => {
    const edit = recipe.texts?.[name];
    return edit === undefined ? made : edit(made, facts);
  };
  const rows = (...releases: readonly ReleaseFacts[]) =>
    releases.map((one, index) => ({ ...one, status: index === 0 ? 'Approved' : 'Superseded' }));
  const pinned = (one: ReleaseFacts, manifest: string, before: readonly ReleaseFacts[], day: string) => ({
    [PATHS['consumer:pin']]: pinText(one, manifest),
    [PATHS['consumer:mirror']]: manifest,
    [PATHS['consumer:matrix']]: matrixText(one, manifest, rows(one, ...before), day),
  });

  history.write({
    ...pinned(first, manifests['first'] ?? '', [], '2025-06-10'),
    'package.json': '{ "name": "assistsupport" }\n',
    '.github/workflows/ci.yml': 'on: push\n',
  });
  history.commit({ message: `Pin ${first.tag}`, at: later(dates.first, 7 * 24 * 60) });
  history.write(pinned(older, manifests['older'] ?? '', [first], '2025-09-16'));
  history.commit({ message: `Repin to ${older.tag}`, at: later(dates.older, 7 * 24 * 60) });
  history.write({ 'package.json': '{ "name": "assistsupport", "version": "1.0.0" }\n' });
  const bump = history.commit({ message: 'Bump vite', at: '2025-11-03T05:00:00Z', author: BOT });
  history.branch('before-repin', bump);
  // The consumer has releases of its own, whose names say nothing of the producer's.
  history.tag('v1.0.0', bump, '2025-11-04T09:00:00Z');
  moment('consumer: on the release before');

  const day = dates.repin.slice(0, 10);
  const next = pinned(release, manifests['release'] ?? '', [older, first], day);
  history.write({
    [PATHS['consumer:pin']]: text('consumer:pin', next[PATHS['consumer:pin']]),
    [PATHS['consumer:mirror']]: text('consumer:mirror', next[PATHS['consumer:mirror']]),
    [PATHS['consumer:matrix']]: text('consumer:matrix', next[PATHS['consumer:matrix']]),
    [PATHS['consumer:vendored']]: text('consumer:vendored', payload ?? ''),
  });
  moment('consumer: before repin');
  const branch = history.commitBeside({ message: `Repin to ${release.tag}`, at: dates.repin }, `repin/${release.tag}`);
  const merge = `Merge pull request #12 from repin/${release.tag}`;
  history.commit({ message: merge, at: later(dates.repin, 240), merges: [branch] });

  history.write({
    [PATHS['consumer:status']]: text('consumer:status', statusText(facts)),
    [PATHS['consumer:record']]: text('consumer:record', recordText(facts, 'consumer')),
    [PATHS['consumer:joint']]: text('consumer:joint', jointStatusText(facts)),
    [PATHS['consumer:packet']]: text('consumer:packet', packetText(facts)),
    [PATHS['consumer:readiness']]: text('consumer:readiness', readinessText(facts)),
  });
  moment('consumer: before sign-off');
  history.commit({ message: `Sign off ${release.tag}`, at: later(dates.signed, 60) });
  moment('consumer: end');
  return history;
}
