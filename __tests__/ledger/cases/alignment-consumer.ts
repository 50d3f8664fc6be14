/** The ledger of what the consumer keeps: its pin, its matrix, and the payload that it vendors. */
import { MATRIX as LISTED, MIRROR as MIRRORED, PAYLOAD, PIN as PINNED, VENDORED } from '../../support/memorykernel.js';
import type { Copy, LedgerCase } from '../case.js';
import { all, collected, commit, read, swap, without, write } from '../edits.js';
import { times } from './contract-documents.js';

const CONSUMER = { on: 'orders', role: 'consumer' } as const;
const MEMORYKERNEL = { on: 'memorykernel', role: 'consumer' } as const;
const PIN = 'consumer/orders-pin.json';
const MATRIX = 'consumer/docs/orders.md';
const KEPT = `consumer/${VENDORED}` as const;
const CANDIDATE = '"handoff_mode": "service-v3-candidate"';
const STABLE = '"handoff_mode": "stable"';

/** A JSON document without some of its keys. */
const less =
  (...keys: readonly string[]) =>
  (text: string): string =>
    `${JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).filter(([key]) => !keys.includes(key))), null, 2)}\n`;

/** The main branch held other files before this change. */
const before =
  (edits: Readonly<Record<string, (text: string) => string>>) =>
  (copy: Copy): void => {
    const branch = copy.git.consumer('rev-parse', 'HEAD');
    copy.git.consumer('checkout', '--quiet', 'main');
    for (const [file, edit] of Object.entries(edits)) write(copy, 'consumer', file, edit(read(copy, 'consumer', file)));
    commit(copy, 'consumer');
    copy.git.consumer('checkout', '--quiet', '--detach', branch);
  };

