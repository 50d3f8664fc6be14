/** What one line of the ledger says: how a rule is made to fire, and what must then be said. */
import type { Evidence } from '../../src/contracts/evidence.js';
import type { Profile } from '../../src/contracts/profile.js';
import type { RuleIdOf, Way } from '../../src/contracts/rules.js';
import type { Side } from '../../src/contracts/words.js';
import type { Edit, Overrides } from '../gates/bench.js';

/** The pairs there are: examples/orders, the same on the day of its candidate, the built-in profile's, and that in a rush. */
export type BenchName = 'orders' | 'candidate' | 'memorykernel' | 'rushed';

/** A file of a side: `producer/contract/manifest.json`. */
export type FileName = `${Side}/${string}`;

export type Git = (...args: readonly string[]) => string;

/** Two checkouts that may be done to as one likes. */
export interface Copy {
  readonly git: Readonly<Record<Side, Git>>;
  readonly folder: Readonly<Record<Side, string>>;
}

interface Trigger {
  /** Where a rule has several cases: what is special about this one. */
  readonly title?: string;
  readonly on: BenchName;
  /** Whose run sees it. */
  readonly role: Side;
  /** Files that are changed: their new state, or a function of their text. */
  readonly edit?: Readonly<Record<FileName, Edit | ((text: string) => string)>>;
  /** What is done to a copy of both repositories. */
  readonly history?: (copy: Copy) => void | Promise<void>;
  /** What no file of a checkout says: suites, GitHub's answers, the clock. */
  readonly evidence?: (evidence: Evidence) => Evidence;
  readonly profile?: (profile: Profile) => Profile;
  readonly options?: Overrides;
  /** It is said of the sound pair, too. */
  readonly always?: true;
}

/** What is left out must be null. */
interface Said {
  readonly file?: FileName;
  /** The line's number; or a text that stands on it and on no other. */
  readonly line?: string | number;
  readonly expected?: string | RegExp;
  readonly observed?: string | RegExp;
  /** The fix. */
  readonly hint: string | RegExp;
  /** What falls with it and cannot be avoided: `error alignment/fact`, as often as it does. */
  readonly also?: readonly string[];
}

/** The rule and the way belong together by type: a rule that is not given so is no case. */
type Named = { [W in Way]: { readonly rule: RuleIdOf<W>; readonly as: W } }[Way];

export type LedgerCase = Named & Trigger & Said;
