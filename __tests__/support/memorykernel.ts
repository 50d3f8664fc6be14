/** Builds a pair in the shape of the built-in profile: a release service.v2, its candidate, and the release service.v3. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Scribe } from '../../src/doors/demo/scribe.js';
import type { JudgedPair } from './judge.js';
import {
  bundleText,
  candidateText,
  json,
  manifestFacts,
  matrixText,
  openApiText,
  payloadText,
  pinText,
  readinessText,
  recordText,
  type ReleaseFacts,
  statusText,
  supersededPacket,
  truthText,
} from './memorykernel-documents.js';

export const DOCS = 'docs/implementation';
export const PAYLOAD = `${DOCS}/PRODUCER_RELEASE_HANDOFF_LATEST.json`;
export const BUNDLE = `${DOCS}/RELEASE_EVIDENCE_BUNDLE_LATEST.json`;
export const CANDIDATE = `${DOCS}/SERVICE_V3_REHEARSAL_HANDOFF_CANDIDATE.json`;
export const CONTRACTS = 'contracts/integration/v1';
export const MANIFEST = `${CONTRACTS}/producer-contract-manifest.json`;
export const TRUTH = `${CONTRACTS}/service-contract-source-of-truth.json`;
export const COPIES = [`components/outcome-memory/${CONTRACTS}`, `components/multi-agent-center/${CONTRACTS}`];
export const PIN = 'config/memorykernel-integration-pin.json';
export const MIRROR = 'config/memorykernel-producer-manifest.json';
export const MATRIX = 'docs/MEMORYKERNEL_COMPATIBILITY_MATRIX.md';
export const VENDORED = `services/memorykernel/${PAYLOAD}`;
export const REPIN = 'repin/v0.4.0';

/** When things happened, ISO 8601 UTC. */
export interface Calendar {
  readonly older: string;
  readonly candidate: string;
  readonly release: string;
  /** Stated by the candidate document, `YYYY-MM-DD`. */
  readonly notBefore: string;
}

/** Every promised window was kept. */
export const KEPT: Calendar = {
  older: '2025-11-04T09:00:00Z',
  candidate: '2025-12-01T09:00:00Z',
  release: '2026-01-13T09:00:00Z',
  notBefore: '2025-12-20',
};
/** As it really was: 2 h 34 min after the release before, 1 h 45 min after the candidate. */
export const RUSHED: Calendar = {
  older: '2026-01-13T06:26:00Z',
  candidate: '2026-01-13T07:15:00Z',
  release: '2026-01-13T09:00:00Z',
  notBefore: '2026-01-27',
};
export const OBSERVED = '2026-01-20T10:00:00.000Z';

export interface MemoryKernelPair extends JudgedPair {
  readonly older: ReleaseFacts;
  readonly release: ReleaseFacts;
}

type Files = Readonly<Record<string, string>>;

export async function buildMemoryKernel(folder: string, calendar: Calendar = KEPT): Promise<MemoryKernelPair> {
  const producer = path.join(folder, 'producer');
  const consumer = path.join(folder, 'consumer');
  const { older, release } = await writeProducer(producer, calendar);
  await writeConsumer(consumer, older, release);
  return { producer, consumer, older, release };
}

const SCRIPTS = [
  'generate_release_evidence_bundle',
  'verify_producer_contract_manifest',
  'verify_service_contract_alignment',
  'verify_contract_parity',
  'verify_trilogy_compatibility_artifacts',
  'run_trilogy_smoke',
  'run_trilogy_compliance_suite',
];

