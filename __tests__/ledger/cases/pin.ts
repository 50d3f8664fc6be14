/** The ledger of the gate `alignment`, where the consumer moves its pin, or stands where it went back to. */
import { MATRIX, MIRROR, PIN, REPIN, VENDORED } from '../../support/memorykernel.js';
import type { Copy, LedgerCase } from '../case.js';
import { banner, collected, commit, read, swap, write } from '../edits.js';

const CONSUMER = { on: 'orders', role: 'consumer' } as const;
const MEMORYKERNEL = { on: 'memorykernel', role: 'consumer' } as const;
const MOVED = ['orders-pin.json', 'vendor/orders-manifest.json', 'docs/orders.md'] as const;
const DOCS = 'docs/implementation';
const record = (day: string) => `${DOCS}/RUNTIME_CUTOVER_DECISION_RECORD_${day}.md`;
const drill = (day: string) => `${DOCS}/MEMORYKERNEL_ROLLBACK_DRILL_${day}.md`;

type Change = (copy: Copy) => void;

/** The consumer went back to v0.3.2 before this change; its vendored payload is still that of v0.4.0. */
const stands =
  (...changes: readonly Change[]): Change =>
  (copy) => {
    const { consumer } = copy.git;
    consumer('checkout', '--quiet', '-b', 'back');
    consumer('checkout', '--quiet', 'main', '--', PIN, MIRROR, MATRIX);
    for (const change of changes) change(copy);
    commit(copy, 'consumer');
  };

const revise =
  (file: string, change: (text: string) => string): Change =>
  (copy) => {
    write(copy, 'consumer', file, change(read(copy, 'consumer', file)));
  };

const refusing = swap('execution: **GO**', 'execution: **NO-GO**');

/** A later document than that of v0.4.0. */
const later =
  (place: (day: string) => string, day: string, change: (text: string) => string): Change =>
  (copy) => {
    const text = read(copy, 'consumer', place('2026-01-14')).replace('Updated: 2026-01-14', `Updated: ${day}`);
    write(copy, 'consumer', place(day), change(text));
  };

const of = (tag: string) => (text: string) => text.replace('`v0.4.0`', `\`${tag}\``);
const then =
  (...changes: readonly ((text: string) => string)[]) =>
  (text: string) =>
    changes.reduce((changed, change) => change(changed), text);

/** The last word of the consumer is of a release after v0.4.0. */
const ofNext = later(drill, '2026-01-15', of('v0.5.0'));

/** Who stands elsewhere than is signed hears much of other gates. */
const ALONE = { only: ['alignment'] } as const;

/** What the payload of the release that was left still says, where it follows the pin later. */
const LEFT = {
  rule: 'alignment/fact',
  as: 'error',
  ...MEMORYKERNEL,
  options: { ...ALONE, base: 'HEAD' },
} satisfies Partial<LedgerCase>;

/** The base has the pin of v0.3.2 and no mirror. */
const introducing =
  (...files: readonly string[]): Change =>
  (copy) => {
    const { consumer } = copy.git;
    consumer('checkout', '--quiet', '-b', 'bare', 'main');
    consumer('rm', '--quiet', MIRROR);
    commit(copy, 'consumer');
    consumer('checkout', '--quiet', '-b', 'whole');
    consumer('checkout', '--quiet', REPIN, '--', ...files);
    commit(copy, 'consumer');
  };

