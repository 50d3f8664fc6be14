/** A finding: what, where, expected, observed, how to mend it. */
import type { Finding, JudgedTree, Span } from './compiled/report.js';
import type { RuleIdOf } from './rules.js';
import type { GateId, SettledBy, Side } from './words.js';

export type { Finding, Span } from './compiled/report.js';

/** A file of one side, as a path below that side's root with `/` between its parts. */
export interface Place {
  readonly side: Side;
  readonly path: string;
  readonly span: Span | null;
}

/**
 * Why a gate that found nothing wrong still cannot pass: evidence that is not there yet (`pending`), or that
 * could not be judged (`error`).
 */
export interface Gap {
  readonly rule: RuleIdOf<'pending'> | RuleIdOf<'unjudged'>;
  readonly status: 'pending' | 'error';
  readonly message: string;
  readonly side: Side | null;
  readonly path: string | null;
  /** What would bring the evidence. */
  readonly hint: string;
  /** True when it comes by itself (the peer's run, a date); false when somebody must act. */
  readonly waiting: boolean;
  /** Set where it cannot be there yet: what settles it. */
  readonly settledBy?: SettledBy;
}

/** How the working tree differs from the commit, or that it could not be told: the decisions hold it against themselves. */
export interface TreeTrouble extends Pick<Finding, 'message' | 'side' | 'path' | 'expected' | 'observed' | 'hint'> {
  readonly kind: 'definite' | 'unknown';
  /** What was judged: on a runner the commit, on the command line the working tree. */
  readonly tree: JudgedTree;
}

/** What a gate says of the evidence, before decisions look at it. */
export interface Judgement {
  readonly id: GateId;
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
  /** Why the gate does not apply; null when it does. */
  readonly notApplicable: string | null;
  /** One sentence on what was seen, for a reader of a green gate. */
  readonly summary: string;
}
