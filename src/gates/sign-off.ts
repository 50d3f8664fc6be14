/** The gate `sign-off`: both sides' records are current, of this baseline, of one verdict, and name their owners. */
import type { FileEvidence } from '../contracts/evidence.js';
import type { Judgement } from '../contracts/finding.js';
import type { DocumentId } from '../contracts/profile.js';
import type { ContractChange } from '../contracts/report.js';
import { BASELINE_FACTS, SIGNED_DECISIONS, SIDES, type Side } from '../contracts/words.js';
import type { OwnerStatement } from '../documents/statements.js';
import { withoutQuestion } from './asked.js';
import { checkDates, SIGN_OFF_DATES } from './document-dates.js';
import type { Dossier, SignOffFile } from './dossier.js';
import { inFile, NOWHERE, Notes, quote } from './findings.js';
import { checkImpact } from './impact.js';
import { tellOlderRefusals } from './older-records.js';
import { isAbsent, judgePresence, nameOf } from './presence.js';
import { wellFormed } from './reading.js';
import { isNamed, officesIn, unstatedFacts, unstatedVerdicts } from './record-content.js';
import { currentRecords } from './records.js';
import { judgeRemoved } from './removed.js';
import { tellUnsigned } from './unsigned.js';
import { DECISION_NAMES, judgeVotes, votesOf, type Vote } from './votes.js';
import { giveCheckout } from './other-side.js';

/** A record counts for the decision; a status or packet only must not say otherwise. */
const RECORD: DocumentId = 'decision-record';
const PACKET: DocumentId = 'checkpoint-packet';
const REMOVED = { missing: 'sign-off/missing', unknown: 'sign-off/history' } as const;
const SUPPORTING: readonly DocumentId[] = ['status', PACKET, 'decision-status'];

export function judgeSignOff(dossier: Dossier, changes: readonly ContractChange[]): Judgement {
  const notes = new Notes('sign-off');
  const votes: Vote[] = [];
  const owners: OwnerStatement[] = [];
  if (SIDES.every((side) => dossier.rule(side, RECORD) === null)) {
    const what = { reason: 'The profile names no decision record of either side.', mend: 'Name both records' };
    return withoutQuestion('sign-off', 'sign-off/not-signed', what, dossier, notes);
  }
  judgePresence('sign-off', dossier, notes);
  for (const side of SIDES) judgeSide(side, dossier, votes, owners, notes);
  judgeOwners(dossier, owners, notes);
  tellOtherOwners(dossier, owners, notes);
  judgeVotes(votes, titleOf, notes);
  for (const side of SIDES)
    for (const record of currentRecords(dossier.signOffs(side, RECORD), dossier))
      tellUnsigned(record, titleOf(record.file), 'sign-off/not-signed', notes);
  checkImpact(dossier, changes, notes);
  return notes.judgement(summaryOf(dossier));
}

function judgeSide(side: Side, dossier: Dossier, votes: Vote[], owners: OwnerStatement[], notes: Notes): void {
  const { absence, origin } = dossier.evidence.sides[side];
  if (origin === 'absent') {
    const message = `The ${side}'s decision record could not be read: ${absence ?? 'its repository is not known here'}`;
    notes.pending('sign-off/no-peer', NOWHERE, {
      message,
      hint: giveCheckout(side),
    });
    return;
  }
  if (dossier.rule(side, RECORD) === null) {
    notes.unjudged('sign-off/not-signed', NOWHERE, {
      message: `The profile names no decision record of the ${side}, so nobody signs for it`,
      hint: `Name the ${side}'s decision record, or list the decisions without sign-off.`,
    });
  } else {
    const records = readable(side, RECORD, dossier, notes);
    const current = currentRecords(records, dossier);
    const first = records[0];
    if (current.length === 0 && first !== undefined) {
      const message = `Every decision record of the ${side} is marked as superseded`;
      notes.error('sign-off/superseded', inFile(first.file, first.facts.superseded), {
        message,
        hint: 'Write the record that counts, or remove the mark.',
        expected: 'a current record',
        observed: 'superseded',
      });
    }
    judgeSuperseded(records, current, notes);
    judgeRemoved(side, RECORD, records, REMOVED, dossier, notes);
    tellOlderRefusals(`The ${nameOf(side, RECORD)}`, records, current, dossier, notes);
    for (const record of current) {
      judgeDocument(record, true, dossier, votes, notes);
      owners.push(...record.facts.owners);
    }
    const signed = current.filter(({ facts }) => facts.blanks.length === 0);
    if (signed.length > 1) judgeTie(side, signed, notes);
  }
  for (const id of SUPPORTING.filter((document) => dossier.rule(side, document) !== null)) {
    const documents = readable(side, id, dossier, notes);
    judgeRemoved(side, id, documents, { ...REMOVED, unknown: null }, dossier, notes);
    const current = currentRecords(documents, dossier);
    tellOlderRefusals(`The ${nameOf(side, id)}`, documents, id === PACKET ? [] : current, dossier, notes);
    for (const document of current) judgeDocument(document, false, dossier, votes, notes);
  }
}

