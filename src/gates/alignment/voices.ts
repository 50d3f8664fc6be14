/** Who states the facts: one voice agrees with nobody. Copies of a file, and a document's repetitions, are one voice. */
import { counted } from '../../contracts/english.js';
import type { Fact } from '../../contracts/words.js';
import { statedFact } from '../../handoff/facts.js';
import type { Stated } from './agreement.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { inFile, NOWHERE, quote } from '../case/findings.js';

/** What a source is a copy of. */
const COPY_OF: Readonly<Record<string, string>> = { mirror: 'manifest', 'vendored-payload': 'payload' };

/** What everybody says, fact by fact. */
export type Gathered = readonly (readonly [Fact, readonly Stated[]])[];

/** A profile says what shall be, not what is: it is no voice. */
function voicesOf(stated: readonly Stated[]): Set<string> {
  const sources = stated.map(({ source }) => source).filter((source) => source !== 'profile');
  return new Set(sources.map((source) => COPY_OF[source] ?? source));
}

/** Pending where everything was said by one voice, and the producer's history does not know it either. */
export function checkVoices(gathered: Gathered, { dossier, notes }: Case): void {
  // What is wrong or missing was said; that the rest is lonely is no news.
  if (!notes.sound || gathered.some(([, stated]) => voicesOf(stated).size > 1) || isInHistory(dossier)) return;
  const { baseline } = dossier;
  if (baseline === null) return;
  const lone = gathered.flatMap(([, stated]) => stated).find(({ source }) => source !== 'profile');
  // Who knows a baseline has a document that states it; where that should ever be wrong, nothing passes for it.
  const who = lone?.document ?? 'profile';
  const message = `Only the ${who} states any fact, and the producer's history does not confirm its tag ${quote(baseline.release_tag)} and commit ${quote(baseline.commit_sha.slice(0, 12))}: one voice is no agreement`;
  notes.pending('alignment/one-voice', lone === undefined ? NOWHERE : inFile(lone, lone.span), {
    message,
    hint: 'Name a second document that states them in the profile, or check out the history with the tag (fetch-depth: 0).',
  });
}

/** Whether the producer's own history knows the commit that is stated, and the tag, if it is there, as of it. */
function isInHistory(dossier: Dossier): boolean {
  const { baseline, producerGit: git } = dossier;
  if (baseline === null || !git?.ownsTags) return false;
  const { commit_sha: commit, release_tag: name } = baseline;
  const tag = dossier.tag(name);
  if (tag === null) return git.commits[commit] != null;
  return (
    tag.commit === commit ||
    git.ancestry.some((pair) => pair.ancestor === commit && pair.descendant === tag.commit && pair.holds)
  );
}

/** Which facts were compared, in how many documents, and who confirms them. */
export function agreementSummary(gathered: Gathered, dossier: Dossier): string {
  // What one document says and the profile wants was compared, too.
  const isCompared = (stated: readonly Stated[]) =>
    voicesOf(stated).size > 1 || stated.some(({ source }) => source === 'profile');
  const shared = gathered.filter(([, stated]) => isCompared(stated));
  const alone = gathered.length - shared.length;
  const agreeing = `${counted(shared.length, 'fact')} ${shared.length === 1 ? 'agrees' : 'agree'} wherever they are stated`;
  const parts = [
    ...(shared.length > 0 ? [agreeing] : []),
    ...(alone > 0 ? [`${counted(alone, 'fact')} ${alone === 1 ? 'is' : 'are'} stated in one document only`] : []),
    ...(isInHistory(dossier) ? ["the commit is in the producer's history"] : []),
  ];
  return `${parts.join('; ')}.`;
}

/** Without a baseline it is not known what the documents are about. */
export function checkBaseline({ dossier, notes }: Case): void {
  if (dossier.baseline !== null) return;
  const { baselineFile: file } = dossier;
  const place = file === null ? NOWHERE : inFile(file, statedFact(dossier.jsonRoot(file), 'release_tag')?.span);
  const message = `No readable ${dossier.role === 'producer' ? 'manifest or payload' : 'pin'} states the whole baseline, so it is not known which release is judged`;
  const hint = 'State release_tag, commit_sha, service and API contract version and integration baseline there.';
  notes.unjudged('alignment/no-baseline', place, { message, hint });
}
