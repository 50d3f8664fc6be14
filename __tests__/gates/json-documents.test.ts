import { afterAll, describe, expect, it } from '@jest/globals';
import type { Side } from '../../src/contracts/words.js';
import { BUNDLE, COPIES, MANIFEST, PAYLOAD, PIN, TRUTH } from '../support/memorykernel.js';
import { mutateJson, type Kind, type TextMutation } from '../support/mutations.js';
import { Bench, type Case, type Place, statuses } from './bench.js';
import {
  BUNDLE_RULES,
  COPY_RULES,
  MANIFEST_RULES,
  PAYLOAD_RULES,
  PIN_RULES,
  placeOf,
  TRUTH_RULES,
} from './json-rules.js';

interface Document {
  readonly side: Side;
  readonly file: string;
  readonly rules: typeof PAYLOAD_RULES;
  /** Where an edit shows that only byte copies tell. Default: in the file itself. */
  readonly copies?: Pick<Place, 'path' | 'rule'>;
}

const orders = await Bench.orders();
const memorykernel = await Bench.memorykernel();

afterAll(async () => {
  await orders.close();
  await memorykernel.close();
});

/** The client is the only copy: the canonical file is right by definition, and the copy is what differs. */
const ORDERS: readonly Document[] = [
  { side: 'producer', file: 'handover/release.json', rules: PAYLOAD_RULES },
  {
    side: 'producer',
    file: 'contract/manifest.json',
    rules: MANIFEST_RULES,
    copies: { path: 'clients/js/contract/manifest.json' },
  },
  {
    side: 'producer',
    file: 'contract/truth.json',
    rules: TRUTH_RULES,
    copies: { path: 'clients/js/contract/truth.json' },
  },
  { side: 'producer', file: 'handover/evidence.json', rules: BUNDLE_RULES },
  { side: 'consumer', file: 'orders-pin.json', rules: PIN_RULES },
  { side: 'consumer', file: 'vendor/orders-manifest.json', rules: COPY_RULES },
];

/** Two copies agree against the canonical file: it is the one that changed. */
const MEMORYKERNEL: readonly Document[] = [
  { side: 'producer', file: PAYLOAD, rules: PAYLOAD_RULES },
  { side: 'producer', file: MANIFEST, rules: MANIFEST_RULES },
  { side: 'producer', file: TRUTH, rules: TRUTH_RULES },
  { side: 'producer', file: `${COPIES[1] ?? ''}/producer-contract-manifest.json`, rules: COPY_RULES },
  { side: 'producer', file: BUNDLE, rules: BUNDLE_RULES },
  { side: 'consumer', file: PIN, rules: PIN_RULES },
];

/** The second pair has the lists on lines of their own; the kinds that only repeat the first are left out. */
const SECOND_KINDS: readonly Kind[] = ['wrong', 'missing', 'reordered'];

async function casesOf(
  bench: Bench,
  documents: readonly Document[],
  wanted: (mutation: TextMutation) => boolean,
): Promise<Case[]> {
  const cases: Case[] = [];
  for (const { side, file, rules, copies } of documents) {
    const text = await bench.read(side, file);
    for (const mutation of mutateJson(text).filter(wanted)) {
      cases.push({
        title: `${file} ${mutation.pointer} ${mutation.kind}`,
        role: side,
        side,
        file,
        edit: mutation.text,
        expected: placeOf(mutation, text, rules, { gate: 'alignment', ...copies }),
      });
    }
  }
  return cases;
}

/** Of a list, its first and last item stand for those in the middle. Scripts of the bundle have cases of their own. */
const ofEdges = ({ pointer, kind }: TextMutation) =>
  !/\/(?:error_code_enum\/[1-3]|(?:requires|artifacts|\w+_commands)\/[1-6])(?:\/|$)/.test(pointer) &&
  !(kind === 'wrong' && pointer.startsWith('/required_validation_commands/'));

/** Blanks count wherever letters do; the payload stands for the others. */
const ofFirst = (one: TextMutation) => ofEdges(one) && !['padded', 'blank'].includes(one.kind);
const [payload, ...others] = ORDERS;
const ordersCases = [
  ...(await casesOf(orders, payload === undefined ? [] : [payload], ofEdges)),
  ...(await casesOf(orders, others, ofFirst)),
];
const memorykernelCases = await casesOf(
  memorykernel,
  MEMORYKERNEL,
  (one) => ofEdges(one) && SECOND_KINDS.includes(one.kind) && !/^\/consumer_impact_statement\/./.test(one.pointer),
);

describe('every value of the JSON documents of the orders pair', () => {
  it.each(['producer', 'consumer'] as const)('is right to begin with: all gates of the %s pass', async (role) => {
    const report = await orders.judge(role);
    expect([report.verdict, new Set(Object.values(statuses(report)))]).toEqual(['GO', new Set(['pass'])]);
  });

  it.each(ordersCases.filter(({ expected }) => expected !== null))('fails its gate at its line: $title', (one) =>
    orders.check(one),
  );
  it.each(ordersCases.filter(({ expected }) => expected === null))('promises nothing: $title', (one) =>
    orders.check(one),
  );
});

describe('every value of the JSON documents of a pair like the built-in profile', () => {
  it.each(['producer', 'consumer'] as const)('is right to begin with: all gates of the %s pass', async (role) => {
    const report = await memorykernel.judge(role);
    expect([report.verdict, new Set(Object.values(statuses(report)))]).toEqual(['GO', new Set(['pass'])]);
  });

  it.each(memorykernelCases.filter(({ expected }) => expected !== null))('fails its gate at its line: $title', (one) =>
    memorykernel.check(one),
  );
});
