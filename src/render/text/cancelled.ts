/** How a run that was cancelled ends in a terminal: what had ended, and where it lies. No verdict: it judged too little. */
import type { Report } from '../../contracts/report.js';
import { howFar } from '../outcomes.js';
import { decisionOf, subjectOf } from '../verdicts.js';
import { visible } from '../visible.js';
import { writtenLines } from './asides.js';
import { cut } from './cells.js';
import { led } from './fitted.js';
import { RELEASE_WIDTH } from './end.js';
import type { Screen } from './screen.js';

export function cancelledLines(
  screen: Screen,
  written: readonly (readonly [string, string | null])[],
): readonly string[] {
  return [
    ...writtenLines(screen, written),
    ...led('CANCELLED  ', `${subject(screen.report)}: ${howFar(screen.report)}. This is no verdict: run it again.`, {
      width: screen.width,
      indent: 0,
    }),
  ];
}

function subject(report: Report): string {
  const release = cut(visible(subjectOf(report).release), RELEASE_WIDTH);
  return `${decisionOf(report)} ${release}`.trimStart();
}
