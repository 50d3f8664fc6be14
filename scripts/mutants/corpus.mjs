/**
 * Tries mutants that no test noticed on the corpus: `corpus.mjs IDS` in the copy. Each case is run with no mutant on, then
 * with each that it reaches; the first miss kills. What is decided on loading (`static`) needs a process of its own, and is
 * on from its start (`__STRYKER_ACTIVE_MUTANT__`). Prints { killed: { ID: case }, unreached: IDS, loading: IDS }.
 */
import { register } from 'node:module';

register('../typescript-hooks.mjs', import.meta.url);
const state = (globalThis.__stryker__ = { activeMutant: process.env.__STRYKER_ACTIVE_MUTANT__ });
const { KINDS } = await import('../../__tests__/corpus/kinds.ts');
const { Bench } = await import('../../__tests__/corpus/bench.ts');
const { BOTH } = await import('../../__tests__/corpus/case.ts');
const { examine } = await import('../../__tests__/corpus/verdict.ts');

const wanted = process.argv.slice(2);
const alone = state.activeMutant !== undefined;
const loading = alone ? [] : wanted.filter((id) => state.mutantCoverage?.static[id] !== undefined);
const alive = new Set(wanted.filter((id) => !loading.includes(id)));
const reached = new Set();
const killed = {};
const bench = await Bench.open();

/** Null: nobody notices. Else what did. */
async function noticed(id, title, run) {
  state.activeMutant = id;
  try {
    return (await run()) ? null : title;
  } catch (error) {
    return `${title}: ${error.message}`;
  } finally {
    state.activeMutant = undefined;
  }
}

function note(id, by) {
  if (by === null) return;
  killed[id] = by;
  alive.delete(id);
}

/** Which mutants a step reaches. */
async function reaching(name, step) {
  if (alone) return [...alive];
  state.currentTestId = name;
  await step();
  const ids = Object.keys(state.mutantCoverage?.perTest[name] ?? {}).filter((id) => alive.has(id));
  for (const id of ids) reached.add(id);
  return ids;
}

const isGo = ({ outcomes }) =>
  [...outcomes.values()].every((one) => one.kind === 'report' && one.report.verdict === 'GO');
const sounds = new Map();
const sound = alone ? null : await bench.sound(BOTH);
await reaching('sound', () => bench.sound(BOTH));
for (const id of [...alive])
  note(
    id,
    await noticed(id, 'the honest pair', async () => {
      sounds.set(id, await bench.sound(BOTH));
      return isGo(sounds.get(id));
    }),
  );
for (const { name, expects, cases } of KINDS)
  for (const one of cases) {
    if (alive.size === 0) break;
    process.stderr.write('.');
    const title = `${name}: ${one.title}`;
    for (const id of await reaching(title, () => examine(bench, expects, one, sound)))
      note(id, await noticed(id, title, async () => (await examine(bench, expects, one, sounds.get(id))).length === 0));
  }
bench.close();
const unreached = alone ? [] : [...alive].filter((id) => !reached.has(id));
process.stdout.write(`\n${JSON.stringify({ killed, unreached, loading })}\n`);
