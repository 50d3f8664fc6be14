/** Mutants of a room: Stryker's instrumenter says which there are, and writes all that are wanted into one copy, each behind a switch. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const quiet = { isDebugEnabled: () => false, debug: () => {}, info: () => {}, warn: console.warn };
const OPTIONS = { plugins: null, excludedMutations: [], ignorers: [] };

/** Every mutant of `src/ROOM`, with its place and what stands there instead; `key` is the same in every run. */
export async function mutantsOf(root, room) {
  const { mutants } = await instrument(root, filesOf(root, room), () => true);
  return mutants.map((mutant) => described(root, mutant));
}

/** A copy of the repository in which the mutants can be switched on, and the mutants with the `id` of their switch. */
export async function switchable(root, room, wanted) {
  const copy = mkdtempSync(path.join(tmpdir(), 'mutants-'));
  for (const file of execFileSync('git', ['ls-files', '-zco', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  }).split('\0')) {
    if (file === '' || file.startsWith('dist/') || file === 'node_modules' || !existsSync(path.join(root, file)))
      continue;
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(copy, file));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  const rangesOf = (name) => wanted.filter(({ file }) => file === name).map(({ location }) => location);
  const { files, mutants } = await instrument(root, [...new Set(wanted.map(({ file }) => file))], rangesOf);
  for (const { name, content } of files) writeFileSync(path.join(copy, name), content);
  const ids = new Map(mutants.map((mutant) => [described(root, mutant).key, mutant.id]));
  const lost = wanted.find(({ key }) => !ids.has(key));
  if (lost !== undefined) throw new Error(`The sources changed since, ${lost.key} is not there: draw again.`);
  return { copy, mutants: wanted.map((mutant) => ({ ...mutant, id: ids.get(mutant.key) })) };
}

function filesOf(root, room) {
  return readdirSync(path.join(root, 'src', room), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${room}/${name.replaceAll(path.sep, '/')}`)
    .sort();
}

function instrument(root, files, mutate) {
  const sources = files.map((name) => ({
    name,
    content: readFileSync(path.join(root, name), 'utf8'),
    mutate: mutate(name),
  }));
  return new Instrumenter(quiet).instrument(sources, OPTIONS);
}

const texts = new Map();

function textOf(file) {
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  return text;
}

function described(root, { fileName: file, location, mutatorName: mutator, replacement }) {
  const { start, end } = location;
  const key = `${file}:${start.line + 1}:${start.column + 1}-${end.line + 1}:${end.column + 1} ${mutator} ${replacement}`;
  const lines = textOf(path.join(root, file))
    .split('\n')
    .slice(start.line, end.line + 1);
  const [line] = lines;
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column);
  return { key, file, location, mutator, replacement, line, original: lines.join('\n').slice(start.column) };
}
