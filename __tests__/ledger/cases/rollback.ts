/** The ledger of the gate `rollback`. */
import { MATRIX, MIRROR, PIN, REPIN, VENDORED } from '../../support/memorykernel.js';
import type { Evidence } from '../../../src/contracts/evidence.js';
import type { Copy, LedgerCase } from '../case.js';
import {
  allBut,
  banner,
  collected,
  commit,
  GARBLED,
  noHistory,
  REMOVED,
  shallowWithout,
  swap,
  without,
  withoutDocument,
  write,
} from '../edits.js';

const PRODUCER = { on: 'orders', role: 'producer' } as const;
const CONSUMER = { on: 'orders', role: 'consumer' } as const;
const MEMORYKERNEL = { on: 'memorykernel', role: 'consumer' } as const;
const PROTOCOL = 'docs/implementation/SERVICE_V3_ROLLBACK_COMMUNICATION_PROTOCOL.md';
const WAY_BACK = 'producer/handover/way-back-2025-05-07.md';
const THEIRS = 'consumer/docs/rueckweg-2025-05-07.md';
const TARGET = '- Service contract / interface / shop generation: `orders.v4`';

/** The repin, taken back: what it pinned is as it was before. */
const wayBack =
  (...files: readonly string[]) =>
  (copy: Copy): void => {
    const { consumer } = copy.git;
    consumer('checkout', '--quiet', '-b', 'back');
    consumer('checkout', '--quiet', 'main', '--', ...files);
    commit(copy, 'consumer');
  };

