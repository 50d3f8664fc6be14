/** G: paths that are code, or that the profile calls nothing, where only metadata may have changed. */
import type { Case } from '../case.js';
import { PATHS, type Recipe } from '../honest-pair.js';
import type { Files } from '../history.js';

type Row = readonly [title: string, why: string, files: Files];
const OTHER_COMMIT = '1111111111111111111111111111111111111111';

const CODE: readonly Row[] = [
  ['rust-toolchain.toml', 'another compiler', { 'rust-toolchain.toml': '[toolchain]\nchannel = "nightly"\n' }],
  ['rust-toolchain', 'another compiler', { 'rust-toolchain': 'nightly\n' }],
  ['.cargo/config.toml', 'other flags', { '.cargo/config.toml': '[build]\nrustflags = ["-Awarnings"]\n' }],
  ['.cargo/config', 'other flags', { '.cargo/config': '[build]\njobs = 1\n' }],
  ['build.rs', 'it runs while building', { 'build.rs': 'fn main() {}\n' }],
  ['crates/service/build.rs', 'it runs while building', { 'crates/service/build.rs': 'fn main() {}\n' }],
  ['migrations/', 'another database', { 'migrations/0002_drop.sql': 'DROP TABLE memory;\n' }],
  ['nested migrations', 'another database', { 'docs/migrations/0002.sql': 'DROP TABLE memory;\n' }],
  ['a source file', 'the code', { 'crates/service/src/main.rs': '// another\n' }],
  ['a source file is gone', 'the code', { 'crates/service/src/main.rs': null, 'README.md': '# Nothing\n' }],
  [
    'a source file is renamed',
    'the code',
    { 'crates/service/src/main.rs': null, 'crates/service/src/lib.rs': '// service.v3, the next\n' },
  ],
  [
    'a source file moves among the documents',
    'it is gone from the code',
    { 'crates/service/src/main.rs': null, 'docs/main.rs': '// service.v3, the next\n' },
  ],
  ['a source file becomes a link', 'other code', { 'crates/service/src/main.rs': { link: '../../../docs/main.rs' } }],
  ['another case of a folder', 'the same folder on many disks', { 'Crates/service/src/main.rs': '// another\n' }],
  ['another case of a file', 'the same file on many disks', { 'cargo.toml': '[workspace]\n' }],
  ['Cargo.lock', 'other dependencies', { 'Cargo.lock': 'version = 4\n' }],
  ['Cargo.toml of a component', 'other dependencies', { 'components/outcome-memory/Cargo.toml': '[package]\n' }],
  ['a crate of a component', 'the code', { 'components/outcome-memory/crates/x/src/lib.rs': '//\n' }],
  ['the OpenAPI document', 'the contract', { 'openapi/paths.yaml': 'paths: {}\n' }],
  ['a contract schema', 'the contract', { 'contracts/integration/v1/schemas/error.schema.json': '{}\n' }],
  ['a submodule', 'other code', { 'vendor/engine': { submodule: OTHER_COMMIT } }],
  ['a submodule among the documents', 'other code, wherever it stands', { 'docs/theme': { submodule: OTHER_COMMIT } }],
  [
    '.gitmodules',
    'it says which code a submodule is',
    { '.gitmodules': '[submodule "x"]\n\tpath = x\n\turl = https://example.com/x\n' },
  ],
  ['.gitmodules among the documents', 'it says which code a submodule is', { 'docs/.gitmodules': '[submodule "x"]\n' }],
];
const UNKNOWN: readonly Row[] = [
  ['Dockerfile', 'it says what is run', { Dockerfile: 'FROM scratch\n' }],
  ['a compose file', 'it says what is run', { 'docker-compose.yml': 'services: {}\n' }],
  ['a Makefile', 'it says what is built', { Makefile: 'all:\n' }],
  ['a justfile', 'it says what is built', { justfile: 'all:\n' }],
  ['an unknown folder', 'nobody says what it is', { 'engine/main.c': 'int main;\n' }],
  ['an unknown folder of documents by its name only', 'docs-api is not docs', { 'docs-api/index.html': '<p>\n' }],
  ['a file without a name of its kind', 'nobody says what it is', { run: '#!/bin/sh\n' }],
  ['a configuration', 'it changes what runs', { 'config/production.toml': 'port = 1\n' }],
  ['a Helm chart', 'it changes what runs', { 'deploy/chart/values.yaml': 'image: x\n' }],
  ['a proto', 'another interface', { 'proto/memory.proto': 'syntax = "proto3";\n' }],
  ['.gitattributes', 'it changes what is checked out', { '.gitattributes': '* text eol=crlf\n' }],
  ['.env', 'it changes what runs', { '.env': 'PORT=1\n' }],
  ['package.json', 'other dependencies', { 'package.json': '{}\n' }],
  ['vendored code', 'code of others', { 'vendor/engine/lib.rs': '//\n' }],
  ['a link at the top', 'nobody says where it leads', { current: { link: 'crates/service' } }],
  ['a path with a line break', 'nobody says what it is', { 'new\ndocs/x.rs': '//\n' }],
  ['a path of other letters', 'no folder docs', { 'dосs/x.rs': '//\n' }],
  ['contracts of another version', 'nobody says what it is', { 'contracts/integration/v2/x.json': '{}\n' }],
  [
    'a component without a folder of crates',
    'nobody says what it is',
    { 'components/outcome-memory/src/lib.rs': '//\n' },
  ],
];

