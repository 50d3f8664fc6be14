/** Edits at places of a text. What no edit is about stays as it is: order, spaces, ends of lines, a byte order mark. */
import type { Edit } from '../contracts/remedy.js';
import { decode, type SourceText } from '../documents/source.js';
import { indentAt, jsonText, styleOf, type Style } from './json-text.js';

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface EditedText {
  readonly bytes: Uint8Array;
  /** Those that were made; the others stand where another one is made, or their place is not what they say. */
  readonly made: readonly Edit[];
}

/** Null for what is no text. */
export function editText(bytes: Uint8Array, edits: readonly Edit[]): EditedText | null {
  const source = decode(bytes, 'allowed');
  if ('kind' in source) return null;
  const style = styleOf(source.text);
  const changes: Change[] = [];
  const made: Edit[] = [];
  const added = new Map<number, number>();
  for (const edit of unlike(edits)) {
    const change = changeFor(edit, source, style, added);
    if (change === null || changes.some((other) => overlaps(change, other))) continue;
    changes.push(change);
    made.push(edit);
  }
  const mark = bytes.length > Buffer.byteLength(source.text) ? '\ufeff' : '';
  return { bytes: Buffer.from(mark + withChanges(source.text, changes)), made };
}

function unlike(edits: readonly Edit[]): readonly Edit[] {
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}

/** Two that add to one end follow each other. */
function overlaps(one: Change, other: Change): boolean {
  if (one.start === one.end && other.start === other.end) return false;
  return one.start < other.end && other.start < one.end;
}

function withChanges(text: string, changes: readonly Change[]): string {
  const ordered = changes.map((change, index) => ({ ...change, index }));
  ordered.sort((a, b) => a.start - b.start || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { start, end, text: by } of ordered) {
    result += text.slice(at, start) + by;
    at = end;
  }
  return result + text.slice(at);
}

/** @param added - how much was added to the object or list that ends at an offset */
function changeFor(edit: Edit, source: SourceText, style: Style, added: Map<number, number>): Change | null {
  const { line, column, endLine, endColumn } = edit.span;
  const [start, end] = [source.offset(line, column), source.offset(endLine, endColumn)];
  const old = source.text.slice(start, end);
  switch (edit.kind) {
    case 'word': {
      const at = old.indexOf(edit.from);
      // A word that stands there twice, or that its surroundings would read differently, has no one place.
      if (edit.from === '' || at === -1 || old.includes(edit.from, at + 1) || /[`|\\<>*\r\n]/.test(edit.to))
        return null;
      return { start: start + at, end: start + at + edit.from.length, text: edit.to };
    }
    case 'value':
      return { start, end, text: jsonText(edit.value, old, indentAt(source.text, start), style) };
    case 'member':
    case 'item': {
      const count = added.get(end) ?? 0;
      const change = addition(edit, { start, end, old, count }, source.text, style);
      if (change !== null) added.set(end, count + 1);
      return change;
    }
  }
}

/** An object or list that something is added to. */
interface Holder {
  readonly start: number;
  readonly end: number;
  readonly old: string;
  /** How much was added to it before. */
  readonly count: number;
}

/** What comes last in an object or list. */
function addition(
  edit: Extract<Edit, { readonly kind: 'member' | 'item' }>,
  { start, end, old, count }: Holder,
  text: string,
  style: Style,
): Change | null {
  if (!/^[[{].*[\]}]$/s.test(old)) return null;
  const inner = old.slice(1, -1);
  const isOpen = /[\r\n]/.test(inner);
  const outer = indentAt(text, start);
  const lead = inner.slice(0, inner.length - inner.trimStart().length);
  const indent = (lead === inner ? null : /[\r\n]([ \t]*)$/.exec(lead)?.[1]) ?? outer + style.unit;
  const value = jsonText(edit.value, isOpen ? '\n' : inner, indent, style);
  const colon = /"(\s*:\s*)/.exec(text)?.[1] ?? ': ';
  const body = edit.kind === 'member' ? `${JSON.stringify(edit.key)}${colon}${value}` : value;
  const comma = inner.trim() === '' && count === 0 ? '' : ',';
  const before = isOpen
    ? `${style.eol}${indent}`
    : comma === ''
      ? ''
      : (/,(\s*)/.exec(inner)?.[1] ?? (colon.endsWith(':') ? '' : ' '));
  const at = end - 1 - (inner.length - inner.trimEnd().length);
  return { start: at, end: at, text: `${comma}${before}${body}` };
}
