/** Whom the records name to carry the release: each office has its person, and both records the same. */
import type { FileEvidence } from '../../contracts/evidence.js';
import { SIDES } from '../../contracts/words.js';
import type { OwnerStatement } from '../../handoff/sign-off/vocabulary.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { inFile, quote, type Notes } from '../case/findings.js';
import { isNamed, officesIn } from '../records/record-content.js';
import { currentRecords } from '../records/records.js';
import { PACKET, RECORD, SUPPORTING, titleOf } from './names.js';

export function judgeOwners(theCase: Case): void {
  const { dossier, notes } = theCase;
  const owners = ownersOf(dossier);
  for (const side of SIDES) {
    const record = currentRecords(dossier.signOffs(side, RECORD), dossier)[0];
    if (record === undefined) continue;
    for (const office of officesIn(record.facts)) {
      const { title, stated } = office;
      if (isNamed(office)) {
        const first = owners.find((owner) => owner.side === office.side && owner.role === office.role);
        judgeSameOwner(record.file, { title, own: stated[0], first }, notes);
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
  tellOthers(owners, theCase);
}

/** As the records that count name them, the producer's first; a line that is left blank names nobody. */
function ownersOf(dossier: Dossier): readonly OwnerStatement[] {
  return SIDES.flatMap((side) =>
    currentRecords(dossier.signOffs(side, RECORD), dossier).flatMap(({ facts }) => facts.owners.filter(isSomebody)),
  );
}

function isSomebody({ name }: OwnerStatement): boolean {
  return name !== '';
}

/** Documents beside the records need no owners; those that they name should be the records'. */
function tellOthers(owners: readonly OwnerStatement[], { dossier, notes }: Case): void {
  for (const side of SIDES) {
    for (const id of SUPPORTING.filter((document) => document !== PACKET)) {
      for (const { file, facts } of currentRecords(dossier.signOffs(side, id), dossier)) {
        for (const stated of facts.owners.filter(isSomebody)) {
          const first = owners.find((owner) => owner.side === stated.side && owner.role === stated.role);
          const title = `${stated.role === 'incident-commander' ? 'incident commander' : 'rollback owner'} of the ${stated.side}`;
          judgeSameOwner(file, { title, own: stated, first }, notes);
        }
      }
    }
  }
}

/** Whom a document names for an office, and whom the first record names that names anybody. */
interface Naming {
  readonly title: string;
  readonly own: OwnerStatement | undefined;
  readonly first: OwnerStatement | undefined;
}

function judgeSameOwner(file: FileEvidence, { title, own, first }: Naming, notes: Notes): void {
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
