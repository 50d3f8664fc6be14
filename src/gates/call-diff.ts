/**
 * How the requests and answers of an operation that two OpenAPI documents have differ, as far as it breaks who calls
 * it: a request that must carry more, an answer that no longer comes, or with less. What comes besides breaks nobody.
 */
import type { ContractChange } from '../contracts/report.js';
import { Calls, type Answer, type Body, type Call, type Field } from '../documents/calls.js';
import type { Operation, Operations } from '../documents/operations.js';
import { isWider } from '../documents/schema-types.js';

export function callDiff(before: Operations, after: Operations): ContractChange[] {
  const now = new Map(after.all.map((one) => [one.name, one]));
  const [old, latest] = [new Calls(before.root), new Calls(after.root)];
  return before.all.flatMap((operation) => {
    const same = now.get(operation.name);
    if (same === undefined) return [];
    const read = (calls: Calls, { node, shared }: Operation) => calls.read(node, shared);
    const [was, is] = [read(old, operation), read(latest, same)];
    return [...demanded(operation.name, was, is), ...answered(operation.name, was, is)];
  });
}

function demanded(name: string, before: Call, after: Call): ContractChange[] {
  const add = (what: string, was: string): ContractChange => ({
    rule: 'contract/request-required',
    breaking: true,
    subject: `${what} of the request ${name}`,
    before: was,
    after: 'required',
    action: `send the ${what} with every ${name}`,
  });
  const { demands } = before;
  const parameters =
    demands === null || after.demands === null ? [] : after.demands.filter((one) => !demands.includes(one));
  const fields = pairs(before.sends, after.sends).flatMap(({ was, is }) =>
    [...is].filter(([path, { always }]) => always && was.get(path)?.always !== true).map(([path]) => `field ${path}`),
  );
  return [...new Set([...parameters, ...fields])].map((what) => add(what, 'not required'));
}

function answered(name: string, before: Call, after: Call): ContractChange[] {
  const { answers } = after;
  if (before.answers === null || answers === null) return [];
  return [...before.answers].flatMap(([status, was]): ContractChange[] => {
    const is = answers.get(status) ?? standIn(status, was, answers);
    const answer = `answer ${status.replace('DEFAULT', 'default')} of ${name}`;
    if (is === undefined) {
      if (was.isError && was.bodies.size === 0) return [];
      return [gone(answer, was.isError ? 'described' : 'there', null, `expect no ${answer}`)];
    }
    return [...mediaChanges(answer, was, is), ...fieldChanges(answer, was, is)];
  });
}

/** What is answered instead where a status is described no more. */
function standIn(status: string, was: Answer, answers: ReadonlyMap<string, Answer>): Answer | undefined {
  const range = answers.get(`${status.slice(0, 1)}XX`);
  if (range !== undefined || !was.isError) return range;
  // A failure that has no answer of its own may still be described.
  return answers.get('DEFAULT') ?? [...answers.values()].find(({ isError, bodies }) => isError && bodies.size > 0);
}

function mediaChanges(answer: string, was: Answer, is: Answer): ContractChange[] {
  const covers = (wanted: string) =>
    [...is.bodies.keys()].some(
      (type) => type === wanted || type === '*/*' || (type.endsWith('/*') && wanted.startsWith(type.slice(0, -1))),
    );
  const lost = [...was.bodies.keys()].filter((type) => !type.includes('*') && !covers(type));
  const now = is.bodies.size === 0 ? null : [...is.bodies.keys()].join(', ');
  if (lost.length === 0) return [];
  return [gone(`body of the ${answer}`, lost.join(', '), now, `read ${now ?? 'no body'} there`)];
}

/** An error's fields are those of the envelope, which is compared once for all. */
function fieldChanges(answer: string, was: Answer, is: Answer): ContractChange[] {
  if (was.isError) return [];
  const found = new Map<string, ContractChange>();
  for (const pair of pairs(was.bodies, is.bodies)) {
    const lost = new Set<string>();
    for (const [path, field] of pair.was) {
      if ([...lost].some((outer) => path.startsWith(`${outer}.`))) continue;
      const change = fieldChange(path, field, pair.is.get(path), answer);
      if (change === null) continue;
      if (change.after === null) lost.add(path);
      found.set(path, change);
    }
  }
  return [...found.values()];
}

function fieldChange(path: string, was: Field, is: Field | undefined, answer: string): ContractChange | null {
  const make = (before: string, after: string | null, action: string): ContractChange => ({
    rule: 'contract/response-field',
    breaking: true,
    subject: `field ${path} of the ${answer}`,
    before,
    after,
    action,
  });
  if (is === undefined) return make(was.always ? 'always there' : 'optional', null, `stop reading ${path} there`);
  if (was.always && !is.always) return make('always there', 'optional', `read ${path} there only where it comes`);
  if (was.types === null || is.types === null || !isWider(is.types, was.types)) return null;
  const to = is.types.join(' or ');
  return make(was.types.join(' or '), to, `read ${path} there as ${to}`);
}

/** Bodies of one media type of which both are known. */
function pairs(
  before: ReadonlyMap<string, Body | null>,
  after: ReadonlyMap<string, Body | null>,
): { readonly was: Body; readonly is: Body }[] {
  return [...before].flatMap(([type, was]) => {
    const is = after.get(type);
    return was === null || is === null || is === undefined ? [] : [{ was, is }];
  });
}

function gone(subject: string, before: string, after: string | null, action: string): ContractChange {
  return { rule: 'contract/response-removed', breaking: true, subject, before, after, action };
}
