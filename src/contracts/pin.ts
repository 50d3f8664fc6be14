/** What a consumer's run knows of its pin: whether this change moves it, and whether somebody signed for it. */

export interface PinState {
  /** The release that is pinned; null where no readable pin names one. */
  readonly tag: string | null;
  /** The release that this change leaves; null where the pin stays. */
  readonly from: string | null;
  /** Null where what was pinned before is not known. */
  readonly moved: boolean | null;
  /** The release whose cutover the consumer's record in force signed last; null where it signed none. */
  readonly signed: string | null;
  /** The release to go back to that both sides prepared for the signed one; null where they prepared none. */
  readonly wayBack: string | null;
}

/** True where this change goes back from the signed release to the one that was prepared for that. */
export function isRollback({ tag, from, signed, wayBack }: PinState): boolean {
  return from !== null && from === signed && tag !== null && tag === wayBack;
}
