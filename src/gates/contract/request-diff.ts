/** What a request must carry that it need not before, and what it may no longer hold. */
import type { Call } from '../../handoff/openapi/calls.js';
import type { Node } from '../../documents/tree.js';
import { covers, once, placed, type Pair } from './call-pair.js';
import { rewritten } from './parameter-diff.js';
import type { PlacedChange } from './placed.js';
import { schemaDiff } from './schema-diff.js';

export function demanded(before: Call, after: Call, pair: Pair): PlacedChange[] {
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
        ...(was === undefined ? [] : rewritten(was, is, { direction: 'request', of: `request ${name}` }, pair)),
      ];
    })
    .concat(body);
}

export function sent(before: Call, after: Call, pair: Pair): PlacedChange[] {
  if (before.body === null || after.body === null) return [];
  const is = after.body.bodies;
  const now = is.size === 0 ? null : [...is.keys()].join(', ');
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
              after: now,
              action: `send ${now ?? 'no body'} there`,
            },
            after.body,
          ),
        ];
  const fields = [...before.body.bodies].flatMap(([type, was]) => {
    const now = is.get(type);
    if (was === undefined || now === undefined) return [];
    const schemas = { was, is: now, of: `request ${pair.name}` };
    return schemaDiff(pair.fit, schemas, { direction: 'request', strict: false, growing: null });
  });
  return [...removed, ...once(fields)];
}
