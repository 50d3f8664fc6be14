import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/contracts/report.js';
import type { Side } from '../../src/contracts/words.js';
import {
  HARMLESS_JSON,
  HARMLESS_MARKDOWN,
  HARMLESS_YAML,
  type HarmlessEdit,
  withDigests,
} from '../support/harmless.js';
import { openPair } from '../support/judge.js';
import { BUNDLE, COPIES, DOCS, MANIFEST, MATRIX, OBSERVED, PAYLOAD, PIN, TRUTH } from '../support/memorykernel.js';
import { LAPTOP } from '../support/memorykernel-documents.js';
import { Bench, type Edit, errorsOf, statuses } from './bench.js';

const memorykernel = await Bench.memorykernel();
const orders = await Bench.orders();
const sound = {
  memorykernel: { producer: await memorykernel.judge('producer'), consumer: await memorykernel.judge('consumer') },
  orders: { producer: await orders.judge('producer'), consumer: await orders.judge('consumer') },
};

afterAll(async () => {
  await memorykernel.close();
  await orders.close();
});

/** Nothing that decides may differ; digests and lines may. */
function decides({ verdict, baseline, decisions, ...report }: Report): unknown {
  return {
    verdict,
    baseline,
    statuses: statuses({ verdict, baseline, decisions, ...report }),
    blockers: decisions.cutover.blockers,
    errors: errorsOf({ verdict, baseline, decisions, ...report }),
  };
}

interface HarmlessCase {
  readonly title: string;
  readonly side: Side;
  readonly files: readonly string[];
  readonly edit: (text: string) => string;
}

const cases = (side: Side, files: readonly string[], edits: readonly HarmlessEdit[]): HarmlessCase[] =>
  edits.map(({ title, edit }) => ({ title: `${files[0] ?? ''} ${title}`, side, files, edit }));

async function stays(bench: Bench, bundle: string, before: Record<Side, Report>, one: HarmlessCase): Promise<void> {
  const texts: Record<string, string> = {};
  for (const file of one.files) {
    const text = await bench.read(one.side, file);
    texts[file] = one.edit(text);
    expect(texts[file]).not.toBe(text);
  }
  const edits: Record<string, Edit> = { ...texts };
  if (one.side === 'producer')
    edits[bundle] = texts[bundle] ?? withDigests(await bench.read('producer', bundle), texts);
  const report = await bench.with(one.side, edits, one.side);
  expect(decides(report)).toEqual(decides(before[one.side]));
}

const copiesOf = (file: string, canonical: string, copies: readonly string[]) => [
  file,
  ...copies.map((folder) => file.replace(canonical, folder)),
];

describe('an edit that changes no promise', () => {
  it.each([
    ...cases('producer', [PAYLOAD], HARMLESS_JSON),
    ...cases('producer', copiesOf(MANIFEST, 'contracts/integration/v1', COPIES), HARMLESS_JSON),
    ...cases('producer', copiesOf(TRUTH, 'contracts/integration/v1', COPIES), HARMLESS_JSON),
    ...cases('producer', [BUNDLE], HARMLESS_JSON),
    ...cases('producer', ['openapi/openapi.yaml'], HARMLESS_YAML),
    ...cases('consumer', [PIN], HARMLESS_JSON),
    ...cases('consumer', [MATRIX], HARMLESS_MARKDOWN),
    ...cases('producer', [`${DOCS}/ACTIVE_RUNTIME_STATUS_PRODUCER_2026-01-14.md`], HARMLESS_MARKDOWN),
    ...cases('producer', [`${DOCS}/RUNTIME_CUTOVER_DECISION_RECORD_PRODUCER_2026-01-14.md`], HARMLESS_MARKDOWN),
    ...cases('consumer', [`${DOCS}/MEMORYKERNEL_ROLLBACK_DRILL_2026-01-14.md`], HARMLESS_MARKDOWN),
    {
      title: 'the payload of another laptop',
      side: 'producer',
      files: [PAYLOAD],
      edit: (text) => text.replaceAll(LAPTOP, '/home/ci/work tree/mk'.replace(' ', '-')),
    },
    {
      title: 'the payload with relative paths',
      side: 'producer',
      files: [PAYLOAD],
      edit: (text) => text.replaceAll(`${LAPTOP}/`, '').replaceAll(LAPTOP, '.'),
    },
    {
      title: 'a payload generated to the fraction of a second',
      side: 'producer',
      files: [PAYLOAD],
      edit: (text) => text.replace('T09:00:00Z', 'T09:00:00.123456Z'),
    },
    {
      title: 'a status that abbreviates the commit',
      side: 'producer',
      files: [`${DOCS}/ACTIVE_RUNTIME_STATUS_PRODUCER_2026-01-14.md`],
      edit: (text) => text.replace(/`([0-9a-f]{7})[0-9a-f]{33}`/, '`$1`'),
    },
    {
      title: 'a matrix with another consumer commit',
      side: 'consumer',
      files: [MATRIX],
      edit: (text) => text.replaceAll('`1111111`', '`2222222`'),
    },
    {
      title: 'a pin with another time-out',
      side: 'consumer',
      files: [PIN],
      edit: (text) => text.replace('2500', '9000'),
    },
  ] satisfies HarmlessCase[])('changes nothing: $title', (one) => stays(memorykernel, BUNDLE, sound.memorykernel, one));

  it.each([
    ...cases('producer', ['handover/release.json'], HARMLESS_JSON),
    ...cases('producer', ['contract/openapi.yaml'], HARMLESS_YAML),
    ...cases('producer', ['handover/go-live-2025-05-07.md'], HARMLESS_MARKDOWN),
    ...cases('consumer', ['orders-pin.json'], HARMLESS_JSON),
    ...cases('consumer', ['docs/freigabe-2025-05-07.md'], HARMLESS_MARKDOWN),
  ])('changes nothing of a pair with a profile of its own: $title', (one) =>
    stays(orders, 'handover/evidence.json', sound.orders, one),
  );
});

