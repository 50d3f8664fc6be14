/** `handoff-gate plan`: spreads the suite over several machines. */
import path from 'node:path';
import { Mistake } from '../../contracts/mistake.js';
import type { Invocation } from '../invocation.js';
import { openOutputDirectory } from '../outputs.js';
import { makePlan, shardNames, writePlan } from '../plan.js';
import { prepare } from '../prepare.js';
import type { Inputs } from '../inputs.js';
import { makeFolder } from '../writing.js';

export async function plan({ inputs, option }: Invocation): Promise<number> {
  const prepared = await prepare(inputs);
  const made = await makePlan(prepared, inputs.shard?.total ?? null);
  const out = option('out');
  const file = out === null ? path.join(await folder(inputs), 'plan.json') : path.resolve(out);
  if (out !== null) await makeFolder(path.dirname(file), inputs.root);
  await writePlan(file, made);
  const lines = made.shards.map(({ commands }, index) => {
    const name = shardNames(made)[index] ?? '';
    return `${name}  ${commands.join(', ') || 'no command'}\n`;
  });
  process.stdout.write(`${lines.join('')}plan  ${file}\n`);
  return 0;
}

async function folder({ outputDirectory, root }: Inputs): Promise<string> {
  const { directory, troubles } = await openOutputDirectory(outputDirectory, root);
  if (troubles.length > 0) throw new Mistake(troubles.join('\n'));
  return directory;
}
