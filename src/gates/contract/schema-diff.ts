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
  const field = path === '' ? `the ${place}` : `field ${path} of the ${place}`;
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
      return make('contract/request-required', field, is, `send field ${path} with ${carrierOf(place)}`);
    if (keyword === 'gone') return make('contract/request-narrowed', field, null, `send field ${path} there no more`);
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

/** What a required field is sent with. */
function carrierOf(place: string): string {
  return place.startsWith('request ') ? `every ${place.slice('request '.length)}` : `whatever ${place} describes`;
}
