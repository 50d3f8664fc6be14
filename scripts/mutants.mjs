/**
 * Mutation testing of the rooms that judge. `npm run mutants -- --sample 60 --seed 1 gates` tries 60 mutants of a room,
 * drawn at random; without `--sample` all, which takes hours; without a room, each of them. Not part of CI.
 *
 * A mutant is tried pass by pass, each on what the ones before did not notice: the tests that are about its room, the
 * cases of the ledger, all other tests that run in process, the corpus. So the score is that of all of them, and most
 * mutants cost seconds. `--passes 2` ends after the second. What ends otherwise than by a test that fails is tried once
 * more, alone, before it is believed.
 *
 * Results are kept in `reports/mutation/ROOM.json`. `--again` tries what was missed the last time; `--tests PATTERN` (or
 * `ledger`, `corpus`) on some only: what some of them notice is noticed.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { mutantsOf, switchable } from './mutants/instrument.mjs';
import { drawn, told } from './mutants/score.mjs';
import { ended, reachedBy, tryOn } from './mutants/trial.mjs';

/** Per room what a mutant is tried on, in order: tests, as a regular expression of what stands below `__tests__/`, or cases. */
const PASSES = {
  decisions: ['decisions/', 'ledger', '(?!decisions/|ledger/).', 'corpus'],
  documents: ['documents/', 'ledger', '(?!documents/|ledger/).', 'corpus'],
  handoff: ['handoff/', 'ledger', '(?!handoff/|ledger/).', 'corpus'],
  gates: ['ledger', 'gates/', '(?!gates/|ledger/).', 'corpus'],
};
const CASES = ['ledger', 'corpus'];

const root = path.join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    again: { type: 'boolean', default: false },
    tests: { type: 'string' },
    passes: { type: 'string', default: '4' },
    workers: { type: 'string', default: '2' },
  },
});
const rooms = positionals.length === 0 ? Object.keys(PASSES) : positionals;
const wrong = rooms.filter((name) => !Object.hasOwn(PASSES, name));
if (wrong.length > 0) throw new Error(`No such room: ${wrong.join(', ')}. Rooms: ${Object.keys(PASSES).join(', ')}.`);

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
    const passes = values.tests === undefined ? PASSES[room].slice(0, Number(values.passes)) : [values.tests];
    for (const pass of passes.filter(() => left().length > 0)) {
      console.log(`${room}, ${pass}: ${left().length} mutants of ${all.length}`);
      if (CASES.includes(pass)) await tryOnCases(copy, { source: pass, room }, left(), note);
      else await tryOnTests(copy, pass, left(), note);
      for (const mutant of mutants.filter(({ key }) => !results.has(key)))
        results.set(mutant.key, { ...mutant, status: 'survived', by: null });
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

/** All in one process; what runs for ever there is tried by itself once more, and the others go on without it. */
async function tryOnCases(copy, { source, room }, mutants, note) {
  const run = async (ids, env, patience) => {
    const args = ['--disable-warning=ExperimentalWarning', 'scripts/mutants/cases.mjs', source, room, ...ids];
    const done = new Set();
    let loading = [];
    const hear = (line) => {
      const said = JSON.parse(line);
      if (said.loading !== undefined) loading = said.loading;
      else if (said.failing !== undefined)
        console.warn(`Not tried on the ${source}'s case "${said.failing}": it fails with no mutant on.`);
      else {
        const mutant = mutants.find((one) => one.id === said.id);
        done.add(said.id);
        note(mutant, { status: 'killed', by: said.by });
      }
    };
    const { code, errors, why } = await ended(copy, args, env, patience, hear);
    return { code, why, errors, left: ids.filter((id) => !done.has(id)), loading };
  };
  const alone = [];
  let left = mutants.map(({ id }) => id);
  while (left.length > 0) {
    const { code, errors, why, left: rest, loading } = await run(left, {}, 300_000);
    alone.push(...loading);
    if (code === 0) break;
    const stuck = errors.split('\n').at(-1);
    if (!rest.includes(stuck)) throw new Error(`The ${source} did not run to its end: ${why ?? errors.slice(-2000)}`);
    alone.push(stuck);
    left = rest.filter((id) => id !== stuck);
  }
  for (const id of alone) {
    const { code, why, left: rest } = await run([id], { __STRYKER_ACTIVE_MUTANT__: id }, 900_000);
    const isNoticed = code !== 0 && rest.length > 0;
    const mutant = mutants.find((one) => one.id === id);
    if (isNoticed) note(mutant, { status: 'ended', by: `${source}: ${why ?? 'it does not load'}` });
  }
}
