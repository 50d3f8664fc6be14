/** What who calls an operation must prove: alternatives, each of several schemes with their scopes. */
import { canonical } from '../../documents/schema/parts.js';
import {
  entries,
  entry,
  follow,
  items,
  referenceOf,
  referred,
  text,
  type Entry,
  type Node,
} from '../../documents/tree.js';

/** Of one alternative: by what a scheme is, whatever its name, the scopes that are asked. None: nobody is asked. */
export type Requirement = ReadonlyMap<string, ReadonlySet<string>>;

/** @returns null where nothing is said, so that what holds for the whole document holds */
export function requirementsOf(root: Node, holder: Node): readonly Requirement[] | null {
  const stated = securityOf(holder);
  if (stated === undefined) return null;
  return items(stated.value).map(
    (one) => new Map(entries(one).map(({ key, value }) => [schemeNamed(root, key), scopesOf(value)])),
  );
}

/** Where it is said what a caller must prove: by an operation, or for the whole document. */
export function securityOf(holder: Node): Entry | undefined {
  return entry(holder, 'security');
}

/** Whether who could call before still can: each former way still suffices. An empty list asks for nothing. */
export function isStillEnough(before: readonly Requirement[], after: readonly Requirement[]): boolean {
  if (after.length === 0) return true;
  const former = before.length === 0 ? [new Map<string, ReadonlySet<string>>()] : before;
  return former.every((had) =>
    after.some((asked) =>
      [...asked].every(([scheme, scopes]) => [...scopes].every((one) => had.get(scheme)?.has(one)) && had.has(scheme)),
    ),
  );
}

export function shownRequirements(holder: Node): string {
  const all = items(securityOf(holder)?.value).map((one) => {
    const names = entries(one).map(({ key, value }) => {
      const scopes = [...scopesOf(value)];
      return scopes.length === 0 ? key : `${key} (${scopes.join(', ')})`;
    });
    return names.length === 0 ? 'nothing' : names.join(' and ');
  });
  return all.length === 0 ? 'nothing' : all.join(' or ');
}

function scopesOf(node: Node): ReadonlySet<string> {
  return new Set(items(node).flatMap((one) => text(one) ?? []));
}

/** What a scheme is; its own name where that cannot be read. */
function schemeNamed(root: Node, name: string): string {
  const schemes = entry(entry(root, 'components')?.value, 'securitySchemes') ?? entry(root, 'securityDefinitions');
  const stated = entry(schemes?.value, name)?.value;
  const reference = referenceOf(stated);
  const scheme = reference === undefined ? follow(stated) : referred(root, reference);
  if (scheme?.kind !== 'object') return name;
  return scheme.entries
    .filter(({ key }) => key !== 'description' && key !== 'bearerFormat' && !key.startsWith('x-'))
    .map(({ key, value }) => `${key}=${key === 'flows' ? flowsOf(value) : written(key, value, scheme)}`)
    .sort()
    .join(';');
}

function written(key: string, value: Node, scheme: Node): string {
  const isHeader = text(entry(scheme, 'in')?.value) === 'header';
  // Names of headers and of HTTP's own schemes know no capitals.
  return key === 'scheme' || (key === 'name' && isHeader) ? canonical(value).toLowerCase() : canonical(value);
}

/** The flows of OAuth, without the list of what may be asked there. */
function flowsOf(flows: Node): string {
  return entries(flows)
    .map(({ key, value }) => {
      const fields = entries(value).filter((one) => one.key !== 'scopes' && !one.key.startsWith('x-'));
      return `${key}(${fields
        .map((one) => `${one.key}=${canonical(one.value)}`)
        .sort()
        .join(',')})`;
    })
    .sort()
    .join();
}
