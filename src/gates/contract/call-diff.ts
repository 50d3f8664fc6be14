/**
 * How the requests and answers of an operation that two OpenAPI documents have differ, as far as it breaks who calls
 * it: a request that must carry or prove more, or may hold less; an answer that no longer comes, or with less, or with
 * what its reader does not know. What comes besides breaks nobody; what cannot be proved to break nobody is told.
 */
import type { ContractChange } from '../../contracts/report.js';
import { readCall, type Answer, type Call, type Parameter } from '../../documents/calls.js';
import type { Operation, Operations } from '../../documents/operations.js';
import type { Direction } from '../../documents/schema-difference.js';
import type { SchemaFit } from '../../documents/schema-fit.js';
import { isRemark } from '../../documents/schema-parts.js';
import { isStillEnough, requirementsOf, shownRequirements } from '../../documents/security.js';
import { at, entries, entry, follow, referred, text, type Node } from '../../documents/tree.js';
import { unplaced, type PlacedChange } from './placed.js';
import { schemaDiff } from './schema-diff.js';

/** What the error envelopes of the two documents are: they are compared once for all. */
export interface Envelopes {
  readonly was: { readonly root: Node; readonly name: string };
  readonly is: { readonly root: Node; readonly name: string };
  readonly codePath: string;
}

interface Pair {
  readonly name: string;
  readonly fit: SchemaFit;
  readonly envelopes: Envelopes;
  /** Where the operation stands in the newer document. */
  readonly operation: Operation;
}

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

function placed({ operation }: Pair, change: ContractChange, node?: { readonly span: Node['span'] }): PlacedChange {
  return { change, span: node?.span ?? operation.span, path: null };
}

