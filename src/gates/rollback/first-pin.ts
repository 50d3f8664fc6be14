/**
 * Whether a release is the first that the consumer ever pinned, so that there is none to go back to. The whole history of its
 * pins has to show it, and no record of either side may have signed another: a history can be written anew on one side.
 */
import type { Unknown } from '../../contracts/answer.js';
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Span } from '../../contracts/finding.js';
import { SIDES } from '../../contracts/words.js';
import { readMatrix } from '../../handoff/matrix.js';
import { parsedMarkdown } from '../../documents/parsed.js';
import { namesVersion } from '../../handoff/releases.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { inFile, quote } from '../case/findings.js';
import { signedBy } from '../records/other-releases.js';

type FirstPin =
  | { readonly kind: 'first'; readonly release: string }
  /** `release`: one that was pinned or signed, too. */
  | { readonly kind: 'later'; readonly release: string }
  /** `because`: why; null where what is missing is said already. */
  | { readonly kind: 'unknown'; readonly because: Unknown | null };

/** There is none only before the consumer ever pinned another release; then the way back is to switch the integration off. */
export function judgeNoTarget(
  { value, span }: { readonly value: string; readonly span: Span },
  namesMore: boolean,
  file: FileEvidence,
  { dossier, notes }: Case,
): void {
  const where = inFile(file, span);
  const name = `The ${file.side}'s rollback readiness document`;
  const first = firstPin(dossier);
  if (namesMore || first.kind === 'later') {
    const observed =
      first.kind === 'later' ? `${quote(first.release)} was pinned or signed before` : 'it states other facts of one';
    notes.error('rollback/no-target', where, {
      message: `${name} names no release to go back to (${quote(value)}), but ${observed}`,
      hint: 'Name the release that the consumer ran before this one. If one was signed and never pinned, say in the record that signed it that it was withdrawn.',
      expected: first.kind === 'later' ? first.release : 'a rollback target',
      observed: value,
    });
    return;
  }
  if (first.kind === 'unknown') {
    const message = `${name} names no release to go back to (${quote(value)}), and whether this is the first one that the consumer pins cannot be told: not all that was pinned and signed before is known`;
    const hint = "Check out the consumer's whole history (fetch-depth: 0); in a producer's run give peer-path.";
    notes.pending('rollback/no-history', where, { message, hint, because: first.because });
    return;
  }
  notes.warning('rollback/first-pin', where, {
    message: `${name} names no release to go back to, and there is none: ${first.release} is the first that the consumer pins`,
    hint: 'The way back is to switch the integration off: make sure that this was tried. The next release names this one.',
    observed: value,
  });
}

function firstPin(dossier: Dossier): FirstPin {
  const { pins } = dossier.evidence;
  const own = dossier.releaseTag;
  const other = [...(pins?.tags ?? []), ...SIDES.flatMap((side) => signedBy(side, dossier)), ...inMatrix(dossier)].find(
    (tag) => tag !== own,
  );
  if (other !== undefined) return { kind: 'later', release: other };
  if (own === null || pins?.complete !== true || !pins.followed)
    return { kind: 'unknown', because: dossier.unanswered('consumer') };
  const because = unreadPast(dossier);
  return because === null ? { kind: 'first', release: own } : { kind: 'unknown', because };
}

/** Why it is not known what a record said before. */
function unreadPast(dossier: Dossier): Unknown | null {
  const past = SIDES.flatMap((side) => dossier.files(side, 'past', 'decision-record'));
  return past.map(({ state }) => state).find((state) => state.kind === 'unknown') ?? null;
}

/** A pair of which its row says that it was never run. */
const NOT_RUN =
  /^\W*(?:planned|proposed|candidate|draft|pending|tbd|rejected|refused|declined|not (?:yet )?(?:approved|pinned)|never pinned|(?:under|in) review)\b/i;

/** The releases in the consumer's table of pairs: what names one, and does not say that it was never run. */
function inMatrix(dossier: Dossier): readonly string[] {
  const { producer, consumer } = dossier.profile;
  return (['subject', 'base'] as const).flatMap((tree) =>
    dossier.files('consumer', tree, 'matrix').flatMap(({ state }) => {
      const document = state.kind === 'read' ? parsedMarkdown(state) : null;
      if (document === null || 'kind' in document) return [];
      const names = { producer: producer.name, consumer: consumer.name };
      return readMatrix(document, dossier.profile.vocabulary, names).pairs.flatMap(({ cells, status }) => {
        const tag = cells.release_tag?.text.replaceAll('`', '').trim() ?? '';
        const isRelease = namesVersion(tag) || dossier.tag(tag) !== null;
        const wasRun = status === null || !NOT_RUN.test(status.text);
        return isRelease && wasRun ? [tag] : [];
      });
    }),
  );
}
