/** A line of the contract diff with the place that says it, in the newer of the two documents. */
import type { Span } from '../../contracts/finding.js';
import type { ContractChange } from '../../contracts/report.js';

export interface PlacedChange {
  readonly change: ContractChange;
  /** Null where the gate finds the place by what changed. */
  readonly span: Span | null;
  /** The file, where it is not the OpenAPI document. */
  readonly path: string | null;
}

export function unplaced(change: ContractChange): PlacedChange {
  return { change, span: null, path: null };
}
