/**
 * Mutations of a document: every value of a JSON text, wrong in every way a person or a program gets one wrong.
 * Each knows the line it must be found at, counted in the mutated text from where it was edited.
 */
import { parse, type ValueNode } from '@humanwhocodes/momoa';

export const KINDS = [
  'wrong',
  'blank',
  'padded',
  'look-alike',
  'retyped',
  'missing',
  'duplicated',
  'reordered',
  'emptied',
] as const;
export type Kind = (typeof KINDS)[number];

export interface TextMutation {
  readonly kind: Kind;
  /** JSON pointer of the value. */
  readonly pointer: string;
  readonly text: string;
  /** The line (from 1) of the mutated value; for what is gone, of the object or list that misses it. */
  readonly line: number;
  /** The line on which the object or list that holds the value begins. */
  readonly holder: number;
}

interface Spot {
  readonly pointer: string;
  readonly node: ValueNode;
  /** Offsets of the member or item, without a comma. */
  readonly start: number;
  readonly end: number;
  readonly place: 'member' | 'item';
  readonly holder: number;
}

/** Every mutation of every value below the root. */
export function mutateJson(text: string): readonly TextMutation[] {
  return spotsOf(parse(text, { mode: 'json', ranges: true }).body, '').flatMap((spot) => mutationsOf(spot, text));
}

function spotsOf(node: ValueNode, pointer: string): Spot[] {
  const holder = node.loc.start.line;
  const children: Spot[] =
    node.type === 'Object'
      ? node.members.map((member): Spot => ({
          pointer: `${pointer}/${member.name.type === 'String' ? member.name.value : ''}`,
          node: member.value,
          start: member.loc.start.offset,
          end: member.loc.end.offset,
          place: 'member',
          holder,
        }))
      : node.type === 'Array'
        ? node.elements.map(({ value }, index): Spot => ({
            pointer: `${pointer}/${index}`,
            node: value,
            start: value.loc.start.offset,
            end: value.loc.end.offset,
            place: 'item',
            holder,
          }))
        : [];
  return children.flatMap((spot) => [spot, ...spotsOf(spot.node, spot.pointer)]);
}

function mutationsOf(spot: Spot, text: string): TextMutation[] {
  const { node, pointer, holder } = spot;
  const from = node.loc.start.offset;
  const to = node.loc.end.offset;
  const line = node.loc.start.line;
  const put = (kind: Kind, value: string | null, at = line): TextMutation[] =>
    value === null ? [] : [{ kind, pointer, text: text.slice(0, from) + value + text.slice(to), line: at, holder }];
  const member = text.slice(spot.start, spot.end);
  const copy = `${member},\n${member}`;
  const twice: TextMutation = {
    kind: 'duplicated',
    pointer,
    text: text.slice(0, spot.start) + copy + text.slice(spot.end),
    line: node.loc.end.line + 1,
    holder,
  };
  return [
    ...put('wrong', wrong(node)),
    ...(node.type === 'String' ? [...put('blank', '""'), ...put('padded', JSON.stringify(`${node.value} `))] : []),
    ...(node.type === 'String' ? put('look-alike', lookAlike(node.value)) : []),
    ...put('retyped', retyped(node)),
    { kind: 'missing', pointer, text: without(text, spot), line: holder, holder },
    twice,
    ...put(
      'reordered',
      reordered(node, text),
      node.type === 'Array' ? (node.elements[0]?.loc.start.line ?? line) : line,
    ),
    ...put('emptied', emptied(node)),
  ];
}

/** Another value of the same type; a SHA stays one. */
function wrong(node: ValueNode): string | null {
  switch (node.type) {
    case 'String': {
      const { value } = node;
      if (/^[0-9a-f]{40}$|^[0-9a-f]{64}$/.test(value))
        return JSON.stringify(value.slice(0, -1) + (value.endsWith('0') ? '1' : '0'));
      return JSON.stringify(
        /\d$/.test(value) ? value.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)) : `${value}x`,
      );
    }
    case 'Number':
      return String(node.value + 1);
    case 'Boolean':
      return String(!node.value);
    default:
      return null;
  }
}

function retyped(node: ValueNode): string {
  switch (node.type) {
    case 'String':
      return '7';
    case 'Number':
      return `"${node.value}"`;
    case 'Boolean':
      return `"${String(node.value)}"`;
    case 'Array':
      return '{}';
    default:
      return '[]';
  }
}

/** Null where there is nothing to take out. */
function emptied(node: ValueNode): string | null {
  if (node.type === 'Array') return node.elements.length === 0 ? null : '[]';
  return node.type === 'Object' && node.members.length > 0 ? '{}' : null;
}

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
};

/** One Latin letter replaced by the Cyrillic one that looks the same; null where there is none to replace. */
function lookAlike(value: string): string | null {
  const letter = /[aceiopsxy]/.exec(value)?.[0];
  return letter === undefined ? null : JSON.stringify(value.replace(letter, LOOK_ALIKES[letter] ?? letter));
}

/** A list back to front, each value on the line its counterpart had; null where that is the same list. */
function reordered(node: ValueNode, text: string): string | null {
  if (node.type !== 'Array' || node.elements.length < 2) return null;
  const values = node.elements.map(({ value }) => text.slice(value.loc.start.offset, value.loc.end.offset)).reverse();
  let result = '';
  let at = node.loc.start.offset;
  for (const [index, { value }] of node.elements.entries()) {
    result += text.slice(at, value.loc.start.offset) + (values[index] ?? '');
    at = value.loc.end.offset;
  }
  return result + text.slice(at, node.loc.end.offset);
}

/** The text without a member or item, and without one of the commas beside it. */
function without(text: string, { start, end }: Spot): string {
  const after = /^\s*,\s*/.exec(text.slice(end));
  if (after !== null) return text.slice(0, start) + text.slice(end + after[0].length);
  const before = /,\s*$/.exec(text.slice(0, start));
  return text.slice(0, start - (before?.[0].length ?? 0)) + text.slice(end);
}
