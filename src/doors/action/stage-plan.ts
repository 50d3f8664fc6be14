/** The stage `plan`: says how many machines the suite needs, and what each runs. */
import path from 'node:path';
import { Mistake } from '../../contracts/mistake.js';
import { makePlan, shardNames, writePlan } from '../plan.js';
import { openPeer } from './peer.js';
import { prepareByPolicy } from './policy.js';
import type { Session } from './session.js';

export async function planSuite(session: Session): Promise<number> {
  const { inputs, screen, files } = session;
  const { prepared } = await prepareByPolicy(session, null);
  const { peer } = await openPeer(session, prepared);
  const plan = await makePlan({ ...prepared, peer }, inputs.shard?.total ?? null);
  const file = await writePlan(path.join(inputs.outputDirectory, 'plan.json'), plan);
  for (const { index, total, commands } of plan.shards)
    screen.say(`shard ${index}/${total}: ${commands.join(', ') || 'no command'}`);
  const trouble = files.setOutputs({ plan: file, shards: JSON.stringify(shardNames(plan)) });
  // A plan that no job hears of plans nothing.
  if (trouble !== null) throw new Mistake(trouble);
  return 0;
}
