/** The cases of the ledger and of the corpus as trials: `{ title, passes }`, where `passes` is told which mutant is on, or null. */
export { testTrials } from './tests.mjs';

export const sources = { ledger, corpus };

/** @param remembers - whether evidence is collected once: no mutant of the room can change it */
async function* ledger(remembers) {
  const { LEDGER } = await import('../../__tests__/ledger/cases.ts');
  const { nameOf, readTranscripts, SOUND } = await import('../../__tests__/ledger/said.ts');
  const { PAIRS, Stage } = await import('../../__tests__/ledger/stage.ts');
  const first = remembers ? Stage.remembering() : Stage.open();
  // What is said of the sound pair is said with the mutant on; the pairs are the same.
  const stageOf = (id) => (id === null ? first : first.again());
  const sound = await readTranscripts(SOUND);
  for (const pair of PAIRS)
    yield { title: pair.name, passes: async (id) => (await stageOf(id).sound(pair)) === sound.get(pair.name) };
  for (const [gate, cases] of Object.entries(LEDGER)) {
    const transcripts = await readTranscripts(gate);
    for (const one of cases) {
      const title = nameOf(one);
      yield {
        title: `${gate}: ${title}`,
        passes: async (id) => (await stageOf(id).play(one)).transcript === transcripts.get(title),
      };
    }
  }
  await first.close();
}

async function* corpus(remembers) {
  const { KINDS } = await import('../../__tests__/corpus/kinds.ts');
  const { Bench } = await import('../../__tests__/corpus/bench.ts');
  const { BOTH } = await import('../../__tests__/corpus/case.ts');
  const { examine } = await import('../../__tests__/corpus/verdict.ts');
  const { JudgedAgain } = await import('../../__tests__/corpus/again.ts');
  const opened = await Bench.open();
  const bench = remembers ? new JudgedAgain(opened) : opened;
  const own = await bench.sound(BOTH);
  let last = { id: null, sound: own };
  const soundFor = async (id) => {
    if (id === null) return own;
    if (last.id !== id) last = { id, sound: await bench.sound(BOTH) };
    return last.sound;
  };
  const isSound = async (id) =>
    [...(await soundFor(id)).outcomes.values()].every((one) => one.kind === 'report' && one.report.verdict === 'GO');
  yield { title: 'the honest pair', passes: isSound };
  for (const { name, expects, cases } of KINDS)
    for (const one of cases)
      yield {
        title: `${name}: ${one.title}`,
        passes: async (id) => (await examine(bench, expects, one, await soundFor(id))).misses.length === 0,
      };
  await opened.close();
}
