/** The ledger of the gate `stability-window`. */
import type { Evidence, FileState, GitEvidence } from '../../../src/contracts/evidence.js';
import type { Copy, LedgerCase } from '../case.js';
import { allBut, DIRECTORY, GARBLED, noHistory, REMOVED, required, swap, untagged } from '../edits.js';

const PRODUCER = { on: 'orders', role: 'producer' } as const;
const CONSUMER = { on: 'orders', role: 'consumer' } as const;
/** The release came hours after the one before, and after its candidate. */
const RUSHED = { on: 'rushed', role: 'producer' } as const;
const NOTICES = 'producer/NOTICES.md';

/** The release in one commit, right after the release before. */
function allAtOnce({ git: { producer } }: Copy): void {
  const commit = producer('commit-tree', 'orders-2.0.0^{tree}', '-p', 'orders-1.4.0^{commit}', '-m', 'all at once');
  producer('tag', '--force', 'orders-2.0.0', commit);
  producer('reset', '--quiet', '--soft', 'orders-2.0.0');
}

/** As if the producer's history held no candidate, and did not hold all. */
const withoutCandidate =
  (why: Pick<GitEvidence, 'unread'> | Pick<GitEvidence, 'shallow'>) =>
  (evidence: Evidence): Evidence => {
    const { producer } = evidence.sides;
    if (producer.git === null) throw new Error('the producer has a history');
    const publications = producer.git.publications.filter(({ kind }) => kind !== 'candidate');
    const git = { ...producer.git, publications, ...why };
    return { ...evidence, sides: { ...evidence.sides, producer: { ...producer, git } } };
  };

/** A schema beside the OpenAPI document, in the release and here. */
const withSchema =
  (released: FileState, here: FileState | null) =>
  (evidence: Evidence): Evidence => {
    const file = { side: 'producer', document: null, path: 'contract/order.yaml' } as const;
    const own: Evidence['files'] = here === null ? [] : [{ ...file, tree: 'subject', state: here }];
    return { ...evidence, files: [...evidence.files, { ...file, tree: 'release', state: released }, ...own] };
  };

