/** The report as the command line prints it: the last screen, its verdict alone, or all of it. */
import type { Report } from '../contracts/report.js';
import { moment } from './durations.js';
import { fixSentence } from './fix.js';
import { readable } from './readable.js';
import { judgedPhrase } from './subject.js';
import { alignmentLines } from './text/alignment.js';
import { cancelledLines } from './text/cancelled.js';
import { hanging } from './text/cells.js';
import { endLines, verdictLines } from './text/end.js';
import { gateLines } from './text/gates.js';
import { afterThisLines, contractLines, waiverLines } from './text/reasons.js';
import { laterLines, numbersOf, todoDetails } from './text/details.js';
import { palette, type Screen, verdictPaint } from './text/screen.js';
import { suiteLines } from './text/suite.js';
import {
  decidedWords,
  DECISION_NAMES,
  nameIn,
  decisionNamed,
  decisionsIn,
  isCutShort,
  notCovered,
  wayBack,
} from './verdicts.js';
import { visible } from './visible.js';

/** Where the command line left what it wrote; paths as they shall be shown. */
export interface TextOutputs {
  readonly report: string | null;
  /** The page for people. */
  readonly html: string | null;
  readonly logs: string | null;
  readonly packets: string | null;
  readonly evidence: string | null;
  /** Null too where nothing can be mended. */
  readonly fix: string | null;
}

/**
 * `verdict`: its line alone. `screen`: what must be done, on one screen. `everything`: also notices of gates that pass and
 * the output of commands that passed.
 */
export type Detail = 'verdict' | 'screen' | 'everything';

export interface TextOptions {
  /** True: ANSI colours. */
  readonly colour: boolean;
  /** Cells of a line; below 40 counts as 40. */
  readonly width: number;
  /** Null: nothing was written. */
  readonly outputs: TextOutputs | null;
  readonly detail: Detail;
  /** Where what has no room here is told; without it: by `--verbose`, or in the report. */
  readonly rest?: string;
}

/** The text, with a line break at its end. Nothing in it but its own colours is obeyed by a terminal. */
export function renderText(report: Report, options: TextOptions): string {
  const { detail, outputs } = options;
  const screen = screenOf(report, options);
  return `${linesOf(screen, detail, outputs).join('\n')}\n`;
}

function linesOf(screen: Screen, detail: Detail, outputs: TextOutputs | null): readonly string[] {
  switch (detail) {
    case 'verdict':
      return verdictLines(screen);
    case 'screen':
      return endLines(screen, outputs === null ? [] : written(outputs));
    case 'everything':
      return everything(screen, outputs);
  }
}

/** The end of a run that was cancelled, in few lines. */
export function renderCancelled(report: Report, options: Omit<TextOptions, 'detail'>): string {
  const { outputs } = options;
  const screen = screenOf(report, options);
  return `${cancelledLines(screen, outputs === null ? [] : written(outputs)).join('\n')}\n`;
}

function screenOf(report: Report, { colour, width, rest }: Omit<TextOptions, 'detail'>): Screen {
  return {
    report: readable(report),
    width: Math.max(40, width),
    palette: palette(colour),
    rest: rest ?? '--verbose, or the report',
  };
}

/** The verdict first and last, then what is to be done, then all that it rests on. */
function everything(screen: Screen, outputs: TextOutputs | null): readonly string[] {
  const sections = [
    headLines(screen),
    todoDetails(screen),
    gateLines(screen, numbersOf(screen.report)),
    alignmentLines(screen),
    suiteLines(screen),
    contractLines(screen),
    waiverLines(screen),
    afterThisLines(screen),
    laterLines(screen),
    fixLines(screen),
    outputs === null ? [] : outputLines(screen, outputs),
    verdictLines(screen),
  ].filter((section) => section.length > 0);
  return sections.flatMap((section, at) => (at === 0 ? section : ['', ...section]));
}

function written({ html, report, logs, packets, fix }: TextOutputs): readonly (readonly [string, string | null])[] {
  return [
    ['report', html ?? report],
    ['logs', logs],
    ['packets', packets],
    ['fix', fix],
  ];
}

function headLines(screen: Screen): readonly string[] {
  const { report, palette: paint, width } = screen;
  // Nothing is decided by a part of the gates, nor by a run that was cut short.
  const decisions = (report.only === null && !isCutShort(report) ? decisionsIn(report) : [])
    .map(
      ({ id, report: { verdict } }) =>
        `${nameIn(screen.report, id)} ${verdictPaint(screen, verdict)(decidedWords(screen.report, id))}`,
    )
    .join(', ');
  const facts = [
    `${visible(report.names.producer)} -> ${visible(report.names.consumer)}, judged as ${report.role}${subjectPhrase(report)}`,
    `observed ${visible(moment(report.observedAt))}, profile ${visible(report.profile.source)}`,
  ];
  // Indented: no value that is wrapped may begin a line as a verdict does.
  const left = notCovered(report).map(({ decision, gates }) => `not covered by ${DECISION_NAMES[decision]}: ${gates}`);
  return [
    ...verdictLines(screen),
    ...(decisions === '' ? [] : [decisions]),
    ...(report.enforcedBecause === null || report.enforced === null
      ? []
      : hanging(
          '  ',
          `this check decides ${decisionNamed(report)}, because ${visible(report.enforcedBecause)}`,
          width,
        )),
    ...wayBackLines(screen),
    ...left.flatMap((one) => hanging('  ', one, width)),
    ...facts.flatMap((fact) => hanging('  ', fact, width)).map(paint.faint),
  ];
}

function wayBackLines({ report, width }: Screen): readonly string[] {
  const back = wayBack(report);
  return back === null ? [] : [back.move, back.tell].flatMap((one) => hanging('  ', visible(one), width));
}

function subjectPhrase({ subject }: Report): string {
  if (subject === null) return ' (no commit: not a git checkout)';
  return ` at ${visible(subject.sha).slice(0, 12)}${judgedPhrase(subject)}`;
}

function fixLines({ report, width }: Screen): readonly string[] {
  const sentence = fixSentence(report, (text) => text);
  return sentence === null ? [] : hanging('', visible(sentence), width);
}

function outputLines({ palette: paint }: Screen, outputs: TextOutputs): readonly string[] {
  const rows: readonly (readonly [string, string | null])[] = [
    ['report', outputs.report],
    ['logs', outputs.logs],
    ['packets', outputs.packets],
    ['evidence', outputs.evidence],
    ['fix', outputs.fix],
  ];
  return [
    paint.strong('Written'),
    ...rows.flatMap(([what, where]) => (where === null ? [] : [`  ${what.padEnd(8)}  ${visible(where)}`])),
  ];
}
