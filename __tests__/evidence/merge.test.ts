import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CommitSha } from '../../src/contracts/brands.js';
import type { CommandResult, Evidence, SuiteEvidence } from '../../src/contracts/evidence.js';
import type { Outcome } from '../../src/contracts/words.js';
import { runAgain } from '../../src/evidence/attempts.js';
import { mergeEvidence } from '../../src/evidence/merge.js';
import { instant, shaWith } from '../support/brands.js';

const IDS = ['fmt', 'test', 'parity', 'smoke'];
const HEAD = shaWith('c');

function result(id: string, outcome: Outcome = 'passed'): CommandResult {
  return {
    id,
    command: id,
    lane: id,
    outcome,
    exitCode: outcome === 'passed' ? 0 : null,
    signal: null,
    startedAt: null,
    durationMs: null,
    log: null,
    logSha256: null,
    tail: '',
    reason: null,
    findings: [],
  };
}

interface Given {
  readonly commands?: readonly CommandResult[];
  readonly suite?: SuiteEvidence;
  readonly observedAt?: string;
  readonly sha?: CommitSha;
  readonly profile?: string;
}

/** What one machine leaves. */
function part({
  commands = [],
  suite,
  observedAt = '2026-02-21T10:00:00.000Z',
  sha = HEAD,
  profile = '0',
}: Given): Evidence {
  const side = { origin: 'own', repository: null, reference: null, absence: null, git: null, unknown: [] } as const;
  const nothing: SuiteEvidence = { kind: 'absent', reason: 'nobody asked', waiting: false };
  return {
    schema: 'handoff-gate.evidence/v1',
    observedAt: instant(observedAt),
    role: 'producer',
    profile: { source: 'p.yml', sha256: profile.repeat(64), text: '' },
    payloadSchema: null,
    subject: { commit: { sha, committedAt: instant(observedAt) }, tree: 'commit', differing: [], prefix: '' },
    change: null,
    eventTag: null,
    occasion: 'branch',
    sides: {
      producer: { ...side, side: 'producer', suite: suite ?? { kind: 'run', ran: 'here', subject: HEAD, commands } },
      consumer: { ...side, side: 'consumer', suite: nothing },
    },
    trees: [],
    files: [],
    pins: null,
    release: { kind: 'none' },
  };
}

function inTree(subject: Partial<Evidence['subject']>): Evidence {
  const evidence = part({});
  return { ...evidence, subject: { ...evidence.subject, ...subject } };
}

function merged(...parts: readonly Evidence[]): readonly string[] {
  const { suite } = mergeEvidence(parts, IDS).sides.producer;
  return suite.kind === 'run' ? suite.commands.map(({ id, outcome }) => `${id} ${outcome}`) : [];
}

