/** Bytes of a text, and the text that stands at a place: what a span promises, read back by other means. */
import type { Span } from '../../src/contracts/finding.js';
import { parseJson } from '../../src/documents/json.js';
import { parseMarkdown, type MarkdownDocument } from '../../src/documents/markdown/document.js';
import type { Node } from '../../src/documents/tree.js';
import { parseYaml } from '../../src/documents/yaml.js';

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The text that a span covers. */
export function textAt(text: string, span: Span): string {
  const lines = text.split(/\r\n?|\n/);
  if (span.line === span.endLine) return (lines[span.line - 1] ?? '').slice(span.column - 1, span.endColumn - 1);
  return [
    (lines[span.line - 1] ?? '').slice(span.column - 1),
    ...lines.slice(span.line, span.endLine - 1),
    (lines[span.endLine - 1] ?? '').slice(0, span.endColumn - 1),
  ].join('\n');
}

/** `line:column` of where a span begins. */
export function start({ line, column }: Span): string {
  return `${line}:${column}`;
}

export function json(text: string): Node {
  return sound(parseJson(bytes(text)));
}

export function yaml(text: string): Node {
  return sound(parseYaml(bytes(text)));
}

export function markdown(text: string): MarkdownDocument {
  const document = parseMarkdown(bytes(text));
  if ('kind' in document) throw new Error(document.message);
  return document;
}

function sound({ root, problems }: ReturnType<typeof parseJson>): Node {
  if (root === null || problems.length > 0) throw new Error(problems.map((problem) => problem.message).join('; '));
  return root;
}

/** Every scalar of a tree, in order. */
export function scalars(node: Node): readonly Extract<Node, { kind: 'scalar' }>[] {
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'array') return node.items.flatMap(scalars);
  return node.kind === 'object' ? node.entries.flatMap((entry) => scalars(entry.value)) : [];
}
