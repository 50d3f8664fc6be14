/** What stands beside what must be done: other decisions, waivers, what comes after, and where everything lies. */
import { counted } from '../../contracts/english.js';
import { enforcedReport, type WaiverReport } from '../../contracts/report.js';
import {
  decidedWords,
  DECISION_NAMES,
  decisionNamed,
  decisionsIn,
  liftedWords,
  liftingWaivers,
  notCovered,
  WAIVER_WORDS,
  wayBack,
} from '../verdicts.js';
import { afterThis, laterTurn, UNTIL_LATER } from '../after-this.js';
import { short } from '../digests.js';
import { fixBriefly } from '../fix.js';
import { moreToDo } from '../causes.js';
import { inChange } from '../since.js';
import { judgedPhrase } from '../subject.js';
import { visible } from '../visible.js';
import { warningsOf, warningWhole, whoseWarnings } from '../warnings.js';
import { cells } from './cells.js';
import { fitted, led } from './fitted.js';
import type { Screen } from './screen.js';

/** Things to do later that are told, a line each. */
const LATER = 3;

/** What the other decisions would be, by what they need beyond the enforced one; a line each. */
export function otherDecisionLines(screen: Screen): readonly string[] {
  const { report } = screen;
  const { enforced } = report;
  const own = enforcedReport(report);
  if (enforced === null || own === null) return [];
  return decisionsIn(report).flatMap(({ id, report: { verdict } }) => {
    const [more, word] = [moreToDo(report, id), decidedWords(report, id)];
    if (id === enforced || verdict === 'GO') return [];
    // What comes after a GO is told there, and keeps the other from being one.
    if (more === 0)
      return own.verdict === 'GO' ? line(screen, `${DECISION_NAMES[id]} would be ${word}: ${UNTIL_LATER}`) : [];
    const too = own.verdict === 'GO' ? `would be ${word}` : `would also be ${word}`;
    const count = `${more} ${own.verdict === 'GO' && afterThis(report).length === 0 ? '' : 'more '}to do`;
    return line(screen, `${DECISION_NAMES[id]} ${too}: ${count} (${screen.rest})`);
  });
}

/** With no decision enforced, what each of them would be. */
export function decisionLines(screen: Screen): readonly string[] {
  const { report } = screen;
  if (report.only !== null || report.enforced !== null) return [];
  return decisionsIn(report).flatMap(({ id }) => {
    const left = moreToDo(report, id);
    return line(
      screen,
      `${DECISION_NAMES[id]} would be ${decidedWords(report, id)}${left === 0 ? '' : `: ${left} to do`}`,
    );
  });
}

/** What was judged, where that is not simply a commit's tree. */
function judgedLines(screen: Screen): readonly string[] {
  const { subject } = screen.report;
  if (subject === null) return line(screen, 'judged without a commit: not a git checkout');
  if (subject.differing?.length === 0) return [];
  return line(screen, `judged at ${visible(subject.sha).slice(0, 12)}${judgedPhrase(subject)}`);
}

/** Why this decision is enforced, the way back that is under way, and what the profile leaves out. */
export function groundLines(screen: Screen): readonly string[] {
  const { report } = screen;
  const { enforced, enforcedBecause: why } = report;
  const back = wayBack(report);
  return [
    ...judgedLines(screen),
    ...(why === null || enforced === null
      ? []
      : line(screen, `this check decides ${decisionNamed(report)}, because ${visible(why)}`)),
    ...(back === null ? [] : [back.move, back.tell].flatMap((one) => line(screen, visible(one), 4))),
    ...changeLines(screen),
    ...notCovered(report).flatMap(({ decision, gates }) =>
      line(screen, `not covered by ${DECISION_NAMES[decision]}: ${gates}`),
    ),
  ];
}

/** What is new in the change. */
function changeLines(screen: Screen): readonly string[] {
  const words = inChange(screen.report)?.words ?? '';
  return words === '' ? [] : line(screen, words);
}

/** The waivers that lift something, and those that were to and do not. */
export function waiversUsed(screen: Screen): readonly string[] {
  const { report, palette } = screen;
  // Nothing is decided by a part of the gates.
  if (report.only !== null) return [];
  const lifting = liftingWaivers(report);
  const refused = report.waivers.filter(({ state }) => REFUSED.includes(state));
  return [
    ...lifting.flatMap((waiver) =>
      line(
        screen,
        `waived ${visible(waiver.target)} until ${visible(waiver.expires)}, by ${visible(waiver.approver)}: ${visible(waiver.reason)}`,
      ).map(palette.warn),
    ),
    ...lifting.flatMap((waiver) => item(screen, visible(liftedWords(report, waiver) ?? ''))),
    ...refused.flatMap(({ target, state, detail }) =>
      line(screen, `waiver of ${visible(target)} ${WAIVER_WORDS[state]}: ${visible(detail)}`),
    ),
  ];
}

const REFUSED: readonly WaiverReport['state'][] = ['expired', 'not-approved', 'not-allowed'];

/** What the decision does not wait for, by what must come first. */
export function afterThisBriefly(screen: Screen): readonly string[] {
  const later = afterThis(screen.report);
  if (later.length === 0) return [];
  const left = later.length - LATER;
  return [
    screen.palette.strong(`To do after this: ${later.length}`),
    ...later.slice(0, LATER).flatMap((one) => item(screen, `${visible(laterTurn(one))}: ${visible(one.first.clears)}`)),
    ...(left > 0 ? item(screen, `${left} more (${screen.rest})`) : []),
  ];
}

export function warningLines(screen: Screen): readonly string[] {
  const warnings = warningsOf(screen.report);
  // In an incident nobody opens a report.
  if (wayBack(screen.report) !== null && warnings.length <= LATER)
    return warnings.flatMap(({ finding }) => line(screen, visible(warningWhole(screen.report, finding)), 6));
  const whose = whoseWarnings(screen.report);
  const of = whose === null ? '' : ` of ${visible(whose)}`;
  return warnings.length === 0 ? [] : line(screen, `also ${counted(warnings.length, 'warning')}${of} (${screen.rest})`);
}

/** @param rows - what, and its path; null where there is none */
export function writtenLines(
  { report, width }: Screen,
  rows: readonly (readonly [string, string | null])[],
): readonly string[] {
  const written = rows.flatMap(([what, where]) => (where === null ? [] : [{ what, where: visible(where) }]));
  const names = Math.max(0, ...written.map(({ what }) => what.length)) + 2;
  const isPatched = written.some(({ what }) => what === 'fix');
  const brief = isPatched ? fixBriefly(report) : null;
  return [
    ...written.flatMap(({ what, where }) => {
      const lead = what.padEnd(names);
      // A path that has no room beside its name has a line of its own, whole where that is possible.
      if (cells(where) <= width - names) return [`${lead}${where}`];
      return [lead.trimEnd(), ...fitted(where, width - 2).map((piece) => `  ${piece}`)];
    }),
    ...(brief === null ? [] : led(' '.repeat(names), brief, { width, indent: names })),
  ];
}

/** One of a list, in at most four lines. */
function item({ width }: Screen, text: string): readonly string[] {
  return led('  - ', short(text), { width, indent: 4, most: 4 });
}

/** One thing in at most `most` lines. */
function line({ width }: Screen, text: string, most = 2): readonly string[] {
  return led('', short(text), { width, indent: 4, most });
}