const ORDERS_MATRIX = 'consumer/docs/orders.md';
/** Both sides say that there is no way back. */
const NO_WAY_BACK = {
  [WAY_BACK]: (text: string) => text.replace(/(## Way back to\n\n)[^#]*/, '$1- Release: `none`\n\n'),
  [THEIRS]: (text: string) => text.replace(/(## Rückweg nach\n\n)[^#]*/, '$1- Ausgabe: `none`\n\n'),
};
const firstPinned = (evidence: Evidence): Evidence => ({
  ...evidence,
  pins: { tags: ['orders-2.0.0'], complete: true, followed: true },
});

/** Told, and no more: there was no release before. */
const FIRST_PIN = {
  rule: 'rollback/first-pin',
  as: 'warning',
  ...PRODUCER,
  evidence: firstPinned,
  file: WAY_BACK,
  line: 13,
  observed: 'none',
  hint: 'The way back is to switch the integration off: make sure that this was tried. The next release names this one.',
  also: ['warning rollback/first-pin'],
} satisfies Partial<LedgerCase>;

export const ROLLBACK: readonly LedgerCase[] = [
  {
    rule: 'rollback/missing',
    as: 'error',
    ...PRODUCER,
    edit: { [WAY_BACK]: REMOVED },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 1,
    expected: 'handover/way-back-2025-05-07.md',
    observed: 'no such file',
    hint: 'Restore the file, or fix its path in the profile.',
  },
  {
    rule: 'rollback/history',
    as: 'pending',
    ...PRODUCER,
    history: shallowWithout('handover/way-back-2025-05-07.md'),
    file: 'producer/handover/way-back-*.md',
    hint: 'Check out the whole history with tags (fetch-depth: 0).',
    also: [
      'pending rollback/history',
      'pending sign-off/history',
      'pending immutable-release/no-history',
      'pending immutable-release/no-history',
      'pending rollback/no-history',
      'pending rollback/no-history',
      'pending sign-off/no-history',
      'pending stability-window/no-history',
    ],
  },
  {
    rule: 'rollback/file',
    as: 'error',
    ...PRODUCER,
    edit: { [WAY_BACK]: GARBLED },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 1,
    observed: 'encoding',
    hint: 'Save the file as UTF-8 without a byte order mark.',
  },
  {
    rule: 'rollback/superseded',
    as: 'error',
    ...PRODUCER,
    edit: { [WAY_BACK]: banner('> This document is superseded.') },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 3,
    expected: 'a current document',
    observed: 'superseded',
    hint: 'Write the document that counts.',
  },
  {
    rule: 'rollback/no-peer',
    as: 'pending',
    ...PRODUCER,
    options: { peer: false },
    hint: 'Give peer-path (a checkout of the consumer); the action can read peer-repository instead, with a token that may.',
    also: ['pending consumer-suite/other-commit', 'pending sign-off/no-peer'],
  },
  {
    rule: 'rollback/no-target',
    as: 'error',
    ...PRODUCER,
    edit: { [THEIRS]: without('- Ausgabe: `orders-1.4.0`') },
    file: 'consumer/docs/rueckweg-2025-05-07.md',
    line: 5,
    expected: 'a rollback target',
    hint: 'Add a heading "Rollback Target" with the release to go back to.',
  },
  {
    rule: 'rollback/two-targets',
    as: 'error',
    ...PRODUCER,
    edit: { [THEIRS]: swap('`orders.v4`', '`orders.v3`') },
    file: 'consumer/docs/rueckweg-2025-05-07.md',
    line: 15,
    expected: 'orders.v4',
    observed: 'orders.v3',
    hint: 'Agree on one target.',
    also: ['error rollback/manifest'],
  },
  {
    rule: 'rollback/not-earlier',
    as: 'error',
    ...PRODUCER,
    edit: { [THEIRS]: swap('`orders-1.4.0`', '`orders-2.1.0`') },
    file: 'consumer/docs/rueckweg-2025-05-07.md',
    line: 13,
    expected: 'earlier than orders-2.0.0',
    observed: 'orders-2.1.0',
    hint: 'Name the release to go back to.',
    also: ['error rollback/two-targets'],
  },
  {
    rule: 'rollback/never-pinned',
    as: 'error',
    ...PRODUCER,
    history: (copy) => {
      copy.git.consumer('checkout', '--quiet', '--orphan', 'fresh');
      commit(copy, 'consumer');
    },
    file: WAY_BACK,
    line: 13,
    expected: 'a release that was pinned before',
    observed: 'orders-1.4.0',
    hint: 'Where the consumer pins its first release, write "- release_tag: `none`" under the rollback target; the way back is to switch the integration off then.',
    also: ['error rollback/never-pinned'],
  },
  { ...FIRST_PIN, edit: NO_WAY_BACK, profile: withoutDocument('consumer', 'matrix') },
  {
    ...FIRST_PIN,
    title: 'where the matrix names a release that was never run',
    edit: { ...NO_WAY_BACK, [ORDERS_MATRIX]: swap('Retired ', 'Proposed') },
  },
  {
    rule: 'rollback/no-target',
    title: 'where the matrix alone names a release that was run before',
    as: 'error',
    ...PRODUCER,
    edit: NO_WAY_BACK,
    evidence: firstPinned,
    file: WAY_BACK,
    line: 13,
    expected: 'orders-1.4.0',
    observed: 'none',
    hint: 'Name the release that the consumer ran before this one. If one was signed and never pinned, say in the record that signed it that it was withdrawn.',
    also: ['error rollback/no-target'],
  },
  {
    rule: 'rollback/no-such-release',
    as: 'error',
    ...PRODUCER,
    edit: { [THEIRS]: swap('`orders-1.4.0`', '`orders-1.3.0`') },
    file: 'consumer/docs/rueckweg-2025-05-07.md',
    line: 13,
    expected: 'a tag of the producer',
    observed: 'orders-1.3.0',
    hint: 'Name a release that exists.',
    also: ['error rollback/two-targets'],
  },
  {
    rule: 'rollback/no-history',
    as: 'pending',
    ...PRODUCER,
    history: noHistory(),
    file: 'producer/handover/way-back-2025-05-07.md',
    hint: 'Run in a git checkout (fetch-depth: 0).',
    also: [
      'pending rollback/history',
      'pending sign-off/history',
      'pending immutable-release/no-history',
      'pending immutable-release/no-history',
      'pending producer-suite/other-commit',
      'pending rollback/no-history',
      'pending rollback/no-history',
      'pending sign-off/no-history',
      'pending stability-window/no-history',
    ],
  },
  {
    rule: 'rollback/manifest',
    as: 'error',
    ...PRODUCER,
    edit: { [WAY_BACK]: swap('`orders.v4`', '`orders.v3`') },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 15,
    expected: 'orders.v4',
    observed: 'orders.v3',
    hint: 'Write orders.v4.',
    also: ['error rollback/two-targets'],
  },
  {
    title: 'a number in the manifest, which reads like the word that the target states',
    rule: 'rollback/manifest',
    as: 'error',
    ...PRODUCER,
    evidence: collected((text, { tree, document }) => {
      if (document === 'rollback-readiness') return text.replace(/(?<=`orders\.v4` \/ `rest\.v2` \/ `)shop\/2025/, '7');
      return tree === 'rollback' ? text.replaceAll('"shop/2025"', '7') : text;
    }),
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 15,
    expected: '7',
    observed: '7',
    hint: 'Name a release whose manifest states it as a text.',
    also: ['error rollback/manifest'],
  },
  {
    rule: 'rollback/unstated',
    as: 'error',
    ...PRODUCER,
    edit: { [WAY_BACK]: without(TARGET) },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 13,
    expected: 'service_contract_version',
    hint: 'Add service_contract_version to it.',
    also: ['error rollback/unstated', 'error rollback/unstated'],
  },
  {
    rule: 'rollback/other-baseline',
    as: 'error',
    ...PRODUCER,
    edit: { [WAY_BACK]: swap('`orders-2.0.0`', '`orders-2.0.1`') },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 7,
    expected: 'orders-2.0.0',
    observed: 'orders-2.0.1',
    hint: 'Try the way back from this baseline, and say so.',
  },
  {
    rule: 'rollback/not-ready',
    as: 'error',
    ...PRODUCER,
    edit: { [WAY_BACK]: swap('**READY**', '**NOT READY**') },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 19,
    expected: 'READY or PASS',
    observed: 'NOT READY (rehearsed on 2025-05-06, 4 minutes)',
    hint: 'Write READY or PASS alone, or with when, by whom and how long: "READY (2026-01-31, 4 minutes)". Other harmless remarks can be named in the profile (vocabulary.remarks).',
  },
  {
    rule: 'rollback/not-ready',
    as: 'pending',
    on: 'candidate',
    role: 'producer',
    always: true,
    file: 'producer/handover/way-back-*.md',
    hint: 'Write it: `handoff-gate record readiness` makes one to fill in and sign, with the release to go back to, if there is one.',
  },
  {
    rule: 'rollback/not-ready',
    as: 'unjudged',
    ...PRODUCER,
    profile: withoutDocument('consumer', 'rollback-readiness'),
    hint: "Name the consumer's readiness document, or list the decisions without rollback.",
  },
  {
    rule: 'rollback/doubt',
    as: 'warning',
    ...PRODUCER,
    edit: { [WAY_BACK]: (text) => `${text}\nThe drill failed twice before it worked.\n` },
    file: WAY_BACK,
    line: 'failed twice',
    observed: 'The drill failed twice before it worked.',
    hint: 'If it is so, try the way back again; if it is of another drill, put it under a heading such as "History".',
  },
  {
    rule: 'rollback/underway',
    as: 'notice',
    title: 'where nobody wrote down how to tell it',
    ...CONSUMER,
    history: wayBack('orders-pin.json', 'vendor/orders-manifest.json', 'docs/orders.md'),
    options: { base: 'repin/orders-2.0.0' },
    file: 'consumer/orders-pin.json',
    line: 1,
    hint: 'Tell Ada Brandt (producer incident-commander), Jonas Weil (producer rollback-owner), Mira Sommer (consumer incident-commander), Karl Aumann (consumer rollback-owner); record afterwards what happened.',
    also: [
      'change contract/envelope-required',
      'change contract/envelope-unstated',
      'change contract/error-code-removed',
      'change contract/service-version',
      'error sign-off/impact-release',
      ...Array<string>(2).fill('error sign-off/impact-unstated'),
      ...Array<string>(9).fill('error sign-off/other-baseline'),
      ...Array<string>(4).fill('error sign-off/unclear'),
      'notice immutable-release/resolved',
      'warning producer-suite/other-code',
      'warning sign-off/impact-unstated',
    ],
  },
  {
    rule: 'rollback/underway',
    as: 'notice',
    title: 'where it is written how to tell it',
    ...MEMORYKERNEL,
    history: (copy) => {
      write(copy, 'producer', PROTOCOL, '# Rollback communication protocol\n\nCall both owners.\n');
      copy.git.consumer('rm', '--quiet', VENDORED);
      wayBack(PIN, MIRROR, MATRIX)(copy);
    },
    options: { base: REPIN },
    file: 'consumer/config/memorykernel-integration-pin.json',
    line: 1,
    hint: 'Tell Ada Brandt (producer incident-commander), Jonas Weil (producer rollback-owner), Mira Sommer (consumer incident-commander), Karl Aumann (consumer rollback-owner), as docs/implementation/SERVICE_V3_ROLLBACK_COMMUNICATION_PROTOCOL.md of the producer says; record afterwards what happened.',
    also: [
      'change contract/envelope-required',
      'change contract/envelope-unstated',
      'change contract/service-version',
      ...Array<string>(12).fill('error sign-off/other-baseline'),
      'notice immutable-release/resolved',
      'warning producer-suite/other-code',
    ],
  },
  {
    rule: 'rollback/no-date',
    as: 'error',
    ...PRODUCER,
    edit: { [WAY_BACK]: without('Updated') },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 4,
    expected: 'Updated: YYYY-MM-DD',
    hint: 'Add a line "Updated: YYYY-MM-DD".',
  },
  {
    rule: 'rollback/date',
    as: 'error',
    ...PRODUCER,
    edit: { [WAY_BACK]: swap('rehearsed on 2025-05-06', 'rehearsed on 2025-05-02') },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 19,
    expected: 'not before 2025-05-05',
    observed: 'READY (rehearsed on 2025-05-02, 4 minutes)',
    hint: 'Look at this release, and write the day on which that was.',
  },
  {
    rule: 'rollback/not-judged',
    as: 'blocker',
    ...PRODUCER,
    options: { only: allBut('rollback') },
    hint: 'Run without `only`.',
  },
];
