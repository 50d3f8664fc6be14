/** What the transition guard of the manifest keeps until the next service contract may not go before it. */
import { statedFact } from '../../handoff/facts.js';
import { entries, entry, follow } from '../../documents/tree.js';
import type { Contract } from '../contract/contract.js';
import type { Case } from '../case/case.js';
import { inFile, quote } from '../case/findings.js';
import { manifestPlace } from './window.js';

export function checkGuard(before: Contract | null, after: Contract, { dossier, notes }: Case): void {
  const guard = dossier.profile.transitionGuard;
  if (guard === null) return;
  const manifest = dossier.file('producer', dossier.contractTree, 'manifest');
  const stated = entry(dossier.jsonRoot(manifest), guard.key);
  if (manifest !== null && stated !== undefined) {
    for (const { key, value } of entries(stated.value)) {
      const flag = follow(value);
      if (flag?.kind !== 'scalar' || flag.value !== false) continue;
      const message = `The transition guard ${quote(key)} is switched off`;
      notes.error('stability-window/guard', inFile(manifest, value.span), {
        message,
        hint: 'Set it to true: the consumer relies on it.',
        expected: 'true',
        observed: 'false',
      });
    }
  }
  const dropped =
    before?.policy?.requires.includes(guard.field) === true && after.policy?.requires.includes(guard.field) === false;
  if (dropped && after.service !== guard.droppedFrom) {
    const where = manifestPlace(dossier, (root) => statedFact(root, 'service_contract_version'));
    const message = `${quote(guard.field)} is dropped with ${after.service}, but the transition guard keeps it until ${guard.droppedFrom}`;
    notes.error('stability-window/guard', where, {
      message,
      hint: `Keep ${guard.field} in ${guard.keptIn}.`,
      expected: guard.droppedFrom,
      observed: after.service,
    });
  }
  if (dropped) {
    const message = `${quote(guard.field)} goes with ${after.service}; whether the consumer is ready for that, the gate consumer-suite judges`;
    const where = manifestPlace(dossier, (root) => entry(root, guard.key)?.value);
    notes.notice('stability-window/guard', where, {
      message,
      hint: 'Nothing is to be done here.',
    });
  }
}