function secured(before: Operations, after: Operations, old: Operation, pair: Pair): PlacedChange[] {
  const { operation, name } = pair;
  const asked = (all: Operations, node: Node) =>
    requirementsOf(all.root, node) ?? requirementsOf(all.root, all.root) ?? [];
  if (isStillEnough(asked(before, old.node), asked(after, operation.node))) return [];
  const shown = (all: Operations, node: Node) =>
    shownRequirements(entry(node, 'security') === undefined ? all.root : node);
  const [was, is] = [shown(before, old.node), shown(after, operation.node)];
  const change: ContractChange = {
    rule: 'contract/authentication',
    breaking: true,
    subject: `authentication of ${name}`,
    before: was,
    after: was === is ? `${is}, which is another scheme now` : is,
    action: `authenticate every ${name} with ${is}`,
  };
  const stated = entry(operation.node, 'security') ?? entry(after.root, 'security');
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

function unproved(pair: Pair, subject: string, after: string, span?: Node['span']): PlacedChange {
  const change = {
    rule: 'contract/unproved',
    breaking: true,
    subject,
    before: 'as it was',
    after,
    action: `look at the ${subject}`,
  } as const;
  return placed(pair, change, span === undefined ? undefined : { span });
}

function demanded(before: Call, after: Call, pair: Pair): PlacedChange[] {
  const { name } = pair;
  const demand = (what: string, place?: { readonly span: Node['span'] }) =>
    placed(
      pair,
      {
        rule: 'contract/request-required',
        breaking: true,
        subject: `${what} of the request ${name}`,
        before: 'not required',
        after: 'required',
        action: `send the ${what} with every ${name}`,
      },
      place,
    );
  const body = after.body?.required === true && before.body?.required !== true ? [demand('body', after.body)] : [];
  if (before.parameters === null || after.parameters === null) return body;
  const old = before.parameters;
  return [...after.parameters]
    .flatMap(([key, is]) => {
      const was = old.get(key);
      // What the path carries is told by the path.
      const isNew = is.required && was?.required !== true && !is.name.startsWith('path ');
      return [
        ...(isNew ? [demand(is.name, is)] : []),
        ...(was === undefined ? [] : rewritten(was, is, 'request', pair)),
      ];
    })
    .concat(body);
}

/** How a parameter or a header is written, and what it may hold. */
function rewritten(
  was: Parameter,
  is: Parameter,
  direction: Direction,
  pair: Pair,
  of = `request ${pair.name}`,
): PlacedChange[] {
  const { fit } = pair;
  const what = direction === 'answer' ? `header ${is.name} of the ${of}` : `${is.name} of the ${of}`;
  const keys = new Set([was.node, is.node].flatMap((node) => entries(node).map(({ key }) => key)));
  const style = [...keys].flatMap((key) => {
    if (
      isRemark(key) ||
      ['name', 'in', 'required', 'schema', 'content', 'allowEmptyValue', 'collectionFormat'].includes(key)
    )
      return [];
    const [old, now] = [entry(was.node, key), entry(is.node, key)];
    if (
      old !== undefined && now !== undefined
        ? fit.isSame(old.value, now.value)
        : isUsual(key, (old ?? now)?.value, is.node)
    )
      return [];
    return [unproved(pair, `${key} of the ${what}`, now === undefined ? 'gone' : 'another', now?.keySpan ?? is.span)];
  });
  if (was.schema === undefined || is.schema === undefined) return style;
  return [...style, ...schemaDiff(fit, was.schema, is.schema, what, { direction, strict: false, growing: null })];
}

/** What holds where it is not said. */
function isUsual(key: string, value: Node | undefined, parameter: Node): boolean {
  if (value?.kind !== 'scalar') return false;
  const place = entry(parameter, 'in')?.value;
  const isForm = place?.kind === 'scalar' && ['query', 'cookie'].includes(String(place.value));
  if (key === 'style') return value.value === (isForm ? 'form' : 'simple');
  if (key === 'explode') return value.value === isForm;
  return key === 'allowReserved' && value.value === false;
}

function sent(before: Call, after: Call, pair: Pair): PlacedChange[] {
  if (before.body === null || after.body === null) return [];
  const is = after.body.bodies;
  const lost = [...before.body.bodies.keys()].filter((type) => !covers(is, type));
  const removed =
    lost.length === 0
      ? []
      : [
          placed(
            pair,
            {
              rule: 'contract/request-narrowed',
              breaking: true,
              subject: `body of the request ${pair.name}`,
              before: lost.join(', '),
              after: is.size === 0 ? null : [...is.keys()].join(', '),
              action: `send ${[...is.keys()].join(', ')} there`,
            },
            after.body,
          ),
        ];
  const fields = [...before.body.bodies].flatMap(([type, was]) => {
    const now = is.get(type);
    if (was === undefined || now === undefined) return [];
    return schemaDiff(pair.fit, was, now, `request ${pair.name}`, {
      direction: 'request',
      strict: false,
      growing: null,
    });
  });
  return [...removed, ...once(fields)];
}

function answered(before: Call, after: Call, pair: Pair): PlacedChange[] {
  const { answers } = after;
  if (before.answers === null || answers === null) return [];
  return [...before.answers].flatMap(([status, was]): PlacedChange[] => {
    const is = answers.get(status) ?? standIn(status, was, answers);
    const answer = `answer ${status.replace('DEFAULT', 'default')} of ${pair.name}`;
    if (is === undefined) {
      if (was.isError && was.bodies.size === 0) return [];
      return [unplaced(gone(answer, was.isError ? 'described' : 'there', null, `expect no ${answer}`))];
    }
    return [
      ...mediaChanges(answer, was, is),
      ...headerChanges(answer, was, is, pair),
      ...once(fieldChanges(answer, was, is, pair)),
    ];
  });
}

/** What is answered instead where a status is described no more. */
function standIn(status: string, was: Answer, answers: ReadonlyMap<string, Answer>): Answer | undefined {
  const range = answers.get(`${status.slice(0, 1)}XX`);
  if (range !== undefined || !was.isError) return range;
  // A failure that has no answer of its own may still be described.
  return answers.get('DEFAULT') ?? [...answers.values()].find(({ isError, bodies }) => isError && bodies.size > 0);
}

function covers(bodies: ReadonlyMap<string, unknown>, wanted: string): boolean {
  return [...bodies.keys()].some(
    (type) => type === wanted || type === '*/*' || (type.endsWith('/*') && wanted.startsWith(type.slice(0, -1))),
  );
}

function mediaChanges(answer: string, was: Answer, is: Answer): PlacedChange[] {
  const lost = [...was.bodies.keys()].filter((type) => !type.includes('*') && !covers(is.bodies, type));
  const now = is.bodies.size === 0 ? null : [...is.bodies.keys()].join(', ');
  if (lost.length === 0) return [];
  return [unplaced(gone(`body of the ${answer}`, lost.join(', '), now, `read ${now ?? 'no body'} there`))];
}

function headerChanges(answer: string, was: Answer, is: Answer, pair: Pair): PlacedChange[] {
  return [...was.headers.values()].flatMap((old) => {
    const now = is.headers.get(old.name);
    const subject = `header ${old.name} of the ${answer}`;
    if (now === undefined)
      return [
        placed(
          pair,
          gone(subject, old.required ? 'always there' : 'there', null, `stop reading ${old.name} there`),
          is,
        ),
      ];
    const optional = old.required && !now.required;
    const action = `read ${old.name} there only where it comes`;
    return [
      ...(optional ? [placed(pair, gone(subject, 'always there', 'optional', action), now)] : []),
      ...rewritten(old, now, 'answer', pair, answer),
    ];
  });
}

/** An error's fields are those of the envelope, which is compared once for all. */
function fieldChanges(answer: string, was: Answer, is: Answer, { fit, envelopes }: Pair): PlacedChange[] {
  const growing = was.isError ? envelopes.codePath : null;
  return [...was.bodies].flatMap(([type, old]) => {
    const now = is.bodies.get(type);
    if (old === undefined || now === undefined) return [];
    if (was.isError && isSchema(old, envelopes.was) && isSchema(now, envelopes.is)) return [];
    return schemaDiff(fit, old, now, answer, { direction: 'answer', strict: false, growing });
  });
}

function isSchema(schema: Node, { root, name }: Envelopes['was']): boolean {
  const wanted = follow(entry(at(root, 'components', 'schemas'), name)?.value);
  const reference = text(entry(schema, '$ref')?.value);
  return wanted !== undefined && reference !== undefined && referred(root, reference) === wanted;
}

/** Several media types may have one schema. */
function once(all: readonly PlacedChange[]): PlacedChange[] {
  const known = new Map(all.map((one) => [`${one.change.rule} ${one.change.subject}`, one]));
  return [...known.values()];
}

function gone(subject: string, before: string, after: string | null, action: string): ContractChange {
  return { rule: 'contract/response-removed', breaking: true, subject, before, after, action };
}
