/** Where people sign: a row for each owner. A blank is for a person; nobody's name, verdict or day is written here. */
import { capital } from '../../contracts/english.js';
import { BLANK } from '../../contracts/blank.js';
import { isGlob } from '../../contracts/globs.js';
import { SIDES, type SignedDecision } from '../../contracts/words.js';
import type { Report } from '../../contracts/report.js';
import { placeOf } from '../packet-files.js';
import { fence, plain } from '../safe.js';
import { visible } from '../visible.js';
import { sideName, table, type Told } from './document.js';

const ROLES = ['incidentCommander', 'rollbackOwner'] as const;
const ASKS = 'GO / NO-GO';

/** Nobody is asked twice: where both sides have signed, by what they did. */
export function signatures(told: Told, decisions: readonly SignedDecision[]): readonly string[] {
  const { report } = told;
  const asked = decisions.map((id) => `${decisionTitle(told, id)}: ${ASKS}`);
  const isSigned = report.gates.some(({ id, status }) => id === 'sign-off' && status === 'pass');
  return isSigned
    ? ['Both sides signed already, by their decision records. Nothing is to be signed here.', signedBy(report)]
    : [HOW_TO_SIGN, rowsToSign(told, asked), fence([...filed(told), ...open(report)].map(visible).join('\n'), 'text')];
}

/** What makes it count. In a block of code, which states nothing. */
function filed({ report: { role, observedAt }, sources: { profile } }: Told): readonly string[] {
  const rule = profile[role].documents.find(({ id }) => id === 'decision-record');
  if (rule === undefined) return ['For the file: the profile names no decision record that the gate would read.'];
  const place = placeOf(rule.path, observedAt);
  return [
    `Filled in, it is the decision record that the gate reads, once it is committed ${isGlob(place) ? 'where this leads' : 'as'}`,
    place,
  ];
}

function signedBy(report: Report): string {
  const counting = report.records.filter(({ document, superseded }) => document === 'decision-record' && !superseded);
  const lines = counting.map(
    ({ side, updated, path }) => `${sideName(report, side)}  ${updated ?? 'undated'}  ${path}`,
  );
  const of = `They are of ${report.baseline?.release_tag ?? 'this release'}: another release needs its own.`;
  const more = report.decisions.cutover.verdict === 'GO' ? [] : [...open(report), of];
  return fence([...lines, ...more].map(visible).join('\n'), 'text');
}

/** What is signed is no word on what was found. */
function open({ decisions: { cutover } }: Report): readonly string[] {
  return cutover.verdict === 'GO' ? [] : ['', 'A signature lifts nothing that is to do.'];
}

function rowsToSign({ report, vocabulary }: Told, asked: readonly string[]): string {
  const rows = SIDES.flatMap((side) =>
    ROLES.map((role) => [
      `${sideName(report, side)} ${plain(vocabulary.owners[role][0] ?? role)}`,
      // A name is longer than a word.
      BLANK.repeat(4),
      ...asked.map(() => BLANK),
      BLANK,
    ]),
  );
  const [first = ASKS, ...more] = asked;
  return table(['Role', 'Name', first, ...more, 'Date'], rows);
}

/** As the profile's people call it; of their words, so not for Markdown. */
export function titleOf({ vocabulary }: Told, decision: SignedDecision): string {
  return vocabulary.verdicts[decision][0] ?? decision;
}

/** The same, as a heading or the head of a column. */
export function decisionTitle(told: Told, decision: SignedDecision): string {
  return capital(plain(titleOf(told, decision)));
}

/** Read back word for word: a sentence that nobody knows beside a table keeps it from counting. */
const HOW_TO_SIGN =
  'Each owner fills in one row: name, verdict and day (YYYY-MM-DD). It counts once no cell is left blank.';