async function writeProducer(root: string, when: Calendar): Promise<{ older: ReleaseFacts; release: ReleaseFacts }> {
  const scribe = await begin(root);
  const scripts = Object.fromEntries(SCRIPTS.map((name) => [`scripts/${name}.sh`, '#!/bin/sh\n']));
  const code = { 'crates/service/src/main.rs': '// service.v2\n', 'Cargo.toml': '[workspace]\n' };
  await write(root, {
    ...scripts,
    ...code,
    'CHANGELOG.md': '# Changelog\n',
    'openapi/openapi.yaml': openApiText('service.v2'),
  });
  const older: ReleaseFacts = {
    tag: 'v0.3.2',
    commit: await scribe.commit('service.v2', when.older),
    service: 'service.v2',
  };
  // The component mirrors of that release differ, and it has neither payload nor source of truth.
  await write(root, { [MANIFEST]: json(manifestFacts(older)), 'CHANGELOG.md': '# Changelog\n\n## v0.3.2\n' });
  await scribe.tag(older.tag, await scribe.commit('Release v0.3.2', when.older), when.older);
  await write(root, {
    [PAYLOAD]: payloadText(older, 'service-v3-candidate', when.candidate),
    [CANDIDATE]: candidateText(when.candidate, when.notBefore),
  });
  await scribe.commit('Publish the candidate', when.candidate);
  await write(root, {
    'crates/service/src/main.rs': '// service.v3\n',
    'openapi/openapi.yaml': openApiText('service.v3'),
  });
  const release: ReleaseFacts = {
    tag: 'v0.4.0',
    commit: await scribe.commit('service.v3', when.release),
    service: 'service.v3',
  };
  const manifest = json(manifestFacts(release));
  const truth = truthText('service.v3');
  const payload = payloadText(release, 'stable', when.release);
  const contracts = Object.fromEntries(
    [CONTRACTS, ...COPIES].flatMap((place) => [
      [`${place}/producer-contract-manifest.json`, manifest],
      [`${place}/service-contract-source-of-truth.json`, truth],
    ]),
  );
  await write(root, { ...contracts, [PAYLOAD]: payload, 'CHANGELOG.md': '# Changelog\n\n## v0.4.0\n\n## v0.3.2\n' });
  await scribe.tag(release.tag, await scribe.commit('Release v0.4.0', when.release), when.release);
  await write(root, {
    [BUNDLE]: bundleText(release, release.commit, {
      [MANIFEST]: manifest,
      [TRUTH]: truth,
      [PAYLOAD]: payload,
      'openapi/openapi.yaml': openApiText('service.v3'),
    }),
    [`${DOCS}/ACTIVE_RUNTIME_STATUS_PRODUCER_2026-01-14.md`]: statusText(release),
    [`${DOCS}/RUNTIME_CUTOVER_DECISION_RECORD_PRODUCER_2026-01-14.md`]: recordText(release, '2026-01-14'),
    [`${DOCS}/JOINT_SIGNOFF_CHECKPOINT_PACKET_PRODUCER_2025-12-02.md`]: supersededPacket(older),
    [`${DOCS}/SERVICE_V3_ROLLBACK_READINESS_REFRESH_2026-01-14.md`]: readinessText(release, older),
  });
  await scribe.commit('Sign off v0.4.0', '2026-01-14T09:00:00Z');
  return { older, release };
}

async function writeConsumer(root: string, older: ReleaseFacts, release: ReleaseFacts): Promise<void> {
  const scribe = await begin(root);
  const pinned = (facts: ReleaseFacts, before: ReleaseFacts | null): Files => {
    const manifest = json(manifestFacts(facts));
    return { [PIN]: pinText(facts, manifest), [MIRROR]: manifest, [MATRIX]: matrixText(facts, manifest, before) };
  };
  await write(root, { ...pinned(older, null), 'package.json': '{ "name": "assistsupport" }\n' });
  await scribe.commit('Pin v0.3.2', '2025-11-10T09:00:00Z');
  await write(root, {
    [`${DOCS}/ACTIVE_RUNTIME_STATUS_2026-01-14.md`]: statusText(release),
    [`${DOCS}/RUNTIME_CUTOVER_DECISION_RECORD_2026-01-14.md`]: recordText(release, '2026-01-14'),
    [`${DOCS}/MEMORYKERNEL_ROLLBACK_DRILL_2026-01-14.md`]: readinessText(release, older),
    [`${DOCS}/JOINT_SIGNOFF_CHECKPOINT_PACKET_2025-12-02.md`]: supersededPacket(older),
  });
  await scribe.commit('Sign off v0.4.0', '2026-01-14T10:00:00Z');
  await scribe.branch(REPIN);
  await write(root, { ...pinned(release, older), [VENDORED]: payloadText(release, 'stable', KEPT.release) });
  await scribe.commit('Repin to v0.4.0', '2026-01-15T09:00:00Z');
}

async function begin(root: string): Promise<Scribe> {
  await mkdir(root, { recursive: true });
  const scribe = new Scribe(root);
  await scribe.init();
  return scribe;
}

async function write(root: string, files: Files): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
}
