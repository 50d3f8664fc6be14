/** What a rule is: in which ways it is given, why it is there, and what it looks like, wrong and right. */
import { SEVERITIES, type GateId } from '../words.js';

/**
 * How a rule is given: as a finding of a severity; as evidence that is missing (`pending`) or cannot be judged
 * (`unjudged`); as a reason against a decision beside the gates (`blocker`); as a line of the contract diff (`change`).
 */
export const WAYS = [...SEVERITIES, 'pending', 'unjudged', 'blocker', 'change'] as const;
export type Way = (typeof WAYS)[number];

export interface RuleEntry {
  readonly as: readonly Way[];
  /** Why the rule is there, in plain English. How to mend a particular finding is its hint. */
  readonly why: string;
  /** What it says something about, for example; of a change: what changed. Markdown of one line. */
  readonly wrong: string;
  /** The same without it; of a change: what the consumer does. */
  readonly right: string;
}

/** The rules of a gate, or the lines of the contract diff, by their ids. */
export type Rules<Group extends GateId | 'contract'> = Readonly<Record<`${Group}/${string}`, RuleEntry>>;

/** Of each gate that a run was asked to leave out. */
export const notJudged = {
  as: ['blocker'],
  why: 'A decision is not taken on a gate that the run was asked to leave out.',
  wrong: '`--only handoff`, and a decision that needs more than that',
  right: 'A run without `--only`.',
} as const satisfies RuleEntry;