export const STABILITY_WINDOW: readonly LedgerCase[] = [
  {
    rule: 'stability-window/missing',
    as: 'error',
    ...CONSUMER,
    profile: required('producer', 'notice'),
    edit: { [NOTICES]: REMOVED },
    file: 'producer/NOTICES.md',
    line: 1,
    expected: 'NOTICES.md',
    observed: 'no such file',
    hint: 'Restore the file, or fix its path in the profile.',
  },
  {
    rule: 'stability-window/file',
    as: 'error',
    ...CONSUMER,
    edit: { [NOTICES]: DIRECTORY },
    file: 'producer/NOTICES.md',
    line: 1,
    expected: 'a regular file below the root',
    observed: 'a directory, not a file',
    hint: 'Put a regular file below the root in its place.',
  },
  {
    rule: 'stability-window/file',
    as: 'unjudged',
    ...PRODUCER,
    edit: { [NOTICES]: DIRECTORY },
    file: 'producer/NOTICES.md',
    hint: 'Fix what the gate alignment says.',
    also: ['error alignment/file'],
  },
  {
    rule: 'stability-window/no-contract',
    as: 'pending',
    ...CONSUMER,
    options: { peer: false },
    hint: "Fix what the gate alignment says; give the producer's history with tags.",
    also: [
      'pending alignment/no-producer',
      'pending handoff/no-producer',
      'pending immutable-release/no-history',
      'pending producer-suite/other-commit',
      'pending rollback/no-history',
      'pending rollback/no-peer',
      'pending sign-off/no-peer',
    ],
  },
  {
    rule: 'stability-window/no-history',
    as: 'pending',
    ...PRODUCER,
    history: noHistory(),
    hint: 'Run in a git checkout (fetch-depth: 0).',
    also: [
      'pending rollback/history',
      'pending sign-off/history',
      'pending immutable-release/no-history',
      'pending immutable-release/no-history',
      'pending producer-suite/other-commit',
      'pending rollback/no-history',
      'pending rollback/no-history',
      'pending rollback/no-history',
      'pending sign-off/no-history',
    ],
  },
  {
    rule: 'stability-window/no-history',
    title: 'of a candidate, which could not be read',
    as: 'pending',
    on: 'memorykernel',
    role: 'producer',
    evidence: withoutCandidate({ unread: ['candidate'] }),
    file: 'producer/contracts/integration/v1/producer-contract-manifest.json',
    hint: 'Check out the whole history (fetch-depth: 0).',
  },
  {
    rule: 'stability-window/no-history',
    title: 'of a candidate, which is cut off',
    as: 'pending',
    on: 'memorykernel',
    role: 'producer',
    evidence: withoutCandidate({ shallow: true }),
    file: 'producer/contracts/integration/v1/producer-contract-manifest.json',
    hint: 'Check out the whole history (fetch-depth: 0).',
  },
  {
    rule: 'stability-window/baseline',
    as: 'error',
    ...RUSHED,
    always: true,
    file: 'producer/contracts/integration/v1/producer-contract-manifest.json',
    line: 16,
    expected: 'not before 2026-01-27T06:26:00.000Z',
    observed: '2026-01-13T09:00:00.000Z',
    hint: 'Publish a new release, on 2026-01-27 07:15 UTC or later. Where both sides agree to this one, write it under `waivers` of the profile, with a reason, an end and an approver, who has write access and approves the change (docs/profile.md).',
  },
  {
    rule: 'stability-window/baseline',
    as: 'pending',
    ...RUSHED,
    history: untagged('v0.4.0'),
    file: 'producer/contracts/integration/v1/producer-contract-manifest.json',
    hint: 'Wait until 2026-01-27 07:15 UTC before publishing v0.4.0.',
    also: [
      'notice immutable-release/resolved',
      'pending immutable-release/no-tag',
      'pending stability-window/not-before',
      'pending stability-window/overlap',
    ],
  },
  {
    rule: 'stability-window/overlap',
    as: 'error',
    ...RUSHED,
    always: true,
    file: 'producer/contracts/integration/v1/producer-contract-manifest.json',
    line: 5,
    expected: 'not before 2026-01-27T07:15:00.000Z',
    observed: '2026-01-13T09:00:00.000Z',
    hint: 'Publish a new release, on 2026-01-27 07:15 UTC or later. Where both sides agree to this one, write it under `waivers` of the profile, with a reason, an end and an approver, who has write access and approves the change (docs/profile.md).',
  },
  {
    rule: 'stability-window/overlap',
    as: 'pending',
    ...RUSHED,
    history: untagged('v0.4.0'),
    file: 'producer/contracts/integration/v1/producer-contract-manifest.json',
    hint: 'Wait until 2026-01-27 07:15 UTC before publishing v0.4.0.',
    also: [
      'notice immutable-release/resolved',
      'pending immutable-release/no-tag',
      'pending stability-window/baseline',
      'pending stability-window/not-before',
    ],
  },
  {
    rule: 'stability-window/no-candidate',
    as: 'error',
    on: 'memorykernel',
    role: 'producer',
    history: ({ git: { producer } }) => {
      // The same trees without the commit that published the candidate.
      const orphan = producer('commit-tree', producer('rev-parse', 'HEAD^{tree}'), '-m', 'squashed');
      producer('tag', '--force', 'v0.4.0', orphan);
      producer('reset', '--quiet', '--hard', orphan);
    },
    file: 'producer/contracts/integration/v1/producer-contract-manifest.json',
    line: 5,
    expected: 'a candidate in mode service-v3-candidate',
    observed: 'none',
    hint: 'Publish a payload in mode service-v3-candidate first, and keep its overlap.',
    also: ['error immutable-release/bundle-commit', 'error immutable-release/not-in-release'],
  },
  {
    rule: 'stability-window/not-before',
    as: 'error',
    ...RUSHED,
    always: true,
    file: 'producer/docs/implementation/SERVICE_V3_REHEARSAL_HANDOFF_CANDIDATE.json',
    line: 7,
    expected: 'not before 2026-01-27T00:00:00.000Z',
    observed: '2026-01-13T09:00:00.000Z',
    hint: 'Publish a new release, on 2026-01-27 07:15 UTC or later. Where both sides agree to this one, write it under `waivers` of the profile, with a reason, an end and an approver, who has write access and approves the change (docs/profile.md).',
  },
  {
    rule: 'stability-window/not-before',
    as: 'pending',
    ...RUSHED,
    history: untagged('v0.4.0'),
    file: 'producer/docs/implementation/SERVICE_V3_REHEARSAL_HANDOFF_CANDIDATE.json',
    hint: 'Wait until 2026-01-27 07:15 UTC before publishing v0.4.0.',
    also: [
      'notice immutable-release/resolved',
      'pending immutable-release/no-tag',
      'pending stability-window/baseline',
      'pending stability-window/overlap',
    ],
  },
  {
    rule: 'stability-window/promise',
    as: 'error',
    ...PRODUCER,
    edit: {
      'producer/contract/manifest.json': swap('"minimum_sprint_days": 30', '"minimum_sprint_days": 29.5'),
      'producer/clients/js/contract/manifest.json': swap('"minimum_sprint_days": 30', '"minimum_sprint_days": 29.5'),
    },
    file: 'producer/contract/manifest.json',
    line: 9,
    expected: 'a whole number from 0',
    observed: '29.5',
    hint: 'Write a whole number of days.',
    also: [
      'change contract/stability-window',
      'error alignment/manifest-schema',
      'error immutable-release/bundle-digest',
    ],
  },
  {
    rule: 'stability-window/notice',
    as: 'error',
    ...PRODUCER,
    history: allAtOnce,
    file: 'producer/contract/manifest.json',
    line: 8,
    expected: 'not before 2026-02-06T00:00:00.000Z',
    observed: '2025-05-09T10:00:00.000Z',
    hint: 'Publish a new release, on 2026-02-06 (UTC) or later. Where both sides agree to this one, write it under `waivers` of the profile, with a reason, an end and an approver, who has write access and approves the change (docs/profile.md).',
    also: [
      'error immutable-release/bundle-commit',
      'error immutable-release/date',
      'error immutable-release/not-in-release',
      'error stability-window/no-candidate',
      'blocker alignment/working-tree',
      'warning alignment/working-tree',
    ],
  },
  {
    rule: 'stability-window/notice',
    as: 'pending',
    ...PRODUCER,
    history: (copy) => {
      allAtOnce(copy);
      untagged('orders-2.0.0')(copy);
    },
    file: 'producer/contract/manifest.json',
    hint: 'Wait until 2026-02-06 (UTC) before publishing orders-2.0.0.',
    also: [
      'error immutable-release/bundle-commit',
      'error immutable-release/not-in-release',
      'error stability-window/no-candidate',
      'pending immutable-release/no-tag',
      'blocker alignment/working-tree',
      'warning alignment/working-tree',
    ],
  },
  {
    rule: 'stability-window/guard',
    as: 'error',
    ...PRODUCER,
    edit: {
      'producer/contract/manifest.json': swap(
        '"reason_stays_in_orders_v4": true',
        '"reason_stays_in_orders_v4": false',
      ),
    },
    file: 'producer/contract/manifest.json',
    line: 16,
    expected: 'true',
    observed: 'false',
    hint: 'Set it to true: the consumer relies on it.',
    also: ['error alignment/mirror', 'error immutable-release/bundle-digest'],
  },
  {
    rule: 'stability-window/guard',
    as: 'notice',
    ...PRODUCER,
    always: true,
    file: 'producer/contract/manifest.json',
    line: 15,
    hint: 'Nothing is to be done here.',
  },
  {
    rule: 'stability-window/breaking',
    as: 'error',
    ...PRODUCER,
    edit: { 'producer/contract/openapi.yaml': swap('required: [code, title]', 'required: [code, title, hint]') },
    file: 'producer/contract/openapi.yaml',
    line: 38,
    expected: 'optional',
    observed: 'required',
    hint: 'Give the service contract a new version and rehearse it as a candidate, or take the change back.',
    also: ['error immutable-release/bundle-digest'],
  },
  {
    rule: 'stability-window/breaking',
    as: 'pending',
    ...PRODUCER,
    edit: { 'producer/contract/openapi.yaml': GARBLED },
    file: 'producer/contract/manifest.json',
    hint: 'Fix the manifest or the OpenAPI document that cannot be read.',
    also: ['error alignment/format', 'error immutable-release/bundle-digest'],
  },
  {
    rule: 'stability-window/breaking',
    title: 'by a schema that is gone, where no schema of errors is named',
    as: 'error',
    ...PRODUCER,
    profile: (profile) => ({ ...profile, errorEnvelopeSchema: '' }),
    evidence: withSchema({ kind: 'read', sha256: '0', size: 0, base64: '' }, { kind: 'missing', introduced: true }),
    file: 'producer/contract/openapi.yaml',
    line: 1,
    expected: 'there',
    hint: 'Give the service contract a new version and rehearse it as a candidate, or take the change back.',
  },
  {
    rule: 'stability-window/breaking',
    title: 'of a schema that was not read',
    as: 'pending',
    ...PRODUCER,
    evidence: withSchema({ kind: 'unknown', why: 'GitHub did not answer', mend: 'Run it again.' }, null),
    file: 'producer/contract/manifest.json',
    hint: 'Fix the manifest or the OpenAPI document that cannot be read.',
  },
  {
    rule: 'stability-window/not-judged',
    as: 'blocker',
    ...PRODUCER,
    options: { only: allBut('stability-window') },
    hint: 'Run without `only`.',
  },
];
