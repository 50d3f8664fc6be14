/** Parses a file that was read, once: collecting and judging look at the same bytes. */
import type { FileState } from '../contracts/evidence.js';
import { parseJson, type Parsed } from './json.js';
import { parseMarkdown, type MarkdownDocument } from './markdown/document.js';
import type { Problem } from './source.js';
import type { Node } from './tree.js';
import { parseYaml } from './yaml.js';

export type ReadFile = Extract<FileState, { kind: 'read' }>;

export const parsedJson: (file: ReadFile) => Parsed = once(parseJson);
export const parsedYaml: (file: ReadFile) => Parsed = once(parseYaml);
export const parsedMarkdown: (file: ReadFile) => MarkdownDocument | Problem = once(parseMarkdown);

/** The root of a JSON file that was read and parses; undefined otherwise. */
export function rootOf(state: FileState | undefined): Node | undefined {
  return state?.kind === 'read' ? (parsedJson(state).root ?? undefined) : undefined;
}

function once<T>(parse: (bytes: Uint8Array) => T): (file: ReadFile) => T {
  const known = new WeakMap<ReadFile, { value: T }>();
  return (file) => {
    const entry = known.get(file) ?? { value: parse(Buffer.from(file.base64, 'base64')) };
    known.set(file, entry);
    return entry.value;
  };
}
