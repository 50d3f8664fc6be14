/**
 * Writes what the cases of the ledger say, in full: `npm run ledger`, or `npm run ledger -- GATE` for some of them. Read what
 * changed in `__tests__/ledger/said` before you commit it: the tests hold everything to it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import './without-jest.mjs';

const { LEDGER } = await import('../__tests__/ledger/cases.ts');
const { fileOf, nameOf, SOUND, writtenAs } = await import('../__tests__/ledger/said.ts');
const { PAIRS, Stage } = await import('../__tests__/ledger/stage.ts');

const parts = [SOUND, ...Object.keys(LEDGER)];
const wanted = process.argv.length > 2 ? process.argv.slice(2) : parts;
const wrong = wanted.filter((part) => !parts.includes(part));
if (wrong.length > 0) throw new Error(`No such part: ${wrong.join(', ')}. Parts: ${parts.join(', ')}.`);

const stage = Stage.open();
for (const part of wanted) {
  const said = new Map();
  if (part === SOUND) for (const pair of PAIRS) said.set(pair.name, await stage.sound(pair));
  else for (const one of LEDGER[part]) said.set(nameOf(one), (await stage.play(one)).transcript);
  mkdirSync(path.dirname(fileOf(part)), { recursive: true });
  writeFileSync(fileOf(part), writtenAs(said));
}
await stage.close();