describe('merged evidence', () => {
  it('is the same bytes in whatever order its parts come', () => {
    const OUTCOMES: readonly Outcome[] = ['passed', 'failed', 'cancelled'];
    const anyPart = fc
      .record({
        commands: fc.uniqueArray(fc.record({ id: fc.constantFrom(...IDS), outcome: fc.constantFrom(...OUTCOMES) }), {
          selector: ({ id }) => id,
        }),
        minute: fc.integer({ min: 10, max: 12 }),
      })
      .map(({ commands, minute }) =>
        part({
          commands: commands.map(({ id, outcome }) => result(id, outcome)),
          observedAt: `2026-02-21T10:${minute}:00.000Z`,
        }),
      );
    const anyOrders = fc
      .array(anyPart, { minLength: 1, maxLength: 4 })
      .chain((parts) => fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })));
    fc.assert(
      fc.property(anyOrders, ([parts, shuffled]) => {
        expect(JSON.stringify(mergeEvidence(shuffled, IDS))).toBe(JSON.stringify(mergeEvidence(parts, IDS)));
      }),
    );
  });

  it('holds every command once, in the order of the profile', () => {
    const parts = [part({ commands: [result('smoke'), result('fmt')] }), part({ commands: [result('parity')] })];
    expect(merged(...parts)).toEqual(['fmt passed', 'parity passed', 'smoke passed']);
  });

  it('counts a command that ran twice as what went worse', () => {
    expect(merged(part({ commands: [result('fmt')] }), part({ commands: [result('fmt', 'failed')] }))).toEqual([
      'fmt failed',
    ]);
  });

  it('counts a pass that its exit code denies before one that it does not', () => {
    const denied = { ...result('fmt'), exitCode: 1 };
    for (const parts of [
      [part({ commands: [denied] }), part({ commands: [result('fmt')] })],
      [part({ commands: [result('fmt')] }), part({ commands: [denied] })],
    ]) {
      expect(mergeEvidence(parts, IDS).sides.producer.suite).toMatchObject({ commands: [{ exitCode: 1 }] });
    }
  });

  it('is refused when its results are of more than one commit', () => {
    const other: SuiteEvidence = { kind: 'run', ran: 'here', subject: shaWith('d'), commands: [result('test')] };
    const nowhere: SuiteEvidence = { kind: 'run', ran: 'here', subject: null, commands: [result('test')] };
    for (const suite of [other, nowhere])
      expect(() => mergeEvidence([part({}), part({ suite })], IDS)).toThrow('results are of more than one commit');
  });

  it('was observed when the last of its parts was', () => {
    const late = '2026-02-21T10:30:00.000Z';
    expect(mergeEvidence([part({ observedAt: late }), part({})], IDS).observedAt).toBe(late);
  });

  it('is its part where there is only one', () => {
    const only = part({ commands: [result('fmt'), result('test')] });
    expect(JSON.stringify(mergeEvidence([only], IDS))).toBe(JSON.stringify(only));
  });

  it('differs from the commit in whatever one of its working trees differed in', () => {
    const soiled = (path: string) => inTree({ differing: [{ path, how: 'changed' }] });
    const late = { ...part({ observedAt: '2026-02-21T10:30:00.000Z' }) };
    const { subject } = mergeEvidence([soiled('b.txt'), late, soiled('a.txt'), inTree({ differing: null })], IDS);
    expect(subject).toMatchObject({
      tree: 'commit',
      differing: [
        { path: 'a.txt', how: 'changed' },
        { path: 'b.txt', how: 'changed' },
      ],
    });
  });

  it('does not know what differs where one of its parts does not, and says why', () => {
    const why = { kind: 'unknown', why: 'git says: no', mend: 'Fix it.' } as const;
    const untold = inTree({ differing: null });
    const sides = { ...untold.sides, producer: { ...untold.sides.producer, unknown: [why] } };
    const late = part({ observedAt: '2026-02-21T10:30:00.000Z' });
    const merged = mergeEvidence([{ ...untold, sides }, late], IDS);
    expect([merged.subject.differing, merged.sides.producer.unknown]).toEqual([null, [why]]);
  });

  it('is of a working tree where one of its parts is', () => {
    expect(mergeEvidence([part({}), inTree({ tree: 'working-tree' })], IDS).subject.tree).toBe('working-tree');
  });

  it('says why nothing ran where nothing ran', () => {
    const skipped: SuiteEvidence = { kind: 'absent', reason: 'skipped', waiting: false };
    expect(mergeEvidence([part({ suite: skipped })], IDS).sides.producer.suite).toEqual(skipped);
  });

  it.each([
    ['subject', part({ sha: shaWith('d') })],
    ['profile', part({ profile: '1' })],
  ])('is refused when its parts are of more than one %s', (what, other) => {
    expect(() => mergeEvidence([part({}), other], IDS)).toThrow(`more than one ${what}`);
  });

  describe('of two attempts of a run', () => {
    const tried = (number: number, commands: readonly CommandResult[], runId = '42') =>
      part({ suite: { kind: 'run', ran: 'elsewhere', subject: HEAD, attempt: { runId, number }, commands } });
    const outcomes = (parts: readonly Evidence[]) => {
      const { suite } = mergeEvidence(parts, IDS).sides.producer;
      return suite.kind === 'run' ? suite.commands.map(({ id, outcome }) => `${id} ${outcome}`) : [];
    };
    const first = tried(1, [result('fmt'), result('test', 'failed')]);

    it('lets the later one count for what it ran again, and says so', () => {
      const second = tried(2, [result('test')]);
      for (const parts of [
        [first, second],
        [second, first],
      ]) {
        expect(outcomes(parts)).toEqual(['fmt passed', 'test passed']);
        expect(runAgain(parts)).toBe(
          'The evidence is of more than one attempt of a run: of "test" the result of the later attempt counts.',
        );
      }
    });

    it('lets it count where it went worse, or did not come to an end', () => {
      const good = tried(1, [result('test')]);
      expect(outcomes([good, tried(2, [result('test', 'failed')])])).toEqual(['test failed']);
      expect(outcomes([good, tried(10, [result('test', 'cancelled')]), tried(9, [result('test')])])).toEqual([
        'test cancelled',
      ]);
    });

    it('forgets the working tree of an attempt of which nothing counts', () => {
      const soiled: Evidence = {
        ...first,
        subject: { ...first.subject, differing: [{ path: 'a.txt', how: 'changed' }] },
      };
      const whole = tried(2, [result('fmt'), result('test')]);
      expect(mergeEvidence([soiled, whole], IDS).subject.differing).toEqual([]);
      expect(mergeEvidence([soiled, tried(2, [result('test')])], IDS).subject.differing).toHaveLength(1);
    });

    it('orders nothing between two runs, nor where no workflow ran: the worse one counts', () => {
      expect(outcomes([first, tried(2, [result('test')], '43')])).toEqual(['fmt passed', 'test failed']);
      expect(outcomes([first, part({ commands: [result('test')] })])).toEqual(['fmt passed', 'test failed']);
      expect(runAgain([first, part({ commands: [result('test')] })])).toBeNull();
    });
  });
});
