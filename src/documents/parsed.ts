/** Parses what was read, once: collecting and judging look at the same bytes. */
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

/** So much of what was parsed last is kept, in characters of base64: the documents of a pair, not every version of them. */
const KEPT = 2_000_000;

/** Trees of a pair hold the same bytes again and again (subject, base, release): what was parsed lately is not parsed again. */
function once<T>(parse: (bytes: Uint8Array) => T): (file: ReadFile) => T {
  const known = new WeakMap<ReadFile, { value: T }>();
  const lately = new Map<string, { value: T }>();
  let kept = 0;
  return (file) => {
    const { base64 } = file;
    const entry = known.get(file) ?? lately.get(base64) ?? { value: parse(Buffer.from(base64, 'base64')) };
    known.set(file, entry);
    if (!lately.has(base64)) {
      lately.set(base64, entry);
      kept += base64.length;
      for (const oldest of lately.keys()) {
        if (kept <= KEPT) break;
        lately.delete(oldest);
        kept -= oldest.length;
      }
    }
    return entry.value;
  };
}
