/** How GitHub would read a Markdown text: which parts of it are alive, and which words stand outside code. */
import MarkdownIt from 'markdown-it';

const parser = new MarkdownIt({ html: true, linkify: true });

export interface Reading {
  /** Kinds of the tokens that do something: links, images, HTML, emphasis. */
  readonly live: readonly string[];
  /** Where the links lead. */
  readonly links: readonly string[];
  /** The HTML, as it stands. */
  readonly html: readonly string[];
  /** What GitHub's own filters would turn into links afterwards: mentions, issues, commits, addresses. */
  readonly references: readonly string[];
  /** Contents of the code spans and fences, in order. */
  readonly code: readonly string[];
  /** Kinds of the block tokens, in order. */
  readonly blocks: readonly string[];
}

const LIVE = new Set([
  'html_inline',
  'html_block',
  'link_open',
  'image',
  'em_open',
  'strong_open',
  's_open',
  'hardbreak',
]);
const REFERENCES = [
  /@[\p{L}\p{N}-]/gu,
  /#\d+/g,
  /\bGH-\d+/gi,
  // Advisories, and what a repository links by a prefix of its own: `TICKET-`.
  /\b(?!NO-GO\b|SHA-256\b)[A-Z]{2,}-[A-Za-z0-9]/g,
  /\b[0-9a-f]{7,40}\b/gi,
  /https?:\/\//gi,
  /www\./gi,
  /:[a-z0-9_+-]+:/gi,
  /\$/g,
];

export function read(markdown: string): Reading {
  const live: string[] = [];
  const code: string[] = [];
  const links: string[] = [];
  const html: string[] = [];
  const blocks: string[] = [];
  let prose = '';
  for (const block of parser.parse(markdown, {})) {
    if (block.type === 'fence' || block.type === 'code_block') code.push(block.content);
    if (LIVE.has(block.type)) live.push(block.type);
    if (block.type === 'html_block') html.push(block.content);
    blocks.push(block.type);
    for (const token of block.children ?? []) {
      if (token.type === 'code_inline') code.push(token.content);
      if (LIVE.has(token.type)) live.push(token.type);
      if (token.type === 'html_inline') html.push(token.content);
      if (token.type === 'link_open') links.push(String(token.attrGet('href')));
      prose += token.type === 'text' || token.type === 'text_special' ? token.content : '\u{fffc}';
    }
    prose += '\n';
  }
  return { live, links, html, code, blocks, references: REFERENCES.flatMap((pattern) => prose.match(pattern) ?? []) };
}
