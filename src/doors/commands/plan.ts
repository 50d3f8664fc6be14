/** `handoff-gate plan`: spreads the suite over several machines. */
import path from 'node:path';
import type { Invocation } from '../invocation.js';
import { neededOutputDirectory } from '../outputs.js';
import { makePlan, shardNames, writePlan } from '../plan.js';
import { prepare } from '../prepare.js';
import { makeFolder } from '../writing.js';
import { show } from '../printing.js';

export async function plan({ inputs, option }: Invocation): Promise<number> {
  const prepared = await prepare(inputs);
  const made = await makePlan(prepared, inputs.shard?.total ?? null);
  const out = option('out');
  const file =
    out === null
      ? path.join(await neededOutputDirectory(inputs.outputDirectory, inputs.root), 'plan.json')
      : path.resolve(out);
  if (out !== null) await makeFolder(path.dirname(file), inputs.root);
  await writePlan(file, made);
  const lines = made.shards.map(({ commands }, index) => {
    const name = shardNames(made)[index] ?? '';
    return `${name}  ${commands.join(', ') || 'no command'}\n`;
  });
  show(`${lines.join('')}plan  ${file}`);
  return 0;
}
