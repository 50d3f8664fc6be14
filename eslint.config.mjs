import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Who may be imported by whom: the story runs one way (docs/architecture.md). */
const rooms = {
  contracts: [],
  documents: ['contracts'],
  handoff: ['contracts', 'documents'],
  profile: ['contracts', 'documents', 'handoff'],
  suite: ['contracts'],
  git: ['contracts'],
  evidence: ['contracts', 'documents', 'handoff', 'profile'],
  gates: ['contracts', 'documents', 'handoff', 'profile'],
  repairs: ['contracts', 'documents', 'handoff'],
  decisions: ['contracts'],
  render: ['contracts'],
  github: ['contracts', 'render'],
};

/** In src/gates: what every gate stands on, then a folder a gate, which asks no other gate. */
const GROUND = { case: [], records: ['case'], contract: ['case'], pin: ['case', 'records'] };
const GATES = ['handoff', 'suite', 'alignment', 'sign-off', 'immutable-release', 'rollback', 'stability-window'];
const floors = [...Object.keys(GROUND), ...GATES];
const gateZones = floors.map((floor) => {
  const allowed = GROUND[floor] ?? Object.keys(GROUND);
  const others = floors.filter((other) => other !== floor && !allowed.includes(other));
  return {
    target: `./src/gates/${floor}`,
    from: ['./src/gates/judge.ts', ...others.map((other) => `./src/gates/${other}`)],
    message: `src/gates/${floor} may import only from: ${allowed.join(', ') || 'nothing'} of the gates (docs/architecture.md).`,
  };
});

const all = [...Object.keys(rooms), 'doors'];
const roomZones = Object.entries(rooms).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: [
    './src/gate.ts',
    ...all.filter((other) => other !== room && !allowed.includes(other)).map((other) => `./src/${other}`),
  ],
  message: `src/${room} may import only from: ${allowed.join(', ') || 'nothing'} (docs/architecture.md).`,
}));

/** The toolkit throws where one of the runner's files cannot be written, and leaves half an output behind. */
const runnerFiles = [
  {
    selector:
      'MemberExpression[object.name="core"][property.name=/^(setOutput|summary|setFailed|exportVariable|addPath|saveState)$/]',
    message: "The runner's files are written through src/doors/action/runner-files.ts.",
  },
  {
    selector:
      'ImportDeclaration[source.value="@actions/core"] > ImportSpecifier[imported.name=/^(setOutput|summary|setFailed|exportVariable|addPath|saveState)$/]',
    message: "The runner's files are written through src/doors/action/runner-files.ts.",
  },
];
/** Whoever reads the streams obeys: words go through the door, or through the step's log, which does. */
const printing = [
  {
    selector:
      'MemberExpression[object.object.name="process"][object.property.name=/^(stdout|stderr)$/][property.name=/^(write|end|cork|_write)$/]',
    message: 'Words are shown through src/doors/printing.ts.',
  },
  {
    selector: 'MemberExpression[object.name=/^(stdout|stderr)$/][property.name=/^(write|end|cork|_write)$/]',
    message: 'Words are shown through src/doors/printing.ts.',
  },
  {
    selector: 'MemberExpression[object.name="console"]',
    message: 'Words are shown through src/doors/printing.ts.',
  },
  {
    selector:
      'MemberExpression[object.name="core"][property.name=/^(info|warning|error|notice|debug|group|startGroup|endGroup)$/]',
    message: "The step's log is written through src/doors/action/screen.ts.",
  },
  {
    selector:
      'ImportDeclaration[source.value="@actions/core"] > ImportSpecifier[imported.name=/^(info|warning|error|notice|debug|group|startGroup|endGroup)$/]',
    message: "The step's log is written through src/doors/action/screen.ts.",
  },
];
/** What is written in the documents of a handoff, and where, one room knows: the others ask what is said. */
const keys = [
  {
    selector: 'CallExpression[callee.name=/^(entry|at)$/] > Literal:not(:first-child)',
    message: 'Keys of the documents are read in src/handoff (docs/architecture.md, "A document").',
  },
  {
    selector: 'MemberExpression[computed=true] > Literal[value=/^[a-z0-9]+(_[a-z0-9]+)+$/]',
    message: 'Keys of the documents are read in src/handoff (docs/architecture.md, "A document").',
  },
];
const writing = [
  {
    selector:
      'ImportDeclaration[source.value=/^(node:)?fs/] > ImportSpecifier[imported.name=/^(write|append|mkdir$|mkdirSync|rm|rename|unlink|symlink|link|cp|copyFile|chmod|chown|truncate|createWriteStream|open|utimes)/]',
    message: 'Files are written through src/doors/writing.ts.',
  },
];

export default tseslint.config(
  { ignores: ['dist', '.bundle', '.e2e', 'coverage', 'reports', 'src/contracts/compiled'] },
  {
    files: ['src/**/*.ts', '__tests__/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver()],
      // Without it `no-cycle` reads no TypeScript, and finds nothing.
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: [...roomZones, ...gateZones] }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/{contracts,documents,handoff,gates,repairs,decisions,render}/**/*.ts'],
    rules: {
      // The pure rooms: same evidence in, same bytes out. No clock, no disk, no network.
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval'],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^node:(?!crypto$|buffer$|path$|util$)', message: 'This room is pure.' },
            { group: ['@actions/*', '@octokit/*'], message: 'This room is pure.' },
          ],
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
    },
  },
  {
    // One door to git, and one room that starts processes; the demo builds repositories, which nobody judges.
    files: ['src/**/*.ts'],
    ignores: ['src/git/git.ts', 'src/suite/**', 'src/doors/demo/scribe.ts', 'src/doors/commands/demo.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?:node:)?child_process$',
              message: 'Processes are started by src/suite; git is asked through src/git.',
            },
            { group: ['@actions/exec'], message: 'git is asked through src/git.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...runnerFiles, ...writing, ...printing, ...keys],
      // A file is one room, and a function one page of it; what grows beyond is two things. More than four parameters hide one.
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', 60],
      '@typescript-eslint/max-params': ['error', { max: 4 }],
    },
  },
  {
    // Those who know the format, the syntaxes below it, and the profile; git's and GitHub's answers are no documents.
    files: ['src/{handoff,documents,profile,suite,git,github,contracts}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...runnerFiles, ...writing, ...printing] },
  },
  {
    // One door for writing, and the suite's logs; the demo writes into a folder of its own.
    files: [
      'src/doors/writing.ts',
      'src/doors/writing-together.ts',
      'src/profile/bounded.ts',
      'src/suite/**/*.ts',
      'src/doors/demo/**/*.ts',
      'src/doors/commands/demo.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...runnerFiles, ...printing] },
  },
  {
    // One door for words; the step's log; and the entry, which has no parts yet.
    files: ['src/doors/printing.ts', 'src/doors/action/screen.ts', 'src/doors/action.ts'],
    rules: { 'no-restricted-syntax': ['error', ...runnerFiles, ...writing] },
  },
  {
    // Expressions meet what anybody wrote: none takes more than linear time.
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['__tests__/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
);
