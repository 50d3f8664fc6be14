/** The ledger of the gate `handoff`, where a payload has several faults of one kind. */
import type { Profile } from '../../../src/contracts/profile.js';
import type { LedgerCase } from '../case.js';
import { all, REMOVED, swap, withoutDocument } from '../edits.js';

const FILE = 'producer/handover/release.json';
const CANDIDATE = { on: 'candidate', role: 'producer' } as const;
const COMMANDS = '["node checks/lint.mjs", "node checks/behaviour.mjs", "node checks/contract.mjs --root ."]';
const listing = (...commands: readonly string[]) => swap(COMMANDS, JSON.stringify(commands));

/** The handoff's commands, in other words. */
const commanded =
  (...commands: readonly string[]) =>
  (profile: Profile): Profile => ({
    ...profile,
    producer: {
      ...profile.producer,
      suite: profile.producer.suite.map((rule, at) => {
        const command = commands[at] ?? rule.command;
        return { ...rule, command, words: command.split(' ') };
      }),
    },
  });

export const PAYLOAD: readonly LedgerCase[] = [
  {
    rule: 'handoff/verification-commands',
    title: 'one that the profile does not have, beside all that it has',
    as: 'error',
    ...CANDIDATE,
    edit: {
      [FILE]: listing(
        'node checks/lint.mjs',
        'node checks/behaviour.mjs',
        'node checks/contract.mjs --root .',
        'make proof',
      ),
    },
    file: FILE,
    line: 28,
    observed: 'make proof',
    hint: 'Remove it, or mark it `handoff: true` in the profile.',
  },
  {
    rule: 'handoff/verification-commands',
    title: 'those that are meant, by the program or by half of their words',
    as: 'error',
    ...CANDIDATE,
    profile: commanded('npm run lint all', 'cargo test --workspace --locked', 'make the proof now'),
    edit: { [FILE]: listing('npm test', 'cross test --workspace', 'proof') },
    file: FILE,
    line: 28,
    expected: 'npm run lint all',
    observed: 'npm test',
    hint: 'Write "npm run lint all".',
    also: [
      'error handoff/verification-commands',
      'error handoff/verification-commands',
      'error handoff/verification-commands',
    ],
  },
  {
    rule: 'handoff/verification-commands',
    title: 'more than are compared',
    as: 'error',
    ...CANDIDATE,
    edit: { [FILE]: listing(...Array.from({ length: 1001 }, (_, at) => `make ${at}`)) },
    file: FILE,
    line: 28,
    expected: '3',
    observed: '1001',
    hint: 'List the commands that the profile marks for the handoff.',
  },
  {
    rule: 'handoff/path',
    title: 'outside the root, also of what the profile does not name',
    as: 'error',
    ...CANDIDATE,
    profile: withoutDocument('producer', 'changelog'),
    edit: { [FILE]: all(swap('"contract/manifest.json"', '"/srv/manifest.json"'), swap('"NEWS.md"', '"../NEWS.md"')) },
    file: FILE,
    line: 26,
    expected: './contract/manifest.json',
    observed: '/srv/manifest.json',
    hint: 'Write a path below ., or generate the payload again.',
    also: ['error handoff/path'],
  },
  {
    rule: 'handoff/path',
    title: 'of a file that is gone',
    as: 'error',
    ...CANDIDATE,
    edit: { 'producer/NEWS.md': REMOVED },
    file: FILE,
    line: 27,
    expected: 'a file that exists',
    observed: 'no such file',
    hint: 'Restore the file, or name the one that is there.',
    also: ['error alignment/missing'],
  },
  {
    rule: 'handoff/envelope-policy',
    title: 'of a version that has none',
    as: 'error',
    ...CANDIDATE,
    edit: {
      [FILE]: swap(
        '"expected_service_contract_version": "orders.v4"',
        '"expected_service_contract_version": "orders.v3"',
      ),
    },
    file: FILE,
    line: 12,
    expected: 'orders.v4 | orders.v5',
    observed: 'orders.v3',
    hint: 'Fix the version, or add its policy to the profile.',
    also: ['error alignment/fact'],
  },
  {
    rule: 'handoff/envelope-policy',
    title: 'under another name',
    as: 'error',
    ...CANDIDATE,
    edit: { [FILE]: swap('"orders_v5_preview": {', '"orders_v6_preview": {') },
    file: FILE,
    line: 17,
    expected: 'orders_v5_preview',
    hint: 'Add "orders_v5_preview".',
    also: ['error handoff/envelope-policy'],
  },
  {
    rule: 'handoff/mode',
    title: 'beside another fault of the schema',
    as: 'error',
    ...CANDIDATE,
    edit: {
      [FILE]: all(swap('"orders-v5-preview"', '"Orders V6"'), swap('"NEWS.md"', '7')),
    },
    file: FILE,
    line: 3,
    expected: 'stable | orders-v5-preview',
    observed: 'Orders V6',
    hint: 'Set handoff_mode to one of stable, orders-v5-preview.',
    also: ['error alignment/fact', 'error handoff/schema'],
  },
  {
    rule: 'handoff/date',
    title: 'that has not come yet',
    as: 'error',
    ...CANDIDATE,
    edit: { [FILE]: swap('2025-02-10T09:00:00Z', '2025-02-11T10:05:01Z') },
    file: FILE,
    line: 2,
    expected: 'not after 2025-02-11T10:00:00.000Z',
    observed: '2025-02-11T10:05:01Z',
    hint: 'Generate the payload again, on a machine whose clock is right.',
  },
];
