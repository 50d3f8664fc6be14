/** What every endpoint of GitHub is asked for: one use is one row of the fault table. */
import type { Mishap, Scripted } from '../../support/loopback/mishaps.js';
import type { Scene } from '../scene.js';

/** What came of it. */
export interface Played {
  /** Everything was read, or published once. */
  readonly complete: boolean;
  /** What else reached GitHub, or what the answer was taken for: worth a word where it is not complete. */
  readonly state: string;
  /** The sentences that were said. */
  readonly said: readonly string[];
}

export interface Use {
  /** As GitHub writes it. */
  readonly endpoint: string;
  /** What for, for `docs/reliability.md`. */
  readonly what: string;
  /** What there is instead, where it is not complete. */
  readonly without: string;
  /** True where 404 is an answer: there is none. */
  readonly mayBeAbsent?: boolean;
  /** What goes wrong before, so that the endpoint is asked at all. */
  readonly before?: Scripted;
  /** True where the endpoint is asked only to be sure, and nothing is lost without. */
  readonly spare?: boolean;
  prepare?(scene: Scene): void;
  play(scene: Scene): Promise<Played>;
}

export const LOST: Mishap = { kind: 'reset', afterWrite: true };
