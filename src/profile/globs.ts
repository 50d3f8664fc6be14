/** Paths and globs of a profile that would not mean what they look like: they name nothing, and nobody would be told. */
import { globMistake, isGlob } from '../contracts/globs.js';
import { SIDES } from '../contracts/words.js';
import { at, type Node } from '../documents/tree.js';
import type { DocumentsFile, ProfileFile, ProfileProblem } from './file.js';

interface Place {
  readonly pattern: string;
  readonly at: readonly (string | number)[];
}

export function globProblems(root: Node, file: ProfileFile): ProfileProblem[] {
  return [
    ...listed(file).flatMap((place) => problem(root, place, globMistake(place.pattern))),
    ...documents(file).flatMap((place) => problem(root, place, documentMistake(place.pattern))),
  ];
}

function problem(root: Node, { pattern, at: keys }: Place, mistake: ReturnType<typeof globMistake>): ProfileProblem[] {
  if (mistake === null) return [];
  const span = (at(root, ...keys) ?? root).span;
  return [{ message: `The glob \`${pattern}\` ${mistake.what}`, span, hint: mistake.hint }];
}

function listed(file: ProfileFile): Place[] {
  const list = (patterns: readonly string[] | undefined, ...keys: readonly string[]): Place[] =>
    (patterns ?? []).map((pattern, index) => ({ pattern, at: [...keys, index] }));
  const files = file.producer.mirrors?.files;
  return [
    ...list(file['release-branches'], 'release-branches'),
    ...list(file.producer['runtime-paths'], 'producer', 'runtime-paths'),
    ...list(file.producer['metadata-paths'], 'producer', 'metadata-paths'),
    ...list(file.producer['interface-paths'], 'producer', 'interface-paths'),
    ...(files === undefined ? [] : [{ pattern: files, at: ['producer', 'mirrors', 'files'] }]),
  ];
}

function documents(file: ProfileFile): Place[] {
  return SIDES.flatMap((side) => {
    const named: DocumentsFile = file[side].documents;
    return Object.entries(named).map(([id, document]) =>
      typeof document === 'string'
        ? { pattern: document, at: [side, 'documents', id] }
        : { pattern: document.path, at: [side, 'documents', id, 'path'] },
    );
  });
}

/** A folder of documents is known; which of its files is meant may be open. */
function documentMistake(path: string): ReturnType<typeof globMistake> {
  const mistake = globMistake(path);
  if (mistake !== null || !isGlob(path)) return mistake;
  const [name = '', ...folders] = path.split('/').reverse();
  if (name !== '**' && !folders.some(isGlob)) return null;
  return {
    what: 'leaves the folder open, and a document is looked for in one folder',
    hint: 'Only the last part may be a glob: `docs/RECORD_*.md`.',
  };
}
