/**
 * What test files and their helpers take from jest, where they are played without it. What a file registers while
 * `registered` loads it is kept in its order, to be run by whoever asked (scripts/mutants/tests.mjs); otherwise it is nothing.
 */
import { bind } from 'jest-each';

export { expect } from 'expect';

let open = null;

/** The root block of what is registered while a file loads: `{ title, hooks, parts }`; a part is a block or `{ title, run }`. */
export async function registered(title, load) {
  const root = block(title);
  open = root;
  try {
    await load();
    return root;
  } finally {
    open = null;
  }
}

function block(title) {
  return { title, hooks: { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] }, parts: [] };
}

function describe(title, fill) {
  if (open === null) return;
  const outer = open;
  const inner = block(title);
  outer.parts.push(inner);
  open = inner;
  fill();
  open = outer;
}

function it(title, run) {
  open?.parts.push({ title, run });
}

const nothing = Object.assign(() => undefined, { each: () => () => undefined });
describe.each = bind(describe, false);
it.each = bind(it, false);
Object.assign(describe, { skip: nothing });
Object.assign(it, { skip: nothing, failing: nothing });
export { describe, it, it as test };

const hook = (name) => (act) => open?.hooks[name].push(act);
export const [beforeAll, beforeEach, afterEach, afterAll] = ['beforeAll', 'beforeEach', 'afterEach', 'afterAll'].map(
  hook,
);

/** Fake clocks and spies are jest's own: what needs them fails here, and is told as not tried. */
export const jest = undefined;