export const PINS: readonly LedgerCase[] = [
  {
    rule: 'alignment/repin-not-atomic',
    title: 'where two documents stay behind',
    as: 'error',
    ...CONSUMER,
    history: ({ git }) => {
      git.consumer('checkout', '--quiet', 'main', '--', MOVED[1], MOVED[2]);
    },
    file: 'consumer/vendor/orders-manifest.json',
    line: 3,
    expected: 'all of them changed, or none',
    observed: '1 of 3 changed',
    hint: 'Move them too: `handoff-gate repin orders-2.0.0` writes pin, mirror and matrix together.',
    also: [
      'blocker alignment/working-tree',
      ...Array<string>(9).fill('error alignment/fact'),
      'error alignment/matrix-row',
      'error alignment/repin-not-atomic',
      'notice alignment/matrix-beside',
      'warning alignment/matrix-beside',
      'warning alignment/working-tree',
    ],
  },
  {
    rule: 'alignment/repin-not-atomic',
    title: 'where the pin stays behind',
    as: 'error',
    ...CONSUMER,
    history: ({ git }) => {
      git.consumer('checkout', '--quiet', 'main', '--', MOVED[0]);
    },
    file: 'consumer/orders-pin.json',
    line: 3,
    expected: 'all of them changed, or none',
    observed: '2 of 3 changed',
    hint: 'Change pin, mirror and matrix in one pull request.',
    also: [
      'blocker alignment/working-tree',
      'blocker producer-suite/other-code',
      ...Array<string>(9).fill('error alignment/fact'),
      'error alignment/matrix-status',
      'error immutable-release/bundle-commit',
      ...Array<string>(3).fill('error immutable-release/bundle-fact'),
      'error rollback/not-earlier',
      'error rollback/not-earlier',
      'error rollback/not-ready',
      'error rollback/not-ready',
      ...Array<string>(6).fill('error rollback/other-baseline'),
      'error sign-off/impact-release',
      ...Array<string>(9).fill('error sign-off/other-baseline'),
      ...Array<string>(4).fill('error sign-off/unclear'),
      'notice alignment/matrix-beside',
      'notice immutable-release/resolved',
      'warning alignment/working-tree',
      'warning producer-suite/other-code',
    ],
  },
  {
    rule: 'alignment/repin-not-atomic',
    title: 'to a release whose name a shell would run',
    as: 'error',
    ...CONSUMER,
    history: ({ git }) => {
      git.consumer('checkout', '--quiet', 'main', '--', MOVED[2]);
    },
    edit: { 'consumer/orders-pin.json': swap('"orders-2.0.0"', '"orders-2.0.0;date"') },
    file: 'consumer/docs/orders.md',
    line: 7,
    expected: 'all of them changed, or none',
    observed: '2 of 3 changed',
    hint: 'Change pin, mirror and matrix in one pull request.',
    also: [
      'blocker alignment/working-tree',
      ...Array<string>(5).fill('error alignment/fact'),
      'error alignment/matrix-row',
      'error alignment/no-such-release',
      'error immutable-release/bundle-fact',
      'error immutable-release/changelog',
      'error rollback/not-ready',
      'error rollback/not-ready',
      'error rollback/other-baseline',
      'error rollback/other-baseline',
      ...Array<string>(3).fill('error sign-off/other-baseline'),
      ...Array<string>(4).fill('error sign-off/unclear'),
      'notice alignment/matrix-beside',
      'notice immutable-release/resolved',
      'pending handoff/no-producer',
      'pending immutable-release/no-tag',
      'pending stability-window/no-contract',
      'warning alignment/matrix-beside',
      'warning alignment/working-tree',
    ],
  },
  {
    rule: 'alignment/repin-not-atomic',
    title: 'where one of the documents that moved is new',
    as: 'error',
    ...MEMORYKERNEL,
    history: introducing(PIN, MIRROR),
    options: { base: 'bare' },
    file: 'consumer/docs/MEMORYKERNEL_COMPATIBILITY_MATRIX.md',
    line: 7,
    expected: 'all of them changed, or none',
    observed: '2 of 3 changed',
    hint: 'Move it too: `handoff-gate repin v0.4.0` writes pin, mirror and matrix together.',
    also: [
      ...Array<string>(4).fill('error alignment/fact'),
      'error alignment/matrix-row',
      'notice alignment/matrix-beside',
    ],
  },
  {
    rule: 'alignment/repin',
    title: 'where one of the documents is new',
    as: 'notice',
    ...MEMORYKERNEL,
    history: introducing(PIN, MIRROR, MATRIX),
    options: { base: 'bare' },
    always: true,
    file: 'consumer/config/memorykernel-integration-pin.json',
    line: 3,
    hint: 'Nothing to do: see the contract changes for what the consumer must adapt.',
  },
  {
    rule: 'alignment/repin',
    title: 'where one of the documents is in neither',
    as: 'notice',
    ...MEMORYKERNEL,
    history: introducing(PIN, MATRIX),
    options: { base: 'bare' },
    always: true,
    file: 'consumer/config/memorykernel-integration-pin.json',
    line: 3,
    hint: 'Nothing to do: see the contract changes for what the consumer must adapt.',
  },
  {
    rule: 'alignment/downgrade',
    title: 'which neither names nor the history can tell',
    as: 'warning',
    ...CONSUMER,
    history: ({ git: { producer } }) => {
      producer('tag', 'lantern', producer('commit-tree', 'orders-1.4.0^{tree}', '-m', 'as it was'));
    },
    evidence: collected((text, { tree, document }) =>
      tree === 'base' && document === 'pin' ? text.replace('"orders-1.4.0"', '"lantern"') : text,
    ),
    file: 'consumer/orders-pin.json',
    line: 3,
    expected: 'later than lantern',
    observed: 'orders-2.0.0',
    hint: 'Look at both releases; a repin to an earlier one is a rollback, which should be meant.',
  },
  {
    ...LEFT,
    title: 'of the release that was left, which is signed',
    history: stands(),
    file: 'consumer/services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json',
    line: 10,
    expected: 'v0.3.2',
    observed: 'v0.4.0',
    hint: 'Remove services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json: v0.3.2 has no payload.',
    also: [
      'blocker consumer-suite/not-judged',
      'blocker handoff/not-judged',
      'blocker immutable-release/not-judged',
      'blocker producer-suite/not-judged',
      'blocker producer-suite/other-code',
      'blocker rollback/not-judged',
      'blocker sign-off/not-judged',
      'blocker stability-window/not-judged',
      ...Array<string>(5).fill('error alignment/fact'),
      'error immutable-release/bundle-commit',
      ...Array<string>(3).fill('error immutable-release/bundle-fact'),
      'error rollback/not-earlier',
      'error rollback/not-earlier',
      ...Array<string>(6).fill('error rollback/other-baseline'),
      ...Array<string>(12).fill('error sign-off/other-baseline'),
      'notice immutable-release/resolved',
      'warning producer-suite/other-code',
    ],
  },
  {
    ...LEFT,
    title: 'of the release that was left, where nothing is known of the base',
    history: stands(),
    options: { ...ALONE, base: null },
    file: 'consumer/services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json',
    line: 10,
    expected: 'v0.3.2',
    observed: 'v0.4.0',
    hint: 'Remove services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json: v0.3.2 has no payload.',
    also: [
      'blocker consumer-suite/not-judged',
      'blocker handoff/not-judged',
      'blocker immutable-release/not-judged',
      'blocker producer-suite/not-judged',
      'blocker producer-suite/other-code',
      'blocker rollback/not-judged',
      'blocker sign-off/not-judged',
      'blocker stability-window/not-judged',
      ...Array<string>(5).fill('error alignment/fact'),
      'error immutable-release/bundle-commit',
      ...Array<string>(3).fill('error immutable-release/bundle-fact'),
      'error rollback/not-earlier',
      'error rollback/not-earlier',
      ...Array<string>(6).fill('error rollback/other-baseline'),
      ...Array<string>(12).fill('error sign-off/other-baseline'),
      'notice immutable-release/resolved',
      'warning producer-suite/other-code',
    ],
  },
  {
    ...LEFT,
    title: 'of the release that was left, whose record says no by now',
    history: stands(
      revise(record('2026-01-14'), refusing),
      later(record, '2026-01-15', then(of('v0.5.0'), banner('> This document is superseded.'))),
      later(drill, '2026-01-15', then(of('v0.5.0'), banner('> This document is superseded.'))),
    ),
    file: 'consumer/services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json',
    line: 10,
    expected: 'v0.3.2',
    observed: 'v0.4.0',
    hint: 'Remove services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json: v0.3.2 has no payload.',
    also: [
      'blocker consumer-suite/not-judged',
      'blocker handoff/not-judged',
      'blocker immutable-release/not-judged',
      'blocker producer-suite/not-judged',
      'blocker producer-suite/other-code',
      'blocker rollback/not-judged',
      'blocker sign-off/not-judged',
      'blocker sign-off/refused',
      'blocker stability-window/not-judged',
      ...Array<string>(5).fill('error alignment/fact'),
      'error immutable-release/bundle-commit',
      ...Array<string>(3).fill('error immutable-release/bundle-fact'),
      'error rollback/not-earlier',
      'error rollback/not-earlier',
      ...Array<string>(6).fill('error rollback/other-baseline'),
      ...Array<string>(12).fill('error sign-off/other-baseline'),
      'error sign-off/other-verdict',
      'notice immutable-release/resolved',
      'notice sign-off/refused',
      'warning producer-suite/other-code',
      'warning sign-off/superseded',
    ],
  },
  {
    ...LEFT,
    title: 'of a release that was left before the last one was signed',
    history: stands(ofNext, later(record, '2026-01-15', of('v0.5.0'))),
    file: 'consumer/services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json',
    line: 10,
    expected: 'v0.3.2',
    observed: 'v0.4.0',
    hint: 'Remove services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json: v0.3.2 has no payload.',
    also: [
      'blocker consumer-suite/not-judged',
      'blocker handoff/not-judged',
      'blocker immutable-release/not-judged',
      'blocker producer-suite/not-judged',
      'blocker producer-suite/other-code',
      'blocker rollback/not-judged',
      'blocker sign-off/not-judged',
      'blocker stability-window/not-judged',
      ...Array<string>(5).fill('error alignment/fact'),
      'error immutable-release/bundle-commit',
      ...Array<string>(3).fill('error immutable-release/bundle-fact'),
      'error rollback/not-earlier',
      'error rollback/not-earlier',
      ...Array<string>(6).fill('error rollback/other-baseline'),
      ...Array<string>(12).fill('error sign-off/other-baseline'),
      'notice immutable-release/resolved',
      'warning producer-suite/other-code',
    ],
  },
  {
    ...LEFT,
    title: 'of the release that was left, after two that were refused on one day',
    history: stands(
      ofNext,
      later(record, '2026-01-15', then(of('v0.5.0'), refusing)),
      later(
        (day) => record(day).replace('.md', '_2.md').replace('14_2', '14'),
        '2026-01-15',
        then(of('v0.6.0'), refusing),
      ),
    ),
    file: 'consumer/services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json',
    line: 10,
    expected: 'v0.3.2',
    observed: 'v0.4.0',
    hint: 'Remove services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json: v0.3.2 has no payload.',
    also: [
      'blocker consumer-suite/not-judged',
      'blocker handoff/not-judged',
      'blocker immutable-release/not-judged',
      'blocker producer-suite/not-judged',
      'blocker producer-suite/other-code',
      'blocker rollback/not-judged',
      'blocker sign-off/not-judged',
      'blocker sign-off/refused',
      'blocker stability-window/not-judged',
      ...Array<string>(5).fill('error alignment/fact'),
      'error immutable-release/bundle-commit',
      ...Array<string>(3).fill('error immutable-release/bundle-fact'),
      'error rollback/not-earlier',
      'error rollback/not-earlier',
      ...Array<string>(6).fill('error rollback/other-baseline'),
      ...Array<string>(15).fill('error sign-off/other-baseline'),
      'error sign-off/other-verdict',
      'error sign-off/two-records',
      'notice immutable-release/resolved',
      'notice sign-off/refused',
      'warning producer-suite/other-code',
    ],
  },
  {
    ...LEFT,
    title: 'of the release that was left, after two that were refused on one day and have no order',
    history: stands(
      ofNext,
      later(record, '2026-01-15', then(of('v0.5.0'), refusing)),
      later(
        (day) => record(day).replace('.md', '_2.md').replace('14_2', '14'),
        '2026-01-15',
        then(of('lantern'), refusing),
      ),
    ),
    file: 'consumer/services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json',
    line: 10,
    expected: 'v0.3.2',
    observed: 'v0.4.0',
    hint: 'Remove services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json: v0.3.2 has no payload.',
    also: [
      'blocker consumer-suite/not-judged',
      'blocker handoff/not-judged',
      'blocker immutable-release/not-judged',
      'blocker producer-suite/not-judged',
      'blocker producer-suite/other-code',
      'blocker rollback/not-judged',
      'blocker sign-off/not-judged',
      'blocker sign-off/refused',
      'blocker stability-window/not-judged',
      ...Array<string>(5).fill('error alignment/fact'),
      'error immutable-release/bundle-commit',
      ...Array<string>(3).fill('error immutable-release/bundle-fact'),
      'error rollback/not-earlier',
      'error rollback/not-earlier',
      ...Array<string>(6).fill('error rollback/other-baseline'),
      ...Array<string>(15).fill('error sign-off/other-baseline'),
      'error sign-off/other-verdict',
      'error sign-off/two-records',
      'notice immutable-release/resolved',
      'notice sign-off/refused',
      'warning producer-suite/other-code',
    ],
  },
  {
    ...LEFT,
    title: 'of the release that was left, whose record says no in prose, and to the rehearsal',
    history: stands(
      ofNext,
      later(record, '2026-01-15', then(of('v0.5.0'), refusing)),
      revise(
        record('2026-01-14'),
        (text) =>
          `${text}\nRehearsal continuation is refused.\n\nBoth met twice. At first the runtime cutover was not approved.\n`,
      ),
    ),
    file: 'consumer/services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json',
    line: 10,
    expected: 'v0.3.2',
    observed: 'v0.4.0',
    hint: 'Remove services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json: v0.3.2 has no payload.',
    also: [
      'blocker consumer-suite/not-judged',
      'blocker handoff/not-judged',
      'blocker immutable-release/not-judged',
      'blocker producer-suite/not-judged',
      'blocker producer-suite/other-code',
      'blocker rollback/not-judged',
      'blocker sign-off/not-judged',
      'blocker sign-off/refused',
      'blocker stability-window/not-judged',
      ...Array<string>(5).fill('error alignment/fact'),
      'error immutable-release/bundle-commit',
      ...Array<string>(3).fill('error immutable-release/bundle-fact'),
      'error rollback/not-earlier',
      'error rollback/not-earlier',
      ...Array<string>(6).fill('error rollback/other-baseline'),
      ...Array<string>(12).fill('error sign-off/other-baseline'),
      'error sign-off/other-verdict',
      'notice immutable-release/resolved',
      'notice sign-off/refused',
      'warning producer-suite/other-code',
    ],
  },
  {
    ...LEFT,
    title: 'of the release that was left, whose record says in a banner that it is not approved',
    history: stands(
      ofNext,
      later(record, '2026-01-15', then(of('v0.5.0'), refusing)),
      revise(record('2026-01-14'), banner('> NO-GO until the drill was repeated.')),
    ),
    file: 'consumer/services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json',
    line: 10,
    expected: 'v0.3.2',
    observed: 'v0.4.0',
    hint: 'Remove services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json: v0.3.2 has no payload.',
    also: [
      'blocker consumer-suite/not-judged',
      'blocker handoff/not-judged',
      'blocker immutable-release/not-judged',
      'blocker producer-suite/not-judged',
      'blocker producer-suite/other-code',
      'blocker rollback/not-judged',
      'blocker sign-off/not-judged',
      'blocker sign-off/refused',
      'blocker stability-window/not-judged',
      ...Array<string>(5).fill('error alignment/fact'),
      'error immutable-release/bundle-commit',
      ...Array<string>(3).fill('error immutable-release/bundle-fact'),
      'error rollback/not-earlier',
      'error rollback/not-earlier',
      ...Array<string>(6).fill('error rollback/other-baseline'),
      ...Array<string>(12).fill('error sign-off/other-baseline'),
      'error sign-off/other-verdict',
      'notice immutable-release/resolved',
      'notice sign-off/refused',
      'warning producer-suite/other-code',
    ],
  },
  {
    ...LEFT,
    title: 'of a vendored payload that names no release',
    history: stands(revise(VENDORED, (text) => text.replace(/.*"release_tag": "v0\.4\.0",\n/, ''))),
    file: 'consumer/services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json',
    line: 9,
    expected: 'v0.3.2',
    observed: 'v0.4.0',
    hint: 'Remove services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json: v0.3.2 has no payload.',
    also: [
      'blocker consumer-suite/not-judged',
      'blocker handoff/not-judged',
      'blocker immutable-release/not-judged',
      'blocker producer-suite/not-judged',
      'blocker producer-suite/other-code',
      'blocker rollback/not-judged',
      'blocker sign-off/not-judged',
      'blocker stability-window/not-judged',
      ...Array<string>(4).fill('error alignment/fact'),
      'error immutable-release/bundle-commit',
      ...Array<string>(3).fill('error immutable-release/bundle-fact'),
      'error rollback/not-earlier',
      'error rollback/not-earlier',
      ...Array<string>(6).fill('error rollback/other-baseline'),
      ...Array<string>(12).fill('error sign-off/other-baseline'),
      'notice immutable-release/resolved',
      'warning producer-suite/other-code',
    ],
  },
  {
    ...LEFT,
    title: 'of the release that this change leaves',
    history: stands(),
    options: { ...ALONE, base: REPIN },
    file: 'consumer/services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json',
    line: 10,
    expected: 'v0.3.2',
    observed: 'v0.4.0',
    hint: 'Remove services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json: v0.3.2 has no payload.',
    also: [
      'blocker immutable-release/not-judged',
      'blocker rollback/not-judged',
      'change contract/envelope-required',
      'change contract/envelope-unstated',
      'change contract/service-version',
      ...Array<string>(5).fill('error alignment/fact'),
      ...Array<string>(12).fill('error sign-off/other-baseline'),
      'notice immutable-release/resolved',
      'notice rollback/underway',
      'warning producer-suite/other-code',
    ],
  },
  {
    ...LEFT,
    title: 'of another release than this change leaves',
    history: stands(revise(VENDORED, (text) => text.replaceAll('"v0.4.0"', '"v0.5.0"'))),
    options: { ...ALONE, base: REPIN },
    file: 'consumer/services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json',
    line: 10,
    expected: 'v0.3.2',
    observed: 'v0.5.0',
    hint: 'Remove services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json: v0.3.2 has no payload.',
    also: [
      'blocker immutable-release/not-judged',
      'blocker rollback/not-judged',
      'change contract/envelope-required',
      'change contract/envelope-unstated',
      'change contract/service-version',
      ...Array<string>(5).fill('error alignment/fact'),
      ...Array<string>(12).fill('error sign-off/other-baseline'),
      'notice immutable-release/resolved',
      'notice rollback/underway',
      'warning producer-suite/other-code',
    ],
  },
];
