/** The changelog has an entry of the release: whoever reads what changed must find it there. */
import type { FileEvidence, Tree } from '../../contracts/evidence.js';
import { changelogLines, type ChangelogLine } from '../../handoff/changelog.js';
import { LONGEST_TAG } from '../../handoff/releases.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { inFile, quote, type Notes } from '../case/findings.js';

/** Words before the version that make a heading speak of something else than the release. */
const ELSEWHERE =
  /\b(?:since|from|before|after|until|upgrad\w*|migrat\w*|compar\w*|than|versus|vs|to|toward\w*|by|remov\w*|deprecat\w*|drop\w*|planned|plan|target\w*|roadmap|not|no|without|unreleased|upcoming|next|future|todo)\b/i;
/** What takes an entry back. */
const TAKEN_BACK =
  /\b(?:yanked|withdrawn|revoked|retracted|recalled|cancel+ed|abandoned|superseded|do not use|(?:not|never) (?:\w+ )?(?:released|published))\b/i;
const NOT_YET = /\b(?:unreleased|upcoming|planned|pending|draft|tb[dac])\b/i;
/** Headings below which what is to come is listed. */
const TO_COME = /\b(?:unreleased|upcoming|next|roadmap|planned|future|backlog|todo)\b/i;

export function checkChangelog({ dossier, notes }: Case): void {
  const { baseline } = dossier;
  const rule = dossier.rule('producer', 'changelog');
  const tree: Tree = dossier.treeOf('producer', 'release') === null ? 'subject' : 'release';
  const file = dossier.file('producer', tree, 'changelog');
  // A changelog that is not there at all is a question of presence.
  if (baseline === null || rule === null || file?.state.kind !== 'read') return;
  const tag = baseline.release_tag;
  const lines = changelogLines(Buffer.from(dossier.bytes(file)).toString());
  const named = mention(tag);
  const entry = lines.find((line) => isEntry(line, named));
  const name = `The changelog ${quote(file.path)}${tree === 'release' ? ` at ${tag}` : ''}`;
  if (entry === undefined) {
    noEntry(name, { tag, said: lines.find(({ text }) => named.test(text)) }, file, notes);
    return;
  }
  const trouble = troubleOf(entry, tag, dossier);
  if (trouble === null) return;
  notes.warning('immutable-release/changelog', inFile(file, spanOf(entry)), {
    message: `${name} ${trouble.words}: ${quote(entry.text.trim())}`,
    hint: trouble.hint,
    expected: tag,
    observed: entry.text.trim(),
  });
}

interface Sought {
  readonly tag: string;
  /** The first line that names it, though it is no entry. */
  readonly said: ChangelogLine | undefined;
}

function noEntry(name: string, { tag, said }: Sought, file: FileEvidence, notes: Notes): void {
  const place = said === undefined ? null : spanOf(said);
  const isBack = typeof said?.level === 'number' && isTakenBack(said.text);
  const besides = said === undefined ? '' : `: line ${said.number} ${isBack ? 'takes it back' : 'only mentions it'}`;
  notes.error('immutable-release/changelog', inFile(file, place), {
    message: `${name} has no entry of ${quote(tag)}${besides}`,
    // What a tag holds stays: a heading that is added now is in no file of that tag.
    hint:
      file.tree === 'release'
        ? `The tag holds this file as it is, so a heading that is added now fixes the next release only: add it there. For ${tag} itself a waiver of this rule is what is left.`
        : `Add a heading for ${tag} (## ${tag}), with what it changes, before it is tagged.`,
    expected: tag,
    observed: said?.text.trim() ?? null,
  });
}

/** A heading that names the release; where no heading names any release, a line that begins with its name. */
function isEntry({ text, level, under }: ChangelogLine, named: RegExp): boolean {
  const found = named.exec(text);
  if (found === null || isTakenBack(level === null ? text.slice(0, found.index + 40) : text)) return false;
  const before = text.slice(0, found.index);
  if (level !== null) return !ELSEWHERE.test(before);
  const after = text.slice(found.index + found[0].length);
  const isUnder = under !== null && (TO_COME.test(under) || /\d\.\d/.test(under));
  const isMarked = /^(?:[^\p{L}\p{N}>]|\b(?:version|release)\b)*$/iu.test(before);
  // A sentence goes on with a word; an entry with nothing, a date or a mark.
  const isClosed = /^[\s`*_\])]*(?:$|[:|(–—-]|\d{4}-\d{2}-\d{2})/u.test(after);
  return !isUnder && isMarked && isClosed && !/^(?: {4}|\t)/.test(text);
}

function isTakenBack(text: string): boolean {
  return TAKEN_BACK.test(text) || /~~.*~~/.test(text);
}

/** What is odd about an entry that is there. */
function troubleOf(
  entry: ChangelogLine,
  tag: string,
  { evidence }: Dossier,
): { readonly words: string; readonly hint: string } | null {
  const hint = 'Give the entry its date.';
  if (NOT_YET.test(entry.text)) return { words: `calls ${quote(tag)} not released yet`, hint };
  const day = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(entry.text)?.[0];
  // A day begins in some places before it does here.
  const tomorrow = new Date(Date.parse(evidence.observedAt) + 86_400_000).toISOString().slice(0, 10);
  return day !== undefined && day > tomorrow ? { words: `dates ${quote(tag)} in the future`, hint } : null;
}

const NEVER = /(?!)/;

/** The tag, or its version without what stands before: `v0.4.0`, `0.4.0`. */
function mention(tag: string): RegExp {
  if (tag.length > LONGEST_TAG) return NEVER;
  const version = /\d{1,20}(?:\.\d{1,20}){1,20}(?:[-+][0-9A-Za-z.+-]{1,100})?$/.exec(tag)?.[0];
  const names = [tag, ...(version === undefined ? [] : [`v${version}`, version])].map(literal);
  return new RegExp(`(?<![\\p{L}\\p{N}_.-])(?:${names.join('|')})(?![\\p{L}\\p{N}_]|[.+-][\\p{L}\\p{N}])`, 'u');
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function spanOf({ number, text }: ChangelogLine) {
  return { line: number, column: 1, endLine: number, endColumn: text.length + 1 };
}
