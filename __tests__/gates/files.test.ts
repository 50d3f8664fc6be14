import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, it } from '@jest/globals';
import type { GateId, Side } from '../../src/contracts/words.js';
import { BUNDLE, COPIES, DOCS, MANIFEST, MATRIX, MIRROR, PAYLOAD, PIN, TRUTH } from '../support/memorykernel.js';
import { Bench, type Case, type Edit, type Place } from './bench.js';

interface Document {
  readonly side: Side;
  readonly file: string;
  readonly gate: GateId;
  readonly format: 'json' | 'yaml' | 'markdown';
}

const orders = await Bench.orders();
const memorykernel = await Bench.memorykernel();
const outside = path.join(orders.folder, 'outside.json');
await writeFile(outside, await orders.read('producer', 'handover/release.json'));

afterAll(async () => {
  await orders.close();
  await memorykernel.close();
});

const document = (side: Side, file: string, gate: GateId): Document => ({
  side,
  file,
  gate,
  format: file.endsWith('.json') ? 'json' : file.endsWith('.yaml') ? 'yaml' : 'markdown',
});

const ORDERS: readonly Document[] = [
  document('producer', 'handover/release.json', 'handoff'),
  document('producer', 'contract/manifest.json', 'alignment'),
  document('producer', 'contract/truth.json', 'alignment'),
  document('producer', 'contract/openapi.yaml', 'alignment'),
  document('producer', 'handover/running.md', 'alignment'),
  document('producer', 'clients/js/contract/manifest.json', 'alignment'),
  document('producer', 'handover/evidence.json', 'immutable-release'),
  document('producer', 'handover/go-live-2025-05-07.md', 'sign-off'),
  document('producer', 'handover/way-back-2025-05-07.md', 'rollback'),
  document('consumer', 'orders-pin.json', 'alignment'),
  document('consumer', 'vendor/orders-manifest.json', 'alignment'),
  document('consumer', 'docs/orders.md', 'alignment'),
  document('consumer', 'docs/freigabe-2025-05-07.md', 'sign-off'),
  document('consumer', 'docs/rueckweg-2025-05-07.md', 'rollback'),
];

const MEMORYKERNEL: readonly Document[] = [
  document('producer', PAYLOAD, 'handoff'),
  document('producer', MANIFEST, 'alignment'),
  document('producer', TRUTH, 'alignment'),
  document('producer', 'openapi/openapi.yaml', 'alignment'),
  document('producer', `${DOCS}/ACTIVE_RUNTIME_STATUS_PRODUCER_2026-01-14.md`, 'alignment'),
  document('producer', `${COPIES[0] ?? ''}/producer-contract-manifest.json`, 'alignment'),
  document('producer', BUNDLE, 'immutable-release'),
  document('producer', `${DOCS}/RUNTIME_CUTOVER_DECISION_RECORD_PRODUCER_2026-01-14.md`, 'sign-off'),
  document('producer', `${DOCS}/SERVICE_V3_ROLLBACK_READINESS_REFRESH_2026-01-14.md`, 'rollback'),
  document('consumer', PIN, 'alignment'),
  document('consumer', MIRROR, 'alignment'),
  document('consumer', MATRIX, 'alignment'),
  document('consumer', `${DOCS}/RUNTIME_CUTOVER_DECISION_RECORD_2026-01-14.md`, 'sign-off'),
  document('consumer', `${DOCS}/MEMORYKERNEL_ROLLBACK_DRILL_2026-01-14.md`, 'rollback'),
];

type Damage = readonly [what: string, edit: Edit, line?: number];

/** What may happen to any file, and the line it is found at where it has one. */
function damages(text: string, { file, format }: Document): readonly Damage[] {
  const half = text.slice(0, text.indexOf('\n', text.length / 2));
  const any: Damage[] = [
    ['is deleted', { kind: 'remove' }, 1],
    ['is a directory', { kind: 'directory' }, 1],
    ['is a link that leads out of the root', { kind: 'link', to: outside }, 1],
    ['is a link to nowhere', { kind: 'link', to: 'nowhere' }, 1],
    ['is a link to itself', { kind: 'link', to: '.' }, 1],
    ['is empty', ''],
    ['is cut off in the middle', half],
    ['is larger than any document', text + ' '.repeat(8 * 1024 * 1024 + 1), 1],
    ['is UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 1],
    ['is UTF-16 without a mark', Buffer.from(text, 'utf16le').swap16(), 1],
    ['holds a byte that is no UTF-8', Buffer.concat([Buffer.from(text), Buffer.from([0xc3, 0x28])])],
  ];
  if (format !== 'json') return any;
  const line = text.split('\n').length - 2;
  // Of a byte copy the first byte that differs is told: the comma itself.
  const isCopy = /^(?:clients|components)\//.test(file);
  return [
    ...any,
    ['begins with a byte order mark', `\ufeff${text}`, 1],
    ['holds a comment', text.replace('{\n', '{\n  // as agreed\n'), 2],
    isCopy
      ? ['has a comma too many', text.replace(/\n\}\n$/, ',\n}\n')]
      : ['has a comma too many', text.replace(/\n\}\n$/, ',\n}\n'), line + 1],
    ['is two documents', `${text}${text}`, line + 2],
    ['holds __proto__', text.replace('{\n', '{\n  "__proto__": {},\n'), 2],
    ['is null', 'null\n'],
    ['is a list', '[]\n'],
    ['is nested a hundred thousand deep', '['.repeat(100_000)],
  ];
}

async function casesOf(bench: Bench, documents: readonly Document[]): Promise<Case[]> {
  const cases: Case[] = [];
  for (const one of documents) {
    const { side, file, gate } = one;
    for (const [what, edit, line] of damages(await bench.read(side, file), one)) {
      const expected: Place = { gate, ...(line === undefined ? {} : { line }) };
      cases.push({ title: `${file} ${what}`, role: side, side, file, edit, expected });
    }
  }
  return cases;
}

const ordersCases = await casesOf(orders, ORDERS);
/** The second pair differs in its paths, not in how bytes are read. */
const memorykernelCases = (await casesOf(memorykernel, MEMORYKERNEL)).filter(({ title }) =>
  /is (?:deleted|a directory|empty|cut off in the middle|a link that leads out of the root)$/.test(title),
);

describe('a file that is not what it was', () => {
  it.each(ordersCases)('fails its gate in the orders pair: $title', (one) => orders.check(one));
  it.each(memorykernelCases)('fails its gate in a pair like the built-in profile: $title', (one) =>
    memorykernel.check(one),
  );
});
