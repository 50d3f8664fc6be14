/** Which of several sign-off documents counts: not a superseded one, and of the rest the newest. */
import type { Baseline } from '../../contracts/words.js';
import { isSameFact } from '../../handoff/facts.js';
import { releaseOf } from '../../handoff/sign-off/statements.js';
import type { FactStatement } from '../../handoff/sign-off/vocabulary.js';
import type { Dossier, SignOffFile } from '../case/dossier.js';
import { takesBack } from './last-words.js';

/**
 * The newest documents that are not superseded: one, or several that their dates do not put in order. One without a date
 * may be the newest, so it counts beside them. Of several releases that were signed on one day each has its own document:
 * beside that of the release in question, one of another release is left out, unless it speaks against it; so is a form of
 * another release that nobody filled in.
 */
export function currentRecords(records: readonly SignOffFile[], dossier: Dossier): SignOffFile[] {
  const { releaseTag: release } = dossier;
  const current = newest(records.filter(({ facts }) => facts.superseded === null));
  if (release === null || !current.some(({ facts }) => releaseOf(facts, 'baseline') === release)) return current;
  return current.filter((record) => !isOfAnother(record, release, dossier));
}

/** Only what surely is of another release: one that there is, and no fact of it is this one's. Two spellings may mean one. */
function isOfAnother(record: SignOffFile, release: string, dossier: Dossier): boolean {
  const own = releaseOf(record.facts, 'baseline');
  const isRelease = own !== null && dossier.tag(own) !== null;
  // One without a date may be the newest, but not a form that nobody signed.
  const isPlaced = record.facts.updated !== null || record.facts.blanks.length > 0;
  return isRelease && isPlaced && !isOfThisRelease(record, dossier) && !takesBack(record, release);
}

/** Whether a document says by tag or commit that it is of the release in question. */
export function isOfThisRelease({ facts }: SignOffFile, { baseline }: Dossier): boolean {
  if (baseline === null) return false;
  return facts.facts.some(
    (stated) =>
      stated.about === 'baseline' &&
      (stated.fact === 'release_tag' || stated.fact === 'commit_sha') &&
      isOfBaseline(stated, baseline),
  );
}

/** Whether a document states a fact as the baseline has it; a commit may be short. */
export function isOfBaseline({ fact, value }: Pick<FactStatement, 'fact' | 'value'>, baseline: Baseline): boolean {
  return isSameFact(fact, value, baseline[fact]);
}

/** Those that none of the others is newer than. */
export function newest(records: readonly SignOffFile[]): SignOffFile[] {
  return records.filter((record) => record.facts.updated === null || !records.some((other) => isNewer(other, record)));
}

function isNewer({ facts: { updated: one } }: SignOffFile, { facts: { updated: other } }: SignOffFile): boolean {
  if (one === null || other === null) return false;
  if (one.date !== other.date) return one.date > other.date;
  return one.at !== null && other.at !== null && one.at > other.at;
}
