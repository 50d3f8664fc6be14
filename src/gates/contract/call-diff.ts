/**
 * How the requests and answers of an operation that two OpenAPI documents have differ, as far as it breaks who calls
 * it: a request that must carry or prove more, or may hold less; an answer that no longer comes, or with less, or with
 * what its reader does not know. What comes besides breaks nobody; what cannot be proved to break nobody is told.
 */
import type { ContractChange } from '../../contracts/report.js';
import { readCall } from '../../handoff/openapi/calls.js';
import type { Operation, Operations } from '../../handoff/openapi/operations.js';
import type { SchemaFit } from '../../documents/schema/fit.js';
import { isStillEnough, requirementsOf, securityOf, shownRequirements } from '../../handoff/openapi/security.js';
import { entries, entry, type Node } from '../../documents/tree.js';
import { answered } from './answer-diff.js';
import { placed, unproved, type Envelopes, type Pair } from './call-pair.js';
import type { PlacedChange } from './placed.js';
import { demanded, sent } from './request-diff.js';

export function callDiff(before: Operations, after: Operations, envelopes: Envelopes, fit: SchemaFit): PlacedChange[] {
  const now = new Map(after.all.map((one) => [one.name, one]));
  return before.all.flatMap((old) => {
    const operation = now.get(old.name);
    if (operation === undefined) return [];
    const [was, is] = [readCall(before.root, old), readCall(after.root, operation)];
    const pair: Pair = { name: old.name, fit, envelopes, operation };
    return [
      ...secured(before, after, old, pair),
      ...beside(old, pair),
      ...demanded(was, is, pair),
      ...sent(was, is, pair),
      ...answered(was, is, pair),
    ];
  });
}

function secured(before: Operations, after: Operations, old: Operation, pair: Pair): PlacedChange[] {
  const { operation, name } = pair;
  const asked = (all: Operations, node: Node) =>
    requirementsOf(all.root, node) ?? requirementsOf(all.root, all.root) ?? [];
  if (isStillEnough(asked(before, old.node), asked(after, operation.node))) return [];
  const shown = (all: Operations, node: Node) => shownRequirements(securityOf(node) === undefined ? all.root : node);
  const [was, is] = [shown(before, old.node), shown(after, operation.node)];
  const change: ContractChange = {
    rule: 'contract/authentication',
    breaking: true,
    subject: `authentication of ${name}`,
    before: was,
    after: was === is ? `${is}, which is another scheme now` : is,
    action: `authenticate every ${name} with ${is}`,
  };
  const stated = securityOf(operation.node) ?? securityOf(after.root);
  return [placed(pair, change, stated === undefined ? undefined : { span: stated.keySpan })];
}

const READ = new Set(['parameters', 'requestBody', 'responses', 'security']);
const WORDS = new Set(['tags', 'summary', 'description', 'operationId', 'externalDocs', 'deprecated', 'servers']);

/** What of an operation is not read here must be the same. */
function beside({ node }: Operation, pair: Pair): PlacedChange[] {
  const all = new Set([node, pair.operation.node].flatMap((one) => entries(one).map(({ key }) => key)));
  return [...all].flatMap((key) => {
    if (READ.has(key) || WORDS.has(key) || key.startsWith('x-')) return [];
    const [was, is] = [entry(node, key), entry(pair.operation.node, key)];
    if (was === undefined || (is !== undefined && pair.fit.isSame(was.value, is.value))) return [];
    return [unproved(pair, `${key} of ${pair.name}`, is === undefined ? 'gone' : 'another', is?.keySpan)];
  });
}
