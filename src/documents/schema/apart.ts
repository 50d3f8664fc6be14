/** Whether no value can be of two schemas at once: by its type, its values, or a field that both know with other values. */
import { fieldsOf, namesOf } from './fields.js';
import { partsOf, typesOf, valuesOf, type Parts, type SchemaSource } from './parts.js';
import { items, text } from '../tree.js';

/** The parts of a schema, and where references in it lead. */
export interface Sourced {
  readonly parts: Parts;
  readonly source: SchemaSource;
}

/** True only where it is proved. */
export function areApart(one: Sourced, other: Sourced): boolean {
  if (one.parts.never || other.parts.never || haveOtherValues(one.parts, other.parts)) return true;
  const names = new Set([one, other].flatMap(({ parts }) => requiredIn(parts)));
  // A field that one of them demands is there, so both speak of it.
  return [...names].some((name) => {
    const [mine, theirs] = [one, other].map(({ parts, source }) =>
      namesOf(parts).has(name) ? partsOf(fieldsOf(parts, name).schemas, source) : null,
    );
    return mine != null && theirs != null && haveOtherValues(mine, theirs);
  });
}

function haveOtherValues(one: Parts, other: Parts): boolean {
  const [mine, theirs] = [valuesOf(one), valuesOf(other)];
  if (mine !== null && theirs !== null) return ![...mine.keys()].some((value) => theirs.has(value));
  const [types, wanted] = [typesOf(one), typesOf(other)];
  if (types === null || wanted === null) return false;
  const numbers = ['integer', 'number'];
  return ![...types].some((type) => wanted.has(type) || (numbers.includes(type) && numbers.some((n) => wanted.has(n))));
}

function requiredIn({ keywords }: Parts): readonly string[] {
  return (keywords.get('required') ?? []).flatMap(({ value }) => items(value).map((one) => text(one) ?? ''));
}
