/** The ledger of the mirrors: folders and files that are missing, too many, or others than the original's. */
import { unknown } from '../../../src/contracts/answer.js';
import type { FileName, LedgerCase } from '../case.js';
import { REMOVED, swap } from '../edits.js';
import { times } from './contract-documents.js';
import type { Edit } from '../../gates/bench.js';

const MEMORYKERNEL = { on: 'memorykernel', role: 'producer' } as const;
const ORIGINAL = 'contracts/integration/v1';
const MEMORY = `components/outcome-memory/${ORIGINAL}`;
const CENTER = `components/multi-agent-center/${ORIGINAL}`;
const [MANIFEST, TRUTH] = ['producer-contract-manifest.json', 'service-contract-source-of-truth.json'];
/** Nobody reads what is outside. */
const OUTSIDE: Edit = { kind: 'link', to: '/' };
const NOTHING: Edit = { kind: 'link', to: 'nothing.json' };

const UNREAD = unknown('nobody was there', 'Ask again.');

type Edits = Required<LedgerCase>['edit'];
/** What is done to files of one folder. */
const inFolder = (folder: string, edits: Readonly<Record<string, Edits[FileName]>>): Edits =>
  Object.fromEntries(Object.entries(edits).map(([name, edit]) => [`producer/${folder}/${name}`, edit]));

export const ALIGNMENT_MIRRORS: readonly LedgerCase[] = [
  {
    rule: 'alignment/mirror',
    title: 'of two, with files that are missing, too many, unreadable, and alone',
    as: 'error',
    ...MEMORYKERNEL,
    edit: {
      ...inFolder(ORIGINAL, {
        // In neither mirror.
        'new.json': '{}\n',
        // A file in none of them.
        'half.json': '{}\n',
        // Both mirrors have another, and each its own.
        'split.json': '[0]\n',
        // An original that nobody can read, whatever the mirrors say.
        'locked.json': OUTSIDE,
      }),
      ...inFolder(MEMORY, {
        [MANIFEST]: REMOVED,
        // Both mirrors say so: the original stands alone.
        [TRUTH]: swap('api.v1', 'api.v2'),
        'half.json': OUTSIDE,
        'split.json': '[1]\n',
        'own.json': '{}\n',
        'locked.json': '{}\n',
      }),
      ...inFolder(CENTER, {
        [TRUTH]: swap('api.v1', 'api.v2'),
        'half.json': NOTHING,
        'split.json': '[2]\n',
        'locked.json': '{}\n',
      }),
    },
    file: `producer/${MEMORY}/half.json`,
    line: 1,
    expected: /^[0-9a-f]{64}$/,
    observed: 'a link that leads out of the root',
    hint: `Copy ${ORIGINAL}/half.json there, byte for byte.`,
    also: [...times(9, 'error alignment/mirror')],
  },
  {
    rule: 'alignment/mirror',
    title: 'that is empty, and one that nobody can look into',
    as: 'error',
    ...MEMORYKERNEL,
    edit: inFolder(MEMORY, { [MANIFEST]: REMOVED, [TRUTH]: REMOVED }),
    evidence: (evidence) => ({
      ...evidence,
      files: evidence.files.flatMap((file) => {
        if (file.document !== null || !file.path.startsWith(`${CENTER}/`)) return [file];
        return file.path.endsWith(TRUTH) ? [{ ...file, path: CENTER, state: UNREAD }] : [];
      }),
    }),
    file: `producer/${MEMORY}`,
    line: 1,
    expected: ORIGINAL,
    observed: 'no such files',
    hint: `Copy ${ORIGINAL} there, or fix the profile's mirrors.`,
    also: ['error alignment/mirror'],
  },
  {
    rule: 'alignment/mirror',
    title: 'whose file could not be read',
    as: 'error',
    ...MEMORYKERNEL,
    evidence: (evidence) => ({
      ...evidence,
      files: evidence.files.map((file) => (file.path === `${CENTER}/${TRUTH}` ? { ...file, state: UNREAD } : file)),
    }),
    file: `producer/${CENTER}/${TRUTH}`,
    line: 1,
    expected: /^[0-9a-f]{64}$/,
    observed: 'nobody was there',
    hint: `Copy ${ORIGINAL}/${TRUTH} there, byte for byte.`,
  },
  {
    rule: 'alignment/mirror',
    title: 'of a folder that holds nothing',
    as: 'error',
    ...MEMORYKERNEL,
    profile: (profile) => ({
      ...profile,
      mirrors: { canonical: 'contracts/integration/v2', files: '**/*.json', copies: [MEMORY] },
    }),
    file: 'producer/contracts/integration/v2',
    line: 1,
    expected: 'contracts/integration/v2',
    observed: 'no such files',
    hint: "Restore them, or fix the profile's mirrors.",
  },
];