describe('a file more', () => {
  const record = (day: string) => `${DOCS}/RUNTIME_CUTOVER_DECISION_RECORD_PRODUCER_${day}.md`;

  it.each([
    [
      'an older record that said NO-GO',
      record('2025-12-02'),
      (text: string) => text.replace('2026-01-14', '2025-12-02').replaceAll('**GO**', '**NO-GO**'),
    ],
    [
      'a newer record that is superseded',
      record('2026-01-16'),
      (text: string) =>
        text
          .replace('Updated: 2026-01-14', '> This record is superseded.\n\nUpdated: 2026-01-16')
          .replaceAll('v0.4.0', 'v0.9.0'),
    ],
    ['a record of the same day that says the same', record('2026-01-14b'), (text: string) => text],
  ])('changes nothing when it is %s', async (_, file, edit) => {
    const report = await memorykernel.with(
      'producer',
      { [file]: edit(await memorykernel.read('producer', record('2026-01-14'))) },
      'producer',
    );
    expect(decides(report)).toEqual(decides(sound.memorykernel.producer));
  });

  it('fails the sign-off when it is a record of the same day that says otherwise', async () => {
    const file = record('2026-01-14b');
    const text = (await memorykernel.read('producer', record('2026-01-14'))).replace(
      'execution: **GO**',
      'execution: **NO-GO**',
    );
    const report = await memorykernel.with('producer', { [file]: text }, 'producer');
    expect(errorsOf(report)).toContainEqual(
      expect.objectContaining({ rule: 'sign-off/two-records', path: file, line: 3 }),
    );
  });

  it('fails alignment when it is one more in a mirrored folder', async () => {
    const file = `${COPIES[0] ?? ''}/extra.json`;
    const report = await memorykernel.with('producer', { [file]: '{}\n' }, 'producer');
    expect(errorsOf(report)).toContainEqual(expect.objectContaining({ rule: 'alignment/mirror', path: file, line: 1 }));
  });
});

describe('a link', () => {
  it('that stays below the root is read as the file it leads to', async () => {
    const text = await memorykernel.read('producer', PAYLOAD);
    const edits: Record<string, Edit> = {
      [`${DOCS}/payload-2026.json`]: text,
      [PAYLOAD]: { kind: 'link', to: 'payload-2026.json' },
    };
    const report = await memorykernel.with('producer', edits, 'producer');
    expect(decides(report)).toEqual(decides(sound.memorykernel.producer));
  });
});

describe('a commit more', () => {
  it.each(['producer', 'consumer'] as const)('that touches no promise changes nothing for the %s', async (role) => {
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.test', ...args], {
        cwd: memorykernel.pair[role],
      });
    const head = git('rev-parse', 'HEAD').toString().trim();
    git('commit', '--quiet', '--allow-empty', '--message', 'and on');
    try {
      const open = openPair(memorykernel.pair);
      const base = role === 'consumer' ? 'main' : null;
      const { report } = await open.judge({ role, profile: memorykernel.profile, observedAt: OBSERVED, base });
      expect(decides(report)).toEqual(decides(sound.memorykernel[role]));
    } finally {
      git('reset', '--quiet', '--hard', head);
    }
  });
});
