/** The ledger where evidence lacks a document, or holds none of it that could be read, whichever gate keeps it. */
import { unknown } from '../../../src/contracts/answer.js';
import { refused } from '../../../src/contracts/file-state.js';
import type { Evidence, FileEvidence } from '../../../src/contracts/evidence.js';
import type { DocumentId, Profile } from '../../../src/contracts/profile.js';
import { fromTop } from '../../support/brands.js';
import type { LedgerCase } from '../case.js';
import { swap } from '../edits.js';

const PRODUCER = { on: 'orders', role: 'producer' } as const;
const CONSUMER = { on: 'orders', role: 'consumer' } as const;
const MEMORYKERNEL = { on: 'memorykernel', role: 'producer' } as const;
const BUNDLE = 'producer/handover/evidence.json';

const isOf =
  (document: DocumentId, tree: FileEvidence['tree']) =>
  (file: FileEvidence): boolean =>
    file.side === 'producer' && file.document === document && file.tree === tree;

const found =
  (document: DocumentId, tree: FileEvidence['tree'], state: FileEvidence['state']) =>
  (evidence: Evidence): Evidence => ({
    ...evidence,
    files: evidence.files.map((file) => (isOf(document, tree)(file) ? { ...file, state } : file)),
  });

const notCollected =
  (...documents: readonly DocumentId[]) =>
  (evidence: Evidence): Evidence => ({
    ...evidence,
    files: evidence.files.filter((file) => !documents.some((document) => isOf(document, 'subject')(file))),
  });

/** Any file of the producer, by its path. */
const foundAt =
  (path: string, state: FileEvidence['state']) =>
  (evidence: Evidence): Evidence => ({
    ...evidence,
    files: evidence.files.map((file) =>
      file.side === 'producer' && file.tree === 'subject' && file.path === path ? { ...file, state } : file,
    ),
  });

const NOBODY = unknown('GitHub did not answer', 'Run it again.');
const LINK = refused('not-a-file', 'a symbolic link');
const SCRIPT = 'scripts/verify_producer_contract_manifest.sh';

const optional =
  (document: DocumentId) =>
  (profile: Profile): Profile => ({
    ...profile,
    producer: {
      ...profile.producer,
      documents: profile.producer.documents.map((rule) =>
        rule.id === document ? { ...rule, required: 'optional' } : rule,
      ),
    },
  });

const differing = (count: number) => (evidence: Evidence) => ({
  ...evidence,
  subject: {
    ...evidence.subject,
    differing: Array.from({ length: count }, (_, at) => ({ path: fromTop(`src/${at}.ts`), how: 'changed' as const })),
  },
});

