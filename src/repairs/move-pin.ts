/** Pin, mirror and matrix as they are for another release. What is not the producer's to say stays as it is. */
import { createHash } from 'node:crypto';
import { edited, type Edit } from '../contracts/remedy.js';
import type { Vocabulary } from '../contracts/profile.js';
import { BASELINE_FACTS, type Baseline } from '../contracts/words.js';
import { spellings } from '../documents/facts.js';
import { parseJson } from '../documents/json.js';
import type { SideNames } from '../documents/statements.js';
import { editText } from './edit-text.js';
import { matrixFor } from './matrix-row.js';
import type { MendedFile } from './mend.js';

export interface PinFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface PinMove {
  readonly pin: PinFile;
  /** Null where the profile names none. */
  readonly mirror: PinFile | null;
  readonly matrix: PinFile | null;
  /** The manifest of the release, as its tag has it, and what it states. */
  readonly manifest: Uint8Array;
  readonly to: Baseline;
  readonly vocabulary: Vocabulary;
  readonly names: SideNames;
  /** The consumer's commit before this change: its row names an earlier one. */
  readonly head: string | null;
  readonly isBack: boolean;
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
  const after: readonly (readonly [PinFile | null, Uint8Array | null])[] = [
    [move.pin, pin],
    [move.mirror, move.manifest],
    [move.matrix, matrix?.bytes ?? null],
  ];
  const files = after.flatMap(([file, bytes]): MendedFile[] =>
    file === null || bytes === null || Buffer.compare(file.bytes, bytes) === 0
      ? []
      : [{ path: file.path, before: file.bytes, after: bytes }],
  );
  return { kind: 'moved', files, remarks: matrix?.remarks ?? [] };
}

function movedPin({ pin: { path, bytes }, manifest, to }: PinMove): Uint8Array | string {
  const { root, problems } = parseJson(bytes);
  const [problem] = problems;
  if (root === null || problem !== undefined)
    return `The pin ${path} ${problem?.message ?? 'cannot be read'}. ${problem?.hint ?? 'Mend it first.'}`;
  const values = [
    ...BASELINE_FACTS.map((fact) => [fact, to[fact]] as const),
    ['manifest_sha256', digestOf(manifest)] as const,
  ];
  const edits = values.flatMap(([fact, value]) =>
    spellings(root, fact).map(({ span }): Edit => ({ kind: 'value', span, value })),
  );
  return editText(bytes, edited(...edits).edits)?.bytes ?? `The pin ${path} is no text.`;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
