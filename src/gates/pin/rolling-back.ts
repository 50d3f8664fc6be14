/** A repin that goes back to the release both sides prepared, and whom to tell of it. */
import type { FileEvidence } from '../../contracts/evidence.js';
import { isRollback } from '../../contracts/pin.js';
import type { RollbackUnderway } from '../../contracts/report.js';
import { SIDES } from '../../contracts/words.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { inFile, NOWHERE } from '../case/findings.js';
import type { SignOffFacts } from '../../handoff/sign-off/statements.js';
import { lastWordsOn } from '../records/last-words.js';
import { pinState } from './pin-state.js';
import { currentRecords } from '../records/records.js';

export function isRollingBack(dossier: Dossier): boolean {
  return leftBehind(dossier) !== null;
}

/** The release from which this change goes back; null where it does not. */
function leftBehind(dossier: Dossier): string | null {
  const pin = pinState(dossier);
  return pin !== null && isRollback(pin) ? pin.from : null;
}

/** What a way back is judged by: a change that takes it, by the evidence before it; else the evidence as it is. */
export function beforeGoingBack(dossier: Dossier): Dossier {
  const left = leftBehind(dossier);
  return left === null ? dossier : asLeft(left, dossier);
}

/** The evidence as it was before the change, with what was last said of the way back from the release that it leaves. */
function asLeft(left: string, dossier: Dossier): Dossier {
  const counts = SIDES.flatMap((side): FileEvidence[] => {
    const tree = side === 'consumer' ? 'base' : 'subject';
    const spoken = { side, tree, document: 'rollback-readiness' } as const;
    const unread = dossier.files(side, tree, 'rollback-readiness').filter((file) => !isReadable(file, dossier));
    const said = lastWordsOn(left, spoken, dossier);
    return [...unread, ...said.map(({ file }) => file)];
  });
  return dossier.before('rollback-readiness', counts);
}

/** Whether both sides say that they are ready for the way back that the change takes: naming it is not yet that. */
export function isReadyToGoBack(dossier: Dossier): boolean {
  const left = leftBehind(dossier);
  if (left === null) return false;
  const before = asLeft(left, dossier);
  return SIDES.every((side) => {
    const said = currentRecords(before.signOffs(side, 'rollback-readiness'), before);
    return said.length > 0 && said.every(({ facts }) => facts.blanks.length === 0 && isReady(facts.readiness));
  });
}

function isReady(stated: SignOffFacts['readiness']): boolean {
  return stated.length > 0 && stated.every(({ ready, doubt }) => ready && doubt === null);
}

function isReadable(file: FileEvidence, dossier: Dossier): boolean {
  return file.state.kind === 'read' && 'facts' in dossier.signOff(file);
}

/** Whether a release is the one that was left on the way back: what a subtree still has of it follows the pin later. */
export function isLeft(tag: string | null, dossier: Dossier): boolean {
  const pin = pinState(dossier);
  if (pin === null || tag === null) return false;
  return pin.from === null ? pin.wayBackFrom.includes(tag) : isRollback(pin) && tag === pin.from;
}

/** Null where this change is no such repin. */
export function rollbackUnderway(dossier: Dossier): RollbackUnderway | null {
  const from = leftBehind(dossier);
  const to = pinState(dossier)?.tag ?? null;
  if (from === null || to === null) return null;
  const before = asLeft(from, dossier);
  const records = SIDES.flatMap((side) => currentRecords(before.signOffs(side, 'decision-record'), before));
  const owners = records.flatMap(({ facts }) =>
    facts.owners.filter(({ name }) => name !== '').map(({ side, role, name }) => ({ role: `${side} ${role}`, name })),
  );
  return {
    from,
    to,
    owners: owners.filter(
      (one, index) => owners.findIndex(({ role, name }) => role === one.role && name === one.name) === index,
    ),
    protocols: SIDES.flatMap((side) => dossier.files(side, 'subject', 'rollback-protocol'))
      .filter(({ state }) => state.kind === 'read')
      .map(({ side, path }) => ({ side, path })),
  };
}

/** Says that a rollback is under way, and whom to tell. */
export function tellRollback({ dossier, notes }: Case): void {
  const underway = rollbackUnderway(dossier);
  if (underway === null) return;
  const { from, to, owners, protocols } = underway;
  const people = owners.map(({ role, name }) => `${name} (${role})`).join(', ');
  const how = protocols.map(({ side, path }) => `${path} of the ${side}`).join(' and ');
  const pin = dossier.file('consumer', 'subject', 'pin');
  notes.notice('rollback/underway', pin === null ? NOWHERE : inFile(pin), {
    message: `This change goes back from ${from} to ${to}, the way back that both sides prepared: it needs no new sign-off and waits for no window`,
    hint: `Tell ${people === '' ? 'the owners of both sides' : people}${how === '' ? '' : `, as ${how} says`}; record afterwards what happened.`,
  });
}
