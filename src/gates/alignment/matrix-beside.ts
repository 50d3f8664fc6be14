/** What the compatibility matrix says beside the pinned pair: no decision hangs on it, and people read it. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Span } from '../../contracts/finding.js';
import { BASELINE_FACTS } from '../../contracts/words.js';
import { statedDates } from '../../handoff/time/dates.js';
import { says, textOf, valueOf } from '../../handoff/value.js';
import { spellings } from '../../handoff/facts.js';
import type { ApprovedPair, MatrixFacts } from '../../handoff/matrix.js';
import { compareReleases } from '../../handoff/releases.js';
import { dated, heldAgainst, minuteOf } from '../case/dates.js';
import type { Case } from '../case/case.js';
import type { SignOffFile } from '../case/dossier.js';
import { inFile, quote } from '../case/findings.js';

const RULE = 'alignment/matrix-beside';

export function tellBeside(
  facts: MatrixFacts,
  document: SignOffFile,
  isApproved: (pair: ApprovedPair) => boolean,
  theCase: Case,
): void {
  const { dossier, notes } = theCase;
  const { file } = document;
  const tag = dossier.baseline?.release_tag;
  // Without a baseline nothing is known to stand beside it.
  if (tag === undefined) return;
  const seen = new Set<string>();
  for (const pair of facts.pairs) {
    const cell = pair.cells.release_tag;
    if (cell === undefined) continue;
    if (seen.has(cell.text)) {
      const message = `The matrix has more than one row for ${quote(cell.text)}`;
      notes.warning(RULE, inFile(file, cell.span), { message, hint: 'Keep the one that holds.', observed: cell.text });
    }
    seen.add(cell.text);
    if (cell.text === tag) continue;
    const approved = isApproved(pair);
    tellOtherRelease(pair, { name: cell.text, span: cell.span, tag, isApproved: approved }, file, theCase);
    if (!approved) continue;
    const message = `The matrix approves ${quote(cell.text)}, too, besides the pinned release ${quote(tag)}`;
    const hint = 'Fine while both may run; else call the older pair superseded.';
    notes.notice(RULE, inFile(file, pair.status?.span ?? pair.span), { message, hint, observed: cell.text });
  }
  tellDate(document, theCase);
}

interface OtherRow {
  readonly name: string;
  readonly span: Span;
  /** The pinned release. */
  readonly tag: string;
  readonly isApproved: boolean;
}

/** A row of another release is held against what is known of that release, and says nothing of one that is not there. */
function tellOtherRelease(
  { cells }: ApprovedPair,
  { name, span, tag, isApproved }: OtherRow,
  file: FileEvidence,
  { dossier, notes }: Case,
): void {
  if (!dossier.knowsTags) return;
  if (dossier.tag(name) === null) {
    // A later one that nobody approved is planned.
    if (!isApproved && (compareReleases(name, tag) ?? 0) > 0) return;
    const message = `The matrix has a row for ${quote(name)}, which is no tag of the producer`;
    const hint = 'Write the tag as the producer has it, or take the row away.';
    notes.warning(RULE, inFile(file, span), { message, hint, expected: 'a tag of the producer', observed: name });
    return;
  }
  const tree = dossier.evidence.trees.find(
    (one) => one.side === 'producer' && one.tree !== 'base' && one.name === name,
  );
  const root = tree === undefined ? undefined : dossier.jsonRoot(dossier.file('producer', tree.tree, 'manifest'));
  for (const fact of BASELINE_FACTS) {
    const cell = cells[fact];
    const value = spellings(root, fact)[0]?.value;
    if (cell === undefined || value === undefined || says(valueOf(fact, cell.text), value)) continue;
    const actual = textOf(value);
    const message = `The matrix says of ${quote(name)} that its ${fact} is ${quote(cell.text)}, but that release's manifest says ${quote(actual)}`;
    notes.warning(RULE, inFile(file, cell.span), {
      message,
      hint: `Write ${actual}.`,
      expected: actual,
      observed: cell.text,
    });
  }
}

function tellDate({ file, document }: SignOffFile, { dossier, notes }: Case): void {
  const { baseline, evidence } = dossier;
  const commit = dossier.commitDate(baseline?.commit_sha);
  for (const { label, text, span, moments } of statedDates(document).filter(({ main }) => main)) {
    const held = moments.map((moment) => heldAgainst(moment, commit, evidence.observedAt));
    const isBefore = held.length > 0 && held.every((one) => one === 'before');
    const why = held.includes('future')
      ? `which is in the future: it was read on ${minuteOf(evidence.observedAt)}`
      : commit !== null && isBefore
        ? `but the commit it pins is ${dated(commit)}`
        : null;
    if (why === null) continue;
    notes.warning(RULE, inFile(file, span), {
      message: `The matrix says ${quote(`${label}: ${text}`)}, ${why}`,
      hint: 'Write the day on which the pair was looked at.',
      observed: text,
    });
  }
}
