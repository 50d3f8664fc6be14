import { CONTRACT } from './codes.js';

/** What a client gets when an order is refused. */
export function problem(code, title) {
  return {
    contract: CONTRACT,
    problem: { code, title },
    reason: title,
  };
}
