/** How a list differs from another, as the end of a sentence: "it lacks …". */
import type { Difference } from '../../handoff/value.js';
import { quote } from './findings.js';

export function differenceWords({ missing, extra, repeated, index, order }: Difference): string {
  if (order !== null)
    return `the order differs from position ${(index ?? -1) + 1} on, where ${quote(order.expected)} is expected and ${quote(order.found)} stands`;
  return [
    missing.length > 0 ? `it lacks ${quote(missing)}` : '',
    extra.length > 0 ? `it has ${quote(extra)} too many` : '',
    repeated.length > 0 ? `it repeats ${quote(repeated)}` : '',
  ]
    .filter((part) => part !== '')
    .join(' and ');
}
