// Writes every surface of every state of a run (__tests__/support/states.ts), to be looked at. `npm run states -- DIR`
import { mkdirSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import path from 'node:path';

register('./typescript-hooks.mjs', import.meta.url);
const { STATES, SURFACES } = await import('../__tests__/support/states.ts');

const folder = path.resolve(process.argv[2] ?? 'states');
for (const [number, state] of STATES.entries()) {
  const place = path.join(folder, `${String(number + 1).padStart(2, '0')}-${state.name.replaceAll(/[^\w]+/g, '-')}`);
  mkdirSync(place, { recursive: true });
  for (const [file, render] of Object.entries(SURFACES)) writeFileSync(path.join(place, file), render(state));
}
process.stdout.write(`${STATES.length} states, ${Object.keys(SURFACES).length} surfaces each, in ${folder}\n`);
