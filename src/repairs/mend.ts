/**
 * Mends what the gates found and know the one right value of. Whether it is one, the gates say: they judge again what was
 * mended, and what would bring a finding that was not there is left alone.
 */
import type { Evidence, FileEvidence, FileState } from '../contracts/evidence.js';
import { fileOf } from '../contracts/file-state.js';
import type { Finding, Gap, Judgement } from '../contracts/finding.js';
import type { Remedy } from '../contracts/remedy.js';
import { editText } from './edit-text.js';

/** All that the gates say of a body of evidence. */
export type Ask = (evidence: Evidence) => readonly Judgement[];

export interface MendedFile {
  /** Below the root. */
  readonly path: string;
  /** Null where there was none. */
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
}

export interface Left {
  readonly finding: Finding;
  /** Why it is not mended, as a sentence. */
  readonly why: string;
}

export interface Mended {
  readonly files: readonly MendedFile[];
  /** What a run says no more once the files are as mended; a run says nothing new. */
  readonly gone: readonly (Finding | Gap)[];
  /** Errors and warnings that stay. */
  readonly left: readonly Left[];
}

/** What follows from a mended file is mended in turn: a digest of it, a copy of it. */
const ROUNDS = 5;
/** How often the gates are asked again, about: whoever wrote the documents does not choose what a run costs. */
const MOST_ASKED = 24;

export function mend(evidence: Evidence, judgements: readonly Judgement[], ask: Ask): Mended {
  const before = saidOf(judgements);
  const groups = [...new Set(before.filter((one) => remedyOf(one, evidence) !== null).map(groupOf))];
  const refused = new Map<string, string>();
  let best = attempt(evidence, ask, before, refused);
  let { asked } = best;
  if (best.added.length > 0) {
    // One of them brings something: those stay that bring nothing.
    for (const group of groups) refused.set(group, 'Fix the others first.');
    best = { evidence, after: before, added: [], gone: [], asked };
    for (const group of groups) {
      if (asked >= MOST_ASKED) break;
      refused.delete(group);
      const next = attempt(evidence, ask, before, refused);
      asked += next.asked;
      const [brought] = next.added;
      if (brought === undefined && next.gone.length > best.gone.length) best = next;
      else refused.set(group, brought === undefined ? '' : `It would bring another finding: ${brought.message}.`);
    }
  }
  return { files: filesOf(evidence, best.evidence), gone: best.gone, left: leftOf(best.after, evidence, refused) };
}

/** What one rule says of one file is mended together or not at all: half of a baseline is none. */
function groupOf({ rule, path }: Said): string {
  return JSON.stringify([rule, path]);
}

type Said = Finding | Gap;

interface Attempt {
  readonly evidence: Evidence;
  readonly after: readonly Said[];
  readonly added: readonly Said[];
  readonly gone: readonly Said[];
  /** How often the gates were. */
  readonly asked: number;
}

function attempt(from: Evidence, ask: Ask, before: readonly Said[], refused: ReadonlyMap<string, string>): Attempt {
  let evidence = from;
  let after = before;
  let asked = 0;
  while (asked < ROUNDS) {
    const next = applied(
      evidence,
      after.filter((one) => !refused.has(groupOf(one))),
    );
    if (next === null) break;
    evidence = next;
    after = saidOf(ask(evidence));
    asked += 1;
  }
  return { evidence, after, asked, added: minus(after, before), gone: minus(before, after) };
}

function saidOf(judgements: readonly Judgement[]): readonly Said[] {
  return judgements.flatMap(({ findings, gaps }) => [...findings, ...gaps]);
}

/** What can be done about it here: the other side's files are the other side's, and a release is what it is. */
function remedyOf(one: Said, { role }: Evidence): Exclude<Remedy, { readonly kind: 'open' }> | null {
  const remedy = 'remedy' in one ? one.remedy : undefined;
  if (remedy === undefined || remedy.kind === 'open') return null;
  return one.side === role && one.path !== null ? remedy : null;
}

/** The evidence with every remedy carried out that has no other to wait for; null where none changes anything. */
function applied(evidence: Evidence, said: readonly Said[]): Evidence | null {
  const all = said.flatMap((one) => {
    const remedy = remedyOf(one, evidence);
    return remedy === null || one.path === null ? [] : [{ path: one.path, remedy }];
  });
  const isLast = (remedy: Remedy) => remedy.kind === 'edits' && remedy.last === true;
  for (const turn of [all.filter(({ remedy }) => !isLast(remedy)), all.filter(({ remedy }) => isLast(remedy))]) {
    let next = evidence;
    for (const path of new Set(turn.map((one) => one.path))) {
      const bytes = mendedBytes(
        evidence,
        path,
        turn.filter((one) => one.path === path).map(({ remedy }) => remedy),
      );
      if (bytes !== null) next = withFile(next, path, bytes);
    }
    if (next !== evidence) return next;
  }
  return null;
}

