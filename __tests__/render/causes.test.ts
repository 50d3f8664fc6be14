import { describe, expect, it } from '@jest/globals';
import type { CommandResult } from '../../src/contracts/evidence.js';
import { causesOf, reasonsIn, type Cause } from '../../src/render/causes.js';
import { alikeWords } from '../../src/render/failures.js';
import { reasonsOf } from '../../src/render/reasons.js';
import { STATES } from '../support/states.js';

const FORTY = STATES.find(({ name }) => name === 'forty failed commands')?.report;
if (FORTY === undefined) throw new Error('There is no such state');
const report = FORTY;

function causesWith(edit: (result: CommandResult) => Partial<CommandResult>): readonly Cause[] {
  const suite = report.suite.map((result) => ({
    ...result,
    ...(result.outcome === 'failed' ? edit(result) : {}),
  }));
  return causesOf({ ...report, suite }, reasonsOf(report));
}

/** Of letters only. */
function named(id: string): string {
  return id.replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
}

describe('commands that failed alike', () => {
  it('are one thing to do, told at the first, though numbers in it differ; what failed otherwise is another', () => {
    const causes = causesOf(report, reasonsOf(report));
    expect(causes).toHaveLength(2);
    expect(causes[0]?.alike.map(({ command }) => command.id).slice(0, 3)).toEqual([
      'component-2',
      'component-3',
      'component-5',
    ]);
    expect(causes[1]?.alike.map(({ command }) => command.id).slice(0, 2)).toEqual(['component-8', 'component-12']);
    expect(causes[0] && alikeWords(causes[0])).toBe('29 more commands failed alike');
    expect(reasonsIn(causes)).toBe(40);
  });

  it('are not told apart by what a matcher read in all of them, though their last words differ', () => {
    const finding = { ...report.gates.flatMap(({ findings }) => findings)[0] };
    const causes = causesWith(({ id }) => ({
      tail: `${id} says no\n`,
      findings: [{ ...finding, message: '`rg` was not found on this machine' } as CommandResult['findings'][number]],
    }));
    expect(causes).toHaveLength(1);
    expect(causes[0]?.alike).toHaveLength(39);
  });

  it.each<[string, (result: CommandResult) => Partial<CommandResult>]>([
    ['say nothing', () => ({ tail: '\n' })],
    ['differ in a line above the last', ({ id }) => ({ tail: `${named(id)}: wrong\nerror: aborting\n` })],
    ['exit otherwise', ({ id }) => ({ tail: 'error\n', exitCode: Number(id.replace(/\D/g, '')) })],
    ['were ended by a clock', () => ({ tail: 'error\n', outcome: 'timed-out' as const })],
  ])('are forty things where they %s', (_, edit) => {
    expect(causesWith(edit)).toHaveLength(40);
  });
});
