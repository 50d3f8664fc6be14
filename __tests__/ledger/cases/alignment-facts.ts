/** The ledger of what is agreed: who is right, what cannot be mended by a tool, and what the producer's documents lack. */
import type { LedgerCase } from '../case.js';
import { all, commit, GARBLED, read, swap, without, withoutDocument, write } from '../edits.js';
import { times } from './contract-documents.js';

const PRODUCER = { on: 'orders', role: 'producer' } as const;
const CONSUMER = { on: 'orders', role: 'consumer' } as const;
const MANIFEST = 'producer/contract/manifest.json';
const MIRROR = 'producer/clients/js/contract/manifest.json';
const TRUTH = 'producer/contract/truth.json';
const PAYLOAD = 'producer/handover/release.json';
const OPENAPI = 'producer/contract/openapi.yaml';
const STATUS = 'producer/handover/running.md';
const PIN = 'consumer/orders-pin.json';

export const ALIGNMENT_FACTS: readonly LedgerCase[] = [
  {
    rule: 'alignment/fact',
    title: 'of a pin that nothing else follows',
    as: 'error',
    ...CONSUMER,
    edit: { [PIN]: swap('orders-2.0.0', 'orders-1.4.0') },
    file: 'consumer/vendor/orders-manifest.json',
    line: 3,
    expected: 'orders-1.4.0',
    observed: 'orders-2.0.0',
    hint: 'Copy contract/manifest.json of the pinned release to vendor/orders-manifest.json, byte for byte.',
    also: [
      ...times(11, 'error alignment/fact'),
      'error alignment/matrix-status',
      'error immutable-release/bundle-fact',
      'error immutable-release/manifest-at-tag',
      'error immutable-release/not-in-release',
      ...times(2, 'error rollback/not-earlier'),
      ...times(2, 'error rollback/not-ready'),
      ...times(2, 'error rollback/other-baseline'),
      'error sign-off/impact-release',
      ...times(3, 'error sign-off/other-baseline'),
      ...times(4, 'error sign-off/unclear'),
      'notice alignment/matrix-beside',
      'pending stability-window/no-history',
    ],
  },
  {
    rule: 'alignment/fact',
    title: 'that no producer settles',
    as: 'error',
    ...CONSUMER,
    edit: { [PIN]: swap('rest.v2', 'rest.v1') },
    options: { peer: false },
    file: PIN,
    line: 'rest.v1',
    expected: 'rest.v2',
    observed: 'rest.v1',
    hint: 'Set it to "rest.v2", or fix the mirror.',
    also: [
      'error rollback/other-baseline',
      'error sign-off/other-baseline',
      'pending alignment/no-producer',
      'pending handoff/no-producer',
      'pending immutable-release/no-history',
      'pending producer-suite/other-commit',
      'pending rollback/no-history',
      'pending rollback/no-peer',
      'pending sign-off/no-peer',
      'pending stability-window/no-contract',
    ],
  },
  {
    rule: 'alignment/fact',
    title: 'whose value is none, while the others differ',
    as: 'error',
    ...PRODUCER,
    edit: {
      [MANIFEST]: swap('"shop/2025"', '2025'),
      [MIRROR]: swap('"shop/2025"', '2025'),
      [STATUS]: swap('shop/2025', 'shop/2024'),
    },
    file: PAYLOAD,
    line: 8,
    expected: '2025',
    observed: 'shop/2025',
    hint: 'Fix the manifest.',
    also: [
      ...times(3, 'error alignment/fact'),
      'error alignment/manifest-schema',
      'error immutable-release/bundle-digest',
      'error sign-off/other-baseline',
    ],
  },
  {
    rule: 'alignment/fact',
    title: 'that the service states',
    as: 'error',
    ...PRODUCER,
    edit: { [OPENAPI]: swap('const: orders.v5', 'const: orders.v6') },
    file: OPENAPI,
    line: 'orders.v6',
    expected: 'orders.v5',
    observed: 'orders.v6',
    hint: 'Set it to "orders.v5", or fix the manifest.',
    also: ['error immutable-release/bundle-digest', 'error stability-window/breaking'],
  },
  {
    rule: 'alignment/fact',
    title: 'whose policy is no list of texts',
    as: 'error',
    ...PRODUCER,
    edit: {
      [TRUTH]: all(
        swap('["problem.hint"]', '"problem.hint"'),
        swap('["reason"]', '["reason", 5]'),
        swap('["contract", "problem.code", "problem.title"]', '["problem.title", "contract", "problem.kind"]'),
      ),
    },
    file: TRUTH,
    line: 'problem.kind',
    expected: 'contract, problem.code, problem.title',
    observed: 'contract, problem.kind, problem.title',
    hint: 'Add "problem.code" and take out "problem.kind".',
    also: [...times(2, 'error alignment/fact'), 'error alignment/mirror', 'error immutable-release/bundle-digest'],
  },
  {
    rule: 'alignment/unstated',
    title: 'as policy by the source of truth',
    as: 'error',
    ...PRODUCER,
    edit: { [TRUTH]: (text) => text.replace(/,\s*"non_2xx_envelope_policy": \{[^}]*\}/, '') },
    file: TRUTH,
    line: 1,
    expected: 'non_2xx_envelope_policy',
    hint: 'Add "non_2xx_envelope_policy".',
    also: ['error alignment/mirror', 'error immutable-release/bundle-digest'],
  },
  {
    rule: 'alignment/manifest-schema',
    title: 'without the guard that the profile names',
    as: 'error',
    ...PRODUCER,
    edit: {
      [MANIFEST]: swap('orders_v5_transition_guard', 'orders_v6_transition_guard'),
      [MIRROR]: swap('orders_v5_transition_guard', 'orders_v6_transition_guard'),
    },
    file: MANIFEST,
    line: 1,
    expected: 'orders_v5_transition_guard',
    hint: 'Add "orders_v5_transition_guard".',
    also: ['error immutable-release/bundle-digest'],
  },
  {
    rule: 'alignment/format',
    title: 'of the status document',
    as: 'error',
    ...PRODUCER,
    edit: { [STATUS]: GARBLED },
    file: STATUS,
    line: 1,
    observed: 'encoding',
    hint: 'Save the file as UTF-8 without a byte order mark.',
    also: ['error sign-off/file'],
  },
  {
    rule: 'alignment/fact',
    title: 'of a status that still is of the release before',
    as: 'error',
    ...PRODUCER,
    edit: {
      [STATUS]: all(swap('orders-2.0.0', 'orders-1.4.0'), swap('orders.v5', 'orders.v4'), without('Commit')),
    },
    file: STATUS,
    line: 'orders-1.4.0',
    expected: 'orders-2.0.0',
    observed: 'orders-1.4.0',
    hint: 'Set it to "orders-2.0.0", or fix the manifest.',
    also: ['error alignment/fact', 'error alignment/unstated', ...times(2, 'error sign-off/other-baseline')],
  },
  {
    rule: 'alignment/no-baseline',
    title: 'by the producer',
    as: 'unjudged',
    ...PRODUCER,
    edit: { [MANIFEST]: without('"integration_baseline"'), [MIRROR]: without('"integration_baseline"') },
    profile: withoutDocument('producer', 'payload'),
    file: MANIFEST,
    hint: 'State release_tag, commit_sha, service and API contract version and integration baseline there.',
    also: [
      'error alignment/manifest-schema',
      'pending stability-window/no-contract',
      'unjudged handoff/missing',
      'unjudged immutable-release/no-baseline',
    ],
  },
  {
    rule: 'alignment/interface-changed',
    title: 'in several files',
    as: 'warning',
    ...PRODUCER,
    history: (copy) => {
      write(copy, 'producer', 'contract/errors.yaml', 'a: b\n');
      write(copy, 'producer', 'contract/openapi.yaml', `${read(copy, 'producer', 'contract/openapi.yaml')}# More.\n`);
      write(copy, 'producer', 'NEWS.md', `${read(copy, 'producer', 'NEWS.md')}\n`);
      commit(copy, 'producer');
    },
    file: 'producer/contract/errors.yaml',
    line: 1,
    hint: 'If the change reaches the consumer, publish a release with its own version and payload.',
    also: [
      'blocker producer-suite/other-code',
      'error immutable-release/bundle-digest',
      'warning producer-suite/other-code',
    ],
  },
];
