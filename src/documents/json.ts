/**
 * Strict JSON with positions: UTF-8, no comments, no duplicate keys, no `__proto__`.
 * Positions come from momoa; what momoa is lenient about is checked here.
 */
import { parse, type MemberNode, type ValueNode } from '@humanwhocodes/momoa';
import type { Span } from '../contracts/finding.js';
import { holdsMore, MOST_VALUES, Problems, tooMuch } from './amount.js';
import { decode, TOP_OF_FILE, type Problem, type SourceText } from './source.js';
import type { Entry, Node } from './tree.js';

export interface Parsed {
  /** Null when the text could not be read at all. */
  readonly root: Node | null;
  readonly problems: readonly Problem[];
}

/** Parses the bytes of a JSON document. Never throws for bad input. */
export function parseJson(bytes: Uint8Array): Parsed {
  if (holdsMore(bytes, MOST_VALUES))
    return { root: null, problems: [tooMuch(`holds more than ${MOST_VALUES} values, or five times as many escapes`)] };
  const source = decode(bytes, 'refused');
  if ('kind' in source) return { root: null, problems: [source] };
  if (source.text.trim() === '') {
    const hint = 'Restore the file, or generate it again.';
    return { root: null, problems: [{ kind: 'empty', message: 'is empty', span: TOP_OF_FILE, hint }] };
  }
  try {
    const reader = new Reader(source);
    const root = reader.value(parse(source.text, { mode: 'json', ranges: true }).body);
    return { root, problems: reader.problems.list };
  } catch (error) {
    return { root: null, problems: [syntaxProblem(error, source)] };
  }
}

/** As deep as the YAML parser goes; what is read must not depend on the size of a stack. */
const DEPTH_LIMIT = 100;

class TooDeep extends Error {
  constructor(readonly span: Span) {
    super();
  }
}

interface Location {
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}

class Reader {
  readonly problems = new Problems();
  #depth = 0;

  constructor(private readonly source: SourceText) {}

  value(node: ValueNode): Node {
    if (this.#depth > DEPTH_LIMIT) throw new TooDeep(startOf(this.spanOf(node.loc)));
    this.#depth += 1;
    const value = this.read(node);
    this.#depth -= 1;
    return value;
  }

  private read(node: ValueNode): Node {
    const span = this.spanOf(node.loc);
    switch (node.type) {
      case 'Object':
        return { kind: 'object', span, entries: this.entries(node.members) };
      case 'Array':
        return { kind: 'array', span, items: node.elements.map((element) => this.value(element.value)) };
      case 'String':
        this.refuseControlCharacters(node.loc);
        return { kind: 'scalar', span, value: node.value };
      case 'Null':
        return { kind: 'scalar', span, value: null };
      case 'Number':
      case 'Boolean':
        return { kind: 'scalar', span, value: node.value };
      case 'NaN':
      case 'Infinity':
        throw new TypeError(`momoa gave ${node.type} in JSON mode`);
    }
  }

  private entries(members: readonly MemberNode[]): Entry[] {
    const seen = new Map<string, Span>();
    return members.map(({ name, value }) => {
      const key = name.type === 'Identifier' ? name.name : name.value;
      const keySpan = this.spanOf(name.loc);
      this.refuseControlCharacters(name.loc);
      const before = seen.get(key);
      if (before !== undefined) {
        this.problems.push({
          kind: 'duplicate-key',
          message: `holds the key ${JSON.stringify(key)} twice (first at line ${before.line}); readers differ in which one they take`,
          span: keySpan,
          hint: 'Keep one of the two.',
        });
      }
      if (key === '__proto__') {
        this.problems.push({
          kind: 'forbidden-key',
          message: 'holds the key "__proto__", which reaches into the reader\'s own objects',
          span: keySpan,
          hint: 'Remove the key.',
        });
      }
      seen.set(key, keySpan);
      return { key, keySpan, value: this.value(value) };
    });
  }

  private spanOf({ start, end }: Location): Span {
    return this.source.span(start.offset, end.offset);
  }

  private refuseControlCharacters({ start, end }: Location): void {
    const index = this.source.text.slice(start.offset, end.offset).search(/[\u0000-\u001f]/);
    if (index === -1) return;
    const offset = start.offset + index;
    const code = this.source.text.charCodeAt(offset).toString(16).padStart(4, '0');
    this.problems.push({
      kind: 'syntax',
      message: `holds a bare control character (U+${code.toUpperCase()}) inside a string`,
      span: this.source.span(offset, offset + 1),
      hint: `Write it as \\u${code}, or remove it.`,
    });
  }
}

function startOf(span: Span): Span {
  return { ...span, endLine: span.line, endColumn: span.column + 1 };
}

function syntaxProblem(error: unknown, source: SourceText): Problem {
  if (error instanceof RangeError || error instanceof TooDeep) {
    const message = `is nested too deeply to be read (more than ${DEPTH_LIMIT} levels)`;
    const span = error instanceof TooDeep ? error.span : TOP_OF_FILE;
    return { kind: 'too-deep', message, span, hint: 'Flatten the document.' };
  }
  if (!(error instanceof Error) || !('offset' in error) || typeof error.offset !== 'number') throw error;
  // momoa repeats the position in its message; the span says it already.
  const what = error.message.replace(/ \(\d+:\d+\)$/, '').replace(/\.$/, '');
  if (what.startsWith('Unexpected end') || isCutOff(source.text, error.offset)) {
    const end = source.text.trimEnd().length;
    return {
      kind: 'syntax',
      message: 'ends in the middle of a value: it is cut off',
      span: source.span(end, end + 1),
      hint: 'Restore the whole file, or generate it again.',
    };
  }
  return {
    kind: 'syntax',
    message: `is not JSON: ${lowerFirst(what)}`,
    span: source.span(error.offset, error.offset + 1),
    hint: 'Fix the syntax here; JSON knows no comments and no trailing commas.',
  };
}

/** momoa stumbles over the last token of a text that goes no further, and says so of that token. */
function isCutOff(text: string, offset: number): boolean {
  const rest = text.slice(offset).trimEnd();
  if (/^(?:-|t|tr|tru|f|fa|fal|fals|n|nu|nul)?$/.test(rest)) return true;
  if (!/^(?:"(?:[^"\\]|\\.)*"|[\w.+-]+|[:,[{])$/.test(rest)) return false;
  const structure = text.replaceAll(/"(?:[^"\\]|\\.)*"/gs, '');
  return structure.replaceAll(/[^[{]/g, '').length > structure.replaceAll(/[^\]}]/g, '').length;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
