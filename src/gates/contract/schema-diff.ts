/** What a difference of two schemas is to the consumer: a line of the contract diff. */
import type { ContractChange } from '../../contracts/report.js';
import type { Asked, Difference } from '../../documents/schema/difference.js';
import type { SchemaFit } from '../../documents/schema/fit.js';
import type { Node } from '../../documents/tree.js';
import type { PlacedChange } from './placed.js';

/** The schemas of one value in two documents. */
export interface Schemas {
  readonly was: Node;
  readonly is: Node;
  /** What the value is: "answer 200 of GET /v1/x". */
  readonly of: string;
}

/** How a value differs, field by field. */
export function schemaDiff(fit: SchemaFit, { was, is, of }: Schemas, asked: Asked): PlacedChange[] {
  return fit.differences(was, is, asked).map((one) => {
    return { change: changeOf(one, of, asked), span: one.span, path: null };
  });
}

function changeOf(one: Difference, place: string, { direction }: Asked): ContractChange {
  const { path, keyword, was: before, is } = one;
  const field = path === '' ? `the ${place}` : `${fieldOf(path)} of the ${place}`;
  const make = (
    rule: ContractChange['rule'],
    subject: string,
    after: string | null,
    action: string,
  ): ContractChange => {
    return { rule, breaking: true, subject: subject.replace(/^the /, ''), before, after, action };
  };
  if (!one.sure) return make('contract/unproved', `${keyword} of ${field}`, is, `look at ${keyword} of ${field}`);
  if (direction === 'request') {
    if (keyword === 'required')
      return make(
        'contract/request-required',
        field,
        is,
        `send ${fieldOf(path)} with every ${place.replace('request ', '')}`,
      );
    if (keyword === 'gone')
      return make('contract/request-narrowed', field, null, `send ${fieldOf(path)} there no more`);
    return make(
      'contract/request-narrowed',
      `${keyword} of ${field}`,
      is,
      `send there only what ${keyword} ${is} allows`,
    );
  }
  if (keyword === 'required')
    return make('contract/response-field', field, is, `read ${path} there only where it comes`);
  if (keyword === 'gone') return make('contract/response-field', field, null, `stop reading ${path} there`);
  if (keyword === 'type')
    return make('contract/response-field', field, is, `read ${path === '' ? 'it' : path} there as ${is}`);
  return make('contract/answer-widened', `${keyword} of ${field}`, is, `read there what ${keyword} ${is} allows`);
}

function fieldOf(path: string): string {
  return path === '' ? 'it' : `field ${path}`;
}
