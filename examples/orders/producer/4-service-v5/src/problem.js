import { CONTRACT } from './codes.js';

/** What a client gets when an order is refused; a hint says what would help. */
export function problem(code, title, hint) {
  return {
    contract: CONTRACT,
    problem: { code, title, ...(hint === undefined ? {} : { hint }) },
  };
}
