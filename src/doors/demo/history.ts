/** The story that the pair of examples/orders tells: which folder becomes which commit, and when. */
import type { Side } from '../../contracts/words.js';

/** A folder of files that is laid over the tree and committed. */
export interface Step {
  /** Below the side's folder; commits are known by `side/folder` in the templates. */
  readonly folder: string;
  readonly message: string;
  /** ISO 8601, UTC: commits have the same SHA wherever they are made. */
  readonly at: string;
  /** An annotated tag on the commit. */
  readonly tag: string | null;
  /** A branch that begins before the commit. */
  readonly branch: string | null;
}

const step = (folder: string, at: string, message: string, rest: Partial<Pick<Step, 'tag' | 'branch'>> = {}): Step => ({
  folder,
  at,
  message,
  tag: null,
  branch: null,
  ...rest,
});

/** The branch of the pull request that repins. */
export const REPIN_BRANCH = 'repin/orders-2.0.0';

/** The producer comes first: the consumer's files name its commits. Every promised window was kept. */
export const HISTORY: readonly (readonly [Side, readonly Step[]])[] = [
  [
    'producer',
    [
      step('1-service-v4', '2025-01-13T10:00:00Z', 'Take orders: contract orders.v4'),
      step('2-release-1.4.0', '2025-01-14T09:00:00Z', 'Release orders-1.4.0', { tag: 'orders-1.4.0' }),
      step('3-preview-v5', '2025-02-10T09:00:00Z', 'Announce order_locked, and preview orders.v5'),
      step('4-service-v5', '2025-05-05T10:00:00Z', 'Drop reason, add order_locked: contract orders.v5'),
      step('5-release-2.0.0', '2025-05-06T09:00:00Z', 'Release orders-2.0.0', { tag: 'orders-2.0.0' }),
      step('6-sign-off', '2025-05-07T15:00:00Z', 'Sign the go-live of orders-2.0.0'),
    ],
  ],
  [
    'consumer',
    [
      step('1-pin-1.4.0', '2025-01-20T10:00:00Z', 'Pin orders-1.4.0'),
      step('2-sign-off', '2025-05-07T16:00:00Z', 'Freigabe von orders-2.0.0'),
      step('3-repin-2.0.0', '2025-05-08T10:00:00Z', 'Repin to orders-2.0.0', { branch: REPIN_BRANCH }),
    ],
  ],
];
