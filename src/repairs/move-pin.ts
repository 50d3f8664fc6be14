/** Pin, mirror and matrix as they are for another release. What is not the producer's to say stays as it is. */
import { createHash } from 'node:crypto';
import { edited, type Edit } from '../contracts/remedy.js';
import type { Vocabulary } from '../contracts/profile.js';
import { BASELINE_FACTS, type Baseline } from '../contracts/words.js';
import { spellings, usualKey } from '../handoff/facts.js';
import { parseJson } from '../documents/json.js';
import type { SideNames } from '../handoff/sign-off/vocabulary.js';
import { editText } from './edit-text.js';
import { matrixFor } from './matrix-move.js';
import type { MendedFile } from './mend.js';

export interface PinFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** It is a copy, so it can be made where it is not there. */
export interface MirrorFile {
  readonly path: string;
  readonly bytes: Uint8Array | null;
}

export interface PinMove {
  readonly pin: PinFile;
  /** Null where the profile names none. */
  readonly mirror: MirrorFile | null;
  readonly matrix: PinFile | null;
  /** The manifest of the release, as its tag has it, and what it states. */
  readonly manifest: Uint8Array;
  readonly to: Baseline;
  readonly vocabulary: Vocabulary;
  readonly names: SideNames;
  /** The consumer's commit before this change: its row names an earlier one. */
  readonly head: string | null;
  readonly isBack: boolean;
  /** The release that is pinned now; null where the pin names none. */
  readonly from: string | null;
}

export type Moved =
  | { readonly kind: 'moved'; readonly files: readonly MendedFile[]; readonly remarks: readonly string[] }
  /** Why it cannot be done, as a sentence with what to do. */
  | { readonly kind: 'refused'; readonly why: string };

export function movePin(move: PinMove): Moved {
  const pin = movedPin(move);
  if (typeof pin === 'string') return { kind: 'refused', why: pin };
  const matrix = move.matrix === null ? null : matrixFor(move.matrix, { ...move, digest: digestOf(move.manifest) });
  if (typeof matrix === 'string') return { kind: 'refused', why: matrix };
  const after: readonly (readonly [MirrorFile | null, Uint8Array | null])[] = [
    [move.pin, pin],
    [move.mirror, move.manifest],
    [move.matrix, matrix?.bytes ?? null],
  ];
  const files = after.flatMap(([file, bytes]): MendedFile[] =>
    file === null || bytes === null || (file.bytes !== null && Buffer.compare(file.bytes, bytes) === 0)
      ? []
      : [{ path: file.path, before: file.bytes, after: bytes }],
  );
  return { kind: 'moved', files, remarks: matrix?.remarks ?? [] };
}

function movedPin({ pin: { path, bytes }, manifest, to }: PinMove): Uint8Array | string {
  const { root, problems } = parseJson(bytes);
  const [problem] = problems;
  if (root === null || problem !== undefined)
    return `The pin ${path} ${problem?.message ?? 'cannot be read'}. ${problem?.hint ?? 'Fix it first.'}`;
  const values = [
    ...BASELINE_FACTS.map((fact) => [fact, to[fact]] as const),
    ['manifest_sha256', digestOf(manifest)] as const,
  ];
  const edits = values.flatMap(([fact, value]): Edit[] => {
    const stated = spellings(root, fact);
    if (stated.length > 0) return stated.map(({ span }): Edit => ({ kind: 'value', span, value }));
    // A pin without one of the five is none; the digest may be stated elsewhere.
    return fact === 'manifest_sha256' ? [] : [{ kind: 'member', span: root.span, key: usualKey(root, fact), value }];
  });
  const changed = editText(bytes, edited(...edits).edits);
  if (changed === null || changed.made.length < edits.length)
    return `The pin ${path} holds no object whose values could be written in their place. Fix it first.`;
  return changed.bytes;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
