/** The error responses of the paths: whether they are the envelope whose policy is judged. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Span } from '../../contracts/finding.js';
import { isErrorStatus } from '../../handoff/openapi/statuses.js';
import { at, entries, entry, follow, items, referred, text, type Node } from '../../documents/tree.js';
import { inFile, quote, type Notes } from '../case/findings.js';

/** What one document may say of it; the first places are enough to find the rest. */
const MOST = 10;

/** A response of a failed request that has another body than the envelope is told: its reader maps no code of it. */
export function checkErrorResponses(root: Node, schema: string, file: FileEvidence, notes: Notes): void {
  const envelope = entry(at(root, 'components', 'schemas'), schema);
  const wanted = follow(envelope?.value);
  const told = new Set<Node>();
  const tell = (span: Span, message: string, observed: string | null) => {
    notes.warning('alignment/error-response', inFile(file, span), {
      message,
      hint: `Refer to #/components/schemas/${schema}.`,
      expected: `#/components/schemas/${schema}`,
      observed,
    });
  };
  const tellOnce = (node: Node, message: string, observed: string | null) => {
    if (told.has(node) || told.size >= MOST) return;
    told.add(node);
    tell(node.span, message, observed);
  };
  const responses = operations(root).flatMap((operation) =>
    entries(entry(operation, 'responses')?.value).filter(({ key }) => isErrorStatus(key)),
  );
  let isSent = false;
  for (const response of responses) {
    const name = `The response ${quote(response.key)} here`;
    const body = local(root, response.value);
    if (body === undefined) {
      const reference = text(entry(response.value, '$ref')?.value) ?? null;
      tellOnce(response.value, `${name} is ${quote(reference)}, which is not in this document`, reference);
    }
    for (const { value: media } of entries(entry(body, 'content')?.value)) {
      const stated = entry(media, 'schema')?.value;
      if (stated === undefined) {
        tellOnce(media, `${name} has a body without a schema, so the envelope policy says nothing of it`, null);
      } else if (isEnvelope(stated, wanted, root)) isSent = true;
      else {
        const message = `${name} has another body than the schema ${quote(schema)}, so the envelope policy says nothing of it`;
        tellOnce(stated, message, text(entry(stated, '$ref')?.value) ?? null);
      }
    }
  }
  // Who describes no failed request at all says nothing of its body either.
  if (responses.length === 0 || isSent || told.size > 0 || envelope === undefined) return;
  tell(
    envelope.keySpan,
    `No response of any path has the schema ${quote(schema)}, so nothing says what a failed request gets`,
    null,
  );
}

function operations(root: Node): Node[] {
  return entries(entry(root, 'paths')?.value).flatMap(({ value }) =>
    entries(value).map((operation) => operation.value),
  );
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
  return reference === undefined ? node : referred(root, reference);
}
