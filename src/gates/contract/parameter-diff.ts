/** How a parameter or a header is written and what it may hold, before and after. */
import { carrierOf, type Parameter } from '../../handoff/openapi/calls.js';
import type { Direction } from '../../documents/schema/difference.js';
import { isRemark } from '../../documents/schema/parts.js';
import { entries, entry, type Node } from '../../documents/tree.js';
import { unproved, type Pair } from './call-pair.js';
import type { PlacedChange } from './placed.js';
import { schemaDiff } from './schema-diff.js';

/** What carries the parameter or the header. */
export interface Carrier {
  readonly direction: Direction;
  /** "request GET /prices". */
  readonly of: string;
}

export function rewritten(was: Parameter, is: Parameter, { direction, of }: Carrier, pair: Pair): PlacedChange[] {
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
  const schemas = { was: was.schema, is: is.schema, of: what };
  return [...style, ...schemaDiff(fit, schemas, { direction, strict: false, growing: null })];
}

/** What holds where it is not said. */
function isUsual(key: string, value: Node | undefined, parameter: Node): boolean {
  if (value?.kind !== 'scalar') return false;
  const isForm = ['query', 'cookie'].includes(carrierOf(parameter) ?? '');
  if (key === 'style') return value.value === (isForm ? 'form' : 'simple');
  if (key === 'explode') return value.value === isForm;
  return key === 'allowReserved' && value.value === false;
}