function readable(side: Side, id: DocumentId, dossier: Dossier, notes: Notes): SignOffFile[] {
  const name = nameOf(side, id);
  // Nobody need have written one, but without it nobody has signed.
  if (id === RECORD && isAbsent(side, 'subject', id, dossier)) {
    const path = dossier.rule(side, id)?.path ?? '';
    const message = `There is no ${name} (${path})`;
    notes.pending('sign-off/not-signed', inFile({ side, path }), { message, hint: 'Write the decision record.' });
  }
  return dossier.files(side, 'subject', id).flatMap((file): SignOffFile[] => {
    if (file.state.kind !== 'read') return [];
    const parsed = dossier.signOff(file);
    if ('facts' in parsed) {
      sayEmpty(parsed, name, dossier, notes);
      return [parsed];
    }
    wellFormed(file, [parsed], name, 'sign-off/file', notes);
    return [];
  });
}

/** A document that is there and says nothing is as good as missing. Of a record it is said what it lacks. */
function sayEmpty({ file, document }: SignOffFile, name: string, dossier: Dossier, notes: Notes): void {
  if (document.passages.length > 0 || file.document === RECORD || file.document === null) return;
  const required = dossier.rule(file.side, file.document)?.required;
  notes.add(required === 'optional' ? 'warning' : 'error', 'sign-off/file', inFile(file), {
    message: `The ${name} ${quote(file.path)} is empty`,
    hint: 'Restore what it said, or remove the file.',
    expected: 'a document that says something',
    observed: 'nothing',
  });
}

