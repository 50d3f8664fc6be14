/** `handoff-gate plan`: spreads the suite over several machines. */
import path from 'node:path';
import type { Invocation } from '../invocation.js';
import { openOutputDirectory } from '../outputs.js';
import { makePlan, shardNames, writePlan } from '../plan.js';
import { prepare } from '../prepare.js';

export async function plan({ inputs, option }: Invocation): Promise<number> {
  const prepared = await prepare(inputs);
  const made = await makePlan(prepared, inputs.shard?.total ?? null);
  const out = option('out');
  const file = await writePlan(
    out === null
      ? path.join(await openOutputDirectory(inputs.outputDirectory, inputs.root), 'plan.json')
      : path.resolve(out),
    made,
  );
  const lines = made.shards.map(({ commands }, index) => {
    const name = shardNames(made)[index] ?? '';
    return `${name}  ${commands.join(', ') || 'no command'}\n`;
  });
  process.stdout.write(`${lines.join('')}plan  ${file}\n`);
  return 0;
}
