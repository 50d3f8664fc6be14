/** The release that the readiness documents name to go back to: each names one, and both the same. */
import { BASELINE_FACTS } from '../../contracts/words.js';
import { isNoRelease } from '../../handoff/release-line.js';
import type { Case } from '../case/case.js';
import type { SignOffFile } from '../case/dossier.js';
import { inFile, quote, type Notes } from '../case/findings.js';
import { targetOf, type Target } from '../pin/rollback-target.js';
import { isSameFact } from '../../handoff/facts.js';
import { judgeNoTarget } from './first-pin.js';
import { judgeTarget, type Named } from './target.js';

export function judgeTargets(documents: readonly SignOffFile[], theCase: Case): void {
  const { notes } = theCase;
  let first: Named | null = null;
  for (const { file, facts } of documents) {
    const target = targetOf(facts.facts);
    if (target.release_tag === undefined) {
      if (facts.blanks.length > 0) continue;
      const message = `The ${file.side}'s rollback readiness document names no rollback target`;
      notes.error('rollback/no-target', inFile(file, facts.anchor), {
        message,
        hint: 'Add a heading "Rollback Target" with the release to go back to.',
        expected: 'a rollback target',
        observed: null,
      });
      continue;
    }
    judgeSameTarget(target, file, facts.facts, notes);
    if (isNoRelease(target.release_tag.value)) judgeNoTarget(target.release_tag, namesMore(target), file, theCase);
    else judgeTarget({ target, file }, theCase);
    if (first === null) first = { target, file };
    else judgeOneTarget({ target, file }, first, notes);
  }
}

/** Both sides go back to one release. */
function judgeOneTarget({ target, file }: Named, first: Named, notes: Notes): void {
  for (const fact of BASELINE_FACTS) {
    const [own, other] = [target[fact], first.target[fact]];
    if (own === undefined || other === undefined || isSameFact(fact, own.value, other.value)) continue;
    const message = `The two readiness documents name different rollback targets: ${fact} ${quote(own.value)} here, ${quote(other.value)} in ${quote(first.file.path)}`;
    notes.error('rollback/two-targets', inFile(file, own.span), {
      message,
      hint: 'Agree on one target.',
      expected: other.value,
      observed: own.value,
    });
  }
}

/** A document that names its target twice names one. */
function judgeSameTarget(
  target: Target,
  file: SignOffFile['file'],
  facts: SignOffFile['facts']['facts'],
  notes: Notes,
): void {
  for (const { fact, value, span, about } of facts) {
    const first = target[fact];
    if (about !== 'rollback-target' || first === undefined) continue;
    if (isSameFact(fact, value, first.value) || isSameFact(fact, first.value, value)) continue;
    const message = `The rollback target is stated twice, and differently: ${fact} ${quote(first.value)} at line ${first.span.line}, ${quote(value)} here`;
    notes.error('rollback/two-targets', inFile(file, span), {
      message,
      hint: 'Keep the one to go back to.',
      expected: first.value,
      observed: value,
    });
  }
}

function namesMore(target: Target): boolean {
  return BASELINE_FACTS.some((fact) => fact !== 'release_tag' && target[fact] !== undefined);
}
