/** How a list differs from another, said of the one that is wrong: `lacks "a"`; and what to do about it: `Add "a"`. */
import { capital } from '../../contracts/english.js';
import type { Difference } from '../../handoff/value.js';
import { listed, quote } from './findings.js';

export function differenceWords({ missing, extra, repeated, order }: Difference): string {
  if (order !== null)
    return `has another order from position ${order.index + 1} on, where ${quote(order.expected)} is expected and ${quote(order.found)} stands`;
  return [
    missing.length > 0 ? `lacks ${listed(missing)}` : '',
    extra.length > 0 ? `has ${listed(extra)} besides` : '',
    repeated.length > 0 ? `repeats ${listed(repeated)}` : '',
  ]
    .filter((part) => part !== '')
    .join(' and ');
}

/** As a sentence begins, without its end. */
export function differenceFix({ missing, extra, repeated }: Difference, as: string): string {
  const steps = [
    missing.length > 0 ? `add ${listed(missing)}` : '',
    extra.length > 0 ? `take out ${listed(extra)}` : '',
    repeated.length > 0 ? `have ${listed(repeated)} once` : '',
  ].filter((step) => step !== '');
  const [first = `put it in the order of ${as}`, ...rest] = steps;
  return [capital(first), ...rest].join(' and ');
}
