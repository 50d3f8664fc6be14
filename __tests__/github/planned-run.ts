/** A check run to publish, as a run observed at ten o'clock renders it. */
import type { CheckRunPayload } from '../../src/render/check-runs.js';

export const OBSERVED = '20260221T100000.000Z';

/** @param overall - what the one that carries the verdict is called */
export function plannedRun(gate: string, annotations = 0, overall = 'handoff-gate'): CheckRunPayload {
  const isOverall = gate === 'overall';
  return {
    name: isOverall ? overall : `handoff-gate / ${gate}`,
    conclusion: 'failure',
    title: 'fail: it does not agree',
    summary: 'A summary.',
    text: 'A text.',
    externalId: `v2:handoff-gate:producer:${gate}:${isOverall ? 'NO-GO' : 'fail'}:0123456789ab:77:1:${OBSERVED}`,
    annotations: Array.from({ length: annotations }, (_, index) => ({
      path: 'docs/a.json',
      start_line: index + 1,
      end_line: index + 1,
      start_column: 1,
      end_column: 2,
      annotation_level: 'failure',
      title: 'alignment/manifest',
      message: `finding ${index + 1}`,
    })),
  };
}
