/** Evidence of a change of the pin, done to file by file. */
import type { Evidence, FileEvidence, Tree } from '../../../src/contracts/evidence.js';
import { fileOf } from '../../../src/contracts/file-state.js';
import type { DocumentId } from '../../../src/contracts/profile.js';
import type { Side } from '../../../src/contracts/words.js';

export type Change = (evidence: Evidence) => Evidence;

export const files =
  (change: (file: FileEvidence) => readonly FileEvidence[]): Change =>
  (before) => ({ ...before, files: before.files.flatMap(change) });

export const isOf = (side: Side, tree: Tree, document: DocumentId) => (file: FileEvidence) =>
  file.side === side && file.tree === tree && file.document === document;

export const withText = (file: FileEvidence, change: (text: string) => string): FileEvidence => {
  if (file.state.kind !== 'read') throw new Error(`${file.path} was not read`);
  return { ...file, state: fileOf(Buffer.from(change(Buffer.from(file.state.base64, 'base64').toString()))) };
};

/** One more document beside the one that is there. */
export const beside = (side: Side, tree: Tree, document: DocumentId, change: (text: string) => string): Change =>
  files((file) =>
    isOf(side, tree, document)(file) ? [file, { ...withText(file, change), path: `another-${file.path}` }] : [file],
  );

/** The other way round: what was the base is judged, what was judged is the base. */
export const backwards: Change = files((file) => {
  if (file.side !== 'consumer' || !(['pin', 'mirror', 'matrix'] as const).some((id) => id === file.document))
    return [file];
  if (file.tree === 'base') return [{ ...file, tree: 'subject' }];
  return file.tree === 'subject' ? [{ ...file, tree: 'base' }] : [file];
});

/** The pin is here what it is in the base. */
export const staying: Change = (before) => {
  const was = before.files.find(isOf('consumer', 'base', 'pin'));
  return files((file) =>
    isOf('consumer', 'subject', 'pin')(file) && was !== undefined ? [{ ...file, state: was.state }] : [file],
  )(before);
};

export const dated = (day: string) => (text: string) => text.replace('Updated: 2026-01-14', `Updated: ${day}`);
export const release = (from: string, to: string) => (text: string) => text.replaceAll(from, to);
