/** The gate `sign-off`: both sides' records are current, of this baseline, of one verdict, and name their owners. */
import { capital } from '../../contracts/english.js';
import { nameOf } from '../../contracts/documents.js';
import type { Judgement } from '../../contracts/finding.js';
import type { ContractChange } from '../../contracts/report.js';
import { SIGNED_DECISIONS, SIDES, type Side } from '../../contracts/words.js';
import { withoutQuestion } from '../case/asked.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { NOWHERE, Notes } from '../case/findings.js';
import { giveCheckout } from '../case/other-side.js';
import { judgePresence } from '../case/presence.js';
import { currentRecords } from '../records/records.js';
import { verdictOn } from '../records/record-content.js';
import { judgeRemoved } from '../records/removed.js';
import { tellUnsigned } from '../records/unsigned.js';
import { DECISION_NAMES, judgeVotes, type Vote } from '../records/votes.js';
import { judgeRecord, judgeSupporting } from './documents.js';
import { checkImpact } from './impact.js';
import { PACKET, RECORD, SUPPORTING, titleOf } from './names.js';
import { tellOlderRefusals } from './older-records.js';
import { judgeOwners } from './owners.js';
import { judgeSuperseded, judgeTie, readable } from './which-counts.js';

const REMOVED = { missing: 'sign-off/missing', unknown: 'sign-off/history' } as const;

export function judgeSignOff(dossier: Dossier, changes: readonly ContractChange[]): Judgement {
  const notes = new Notes('sign-off');
  const theCase = { dossier, notes };
  if (SIDES.every((side) => dossier.rule(side, RECORD) === null)) {
    const what = { reason: 'The profile names no decision record of either side.', mend: 'Name both records' };
    return withoutQuestion('sign-off', 'sign-off/not-signed', what, theCase);
  }
  judgePresence('sign-off', theCase);
  const votes = SIDES.flatMap((side) => judgeSide(side, theCase));
  judgeOwners(theCase);
  judgeVotes(votes, titleOf, notes);
  for (const side of SIDES)
    for (const record of currentRecords(dossier.signOffs(side, RECORD), dossier))
      tellUnsigned(record, titleOf(record.file), 'sign-off/not-signed', notes);
  checkImpact(changes, theCase);
  return notes.judgement(summaryOf(dossier));
}

function judgeSide(side: Side, theCase: Case): readonly Vote[] {
  const { dossier, notes } = theCase;
  const { absence, origin } = dossier.evidence.sides[side];
  if (origin === 'absent') {
    notes.pending('sign-off/no-peer', NOWHERE, {
      message: `The ${side}'s decision record could not be read: ${absence ?? 'its repository is not known here'}`,
      hint: giveCheckout(side),
    });
    return [];
  }
  return [...judgeRecords(side, theCase), ...judgeOthers(side, theCase)];
}

function judgeRecords(side: Side, theCase: Case): readonly Vote[] {
  const { dossier, notes } = theCase;
  if (dossier.rule(side, RECORD) === null) {
    notes.unjudged('sign-off/not-signed', NOWHERE, {
      message: `The profile names no decision record of the ${side}, so nobody signs for it`,
      hint: `Name the ${side}'s decision record, or list the decisions without sign-off.`,
    });
    return [];
  }
  const records = readable(side, RECORD, theCase);
  const current = currentRecords(records, dossier);
  judgeSuperseded(side, records, current, notes);
  judgeRemoved({ side, document: RECORD, there: records }, REMOVED, theCase);
  tellOlderRefusals(`The ${nameOf(side, RECORD)}`, records, current, theCase);
  const votes = current.flatMap((record) => judgeRecord(record, theCase));
  const signed = current.filter(({ facts }) => facts.blanks.length === 0);
  if (signed.length > 1) judgeTie(side, signed, notes);
  return votes;
}

function judgeOthers(side: Side, theCase: Case): readonly Vote[] {
  const { dossier, notes } = theCase;
  return SUPPORTING.filter((document) => dossier.rule(side, document) !== null).flatMap((id) => {
    const documents = readable(side, id, theCase);
    judgeRemoved({ side, document: id, there: documents }, { ...REMOVED, unknown: null }, theCase);
    const current = currentRecords(documents, dossier);
    tellOlderRefusals(`The ${nameOf(side, id)}`, documents, id === PACKET ? [] : current, theCase);
    const votes = current.flatMap((document) => judgeSupporting(document, theCase));
    // Without a place to sign in it is no form, and nobody need sign it.
    for (const document of current)
      if (document.facts.signatures.length > 0)
        tellUnsigned(document, titleOf(document.file), 'sign-off/not-signed', notes);
    return votes;
  });
}

/** Who said what, in the records that were read. */
function summaryOf(dossier: Dossier): string {
  const said = SIDES.map((side) => {
    const record = currentRecords(dossier.signOffs(side, RECORD), dossier)[0];
    const { name } = dossier.profile[side];
    if (record === undefined) return `no record of ${name} was read`;
    const verdicts = SIGNED_DECISIONS.map((decision) => {
      return `${DECISION_NAMES[decision]} ${verdictOn(record.facts, decision)?.verdict ?? 'not stated'}`;
    });
    return `the record of ${name} (${record.facts.updated?.date ?? 'no date'}) says ${verdicts.join(', ')}`;
  });
  const text = said.join('; ');
  return `${capital(text)}.`;
}
