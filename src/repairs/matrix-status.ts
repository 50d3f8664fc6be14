/**
 * What becomes of the statuses of a matrix in a repin. A status is copied where it is one word; who said it, when and why
 * is theirs. What somebody refused stays refused.
 */
import type { Edit } from '../contracts/remedy.js';
import { refuses } from '../handoff/sign-off/words/consent.js';
import type { ApprovedPair } from '../handoff/matrix.js';
import { compareReleases } from '../handoff/releases.js';

export interface StatusMove {
  /** The row of the release that is pinned now; null where it has none. */
  readonly model: ApprovedPair | null;
  /** The row of the release to be pinned, where there is one already. */
  readonly known: ApprovedPair | null;
  readonly pairs: readonly ApprovedPair[];
  readonly isBack: boolean;
}

export interface MovedStatuses {
  readonly edits: readonly Edit[];
  readonly remarks: readonly string[];
}

/** A mark such as a tick may stand before it. */
export function isOneWord(status: string): boolean {
  return /^[^\p{L}\p{N}]*\p{L}+[^\p{L}\p{N}]*$/u.test(status);
}

export function movedStatuses(move: StatusMove): MovedStatuses {
  const { model, known } = move;
  if (model === null || model === known || model.status === null) return { edits: [], remarks: keptOf(move) };
  const [approved, older] = [approvedOf(model.status.text, known), supersededOf(move)];
  const edits = [...(known === null ? [] : approved), ...older];
  return { edits, remarks: [...saidOf(move, approved), ...(move.isBack ? [] : stillOf(model, older))] };
}

function keptOf({ known, model }: StatusMove): readonly string[] {
  if (known?.status == null) return [];
  return model === null
    ? [`Its row says "${known.status.text}", which was left as it is.`]
    : [approval(known.status.text)];
}

function approvedOf(status: string, known: ApprovedPair | null): readonly Edit[] {
  if (known?.status == null || known.status.text === status) return [];
  if (!isOneWord(status) || refuses(known.status.text)) return [];
  return [{ kind: 'word', span: known.status.span, from: known.status.text, to: status }];
}

function saidOf({ model, known }: StatusMove, edits: readonly Edit[]): readonly string[] {
  const status = model?.status?.text ?? '';
  if (known === null) return isOneWord(status) ? [approval(status)] : [];
  const own = known.status?.text ?? '';
  if (edits.length > 0) return [`${approval(status)} It said "${own}".`];
  return own === status
    ? [approval(status)]
    : [`Its row says "${own}", which was left as it is: people say whether the pair may be used.`];
}

function approval(status: string): string {
  return `Its row says "${status}", as the row before: whoever merges the change approves the pair.`;
}

/** What the table calls earlier pairs, where it calls all of them the same and that is a word. */
function supersededOf({ model, known, pairs, isBack }: StatusMove): readonly Edit[] {
  const own = model?.status;
  const tag = model?.cells.release_tag?.text;
  if (isBack || own == null || tag === undefined) return [];
  const earlier = pairs.filter((pair) => {
    const name = pair.cells.release_tag?.text;
    return pair !== known && name !== undefined && name !== tag && (compareReleases(name, tag) ?? -1) < 0;
  });
  const words = new Set(
    earlier.flatMap(({ status }) => (status === null || refuses(status.text) ? [] : [status.text])),
  );
  words.delete(own.text);
  const [habit] = words;
  if (habit === undefined || words.size > 1 || !isOneWord(habit)) return [];
  return pairs.flatMap(({ cells, status }): Edit[] =>
    cells.release_tag?.text === tag && status?.text === own.text
      ? [{ kind: 'word', span: status.span, from: status.text, to: habit }]
      : [],
  );
}

function stillOf({ cells, status }: ApprovedPair, older: readonly Edit[]): readonly string[] {
  if (older.length > 0 || status === null) return [];
  return [
    `The row of ${cells.release_tag?.text ?? 'the release before'} still says "${status.text}": change it if it is superseded.`,
  ];
}
