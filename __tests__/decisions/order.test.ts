/** Every list, count and "first" of a report is made from one order, and nothing stands in it twice. */
import { describe, expect, it } from '@jest/globals';
import { enforcedReport } from '../../src/contracts/report.js';
import { decide } from '../../src/decisions/decide.js';
import { blockersOf } from '../../src/render/verdicts.js';
import { matcherRule } from '../../src/contracts/catalogue.js';
import { noGoReport as report } from '../support/report-for-people.js';
import { finding, gap, judgement, judgements, request } from './judgements.js';

const REMARK = { rule: matcherRule('producer', 'script-messages'), message: 'required key is missing' };
const fromLog = (log: string) => finding('error', REMARK.rule, { ...REMARK, hint: `See ${log}.` });

describe('the order of what gates say', () => {
  it('is worst first, then the cause before the command, and the command before what it printed', () => {
    const suite = judgement('producer-suite', {
      findings: [
        fromLog('logs/a.log'),
        finding('error', 'producer-suite/command', { path: null }),
        finding('error', 'producer-suite/missing-program', { path: null }),
        finding('warning', 'producer-suite/missing-program', { path: null }),
      ],
    });
    const { gates, decisions } = decide(request({ judgements: judgements(suite) }));
    const expected = ['producer-suite/missing-program', 'producer-suite/command', 'producer-suite/script-messages'];
    expect(decisions.release?.blockers.map(({ rule }) => rule)).toEqual(expected);
    const [gate] = gates.filter(({ id }) => id === 'producer-suite');
    expect(gate?.findings.map(({ rule }) => rule)).toEqual([...expected, 'producer-suite/missing-program']);
    expect(gate?.summary).toBe('3 errors, first: producer-suite/missing-program says so');
  });

  it('of blockers is that of the enforced decision, so that its first is the first of every list', () => {
    const of = judgements(
      judgement('handoff', { gaps: [gap('pending', { message: 'Not there' })] }),
      judgement('alignment', {
        findings: [finding('error', undefined, { path: 'z' }), finding('error', undefined, { path: 'b' })],
      }),
      judgement('immutable-release', {
        findings: [finding('error', 'immutable-release/bundle-digest', { path: 'a' })],
      }),
    );
    const { decisions } = decide(request({ judgements: of }));
    for (const enforced of ['rehearsal', 'release', 'cutover'] as const) {
      const decided = report({ enforced, decisions });
      const own = blockersOf(decided).filter(({ decisions: blocked }) => blocked.includes(enforced));
      expect(own.map(({ blocker }) => blocker)).toEqual(enforcedReport(decided)?.blockers);
      expect(own.map(({ blocker }) => blocker.path).slice(0, 2)).toEqual(['b', 'z']);
    }
  });
});

describe('numbers in what gates say', () => {
  const pathsOf = (...paths: readonly string[]) => {
    const alignment = judgement('alignment', {
      findings: paths.map((path) => finding('error', undefined, { path })),
    });
    const { gates } = decide(request({ judgements: judgements(alignment) }));
    return gates.find(({ id }) => id === 'alignment')?.findings.map(({ path }) => path);
  };

  it('count: the tenth stands behind the ninth', () => {
    expect(pathsOf('log-10', 'log-9', 'log-1')).toEqual(['log-1', 'log-9', 'log-10']);
  });

  it('that are the same but for their zeros have one order, whoever is read first', () => {
    expect(pathsOf('log-01', 'log-1')).toEqual(pathsOf('log-1', 'log-01'));
  });
});

describe('what two commands printed alike', () => {
  const suite = judgement('producer-suite', { findings: [fromLog('logs/a.log'), fromLog('logs/b.log')] });
  const { gates, decisions } = decide(request({ judgements: judgements(suite) }));

  it('is one finding and one blocker, which name both logs', () => {
    expect(gates.find(({ id }) => id === 'producer-suite')?.findings.map(({ hint }) => hint)).toEqual([
      'See logs/a.log. See logs/b.log.',
    ]);
    expect(decisions.release?.blockers.map(({ clears }) => clears)).toEqual(['See logs/a.log. See logs/b.log.']);
  });

  it('does not repeat what fixes both', () => {
    const hints = [
      'Install it. It is said in logs/a.log.',
      'Install it. It is said in logs/b.log, by `x --root . --y`.',
    ];
    const twice = judgement('producer-suite', {
      findings: hints.map((hint) => finding('error', REMARK.rule, { hint })),
    });
    expect(
      decide(request({ judgements: judgements(twice) })).decisions.release?.blockers.map(({ clears }) => clears),
    ).toEqual(['Install it. It is said in logs/a.log. It is said in logs/b.log, by `x --root . --y`.']);
  });

  it('blocks each decision once, and is counted once', () => {
    const [only, ...more] = blockersOf(report({ decisions }));
    expect(more).toEqual([]);
    expect(only?.decisions).toEqual(['rehearsal', 'release', 'cutover']);
  });
});
