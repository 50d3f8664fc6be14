/** The error responses of the paths: whether they are the envelope whose policy is judged. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Span } from '../../contracts/finding.js';
import { follow, referenceOf, type Node } from '../../documents/tree.js';
import { errorResponses, isSchemaOf } from '../../handoff/openapi/error-responses.js';
import { schemaNamed } from '../../handoff/openapi/openapi.js';
import { inFile, quote, type Notes } from '../case/findings.js';

/** What one document may say of it; the first places are enough to find the rest. */
const MOST = 10;

/** The schema of the envelope, and where it is named. */
interface Named {
  readonly schema: string;
  readonly span: Span;
}

/** A response of a failed request that has another body than the envelope is told: its reader maps no code of it. */
export function checkErrorResponses(root: Node, { schema, span }: Named, file: FileEvidence, notes: Notes): void {
  const wanted = follow(schemaNamed(root, schema)?.value);
  const told = new Set<Node>();
  const tell = (place: Span, message: string, observed: string | null) => {
    notes.warning('alignment/error-response', inFile(file, place), {
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
  if (responses.length === 0 || isSent || told.size > 0) return;
  tell(
    span,
    `No response of any path has the schema ${quote(schema)}, so nothing says what a failed request gets`,
    null,
  );
}
