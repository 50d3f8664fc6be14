/**
 * Tries mutants on a source of trials, all in one process: `try.mjs SOURCE ROOM FROM IDS` in the copy, where SOURCE is `ledger`,
 * `corpus`, or tests (a pattern), and FROM the number of the first trial.
 *
 * Each trial is run with no mutant on, then with each that it reaches; the first miss kills. What is decided on loading
 * needs a process of its own, and is on from its start (`__STRYKER_ACTIVE_MUTANT__`). What one trial made others may only
 * use: that a mutant is missed there is no proof that jest misses it.
 *
 * Prints a line of JSON for each trial that begins, `{ trial, title }`, each mutant that is noticed, `{ id, by }`, each trial that fails
 * with no mutant on, `{ failing }`, what it reaches, `{ reached }`, and at last what was not tried, `{ loading }`. The last line
 * on the error stream says what is being tried.
 */
import '../without-jest.mjs';
import { readdirSync } from 'node:fs';
import { register } from 'node:module';
import path from 'node:path';

// Who asks for the gates' judgement is heard.
register(
  `data:text/javascript,${encodeURIComponent(`
    export const resolve = (specifier, context, next) =>
      next(/\\/gates\\/judge\\.js$/.test(specifier) ? '${new URL('judged.mjs', import.meta.url).href}' : specifier, context);
  `)}`,
);

const state = (globalThis.__stryker__ = { activeMutant: process.env.__STRYKER_ACTIVE_MUTANT__ });
const [source, room, from, ...wanted] = process.argv.slice(2);
/** What fails with no mutant on. */
const failing = JSON.parse(process.env.MUTANTS_FAILING ?? '[]');
const alone = state.activeMutant !== undefined;
/** Whether what a mutant changes can be seen where evidence is judged. */
const onlyJudges = room === 'gates' || room === 'decisions';
// What a door leaves behind when it is broken is no news.
process.on('unhandledRejection', () => undefined);

await load(room);
const { heard, saysTheSame } = await import('./judged.mjs');
const { sources, testTrials } = await import('./sources.mjs');
const trials = Object.hasOwn(sources, source) ? sources[source](onlyJudges) : testTrials(source);
const loading = alone ? [] : wanted.filter((id) => state.mutantCoverage?.static[id] !== undefined);
const alive = new Set(wanted.filter((id) => !loading.includes(id)));

let number = 0;
for await (const { title, passes } of trials) {
  const at = number++;
  if (at < Number(from)) continue;
  if (alive.size === 0) break;
  say({ trial: at, title });
  if (alone) await tryAlone(title, passes);
  else await tryAll(title, passes);
}
say({ loading });
process.exit(0);

async function tryAlone(title, passes) {
  if (failing.includes(title)) return;
  trying(wanted[0]);
  if (!(await isPassed(passes, null))) noticed(wanted[0], title);
}

async function tryAll(title, passes) {
  trying('-');
  state.currentTestId = title;
  const { result, calls } = await heard(() => isPassed(passes, null));
  state.currentTestId = `${title} (again)`;
  if (!result) return say({ failing: title });
  const covered = state.mutantCoverage?.perTest ?? {};
  const { [title]: outside = {}, [`${title} (judged)`]: inside = {} } = covered;
  const ids = Object.keys({ ...outside, ...inside }).filter((id) => alive.has(id));
  say({ reached: ids });
  for (const id of ids) {
    trying(id);
    state.activeMutant = id;
    const isQuiet = !Object.hasOwn(outside, id) && isSame(id, calls);
    if (!isQuiet && !(await isPassed(passes, id))) noticed(id, title);
    state.activeMutant = undefined;
  }
  for (const name of Object.keys(covered)) delete covered[name];
}

function isSame(id, calls) {
  try {
    return calls.every((call) => saysTheSame(id, call));
  } catch {
    return false;
  }
}

async function isPassed(passes, id) {
  try {
    return await passes(id);
  } catch {
    return false;
  }
}

function noticed(id, title) {
  alive.delete(id);
  say({ id, by: `${source}: ${title}` });
}

function trying(id) {
  process.stderr.write(`\n${id}`);
}

function say(what) {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}

/** Each file of the room, so that what is decided on loading is known to be. */
async function load(name) {
  const folder = path.join(import.meta.dirname, '../../src', name);
  for (const file of readdirSync(folder, { recursive: true }).filter((one) => one.endsWith('.ts')))
    await import(path.join(folder, file));
}
