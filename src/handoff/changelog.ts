/** A changelog as lines that somebody sees: no comments, no code blocks, no link definitions. */

export interface ChangelogLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  /** 1 to 6; null for a line that is no heading. */
  readonly level: number | null;
  /** The heading it stands under; null before the first, and for a heading. */
  readonly under: string | null;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

export function changelogLines(source: string): ChangelogLine[] {
  const lines = withoutComments(source).split(/\r\n?|\n/);
  const found: ChangelogLine[] = [];
  let fence: string | null = null;
  let under: string | null = null;
  for (const [index, text] of lines.entries()) {
    const mark = FENCE.exec(text)?.[1] ?? null;
    if (fence !== null) {
      if (mark?.startsWith(fence) === true && text.trim() === mark) fence = null;
      continue;
    }
    if (mark !== null) {
      fence = mark;
      continue;
    }
    // `[0.4.0]: https://…` says where a link leads.
    if (/^ {0,3}\[[^\]]+\]:\s/.test(text)) continue;
    const level = levelOf(text, lines[index + 1] ?? '');
    const shown = level === null ? text : text.replaceAll(/<\/?[a-z][^>]*>/gi, ' ');
    found.push({ number: index + 1, text: shown, level, under: level === null ? under : null });
    if (level !== null) under = shown;
  }
  return found;
}

/** Markdown's two kinds of headings, HTML's, and AsciiDoc's. */
function levelOf(text: string, next: string): number | null {
  const marks = /^ {0,3}(#{1,6}|={1,6})\s+\S/.exec(text)?.[1] ?? null;
  if (marks !== null) return marks.length;
  const html = /^\s*<h([1-6])\b/i.exec(text)?.[1] ?? null;
  if (html !== null) return Number(html);
  const isText = text.trim() !== '' && !/^(?: {4}|\t| {0,3}(?:[-*+>|]|\d+[.)]) )/.test(text);
  if (!isText || !/^ {0,3}(?:=+|-{2,}|~{3,})\s*$/.test(next)) return null;
  return next.includes('=') ? 1 : 2;
}

/** Comments become blanks, so that every line stays where it is. A comment that is never closed hides the rest. */
function withoutComments(source: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let start = source.indexOf('<!--'); start !== -1; start = source.indexOf('<!--', from)) {
    const close = source.indexOf('-->', start + 4);
    const end = close === -1 ? source.length : close + 3;
    parts.push(source.slice(from, start), source.slice(start, end).replaceAll(/[^\r\n]/g, ' '));
    from = end;
  }
  return parts.join('') + source.slice(from);
}
