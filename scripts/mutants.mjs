/**
 * Mutation testing of the rooms that judge. `npm run mutants -- --sample 60 --seed 1 gates` tries 60 mutants of a room,
 * drawn at random; without `--sample` all, which takes hours; without a room, each of them. Not part of CI.
 *
 * A mutant is tried on the tests that are about its room; what they do not notice on all others that run in process; and
 * what is then left on the corpus. So the score is that of all of them, and most mutants cost seconds. `--until` ends sooner
 * (`own`, `tests`, `corpus`). What ends otherwise than by a test that fails is tried once more, alone, before it is believed.
 *
 * Results are kept in `reports/mutation/ROOM.json`. `--again` tries what was missed the last time, `--tests PATTERN` on some
 * tests only: what some of them notice is noticed.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { mutantsOf, switchable } from './mutants/instrument.mjs';
import { drawn, told } from './mutants/score.mjs';
import { ended, reachedBy, tryOn } from './mutants/trial.mjs';

/** Per room, the tests that are about it, as a regular expression of what stands below `__tests__/`. */
const OWN = { decisions: 'decisions/', documents: 'documents/', gates: 'gates/|ledger/' };
const PASSES = ['own', 'tests', 'corpus'];

const root = path.join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    again: { type: 'boolean', default: false },
    tests: { type: 'string' },
    until: { type: 'string', default: 'corpus' },
    workers: { type: 'string', default: '2' },
  },
});
const rooms = positionals.length === 0 ? Object.keys(OWN) : positionals;
const wrong = rooms.filter((name) => !Object.hasOwn(OWN, name));
if (wrong.length > 0) throw new Error(`No such room: ${wrong.join(', ')}. Rooms: ${Object.keys(OWN).join(', ')}.`);
if (!PASSES.includes(values.until)) throw new Error(`--until is one of ${PASSES.join(', ')}.`);

const scores = [];
for (const room of rooms) scores.push(await score(room));
console.log(`\n${scores.join('\n\n')}`);

async function score(room) {
  const report = path.join(root, 'reports/mutation', `${room}.json`);
  const all = await mutantsOf(root, room);
  const kept = values.again ? JSON.parse(readFileSync(report, 'utf8')).results : [];
  const wanted = values.again
    ? kept.filter(isMissed)
    : drawn(all, Number(values.sample ?? all.length), Number(values.seed));
  const { copy, mutants } = await switchable(root, room, wanted);
  const results = new Map(kept.map((one) => [one.key, one]));
  const note = (mutant, { status, by = null }) => {
    results.set(mutant.key, { ...mutant, status, by });
    console.log(`${status} ${mutant.key.replace(/\s+/g, ' ').slice(0, 160)}${by === null ? '' : ` | ${by}`}`);
  };
  const left = () => mutants.filter(({ key }) => !results.has(key) || isMissed(results.get(key)));
  try {
    for (const pass of values.tests === undefined
      ? PASSES.slice(0, PASSES.indexOf(values.until) + 1)
      : [values.tests]) {
      if (left().length === 0) break;
      console.log(`${room}, ${pass}: ${left().length} mutants of ${all.length}`);
      if (pass === 'corpus') await tryOnCorpus(copy, left(), note);
      else await tryOnTests(copy, testsOf(room, pass), left(), note);
      mkdirSync(path.dirname(report), { recursive: true });
      writeFileSync(report, JSON.stringify({ room, all: all.length, results: [...results.values()] }, null, 1));
    }
    return told(room, [...results.values()], all.length);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function isMissed({ status }) {
  return status === 'survived' || status === 'unreached';
}

function testsOf(room, pass) {
  if (pass === 'own') return OWN[room];
  return pass === 'tests' ? `(?!${OWN[room]}).` : pass;
}

async function tryOnTests(copy, tests, mutants, note) {
  const reached = await reachedBy(copy, tests, values.workers);
  const queue = [...mutants];
  const ended = [];
  const worker = async () => {
    for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
      const result = await tryOn(copy, reached, mutant);
      if (result.status === 'ended') ended.push(mutant);
      else note(mutant, result);
    }
  };
  await Promise.all(Array.from({ length: Number(values.workers) }, worker));
  for (const mutant of ended) note(mutant, await tryOn(copy, reached, mutant, 3));
}

async function tryOnCorpus(copy, mutants, note) {
  const run = async (ids, env) => {
    const args = ['--disable-warning=ExperimentalWarning', 'scripts/mutants/corpus.mjs', ...ids];
    const { code, output, why } = await ended(copy, args, env, 600_000);
    if (code === 0) return JSON.parse(output.trim().split('\n').at(-1));
    if (ids.length > 1) throw new Error(`The corpus did not run to its end: ${why ?? `exit ${code}`}.`);
    return { killed: { [ids[0]]: why ?? 'it does not load' }, loading: [] };
  };
  const { killed, loading } = await run(
    mutants.map(({ id }) => id),
    {},
  );
  for (const id of loading) Object.assign(killed, (await run([id], { __STRYKER_ACTIVE_MUTANT__: id })).killed);
  for (const mutant of mutants)
    if (killed[mutant.id] !== undefined) note(mutant, { status: 'killed', by: `corpus: ${killed[mutant.id]}` });
}
