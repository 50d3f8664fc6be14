import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BLANK } from '../../src/contracts/blank.js';
import type { Evidence, FileEvidence } from '../../src/contracts/evidence.js';
import { fileOf } from '../../src/contracts/file-state.js';
import type { DocumentId, Profile } from '../../src/contracts/profile.js';
import { SIDES, type Side } from '../../src/contracts/words.js';
import type { GateOutcome } from '../../src/gate.js';
import { factsOf, wayBackOf } from '../../src/gates/pin/way-back.js';
import { renderDecisionRecord, renderReadiness } from '../../src/render/records.js';
import { judgeAgain } from '../support/judge.js';
import { Bench } from './bench.js';

const NOBODY = { incidentCommander: null, rollbackOwner: null };
type Texts = Readonly<Record<Side, Readonly<Record<'decision-record' | 'rollback-readiness', string>>>>;
interface Written {
  readonly evidence: Evidence;
  readonly profile: Profile;
  readonly role: Side;
  readonly texts: Texts;
}

const benches: Bench[] = [];
const written: Written[] = [];

beforeAll(async () => {
  benches.push(await Bench.memorykernel(), await Bench.orders());
  for (const bench of benches) {
    const { profile } = bench.profile;
    const runs: Record<Side, GateOutcome> = {
      producer: await bench.outcome('producer'),
      consumer: await bench.outcome('consumer'),
    };
    const texts = Object.fromEntries(
      SIDES.map((side) => {
        const { report, evidence } = runs[side];
        if (report.baseline === null) throw new Error('There is no baseline.');
        const request = { report, baseline: report.baseline, vocabulary: profile.vocabulary };
        const record = renderDecisionRecord(request, { owners: { producer: NOBODY, consumer: NOBODY } });
        const readiness = renderReadiness(request, factsOf(wayBackOf(evidence, profile)));
        return [side, { 'decision-record': record, 'rollback-readiness': readiness }];
      }),
    ) as unknown as Texts;
    for (const role of SIDES) written.push({ evidence: runs[role].evidence, profile, role, texts });
  }
});

afterAll(() => {
  for (const { folder } of benches) rmSync(folder, { recursive: true, force: true });
});

/** Names of people and teams: which words are names at all is the matter of another test. */
const person = fc.constantFrom(
  'Ada Brandt',
  'Jonas Weil',
  'Mira Sommer (on-call)',
  'Karl-Heinz Aumann',
  "Siobhán O'Neil",
  '@ada-brandt',
  'MemoryKernel Producer On-Call Lead',
  'Support Platform Team',
);

interface Answers {
  readonly people: readonly string[];
  readonly verdict: string;
  readonly ready: string;
  readonly signed: string;
}

/** Fills in every blank but one; `left` counts them over a document, null: none is left. */
function filled(
  text: string,
  { people, verdict, ready, signed }: Answers,
  isReadiness: (label: string) => boolean,
  left: number | null,
) {
  let count = -1;
  let person = 0;
  return text
    .split('\n')
    .map((line) => {
      if (!line.endsWith(`: ${BLANK}`)) return line;
      count += 1;
      if (count === left) return line;
      const label = line.replace(/^- /, '').replace(/: _+$/, '');
      const answer =
        label === 'Updated'
          ? signed
          : /lead|commander|owner|leitung|verantwortung|Signed by/i.test(label)
            ? people[person++ % people.length]
            : isReadiness(label)
              ? ready
              : verdict;
      return line.replace(BLANK, answer ?? '');
    })
    .join('\n');
}

