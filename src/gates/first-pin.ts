/**
 * Whether a release is the first that the consumer ever pinned, so that there is none to go back to. The whole history of its
 * pins has to show it, and no record of either side may have signed another: a history can be written anew on one side.
 */
import type { FileEvidence } from '../contracts/evidence.js';
import type { Span } from '../contracts/finding.js';
import { SIDES } from '../contracts/words.js';
import { readMatrix } from '../documents/matrix.js';
import { parsedMarkdown } from '../documents/parsed.js';
import { releaseOf } from '../documents/statements.js';
import type { Dossier } from './dossier.js';
import { inFile, quote, type Notes } from './findings.js';

type FirstPin =
  | { readonly kind: 'first' }
  /** `release`: one that was pinned or signed, too. */
  | { readonly kind: 'later'; readonly release: string }
  | { readonly kind: 'unknown' };

/** There is none only before the consumer ever pinned another release; then the way back is to switch the integration off. */
export function judgeNoTarget(
  { value, span }: { readonly value: string; readonly span: Span },
  namesMore: boolean,
  file: FileEvidence,
  dossier: Dossier,
  notes: Notes,
): void {
  const where = inFile(file, span);
  const name = `The ${file.side}'s rollback readiness document`;
  const first = firstPin(dossier);
  if (namesMore || first.kind === 'later') {
    const observed =
      first.kind === 'later' ? `${quote(first.release)} was pinned or signed before` : 'it states other facts of one';
    notes.error('rollback/no-target', where, {
      message: `${name} names no release to go back to (${quote(value)}), but ${observed}`,
      hint: 'Name the release that the consumer ran before this one.',
      expected: first.kind === 'later' ? first.release : 'a rollback target',
      observed: value,
    });
    return;
  }
  if (first.kind === 'unknown') {
    const message = `${name} names no release to go back to (${quote(value)}), and whether this is the first one that the consumer pins cannot be told: not all its earlier pins are known`;
    const hint = "Check out the consumer's whole history (fetch-depth: 0); in a producer's run give peer-path.";
    notes.pending('rollback/no-history', where, { message, hint, because: dossier.unanswered('consumer') });
    return;
  }
  notes.warning('rollback/first-pin', where, {
    message: `${name} names no release to go back to, and there is none: ${dossier.releaseTag ?? 'this release'} is the first that the consumer pins`,
    hint: 'The way back is to switch the integration off: make sure that this was tried. The next release names this one.',
    observed: value,
  });
}

function firstPin(dossier: Dossier): FirstPin {
  const { pins } = dossier.evidence;
  const own = dossier.releaseTag;
  const other = [...(pins?.tags ?? []), ...signedFor(dossier), ...inMatrix(dossier)].find((tag) => tag !== own);
  if (other !== undefined) return { kind: 'later', release: other };
  return own !== null && pins?.complete === true && pins.followed ? { kind: 'first' } : { kind: 'unknown' };
}

/** The releases whose cutover a record says GO to, whether it counts or not. */
function signedFor(dossier: Dossier): readonly string[] {
  return SIDES.flatMap((side) =>
    (['subject', 'base', 'past'] as const).flatMap((tree) =>
      dossier.signOffsIn(side, tree, 'decision-record').flatMap(({ facts }) => {
        const isGo = facts.verdicts.some(({ decision, verdict }) => decision === 'cutover' && verdict === 'GO');
        const tag = releaseOf(facts, 'baseline');
        return isGo && tag !== null ? [tag] : [];
      }),
    ),
  );
}

/** The releases in the consumer's table of pairs. */
function inMatrix(dossier: Dossier): readonly string[] {
  const { producer, consumer } = dossier.profile;
  return (['subject', 'base'] as const).flatMap((tree) =>
    dossier.files('consumer', tree, 'matrix').flatMap(({ state }) => {
      const document = state.kind === 'read' ? parsedMarkdown(state) : null;
      if (document === null || 'kind' in document) return [];
      const names = { producer: producer.name, consumer: consumer.name };
      return readMatrix(document, dossier.profile.vocabulary, names).pairs.flatMap(({ cells }) => {
        const tag = cells.release_tag?.text.replaceAll('`', '').trim() ?? '';
        return tag === '' ? [] : [tag];
      });
    }),
  );
}
