/** How a run that was cancelled ends in a terminal: what had ended, and where it lies. No verdict: it judged too little. */
import { howFar } from '../verdicts.js';
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