const between = (files: Files): Recipe => ({
  moments: {
    'before release': (history) => {
      history.write(files);
    },
  },
});
/** After the tag; the release itself is sound. */
const afterwards = (files: Files): Recipe => ({
  moments: {
    'before sign-off': (history) => {
      history.write(files);
    },
  },
});

export const PATHS_BEFORE_TAG: readonly Case[] = [...CODE, ...UNKNOWN].map(([title, why, files]): Case => ({
  title: `between commit_sha and tag: ${title}`,
  why,
  change: { recipe: between(files) },
  gate: 'immutable-release',
}));

export const PATHS_AFTER_TAG: readonly Case[] = [
  ...[...CODE, ...UNKNOWN]
    .filter((_, index) => index % 2 === 0)
    .map(([title, why, files]): Case => ({
      title: `between tag and HEAD: ${title}`,
      why: `${why}: what the suite ran on is not the release`,
      change: { recipe: afterwards(files) },
      runs: ['producer'],
    })),
  {
    title: 'between tag and HEAD: a program of the code',
    why: 'what the suite ran on is not the release',
    change: { recipe: afterwards({ 'crates/service/run.sh': '#!/bin/sh\n' }) },
  },
];

/** What the evidence was made at is other code than the release. */
export const PATHS_OF_BUNDLE: readonly Case[] = (
  [
    ['a source file', { 'crates/service/src/main.rs': '// of another release\n' }],
    ['a Dockerfile', { Dockerfile: 'FROM scratch\n' }],
    ['a submodule', { 'vendor/engine': { submodule: OTHER_COMMIT } }],
  ] satisfies readonly (readonly [string, Files])[]
).map(([title, files]): Case => ({
  title: `the bundle was made beside the release: ${title}`,
  why: 'the evidence is of other code',
  change: {
    recipe: {
      moments: {
        'before bundle': (history) => {
          const bundle = history.text(PATHS.bundle);
          const here = history.snapshot();
          const head = history.head;
          history.write(files);
          history.write({ [PATHS.bundle]: null });
          const beside = history.commit({ message: 'A try', at: '2026-01-13T09:30:00Z' });
          history.restore(beside, here);
          history.write({ [PATHS.bundle]: bundle.replace(head, beside) });
        },
      },
    },
  },
  gate: 'immutable-release',
  place: { document: 'bundle', holds: 'git_commit_head' },
}));
