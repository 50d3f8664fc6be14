/** What of an operation's answers no longer comes, or comes with less, or with what its reader does not know. */
import type { ContractChange } from '../../contracts/report.js';
import type { Answer, Call } from '../../handoff/openapi/calls.js';
import { schemaNamed } from '../../handoff/openapi/openapi.js';
import { follow, referenceOf, referred, type Node } from '../../documents/tree.js';
import { covers, once, placed, type Envelopes, type Pair } from './call-pair.js';
import { rewritten } from './parameter-diff.js';
import { unplaced, type PlacedChange } from './placed.js';
import { schemaDiff } from './schema-diff.js';

export function answered(before: Call, after: Call, pair: Pair): PlacedChange[] {
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
      ...rewritten(old, now, { direction: 'answer', of: answer }, pair),
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
    return schemaDiff(fit, { was: old, is: now, of: answer }, { direction: 'answer', strict: false, growing });
  });
}

function isSchema(schema: Node, { root, name }: Envelopes['was']): boolean {
  const wanted = follow(schemaNamed(root, name)?.value);
  const reference = referenceOf(schema);
  return wanted !== undefined && reference !== undefined && referred(root, reference) === wanted;
}

function gone(subject: string, before: string, after: string | null, action: string): ContractChange {
  return { rule: 'contract/response-removed', breaking: true, subject, before, after, action };
}
