/** The error responses of the paths: whether they are the envelope whose policy is judged. */
import type { FileEvidence } from '../contracts/evidence.js';
import { at, entries, entry, follow, items, text, type Entry, type Node } from '../documents/tree.js';
import { inFile, quote, type Notes } from './findings.js';

/** What one document may say of it; the first places are enough to find the rest. */
const MOST = 10;

/** A response of a failed request that has another body than the envelope is told: its reader maps no code of it. */
export function checkErrorResponses(root: Node, schema: string, file: FileEvidence, notes: Notes): void {
  const envelope = follow(at(root, 'components', 'schemas', schema));
  const told = new Set<Node>();
  for (const operation of operations(root)) {
    for (const response of entries(entry(operation, 'responses')?.value).filter(isError)) {
      const body = local(root, response.value);
      for (const media of entries(entry(body, 'content')?.value)) {
        const stated = entry(media.value, 'schema')?.value;
        if (stated === undefined || told.has(stated) || told.size >= MOST || isEnvelope(stated, envelope, root))
          continue;
        told.add(stated);
        const message = `The response ${quote(response.key)} here has another body than the schema ${quote(schema)}, so the envelope policy says nothing of it`;
        notes.warning('alignment/error-response', inFile(file, stated.span), {
          message,
          hint: `Refer to #/components/schemas/${schema}.`,
          expected: `#/components/schemas/${schema}`,
          observed: text(entry(stated, '$ref')?.value) ?? null,
        });
      }
    }
  }
}

function operations(root: Node): Node[] {
  return entries(entry(root, 'paths')?.value).flatMap(({ value }) =>
    entries(value).map((operation) => operation.value),
  );
}

function isError({ key }: Entry): boolean {
  return /^[45](?:\d\d|XX)$/i.test(key) || key === 'default';
}

function isEnvelope(stated: Node, envelope: Node | undefined, root: Node): boolean {
  let current: Node | undefined = stated;
  for (let hops = 0; hops < 16 && current !== undefined; hops += 1) {
    if (follow(current) === envelope) return true;
    const composed: readonly Node[] = items(entry(current, 'allOf')?.value);
    const next: Node | undefined = entry(current, '$ref') === undefined ? composed[0] : local(root, current);
    if (next === current) return false;
    current = next;
  }
  return false;
}

/** What a local reference leads to; the node itself where it is none. */
function local(root: Node, node: Node): Node | undefined {
  const reference = text(entry(node, '$ref')?.value);
  if (reference === undefined) return node;
  if (!reference.startsWith('#/')) return undefined;
  const steps = reference.slice(2).split('/');
  return at(root, ...steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')));
}
