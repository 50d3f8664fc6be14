/** The error responses of the paths: whether they are the envelope whose policy is judged. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Span } from '../../contracts/finding.js';
import { follow, referenceOf, type Node } from '../../documents/tree.js';
import { errorResponses, isSchemaOf } from '../../handoff/openapi/error-responses.js';
import { schemaNamed } from '../../handoff/openapi/openapi.js';
import { inFile, quote, type Notes } from '../case/findings.js';

/** What one document may say of it; the first places are enough to find the rest. */
const MOST = 10;

/** A response of a failed request that has another body than the envelope is told: its reader maps no code of it. */
export function checkErrorResponses(root: Node, schema: string, file: FileEvidence, notes: Notes): void {
  const envelope = schemaNamed(root, schema);
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
  const responses = errorResponses(root);
  let isSent = false;
  for (const { status, node, elsewhere, bodies } of responses) {
    const name = `The response ${quote(status)} here`;
    if (elsewhere !== null) tellOnce(node, `${name} is ${quote(elsewhere)}, which is not in this document`, elsewhere);
    for (const { node: media, schema: stated } of bodies) {
      if (stated === undefined) {
        tellOnce(media, `${name} has a body without a schema, so the envelope policy says nothing of it`, null);
      } else if (isSchemaOf(stated, wanted, root)) isSent = true;
      else {
        const message = `${name} has another body than the schema ${quote(schema)}, so the envelope policy says nothing of it`;
        tellOnce(stated, message, referenceOf(stated) ?? null);
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
