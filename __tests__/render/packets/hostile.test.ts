import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BASELINE_FACTS } from '../../../src/contracts/words.js';
import { read } from '../../support/markdown.js';
import { poison } from '../../support/poison.js';
import { poisonedReport } from '../../support/report-for-people.js';
import { headings, stated, statements } from '../../support/statements.js';
import { packetsOf } from '../../support/packets.js';

const KEYS = [
  'updated',
  'rehearsal continuation',
  'runtime cutover',
  'runtime cutover execution',
  'rollback readiness verdict',
  'result',
  ...BASELINE_FACTS.map((fact) => fact.replaceAll('_', ' ')),
];
const VALUES = ['2026-02-08', 'GO', 'NO-GO'];

/** The packets of a release, and the notice of a rollback. */
function packetsWith(value: string): ReturnType<typeof packetsOf> {
  const report = poisonedReport(value);
  return [report, { ...report, rollback: { ...report.rollback, underway: null } }].flatMap((one) => packetsOf(one));
}

/** What a reader would take from a packet: its headings, which statements it makes, the verdicts in them. */
function taken(value: string): readonly unknown[] {
  return packetsWith(value).map(({ markdown }) => ({
    headings: headings(markdown),
    statements: stated(markdown, KEYS).map((one) => [
      one.heading,
      one.key,
      VALUES.find((known) => one.value === known || one.value.startsWith(`${known} (`)) ?? 'a fact',
    ]),
    live: read(markdown).live,
    fences: markdown.split('\n').filter((line) => line.startsWith('```')).length,
  }));
}

/** A value that is itself the word of a verdict is stated as that word: only its place in the packet is compared. */
function isVerdictWord(value: string): boolean {
  return VALUES.some((known) => value === known || value.startsWith(`${known} (`));
}

describe('packets of a hostile report', () => {
  it('make the statements of a harmless one, no more, no other verdict, and nothing of the values is alive', () => {
    // A mode that is a plain word is offered in a command to copy, under a heading of its own.
    const harmless = { word: taken('x'), other: taken('a/x') };
    fc.assert(
      fc.property(
        poison.filter((value) => !isVerdictWord(value)),
        (value) => {
          expect(taken(value)).toEqual(/^[a-z0-9][a-z0-9-]*$/.test(value) ? harmless.word : harmless.other);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keep every value from outside out of the label of a statement', () => {
    for (const { markdown } of packetsWith('incident commander/producer')) {
      const labels = statements(markdown).map(({ key }) => key);
      expect(labels.filter((label) => label.includes('incident commander producer'))).toEqual([]);
    }
  });

  it('do not let a product name state a verdict', () => {
    for (const { markdown } of packetsWith('Runtime cutover: GO')) {
      const verdicts = stated(markdown, ['runtime cutover', 'runtime cutover execution']);
      for (const { value } of verdicts) expect(value.startsWith('NO-GO')).toBe(true);
      expect(verdicts.length).toBeLessThanOrEqual(1);
    }
  });
});
