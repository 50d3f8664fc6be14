/** What a case of the corpus is: one change of the honest pair, and what a careful release engineer expects of it. */
import type { ReleaseEvidence } from '../../src/contracts/evidence.js';
import type { GateId, Side } from '../../src/contracts/words.js';
import type { DocumentName, Recipe } from './honest-pair.js';
import type { Facts } from './texts.js';

export type TextEdit = (text: string, facts: Facts) => string;

export interface Change {
  /** Documents of the working trees; null removes one. The shared pair is edited, and put back. */
  readonly texts?: Partial<Record<DocumentName, TextEdit | null>>;
  /** Files beside the documents; null removes one. */
  readonly files?: Partial<Record<Side, Readonly<Record<string, string | null>>>>;
  /** A pair of its own. */
  readonly recipe?: Recipe;
  /** The text of the profile. */
  readonly profile?: (text: string) => string;
  readonly observedAt?: string;
  /** When both suites ran. */
  readonly ranAt?: string;
  /** What GitHub says of the release; default: immutable, published in time. */
  readonly release?: ReleaseEvidence;
  /** A revision of the consumer that its change is measured from. */
  readonly base?: string;
}

/** Where a finding must stand. */
export interface Place {
  readonly document: DocumentName;
  /** The line holds one of these, after the change; left out: any line of the document. */
  readonly holds?: string | readonly string[];
}

export interface Case {
  readonly title: string;
  /** Why a careful engineer would stop, be told, or go on. */
  readonly why: string;
  readonly change: Change;
  /** The runs that must see it; default: both. */
  readonly runs?: readonly Side[];
  /** The gate that must not pass. */
  readonly gate?: GateId;
  readonly place?: Place;
  /** No other document of the gate may be named in an error: the innocent ones are not. */
  readonly onlyThere?: boolean;
  /** For `told`: words that a message must hold instead of standing at the place. */
  readonly names?: readonly string[];
}

/** `defect`: must not be GO. `told`: a warning or notice more, at the place or by name. `harmless`: GO, and nothing more. */
export type Expectation = 'defect' | 'told' | 'harmless';

export interface Kind {
  readonly name: string;
  readonly expects: Expectation;
  readonly cases: readonly Case[];
}

export const BOTH: readonly Side[] = ['producer', 'consumer'];

/** Its one occurrence replaced; throws when there is none or are several, so that no case rots silently. */
export function swap(part: string, by: string): TextEdit {
  return (text) => {
    const count = text.split(part).length - 1;
    if (count !== 1) throw new Error(`${count} places hold ${JSON.stringify(part)}`);
    return text.replace(part, () => by);
  };
}

export function swapFirst(part: string, by: string): TextEdit {
  return (text) => {
    if (!text.includes(part)) throw new Error(`no place holds ${JSON.stringify(part)}`);
    return text.replace(part, () => by);
  };
}

export function swapAll(part: string, by: string): TextEdit {
  return (text) => {
    if (!text.includes(part)) throw new Error(`no place holds ${JSON.stringify(part)}`);
    return text.replaceAll(part, () => by);
  };
}

export const append =
  (more: string): TextEdit =>
  (text) =>
    text + more;

export const after = (part: string, more: string): TextEdit => swap(part, part + more);
export const before = (part: string, more: string): TextEdit => swap(part, more + part);

export function all(...edits: readonly TextEdit[]): TextEdit {
  return (text, facts) => edits.reduce((edited, edit) => edit(edited, facts), text);
}

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Sets values in a JSON text by their path, `a.b.0`; undefined takes the key away. */
export function set(
  values: Readonly<Record<string, Json | undefined | ((before: Json, facts: Facts) => Json)>>,
): TextEdit {
  return (text, facts) => {
    let root: unknown = JSON.parse(text);
    for (const [place, value] of Object.entries(values)) root = withValue(root, place.split('.'), value, facts);
    return `${JSON.stringify(root, null, 2)}\n`;
  };
}

function withValue(
  node: unknown,
  place: readonly string[],
  value: Json | undefined | ((before: Json, facts: Facts) => Json),
  facts: Facts,
): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return typeof value === 'function' ? value(isJson(node) ? node : null, facts) : value;
  if (Array.isArray(node)) {
    const items: unknown[] = [...(node as readonly unknown[])];
    const inner = withValue(items[Number(key)], rest, value, facts);
    if (inner === undefined) items.splice(Number(key), 1);
    else items[Number(key)] = inner;
    return items;
  }
  const object = isObject(node) ? node : {};
  const inner = withValue(object[key], rest, value, facts);
  const entries = Object.entries(object).filter(([name]) => name !== key || inner !== undefined);
  return Object.fromEntries(
    inner === undefined || key in object
      ? entries.map(([name, old]) => [name, name === key ? inner : old])
      : [...entries, [key, inner]],
  );
}

function isJson(value: unknown): value is Json {
  return value !== undefined;
}

/** For `set`: what becomes of a list. */
export const listed =
  (edit: (items: readonly Json[]) => readonly Json[]) =>
  (value: Json): Json =>
    edit(isList(value) ? value : []);

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