/** Who said what, in the records that were read. */
function summaryOf(dossier: Dossier): string {
  const said = SIDES.map((side) => {
    const record = currentRecords(dossier.signOffs(side, RECORD), dossier)[0];
    const { name } = dossier.profile[side];
    if (record === undefined) return `no record of ${name} was read`;
    const verdicts = SIGNED_DECISIONS.map((decision) => {
      const stated = record.facts.verdicts.find((one) => one.decision === decision && one.signs);
      return `${DECISION_NAMES[decision]} ${stated?.verdict ?? 'not stated'}`;
    });
    return `the record of ${name} (${record.facts.updated?.date ?? 'no date'}) says ${verdicts.join(', ')}`;
  });
  const text = said.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function judgeDocument(
  { file, document, facts }: SignOffFile,
  record: boolean,
  dossier: Dossier,
  votes: Vote[],
  notes: Notes,
): void {
  const name = titleOf(file);
  const { baseline } = dossier;
  for (const fact of BASELINE_FACTS) {
    const stated = facts.facts.filter((statement) => statement.fact === fact && statement.about === 'baseline');
    for (const one of stated) {
      const expected = baseline?.[fact];
      if (expected === undefined || one.value === expected) continue;
      if (fact === 'commit_sha' && one.value.length >= 7 && expected.startsWith(one.value)) continue;
      const message = `${name} is about another baseline: it states ${fact} ${quote(one.value)}, this one has ${quote(expected)}`;
      notes.error('sign-off/other-baseline', inFile(file, one.span), {
        message,
        hint: 'Sign this baseline, or mark the document as superseded.',
        expected,
        observed: one.value,
      });
    }
  }
  if (record) {
    const unstated = unstatedFacts(facts);
    if (unstated.length > 0) {
      const message = `${name} does not state ${unstated.join(', ')}`;
      const hint = `Add ${unstated.length === 1 ? 'a line' : 'lines'} such as "- ${unstated[0] ?? ''}: \`…\`"; comments and code blocks do not count.`;
      notes.error('sign-off/unstated', inFile(file, facts.anchor), {
        message,
        hint,
        expected: unstated.join(', '),
        observed: null,
      });
    }
  }
  checkDates({ file, document, facts }, name, record, SIGN_OFF_DATES, dossier, notes);
  for (const decision of record ? unstatedVerdicts(facts) : []) {
    const message = `${name} states no verdict on ${DECISION_NAMES[decision]}`;
    notes.error('sign-off/unstated', inFile(file, facts.anchor), {
      message,
      hint: `Add a line "${DECISION_NAMES[decision]}: **GO**" or "**NO-GO**".`,
      expected: 'GO or NO-GO',
      observed: null,
    });
  }
  votes.push(...votesOf({ file, document, facts }, { name, record }, dossier, notes));
}

/** What messages call a document at the beginning of a sentence. */
function titleOf({ side, document }: FileEvidence): string {
  return `The ${nameOf(side, document ?? RECORD)}`;
}

/** A newer record that no longer counts may have taken the older one with it. */
function judgeSuperseded(records: readonly SignOffFile[], current: readonly SignOffFile[], notes: Notes): void {
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

function judgeTie(side: Side, records: readonly SignOffFile[], notes: Notes): void {
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

function judgeOwners(dossier: Dossier, owners: readonly OwnerStatement[], notes: Notes): void {
  for (const side of SIDES) {
    const record = currentRecords(dossier.signOffs(side, RECORD), dossier)[0];
    if (record === undefined) continue;
    for (const office of officesIn(record.facts)) {
      const { title, stated } = office;
      if (isNamed(office)) {
        const first = owners.find((owner) => owner.side === office.side && owner.role === office.role);
        judgeSameOwner(record.file, title, stated[0], first, notes);
        continue;
      }
      const message = `The ${side}'s decision record does not name the ${title}`;
      notes.error('sign-off/no-owner', inFile(record.file, stated[0]?.span ?? record.facts.anchor), {
        message,
        hint: `Add a line that names the ${title}.`,
        expected: title,
        observed: null,
      });
    }
  }
}

/** Documents beside the records need no owners; those that they name should be the records'. */
function tellOtherOwners(dossier: Dossier, owners: readonly OwnerStatement[], notes: Notes): void {
  for (const side of SIDES) {
    for (const id of SUPPORTING.filter((document) => document !== PACKET)) {
      for (const { file, facts } of currentRecords(dossier.signOffs(side, id), dossier)) {
        for (const stated of facts.owners.filter(({ name }) => name !== '')) {
          const first = owners.find((owner) => owner.side === stated.side && owner.role === stated.role);
          const title = `${stated.role === 'incident-commander' ? 'incident commander' : 'rollback owner'} of the ${stated.side}`;
          if (first?.name !== '') judgeSameOwner(file, title, stated, first, notes);
        }
      }
    }
  }
}

function judgeSameOwner(
  file: FileEvidence,
  title: string,
  own: OwnerStatement | undefined,
  first: OwnerStatement | undefined,
  notes: Notes,
): void {
  if (own === undefined || first === undefined || own.name === first.name) return;
  const who =
    file.document === RECORD
      ? 'The two decision records name'
      : `The decision record and ${titleOf(file).replace(/^The/, 'the')} name`;
  const message = `${who} different people as ${title}: ${quote(first.name)} and ${quote(own.name)}`;
  notes.warning('sign-off/other-owner', inFile(file, own.span), {
    message,
    hint: 'Agree on one owner.',
    expected: first.name,
    observed: own.name,
  });
}
