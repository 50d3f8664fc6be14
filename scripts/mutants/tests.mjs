/** Test files as trials, played one after the other without jest. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { registered } from '../jest-globals.mjs';

const TESTS = path.join(import.meta.dirname, '../../__tests__');
/** What imports no room that judges, has a pass of its own, or needs more than this process. */
const ELSEWHERE = /^(?:attack|browser|bundle|corpus|e2e|git|github|ledger|suite)\//;

/**
 * What a file does before its first test is a trial, too.
 * @param pattern - of what stands below `__tests__/`
 */
export async function* testTrials(pattern) {
  const wanted = new RegExp(`^(?:${pattern})`);
  const files = readdirSync(TESTS, { recursive: true })
    .filter((name) => name.endsWith('.test.ts') && wanted.test(name) && !ELSEWHERE.test(name))
    .sort();
  for (const name of files) {
    const file = await loaded(name);
    const wholeIsSound = once(() => whole(name));
    // With a mutant on the whole file is played, from its loading on: what is set up is often kept in the file.
    const passes = async (id) => (id === null ? file.begin() : !(await wholeIsSound()) || whole(name));
    yield { title: name, passes };
    for (const test of file.tests) yield { title: `${name}: ${test.title}`, passes: () => file.play(test) };
    await file.end();
  }
}

let loadings = 0;

async function loaded(name) {
  const url = `${pathToFileURL(path.join(TESTS, name)).href}?${++loadings}`;
  return new TestFile(await registered(name, () => import(url)));
}

async function whole(name) {
  const file = await loaded(name);
  try {
    await file.begin();
    for (const test of file.tests) await file.play(test);
    return true;
  } catch {
    return false;
  } finally {
    await file.end();
  }
}

/** With no mutant on. */
function once(act) {
  let result = null;
  return () => (result ??= unchanged(act));
}

async function unchanged(act) {
  const state = globalThis.__stryker__;
  const { activeMutant } = state;
  state.activeMutant = undefined;
  try {
    return await act();
  } finally {
    state.activeMutant = activeMutant;
  }
}

class TestFile {
  #blocks;
  #begun;

  constructor(root) {
    this.tests = testsIn(root, []);
    this.#blocks = [...new Set(this.tests.flatMap(({ chain }) => chain))];
  }

  async begin() {
    this.#begun ??= each(this.#blocks, 'beforeAll');
    await this.#begun;
    return true;
  }

  async end() {
    await each(this.#blocks.toReversed(), 'afterAll');
  }

  async play({ chain, run }) {
    await this.begin();
    try {
      await each(chain, 'beforeEach');
      await run();
    } finally {
      await each(chain.toReversed(), 'afterEach');
    }
    return true;
  }
}

async function each(blocks, hook) {
  for (const { hooks } of blocks) for (const act of hooks[hook]) await act();
}

function testsIn(block, above) {
  const chain = [...above, block];
  return block.parts.flatMap((part) =>
    part.run === undefined
      ? testsIn(part, chain)
      : [{ title: [...chain.slice(1), part].map(({ title }) => title).join(' › '), chain, run: part.run }],
  );
}
