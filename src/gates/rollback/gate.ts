/** The gate `rollback`: a way back is named, exists, and both sides say they are ready to take it. */
import { nameOf } from '../../contracts/documents.js';
import type { Judgement } from '../../contracts/finding.js';
import { SIDES, type Side } from '../../contracts/words.js';
import { withoutQuestion } from '../case/asked.js';
import type { Case } from '../case/case.js';
import type { Dossier, SignOffFile } from '../case/dossier.js';
import { inFile, NOWHERE, Notes, quote } from '../case/findings.js';
import { giveCheckout } from '../case/other-side.js';
import { isAbsent, judgePresence } from '../case/presence.js';
import { wellFormed } from '../case/reading.js';
import { targetOf } from '../pin/rollback-target.js';
import { beforeGoingBack, tellRollback } from '../pin/rolling-back.js';
import { currentRecords } from '../records/records.js';
import { judgeRemoved } from '../records/removed.js';
import { tellUnsigned } from '../records/unsigned.js';
import { judgeReadiness } from './readiness.js';
import { judgeTargets } from './targets.js';

export function judgeRollback(run: Dossier): Judgement {
  const notes = new Notes('rollback');
  // A way back was prepared for the release that is left.
  const dossier = beforeGoingBack(run);
  const theCase = { dossier, notes };
  if (SIDES.every((side) => dossier.rule(side, 'rollback-readiness') === null)) {
    const reason = 'The profile names no rollback readiness document of either side.';
    const what = { reason, mend: 'Name both documents' };
    return withoutQuestion('rollback', 'rollback/not-ready', what, theCase);
  }
  judgePresence('rollback', theCase);
  const documents = SIDES.flatMap((side) => readSide(side, theCase));
  for (const document of documents) judgeReadiness(document, titleOf(document.file), theCase);
  judgeTargets(documents, theCase);
  for (const one of documents) tellUnsigned(one, titleOf(one.file), 'rollback/not-ready', notes);
  tellRollback({ dossier: run, notes });
  return notes.judgement(summaryOf(documents, dossier));
}

/** What each readiness document that was read names, and says of itself. */
function summaryOf(documents: readonly SignOffFile[], { profile }: Dossier): string {
  const said = documents.map(({ file, facts }, index) => {
    const target = targetOf(facts.facts).release_tag?.value;
    const readiness = facts.readiness[0]?.text;
    const which = index === 0 ? 'The readiness document' : 'that';
    return `${which} of ${profile[file.side].name} names ${target ?? 'no release'} and says ${quote(readiness)}`;
  });
  return said.length === 0 ? 'No readiness document was read.' : `${said.join('; ')}.`;
}

function titleOf({ side }: SignOffFile['file']): string {
  return `The ${side}'s rollback readiness document`;
}

function readSide(side: Side, theCase: Case): SignOffFile[] {
  const { dossier, notes } = theCase;
  const rule = dossier.rule(side, 'rollback-readiness');
  if (rule === null) {
    notes.unjudged('rollback/not-ready', NOWHERE, {
      message: `The profile names no rollback readiness document of the ${side}, so nobody says that it is ready`,
      hint: `Name the ${side}'s readiness document, or list the decisions without rollback.`,
    });
    return [];
  }
  const { origin, absence } = dossier.evidence.sides[side];
  if (origin === 'absent') {
    const message = `The ${side}'s rollback readiness could not be read: ${absence ?? 'its repository is not known here'}`;
    notes.pending('rollback/no-peer', NOWHERE, {
      message,
      hint: giveCheckout(side),
    });
    return [];
  }
  if (isAbsent(side, 'subject', 'rollback-readiness', dossier)) {
    const message = `${dossier.profile[side].name} has no rollback readiness document yet`;
    notes.pending('rollback/not-ready', inFile({ side, path: rule.path }), {
      message,
      hint: 'Write it: `handoff-gate record readiness` makes one to fill in and sign, with the release to go back to, if there is one.',
    });
  }
  const found = dossier.files(side, 'subject', 'rollback-readiness').flatMap((file): SignOffFile[] => {
    if (file.state.kind !== 'read') return [];
    const parsed = dossier.signOff(file);
    if ('facts' in parsed) return [parsed];
    const name = nameOf(side, 'rollback-readiness');
    wellFormed({ file, name, problems: [parsed] }, 'rollback/file', notes);
    return [];
  });
  const removed = { missing: 'rollback/missing', unknown: 'rollback/history' } as const;
  judgeRemoved({ side, document: 'rollback-readiness', there: found }, removed, theCase);
  const current = currentRecords(found, dossier);
  const first = found[0];
  if (current.length === 0 && first !== undefined) {
    const message = `Every rollback readiness document of the ${side} is marked as superseded`;
    notes.error('rollback/superseded', inFile(first.file, first.facts.superseded), {
      message,
      hint: 'Write the document that counts.',
      expected: 'a current document',
      observed: 'superseded',
    });
  }
  return current;
}
