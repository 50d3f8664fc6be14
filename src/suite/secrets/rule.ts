/** What a table of secret shapes consists of, and places in a text. */

/** One shape. It is tried only where one of its keywords stands, so that many rules cost no more than a few. */
export interface SecretRule {
  readonly id: string;
  /** In lower case; one of them stands in every match. */
  readonly keywords: readonly string[];
  /** How many characters a match begins before the keyword. */
  readonly before: number;
  /**
   * A regular expression with bounded repetitions. What is hidden ends where the match ends; it begins at the group that
   * took part in it, else with the match.
   */
  readonly pattern: string;
  readonly ignoreCase?: boolean;
  /** Nothing is hidden in front of one of these signs. */
  readonly notBefore?: string;
  /** What is hidden stands right before the match. */
  readonly isBefore?: boolean;
  /** What fits this as a whole is no secret. */
  readonly except?: string;
  /** How mixed what is hidden must be at least, in bits for each character. */
  readonly entropy?: number;
}

/** From a place to right before another one. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
