/** What an OpenAPI document says that a failed request gets: each response with its bodies, where they stand. */
import { entries, entry, follow, items, referenceOf, referred, type Node } from '../../documents/tree.js';
import { isErrorStatus } from './statuses.js';

export interface ErrorResponse {
  readonly status: string;
  readonly node: Node;
  /** Set where the response is not in this document: what it refers to. */
  readonly elsewhere: string | null;
  readonly bodies: readonly ErrorBody[];
}

export interface ErrorBody {
  readonly node: Node;
  readonly schema: Node | undefined;
}

/** The responses of failed requests, of all operations in their order. */
export function errorResponses(root: Node): readonly ErrorResponse[] {
  return operations(root).flatMap((operation) =>
    entries(entry(operation, 'responses')?.value)
      .filter(({ key }) => isErrorStatus(key))
      .map(({ key, value }): ErrorResponse => {
        const response = local(root, value);
        return {
          status: key,
          node: value,
          elsewhere: response === undefined ? (referenceOf(value) ?? '') : null,
          bodies: entries(entry(response, 'content')?.value).map(({ value: node }) => ({
            node,
            schema: entry(node, 'schema')?.value,
          })),
        };
      }),
  );
}

/** Whether a schema is another, itself, by reference, or as the first that it is composed of. */
export function isSchemaOf(stated: Node, wanted: Node | undefined, root: Node): boolean {
  let current: Node | undefined = stated;
  for (let hops = 0; hops < 16 && current !== undefined; hops += 1) {
    if (follow(current) === wanted) return true;
    const composed: readonly Node[] = items(entry(current, 'allOf')?.value);
    const next: Node | undefined = entry(current, '$ref') === undefined ? composed[0] : local(root, current);
    if (next === current) return false;
    current = next;
  }
  return false;
}

function operations(root: Node): Node[] {
  return entries(entry(root, 'paths')?.value).flatMap(({ value }) =>
    entries(value).map((operation) => operation.value),
  );
}

/** What a local reference leads to; the node itself where it is none. */
function local(root: Node, node: Node): Node | undefined {
  const reference = referenceOf(node);
  return reference === undefined ? node : referred(root, reference);
}
