/**
 * YAML with positions, from the parser's events: the full document model takes several times as long
 * (docs/architecture.md has the figures).
 */
import {
  EVENT_ID,
  SCALAR_STYLE,
  YAMLException,
  getScalarValue,
  parseEvents,
  type Event,
  type ScalarEvent,
} from 'js-yaml';
import type { Parsed } from './json.js';
import { holdsMoreSigns, MOST_SIGNS, Problems, tooMuch } from './amount.js';
import { decode, TOP_OF_FILE, type SourceText } from './source.js';
import { follow, type Entry, type Node, type ScalarNode } from './tree.js';

/** Parses the bytes of a YAML file that holds one document. Never throws for bad input. */
export function parseYaml(bytes: Uint8Array): Parsed {
  if (holdsMoreSigns(bytes))
    return { root: null, problems: [tooMuch(`holds more than ${MOST_SIGNS} lines and signs`)] };
  const source = decode(bytes, 'allowed');
  if ('kind' in source) return { root: null, problems: [source] };
  try {
    const reader = new Reader(source, parseEvents(source.text, {}));
    const root = reader.document();
    return { root, problems: reader.problems.list };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const offset = error.mark?.position ?? 0;
    const span = source.span(offset, offset + 1);
    const hint = 'Fix the YAML here: indentation and quotes are the usual reasons.';
    return { root: null, problems: [{ kind: 'syntax', message: `is not YAML: ${error.reason}`, span, hint }] };
  }
}

class Reader {
  readonly problems = new Problems();
  readonly #anchors = new Map<string, Node>();
  #next = 0;
  /** Where the last scalar or opening ended: an empty value stands behind it. */
  #end = 0;

  constructor(
    private readonly source: SourceText,
    private readonly events: readonly Event[],
  ) {}

  document(): Node | null {
    if (this.take()?.type !== EVENT_ID.DOCUMENT || this.peek()?.type === EVENT_ID.POP) {
      const hint = 'Restore the file.';
      this.problems.push({ kind: 'empty', message: 'is empty', span: TOP_OF_FILE, hint });
      return null;
    }
    const root = this.node();
    this.take();
    if (this.#next < this.events.length) {
      const hint = 'Keep one document; remove the "---" line.';
      this.problems.push({ kind: 'syntax', message: 'holds more than one YAML document', span: TOP_OF_FILE, hint });
    }
    return root;
  }

  private node(): Node {
    const event = this.take();
    switch (event?.type) {
      case EVENT_ID.SCALAR: {
        const scalar = this.scalar(event);
        this.anchor(event, scalar);
        return scalar;
      }
      case EVENT_ID.SEQUENCE: {
        const items: Node[] = [];
        this.#end = event.start;
        while (this.peek()?.type !== EVENT_ID.POP) items.push(this.node());
        this.take();
        const array: Node = { kind: 'array', span: this.source.span(event.start, event.start + 1), items };
        this.anchor(event, array);
        return array;
      }
      case EVENT_ID.MAPPING: {
        this.#end = event.start;
        const object: Node = {
          kind: 'object',
          span: this.source.span(event.start, event.start + 1),
          entries: this.entries(),
        };
        this.anchor(event, object);
        return object;
      }
      case EVENT_ID.ALIAS: {
        const name = this.source.text.slice(event.anchorStart, event.anchorEnd);
        const span = this.source.span(event.anchorStart, event.anchorEnd);
        const target = this.#anchors.get(name);
        if (target !== undefined) return { kind: 'alias', span, target };
        this.problems.push({
          kind: 'syntax',
          message: `uses the alias *${name} before any &${name}`,
          span,
          hint: 'Define the anchor first.',
        });
        return { kind: 'scalar', span, value: null };
      }
      default:
        throw new TypeError('the YAML parser ended an event stream early');
    }
  }

  private entries(): Entry[] {
    const entries: Entry[] = [];
    const seen = new Map<string, number>();
    while (this.peek()?.type !== EVENT_ID.POP) {
      const keyNode = this.node();
      const scalar = follow(keyNode);
      if (scalar?.kind !== 'scalar') {
        const message = 'has a key that is itself a list or a mapping';
        this.problems.push({ kind: 'syntax', message, span: keyNode.span, hint: 'Use a plain key.' });
        this.node();
        continue;
      }
      const key = String(scalar.value);
      const before = seen.get(key);
      if (before !== undefined) {
        const message = `holds the key ${JSON.stringify(key)} twice (first at line ${before})`;
        this.problems.push({ kind: 'duplicate-key', message, span: keyNode.span, hint: 'Keep one of the two.' });
      }
      seen.set(key, keyNode.span.line);
      entries.push({ key, keySpan: keyNode.span, value: this.node() });
    }
    this.take();
    return entries;
  }

  private scalar(event: ScalarEvent): ScalarNode {
    if (event.valueStart === -1)
      return { kind: 'scalar', span: this.source.span(this.#end, this.#end + 1), value: null };
    const raw = getScalarValue(this.source.text, event);
    const quoted = event.style === SCALAR_STYLE.DOUBLE_QUOTED || event.style === SCALAR_STYLE.SINGLE_QUOTED;
    const margin = quoted ? 1 : 0;
    this.#end = event.valueEnd + margin;
    return {
      kind: 'scalar',
      span: this.source.span(event.valueStart - margin, event.valueEnd + margin),
      value: event.style === SCALAR_STYLE.PLAIN && event.tagStart === -1 ? resolvePlain(raw) : raw,
    };
  }

  private anchor(event: { anchorStart: number; anchorEnd: number }, node: Node): void {
    if (event.anchorStart !== -1) this.#anchors.set(this.source.text.slice(event.anchorStart, event.anchorEnd), node);
  }

  private peek(): Event | undefined {
    return this.events[this.#next];
  }

  private take(): Event | undefined {
    this.#next += 1;
    return this.events[this.#next - 1];
  }
}

/** YAML 1.2's core schema, section 10.3.2. */
function resolvePlain(raw: string): string | number | boolean | null {
  if (/^(?:null|Null|NULL|~|)$/.test(raw)) return null;
  if (/^(?:true|True|TRUE)$/.test(raw)) return true;
  if (/^(?:false|False|FALSE)$/.test(raw)) return false;
  if (/^0o[0-7]+$|^0x[\da-fA-F]+$/.test(raw)) return Number(raw);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(raw)) return raw.startsWith('-') ? -Infinity : Infinity;
  if (/^\.(?:nan|NaN|NAN)$/.test(raw)) return NaN;
  if (/^[-+]?\d+$/.test(raw) || /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(raw)) return Number(raw);
  return raw;
}
