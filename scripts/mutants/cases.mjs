/**
 * Tries mutants on the cases of the ledger or of the corpus, all in one process: `cases.mjs ledger|corpus ROOM IDS` in
 * the copy.
 * Each case is run with no mutant on, then with each that it reaches; the first miss kills. What is decided on loading
 * needs a process of its own, and is on from its start (`__STRYKER_ACTIVE_MUTANT__`). What one case made others may only use:
 * such mutants are left to the tests.
 * Prints a line of JSON for each that is noticed, `{ id, by }`, for each case that fails with no mutant on, `{ failing }`,
 * and at last `{ loading: IDS }`, which were not tried. The last line on the error stream says what is being tried.
 */
import '../without-jest.mjs';

const state = (globalThis.__stryker__ = { activeMutant: process.env.__STRYKER_ACTIVE_MUTANT__ });
const SOURCES = { corpus, ledger };
const [source, room, ...wanted] = process.argv.slice(2);
/** A mutant of such a room changes no evidence: that is collected once. */
const onlyJudges = room === 'gates' || room === 'decisions';
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
  if (!passed) console.log(JSON.stringify({ failing: title }));
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
  const { JudgedAgain } = await import('../../__tests__/corpus/again.ts');
  const opened = await Bench.open();
  const bench = onlyJudges ? new JudgedAgain(opened) : opened;
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
        (sounds.has(id) || (await isSound(id))) &&
        (await examine(bench, expects, one, sounds.get(id))).misses.length === 0,
    })),
  );
  return { trials: [{ title: 'the honest pair', passes: isSound }, ...cases], close: () => opened.close() };
}

async function ledger() {
  const { LEDGER } = await import('../../__tests__/ledger/cases.ts');
  const { nameOf, readTranscripts, SOUND } = await import('../../__tests__/ledger/said.ts');
  const { PAIRS, Stage } = await import('../../__tests__/ledger/stage.ts');
  const first = onlyJudges ? Stage.remembering() : Stage.open();
  const stages = new Map();
  const stageOf = (id) => {
    // What is said of the sound pair is said with the mutant on; the pairs are the same.
    const stage = stages.get(id) ?? first.again();
    stages.set(id, stage);
    return stage;
  };
  const sound = await readTranscripts(SOUND);
  const trials = PAIRS.map((pair) => ({
    title: pair.name,
    passes: async (id) => (await stageOf(id).sound(pair)) === sound.get(pair.name),
  }));
  for (const [gate, cases] of Object.entries(LEDGER)) {
    const transcripts = await readTranscripts(gate);
    for (const one of cases) {
      const title = nameOf(one);
      const passes = async (id) => (await stageOf(id).play(one)).transcript === transcripts.get(title);
      trials.push({ title, passes });
    }
  }
  return { trials, close: () => first.close() };
}
