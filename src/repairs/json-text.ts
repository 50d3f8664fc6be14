/** JSON as its neighbours are written: the same indentation, ends of lines and spaces. */
import type { JsonValue } from '../contracts/remedy.js';

/** How a text is written. */
export interface Style {
  readonly eol: string;
  /** One step of indentation. */
  readonly unit: string;
}

export function styleOf(text: string): Style {
  return { eol: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n', unit: /[[{][\r\n]+([ \t]+)/.exec(text)?.[1] ?? '  ' };
}

/** The white space that a line begins with, of the line that holds an offset. */
export function indentAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** @param likeness - what stood there, or stands around it: over several lines, or on one */
export function jsonText(value: JsonValue, likeness: string, indent: string, { eol, unit }: Style): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (!/[\r\n]/.test(likeness)) return inline(value, likeness.includes(',') && !/,\s/.test(likeness) ? ',' : ', ');
  return JSON.stringify(value, null, unit).replaceAll('\n', `${eol}${indent}`);
}

function inline(value: JsonValue, comma: string): string {
  if (Array.isArray(value))
    return `[${(value as readonly JsonValue[]).map((item) => inline(item, comma)).join(comma)}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const colon = comma === ',' ? ':' : ': ';
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}${colon}${inline(item, comma)}`);
  return `{${members.join(comma)}}`;
}