function judge({ evidence, profile }: Written, texts: Texts) {
  const replaced = new Map<string, FileEvidence>();
  const others = evidence.files.filter(
    ({ tree, document }) => tree !== 'subject' || (document !== 'decision-record' && document !== 'rollback-readiness'),
  );
  for (const side of SIDES)
    for (const document of ['decision-record', 'rollback-readiness'] as const) {
      const bytes = Buffer.from(texts[side][document]);
      replaced.set(`${side} ${document}`, file(side, document, bytes));
    }
  const outcome = judgeAgain({ ...evidence, files: [...others, ...replaced.values()] }, profile);
  const gates = outcome.judged.judgements.filter(({ id }) => id === 'sign-off' || id === 'rollback');
  return {
    cutover: outcome.report.decisions.cutover.verdict,
    refused: outcome.report.decisions.cutover.blockers.some(({ rule }) => rule === 'sign-off/refused'),
    errors: gates.flatMap(({ findings }) =>
      findings.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${rule} ${message}`),
    ),
    gaps: gates.flatMap(({ gaps }) => gaps.map(({ rule }) => rule)),
  };
}

function file(side: Side, document: DocumentId, bytes: Buffer): FileEvidence {
  return { side, tree: 'subject', document, path: `docs/${document}-${side}.md`, state: fileOf(bytes) };
}

const blanksOf = (text: string) => text.split('\n').filter((line) => line.endsWith(`: ${BLANK}`)).length;

function answers({ evidence }: Written): fc.Arbitrary<Answers> {
  return fc.record({
    people: fc.array(person, { minLength: 4, maxLength: 4 }),
    verdict: fc.constantFrom('GO', '**GO**', '✅ **GO**'),
    ready: fc.constantFrom('READY', '**READY**', '**READY** (4 minutes)'),
    signed: fc.constant(evidence.observedAt.slice(0, 10)),
  });
}

function fill(
  run: Written,
  answer: Answers,
  left: { side: Side; document: 'decision-record' | 'rollback-readiness'; at: number } | null,
): Texts {
  const isReadiness = (label: string) => run.profile.vocabulary.readiness.includes(label.toLowerCase());
  return Object.fromEntries(
    SIDES.map((side) => [
      side,
      Object.fromEntries(
        (['decision-record', 'rollback-readiness'] as const).map((document) => {
          const isIt = left?.side === side && left.document === document;
          return [document, filled(run.texts[side][document], answer, isReadiness, isIt ? left.at : null)];
        }),
      ),
    ]),
  ) as unknown as Texts;
}

describe('the documents that are written to be signed', () => {
  it('are pending as they are written: nobody has said a thing', () => {
    for (const run of written) {
      const found = judge(run, run.texts);
      expect(found.errors).toEqual([]);
      expect(new Set(found.gaps)).toEqual(new Set(['sign-off/not-signed', 'rollback/not-ready']));
      expect(found.cutover).toBe('NO-GO');
    }
  });

  it('pass filled in and signed, and with any one blank left are not a yes', () => {
    for (const run of written) {
      const places = SIDES.flatMap((side) =>
        (['decision-record', 'rollback-readiness'] as const).flatMap((document) =>
          Array.from({ length: blanksOf(run.texts[side][document]) }, (_, at) => ({ side, document, at })),
        ),
      );
      expect(places).toHaveLength(22);
      const lacks = (answer: Answers, left: (typeof places)[number]) => {
        const found = judge(run, fill(run, answer, left));
        const gaps = [left.document === 'decision-record' ? 'sign-off/not-signed' : 'rollback/not-ready'];
        expect([left, found]).toEqual([left, { cutover: 'NO-GO', refused: false, errors: [], gaps }]);
      };
      const [first] = fc.sample(answers(run), 1);
      for (const left of places) if (first !== undefined) lacks(first, left);
      fc.assert(
        fc.property(answers(run), fc.constantFrom(...places), (answer, left) => {
          const whole = judge(run, fill(run, answer, null));
          expect(whole).toEqual({ cutover: 'GO', refused: false, errors: [], gaps: [] });
          lacks(answer, left);
        }),
        { numRuns: 10 },
      );
    }
  });

  it('hold no verdict, no READY and no name', () => {
    for (const { texts } of written)
      for (const side of SIDES)
        for (const text of Object.values(texts[side]))
          expect(text.replace(/```[\s\S]*?```/g, '')).not.toMatch(/\b(?:GO|NO-GO|READY|PASS)\b/);
  });

  it.each(['**NO-GO**', `**NO-GO** ${BLANK}`, `NO-GO, signed by ${BLANK}`])(
    'hear a refusal also where blanks are left: "%s"',
    (answer) => {
      const [run] = written;
      if (run === undefined) throw new Error('Nothing was written.');
      const said = run.texts.producer['decision-record'].replace(
        `Runtime cutover: ${BLANK}`,
        `Runtime cutover: ${answer}`,
      );
      const found = judge(run, { ...run.texts, producer: { ...run.texts.producer, 'decision-record': said } });
      expect(found).toMatchObject({ cutover: 'NO-GO', refused: true });
    },
  );

  it('say of a line what is wrong with it beside its blank', () => {
    const [run] = written;
    if (run === undefined) throw new Error('Nothing was written.');
    const said = run.texts.producer['decision-record'].replace(
      `Runtime cutover: ${BLANK}`,
      `Runtime cutover: GO unless the drill fails, signed by ${BLANK}`,
    );
    const found = judge(run, { ...run.texts, producer: { ...run.texts.producer, 'decision-record': said } });
    expect(found.cutover).toBe('NO-GO');
    expect(found.errors).not.toEqual([]);
  });
});
