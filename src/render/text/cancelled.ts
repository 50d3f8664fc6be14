/** How a run that was cancelled ends in a terminal: what had ended, and where it lies. No verdict: it judged too little. */
import type { Report } from '../../contracts/report.js';
import type { Outcome } from '../../contracts/words.js';
import { counted } from '../verdicts.js';
import { writtenLines } from './asides.js';
import { led } from './fitted.js';
import type { Screen } from './screen.js';

export function cancelledLines(
  screen: Screen,
  written: readonly (readonly [string, string | null])[],
): readonly string[] {
  return [
    ...writtenLines(screen, written),
    ...led('', `Cancelled: ${howFar(screen.report)}. This is no verdict.`, { width: screen.width, indent: 0 }),
  ];
}

function howFar({ suite }: Report): string {
  const count = (...outcomes: readonly Outcome[]) => suite.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const [passed, stopped, never] = [count('passed'), count('cancelled'), count('not-started')];
  const failed = suite.length - passed - stopped - never;
  return [
    `${passed} of ${counted(suite.length, 'command')} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(stopped > 0 ? [`${stopped} ended by this`] : []),
    ...(never > 0 ? [`${never} not started`] : []),
  ].join(', ');
}