/** Null where it stays as it is. A copy is the whole file, so nothing else is done to it. */
function mendedBytes(evidence: Evidence, path: string, remedies: readonly Remedy[]): Uint8Array | null {
  const own = bytesOf(subjectFile(evidence, path)?.state);
  const copies = remedies.filter((remedy) => remedy.kind === 'copy');
  const [copy] = copies;
  if (copy !== undefined) {
    const from = evidence.files.find(
      (file) => file.side === copy.side && file.tree === copy.tree && file.path === copy.path,
    );
    const bytes = bytesOf(from?.state);
    return bytes === null || own?.equals(bytes) === true ? null : bytes;
  }
  const edits = remedies.flatMap((remedy) => (remedy.kind === 'edits' ? remedy.edits : []));
  const edited = own === null ? null : editText(own, edits);
  return edited === null || own?.equals(edited.bytes) === true ? null : edited.bytes;
}

function subjectFile({ files, role }: Evidence, path: string): FileEvidence | undefined {
  return files.find((file) => file.side === role && file.tree === 'subject' && file.path === path);
}

function bytesOf(state: FileState | undefined): Buffer | null {
  return state?.kind === 'read' ? Buffer.from(state.base64, 'base64') : null;
}

function withFile(evidence: Evidence, path: string, bytes: Uint8Array): Evidence {
  const { role } = evidence;
  const state = fileOf(bytes);
  const isIt = (file: FileEvidence) => file.side === role && file.tree === 'subject' && file.path === path;
  const files = evidence.files.map((file) => (isIt(file) ? { ...file, state } : file));
  const isNew = !evidence.files.some(isIt);
  return {
    ...evidence,
    files: isNew ? [...files, { side: role, tree: 'subject', document: null, path, state }] : files,
  };
}

function filesOf(before: Evidence, after: Evidence): readonly MendedFile[] {
  const paths = [...new Set(after.files.filter((file) => !before.files.includes(file)).map(({ path }) => path))].sort();
  return paths.flatMap((path): MendedFile[] => {
    const [old, now] = [bytesOf(subjectFile(before, path)?.state), bytesOf(subjectFile(after, path)?.state)];
    return now === null || old?.equals(now) === true ? [] : [{ path, before: old, after: now }];
  });
}

function leftOf(after: readonly Said[], evidence: Evidence, refused: ReadonlyMap<string, string>): readonly Left[] {
  return after.flatMap((one): Left[] =>
    'severity' in one && one.severity !== 'notice' ? [{ finding: one, why: whyLeft(one, evidence, refused) }] : [],
  );
}

function whyLeft(finding: Finding, { role }: Evidence, refused: ReadonlyMap<string, string>): string {
  const { remedy, settledBy, side, hint } = finding;
  if (settledBy !== undefined) return 'It can only be fixed later.';
  if (side !== null && side !== role) return `It is the ${side}'s to fix.`;
  if (remedy?.kind === 'open') return remedy.why;
  const why = refused.get(groupOf(finding)) ?? '';
  if (why !== '') return why;
  return remedy === undefined ? hint : 'Its one value cannot be written in its place.';
}

/** What a finding is, wherever it stands by now: lines move, and digests follow the bytes. */
function keyOf(one: Said): string {
  const { rule, side, path, message } = one;
  const weight = 'severity' in one ? one.severity : one.status;
  const what = message
    .replaceAll(/:\d+(?::\d+)?/g, ':')
    .replaceAll(/\b(line|position) \d+/g, '$1')
    .replaceAll(/\b[0-9a-f]{12,64}\b/g, '#');
  return JSON.stringify([rule, weight, side, path, what]);
}

/** What the first says that the second does not, as often as it says it more. */
function minus(one: readonly Said[], other: readonly Said[]): readonly Said[] {
  const counts = new Map<string, number>();
  for (const said of other) counts.set(keyOf(said), (counts.get(keyOf(said)) ?? 0) + 1);
  return one.filter((said) => {
    const count = counts.get(keyOf(said)) ?? 0;
    counts.set(keyOf(said), count - 1);
    return count <= 0;
  });
}