export const UNREAD = {
  handoff: [
    {
      rule: 'handoff/history',
      title: 'of a payload that nobody could read',
      as: 'pending',
      ...PRODUCER,
      evidence: found('payload', 'subject', unknown('GitHub did not answer', 'Run it again.')),
      file: 'producer/handover/release.json',
      hint: 'Run it again.',
      also: ['pending immutable-release/bundle-digest', 'pending alignment/history', 'pending sign-off/history'],
    },
    {
      rule: 'handoff/history',
      title: 'of a payload that the evidence does not hold',
      as: 'pending',
      ...PRODUCER,
      evidence: notCollected('payload'),
      file: 'producer/handover/release.json',
      also: ['error immutable-release/bundle-digest'],
      hint: 'Collect the evidence again, with this profile.',
    },
    {
      rule: 'handoff/path',
      title: 'of a file that nobody could read',
      as: 'pending',
      ...PRODUCER,
      evidence: found('changelog', 'subject', NOBODY),
      file: 'producer/handover/release.json',
      hint: 'Run it again.',
      also: ['pending alignment/history'],
    },
    {
      rule: 'handoff/path',
      title: 'of a file that may not be read',
      as: 'error',
      ...PRODUCER,
      evidence: found('changelog', 'subject', LINK),
      file: 'producer/handover/release.json',
      line: 26,
      expected: 'a file that exists',
      observed: 'a symbolic link',
      hint: 'Restore the file, or name the one that is there.',
      also: ['error alignment/file'],
    },
  ],
  alignment: [
    {
      rule: 'alignment/history',
      title: 'of documents that the evidence does not hold',
      as: 'pending',
      ...PRODUCER,
      profile: optional('changelog'),
      evidence: notCollected('openapi', 'changelog'),
      file: 'producer/contract/openapi.yaml',
      hint: 'Collect the evidence again, with this profile.',
      also: ['error handoff/path', 'error immutable-release/bundle-digest'],
    },
    {
      rule: 'alignment/missing',
      title: 'at the release',
      as: 'error',
      ...CONSUMER,
      evidence: found('openapi', 'release', { kind: 'missing', introduced: true }),
      file: 'producer/contract/openapi.yaml',
      line: 1,
      expected: 'contract/openapi.yaml',
      observed: 'no such file',
      hint: 'Restore the file, or fix its path in the profile.',
    },
    {
      rule: 'alignment/working-tree',
      title: 'by more than a sentence bears',
      as: 'warning',
      ...PRODUCER,
      evidence: differing(7),
      file: 'producer/src/0.ts',
      line: 1,
      expected: /^the commit [0-9a-f]{12}$/,
      observed: /^"src\/0.ts" \(changed\), .*"src\/4.ts" \(changed\) and 2 more$/,
      hint: 'Commit or restore what differs before the gate runs.',
      also: ['blocker alignment/working-tree'],
    },
  ],
  'immutable-release': [
    {
      rule: 'immutable-release/bundle-digest',
      title: 'of a file that nobody could read',
      as: 'pending',
      ...PRODUCER,
      evidence: found('openapi', 'subject', NOBODY),
      file: BUNDLE,
      hint: 'Run it again.',
      also: ['pending alignment/history', 'pending stability-window/breaking'],
    },
    {
      rule: 'immutable-release/bundle-digest',
      title: 'of a file that may not be read',
      as: 'error',
      ...PRODUCER,
      evidence: found('openapi', 'subject', LINK),
      file: BUNDLE,
      line: 22,
      expected: 'contract/openapi.yaml',
      observed: 'a symbolic link',
      hint: 'Restore the file, or generate the bundle again.',
      also: ['error alignment/file', 'pending stability-window/breaking'],
    },
    {
      rule: 'immutable-release/bundle-command',
      title: 'of a script that nobody could read',
      as: 'pending',
      ...MEMORYKERNEL,
      evidence: foundAt(SCRIPT, NOBODY),
      file: 'producer/docs/implementation/RELEASE_EVIDENCE_BUNDLE_LATEST.json',
      hint: 'Run it again.',
    },
    {
      rule: 'immutable-release/bundle-date',
      title: 'that is not there',
      as: 'error',
      ...PRODUCER,
      edit: { [BUNDLE]: swap('"generated_at_utc"', '"generated_at"') },
      file: BUNDLE,
      line: 1,
      expected: 'an instant, YYYY-MM-DDThh:mm:ssZ',
      hint: 'Generate the bundle again.',
    },
    {
      rule: 'immutable-release/bundle-date',
      title: 'that is none',
      as: 'error',
      ...PRODUCER,
      edit: { [BUNDLE]: swap('"2025-05-06T09:00:00Z"', '["2025-05-06T09:00:00Z"]') },
      file: BUNDLE,
      line: 3,
      expected: 'an instant, YYYY-MM-DDThh:mm:ssZ',
      observed: '["2025-05-06T09:00:00Z"]',
      hint: 'Generate the bundle again.',
    },
    {
      rule: 'immutable-release/bundle-date',
      title: 'that has not come yet',
      as: 'error',
      ...PRODUCER,
      edit: { [BUNDLE]: swap('2025-05-06T09:00:00Z', '2025-06-06T09:00:00Z') },
      file: BUNDLE,
      line: 3,
      expected: 'not after 2025-05-09T10:00:00.000Z',
      observed: '2025-06-06T09:00:00Z',
      hint: 'Generate the bundle again, on a machine whose clock is right.',
    },
  ],
} as const satisfies Readonly<Record<string, readonly LedgerCase[]>>;
