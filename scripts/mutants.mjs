/**
 * Mutation testing of the rooms that judge: `npm run mutants` for all groups, `npm run mutants suite documents` for some.
 * Each group of sources is tried on the tests that are about it and cost little to load; what survives here may still be
 * caught by the slower tests. What did not change is not tried again (incremental). Reports: `reports/mutation/GROUP`.
 * Not part of CI: all of it takes hours.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

/** Sources below `src`, and tests below `__tests__`, as regular expressions. What no other group has is in `gates`. */
const GROUPS = {
  suite: { mutate: ['gates/suite*.ts'], tests: ['gates/suite', 'ledger/suites'] },
  decisions: { mutate: ['decisions/*.ts'], tests: ['decisions/(?!report)', 'gates/suite'] },
  documents: { mutate: ['documents/*.ts'], tests: ['documents/'] },
  handoff: {
    mutate: ['gates/{handoff,paths,generated,commands,roots,envelope}.ts'],
    tests: ['ledger/handoff', 'gates/roots'],
  },
  'sign-off': { mutate: ['gates/{sign-off,votes,records,claims,impact}.ts'], tests: ['ledger/sign-off'] },
  'immutable-release': {
    mutate: ['gates/{immutable-release,bundle,bundle-facts,drift}.ts'],
    tests: ['ledger/immutable-release', 'ledger/suites'],
  },
  rollback: { mutate: ['gates/{rollback,readiness}.ts'], tests: ['ledger/rollback'] },
  'stability-window': {
    mutate: ['gates/{stability-window,breaking,calendar,contract,envelope-diff}.ts'],
    tests: ['ledger/(?:stability-window|contract)', 'gates/(?:calendar|contract-diff)'],
  },
  gates: { mutate: ['gates/*.ts'], tests: ['ledger/', 'gates/agreement'] },
};

function run(name, { mutate, tests }) {
  const others = name === 'gates' ? Object.entries(GROUPS).filter(([other]) => other !== name) : [];
  const files = [...mutate, ...others.flatMap(([, group]) => group.mutate.map((glob) => `!${glob}`))].map((glob) =>
    glob.startsWith('!') ? `!src/${glob.slice(1)}` : `src/${glob}`,
  );
  const bin = path.join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  return spawnSync(process.execPath, [bin, 'run', '--mutate', files.join(',')], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTANT_GROUP: name, MUTANT_TESTS: tests.join(' ') },
  }).status;
}

/** Of the mutants that some test runs: how many were noticed. */
function score(name) {
  const { files } = JSON.parse(readFileSync(path.join(root, 'reports/mutation', name, 'mutation.json'), 'utf8'));
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...statuses) => all.filter((status) => statuses.includes(status)).length;
  const [noticed, missed] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')];
  return `${name}: ${((100 * noticed) / Math.max(1, noticed + missed)).toFixed(1)} % of ${noticed + missed} mutants noticed, ${missed} not`;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(GROUPS, name));
if (unknown.length > 0)
  throw new Error(`No such group: ${unknown.join(', ')}. Groups: ${Object.keys(GROUPS).join(', ')}.`);
const chosen = Object.entries(GROUPS).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const failed = chosen.filter(([name, group]) => run(name, group) !== 0).map(([name]) => name);
for (const [name] of chosen.filter(([name]) => !failed.includes(name))) console.log(score(name));
if (failed.length > 0) throw new Error(`Could not be tried: ${failed.join(', ')}.`);
