/** A repin changes pin, mirror and matrix together, or none of them; downgrades and skipped releases are named. */
import { MOVED_TOGETHER } from '../../contracts/documents.js';
import type { FileEvidence } from '../../contracts/evidence.js';
import { BASELINE_FACTS } from '../../contracts/words.js';
import { statedFact } from '../../handoff/facts.js';
import { releasesBetween } from '../../handoff/releases.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { inFile, quote } from '../case/findings.js';
import { orderOf } from '../case/release-order.js';
import { says } from '../../handoff/value.js';
import { isSame, pinned, repinOf, type Pinned } from './moved-pin.js';
import { isReadyToGoBack } from './rolling-back.js';

export function checkRepin(theCase: Case): void {
  const { dossier, notes } = theCase;
  const base = dossier.evidence.change?.base;
  const pinFile = dossier.file('consumer', 'subject', 'pin');
  if (base === undefined || base === null || pinFile === null) return;
  if (dossier.file('consumer', 'base', 'pin')?.state.kind !== 'read') return; // The first pin has nothing to move from.
  const documents = MOVED_TOGETHER.filter((id) => dossier.rule('consumer', id) !== null);
  const changes = documents.map((id) => {
    const [before, after] = [pinned(dossier, 'base', id), pinned(dossier, 'subject', id)];
    return { id, before, after, moved: before === null ? after !== null : after !== null && !isSame(before, after) };
  });
  const moved = changes.filter((change) => change.moved);
  // A document the base lacks is introduced by this change, not left behind by an earlier one.
  const stayed = changes.filter((change) => !change.moved && change.before !== null);
  // What says already what the others came to was never elsewhere: they were set right.
  const left = stayed.filter((one) => moved.some((other) => !agree(one.after, other.after)));
  if (moved.length > 0 && left.length > 0 && moved.some((change) => change.before !== null)) {
    for (const [at, one] of left.entries()) {
      const file = dossier.file('consumer', 'subject', one.id) ?? pinFile;
      const all = leftBehind(left, moved, dossier);
      // The first one tells of all of them.
      const what = at === 0 ? all : { ...all, message: leftBehind([one], moved, dossier).message };
      notes.error('alignment/repin-not-atomic', inFile(file, tagSpan(dossier, file)), {
        ...what,
        expected: 'all of them changed, or none',
        observed: `${moved.length} of ${documents.length} changed`,
      });
    }
  }
  if (moved.length > 0 && stayed.length === 0) sayRepin(pinFile, theCase);
  direction(pinFile, theCase);
}

type Named = readonly { readonly id: string }[];

/** `The pin moved to v0.4.0; the mirror and the matrix did not`. */
function leftBehind(left: Named, moved: Named, dossier: Dossier) {
  const the = (documents: Named) => documents.map(({ id }) => `the ${id}`).join(' and ');
  const to = moved.some((one) => one.id === 'pin') ? (repinOf(dossier)?.to ?? null) : null;
  const message = `T${the(moved).slice(1)} moved${to === null ? '' : ` to ${quote(to)}`}; ${the(left)} did not`;
  const together = 'pin, mirror and matrix';
  // It is copied into a shell.
  const hint =
    to === null || !/^[A-Za-z0-9][\w./-]*$/.test(to)
      ? `Change ${together} in one pull request.`
      : `Move ${left.length === 1 ? 'it' : 'them'} too: \`handoff-gate repin ${to}\` writes ${together} together.`;
  return { message, hint };
}

/** A green repin is worth a line: what moved, from where, together. */
function sayRepin(pinFile: FileEvidence, { dossier, notes }: Case): void {
  const repin = repinOf(dossier);
  if (repin === null) return;
  const message = `This change repins from ${quote(repin.from)} to ${quote(repin.to)}; its documents moved together`;
  notes.notice('alignment/repin', inFile(pinFile, tagSpan(dossier, pinFile)), {
    message,
    hint: 'Nothing to do: see the contract changes for what the consumer must adapt.',
  });
}

function direction(pinFile: FileEvidence, { dossier, notes }: Case): void {
  const repin = repinOf(dossier);
  if (repin?.from == null || repin.to === null) return;
  const where = inFile(pinFile, tagSpan(dossier, pinFile));
  const order = orderOf(repin.from, repin.to, dossier);
  // A way back that both sides are ready to take is meant.
  if (order !== null && order > 0 && isReadyToGoBack(dossier)) return;
  if (order !== null && order > 0) {
    const message = `This repin goes back from ${quote(repin.from)} to ${quote(repin.to)}`;
    notes.warning('alignment/downgrade', where, {
      message,
      hint: 'Fine for a rollback; otherwise pin the newer release.',
      expected: `later than ${repin.from}`,
      observed: repin.to,
    });
    return;
  }
  if (order === null && dossier.producerGit !== null) {
    const message = `Whether this repin goes forward from ${quote(repin.from)} to ${quote(repin.to)} can be told neither from their names nor from the history`;
    const hint = 'Look at both releases; a repin to an earlier one is a rollback, which should be meant.';
    notes.warning('alignment/downgrade', where, {
      message,
      hint,
      expected: `later than ${repin.from}`,
      observed: repin.to,
    });
  }
  const skipped = releasesBetween(dossier.producerGit?.tags?.map((tag) => tag.name) ?? [], repin.from, repin.to);
  if (skipped.length === 0) return;
  const message = `This repin from ${quote(repin.from)} to ${quote(repin.to)} skips ${skipped.join(', ')}`;
  notes.warning('alignment/skipped-release', where, {
    message,
    hint: 'Read the changes of the skipped releases too.',
    expected: skipped[0] ?? null,
    observed: repin.to,
  });
}

/** Whether two documents state one baseline; a matrix may write a commit short. */
function agree(one: Pinned, other: Pinned): boolean {
  if (one === null || other === null) return false;
  return BASELINE_FACTS.every((fact) => {
    const [here, there] = [one[fact], other[fact]];
    return here !== undefined && there !== undefined && (says(here, there) || says(there, here));
  });
}

function tagSpan(dossier: Dossier, file: FileEvidence) {
  if (file.document !== 'matrix') return statedFact(dossier.jsonRoot(file), 'release_tag')?.span ?? null;
  const parsed = dossier.signOff(file);
  return 'facts' in parsed ? (parsed.facts.facts.find((fact) => fact.fact === 'release_tag')?.span ?? null) : null;
}
