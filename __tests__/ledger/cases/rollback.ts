/** The ledger of the gate `rollback`. */
import { MATRIX, MIRROR, PIN, REPIN, VENDORED } from '../../support/memorykernel.js';
import type { Unknown } from '../../../src/contracts/answer.js';
import type { Evidence } from '../../../src/contracts/evidence.js';
import type { Side } from '../../../src/contracts/words.js';
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

const pinning =
  (pins: Evidence['pins']) =>
  (evidence: Evidence): Evidence => ({ ...evidence, pins });

const ASLEEP: Unknown = { kind: 'unknown', why: 'the machine was asleep', mend: 'Wake it, and run again.' };

/** Somebody was asked of a side's repository, and could not tell. */
const unanswered =
  (side: Side) =>
  (evidence: Evidence): Evidence => ({
    ...evidence,
    sides: { ...evidence.sides, [side]: { ...evidence.sides[side], unknown: [ASLEEP] } },
  });

/** A release before the one to go back to. */
function olderRelease({ git: { producer } }: Copy): void {
  producer('tag', 'orders-1.3.0', 'orders-1.4.0^{commit}~1');
}

/** Both sides name another release to go back to. */
const goingBackTo = (tag: string) => ({
  [WAY_BACK]: swap('`orders-1.4.0`', `\`${tag}\``),
  [THEIRS]: swap('`orders-1.4.0`', `\`${tag}\``),
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
    rule: 'rollback/no-target',
    title: 'though other facts of one stand there',
    as: 'error',
    ...PRODUCER,
    edit: { [WAY_BACK]: swap('`orders-1.4.0`', '`none`'), [THEIRS]: swap('`orders-1.4.0`', '`none`') },
    evidence: firstPinned,
    profile: withoutDocument('consumer', 'matrix'),
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 13,
    expected: 'a rollback target',
    observed: 'none',
    hint: 'Name the release that the consumer ran before this one. If one was signed and never pinned, say in the record that signed it that it was withdrawn.',
    also: ['error rollback/no-target'],
  },
  {
    rule: 'rollback/no-target',
    title: 'where a release that was run before names no version',
    as: 'error',
    ...PRODUCER,
    edit: NO_WAY_BACK,
    history: ({ git: { producer } }) => {
      producer('tag', 'lantern', 'orders-1.4.0^{commit}');
    },
    evidence: (evidence) =>
      collected((text, { document }) => (document === 'matrix' ? text.replace('`orders-1.4.0`', '`lantern`') : text))(
        firstPinned(evidence),
      ),
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 13,
    expected: 'lantern',
    observed: 'none',
    hint: 'Name the release that the consumer ran before this one. If one was signed and never pinned, say in the record that signed it that it was withdrawn.',
    also: ['blocker alignment/working-tree', 'error rollback/no-target', 'warning alignment/working-tree'],
  },
  {
    rule: 'rollback/no-target',
    title: 'where a row of the matrix that ends early names a release',
    as: 'error',
    ...PRODUCER,
    edit: {
      ...NO_WAY_BACK,
      [ORDERS_MATRIX]: (text) => text.replace(/^\| 7\.0 .*$/m, '| 6.0 |\n| 7.0 | `orders-1.4.0` |'),
    },
    evidence: firstPinned,
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 13,
    expected: 'orders-1.4.0',
    observed: 'none',
    hint: 'Name the release that the consumer ran before this one. If one was signed and never pinned, say in the record that signed it that it was withdrawn.',
    also: ['error rollback/no-target'],
  },
  {
    ...FIRST_PIN,
    title: 'where a row of the matrix names no release',
    edit: { ...NO_WAY_BACK, [ORDERS_MATRIX]: swap('| `orders-1.4.0` |', '|                |') },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 13,
    observed: 'none',
    hint: 'The way back is to switch the integration off: make sure that this was tried. The next release names this one.',
    also: ['warning rollback/first-pin'],
  },
  {
    ...FIRST_PIN,
    title: 'where the matrix cannot be read',
    edit: { ...NO_WAY_BACK, [ORDERS_MATRIX]: GARBLED },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 13,
    observed: 'none',
    hint: 'The way back is to switch the integration off: make sure that this was tried. The next release names this one.',
    also: ['warning rollback/first-pin'],
  },
  {
    rule: 'rollback/no-history',
    title: 'of what was pinned, which is cut off',
    as: 'pending',
    ...PRODUCER,
    edit: NO_WAY_BACK,
    profile: withoutDocument('consumer', 'matrix'),
    evidence: pinning({ tags: ['orders-2.0.0'], complete: false, followed: true }),
    file: 'producer/handover/way-back-2025-05-07.md',
    hint: "Check out the consumer's whole history (fetch-depth: 0); in a producer's run give peer-path.",
    also: ['pending rollback/no-history'],
  },
  {
    rule: 'rollback/no-history',
    title: 'of what was pinned, which the pin was not followed through',
    as: 'pending',
    ...PRODUCER,
    edit: NO_WAY_BACK,
    profile: withoutDocument('consumer', 'matrix'),
    evidence: pinning({ tags: ['orders-2.0.0'], complete: true, followed: false }),
    file: 'producer/handover/way-back-2025-05-07.md',
    hint: "Check out the consumer's whole history (fetch-depth: 0); in a producer's run give peer-path.",
    also: ['pending rollback/no-history'],
  },
  {
    rule: 'rollback/no-history',
    title: 'of what was pinned, which nobody could ask',
    as: 'pending',
    ...PRODUCER,
    edit: NO_WAY_BACK,
    profile: withoutDocument('consumer', 'matrix'),
    evidence: (evidence) => unanswered('consumer')(pinning(null)(evidence)),
    file: 'producer/handover/way-back-2025-05-07.md',
    hint: 'Wake it, and run again.',
    also: ['pending rollback/no-history'],
  },
  {
    rule: 'rollback/no-history',
    title: 'of what was signed, which could not be read',
    as: 'pending',
    ...PRODUCER,
    edit: NO_WAY_BACK,
    profile: withoutDocument('consumer', 'matrix'),
    evidence: (evidence) => {
      const past = { side: 'consumer', tree: 'past', document: 'decision-record' } as const;
      const files: Evidence['files'] = [
        ...evidence.files,
        { ...past, path: 'docs/freigabe-2025-01-07.md', state: { kind: 'missing', introduced: true } },
        { ...past, path: 'docs/freigabe-2025-02-07.md', state: ASLEEP },
      ];
      return firstPinned({ ...evidence, files });
    },
    file: 'producer/handover/way-back-2025-05-07.md',
    hint: 'Wake it, and run again.',
    also: ['pending rollback/no-history'],
  },
  {
    rule: 'rollback/no-history',
    title: 'of whether the target was pinned',
    as: 'pending',
    ...PRODUCER,
    evidence: (evidence) =>
      unanswered('consumer')(pinning({ tags: ['orders-2.0.0'], complete: false, followed: true })(evidence)),
    file: 'producer/handover/way-back-2025-05-07.md',
    hint: 'Wake it, and run again.',
    also: ['pending rollback/no-history'],
  },
  {
    rule: 'rollback/no-history',
    title: 'of whether the target is earlier',
    as: 'pending',
    ...PRODUCER,
    // A name without a version, on code that shares no history.
    history: (copy) => {
      const { producer } = copy.git;
      producer('tag', 'lantern', producer('commit-tree', 'orders-1.4.0^{tree}', '-m', 'as it was'));
    },
    edit: goingBackTo('lantern'),
    evidence: pinning({ tags: ['lantern', 'orders-2.0.0'], complete: true, followed: true }),
    file: 'producer/handover/way-back-2025-05-07.md',
    hint: "Name a release that lies behind this one, or check out the producer's whole history (fetch-depth: 0).",
    also: [
      'blocker alignment/working-tree',
      'error rollback/manifest',
      'error rollback/manifest',
      'error sign-off/impact-release',
      'pending rollback/no-history',
      'warning alignment/working-tree',
    ],
  },
  {
    rule: 'rollback/no-history',
    title: 'of the second of two targets',
    as: 'pending',
    ...PRODUCER,
    history: olderRelease,
    edit: { [THEIRS]: swap('`orders-1.4.0`', '`orders-1.3.0`') },
    file: 'consumer/docs/rueckweg-2025-05-07.md',
    hint: 'Agree on one target, and run the gate again.',
    also: ['error rollback/never-pinned', 'error rollback/two-targets'],
  },
  {
    rule: 'rollback/no-history',
    title: 'of a target that was not looked into',
    as: 'pending',
    ...PRODUCER,
    evidence: (evidence) => ({ ...evidence, trees: evidence.trees.filter(({ tree }) => tree !== 'rollback') }),
    file: 'producer/handover/way-back-2025-05-07.md',
    hint: 'Agree on one target, and run the gate again.',
    also: ['pending rollback/no-history'],
  },
  {
    rule: 'rollback/no-history',
    title: "of the target's manifest",
    as: 'pending',
    ...PRODUCER,
    evidence: (evidence) => ({
      ...evidence,
      files: evidence.files.filter(({ tree, document }) => tree !== 'rollback' || document !== 'manifest'),
    }),
    file: 'producer/handover/way-back-2025-05-07.md',
    hint: "Check out the producer's whole history with tags (fetch-depth: 0).",
    also: ['pending rollback/no-history'],
  },
  {
    rule: 'rollback/never-pinned',
    title: 'where others were',
    as: 'error',
    ...PRODUCER,
    history: olderRelease,
    edit: goingBackTo('orders-1.3.0'),
    evidence: pinning({ tags: ['orders-2.0.0', 'orders-1.4.0', 'orders-1.2.0'], complete: true, followed: true }),
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 13,
    expected: 'orders-1.4.0, orders-1.2.0',
    observed: 'orders-1.3.0',
    hint: 'Name the release that the consumer ran before this one.',
    also: [
      'blocker alignment/working-tree',
      'error rollback/manifest',
      'error rollback/manifest',
      'error rollback/never-pinned',
      'error sign-off/impact-release',
      'warning alignment/working-tree',
    ],
  },
  {
    rule: 'rollback/manifest',
    title: 'none in the target',
    as: 'error',
    ...PRODUCER,
    history: (copy) => {
      const { producer } = copy.git;
      producer('checkout', '--quiet', '-b', 'bare', 'orders-1.4.0^{commit}~1');
      producer('rm', '--quiet', '-r', '--ignore-unmatch', 'contract/manifest.json');
      producer('commit', '--quiet', '--allow-empty', '--message', 'without its manifest');
      producer('tag', 'orders-1.3.0');
      producer('checkout', '--quiet', 'main');
    },
    edit: goingBackTo('orders-1.3.0'),
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 13,
    expected: 'contract/manifest.json',
    hint: 'Name a release that has its manifest.',
    also: [
      'blocker alignment/working-tree',
      'error rollback/manifest',
      'error rollback/never-pinned',
      'error rollback/never-pinned',
      'error sign-off/impact-release',
      'warning alignment/working-tree',
    ],
  },
  {
    rule: 'rollback/manifest',
    title: 'which does not state a fact of it',
    as: 'error',
    ...PRODUCER,
    evidence: collected((text, { tree, document }) =>
      tree === 'rollback' && document === 'manifest' ? text.replace(/.*"integration_baseline".*\n/, '') : text,
    ),
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 15,
    expected: 'nothing',
    observed: 'shop/2025',
    hint: 'Name a release whose manifest states it.',
    also: ['error rollback/manifest'],
  },
  {
    rule: 'rollback/no-target',
    title: 'of both sides, so that the way back shown is to the release before',
    as: 'error',
    ...PRODUCER,
    edit: { [WAY_BACK]: without('- Release: `orders-1.4.0`'), [THEIRS]: without('- Ausgabe: `orders-1.4.0`') },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 5,
    expected: 'a rollback target',
    hint: 'Add a heading "Rollback Target" with the release to go back to.',
    also: ['error rollback/no-target'],
  },
  {
    rule: 'rollback/no-target',
    title: 'of both sides, and of the release before only the name is known',
    as: 'error',
    ...PRODUCER,
    edit: { [WAY_BACK]: without('- Release: `orders-1.4.0`'), [THEIRS]: without('- Ausgabe: `orders-1.4.0`') },
    evidence: (evidence) => ({ ...evidence, files: evidence.files.filter(({ tree }) => tree !== 'previous') }),
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 5,
    expected: 'a rollback target',
    hint: 'Add a heading "Rollback Target" with the release to go back to.',
    also: ['error rollback/no-target', 'pending stability-window/no-history'],
  },
  {
    rule: 'rollback/no-target',
    title: 'of both sides, and no release before is known',
    as: 'error',
    ...PRODUCER,
    edit: { [WAY_BACK]: without('- Release: `orders-1.4.0`'), [THEIRS]: without('- Ausgabe: `orders-1.4.0`') },
    evidence: (evidence) => ({
      ...evidence,
      trees: evidence.trees.filter(({ tree }) => tree !== 'previous'),
      files: evidence.files.filter(({ tree }) => tree !== 'previous'),
    }),
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 5,
    expected: 'a rollback target',
    hint: 'Add a heading "Rollback Target" with the release to go back to.',
    also: ['error rollback/no-target', 'pending stability-window/no-history'],
  },
  {
    rule: 'rollback/underway',
    title: 'where no record names an owner',
    as: 'notice',
    ...MEMORYKERNEL,
    history: (copy) => {
      copy.git.consumer('rm', '--quiet', VENDORED);
      wayBack(PIN, MIRROR, MATRIX)(copy);
    },
    options: { base: REPIN },
    evidence: collected((text, { document }) =>
      document === 'decision-record' ? text.replace(/^- (?:MemoryKernel|AssistSupport) .*: .*\n/gm, '') : text,
    ),
    file: 'consumer/config/memorykernel-integration-pin.json',
    line: 1,
    hint: 'Tell the owners of both sides; record afterwards what happened.',
    also: [
      'change contract/envelope-required',
      'change contract/envelope-unstated',
      'change contract/service-version',
      ...Array<string>(8).fill('error sign-off/no-owner'),
      ...Array<string>(12).fill('error sign-off/other-baseline'),
      'notice immutable-release/resolved',
      'warning producer-suite/other-code',
    ],
  },
  {
    rule: 'rollback/two-targets',
    title: 'in one document',
    as: 'error',
    ...PRODUCER,
    edit: { [WAY_BACK]: swap('- Release: `orders-1.4.0`\n', '- Release: `orders-1.4.0`\n- Release: `orders-1.3.0`\n') },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 14,
    expected: 'orders-1.4.0',
    observed: 'orders-1.3.0',
    hint: 'Keep the one to go back to.',
  },
  {
    rule: 'rollback/not-ready',
    title: 'where the profile names no document of either side',
    as: 'unjudged',
    ...PRODUCER,
    profile: (profile) =>
      withoutDocument('producer', 'rollback-readiness')(withoutDocument('consumer', 'rollback-readiness')(profile)),
    hint: 'Name both documents, or list the decision without rollback.',
  },
  {
    rule: 'rollback/no-peer',
    title: 'where neither side has a document yet, and nobody says why the other is not there',
    as: 'pending',
    on: 'candidate',
    role: 'producer',
    options: { peer: false },
    evidence: (evidence) => {
      const { sides } = evidence;
      return { ...evidence, sides: { ...sides, consumer: { ...sides.consumer, absence: null } } };
    },
    hint: 'Give peer-path (a checkout of the consumer); the action can read peer-repository instead, with a token that may.',
    also: ['pending consumer-suite/other-commit', 'pending sign-off/no-peer'],
  },
  {
    rule: 'rollback/unstated',
    title: 'of the baseline it leads back from',
    as: 'error',
    ...PRODUCER,
    edit: { [WAY_BACK]: without('`orders.v5`') },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 5,
    expected: 'service_contract_version, api_contract_version, integration_baseline',
    hint: "Add it under the baseline's heading.",
  },
  {
    rule: 'rollback/not-ready',
    title: 'where no verdict is stated',
    as: 'error',
    ...PRODUCER,
    edit: { [WAY_BACK]: without('**READY**') },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 5,
    expected: 'READY or PASS',
    hint: 'Add a line "Rollback readiness verdict: **READY**".',
  },
  {
    rule: 'rollback/not-ready',
    title: 'where something is kept open, and where it was tried is none of it',
    as: 'error',
    ...PRODUCER,
    edit: {
      [WAY_BACK]: (text) =>
        `${text}\n## Open points\n\n- Who is on call at night.\n\n## Drill\n\n- Scope: one shop in Bremen\n`,
    },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 23,
    expected: 'READY or PASS',
    observed: 'Who is on call at night.',
    hint: 'Once it is closed, write "none", tick its box, or write "met" behind it.',
  },
  {
    rule: 'rollback/not-ready',
    title: 'by a banner',
    as: 'error',
    ...PRODUCER,
    edit: { [WAY_BACK]: banner('> NO-GO until the drill was repeated.') },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 3,
    expected: 'READY or PASS',
    observed: 'NO-GO until the drill was repeated.',
    hint: 'Fix what keeps it from being ready, and say so.',
  },
  {
    rule: 'rollback/not-ready',
    title: 'by a step that failed, said once a line',
    as: 'error',
    ...PRODUCER,
    edit: {
      [WAY_BACK]: (text) =>
        `${text}- Switch the traffic back: **FAILED**, so NO-GO\n- Switch it off: **NOT APPROVED**\n`,
    },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 20,
    expected: 'READY or PASS',
    observed: 'FAILED, so NO-GO',
    hint: 'Fix what keeps it from being ready, and say so.',
    also: ['error rollback/not-ready'],
  },
  {
    rule: 'rollback/not-ready',
    title: 'by a remark beside the verdict',
    as: 'error',
    ...PRODUCER,
    edit: {
      [WAY_BACK]: swap(
        '- Way back: **READY** (rehearsed on 2025-05-06, 4 minutes)',
        '| Way back | Remark |\n| --- | --- |\n| **READY** | only by day |\n\n- Way back: **READY**\n  - not at night\n',
      ),
    },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 21,
    expected: 'READY or PASS',
    observed: 'only by day',
    hint: 'Write READY or PASS alone, or with when, by whom and how long: "READY (2026-01-31, 4 minutes)". Other harmless remarks can be named in the profile (vocabulary.remarks).',
    also: ['error rollback/not-ready'],
  },
  {
    rule: 'rollback/doubt',
    title: 'where a sentence dates every drill before the commit',
    as: 'warning',
    ...PRODUCER,
    edit: {
      [WAY_BACK]: (text) =>
        `${text}\nThe drill was run on 2025-04-29 and on 2025-05-06.\n\nThe drill was run on 2025-04-28 and on 2025-04-30.\n`,
    },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 23,
    observed: 'The drill was run on 2025-04-28 and on 2025-04-30.',
    hint: 'If it is so, try the way back again; if it is of another drill, put it under a heading such as "History".',
  },
  {
    rule: 'rollback/doubt',
    title: 'where a sentence dates a drill in the future',
    as: 'warning',
    ...PRODUCER,
    edit: { [WAY_BACK]: (text) => `${text}\nThe drill was run on 2025-05-06 and on 2025-06-06.\n` },
    file: 'producer/handover/way-back-2025-05-07.md',
    line: 21,
    observed: 'The drill was run on 2025-05-06 and on 2025-06-06.',
    hint: 'If it is so, try the way back again; if it is of another drill, put it under a heading such as "History".',
  },
  {
    rule: 'rollback/not-judged',
    as: 'blocker',
    ...PRODUCER,
    options: { only: allBut('rollback') },
    hint: 'Run without `only`.',
  },
];
