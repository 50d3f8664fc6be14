import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DecisionReport, Report } from '../../../src/contracts/report.js';
import { BASELINE_FACTS, type Baseline, SIGNED_DECISIONS, type Verdict } from '../../../src/contracts/words.js';
import { parseMarkdown } from '../../../src/documents/markdown/document.js';
import { readSignOff, type SignOffFacts } from '../../../src/handoff/sign-off/statements.js';
import { readBuiltIn } from '../../support/profile.js';
import { blocker, goReport } from '../../support/report-for-people.js';
import { packetsOf, signed, unsigned } from '../../support/packets.js';

const profile = readBuiltIn();
const names = { producer: profile.producer.name, consumer: profile.consumer.name };

function readBack(markdown: string): SignOffFacts {
  const document = parseMarkdown(Buffer.from(markdown));
  if ('kind' in document) throw new Error(document.message);
  return readSignOff(document, profile.vocabulary, names);
}

const version = fc.tuple(fc.nat(9), fc.nat(30), fc.nat(99)).map((parts) => parts.join('.'));
const hex = fc.nat(15).map((digit) => digit.toString(16));
const baseline: fc.Arbitrary<Baseline> = fc.record({
  release_tag: fc.tuple(fc.constantFrom('v', 'orders-', 'release/', 'mk_'), version).map((parts) => parts.join('')),
  commit_sha: fc.array(hex, { minLength: 40, maxLength: 40 }).map((digits) => digits.join('')),
  service_contract_version: fc
    .tuple(fc.constantFrom('service.v', 'orders_v', 'svc-'), fc.nat(20))
    .map((parts) => parts.join('')),
  api_contract_version: fc.nat(20).map((number) => `api.v${number}`),
  integration_baseline: fc
    .tuple(fc.constantFrom('integration/v', 'shop/20'), fc.nat(20))
    .map((parts) => parts.join('')),
});
/** What a gate may say of a document that says something else. */
const message = fc.constantFrom(
  'The pin states release_tag "v9.9.9", but it is "v0.4.0"',
  'Runtime cutover: **GO**',
  'Rehearsal continuation: **NO-GO**\n- release_tag: `v9.9.9`',
  'The record says "Runtime cutover execution: GO"',
);
const decision = fc.tuple(fc.constantFrom<Verdict>('GO', 'NO-GO'), message).map(([verdict, said]): DecisionReport => ({
  verdict,
  blockers: verdict === 'GO' ? [] : [blocker({ message: said, clears: said })],
  waived: [],
  afterThis: [],
}));
const report: fc.Arbitrary<Report> = fc
  .record({
    role: fc.constantFrom('producer' as const, 'consumer' as const),
    baseline,
    target: baseline,
    decisions: fc.record({ rehearsal: decision, release: decision, cutover: decision }),
  })
  .map(({ target, ...over }): Report => ({
    ...unsigned(goReport()),
    ...over,
    rollback: { target, underway: null, documents: [] },
  }));

const facts = (read: SignOffFacts, about: string) =>
  read.facts.filter((fact) => fact.about === about).map(({ fact, value }) => [fact, value]);
const expected = (stated: Baseline) => BASELINE_FACTS.map((fact) => [fact, stated[fact]]);

describe('a packet, read back by our own sign-off reader', () => {
  it('states the baseline of its report once, and no other', () => {
    fc.assert(
      fc.property(report, (one) => {
        for (const { markdown } of packetsOf(one))
          expect(facts(readBack(markdown), 'baseline')).toEqual(expected(one.baseline ?? goBaseline()));
      }),
      { numRuns: 60 },
    );
  });

  it('states no verdict: what the gate decided is signed by nobody', () => {
    fc.assert(
      fc.property(report, (one) => {
        for (const { markdown } of packetsOf(one)) {
          const read = readBack(markdown);
          expect(read.verdicts.flatMap(({ verdict }) => verdict ?? [])).toEqual([]);
          expect(read.refusals().filter(({ shape }) => shape !== 'sentence')).toEqual([]);
          // One place to sign is enough.
          expect(read.blanks.length > 0).toBe(markdown.startsWith('# Joint Sign-Off Checkpoint Packet'));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('asks nobody to sign twice, and says nothing itself, where both sides have signed', () => {
    for (const { markdown } of packetsOf(goReport())) {
      const read = readBack(markdown);
      expect([read.verdicts, read.blanks, read.refusals()]).toEqual([[], [], []]);
      expect(markdown).not.toContain('| Role |');
    }
  });

  it('states what its owners sign, once they all have', () => {
    fc.assert(
      fc.property(report, fc.constantFrom('GO', 'go', '**GO**', 'NO-GO', 'no-go'), (one, word) => {
        const [checkpoint] = packetsOf(one);
        const verdict = /no/i.test(word) ? 'NO-GO' : 'GO';
        const fill = (columns: number) => (row: number) => [
          `Ada Brandt${'abcd'.charAt(row)}`,
          ...Array.from({ length: columns }, () => word),
          '2026-02-09',
        ];
        const both = readBack(signed(checkpoint?.markdown ?? '', fill(2)));
        expect(both.verdicts.map(({ decision: id, verdict: said }) => [id, said])).toEqual(
          Array.from({ length: 4 }, () => SIGNED_DECISIONS.map((id) => [id, verdict])).flat(),
        );
        expect([both.blanks, both.reservations(), both.owners.map(({ name }) => name !== '')]).toEqual([
          [],
          [],
          [true, true, true, true, true, true, true, true],
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it('names the way back under its own heading', () => {
    fc.assert(
      fc.property(report, (one) => {
        const stated = packetsOf(one).map(({ markdown }) => facts(readBack(markdown), 'rollback-target'));
        const { target } = one.rollback;
        const wanted = BASELINE_FACTS.map((fact) => [fact, target?.[fact]]);
        expect(stated.filter((list) => list.length > 0)).toEqual([wanted]);
      }),
      { numRuns: 60 },
    );
  });

  it('says of what day it is, and does not call itself superseded', () => {
    for (const { markdown } of packetsOf(goReport())) {
      const read = readBack(markdown);
      expect([read.updated?.date, read.superseded]).toEqual([goReport().observedAt.slice(0, 10), null]);
    }
  });
});

function goBaseline(): Baseline {
  throw new Error('Every report of this test has a baseline');
}
