/** Which of a side's documents count: one that is there, read, not superseded, and alone. */
import { nameOf } from '../../contracts/documents.js';
import type { Case } from '../case/case.js';
import { inFile, quote, type Notes } from '../case/findings.js';
import type { Side } from '../../contracts/words.js';
import type { DocumentId } from '../../contracts/profile.js';
import type { SignOffFile } from '../case/dossier.js';
import { isAbsent } from '../case/presence.js';
import { wellFormed } from '../case/reading.js';
import { RECORD, titleOf } from './names.js';

export function readable(side: Side, id: DocumentId, theCase: Case): SignOffFile[] {
  const { dossier, notes } = theCase;
  const name = nameOf(side, id);
  // Nobody need have written one, but without it nobody has signed.
  if (id === RECORD && isAbsent(side, 'subject', id, dossier)) {
    const path = dossier.rule(side, id)?.path ?? '';
    const message = `${dossier.profile[side].name} has no decision record yet`;
    const hint = 'Write the decision record: `handoff-gate record decision` makes one to sign.';
    notes.pending('sign-off/not-signed', inFile({ side, path }), { message, hint });
  }
  return dossier.files(side, 'subject', id).flatMap((file): SignOffFile[] => {
    if (file.state.kind !== 'read') return [];
    const parsed = dossier.signOff(file);
    if ('facts' in parsed) {
      sayEmpty(parsed, name, theCase);
      return [parsed];
    }
    wellFormed({ file, name, problems: [parsed] }, 'sign-off/file', notes);
    return [];
  });
}

/** A document that is there and says nothing is as good as missing. Of a record it is said what it lacks. */
function sayEmpty({ file, document }: SignOffFile, name: string, { dossier, notes }: Case): void {
  if (document.passages.length > 0 || file.document === RECORD || file.document === null) return;
  const required = dossier.rule(file.side, file.document)?.required;
  notes.add(required === 'optional' ? 'warning' : 'error', 'sign-off/file', inFile(file), {
    message: `The ${name} ${quote(file.path)} is empty`,
    hint: 'Restore what it said, or remove the file.',
    expected: 'a document that says something',
    observed: 'nothing',
  });
}

/** Every record of a side that was taken back leaves it without one. */
export function judgeSuperseded(
  side: Side,
  records: readonly SignOffFile[],
  current: readonly SignOffFile[],
  notes: Notes,
): void {
  const [first] = records;
  if (current.length === 0 && first !== undefined)
    notes.error('sign-off/superseded', inFile(first.file, first.facts.superseded), {
      message: `Every decision record of the ${side} is marked as superseded`,
      hint: 'Write the record that counts, or remove the mark.',
      expected: 'a current record',
      observed: 'superseded',
    });
  tellLaterSuperseded(records, current, notes);
}

/** A newer record that no longer counts may have taken the older one with it. */
function tellLaterSuperseded(records: readonly SignOffFile[], current: readonly SignOffFile[], notes: Notes): void {
  const newest = current.map(({ facts }) => facts.updated?.date ?? '').reduce((a, b) => (a > b ? a : b), '');
  for (const { file, facts } of current.length === 0 ? [] : records) {
    const date = facts.updated?.date ?? '';
    if (facts.superseded === null || date <= newest) continue;
    const message = `${titleOf(file)} of ${date} is marked as superseded, and no newer one replaces it`;
    notes.warning('sign-off/superseded', inFile(file, facts.superseded), {
      message,
      hint: 'If it took the older record with it, write the one that counts.',
      expected: `a record after ${date}`,
      observed: newest,
    });
  }
}

/** Two records of which neither is newer must say the same. */
export function judgeTie(side: Side, records: readonly SignOffFile[], notes: Notes): void {
  const say = ({ facts }: SignOffFile) =>
    JSON.stringify([
      facts.facts.map(({ fact, value }) => [fact, value]),
      facts.verdicts.map(({ decision, verdict }) => [decision, verdict]),
    ]);
  const [first, ...rest] = records;
  for (const other of rest) {
    if (first === undefined || say(first) === say(other)) continue;
    const message = `Two decision records of the ${side} count (neither is newer) and disagree: ${quote(first.file.path)} and ${quote(other.file.path)}`;
    notes.error('sign-off/two-records', inFile(other.file, other.facts.updated?.span), {
      message,
      hint: 'Mark one as superseded, or give the newer its date.',
      expected: 'one record',
      observed: `${records.length} records of ${first.facts.updated?.date ?? 'no date'}`,
    });
  }
}
