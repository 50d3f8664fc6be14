/** What a consumer's run knows of its pin: whether this change moves it, and whether somebody signed for it. */

export interface PinState {
  /** The release that is pinned; null where no readable pin names one. */
  readonly tag: string | null;
  /** The release that this change leaves; null where the pin stays. */
  readonly from: string | null;
  /** Null where what was pinned before is not known. */
  readonly moved: boolean | null;
  /** The release whose cutover both sides signed last, as the consumer's records in force have it; null where there is none. */
  readonly signed: string | null;
  /** The releases from which both sides prepared to go back to the pinned one. */
  readonly wayBackFrom: readonly string[];
  /** Whether this change moves nothing but the pin and what repeats it; null where that is not known. */
  readonly alone: boolean | null;
}

/** True where this change goes back from a release to the one that both sides prepared for that. */
export function isRollback({ from, wayBackFrom }: PinState): boolean {
  return from !== null && wayBackFrom.includes(from);
}
