/** What a run observed, as text for whoever signs: gates, commands, contract and impact. It decides nothing. */
import type { GateId } from '../../contracts/words.js';
import type { Report } from '../../contracts/report.js';
import { duration, moment } from '../durations.js';
import { fence } from '../safe.js';
import { judgedPhrase } from '../subject.js';
import { hanging, padded } from '../text/cells.js';
import { outcomeOf } from '../outcomes.js';

const WIDTH = 100;
/** Cells of the first column. */
const NAME = 19;
const STATUS = 7;

/** @param about - the gate that reads the document itself, and so has nothing to tell it */
export function observed(report: Report, about: GateId): string {
  return fence(
    [
      head(report),
      gates(report, about),
      ...suite(report),
      list('Contract since the release before', contract(report)),
      list('Consumer impact, as computed', impact(report)),
    ]
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
    'text',
  );
}

function head({ observedAt, tool, subject, evidenceSha256 }: Report): readonly string[] {
  const judged = subject === null ? 'no commit' : `${subject.sha}${judgedPhrase(subject)}`;
  return [
    row('observed', `${moment(observedAt)}, by ${tool.name} ${tool.version}`),
    row('judged', judged),
    row('evidence', `SHA-256 ${evidenceSha256}`),
  ].flat();
}

function gates(report: Report, about: GateId): readonly string[] {
  return list(
    'Gates',
    report.gates
      .filter(({ id }) => id !== about)
      .flatMap(({ id, status, summary, title }) =>
        hanging(`${padded(id, NAME)} ${padded(status, STATUS)} `, summary === '' ? title : summary, WIDTH),
      ),
  );
}

function suite({ suite: results, role }: Report): readonly (readonly string[])[] {
  const title = `Commands of the ${role}`;
  if (results.length === 0) return [list(title, ['none ran in this run'])];
  const lines = results.flatMap((result) => {
    const took = result.durationMs === null ? '' : ` in ${duration(result.durationMs)}`;
    return row(result.id, `${outcomeOf(result)}${took}: ${result.command}`);
  });
  return [list(title, lines)];
}

function contract({ contractDiff }: Report): readonly string[] {
  return contractDiff.flatMap(({ breaking, subject, before, after, action }) =>
    row(breaking ? 'breaking' : 'additive', `${subject}: ${before ?? 'nothing'} -> ${after ?? 'nothing'}. ${action}`),
  );
}

function impact({ impact: { computed } }: Report): readonly string[] {
  return Object.entries(computed).flatMap(([field, value]) => [`${field}:`, ...hanging('    ', value, WIDTH)]);
}

function list(title: string, lines: readonly string[]): readonly string[] {
  return [title, ...(lines.length === 0 ? ['none'] : lines).map((line) => `  ${line}`)];
}

function row(name: string, text: string): readonly string[] {
  return hanging(`${padded(name, NAME)} `, text, WIDTH);
}
