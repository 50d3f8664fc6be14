/** Statements of a sign-off document as a plain Markdown parser sees them: `key: value` items below their heading. */
import MarkdownIt from 'markdown-it';

const parser = new MarkdownIt();

export interface Statement {
  readonly heading: string;
  /** Lower case, without punctuation. */
  readonly key: string;
  /** The first word or code span behind the colon, and what follows it. */
  readonly value: string;
}

/** Headings of the document, in order. */
export function headings(markdown: string): readonly string[] {
  const tokens = parser.parse(markdown, {});
  return tokens.flatMap((token, at) => (token.type === 'heading_open' ? [tokens[at + 1]?.content ?? ''] : []));
}

/** Every `key: value` of a list item or of a paragraph's line; code blocks and tables make none. */
export function statements(markdown: string): readonly Statement[] {
  const tokens = parser.parse(markdown, {});
  let heading = '';
  let table = false;
  return tokens.flatMap((token, at): Statement[] => {
    if (token.type === 'table_open' || token.type === 'table_close') table = token.type === 'table_open';
    if (token.type !== 'inline' || table) return [];
    const lines = (token.children ?? [])
      .map((child) => (child.type === 'softbreak' || child.type === 'hardbreak' ? '\n' : child.content))
      .join('')
      .split('\n');
    if (tokens[at - 1]?.type === 'heading_open') {
      heading = lines.join(' ');
      return [];
    }
    return lines.flatMap((line) => {
      const colon = line.indexOf(': ');
      if (colon < 0) return [];
      const key = line
        .slice(0, colon)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      return [{ heading, key, value: line.slice(colon + 2).trim() }];
    });
  });
}

/** The values of every statement whose key is one of `keys`, with its heading. */
export function stated(markdown: string, keys: readonly string[]): readonly Statement[] {
  return statements(markdown).filter(({ key }) => keys.includes(key));
}
