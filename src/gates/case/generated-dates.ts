/** Holds the instants that machines wrote, in the payload and in the evidence bundle, against their commits. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { RuleIdOf } from '../../contracts/rules.js';
import { factWord } from '../../handoff/facts.js';
import { momentOf } from '../../handoff/time/moments.js';
import { show, text, type Node } from '../../documents/tree.js';
import { readBundle } from '../../handoff/bundle.js';
import { readPayload } from '../../handoff/payload.js';
import { dated, heldAgainst, minuteOf, type CommitDate } from './dates.js';
import type { Case } from './case.js';
import { inFile, quote, type Where } from './findings.js';

/** A payload is written after the commit it names. The instant itself was found to exist and to have passed. */
export function checkPayloadAge(root: Node, file: FileEvidence, theCase: Case): void {
  const { dossier, notes } = theCase;
  const node = readPayload(root).generatedAt?.value;
  const stated = text(node);
  const commit = dossier.commitDate(factWord(root, 'commit_sha'));
  if (stated === undefined || commit === null) return;
  const where = inFile(file, node?.span);
  sayBefore({ name: 'The payload', stated, where, rule: 'handoff/date' }, [commit], theCase);
  const tag = dossier.tag(dossier.baseline?.release_tag);
  const moment = momentOf(stated);
  if (file.tree !== 'release' || tag === null || moment === null) return;
  if (heldAgainst(moment, null, tag.createdAt) !== 'future') return;
  const message = `The payload says it was generated at ${quote(stated)}, after the tag ${quote(tag.name)} that holds it (${minuteOf(tag.createdAt)}): the tag was moved, or a clock is wrong`;
  const hint = 'Ask the producer which of the two dates is true.';
  notes.warning('handoff/date', where, {
    message,
    hint,
    expected: `not after ${tag.createdAt}`,
    observed: stated,
  });
}

/** A bundle is made after the commit it was made at, and after the one it is about. */
export function checkBundleAge(root: Node, bundle: FileEvidence, theCase: Case): void {
  const { dossier, notes } = theCase;
  const rule = 'immutable-release/bundle-date';
  const { generatedAt, commit: madeAt } = readBundle(root);
  const node = generatedAt?.value;
  const stated = text(node);
  const where = inFile(bundle, node?.span);
  const moment = stated === undefined ? null : momentOf(stated);
  if (stated === undefined || moment === null) {
    const observed = node === undefined ? null : show(node);
    const message =
      observed === null
        ? 'The evidence bundle does not say when it was generated ("generated_at_utc")'
        : `The evidence bundle's "generated_at_utc" is ${observed}, which is no date that can be read`;
    const hint = 'Generate the bundle again.';
    notes.error(rule, where, { message, hint, expected: 'an instant, YYYY-MM-DDThh:mm:ssZ', observed });
    return;
  }
  const { observedAt } = dossier.evidence;
  if (heldAgainst(moment, null, observedAt) === 'future') {
    const message = `The evidence bundle says it was generated at ${quote(stated)}, after it was observed at ${observedAt}`;
    const hint = 'Generate the bundle again, on a machine whose clock is right.';
    notes.error(rule, where, { message, hint, expected: `not after ${observedAt}`, observed: stated });
    return;
  }
  const commits = [dossier.baseline?.commit_sha, text(madeAt?.value)]
    .map((sha) => dossier.commitDate(sha))
    .filter((commit) => commit !== null);
  sayBefore({ name: 'The evidence bundle', stated, where, rule }, commits, theCase);
}

/** When a document says that it was generated, where it says so, and the rule that holds it to that. */
interface Generated {
  readonly name: string;
  readonly stated: string;
  readonly where: Where;
  readonly rule: RuleIdOf<'error'>;
}

function sayBefore(
  { name, stated, where, rule }: Generated,
  commits: readonly CommitDate[],
  { dossier, notes }: Case,
): void {
  const moment = momentOf(stated);
  if (moment === null) return;
  const commit = commits.find((one) => heldAgainst(moment, one, dossier.evidence.observedAt) === 'before');
  if (commit === undefined) return;
  const message = `${name} says it was generated at ${quote(stated)}, before the commit it is about was made: ${dated(commit)}`;
  notes.error(rule, where, {
    message,
    hint: 'Generate it again, from a checkout of that commit.',
    expected: `not before ${commit.since}`,
    observed: stated,
  });
}
