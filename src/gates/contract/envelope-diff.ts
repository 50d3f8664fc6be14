/** How the error envelopes of two OpenAPI documents differ, field by field. */
import type { Tree } from '../../contracts/evidence.js';
import type { ContractChange } from '../../contracts/report.js';
import { readEnvelope, type Envelope } from '../../handoff/openapi/envelope.js';
import { isWider } from '../../documents/schema/types.js';
import { schemaNamed } from '../../handoff/openapi/openapi.js';
import type { Dossier } from '../case/dossier.js';

/** `absent`: there is no such document, so it says nothing. `unknown`: there is one that cannot be read or proved. */
export type EnvelopeReading = Envelope | 'absent' | 'unknown';

/** The envelope that a tree's OpenAPI document describes. */
export function envelopeIn(dossier: Dossier, tree: Tree): EnvelopeReading {
  const { errorEnvelopeSchema: name, errorCodePath } = dossier.profile;
  const file = dossier.file('producer', tree, 'openapi');
  if (name === '' || file === null || file.state.kind === 'missing') return 'absent';
  const { root, problems } = dossier.yaml(file);
  if (root === null || problems.length > 0) return 'unknown';
  const schema = schemaNamed(root, name);
  return schema === undefined ? 'unknown' : readEnvelope(root, schema.value, schema.keySpan, errorCodePath);
}

/** What the difference of two readings does not tell: null where it tells everything. */
export function doubtOf(reading: EnvelopeReading, asked: ReadonlySet<string>): string | null {
  if (reading === 'absent') return null;
  if (reading === 'unknown') return 'its error envelope cannot be read';
  const doubt = [...reading.doubts, ...reading.loose].find(({ path }) => asked.has(path));
  return doubt === undefined ? null : 'its error envelope cannot be proved';
}

type State = 'required' | 'optional' | 'forbidden' | 'not mentioned';

/** What a field of the envelope has become. */
export const RULE_OF = {
  required: 'contract/envelope-required',
  optional: 'contract/envelope-optional',
  forbidden: 'contract/envelope-forbidden',
  'not mentioned': 'contract/envelope-unstated',
} as const satisfies Readonly<Record<State, ContractChange['rule']>>;

/** Every field of which the two say something else; of a field within another that changed, only the outer one. */
export function envelopeDiff(before: EnvelopeReading, after: EnvelopeReading): ContractChange[] {
  if (typeof before === 'string' || typeof after === 'string') return [];
  const [from, to] = [statesOf(before), statesOf(after)];
  const fields = [...new Set([...from.known, ...to.known])].sort();
  const gone = new Set<string>();
  return fields.flatMap((field): ContractChange[] => {
    const [was, is] = [from.of(field), to.of(field)];
    if (outer(field).some((path) => gone.has(path))) return [];
    const retyped = typeChange(field, before, after);
    if (was === is) return retyped;
    if (is === 'forbidden' || is === 'not mentioned') gone.add(field);
    // What nobody sent before and nobody sends now is no change, whatever is said of it.
    if (['forbidden', 'not mentioned'].includes(was) && ['forbidden', 'not mentioned'].includes(is)) return [];
    const action =
      is === 'required'
        ? `accept ${field}, which every error carries`
        : is === 'optional'
          ? `accept errors with and without ${field}`
          : `stop reading ${field}`;
    const breaking = was === 'required' || is === 'forbidden' || is === 'not mentioned';
    const change = { subject: `envelope field ${field}`, before: was, after: is, action };
    return [{ rule: RULE_OF[is], breaking, ...change }, ...retyped];
  });
}

/** A type that a reader does not know yet. What may no longer come breaks nobody. */
function typeChange(field: string, before: Envelope, after: Envelope): ContractChange[] {
  const typesOf = (envelope: Envelope) => envelope.types.get(field);
  const [from, to] = [typesOf(before), typesOf(after)];
  if (from === undefined || to === undefined || !isWider(to, from)) return [];
  const [was, is] = [from.join(' or '), to.join(' or ')];
  const change = { subject: `envelope field ${field}`, before: was, after: is, action: `read ${field} as ${is}` };
  return [{ rule: 'contract/envelope-type', breaking: true, ...change }];
}

function statesOf(envelope: Envelope): { readonly known: readonly string[]; of(field: string): State } {
  const paths = (fields: readonly { readonly path: string }[]) => new Set(fields.map(({ path }) => path));
  const [required, defined, open, excluded] = [
    paths(envelope.required),
    paths(envelope.defined),
    paths(envelope.open),
    paths(envelope.excluded),
  ];
  return {
    known: [...defined],
    of(field) {
      if (required.has(field)) return 'required';
      if (defined.has(field) && !excluded.has(field)) return 'optional';
      const parent = outer(field).at(-1) ?? '';
      return open.has(parent) || (parent !== '' && !defined.has(parent)) ? 'not mentioned' : 'forbidden';
    },
  };
}

/** `error.details.x` as `error`, `error.details`. */
function outer(path: string): string[] {
  const parts = path.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
}