export const ALIGNMENT_CONSUMER: readonly LedgerCase[] = [
  {
    rule: 'alignment/unstated',
    title: 'by the pin, whose repository is gone, too',
    as: 'error',
    ...CONSUMER,
    edit: { [PIN]: less('orders_repo', 'expected_manifest_sha256') },
    file: PIN,
    line: 1,
    expected: 'expected_producer_manifest_sha256',
    hint: 'Add "expected_producer_manifest_sha256".',
    also: ['error alignment/unstated'],
  },
  {
    rule: 'alignment/unstated',
    title: 'by the pin, which never named a repository',
    as: 'error',
    ...CONSUMER,
    history: before({ 'orders-pin.json': less('orders_repo') }),
    edit: { [PIN]: less('orders_repo', 'expected_api_contract_version') },
    file: PIN,
    line: 1,
    expected: 'expected_api_contract_version',
    hint: 'Add "expected_api_contract_version".',
    also: [
      'blocker alignment/working-tree',
      'pending stability-window/no-contract',
      'unjudged alignment/no-baseline',
      'unjudged immutable-release/no-baseline',
      'warning alignment/working-tree',
    ],
  },
  {
    rule: 'alignment/unstated',
    title: 'by the matrix, which did before',
    as: 'error',
    ...CONSUMER,
    history: before({ 'docs/orders.md': swap('- Stand:', '- Repository: `acme/orders`\n- Stand:') }),
    edit: { [MATRIX]: without('Manifest SHA-256') },
    file: MATRIX,
    line: 5,
    expected: 'manifest SHA-256',
    hint: 'Put "manifest SHA-256" back; comments and code blocks do not count.',
    also: ['blocker alignment/working-tree', 'error alignment/unstated', 'warning alignment/working-tree'],
  },
  {
    rule: 'alignment/repository',
    title: 'in the matrix, and no text in the pin',
    as: 'error',
    ...CONSUMER,
    edit: {
      [PIN]: swap('"https://github.com/acme/orders"', '["acme/orders"]'),
      [MATRIX]: swap(
        '- Stand:',
        '- Orders repository: `git@github.com:evil/orders.git`\n- Producer repo: acme/orders\n- Stand:',
      ),
    },
    file: PIN,
    line: 'acme/orders',
    expected: 'acme/orders',
    observed: '["acme/orders"]',
    hint: 'Write https://github.com/acme/orders.',
    also: ['error alignment/repository'],
  },
  {
    rule: 'alignment/matrix-row',
    title: 'in a table that has lost its rows and columns',
    as: 'error',
    ...CONSUMER,
    edit: {
      [MATRIX]: (text) =>
        text.replaceAll(/^\|.*\n/gm, '').trimEnd() +
        '\n\n| Orders-Ausgabe | Stand | Schnittstelle | Status |\n| --- | --- | --- | --- |\n',
    },
    file: MATRIX,
    line: 'Orders-Ausgabe',
    expected: 'orders-2.0.0',
    hint: 'Add an approved row for orders-2.0.0.',
    also: [...times(2, 'error alignment/matrix-row')],
  },
  {
    rule: 'alignment/matrix-status',
    title: 'with a date',
    as: 'error',
    ...CONSUMER,
    edit: {
      [MATRIX]: all(swap('| Approved |', '| Approved 2026-01-01 |'), swap('| Retired  |', '| Approved 2025-01-01 |')),
    },
    file: MATRIX,
    line: 'Approved 2026',
    expected: 'Approved',
    observed: 'Approved 2026-01-01',
    hint: 'Approve the pair, or pin a release that is approved.',
    also: ['notice alignment/matrix-beside'],
  },
  {
    rule: 'alignment/matrix-beside',
    title: 'twice, and not as its manifest has it',
    as: 'warning',
    ...CONSUMER,
    edit: { [MATRIX]: (text) => text.replace(/^\| 7\.0 .*\n/m, (row) => row + row.replace('orders.v4', 'orders.v3')) },
    file: MATRIX,
    line: 'orders.v3',
    observed: 'orders-1.4.0',
    hint: 'Keep the one that holds.',
    also: ['warning alignment/matrix-beside'],
  },
  {
    rule: 'alignment/vendored-payload',
    title: 'of a candidate that is rehearsed',
    as: 'error',
    ...MEMORYKERNEL,
    edit: {
      [KEPT]: all(swap(STABLE, CANDIDATE), without('"manifest_contract_version"')),
      [`producer/${PAYLOAD}`]: swap(STABLE, CANDIDATE),
    },
    file: KEPT,
    line: 1,
    expected: '"producer-contract-manifest.v1"',
    observed: 'nothing',
    hint: `Copy ${PAYLOAD} of the producer to ${VENDORED}, byte for byte.`,
    also: [
      ...times(3, 'error handoff/schema'),
      'error immutable-release/bundle-digest',
      'error immutable-release/bundle-fact',
      'pending consumer-suite/not-run',
      ...times(3, 'warning handoff/absolute-path'),
    ],
  },
  {
    rule: 'alignment/vendored-payload',
    title: 'of a candidate that nobody rehearses',
    as: 'error',
    ...MEMORYKERNEL,
    edit: { [KEPT]: swap(STABLE, CANDIDATE) },
    file: KEPT,
    line: CANDIDATE,
    expected: '"stable"',
    observed: '"service-v3-candidate"',
    hint: `Copy ${PAYLOAD} of the pinned release to ${VENDORED}, byte for byte.`,
  },
  {
    rule: 'alignment/vendored-payload',
    title: 'of a candidate that was released as one',
    as: 'error',
    ...MEMORYKERNEL,
    edit: {
      [KEPT]: all(swap(STABLE, CANDIDATE), swap('"invalid_json"', '"invalid_yaml"')),
      [`producer/${PAYLOAD}`]: all(swap(STABLE, CANDIDATE), swap('"invalid_json"', '"invalid_yaml"')),
    },
    evidence: collected((text, { tree, document }) =>
      tree === 'release' && document === 'payload' ? text.replace(STABLE, CANDIDATE) : text,
    ),
    file: KEPT,
    line: '"invalid_yaml"',
    expected: '"invalid_json"',
    observed: '"invalid_yaml"',
    hint: `Copy ${PAYLOAD} of the pinned release to ${VENDORED}, byte for byte.`,
    also: [
      'error alignment/fact',
      ...times(6, 'error handoff/schema'),
      'error immutable-release/bundle-digest',
      'error immutable-release/bundle-fact',
      'pending consumer-suite/not-run',
      ...times(3, 'warning handoff/absolute-path'),
    ],
  },
  {
    rule: 'alignment/vendored-payload',
    title: 'that is no object',
    as: 'error',
    ...MEMORYKERNEL,
    edit: { [KEPT]: '[]\n' },
    file: KEPT,
    line: 1,
    expected: 'an object',
    observed: '[]',
    hint: `Copy ${PAYLOAD} of the pinned release to ${VENDORED}, byte for byte.`,
  },
  {
    rule: 'alignment/fact',
    title: 'of a vendored payload whose release has none',
    as: 'error',
    ...MEMORYKERNEL,
    edit: { [KEPT]: (text) => text.replaceAll('"api.v1"', '"api.v2"') },
    evidence: (evidence) => ({
      ...evidence,
      files: evidence.files.map((file) =>
        file.tree === 'release' && file.document === 'payload'
          ? { ...file, state: { kind: 'missing', introduced: false } }
          : file,
      ),
    }),
    file: KEPT,
    line: 13,
    expected: 'api.v1',
    observed: 'api.v2',
    hint: `Remove ${VENDORED}: v0.4.0 has no payload.`,
    also: ['error alignment/fact'],
  },
  {
    rule: 'alignment/fact',
    title: 'of a vendored payload of the release that is left',
    as: 'error',
    ...MEMORYKERNEL,
    history: (copy) => {
      copy.git.consumer('branch', '--force', 'forth', 'HEAD');
      copy.git.consumer('checkout', '--quiet', '-b', 'back');
      copy.git.consumer('checkout', '--quiet', 'main', '--', PINNED, MIRRORED, LISTED);
      commit(copy, 'consumer');
    },
    options: { base: 'forth' },
    file: KEPT,
    line: 10,
    expected: 'v0.3.2',
    observed: 'v0.4.0',
    hint: `Remove ${VENDORED}: v0.3.2 has no payload.`,
    also: [
      'change contract/envelope-required',
      'change contract/envelope-unstated',
      'change contract/service-version',
      ...times(5, 'error alignment/fact'),
      ...times(12, 'error sign-off/other-baseline'),
      'notice immutable-release/resolved',
      'notice rollback/underway',
      'warning producer-suite/other-code',
    ],
  },
];
