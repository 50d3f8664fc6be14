import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePlan, planShards, sufficientShards } from '../../src/suite/plan.js';

const commands = (...lanes: readonly string[]) => lanes.map((lane, index) => ({ id: `${lane}-${index}`, lane }));
const anyCommands = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 20 })
  .map((lanes) => commands(...lanes));

describe('shards', () => {
  it('hold every command once, whatever the number of shards', () => {
    fc.assert(
      fc.property(anyCommands, fc.integer({ min: 1, max: 8 }), (suite, total) => {
        const shards = planShards(suite, total);
        expect(shards).toHaveLength(total);
        expect(shards.flatMap((shard) => shard.commands).sort()).toEqual(suite.map(({ id }) => id).sort());
      }),
    );
  });

  it('never split a lane', () => {
    fc.assert(
      fc.property(anyCommands, fc.integer({ min: 1, max: 8 }), (suite, total) => {
        const shards = planShards(suite, total);
        for (const lane of new Set(suite.map((command) => command.lane))) {
          const holders = shards.filter((shard) => shard.commands.some((id) => id.startsWith(`${lane}-`)));
          expect(holders).toHaveLength(1);
        }
      }),
    );
  });

  it('keep the order of the profile within a shard', () => {
    expect(planShards(commands('a', 'b', 'a'), 1)[0]?.commands).toEqual(['a-0', 'b-1', 'a-2']);
  });

  it('are as even as the lanes allow', () => {
    const sizes = planShards(commands('a', 'a', 'a', 'b', 'c', 'd'), 2).map((shard) => shard.commands.length);
    expect(sizes).toEqual([3, 3]);
  });

  it('stay empty where there are more of them than lanes', () => {
    expect(planShards(commands('a'), 2)[1]).toEqual({ index: 2, total: 2, commands: [] });
  });
});

describe('the number of shards', () => {
  it('is the least at which none runs longer than the longest lane', () => {
    expect(sufficientShards(commands('a', 'a', 'a', 'b', 'c', 'd'))).toBe(2);
    expect(sufficientShards(commands('a', 'b', 'c'))).toBe(3);
    expect(sufficientShards(commands('a', 'a'))).toBe(1);
  });

  it('is one for an empty suite', () => {
    expect(sufficientShards([])).toBe(1);
  });
});

describe('a plan from another machine', () => {
  const plan = {
    schema: 'handoff-gate.plan/v1',
    role: 'producer',
    subject: 'a'.repeat(40),
    profileSha256: 'b'.repeat(64),
    shards: planShards(commands('a', 'b'), 2),
  };

  it('is read as it was written', () => {
    expect(parsePlan(JSON.stringify(plan))).toEqual({ ok: true, plan });
  });

  it.each([
    ['what is not JSON', '{', 'is not JSON'],
    ['another schema', JSON.stringify({ ...plan, schema: 'other' }), 'schema'],
    ['an unknown role', JSON.stringify({ ...plan, role: 'judge' }), 'role'],
    [
      'commands that are no texts',
      JSON.stringify({ ...plan, shards: [{ index: 1, total: 1, commands: [1] }] }),
      'shards',
    ],
    ['shards that are not counted', JSON.stringify({ ...plan, shards: plan.shards.slice(1) }), 'count'],
    ['a list', '[]', 'schema'],
  ])('is refused for %s', (_, text, words) => {
    const parsed = parsePlan(text);
    expect(parsed.ok ? '' : parsed.message).toContain(words);
  });
});
