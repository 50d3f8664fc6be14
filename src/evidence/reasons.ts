/** Why a side's repository left questions open: each reason once. The evidence keeps them beside what is null for them. */
import type { Absent, Unknown, Value } from '../contracts/answer.js';

export class Reasons {
  readonly #found = new Map<string, Unknown>();

  /** The value; null where there is none or it is not known, and then the reason is kept. */
  take<T>(answer: Value<T> | Absent | Unknown): T | null {
    if (answer.kind === 'value') return answer.value;
    if (answer.kind === 'unknown') this.keep(answer);
    return null;
  }

  keep(reason: Unknown): void {
    this.#found.set(reason.why, reason);
  }

  get all(): readonly Unknown[] {
    return [...this.#found.values()];
  }
}
