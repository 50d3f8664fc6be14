/** Where people sign: a row for each owner. A blank is for a person; nobody's name, verdict or day is written here. */
import { BLANK } from '../../contracts/blank.js';
import { SIDES, type SignedDecision } from '../../contracts/words.js';
import { plain } from '../safe.js';
import { capital } from '../verdicts.js';
import { sideName, table, type Told } from './document.js';

const ROLES = ['incidentCommander', 'rollbackOwner'] as const;
const ASKS = 'GO / NO-GO';

/** For one decision or several: one day for all of them. */
export function signatureTable(told: Told, decisions: readonly SignedDecision[]): string {
  const heads = decisions.map((id) => `${decisionTitle(told, id)}: ${ASKS}`);
  return rowsToSign(told, heads);
}

/** For what stands in the heading above. */
export function signatureTableBelow(told: Told): string {
  return rowsToSign(told, [ASKS]);
}

function rowsToSign({ report, vocabulary }: Told, asked: readonly string[]): string {
  const rows = SIDES.flatMap((side) =>
    ROLES.map((role) => [
      `${sideName(report, side)} ${plain(vocabulary.owners[role][0] ?? role)}`,
      BLANK,
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
export const HOW_TO_SIGN =
  'Each owner fills in one row: name, verdict and day (YYYY-MM-DD). It counts once no cell is left blank.';
