/** What the command line hands to one of its commands. */
import type { Inputs } from './inputs.js';

export interface Invocation {
  /** Without the command's name. */
  readonly positionals: readonly string[];
  readonly inputs: Inputs;
  /** An option of the command's own; null when it was not given. */
  readonly option: (name: string) => string | null;
  readonly flag: (name: string) => boolean;
}
