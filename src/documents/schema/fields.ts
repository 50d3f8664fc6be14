/** The fields of an object, and what closes it: each schema closes only what it names itself. */
import type { Span } from '../../contracts/finding.js';
import { canonical, type Parts } from './parts.js';
import { entries, entry, isBoolean, type Node } from '../tree.js';

/** The fields that are named, each with its place. */
export function namesOf({ schemas }: Parts): Map<string, Span> {
  const names = new Map<string, Span>();
  for (const schema of schemas)
    for (const { key, keySpan } of entries(entry(schema, 'properties')?.value))
      if (!names.has(key)) names.set(key, keySpan);
  return names;
}

/** What is said of a field; `never`: it cannot come. */
export function fieldsOf({ schemas }: Parts, name: string): { readonly schemas: Node[]; readonly never: boolean } {
  const found: Node[] = [];
  let never = false;
  for (const schema of schemas) {
    const named = entry(entry(schema, 'properties')?.value, name);
    const rest = entry(schema, 'additionalProperties')?.value;
    if (named !== undefined) {
      never ||= isBoolean(named.value, false);
      found.push(named.value);
    } else if (rest !== undefined && entry(schema, 'patternProperties') === undefined) {
      never ||= isBoolean(rest, false);
      if (canonical(rest) !== 'true') found.push(rest);
    }
  }
  return { schemas: found, never };
}

/** Whether a field that nobody named cannot come. */
export function isClosed({ schemas }: Parts): boolean {
  return schemas.some(
    (schema) =>
      isBoolean(entry(schema, 'additionalProperties')?.value, false) ||
      isBoolean(entry(schema, 'unevaluatedProperties')?.value, false),
  );
}
