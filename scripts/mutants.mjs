/**
 * Mutation testing of the rooms that judge. `npm run mutants -- --sample 60 --seed 1 gates` tries 60 mutants of a room,
 * drawn at random; without `--sample` all, which takes hours; without a room, each of them; `--in gates/pin` keeps to the files
 * whose path has that in it. Not part of CI.
 *
 * A mutant is tried pass by pass, each on what the ones before did not notice: the cases of the ledger, the tests that are about
 * its room, all other tests that run in process, the corpus. So the score is that of all of them. `--passes 2` ends after the
 * second. Tests are played without jest, in one process, and what only judges what was judged before is not run again.
 *
 * Results are kept in `reports/mutation/ROOM.json`. `--again` tries what was missed the last time; `--tests PATTERN` (or
 * `ledger`, `corpus`) on some only: what some of them notice is noticed. What cannot be noticed is written down with its
 * reason in `mutants/explained.yaml`, and counts as neither.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { explanations } from './mutants/explained.mjs';
import { mutantsOf, switchable } from './mutants/instrument.mjs';
import { drawn, told } from './mutants/score.mjs';
import { ended } from './mutants/apart.mjs';

/** Per room what a mutant is tried on, in order: tests, as a regular expression of what stands below `__tests__/`, or cases. */
const PASSES = {
  decisions: ['decisions/', 'ledger', '(?!decisions/).', 'corpus'],
  documents: ['documents/', 'ledger', '(?!documents/).', 'corpus'],
  handoff: ['handoff/', 'ledger', '(?!handoff/).', 'corpus'],
  gates: ['ledger', 'gates/', '(?!gates/).', 'corpus'],
};

const root = path.join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    in: { type: 'string', default: '' },
    again: { type: 'boolean', default: false },
    tests: { type: 'string' },
    passes: { type: 'string', default: '4' },
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
  const all = (await mutantsOf(root, room)).filter(({ file }) => file.includes(values.in));
  const explained = explanations(all);
  const kept = values.again ? JSON.parse(readFileSync(report, 'utf8')).results : [];
  const wanted = values.again
    ? kept.filter((one) => isMissed(one) && !explained.has(one.key))
    : drawn(all, Number(values.sample ?? all.length), Number(values.seed));
  const { copy, mutants } = await switchable(root, room, wanted);
  const results = new Map([...kept, ...mutants].map((one) => [one.key, { status: 'unreached', by: null, ...one }]));
  const note = (id, status, by) => {
    const mutant = results.get(mutants.find((one) => one.id === id).key);
    if (status !== 'survived' || mutant.status === 'unreached') Object.assign(mutant, { status, by });
    if (status !== 'survived') console.log(`${status} ${mutant.key.replace(/\s+/g, ' ').slice(0, 160)} | ${by}`);
  };
  for (const [key, reason] of explained)
    if (results.has(key)) Object.assign(results.get(key), { status: 'explained', by: reason });
  try {
    const passes = values.tests === undefined ? PASSES[room].slice(0, Number(values.passes)) : [values.tests];
    for (const pass of passes) {
      const left = mutants.filter(({ key }) => isMissed(results.get(key))).map(({ id }) => id);
      console.log(`${room}, ${pass}: ${left.length} mutants of ${all.length}`);
      if (left.length > 0) await tryOn(copy, { source: pass, room }, left, note);
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

/** All in one process; where one runs for ever, the others go on from there without it. */
async function tryOn(copy, { source, room }, ids, note) {
  const failing = [];
  let left = ids;
  let from = 0;
  let loading = [];
  while (left.length > 0) {
    const { code, errors, why, ...heard } = await tried(copy, [source, room, from, ...left], note, failing);
    left = left.filter((id) => !heard.noticed.has(id));
    loading = heard.loading;
    if (code === 0) break;
    const stuck = errors.split('\n').at(-1);
    if (!left.includes(stuck)) throw new Error(`${source} did not run to its end: ${why ?? errors.slice(-2000)}`);
    note(stuck, 'ended', `${source}: ${heard.title}: ${why ?? 'the process ended'}`);
    left = left.filter((id) => id !== stuck);
    from = heard.trial;
  }
  for (const id of loading) {
    const { code, why, noticed } = await tried(copy, [source, room, 0, id], note, failing, id);
    if (code !== 0 && noticed.size === 0) note(id, 'ended', `${source}: ${why ?? 'it does not load'}`);
  }
}

/** One process. `on` is a mutant that is on from its start. */
async function tried(copy, args, note, failing, on) {
  const heard = { trial: 0, title: '', noticed: new Set(), loading: [] };
  const onLine = (line) => {
    const said = JSON.parse(line);
    if (said.trial !== undefined) Object.assign(heard, said);
    if (said.loading !== undefined) heard.loading = said.loading;
    for (const id of said.reached ?? []) note(id, 'survived', null);
    if (said.id !== undefined) {
      heard.noticed.add(said.id);
      note(said.id, 'killed', said.by);
    }
    if (said.failing !== undefined && !failing.includes(said.failing)) {
      failing.push(said.failing);
      console.warn(`Not tried on "${said.failing}": it fails with no mutant on.`);
    }
  };
  const env = { MUTANTS_FAILING: JSON.stringify(failing), ...(on && { __STRYKER_ACTIVE_MUTANT__: on }) };
  // Whatever is run with no mutant on ends; of a mutant nobody knows.
  const patience = (tried) => (/^\d+$/.test(tried) && on === undefined ? 30_000 : 600_000);
  return {
    ...heard,
    ...(await ended(copy, ['scripts/mutants/try.mjs', ...args], { env, patience, onLine })),
    ...heard,
  };
}
