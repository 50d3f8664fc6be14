/** How the other side is given, in words that hold on the command line and in the action alike: gates know no door. */
import type { Side } from '../../contracts/words.js';

/** @param besides - what the checkout must have: `its tags` */
export function giveCheckout(side: Side, besides: string | null = null): string {
  const checkout = `a checkout of the ${side}${besides === null ? '' : ` with ${besides}`}`;
  return `Give peer-path (${checkout}); the action can read peer-repository instead, with a token that may.`;
}

export function giveResults(side: Side): string {
  return `Let the ${side}'s own gate report them, which the action looks up; on the command line give the evidence that a run of it left (--peer-evidence).`;
}
