/**
 * Tries mutants on the cases of the ledger or of the corpus, all in one process: `cases.mjs ledger|corpus IDS` in the copy.
 * Each case is run with no mutant on, then with each that it reaches; the first miss kills. What is decided on loading
 * needs a process of its own, and is on from its start (`__STRYKER_ACTIVE_MUTANT__`). What one case made others may only use:
 * such mutants are left to the tests.
 * Prints a line of JSON for each that is noticed, `{ id, by }`, and at last `{ loading: IDS }`, which were not tried. The last
 * line on the error stream says what is being tried.
 */
import { register } from 'node:module';

register('../typescript-hooks.mjs', import.meta.url);
// The benches hold by jest's `expect`, which is there without jest, too.
register(
  `data:text/javascript,${encodeURIComponent(`
    export const resolve = (specifier, context, next) => next(specifier === '@jest/globals' ? '${new URL('globals.mjs', import.meta.url).href}' : specifier, context);
  `)}`,
);
const state = (globalThis.__stryker__ = { activeMutant: process.env.__STRYKER_ACTIVE_MUTANT__ });
const SOURCES = { corpus, ledger };
const [source, ...wanted] = process.argv.slice(2);
const alone = state.activeMutant !== undefined;
const { trials, close } = await SOURCES[source]();
const loading = alone ? [] : wanted.filter((id) => state.mutantCoverage?.static[id] !== undefined);
const alive = new Set(wanted.filter((id) => !loading.includes(id)));

for (const { title, passes } of trials) {
  if (alive.size === 0) break;
  for (const id of await reaching(title, passes)) {
    process.stderr.write(`\n${id}`);
    if (await isQuiet(id, passes)) continue;
    alive.delete(id);
    console.log(JSON.stringify({ id, by: `${source}: ${title}` }));
  }
}
await close();
console.log(JSON.stringify({ loading }));

/** Which mutants a case reaches; none where it does not pass by itself. */
async function reaching(title, passes) {
  if (alone) return [...alive];
  process.stderr.write('\n-');
  state.currentTestId = title;
  const passed = await passes(null);
  if (!passed) console.error(`\n${title} does not pass with no mutant on.`);
  return passed ? Object.keys(state.mutantCoverage?.perTest[title] ?? {}).filter((id) => alive.has(id)) : [];
}

/** Whether nobody notices. */
async function isQuiet(id, passes) {
  state.activeMutant = id;
  try {
    return await passes(id);
  } catch {
    return false;
  } finally {
    if (!alone) state.activeMutant = undefined;
  }
}

async function corpus() {
  const { KINDS } = await import('../../__tests__/corpus/kinds.ts');
  const { Bench } = await import('../../__tests__/corpus/bench.ts');
  const { BOTH } = await import('../../__tests__/corpus/case.ts');
  const { examine } = await import('../../__tests__/corpus/verdict.ts');
  const bench = await Bench.open();
  const sounds = new Map();
  const isSound = async (id) => {
    const sound = await bench.sound(BOTH);
    sounds.set(id, sound);
    return [...sound.outcomes.values()].every((one) => one.kind === 'report' && one.report.verdict === 'GO');
  };
  const cases = KINDS.flatMap(({ name, expects, cases: all }) =>
    all.map((one) => ({
      title: `${name}: ${one.title}`,
      passes: async (id) =>
        (sounds.has(id) || (await isSound(id))) && (await examine(bench, expects, one, sounds.get(id))).length === 0,
    })),
  );
  return { trials: [{ title: 'the honest pair', passes: isSound }, ...cases], close: () => bench.close() };
}

async function ledger() {
  const { CASES } = await import('../../__tests__/ledger/cases.ts');
  const { Stage } = await import('../../__tests__/ledger/stage.ts');
  const first = new Stage();
  const stages = new Map();
  const stageOf = (id) => {
    // What is said of the sound pair is said with the mutant on; the pairs are the same.
    const stage = stages.get(id) ?? first.again();
    stages.set(id, stage);
    return stage;
  };
  const trials = CASES.map((one) => ({
    title: `${one.as} ${one.rule}${one.title === undefined ? '' : `, ${one.title}`}`,
    passes: async (id) => holds(one, await stageOf(id).play(one)),
  }));
  return { trials, close: () => first.close() };
}

/** The same as __tests__/ledger/play.ts holds. */
function holds(one, { said, line }) {
  const own = said.find(({ rule, as }) => rule === one.rule && as === one.as);
  if (own === undefined || own.file !== (one.file ?? null) || own.line !== line) return false;
  const isSaid = (field) =>
    one[field] instanceof RegExp ? one[field].test(own[field]) : own[field] === (one[field] ?? null);
  if (!['expected', 'observed', 'hint'].every(isSaid)) return false;
  const besides = said.filter((saying) => saying !== own).map(({ rule, as }) => `${as} ${rule}`);
  return one.always === true || besides.sort().join('\n') === [...(one.also ?? [])].sort().join('\n');
}
