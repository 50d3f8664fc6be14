/** The changelog has an entry of the release: whoever reads what changed must find it there. */
import type { Tree } from '../contracts/evidence.js';
import type { Dossier } from './dossier.js';
import { inFile, quote, type Notes } from './findings.js';

export function checkChangelog(dossier: Dossier, notes: Notes): void {
  const { baseline } = dossier;
  const rule = dossier.rule('producer', 'changelog');
  const tree: Tree = dossier.treeOf('producer', 'release') === null ? 'subject' : 'release';
  const file = dossier.file('producer', tree, 'changelog');
  if (baseline === null || rule === null || file === null) return;
  const tag = baseline.release_tag;
  const at = tree === 'release' ? ` at ${tag}` : '';
  // A changelog that is not there at all is a question of presence.
  if (file.state.kind !== 'read') return;
  const lines = linesOf(Buffer.from(dossier.bytes(file)).toString());
  const entry = lines.find((line) => isEntry(line, tag));
  const hint = `Add a heading for ${tag} (## ${tag}), with what it changes.`;
  if (entry === undefined) {
    const said = lines.find(({ text }) => mention(tag).test(text));
    const place = said === undefined ? null : spanOf(said);
    const message = `The changelog ${quote(file.path)}${at} has no entry of ${quote(tag)}${said === undefined ? '' : `: line ${said.number} only mentions it`}`;
    notes.error('immutable-release/changelog', inFile(file, place), { message, hint, expected: tag, observed: null });
  } else if (/\bunreleased\b|\bupcoming\b|\btb[dac]\b/i.test(entry.text)) {
    const message = `The changelog ${quote(file.path)}${at} calls ${quote(tag)} not released yet: ${quote(entry.text.trim())}`;
    notes.warning('immutable-release/changelog', inFile(file, spanOf(entry)), {
      message,
      hint: 'Give the entry its date.',
      expected: tag,
      observed: entry.text.trim(),
    });
  }
}

interface Line {
  readonly number: number;
  readonly text: string;
  readonly isHeading: boolean;
  /** True below a heading for what is still to be released. */
  readonly isUnreleased: boolean;
}

/** The lines that say something: no code blocks, no comments. */
function linesOf(source: string): Line[] {
  const lines = source.split(/\r\n?|\n/);
  const found: Line[] = [];
  let fence: string | null = null;
  let isComment = false;
  let isUnreleased = false;
  for (const [index, text] of lines.entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1] ?? null;
    if (fence !== null) {
      if (mark?.startsWith(fence) === true) fence = null;
      continue;
    }
    if (mark !== null) {
      fence = mark;
      continue;
    }
    if (isComment || /^\s*<!--/.test(text)) {
      isComment = !text.includes('-->');
      continue;
    }
    const isUnderlined = /^ {0,3}(?:=+|-{3,}|~{3,})\s*$/.test(lines[index + 1] ?? '') && text.trim() !== '';
    const isHeading = isUnderlined || /^ {0,3}#{1,6}\s/.test(text);
    if (isHeading) isUnreleased = /\bunreleased\b|\bupcoming\b|\bnext\b/i.test(text);
    found.push({ number: index + 1, text, isHeading, isUnreleased });
  }
  return found;
}

/** A heading that names the release, or a line that begins with its name. */
function isEntry({ text, isHeading, isUnreleased }: Line, tag: string): boolean {
  const found = mention(tag).exec(text);
  if (found === null) return false;
  const before = text.slice(0, found.index);
  if (isHeading)
    return !/\b(?:since|from|before|after|until|upgrad\w*|migrat\w*|compared|than|versus|vs)\b/i.test(before);
  // Nothing but marks, and words such as "Version", may stand before it.
  return !isUnreleased && /^(?:[^\p{L}\p{N}]|\b(?:version|release)\b)*$/iu.test(before) && !/^(?: {4}|\t)/.test(text);
}

/** The tag, or its version without what stands before: `v0.4.0`, `0.4.0`. */
function mention(tag: string): RegExp {
  const version = /\d+(?:\.\d+)+(?:[-+][0-9A-Za-z.+-]+)?$/.exec(tag)?.[0];
  const names = [tag, ...(version === undefined ? [] : [`v${version}`, version])].map(literal);
  return new RegExp(`(?<![\\p{L}\\p{N}_.-])(?:${names.join('|')})(?![\\p{L}\\p{N}_]|[.+-][\\p{L}\\p{N}])`, 'u');
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function spanOf({ number, text }: Line) {
  return { line: number, column: 1, endLine: number, endColumn: text.length + 1 };
}
